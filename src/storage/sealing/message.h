// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/id.h"
#include "domain/codes.h"
#include "storage/sqlite/statement.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace storage {

/// What is signed, hashed or bound to a ciphertext: a label that says for what, then fields, each preceded by its
/// length, so that no two lists of fields give the same bytes. Every use has a label of its own.
class Message {
public:
    explicit Message(std::string_view label)
    {
        m_bytes.reserve(256);
        add(label);
    }

    Message& add(std::span<const std::uint8_t> field);
    Message& add(std::string_view field);
    Message& add(std::uint64_t number);
    template <size_t N>
    Message& add(const std::array<std::uint8_t, N>& field)
    {
        return add(std::span<const std::uint8_t>(field));
    }
    template <class Tag>
    Message& add(const base::Id<Tag>& id)
    {
        return add(id.uuid().bytes());
    }
    Message& add(const base::Date& day) { return add(std::string_view(day.iso())); }
    Message& add(const Instant& at) { return add(static_cast<std::uint64_t>(at.time_since_epoch().count())); }
    template <class E>
    requires std::is_enum_v<E> Message& add(E value) { return add(domain::code(value)); }
    template <class T>
    Message& add(const std::optional<T>& field)
    {
        return field ? add(*field) : add_nothing();
    }

    std::span<const std::uint8_t> bytes() const { return m_bytes; }

private:
    Message& add_nothing();
    void add_length(std::uint64_t length);
    Bytes m_bytes;
};

/// BLAKE2b-256.
std::array<std::uint8_t, 32> hash_of(std::span<const std::uint8_t> bytes);
std::array<std::uint8_t, 32> hash_of(const Message& message);

}  // namespace storage
