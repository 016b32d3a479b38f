// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace durability {

/// A disk in memory, as a file system of SQLite's, that can lose power, fill up or refuse to sync. It assumes what ext4,
/// xfs and NTFS give: an honest sync, sectors of 512 bytes written whole, names that become durable in order. One
/// connection at a time.
class Disk {
public:
    explicit Disk(unsigned seed);
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;
    ~Disk();

    /// For Connection::open.
    const char* name() const { return m_name.c_str(); }

    /// The power goes at the n-th change from now; everything fails from there until `restart`.
    void cut_power_at(int change);
    /// Keeps what was synced, and of the rest, write by write: all, none, or a torn part.
    void restart();

    enum class Full { growth, everything };
    /// From the n-th write from now there is no room: for what grows a file, or for any write at all.
    void fill_up_at(int write, Full full, int code);
    /// The n-th sync from now fails, once.
    void fail_sync_at(int sync);
    /// Ends both.
    void heal();
    /// As a write-protected folder or stick: asked to write, it opens for reading and says so.
    void protect() { m_protected = true; }
    bool is_protected() const { return m_protected; }

    bool dead() const { return m_dead; }
    /// Whether one of the prepared faults has struck.
    bool struck() const { return m_struck; }
    /// A journal with something in it, as a crash leaves it.
    bool interrupted() const;
    void erase_all();

    struct Write {
        std::int64_t at;
        std::string bytes;
        bool truncation;
    };
    struct File {
        std::string now, synced;
        std::vector<Write> unsynced;
        bool name_is_durable = false;
    };

    /// For the functions that SQLite calls.
    std::shared_ptr<File> find(const std::string& path, bool create);
    bool exists(const std::string& path) const { return m_files.contains(path); }
    int write(File& file, std::int64_t at, const char* bytes, int size);
    int truncate(File& file, std::int64_t size);
    int sync(File& file);
    int remove(const std::string& path, bool sync_name);

private:
    bool change();

    std::string m_name;
    std::mt19937 m_random;
    std::map<std::string, std::shared_ptr<File>> m_files, m_removed;
    bool m_dead = false, m_struck = false, m_protected = false;
    int m_changes_left = -1, m_writes_left = -1, m_syncs_left = -1;
    Full m_full = Full::everything;
    int m_full_code = 0;
    struct Registered;
    std::unique_ptr<Registered> m_registered;
};

}  // namespace durability
