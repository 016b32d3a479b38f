// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_clock.h"
#include "app/case/case_file.h"
#include "storage/audit/anchors.h"
#include "storage/file/backup.h"
#include "storage/file/lock_file.h"
#include "storage/sealing/keyring.h"
#include "storage/sqlite/connection.h"

#include <map>

namespace app {

/// An open case file from within. Only app's own use cases include this.
struct FileParts {
    FileParts(std::filesystem::path path, const base::Clock& clock, Opening opening);
    /// A file that is just being made, which nobody else knows of.
    FileParts(std::filesystem::path path, const base::Clock& clock, Opening opening, storage::Connection made);
    ~FileParts();

    std::filesystem::path path;
    Opening opening;
    storage::Backups backups;
    std::optional<storage::Anchors> anchors;
    std::vector<Notice> notices;

    /// Why nothing may be written: "asked", "held", "disk", "damaged", "altered"; empty when it may. The rest goes with the refusal.
    std::string why_read_only;
    std::map<std::string, std::string> read_only_values;
    bool rescued = false;

    std::optional<storage::LockFile> lock;
    std::optional<storage::Connection> connection;
    CaseClock clock;
    std::optional<base::Uuid> id;
    bool test = false;
    domain::Country country = domain::Country::no;

    /// Goes first, since it stands on all of the above.
    std::unique_ptr<Session> session;

    /// An account's session takes the place of another's.
    Session& begin(storage::Keyring unlocked);
    Session& unlock(domain::AccountId account, std::string_view passphrase, const std::function<void()>& meanwhile);
    /// Refuses "file.read_only" with the reason.
    void require_writable() const;
    /// What a passphrase must cost at least.
    storage::Cost cost_floor() const { return test ? storage::Cost::none() : storage::Cost::standard(); }
    storage::Connection& database() { return *connection; }
    /// What the file says of itself.
    void read_file_row();
    /// A part of an open file cannot be read: it is read on, and no longer written.
    void found_damaged();
    /// Tables, guards and the log's end are as this program leaves them; otherwise the file is read on, and no longer written.
    /// Asked again whenever somebody else may have written.
    void look_at_guards();
    /// After anything was written, here or elsewhere.
    void read_log_end();

private:
    void open();
    void take_lock();
    void be_read_only(std::string why, std::map<std::string, std::string> values = {});
    std::map<std::string, std::string> say_damaged(const std::string& code, const std::optional<storage::Backups::Kept>& good);
    bool is_altered();
    void connect();
    void migrate();
    void require_tables();
    void back_up();
    void rescue();
    /// SQLite's own count of changes of the schema, when it was last found as it should be.
    std::optional<std::int64_t> m_schema_version;
};

std::map<std::string, std::string> holder_values(const storage::HeldLock& held);
std::string utc_text(storage::Instant at);

}  // namespace app
