// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/digest.h"

#include "base/failure.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace storage {
namespace {

crypto_generichash_state* state_in(std::array<unsigned char, 384>& bytes)
{
    static_assert(sizeof(crypto_generichash_state) <= sizeof bytes && alignof(crypto_generichash_state) <= 64);
    return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

}  // namespace

Digest::Digest(std::string_view purpose)
{
    static const int ready = sodium_init();
    std::array<unsigned char, crypto_generichash_KEYBYTES> key{};
    if (ready < 0 || purpose.size() > key.size())
        base::broken("crypto.unavailable", std::string(purpose));
    std::copy(purpose.begin(), purpose.end(), key.begin());
    crypto_generichash_init(state_in(m_state), key.data(), key.size(), std::tuple_size_v<Hash>);
}

Digest& Digest::nothing()
{
    const auto type = Type::nothing;
    append(&type, 1);
    return *this;
}

Digest& Digest::number(std::int64_t value)
{
    put(Type::number, static_cast<std::uint64_t>(value));
    return *this;
}

Digest& Digest::text(std::string_view value)
{
    put(Type::text, value.size());
    append(value.data(), value.size());
    return *this;
}

Digest& Digest::bytes(std::span<const std::uint8_t> value)
{
    put(Type::bytes, value.size());
    append(value.data(), value.size());
    return *this;
}

Hash Digest::done()
{
    Hash hash;
    flush();
    crypto_generichash_final(state_in(m_state), hash.data(), hash.size());
    return hash;
}

void Digest::put(Type type, std::uint64_t value)
{
    std::array<std::uint8_t, 9> bytes{static_cast<std::uint8_t>(type)};
    for (size_t i = 1; i < bytes.size(); ++i, value >>= 8)
        bytes[i] = static_cast<std::uint8_t>(value);
    append(bytes.data(), bytes.size());
}

void Digest::append(const void* bytes, size_t size)
{
    if (m_count + size > m_waiting.size())
        flush();
    if (size > m_waiting.size()) {
        crypto_generichash_update(state_in(m_state), static_cast<const unsigned char*>(bytes), size);
        return;
    }
    std::copy_n(static_cast<const unsigned char*>(bytes), size, m_waiting.data() + m_count);
    m_count += size;
}

void Digest::flush()
{
    crypto_generichash_update(state_in(m_state), m_waiting.data(), std::exchange(m_count, 0));
}

}  // namespace storage
