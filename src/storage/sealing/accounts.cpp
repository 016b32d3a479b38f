// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/accounts.h"

#include "base/failure.h"
#include "domain/refused.h"
#include "domain/rules.h"
#include "storage/sealing/in_transaction.h"

namespace storage {

void Accounts::require_free(const NewAccount& account)
{
    domain::Faults faults;
    domain::require_text(account.name, faults, "", "name");
    if (!account.key.empty())
        domain::check_key(account.key, faults);
    faults.raise();
    auto named = m_connection.prepare("SELECT count(*) FROM account WHERE name = :name AND closed_at IS NULL");
    if (named.bind("name", account.name).value<std::int64_t>() > 0)
        domain::refuse("account.name_taken", "name", {{"name", account.name.str()}});
    auto keyed = m_connection.prepare("SELECT count(*) FROM account WHERE key = :key");
    if (keyed.bind("key", account.key).value<std::int64_t>() > 0)
        domain::refuse("field.key_taken", "key", {{"key", account.key}});
}

void Accounts::insert(const AccountCard& card, const NewAccount& account, const WrappedKeys* wrapped)
{
    auto insert = m_connection.prepare("INSERT INTO account (id, place, key, name, party, box_pk, sign_pk, wrapped, kdf_salt, kdf_ops, kdf_mem,"
                                       " slip_pk, invited_by, invitation, introduction, created_at, valid_to, person)"
                                       " VALUES (:id, (SELECT coalesce(max(place), 0) + 1 FROM account), :key, :name, :party, :box, :sign, :wrapped,"
                                       " :salt, :ops, :mem, :slip, :inviter, :invitation, :introduction, :created, :valid_to, :person)");
    insert.bind("key", account.key.empty() ? card.id.str() : account.key).bind("person", account.person);
    const auto box = card.keys ? std::optional(card.keys->box) : std::nullopt;
    const auto sign = card.keys ? std::optional(card.keys->sign) : std::nullopt;
    insert.bind("id", card.id).bind("name", card.name).bind("party", card.party).bind("box", box).bind("sign", sign);
    insert.bind("slip", card.slip).bind("inviter", card.invited_by).bind("invitation", card.invitation);
    insert.bind("introduction", card.introduction).bind("created", card.created_at).bind("valid_to", card.valid_to);
    if (wrapped)
        insert.bind("wrapped", wrapped->blob).bind("salt", wrapped->salt).bind("ops", wrapped->cost.ops).bind("mem", wrapped->cost.memory);
    else
        insert.bind("wrapped", std::nullopt).bind("salt", std::nullopt).bind("ops", std::nullopt).bind("mem", std::nullopt);
    insert.run();
}

AccountId Accounts::create_first(const NewAccount& account, const Passphrase& passphrase, const Cost& cost)
{
    require_transaction(m_connection);
    if (m_connection.prepare("SELECT count(*) FROM account").value<std::int64_t>() > 0)
        base::broken("account.not_first", "the file has accounts");
    if (!may_invite(account.party))
        domain::refuse("account.party", "party");
    require_free(account);
    const auto keys = AccountKeys::make();
    AccountCard card{AccountId(base::Uuid::make(m_clock)), account.name.str(), account.party, keys.publics()};
    card.created_at = m_clock.now();
    card.valid_to = account.valid_to;
    card.introduction = keys.sign(introduction_of(card));
    const auto wrapped = wrap(keys, keys.publics().sign, card.id, passphrase, cost);
    insert(card, account, &wrapped);
    return card.id;
}

Invited Accounts::invite(Keyring& inviter, const NewAccount& account)
{
    require_transaction(m_connection);
    const auto& by = inviter.card();
    if (!may_invite(by.party) || by.is_over(inviter.today()))
        domain::refuse("account.may_not_invite", "account");
    if (account.party == Party::recovery)
        domain::refuse("account.party", "party");
    require_free(account);
    AccountCard card{AccountId(base::Uuid::make(m_clock)), account.name.str(), account.party};
    card.created_at = m_clock.now();
    card.valid_to = account.valid_to;
    card.invited_by = by.id;
    auto slip = Slip::make();
    card.slip = slip.key(card, by, inviter.root()).publics().sign;
    card.invitation = inviter.keys().sign(invitation_of(card, by));
    insert(card, account, nullptr);
    inviter.introductions().forget();
    return {card.id, std::move(slip)};
}

void Accounts::redeem(AccountId account, const Slip& slip, const Passphrase& passphrase, const Cost& cost)
{
    require_transaction(m_connection);
    // Whoever holds the slip knows nobody's keys yet: the right first account is the one the slip was made under.
    for (const auto& root : self_introduced(m_connection)) {
        Introductions introductions(m_connection, root);
        const auto fault = introductions.check(account);
        if (fault == KeyFault::none)
            domain::refuse("slip.used", "slip");
        if (fault != KeyFault::account_pending)
            continue;
        auto card = *introductions.find(account);
        const auto slip_key = slip.key(card, *introductions.find(*card.invited_by), root);
        if (!equal(slip_key.publics().sign, *card.slip))
            continue;
        if (card.closed_at)
            domain::refuse("account.closed", "account");
        const auto keys = AccountKeys::make();
        card.keys = keys.publics();
        const auto wrapped = wrap(keys, root, account, passphrase, cost);
        auto update = m_connection.prepare("UPDATE account SET box_pk = :box, sign_pk = :sign, wrapped = :wrapped, kdf_salt = :salt,"
                                           " kdf_ops = :ops, kdf_mem = :mem, introduction = :introduction WHERE id = :id AND sign_pk IS NULL");
        update.bind("box", card.keys->box).bind("sign", card.keys->sign).bind("wrapped", wrapped.blob).bind("salt", wrapped.salt);
        update.bind("ops", wrapped.cost.ops).bind("mem", wrapped.cost.memory).bind("id", account);
        update.bind("introduction", slip_key.sign(introduction_of(card)));
        if (update.run() != 1)
            base::broken("account.redeem", account.str());
        return;
    }
    domain::refuse("slip.wrong", "slip");
}

AccountId Accounts::add_recovery(Keyring& maker, const base::Text& name, const RecoverySeed& seed)
{
    require_transaction(m_connection);
    const auto& by = maker.card();
    if (!may_invite(by.party) || by.party == Party::recovery || by.is_over(maker.today()))
        domain::refuse("account.may_not_invite", "account");
    const NewAccount account{name, Party::recovery};
    require_free(account);
    const auto keys = recovery_keys(seed, maker.root());
    AccountCard card{AccountId(base::Uuid::make(m_clock)), name.str(), Party::recovery, keys.publics()};
    card.created_at = m_clock.now();
    // Nobody has to be waited for, so the account's own key stands where a slip's would.
    card.slip = keys.publics().sign;
    card.invited_by = by.id;
    card.invitation = maker.keys().sign(invitation_of(card, by));
    card.introduction = keys.sign(introduction_of(card));
    insert(card, account, nullptr);
    maker.introductions().forget();
    return card.id;
}

WrappedKeys Accounts::wrapped(AccountId account, PublicKeys& publics)
{
    auto row = m_connection.prepare("SELECT box_pk, sign_pk, wrapped, kdf_salt, kdf_ops, kdf_mem FROM account WHERE id = :id");
    row.bind("id", account);
    if (!row.step())
        domain::refuse("account.unknown", "account");
    if (row.is_null(0) || row.is_null(2))
        domain::refuse("account.no_keys", "account");
    publics = {row.get<BoxPublic>(0), row.get<SignPublic>(1)};
    WrappedKeys wrapped;
    wrapped.blob = row.get<Bytes>(2);
    wrapped.salt = row.get<std::array<std::uint8_t, 16>>(3);
    wrapped.cost = {row.get<std::uint64_t>(4), row.get<std::uint64_t>(5)};
    return wrapped;
}

Keyring Accounts::unlock(AccountId account, const Passphrase& passphrase, base::Date today, const Cost& floor)
{
    PublicKeys publics;
    const auto kept = wrapped(account, publics);
    return Keyring(m_connection, account, unwrap(kept, publics, account, passphrase, floor), today);
}

Keyring Accounts::unlock(const RecoverySeed& seed, base::Date today)
{
    for (const auto& root : self_introduced(m_connection)) {
        auto keys = recovery_keys(seed, root);
        const auto account =
            m_connection.prepare("SELECT id FROM account WHERE party = 'recovery' AND sign_pk = :sign").bind("sign", keys.publics().sign).first<AccountId>();
        if (account)
            return Keyring(m_connection, *account, {std::move(keys), root}, today);
    }
    domain::refuse("recovery.not_this_file", "sheet");
}

void Accounts::change_passphrase(AccountId account, const Passphrase& old, const Passphrase& fresh, const Cost& cost, const Cost& floor)
{
    require_transaction(m_connection);
    PublicKeys publics;
    const auto kept = wrapped(account, publics);
    const auto unwrapped = unwrap(kept, publics, account, old, floor);
    const Cost dearer{std::max(cost.ops, kept.cost.ops), std::max(cost.memory, kept.cost.memory)};
    const auto next = wrap(unwrapped.keys, unwrapped.root, account, fresh, dearer);
    auto update = m_connection.prepare("UPDATE account SET wrapped = :wrapped, kdf_salt = :salt, kdf_ops = :ops, kdf_mem = :mem WHERE id = :id");
    update.bind("wrapped", next.blob).bind("salt", next.salt).bind("ops", next.cost.ops).bind("mem", next.cost.memory).bind("id", account);
    update.run();
}

void Accounts::close(AccountId account)
{
    require_transaction(m_connection);
    auto update = m_connection.prepare("UPDATE account SET closed_at = :now WHERE id = :id AND closed_at IS NULL");
    if (update.bind("now", m_clock.now()).bind("id", account).run() != 1)
        domain::refuse("account.closed", "account");
}

void Accounts::set_person(AccountId account, std::optional<domain::PersonId> person)
{
    require_transaction(m_connection);
    auto update = m_connection.prepare("UPDATE account SET person = :person WHERE id = :id");
    if (update.bind("person", person).bind("id", account).run() != 1)
        domain::refuse("account.unknown", "account");
}

void Accounts::let_in(AccountId account, bool let_in)
{
    require_transaction(m_connection);
    auto update = m_connection.prepare("UPDATE account SET let_in = :let_in WHERE id = :id AND party = 'secretariat'");
    if (update.bind("let_in", let_in).bind("id", account).run() != 1)
        domain::refuse("account.let_in", "account");
}

}  // namespace storage
