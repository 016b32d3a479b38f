// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/message.h"

#include "storage/sealing/secret.h"

#include <sodium.h>

#include <limits>

namespace storage {

void Message::add_length(std::uint64_t length)
{
    std::array<std::uint8_t, 8> bytes;
    for (size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(length >> (8 * i));
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
}

Message& Message::add(std::span<const std::uint8_t> field)
{
    add_length(field.size());
    m_bytes.insert(m_bytes.end(), field.begin(), field.end());
    return *this;
}

Message& Message::add(std::string_view field)
{
    return add(std::span(reinterpret_cast<const std::uint8_t*>(field.data()), field.size()));
}

Message& Message::add(std::uint64_t number)
{
    add_length(sizeof number);
    add_length(number);
    return *this;
}

Message& Message::add_nothing()
{
    // No field is that long, so nothing differs from an empty text.
    add_length(std::numeric_limits<std::uint64_t>::max());
    return *this;
}

std::array<std::uint8_t, 32> hash_of(std::span<const std::uint8_t> bytes)
{
    start_sodium();
    std::array<std::uint8_t, 32> hash;
    crypto_generichash(hash.data(), hash.size(), bytes.data(), bytes.size(), nullptr, 0);
    return hash;
}

std::array<std::uint8_t, 32> hash_of(const Message& message)
{
    return hash_of(message.bytes());
}

}  // namespace storage
