// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proof/narrow_disk.h"

#include <sqlite3.h>

#include <stdexcept>

namespace support {
namespace {

sqlite3_vfs* machine = nullptr;
sqlite3_vfs narrow;
/// Case files are locked and journals are not, by methods of their own.
struct Methods {
    sqlite3_io_methods ours;
    const sqlite3_io_methods* of_machine = nullptr;
} of_files, of_journals;
int writes_left = -1, refusal = SQLITE_FULL;
bool refused = false;

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
{
    if (writes_left > 0)
        --writes_left;
    if (writes_left == 0) {
        refused = true;
        return refusal;
    }
    const auto& methods = file->pMethods == &of_files.ours ? of_files : of_journals;
    return methods.of_machine->xWrite(file, bytes, size, at);
}

/// The machine's own file with another way to write.
int open(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* opened)
{
    const int code = machine->xOpen(machine, path, file, flags, opened);
    if (code != SQLITE_OK || !file->pMethods)
        return code;
    auto& methods = flags & SQLITE_OPEN_MAIN_DB ? of_files : of_journals;
    methods.of_machine = file->pMethods;
    methods.ours = *file->pMethods;
    methods.ours.xWrite = write;
    file->pMethods = &methods.ours;
    return code;
}

}  // namespace

NarrowDisk::NarrowDisk()
{
    machine = sqlite3_vfs_find(nullptr);
    narrow = *machine;
    narrow.zName = "narrow";
    narrow.xOpen = open;
    writes_left = -1;
    if (sqlite3_vfs_register(&narrow, 1) != SQLITE_OK)
        throw std::runtime_error("the disk cannot be registered");
}

NarrowDisk::~NarrowDisk()
{
    sqlite3_vfs_unregister(&narrow);
    sqlite3_vfs_register(machine, 1);
}

void NarrowDisk::fill_up_at(int number, int code)
{
    writes_left = number;
    refusal = code;
    refused = false;
}

void NarrowDisk::make_room()
{
    writes_left = -1;
}

bool NarrowDisk::struck() const
{
    return refused;
}

}  // namespace support
