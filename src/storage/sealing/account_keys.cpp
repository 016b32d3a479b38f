// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/account_keys.h"

#include "base/failure.h"
#include "domain/refused.h"

#include <sodium.h>

#include <algorithm>

namespace storage {
namespace {

constexpr std::uint8_t wrap_version = 1;
constexpr size_t nonce_at = 1, nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t proof_at = nonce_at + nonce_size, proof_size = 16;
constexpr size_t body_at = proof_at + proof_size, plain_size = 96, body_size = plain_size + crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr size_t checksum_at = body_at + body_size, checksum_size = 16;
constexpr size_t blob_size = checksum_at + checksum_size;

/// More than any program of ours asks for: what lies above would only make the machine stand still.
constexpr Cost ceiling{16, std::uint64_t{4} << 30};

void derive(std::span<std::uint8_t> out, const SecretBytes& key, const Message& label)
{
    start_sodium();
    crypto_generichash(out.data(), out.size(), label.bytes().data(), label.bytes().size(), key.data(), key.size());
}

Secret<32> stretch(const Passphrase& passphrase, std::span<const std::uint8_t, 16> salt, const Cost& cost)
{
    Secret<32> key;
    if (crypto_pwhash(key.data(), key.size(), passphrase.secret().text().data(), passphrase.secret().size(), salt.data(), cost.ops, cost.memory,
            crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        throw base::Failure(base::Failure::Kind::disk, "passphrase.no_memory", std::to_string(cost.memory >> 20) + " MiB");
    return key;
}

Message bound(const WrappedKeys& wrapped, const PublicKeys& publics, AccountId account)
{
    Message message("radslag/account-keys/1");
    message.add(account).add(publics.box).add(publics.sign).add(wrapped.salt).add(wrapped.cost.ops).add(wrapped.cost.memory);
    return message;
}

/// Anybody can compute it: it finds damage, not forgery.
std::array<std::uint8_t, 32> checksum(const WrappedKeys& wrapped, const PublicKeys& publics, AccountId account)
{
    return hash_of(bound(wrapped, publics, account).add(std::span(wrapped.blob).first(checksum_at)));
}

struct Stretched {
    Secret<32> key;
    std::array<std::uint8_t, proof_size> proof;
};

Stretched keys_from(const Passphrase& passphrase, const WrappedKeys& wrapped)
{
    const auto master = stretch(passphrase, wrapped.salt, wrapped.cost);
    Stretched result;
    derive(result.key.bytes(), master, Message("radslag/wrapping-key/1"));
    derive(result.proof, master, Message("radslag/passphrase-proof/1"));
    return result;
}

[[noreturn]] void damaged(AccountId account)
{
    throw base::Failure(base::Failure::Kind::damaged, "account.damaged", account.str());
}

}  // namespace

bool is_signed(const Message& message, const Signature& signature, const SignPublic& by)
{
    start_sodium();
    return crypto_sign_verify_detached(signature.data(), message.bytes().data(), message.bytes().size(), by.data()) == 0;
}

Bytes seal_to(const BoxPublic& box, std::span<const std::uint8_t> secret)
{
    start_sodium();
    Bytes sealed(secret.size() + crypto_box_SEALBYTES);
    if (crypto_box_seal(sealed.data(), secret.data(), secret.size(), box.data()) != 0)
        throw base::Failure(base::Failure::Kind::damaged, "sealing.weak_key", "a public key that nothing can be sealed to");
    return sealed;
}

AccountKeys::AccountKeys(Secret<32> box, Secret<32> sign_seed) : m_box(std::move(box)), m_sign_seed(std::move(sign_seed))
{
    crypto_scalarmult_base(m_publics.box.data(), m_box.data());
    crypto_sign_seed_keypair(m_publics.sign.data(), m_sign.data(), m_sign_seed.data());
}

AccountKeys AccountKeys::make()
{
    return AccountKeys(Secret<32>::random(), Secret<32>::random());
}

AccountKeys AccountKeys::from_seed(const SecretBytes& seed, const Message& label)
{
    Secret<64> both;
    derive(both.bytes(), seed, label);
    Secret<32> box, sign;
    std::copy_n(both.data(), 32, box.data());
    std::copy_n(both.data() + 32, 32, sign.data());
    return AccountKeys(std::move(box), std::move(sign));
}

Signature AccountKeys::sign(const Message& message) const
{
    Signature signature;
    crypto_sign_detached(signature.data(), nullptr, message.bytes().data(), message.bytes().size(), m_sign.data());
    return signature;
}

bool AccountKeys::open(std::span<const std::uint8_t> sealed, std::span<std::uint8_t> secret) const
{
    return sealed.size() == secret.size() + crypto_box_SEALBYTES
        && crypto_box_seal_open(secret.data(), sealed.data(), sealed.size(), m_publics.box.data(), m_box.data()) == 0;
}

Cost Cost::standard()
{
    return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
}

Cost Cost::none()
{
    return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

/// Reaches the private halves; nobody else does.
class KeyWrap {
public:
    static void pack(const AccountKeys& keys, const SignPublic& root, Secret<plain_size>& plain)
    {
        auto* at = std::copy_n(keys.m_box.data(), 32, plain.data());
        at = std::copy_n(keys.m_sign_seed.data(), 32, at);
        std::copy_n(root.data(), root.size(), at);
    }

    static Unwrapped unpack(const Secret<plain_size>& plain)
    {
        Secret<32> box, sign_seed;
        std::copy_n(plain.data(), 32, box.data());
        std::copy_n(plain.data() + 32, 32, sign_seed.data());
        SignPublic root;
        std::copy_n(plain.data() + 64, root.size(), root.data());
        return {AccountKeys(std::move(box), std::move(sign_seed)), root};
    }
};

WrappedKeys wrap(const AccountKeys& keys, const SignPublic& root, AccountId account, const Passphrase& passphrase, const Cost& cost)
{
    WrappedKeys wrapped;
    wrapped.cost = cost;
    wrapped.blob.resize(blob_size);
    wrapped.blob[0] = wrap_version;
    randombytes_buf(wrapped.salt.data(), wrapped.salt.size());
    randombytes_buf(wrapped.blob.data() + nonce_at, nonce_size);

    const auto stretched = keys_from(passphrase, wrapped);
    std::copy(stretched.proof.begin(), stretched.proof.end(), wrapped.blob.begin() + proof_at);
    Secret<plain_size> plain;
    KeyWrap::pack(keys, root, plain);
    const auto with = bound(wrapped, keys.publics(), account);
    crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped.blob.data() + body_at, nullptr, plain.data(), plain.size(), with.bytes().data(), with.bytes().size(),
        nullptr, wrapped.blob.data() + nonce_at, stretched.key.data());
    const auto sum = checksum(wrapped, keys.publics(), account);
    std::copy_n(sum.begin(), checksum_size, wrapped.blob.begin() + checksum_at);
    return wrapped;
}

Unwrapped unwrap(const WrappedKeys& wrapped, const PublicKeys& publics, AccountId account, const Passphrase& passphrase, const Cost& floor)
{
    if (!wrapped.cost.at_least(floor) || !ceiling.at_least(wrapped.cost) || !wrapped.cost.at_least(Cost::none()))
        throw base::Failure(base::Failure::Kind::damaged, "account.cost", account.str());
    if (wrapped.blob.size() != blob_size || wrapped.blob[0] != wrap_version)
        damaged(account);
    const auto sum = checksum(wrapped, publics, account);
    if (!equal(std::span(sum).first(checksum_size), std::span(wrapped.blob).subspan(checksum_at)))
        damaged(account);

    const auto stretched = keys_from(passphrase, wrapped);
    if (!equal(stretched.proof, std::span(wrapped.blob).subspan(proof_at, proof_size)))
        domain::refuse("passphrase.wrong", "passphrase");
    Secret<plain_size> plain;
    const auto with = bound(wrapped, publics, account);
    // The passphrase is right, so whoever made this fail changed the row and its checksum with it.
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, wrapped.blob.data() + body_at, body_size, with.bytes().data(),
            with.bytes().size(), wrapped.blob.data() + nonce_at, stretched.key.data())
        != 0)
        damaged(account);
    auto unwrapped = KeyWrap::unpack(plain);
    if (unwrapped.keys.publics() != publics)
        damaged(account);
    return unwrapped;
}

}  // namespace storage
