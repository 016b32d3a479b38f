// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/new_case.h"
#include "base/clock.h"
#include "domain/refused.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storage {
class Surroundings;
}

namespace app {

class Session;
struct FileParts;

/// Something that whoever uses the file ought to know; nothing was refused. `app::sentence` says it.
using Notice = domain::Warning;

/// How a case file shall be opened.
struct Opening {
    bool read_only = false;
    /// Take the file from another machine that has it, since the user says that nobody works there any more.
    bool take_over = false;
    /// How long to wait for whoever has the file, before it is opened for reading only.
    std::chrono::milliseconds patience{0};
    /// The day that was asked for (--on). It never lowers the time that access goes by.
    std::optional<base::Date> asked_day = {};
    /// Who opens it, as others who meet the lock shall read it.
    std::string who = {};
    /// The user's own folder, for what was seen of each file's log (anchors.json); empty: nothing is kept.
    std::filesystem::path settings = {};
    /// The user's own templates; may be empty.
    std::filesystem::path templates = {};
    /// What the file lies among; nothing: this machine. Tests answer themselves.
    const storage::Surroundings* surroundings = nullptr;
};

/// An account as everybody may see it, before anything is unlocked: nothing of it is proved yet.
struct AccountLine {
    /// pending: its owner has not yet used the slip. expired: the last day has passed.
    enum class State { open, pending, closed, expired };

    domain::AccountId id;
    std::string key;
    std::string name;
    domain::Party party;
    std::optional<domain::PersonId> person;
    std::optional<base::Date> valid_to;
    State state = State::open;
};

/// An open case file: at most one account is unlocked at a time. Used by one thread at a time.
class CaseFile {
public:
    /// Refused: place.sync_folder (for writing), file.missing, file.newer, file.not_ours. Failure for what the disk says
    /// and for a file of which nothing can be read. A damaged one is opened read-only; `notices` tell what is lost. What
    /// somebody else has open is opened read-only too, with the notice file.held.
    CaseFile(std::filesystem::path path, const base::Clock& clock, Opening opening = {});
    /// A new file with its first account; opened, and still locked. All or nothing. Refused: file.exists, file.is_folder,
    /// file.no_folder, place.sync_folder, passphrase.*, and what the records break.
    static CaseFile create(const std::filesystem::path& path, const NewCase& begin, const base::Clock& clock, Opening opening = {});

    CaseFile(CaseFile&&) noexcept;
    CaseFile& operator=(CaseFile&&) noexcept;
    ~CaseFile();

    const std::filesystem::path& path() const;
    bool read_only() const;
    /// What could be read of a damaged file, in memory.
    bool is_rescued() const;
    /// place.network, place.sync_folder_read, file.held, file.upgraded, backup.made, backup.failed, file.damaged, file.altered,
    /// file.lost …
    const std::vector<Notice>& notices() const;
    /// A test file: its passphrases are published, and its own day counts as today.
    bool is_test() const;
    domain::Country country() const;

    /// In the order in which they came, closed ones too, the recovery sheets' not.
    std::vector<AccountLine> accounts() const;
    /// By key, id or name; empty: the file's only one that is open. Refused: account.unknown, account.ambiguous,
    /// account.which.
    AccountLine find_account(std::string_view account) const;
    /// As `find_account` finds it. Another's session is locked first, but only once
    /// the passphrase is right. Refused: account.closed, account.expired, account.no_keys, passphrase.wrong. Failure: account.damaged, account.distrusted …
    /// `meanwhile` is done here while another thread makes the key of the passphrase, which takes about half a second.
    Session& unlock(std::string_view account, std::string_view passphrase, const std::function<void()>& meanwhile = {});
    /// As the recovery account, which two of its three sheets open. Refused: recovery.*, groups.*.
    Session& unlock_with_sheets(std::string_view one, std::string_view other);
    /// Null while locked.
    Session* session();
    /// The account's keys are wiped, what could be searched is overwritten, all references into the session are void.
    void lock();

    /// For app's own use cases (file_parts.h).
    FileParts& parts() { return *m_parts; }

private:
    std::unique_ptr<FileParts> m_parts;
};

/// Refuses "passphrase.short" {least} below 12 characters, and "passphrase.empty". In a test file anything goes.
void require_passphrase(std::string_view fresh, bool test_file);

}  // namespace app
