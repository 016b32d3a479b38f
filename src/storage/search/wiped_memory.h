// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <memory>
#include <string>

namespace storage {

/// From here on SQLite overwrites all memory that it gives back: pages, bound texts, index terms. For the whole
/// program, so it must come before the first connection; false when it came too late. Once is enough.
bool wipe_freed_memory();

void wipe(void* bytes, size_t size);

/// Overwrites what it gives back. Short strings lie on the stack and are not its business.
template <class T>
struct WipingAllocator {
    using value_type = T;
    WipingAllocator() = default;
    template <class U>
    WipingAllocator(const WipingAllocator<U>&)
    {
    }
    T* allocate(size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T* memory, size_t count)
    {
        wipe(memory, count * sizeof(T));
        std::allocator<T>().deallocate(memory, count);
    }
    bool operator==(const WipingAllocator&) const { return true; }
};

/// For words that a person may not want to be found in memory later.
using WipedString = std::basic_string<char, std::char_traits<char>, WipingAllocator<char>>;

}  // namespace storage
