// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include "base/failure.h"

#include <sodium.h>

namespace base {
namespace {

void start_sodium()
{
    static const int ready = sodium_init();
    if (ready < 0)
        broken("crypto.unavailable", "libsodium does not start");
}

}  // namespace

Sha256 sha256(std::string_view bytes)
{
    start_sodium();
    Sha256 hash;
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return hash;
}

std::string hex(std::span<const std::uint8_t> bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out(bytes.size() * 2, '0');
    auto* place = out.data();
    for (auto byte : bytes) {
        *place++ = digits[byte >> 4];
        *place++ = digits[byte & 15];
    }
    return out;
}

void fill_random(std::span<std::uint8_t> bytes)
{
    start_sodium();
    randombytes_buf(bytes.data(), bytes.size());
}

}  // namespace base
