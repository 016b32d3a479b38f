// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/wiped_memory.h"

#include <sodium.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace storage {
namespace {

/// SQLite's own allocator, which does the rest.
sqlite3_mem_methods plain;

void give_back(void* memory)
{
    sodium_memzero(memory, static_cast<size_t>(plain.xSize(memory)));
    plain.xFree(memory);
}

void* resize(void* memory, int size)
{
    const int had = plain.xSize(memory);
    if (size <= had && size > had / 2)
        return memory;
    // realloc may move it and leave the old bytes behind.
    void* moved = plain.xMalloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, memory, static_cast<size_t>(std::min(had, size)));
    give_back(memory);
    return moved;
}

bool install()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plain) != SQLITE_OK)
        return false;
    auto wiping = plain;
    wiping.xFree = give_back;
    wiping.xRealloc = resize;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &wiping) == SQLITE_OK;
}

}  // namespace

bool wipe_freed_memory()
{
    static const bool installed = install();
    return installed;
}

void wipe(void* bytes, size_t size)
{
    sodium_memzero(bytes, size);
}

}  // namespace storage
