// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace storage {

using Hash = std::array<std::uint8_t, 32>;

/// BLAKE2b-256, keyed by what it is for, over fields that cannot run into each other: each has a byte for its type,
/// then 8 bytes (little end first) that are the number itself, or the length of what follows.
class Digest {
public:
    /// At most 32 bytes.
    explicit Digest(std::string_view purpose);

    Digest& nothing();
    Digest& number(std::int64_t value);
    Digest& text(std::string_view value);
    Digest& bytes(std::span<const std::uint8_t> value);
    /// Nothing may be added after it.
    Hash done();

private:
    enum class Type : std::uint8_t { nothing = 0, number = 1, text = 2, bytes = 3 };
    void put(Type type, std::uint64_t value);
    void append(const void* bytes, size_t size);
    void flush();

    alignas(64) std::array<unsigned char, 384> m_state;
    /// Gathered, since what is digested comes in very small pieces.
    std::array<unsigned char, 1024> m_waiting;
    size_t m_count = 0;
};

}  // namespace storage
