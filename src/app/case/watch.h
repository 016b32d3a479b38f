// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"
#include "storage/audit/verify.h"
#include "storage/sealing/keyring.h"

#include <map>
#include <mutex>
#include <thread>

namespace app {

/// Looks through the log of a file that was just unlocked, from where this user last saw it: at once when that is
/// little, else behind the work.
class Watch {
public:
    enum class State { looking, sound, faulty };

    /// `seen`: the head that this user's anchor names, if any.
    Watch(storage::Connection& connection, storage::Keyring& keyring, std::optional<storage::Head> seen);
    ~Watch();

    State state() const;
    /// The head up to which the log was found sound.
    storage::Head head() const;
    /// Lets go of the file for as long as somebody writes, and goes on from where it was.
    void pause();
    void resume();
    /// What was found since it was last asked.
    std::vector<Notice> take();

private:
    void look(storage::Connection& connection, const std::stop_token& stop);
    void say(const storage::AuditReport& report);

    void begin();

    std::filesystem::path m_path;
    std::optional<storage::Head> m_seen;
    std::map<storage::AccountId, storage::SignPublic> m_keys;
    mutable std::mutex m_mutex;
    State m_state = State::looking;
    storage::Head m_head;
    std::vector<Notice> m_found;
    std::jthread m_thread;
};

/// Signing keys of all accounts that are believed.
std::map<storage::AccountId, storage::SignPublic> signing_keys(storage::Introductions& introductions);
Notice notice_of(const storage::Finding& finding);

}  // namespace app
