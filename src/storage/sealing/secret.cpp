// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/secret.h"

#include "base/failure.h"
#include "base/text.h"
#include "domain/refused.h"

#include <sodium.h>

#include <algorithm>

#ifdef __linux__
#include <sys/prctl.h>
#endif
#ifndef _WIN32
#include <sys/resource.h>
#endif

namespace storage {
namespace {

/// U+0300 to U+036F: the signs that a decomposed å, ä or ö is written with.
bool has_combining_signs(std::string_view text)
{
    for (size_t i = 0; i + 1 < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]), next = static_cast<unsigned char>(text[i + 1]);
        if (lead == 0xCC || (lead == 0xCD && next < 0xB0))
            return true;
    }
    return false;
}

}  // namespace

void start_sodium()
{
    static const int ready = sodium_init();
    if (ready < 0)
        base::broken("crypto.unavailable", "libsodium does not start");
}

SecretBytes::SecretBytes(size_t size) : m_size(size)
{
    start_sodium();
    m_data = static_cast<std::uint8_t*>(sodium_malloc(size));
    if (!m_data)
        throw base::Failure(base::Failure::Kind::internal, "crypto.no_memory", "no protected memory is left");
    sodium_memzero(m_data, size);
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes::~SecretBytes()
{
    sodium_free(m_data);
}

Passphrase::Passphrase(std::string_view text) : m_secret(text.size())
{
    std::copy(text.begin(), text.end(), m_secret.data());
}

Passphrase Passphrase::from(std::string_view typed)
{
    const auto end = typed.find_last_not_of(" \t\r\n");
    if (end == std::string_view::npos)
        domain::refuse("passphrase.empty", "passphrase");
    typed = typed.substr(0, end + 1);
    if (!base::is_utf8(typed))
        domain::refuse("passphrase.not_text", "passphrase");
    // Composing takes copies in ordinary memory, so only what needs it goes that way.
    if (!has_combining_signs(typed))
        return Passphrase(typed);
    auto composed = base::Text::from(typed);
    if (!composed)
        domain::refuse("passphrase.not_text", "passphrase");
    return Passphrase(composed->str());
}

bool equal(std::span<const std::uint8_t> one, std::span<const std::uint8_t> other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

void wipe(std::span<std::uint8_t> bytes)
{
    sodium_memzero(bytes.data(), bytes.size());
}

void fill_random(SecretBytes& secret)
{
    randombytes_buf(secret.data(), secret.size());
}

bool guard_process()
{
    bool guarded = true;
#ifndef _WIN32
    const rlimit none{0, 0};
    guarded = setrlimit(RLIMIT_CORE, &none) == 0;
#endif
#ifdef __linux__
    guarded = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && guarded;
#endif
    return guarded;
}

}  // namespace storage
