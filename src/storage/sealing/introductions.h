// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record/room.h"
#include "storage/sealing/account_keys.h"
#include "storage/sealing/key_fault.h"
#include "storage/sqlite/connection.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace storage {

/// An account as its row says. Nothing of it is true before `Introductions` has followed its signatures.
struct AccountCard {
    AccountId id;
    std::string name;
    Party party;
    /// Empty until the slip is redeemed.
    std::optional<PublicKeys> keys = {};
    std::optional<SignPublic> slip = {};
    std::optional<AccountId> invited_by = {};
    std::optional<Signature> invitation = {};
    std::optional<Signature> introduction = {};
    Instant created_at = {};
    /// The last day.
    std::optional<base::Date> valid_to = {};
    std::optional<Instant> closed_at = {};

    bool is_over(base::Date today) const { return closed_at || (valid_to && *valid_to < today); }
    bool was_over(Instant at) const;
};

/// What the inviter signs: who may come, until when, and the key of the slip.
Message invitation_of(const AccountCard& card, const AccountCard& inviter);
/// What the slip's key signs (the first account: its own): who came, with which keys.
Message introduction_of(const AccountCard& card);

/// Whose public keys may be believed. Each account was invited by one that is believed, with its name, party and last
/// day signed, up to the first account, whose key the reader brings along. Keeps what it has read until told to forget.
class Introductions {
public:
    Introductions(Connection& connection, const SignPublic& root) : m_connection(&connection), m_root(root) {}

    /// Null for an account that does not exist.
    const AccountCard* find(AccountId account);
    KeyFault check(AccountId account);
    /// The account with its keys; Failure "account.distrusted" with the fault's code otherwise.
    const AccountCard& require(AccountId account);
    std::vector<AccountId> all();
    void forget();

private:
    struct Entry {
        AccountCard card;
        std::optional<KeyFault> verdict = {};
        bool asked = false;
    };
    Entry* entry(AccountId account);
    KeyFault judge(Entry& entry);

    Connection* m_connection;
    SignPublic m_root;
    std::map<AccountId, Entry> m_entries;
    bool m_loaded = false;
    int m_depth = 0;
};

/// The signing keys of the accounts that invited themselves: one in an honest file.
std::vector<SignPublic> self_introduced(Connection& connection);

}  // namespace storage
