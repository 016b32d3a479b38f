// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/wiped_memory.h"

#include "storage/search/search_index.h"
#include "support/catch.h"

#include <sodium.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <fstream>

using namespace storage;

namespace {

/// A word that occurs nowhere in memory but where it is put: kept as its letters' complement.
class Marker {
public:
    Marker()
    {
        randombytes_buf(m_hidden.data(), m_hidden.size());
        for (auto& c : m_hidden)
            c = static_cast<char>(~('a' + static_cast<unsigned char>(c) % 26));
    }
    void put_into(std::string& text) const
    {
        text.reserve(text.size() + m_hidden.size());
        for (char c : m_hidden)
            text += static_cast<char>(~c);
    }
    /// How often it lies in the memory of this program that can be written.
    int count_in_memory() const
    {
        std::ifstream maps("/proc/self/maps");
        const int memory = open("/proc/self/mem", O_RDONLY);
        REQUIRE(memory >= 0);
        int count = 0;
        for (std::string line; std::getline(maps, line);) {
            const auto dash = line.find('-'), space = line.find(' ');
            if (line.compare(space + 1, 2, "rw") != 0)
                continue;
            std::uintptr_t begin = 0, end = 0;
            std::from_chars(line.data(), line.data() + dash, begin, 16);
            std::from_chars(line.data() + dash + 1, line.data() + space, end, 16);
            count += count_between(memory, begin, end);
        }
        close(memory);
        return count;
    }

private:
    int count_between(int memory, std::uintptr_t begin, std::uintptr_t end) const
    {
        // Read complemented, byte by byte, so that what is looked for is not copied as it is.
        std::array<char, 4096 + 32> page{};
        int count = 0;
        size_t kept = 0;
        for (auto at = begin; at < end; at += 4096) {
            const auto got = pread(memory, page.data() + kept, 4096, static_cast<off_t>(at));
            if (got <= 0)
                return count;
            const auto filled = kept + static_cast<size_t>(got);
            for (size_t i = kept; i < filled; ++i)
                page[i] = static_cast<char>(~page[i]);
            for (size_t i = 0; i + m_hidden.size() <= filled; ++i)
                count += std::equal(m_hidden.begin(), m_hidden.end(), page.begin() + static_cast<std::ptrdiff_t>(i));
            kept = std::min(filled, m_hidden.size() - 1);
            std::copy(page.begin() + static_cast<std::ptrdiff_t>(filled - kept), page.begin() + static_cast<std::ptrdiff_t>(filled), page.begin());
        }
        return count;
    }

    std::array<char, 20> m_hidden;
};

void wipe(std::string& text)
{
    sodium_memzero(text.data(), text.size());
}

}  // namespace

TEST_CASE("SQLite's memory is wiped from the program's first moment")
{
    CHECK(wipe_freed_memory());
}

// The sanitizers' shadows of memory are terabytes long, and they keep what is freed.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("After an index was told to forget, no word of it is left in memory")
{
    const Marker marker;
    REQUIRE(marker.count_in_memory() == 0);
    SearchIndex index;
    int given = 0;
    index.build([&](SearchEntry& next) {
        if (given == 200)
            return false;
        next.kind = "goal";
        next.id = std::to_string(given++);
        next.text.assign("noe om ");
        next.text.reserve(200);
        marker.put_into(next.text);
        next.text += " og mer";
        return true;
    });
    index.wait();
    {
        std::string typed;
        marker.put_into(typed);
        auto hits = index.find(typed);
        CHECK(hits.size() == 50);
        for (auto& hit : hits)
            wipe(hit.snippet);
        wipe(typed);
    }
    CHECK(marker.count_in_memory() > 0);
    index.forget();
    CHECK(marker.count_in_memory() == 0);
}
#endif
