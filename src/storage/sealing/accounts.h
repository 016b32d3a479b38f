// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/keyring.h"
#include "storage/sealing/recovery.h"
#include "storage/sealing/slip.h"

#include "base/clock.h"
#include "base/text.h"

namespace storage {

struct NewAccount {
    base::Text name;
    Party party;
    /// The last day, for guests.
    std::optional<base::Date> valid_to = {};
    /// What people call it by; none: its id. Letters, digits, '.', '_' and '-'.
    std::string key = {};
    std::optional<domain::PersonId> person = {};
};

struct Invited {
    AccountId account;
    Slip slip;
};

/// The accounts of a case file. An account is a pair of keys for life: who loses the passphrase gets a new account, and
/// the old one is closed. What changes the file runs inside the caller's transaction.
class Accounts {
public:
    Accounts(Connection& connection, const base::Clock& clock) : m_connection(connection), m_clock(clock) {}

    /// The file's first account, which introduces itself and all others.
    AccountId create_first(const NewAccount& account, const Passphrase& passphrase, const Cost& cost);
    /// A name is taken by an open account, a key by any. Refused: account.name_taken, field.key_taken, field.key,
    /// account.may_not_invite, account.party (recovery comes by `add_recovery`).
    Invited invite(Keyring& inviter, const NewAccount& account);
    /// The holder of the slip makes the account's keys. Refused: slip.used; slip.wrong (another account's, or what the
    /// inviter wrote was changed since: name, party, last day, or the inviter's or the first account's keys).
    void redeem(AccountId account, const Slip& slip, const Passphrase& passphrase, const Cost& cost);
    /// The account that the recovery sheets open. It is let into rooms as anybody else.
    AccountId add_recovery(Keyring& maker, const base::Text& name, const RecoverySeed& seed);

    /// Refused as `unwrap` and `Keyring` do, and account.no_keys where the slip is not yet redeemed.
    Keyring unlock(AccountId account, const Passphrase& passphrase, base::Date today, const Cost& floor);
    /// Refused "recovery.not_this_file" where no account's keys come from this seed.
    Keyring unlock(const RecoverySeed& seed, base::Date today);
    /// Never cheaper than before, whatever is asked for.
    void change_passphrase(AccountId account, const Passphrase& old, const Passphrase& fresh, const Cost& cost, const Cost& floor);
    /// For good. Rooms in which it was a member need a new epoch (Rooms::due).
    void close(AccountId account);
    /// Whose seats, appointment and interests count for it.
    void set_person(AccountId account, std::optional<domain::PersonId> person);
    /// Whether the lead lets this secretary into the presidium's rooms and the dialogue. Keys are another matter.
    /// Refused: account.let_in for other parties.
    void let_in(AccountId account, bool let_in);

private:
    WrappedKeys wrapped(AccountId account, PublicKeys& publics);
    void require_free(const NewAccount& account);
    void insert(const AccountCard& card, const NewAccount& account, const WrappedKeys* wrapped);

    Connection& m_connection;
    const base::Clock& m_clock;
};

}  // namespace storage
