// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace storage {

using Hash = std::array<std::uint8_t, 32>;

/// Fields that cannot run into each other: each has a byte for its type, then 8 bytes (little end first) that are the number
/// itself, or the length of what follows. `Self` appends bytes.
template <class Self>
class Fields {
public:
    Self& nothing()
    {
        const auto type = Type::nothing;
        self().append(&type, 1);
        return self();
    }
    Self& number(std::int64_t value) { return put(Type::number, static_cast<std::uint64_t>(value)); }
    Self& text(std::string_view value)
    {
        put(Type::text, value.size()).append(value.data(), value.size());
        return self();
    }
    Self& bytes(std::span<const std::uint8_t> value)
    {
        put(Type::bytes, value.size()).append(value.data(), value.size());
        return self();
    }

private:
    enum class Type : std::uint8_t { nothing = 0, number = 1, text = 2, bytes = 3 };
    Self& self() { return static_cast<Self&>(*this); }
    Self& put(Type type, std::uint64_t value)
    {
        std::array<std::uint8_t, 9> head{static_cast<std::uint8_t>(type)};
        for (size_t i = 1; i < head.size(); ++i, value >>= 8)
            head[i] = static_cast<std::uint8_t>(value);
        self().append(head.data(), head.size());
        return self();
    }
};

/// Fields that wait to be digested.
class Packed : public Fields<Packed> {
public:
    bool empty() const { return m_bytes.empty(); }
    size_t size() const { return m_bytes.size(); }

private:
    friend class Fields<Packed>;
    friend class Digest;
    void append(const void* bytes, size_t size)
    {
        const auto* first = static_cast<const std::uint8_t*>(bytes);
        m_bytes.insert(m_bytes.end(), first, first + size);
    }
    std::vector<std::uint8_t> m_bytes;
};

/// BLAKE2b-256 over fields, keyed by what it is for.
class Digest : public Fields<Digest> {
public:
    /// At most 32 bytes.
    explicit Digest(std::string_view purpose);

    Digest& packed(const Packed& fields);
    /// Nothing may be added after it.
    Hash done();

private:
    friend class Fields<Digest>;
    void append(const void* bytes, size_t size);
    void flush();

    alignas(64) std::array<unsigned char, 384> m_state;
    /// Gathered, since what is digested comes in very small pieces.
    std::array<unsigned char, 1024> m_waiting;
    size_t m_count = 0;
};

}  // namespace storage
