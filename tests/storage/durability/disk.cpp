// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/durability/disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace durability {
namespace {

constexpr size_t sector = 512;

struct OpenFile {
    sqlite3_file base;
    Disk* disk;
    std::shared_ptr<Disk::File>* file;
};

OpenFile& opened(sqlite3_file* file)
{
    return *reinterpret_cast<OpenFile*>(file);
}

Disk& disk_of(sqlite3_vfs* vfs)
{
    return *static_cast<Disk*>(vfs->pAppData);
}

void put(std::string& into, std::int64_t at, std::string_view bytes)
{
    const auto begin = static_cast<size_t>(at);
    if (into.size() < begin + bytes.size())
        into.resize(begin + bytes.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), into.begin() + at);
}

int file_close(sqlite3_file* file)
{
    delete opened(file).file;
    return SQLITE_OK;
}

int file_read(sqlite3_file* file, void* into, int size, sqlite3_int64 at)
{
    const auto& [base, disk, handle] = opened(file);
    if (disk->dead())
        return SQLITE_IOERR_READ;
    const auto& bytes = (*handle)->now;
    std::memset(into, 0, static_cast<size_t>(size));
    const auto there = static_cast<std::int64_t>(bytes.size()) - at;
    if (there > 0)
        std::memcpy(into, bytes.data() + at, static_cast<size_t>(std::min<std::int64_t>(there, size)));
    return there < size ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

int file_write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at)
{
    return opened(file).disk->write(**opened(file).file, at, static_cast<const char*>(from), size);
}

int file_truncate(sqlite3_file* file, sqlite3_int64 size)
{
    return opened(file).disk->truncate(**opened(file).file, size);
}

int file_sync(sqlite3_file* file, int)
{
    return opened(file).disk->sync(**opened(file).file);
}

int file_size(sqlite3_file* file, sqlite3_int64* size)
{
    *size = static_cast<sqlite3_int64>((*opened(file).file)->now.size());
    return SQLITE_OK;
}

int file_lock(sqlite3_file*, int)
{
    return SQLITE_OK;
}

int file_reserved(sqlite3_file*, int* reserved)
{
    *reserved = 0;
    return SQLITE_OK;
}

int file_control(sqlite3_file*, int, void*)
{
    return SQLITE_NOTFOUND;
}

int file_sector(sqlite3_file*)
{
    return static_cast<int>(sector);
}

int file_traits(sqlite3_file*)
{
    return 0;
}

const sqlite3_io_methods methods{1, file_close, file_read, file_write, file_truncate, file_sync, file_size, file_lock, file_lock, file_reserved, file_control,
    file_sector, file_traits, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};

int disk_open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* opened_flags)
{
    opened(file).base.pMethods = nullptr;
    if (disk_of(vfs).is_protected())
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    auto found = disk_of(vfs).find(path ? path : "a nameless file", (flags & SQLITE_OPEN_CREATE) != 0);
    if (!found)
        return SQLITE_CANTOPEN;
    opened(file) = {{&methods}, &disk_of(vfs), new std::shared_ptr<Disk::File>(std::move(found))};
    if (opened_flags)
        *opened_flags = flags;
    return SQLITE_OK;
}

int disk_delete(sqlite3_vfs* vfs, const char* path, int sync_name)
{
    return disk_of(vfs).remove(path, sync_name != 0);
}

int disk_access(sqlite3_vfs* vfs, const char* path, int, int* result)
{
    *result = disk_of(vfs).exists(path) ? 1 : 0;
    return SQLITE_OK;
}

int disk_full_name(sqlite3_vfs*, const char* path, int size, char* into)
{
    sqlite3_snprintf(size, into, "%s", path);
    return SQLITE_OK;
}

}  // namespace

struct Disk::Registered {
    sqlite3_vfs vfs;
};

Disk::Disk(unsigned seed) : m_random(seed), m_registered(std::make_unique<Registered>())
{
    static int count = 0;
    m_name = "durability-" + std::to_string(++count);
    auto& vfs = m_registered->vfs;
    // Time, sleep and chance are the machine's.
    vfs = *sqlite3_vfs_find(nullptr);
    vfs.pNext = nullptr;
    vfs.zName = m_name.c_str();
    vfs.pAppData = this;
    vfs.szOsFile = sizeof(OpenFile);
    vfs.xOpen = disk_open;
    vfs.xDelete = disk_delete;
    vfs.xAccess = disk_access;
    vfs.xFullPathname = disk_full_name;
    if (sqlite3_vfs_register(&vfs, 0) != SQLITE_OK)
        throw std::runtime_error("the disk cannot be registered");
}

Disk::~Disk()
{
    sqlite3_vfs_unregister(&m_registered->vfs);
}

void Disk::cut_power_at(int change)
{
    m_changes_left = change;
    m_dead = m_struck = false;
}

void Disk::fill_up_at(int write, Full full, int code)
{
    m_writes_left = write;
    m_full = full;
    m_full_code = code;
    m_struck = false;
}

void Disk::fail_sync_at(int sync)
{
    m_syncs_left = sync;
    m_struck = false;
}

void Disk::heal()
{
    m_writes_left = m_syncs_left = -1;
}

void Disk::erase_all()
{
    m_files.clear();
    m_removed.clear();
    m_dead = m_struck = false;
    m_changes_left = -1;
    heal();
}

bool Disk::interrupted() const
{
    return std::any_of(m_files.begin(), m_files.end(), [](const auto& each) { return each.first.ends_with("-journal") && !each.second->now.empty(); });
}

bool Disk::change()
{
    if (!m_dead && m_changes_left > 0 && --m_changes_left == 0)
        m_dead = m_struck = true;
    return !m_dead;
}

std::shared_ptr<Disk::File> Disk::find(const std::string& path, bool create)
{
    if (m_dead)
        return nullptr;
    if (auto found = m_files.find(path); found != m_files.end())
        return found->second;
    if (!create || !change())
        return nullptr;
    return m_files[path] = std::make_shared<File>();
}

int Disk::write(File& file, std::int64_t at, const char* bytes, int size)
{
    if (!change())
        return SQLITE_IOERR_WRITE;
    if (m_writes_left > 0)
        --m_writes_left;
    const bool grows = at + size > static_cast<std::int64_t>(file.now.size());
    if (m_writes_left == 0 && (m_full == Full::everything || grows)) {
        m_struck = true;
        return m_full_code;
    }
    put(file.now, at, std::string_view(bytes, static_cast<size_t>(size)));
    file.unsynced.push_back({at, std::string(bytes, static_cast<size_t>(size)), false});
    return SQLITE_OK;
}

int Disk::truncate(File& file, std::int64_t size)
{
    if (!change())
        return SQLITE_IOERR_TRUNCATE;
    file.now.resize(static_cast<size_t>(size), '\0');
    file.unsynced.push_back({size, "", true});
    return SQLITE_OK;
}

int Disk::sync(File& file)
{
    if (!change())
        return SQLITE_IOERR_FSYNC;
    if (m_syncs_left > 0 && --m_syncs_left == 0) {
        m_struck = true;
        return SQLITE_IOERR_FSYNC;
    }
    file.synced = file.now;
    file.unsynced.clear();
    file.name_is_durable = true;
    // Names become durable in order: a later sync of any file takes earlier removals with it.
    m_removed.clear();
    return SQLITE_OK;
}

int Disk::remove(const std::string& path, bool sync_name)
{
    if (!change())
        return SQLITE_IOERR_DELETE;
    auto found = m_files.find(path);
    if (found == m_files.end())
        return SQLITE_IOERR_DELETE_NOENT;
    if (sync_name)
        m_removed.clear();
    else
        m_removed[path] = found->second;
    m_files.erase(found);
    return SQLITE_OK;
}

void Disk::restart()
{
    m_dead = false;
    m_changes_left = -1;
    for (auto& [path, file] : m_removed) {
        if (m_random() % 2 != 0 && !m_files.contains(path))
            m_files[path] = file;
    }
    m_removed.clear();
    for (auto each = m_files.begin(); each != m_files.end();) {
        auto& file = *each->second;
        if (!file.name_is_durable && m_random() % 2 != 0) {
            each = m_files.erase(each);
            continue;
        }
        auto survived = std::make_shared<File>();
        survived->synced = file.synced;
        for (const auto& write : file.unsynced) {
            const auto fate = m_random() % 4;
            if (fate == 0)
                continue;
            if (write.truncation)
                survived->synced.resize(static_cast<size_t>(write.at), '\0');
            else if (fate == 1)
                put(survived->synced, write.at, std::string_view(write.bytes).substr(0, m_random() % (write.bytes.size() / sector + 1) * sector));
            else
                put(survived->synced, write.at, write.bytes);
        }
        survived->now = survived->synced;
        survived->name_is_durable = true;
        each->second = survived;
        ++each;
    }
}

}  // namespace durability
