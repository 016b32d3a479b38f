// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_plan.h"

#include "domain/rights.h"

#include <algorithm>

namespace app {
namespace {

using domain::Account;
using domain::refuse;

/// An account for a person of a case that has none, by what the person is.
std::optional<Account> account_for(const domain::CaseFields& fields, const domain::Person& person, base::Date today)
{
    domain::AccountFields account{domain::AccountId(person->id.uuid()), person->key, person->name};
    account.person = person->id;
    const bool sits = std::any_of(fields.seats.begin(), fields.seats.end(), [&](const domain::Seat& seat) {
        return seat->person == person->id && seat->from <= today && today <= seat->to.value_or(fields.terms.get(seat->term)->to);
    });
    const bool appointed = std::any_of(fields.appointments.begin(), fields.appointments.end(),
        [&](const domain::Appointment& each) { return each->person == person->id && (!each->until || today <= *each->until); });
    if (!sits && !appointed)
        return std::nullopt;
    account.party = sits ? domain::Party::presidium : domain::Party::executive;
    return Account(std::move(account));
}

}  // namespace

ImportPlan::ImportPlan(OpenForm form, std::string_view as, std::string_view passphrase, base::Date today) : m_form(std::move(form)), m_today(today)
{
    if (records().accounts.empty())
        choose_person(as);
    else
        choose(as);
    const auto& chosen = *m_importer;
    if (chosen->closed)
        refuse("account.closed", "account", {{"name", chosen->name.str()}});
    if (chosen->valid_to && *chosen->valid_to < m_today)
        refuse("account.expired", "account", {{"name", chosen->name.str()}, {"last", chosen->valid_to->iso()}});
    if (!domain::may_invite(chosen->party))
        refuse("account.may_not_invite", "account", {{"party", std::string(domain::code(chosen->party))}});
    if (!passphrase.empty())
        m_form.passphrases[chosen->key] = passphrase;
    require_passphrase(passphrase_of(chosen), records().test);

    domain::Faults faults;
    check_accounts(faults);
    check_rooms(faults);
    check_documents(faults);
    faults.raise();
    leave_out_documents();
}

const std::string& ImportPlan::passphrase_of(const Account& account) const
{
    static const std::string none;
    const auto found = m_form.passphrases.find(account->key);
    const bool over = account->closed || (account->valid_to && *account->valid_to < m_today);
    return found == m_form.passphrases.end() || over ? none : found->second;
}

void ImportPlan::choose(std::string_view as)
{
    const bool published =
        std::any_of(records().accounts.begin(), records().accounts.end(), [this](const Account& each) { return !passphrase_of(each).empty(); });
    std::vector<const Account*> fitting;
    for (const auto& account : records().accounts) {
        const bool asked = as.empty() ? !account->closed && (!published || !passphrase_of(account).empty()) : account->key == as || account->name.str() == as;
        if (asked)
            fitting.push_back(&account);
    }
    if (fitting.empty())
        refuse("account.unknown", "account", {{"name", std::string(as)}});
    if (as.empty() && records().test) {
        const auto lead = std::find_if(fitting.begin(), fitting.end(), [&](const Account* each) { return domain::leads(records(), *each, m_today); });
        m_importer = **(lead == fitting.end() ? fitting.begin() : lead);
        return;
    }
    // A closed account's name may be another's by now.
    std::stable_sort(fitting.begin(), fitting.end(), [](const Account* one, const Account* other) { return !(*one)->closed && (*other)->closed; });
    if (fitting.size() > 1 && !(*fitting[1])->closed)
        refuse(as.empty() ? "account.which" : "account.ambiguous", "account", {{"name", std::string(as)}});
    m_importer = *fitting[0];
}

void ImportPlan::choose_person(std::string_view as)
{
    for (const auto& person : records().persons) {
        if (!as.empty() && person->key != as && person->name.str() != as)
            continue;
        auto account = account_for(records(), person, m_today);
        if (account && (!as.empty() || domain::leads(records(), *account, m_today)))
            m_importer = std::move(account);
    }
    if (!m_importer)
        refuse("account.unknown", "account", {{"name", std::string(as)}});
    auto whole = records();
    whole.accounts.add(*m_importer);
    m_form.records = domain::Case(std::move(whole));
}

void ImportPlan::check_accounts(domain::Faults& faults) const
{
    // The passphrases of a test file are everybody's, and so is the right to bring in whom it names.
    if (records().test)
        return;
    const auto& accounts = records().accounts;
    for (size_t i = 0; i < accounts.size(); ++i) {
        if (accounts[i]->id == importer()->id || accounts[i]->closed)
            continue;
        const auto path = "/accounts/" + std::to_string(i);
        if (!domain::may_invite(importer()->party, accounts[i]->party))
            faults.add("account.may_not_invite", path + "/party", {{"party", std::string(domain::code(accounts[i]->party))}});
        if (accounts[i]->let_in && !domain::acts_as_lead(records(), importer(), m_today))
            faults.add("account.let_in_by_lead", path + "/let_in");
    }
}

void ImportPlan::check_documents(domain::Faults& faults) const
{
    for (size_t i = 0; i < m_form.documents.size(); ++i) {
        const auto& document = m_form.documents[i];
        const domain::RoomOf record{domain::RoomKind::record, {}, {}, records().talks.get(document.record)->appointment};
        if (!document.bytes.is_withheld() && !member_of(records(), writing(), record, m_today))
            faults.add("import.room", "/documents/" + std::to_string(i), {{"room", std::string(domain::code(record.kind))}});
    }
}

void ImportPlan::leave_out_documents()
{
    // Its hash could not be looked after, so it is no document of this file.
    std::erase_if(m_form.documents, [&](const FrozenCopy& document) {
        const bool closed = document.bytes.is_withheld() || document.title.is_withheld();
        if (closed)
            m_form.warnings.push_back({"import.document_withheld", "/documents", {{"document", document.id.str()}}});
        return closed;
    });
}

Writing ImportPlan::writing() const
{
    Writing all{&importer()};
    for (const auto& account : records().accounts) {
        if (account->id != importer()->id && records().test && !passphrase_of(account).empty())
            all.push_back(&account);
    }
    return all;
}

void ImportPlan::check_rooms(domain::Faults& faults) const
{
    check_rooms(records().interests, "interests", faults);
    check_rooms(records().plans, "plans", faults);
    check_rooms(records().talks, "talks", faults);
    check_rooms(records().agreements, "agreements", faults);
    check_rooms(records().side_posts, "side-posts", faults);
    check_rooms(records().accords, "accords", faults);
    check_rooms(records().steps, "steps", faults);
    check_rooms(records().waivers, "waivers", faults);
    check_rooms(records().actions, "actions", faults);
    check_rooms(records().salary, "salary", faults);
}

template <class Records>
void ImportPlan::check_rooms(const Records& of_kind, const std::string& kind, domain::Faults& faults) const
{
    const auto writing = this->writing();
    const auto named = [](const domain::RoomOf& room) { return std::map<std::string, std::string>{{"room", std::string(domain::code(room.kind))}}; };
    for (size_t i = 0; i < of_kind.size(); ++i) {
        const auto rooms = text_rooms(records(), of_kind[i], "/" + kind + "/" + std::to_string(i));
        const bool written = writer_of(records(), writing, rooms, m_today);
        for (const auto& text : rooms) {
            if (!text.room)
                faults.add("import.own_room_of_nobody", text.pointer);
            else if (text.room->kind == domain::RoomKind::own && !member_of(records(), writing, *text.room, m_today))
                faults.add("import.own_room_of_another", text.pointer);
            else if (text.from_outside ? !member_of(records(), writing, *text.room, m_today)
                                       : !written && !domain::may_enter(records(), importer(), *text.room, m_today))
                faults.add("import.room", text.pointer, named(*text.room));
        }
    }
}

const Account* member_of(const domain::CaseFields& whole, const Writing& writing, const domain::RoomOf& room, base::Date today)
{
    const auto found = std::find_if(writing.begin(), writing.end(), [&](const Account* each) { return domain::may_enter(whole, *each, room, today); });
    return found == writing.end() ? nullptr : *found;
}

const Account* writer_of(const domain::CaseFields& whole, const Writing& writing, const std::vector<TextRoom>& rooms, base::Date today)
{
    for (const auto* each : writing) {
        const bool may = std::all_of(rooms.begin(), rooms.end(),
            [&](const TextRoom& text) { return text.from_outside || (text.room && domain::may_enter(whole, *each, *text.room, today)); });
        if (may)
            return each;
    }
    return nullptr;
}

}  // namespace app
