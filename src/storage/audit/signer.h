// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/account_keys.h"
#include "storage/sealing/ids.h"
#include "storage/sealing/message.h"

#include <functional>
#include <optional>

namespace storage {

/// Whoever answers for what is done.
class Signer {
public:
    virtual ~Signer() = default;
    virtual AccountId account() const = 0;
    virtual Signature sign(const Message& message) const = 0;
};

/// An unlocked account. The keys must outlive it.
class AccountSigner final : public Signer {
public:
    AccountSigner(AccountId account, const AccountKeys& keys) : m_account(account), m_keys(keys) {}
    AccountId account() const override { return m_account; }
    Signature sign(const Message& message) const override { return m_keys.sign(message); }

private:
    AccountId m_account;
    const AccountKeys& m_keys;
};

/// The public half of an account's signing key, from a source that has proved it; empty where it is not known.
using SigningKeyOf = std::function<std::optional<SignPublic>(AccountId account)>;

}  // namespace storage
