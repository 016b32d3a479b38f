// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/ids.h"
#include "storage/sealing/message.h"
#include "storage/sealing/secret.h"

#include <array>
#include <cstdint>
#include <span>

namespace storage {

using BoxPublic = std::array<std::uint8_t, 32>;
using SignPublic = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// What everybody may see of an account's keys: X25519 to seal to it, Ed25519 to check what it signed.
struct PublicKeys {
    BoxPublic box{};
    SignPublic sign{};
    bool operator==(const PublicKeys&) const = default;
};

bool is_signed(const Message& message, const Signature& signature, const SignPublic& by);
/// 48 bytes longer than what is sealed. A public key that no honest program makes: Failure "sealing.weak_key".
Bytes seal_to(const BoxPublic& box, std::span<const std::uint8_t> secret);

/// The private halves of one account. They never change while the account lives; only their wrapping does.
class AccountKeys {
public:
    static AccountKeys make();
    /// Always the same for the same seed and label: slips and recovery sheets.
    static AccountKeys from_seed(const SecretBytes& seed, const Message& label);

    const PublicKeys& publics() const { return m_publics; }
    Signature sign(const Message& message) const;
    /// Fills `secret`, whose size must fit; false when it was not sealed to this account or was changed.
    bool open(std::span<const std::uint8_t> sealed, std::span<std::uint8_t> secret) const;

private:
    friend class KeyWrap;
    AccountKeys(Secret<32> box, Secret<32> sign_seed);

    PublicKeys m_publics;
    Secret<32> m_box;
    Secret<32> m_sign_seed;
    Secret<64> m_sign;
};

/// What Argon2id costs whoever tries a passphrase.
struct Cost {
    std::uint64_t ops = 0;
    /// Bytes.
    std::uint64_t memory = 0;

    /// 3 passes over 256 MiB: libsodium's "moderate".
    static Cost standard();
    /// Protects nothing: for test files whose passphrases are published.
    static Cost none();
    bool at_least(const Cost& floor) const { return ops >= floor.ops && memory >= floor.memory; }
    bool operator==(const Cost&) const = default;
};

/// Private keys as the file keeps them, with what it takes to open them but for the passphrase.
struct WrappedKeys {
    std::array<std::uint8_t, 16> salt{};
    Cost cost;
    /// version 1 | nonce 24 | proof of the passphrase 16 | ciphertext 96 + tag 16 | checksum 16
    Bytes blob;
};

struct Unwrapped {
    AccountKeys keys;
    /// The signing key of the file's first account, as this account saw it when its keys were born. All trust in
    /// others' public keys starts here.
    SignPublic root;
};

/// Account id, public keys, salt and cost are bound in. Failure "passphrase.no_memory" where Argon2id finds too little.
WrappedKeys wrap(const AccountKeys& keys, const SignPublic& root, AccountId account, const Passphrase& passphrase, const Cost& cost);

/// Refused "passphrase.wrong"; or, told apart from it, Failure "account.damaged" (changed bytes, or other public keys
/// than it was made for) and "account.cost" (cheaper than `floor`, or so dear that no program of ours wrote it; found
/// before any work is done).
Unwrapped unwrap(const WrappedKeys& wrapped, const PublicKeys& publics, AccountId account, const Passphrase& passphrase, const Cost& floor);

}  // namespace storage
