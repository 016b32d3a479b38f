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

Digest& Digest::packed(const Packed& fields)
{
    append(fields.m_bytes.data(), fields.m_bytes.size());
    return *this;
}

Hash Digest::done()
{
    Hash hash;
    flush();
    crypto_generichash_final(state_in(m_state), hash.data(), hash.size());
    return hash;
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
