// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace storage {

/// Bytes that nobody else may see: between guard pages, kept out of swap and dumps where the system lets us, and wiped
/// when they go. Moved, never copied; zeros at first.
class SecretBytes {
public:
    explicit SecretBytes(size_t size);
    SecretBytes(SecretBytes&& other) noexcept : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    ~SecretBytes();

    std::span<std::uint8_t> bytes() { return {m_data, m_size}; }
    std::span<const std::uint8_t> bytes() const { return {m_data, m_size}; }
    std::string_view text() const { return {reinterpret_cast<const char*>(m_data), m_size}; }
    std::uint8_t* data() { return m_data; }
    const std::uint8_t* data() const { return m_data; }
    size_t size() const { return m_size; }

private:
    std::uint8_t* m_data = nullptr;
    size_t m_size = 0;
};

/// A key of N bytes.
template <size_t N>
class Secret : public SecretBytes {
public:
    Secret() : SecretBytes(N) {}
    static Secret random();
};

/// What a person typed to unlock an account: UTF-8, composed (NFC) whatever the keyboard sent, blanks at its end
/// dropped. Refuses an empty one (passphrase.empty) and bytes that are not UTF-8 (passphrase.not_text).
class Passphrase {
public:
    static Passphrase from(std::string_view typed);
    const SecretBytes& secret() const { return m_secret; }

private:
    explicit Passphrase(std::string_view text);
    SecretBytes m_secret;
};

/// Takes as long whatever the bytes are; the lengths are no secret.
bool equal(std::span<const std::uint8_t> one, std::span<const std::uint8_t> other);
void wipe(std::span<std::uint8_t> bytes);
void fill_random(SecretBytes& secret);
/// Throws Failure where libsodium does not start. Whoever calls libsodium calls this first.
void start_sodium();

/// No core dumps, and no other program of the same user may read this one's memory. Once, at the start of a program.
/// False where the system refuses.
bool guard_process();

template <size_t N>
Secret<N> Secret<N>::random()
{
    Secret secret;
    fill_random(secret);
    return secret;
}

}  // namespace storage
