// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accounts.h"

#include "app/accounts/room_access.h"
#include "app/accounts/room_work.h"
#include "domain/rights.h"
#include "storage/sealing/fingerprint.h"

#include <algorithm>
#include <set>

namespace app {
namespace {

using domain::refuse;
using storage::Event;

std::string digits(std::string_view typed)
{
    std::string kept;
    std::copy_if(typed.begin(), typed.end(), std::back_inserter(kept), [](char c) { return c != ' ' && c != '-' && c != '\n' && c != '\r' && c != '\t'; });
    return kept;
}

/// The rule is the whole case's; the complaint is about this one account.
void check_in(domain::CaseFields whole)
{
    try {
        domain::Case checked(std::move(whole));
    }
    catch (const domain::Refused& refused) {
        auto complaints = refused.complaints();
        for (auto& each : complaints) {
            if (each.field.starts_with("/accounts/"))
                each.field = each.field.substr(each.field.rfind('/') + 1);
        }
        throw domain::Refused(std::move(complaints));
    }
}

}  // namespace

void Accounts::require_lead(std::string_view field) const
{
    if (!domain::acts_as_lead(*m_work.records(), m_work.account(), m_work.session().access_day()))
        refuse("account.let_in_by_lead", std::string(field));
}

void Accounts::require_fits(const Invitation& invitation, std::optional<domain::AccountId> instead_of) const
{
    const auto& fields = *m_work.records();
    const auto today = m_work.session().access_day();
    domain::Faults faults;
    const auto& by = m_work.account();
    const bool elected = by->party != domain::Party::presidium || domain::acts_for_presidium(fields, by, today);
    if (!elected || (!domain::may_invite(by->party, invitation.party) && !instead_of))
        faults.add("account.may_not_invite", "party", {{"party", std::string(domain::code(invitation.party))}});
    if (invitation.let_in && !domain::acts_as_lead(fields, by, today))
        faults.add("account.let_in_by_lead", "let_in");
    if (invitation.valid_to && *invitation.valid_to < today)
        faults.add("account.end_in_past", "valid_to", {{"date", invitation.valid_to->iso()}});
    // Any id does for the check; the one it gets is the file's to give.
    domain::AccountFields made{domain::AccountId(base::Uuid::make(m_work.parts().parts.file.clock)), invitation.key, invitation.name, invitation.party,
        invitation.person, invitation.let_in, invitation.valid_to};
    if (made.key.empty())
        made.key = made.id.str();
    domain::check(made, faults);
    if (fields.accounts.find(made.key))
        faults.add("field.key_taken", "key", {{"key", made.key}});
    if (invitation.person && !fields.persons.find(*invitation.person))
        faults.add("case.reference", "person", {{"id", invitation.person->str()}});
    faults.raise();

    auto whole = fields;
    if (instead_of) {
        auto old = *whole.accounts.get(*instead_of);
        old.closed = today;
        whole.accounts.put(domain::Account(std::move(old)));
    }
    whole.accounts.add(domain::Account(std::move(made)));
    check_in(std::move(whole));
}

PrintedSlip Accounts::make(const Invitation& invitation)
{
    auto& parts = m_work.parts().parts;
    auto invited = parts.accounts.invite(parts.keyring, {invitation.name, invitation.party, invitation.valid_to, invitation.key, invitation.person});
    if (invitation.let_in)
        parts.accounts.let_in(invited.account, true);
    parts.log.add({Event::account_invited, "account", invited.account.str(), {}, {}, parts.hashes.hash("account", invited.account.str())});
    m_work.accounts_changed();
    return {invited.account, std::string(invited.slip.text().text())};
}

PrintedSlip Accounts::invite(const Invitation& invitation)
{
    require_fits(invitation, {});
    return make(invitation);
}

PrintedSlip Accounts::invite_anew(domain::AccountId account, std::string key)
{
    const auto old = room_work::require_open(*m_work.records(), account);
    if (old->party == domain::Party::recovery || !domain::may_replace(*m_work.records(), m_work.account(), old, m_work.session().access_day()))
        refuse("account.may_not_replace", "account", {{"name", old->name.str()}});
    const Invitation again{std::move(key), old->name, old->party, old->person, false, old->valid_to};
    require_fits(again, account);
    auto& parts = m_work.parts().parts;
    auto change = m_work.parts().change("account", account.str());
    parts.accounts.close(account);
    change.note(Event::account_closed);
    m_work.accounts_changed();
    auto slip = make(again);
    if (old->let_in && domain::acts_as_lead(*m_work.records(), m_work.account(), m_work.session().access_day())) {
        auto letting = m_work.parts().change("account", slip.account.str());
        parts.accounts.let_in(slip.account, true);
        letting.note(Event::changed);
        m_work.accounts_changed();
    }
    m_work.parts().tend_rooms();
    if (m_work.account()->party == domain::Party::recovery)
        m_work.note(Event::recovery_used, "account", account.str());
    return slip;
}

domain::AccountId Accounts::admit(const Invitation& invitation, std::string_view passphrase)
{
    auto& parts = m_work.parts().parts;
    if (!parts.file.test)
        refuse("account.only_in_test_file", "passphrase");
    require_passphrase(passphrase, true);
    const auto slip = invite(invitation);
    auto change = m_work.parts().change("account", slip.account.str());
    parts.accounts.redeem(slip.account, storage::Slip::from(slip.groups), storage::Passphrase::from(passphrase), parts.file.cost_floor());
    change.note(Event::account_opened);
    auto comparing = m_work.parts().change("account", slip.account.str());
    comparing.note(Event::account_verified);
    m_work.accounts_changed();
    return slip.account;
}

void Accounts::verify(domain::AccountId account, std::string_view typed)
{
    const auto& other = room_work::require_open(*m_work.records(), account);
    auto& parts = m_work.parts().parts;
    if (account == m_work.account()->id)
        refuse("account.own_fingerprint", "account");
    if (!domain::may_invite(m_work.account()->party) || m_work.account()->party == domain::Party::recovery)
        refuse("account.may_not_verify", "account");
    const auto* card = parts.keyring.introductions().find(account);
    if (!card || !card->keys)
        refuse("account.no_keys", "account", {{"name", other->name.str()}});
    parts.keyring.introductions().require(account);
    if (digits(typed) != digits(storage::fingerprint(*card->keys)))
        refuse("account.fingerprint_differs", "fingerprint", {{"name", other->name.str()}});
    auto change = m_work.parts().change("account", account.str());
    change.note(Event::account_verified);
}

void Accounts::close(domain::AccountId account)
{
    const auto fields = *m_work.records();
    const auto other = room_work::require_open(fields, account);
    const auto today = m_work.session().access_day();
    if (!domain::may_close(fields, m_work.account(), other, today))
        refuse("account.may_not_close", "account", {{"name", other->name.str()}});
    auto& parts = m_work.parts().parts;
    const bool another = std::any_of(fields.accounts.begin(), fields.accounts.end(), [&](const domain::Account& each) {
        const auto* card = parts.keyring.introductions().find(each->id);
        return each->id != account && domain::may_invite(each->party) && card && card->keys && !card->is_over(today);
    });
    if (!another)
        refuse("account.last", "account", {{"name", other->name.str()}});

    for (const auto& room : room_work::open_rooms(parts)) {
        const auto place = room_work::place_of(parts, room);
        if (place.kind == domain::RoomKind::own || !room_work::has_key(parts, room, account))
            continue;
        const bool read = std::any_of(fields.accounts.begin(), fields.accounts.end(),
            [&](const domain::Account& each) { return each->id != account && room_work::has_key(parts, room, each->id); });
        if (!read)
            m_work.warnings().push_back({"room.without_reader", "account", room_work::named(place)});
    }
    // Its own rooms' keys go first: once it is closed it can give nobody any.
    auto change = m_work.parts().change("account", account.str());
    parts.accounts.close(account);
    change.note(Event::account_closed);
    m_work.accounts_changed();
    if (account != m_work.account()->id)
        m_work.parts().tend_rooms();
}

void Accounts::let_in(domain::AccountId secretary)
{
    const auto& other = room_work::require_open(*m_work.records(), secretary);
    require_lead("account");
    if (other->party != domain::Party::secretariat)
        refuse("account.let_in", "account", {{"party", std::string(domain::code(other->party))}});
    auto& parts = m_work.parts().parts;
    if (!other->let_in) {
        auto change = m_work.parts().change("account", secretary.str());
        parts.accounts.let_in(secretary, true);
        change.note(Event::changed);
        m_work.accounts_changed();
    }
    // While the slip is unused there is nobody yet to give keys to.
    const auto* card = parts.keyring.introductions().find(secretary);
    if (card && card->keys)
        RoomAccess(m_work).grant_all(secretary, {}, true);
}

void Accounts::let_out(domain::AccountId secretary)
{
    const auto& other = room_work::require_open(*m_work.records(), secretary);
    if (secretary != m_work.account()->id)
        require_lead("account");
    if (!other->let_in)
        refuse("account.not_let_in", "account", {{"name", other->name.str()}});
    auto change = m_work.parts().change("account", secretary.str());
    m_work.parts().parts.accounts.let_in(secretary, false);
    change.note(Event::changed);
    m_work.accounts_changed();
    if (secretary != m_work.account()->id)
        m_work.parts().tend_rooms();
}

std::vector<FingerprintLine> fingerprints(Session& session)
{
    auto& parts = session.parts();
    std::vector<FingerprintLine> lines;
    for (const auto& account : (*session.records()).accounts) {
        if (account->party == domain::Party::recovery)
            continue;
        FingerprintLine line{account->id, account->key, account->name.str(), account->party};
        line.closed = account->closed.has_value();
        const auto* card = parts.keyring.introductions().find(account->id);
        if (card && card->keys) {
            line.fingerprint = storage::fingerprint(*card->keys);
            line.verified = room_work::is_verified(parts, account->id);
            for (const auto& entry : storage::entries_about(parts.database(), "account", account->id.str())) {
                if (line.verified && entry.event == domain::code(Event::account_verified)) {
                    if (const auto by = base::Uuid::from(entry.actor))
                        line.verified_by = domain::AccountId(*by);
                }
            }
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace app
