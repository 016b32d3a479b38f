// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sqlite/statement.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace storage {

/// Who has a case file open.
struct Holder {
    /// The account's name, as others shall read it.
    std::string who;
    Instant since;
    /// The machine and the process, as the machine calls them.
    std::string host;
    int pid = 0;
    bool operator==(const Holder&) const = default;
};

/// This machine's name and this process, for one's own Holder.
Holder holder_here(std::string who, Instant since);

/// What can be said about someone else's lock. `elsewhere`: made on another machine, so nobody here can know whether it
/// still runs; its holder may be asked, or the lock taken over.
struct HeldLock {
    enum class State { held, elsewhere };

    State state;
    /// Empty while the other one is just writing it down.
    std::optional<Holder> holder;
};

/// The sign on the door: "<case file>.lock" beside the file tells people who works in it since when. It goes with this
/// object; one that a dead process on this machine left is taken silently. The database's own locks are what keeps the
/// file whole. Throws Failure "storage.read_only" and the like where no file can be made.
class LockFile {
public:
    enum class Takeover { no, from_elsewhere };

    /// The lock, or who has it. `from_elsewhere` takes what another machine holds: only when the user says so.
    static std::variant<LockFile, HeldLock> take(const std::filesystem::path& case_file, const Holder& self, Takeover takeover = Takeover::no);
    /// Who has it now, without taking it; nothing when it is free or its process is gone.
    static std::optional<HeldLock> look(const std::filesystem::path& case_file, const std::string& own_host);

    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&& other) noexcept;
    ~LockFile();

    /// False when another machine has taken it over since. Asked before each save, so that people hear of it.
    bool still_ours() const;

private:
    LockFile(std::filesystem::path path, int handle, std::string content);
    void release() noexcept;

    std::filesystem::path m_path;
    int m_handle;
    std::string m_content;
};

}  // namespace storage
