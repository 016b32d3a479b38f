// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hand.h"

#include <algorithm>

namespace domain {
namespace {

std::map<std::string, std::string> values_of(Side side)
{
    return {{"side", std::string(code(side))}};
}

}  // namespace

PersonId Hand::person() const
{
    if (!m_account->person)
        refuse("act.no_person", "", {{"name", m_account->name.str()}});
    return *m_account->person;
}

std::optional<Side> Hand::own_side() const
{
    return m_account->party == Party::secretariat ? std::nullopt : side_of(m_account->party);
}

void Hand::refuse_party() const
{
    refuse("act.party", "", {{"party", std::string(code(m_account->party))}});
}

void Hand::require_dialogue() const
{
    if (!side_of(m_account->party))
        refuse_party();
}

void Hand::require_employer() const
{
    if (side_of(m_account->party) != Side::presidium)
        refuse_party();
}

void Hand::require_office() const
{
    if (m_account->party == Party::executive)
        refuse_party();
    require_inside();
}

void Hand::require_inside() const
{
    if (m_account->party == Party::guest || m_account->party == Party::recovery)
        refuse_party();
}

void Hand::require_by_today(base::Date day, std::string field) const
{
    if (day > m_today)
        refuse("act.not_yet", std::move(field), {{"date", day.iso()}, {"today", m_today.iso()}});
}

OnBehalf Hand::mark(const Behalf& behalf) const
{
    require_by_today(behalf.of, "on_behalf/of");
    return {person(), behalf.source, behalf.of};
}

std::optional<OnBehalf> Hand::for_side(Side side, const std::optional<Behalf>& behalf) const
{
    require_dialogue();
    if (m_account->party == Party::executive && side != Side::executive)
        refuse("act.other_side", "", values_of(side));
    if (behalf)
        return mark(*behalf);
    if (own_side() != side)
        refuse("act.on_behalf_required", "on_behalf", values_of(side));
    return std::nullopt;
}

std::optional<OnBehalf> Hand::for_person(PersonId whose, Side side, const std::optional<Behalf>& behalf) const
{
    require_dialogue();
    if (m_account->party == Party::executive && side != Side::executive)
        refuse("act.other_side", "", values_of(side));
    if (own_side() == side && m_account->person == whose)
        return std::nullopt;
    if (!behalf)
        refuse("act.on_behalf_required", "on_behalf", values_of(side));
    return mark(*behalf);
}

bool Hand::speaks(Side side) const
{
    return std::any_of(m_case.accounts.begin(), m_case.accounts.end(),
        [&](const Account& each) { return !each->closed && each->party != Party::secretariat && side_of(each->party) == side; });
}

void Hand::require_voice(Side side) const
{
    require_dialogue();
    if (m_account->party != Party::secretariat && own_side() != side && speaks(side))
        refuse("act.other_side", "", values_of(side));
}

Side Hand::side_in(const TalkFields& talk, PersonId person) const
{
    for (const auto& each : talk.participants) {
        if (each.person == person && (each.side == Side::presidium || each.side == Side::executive))
            return each.side;
    }
    if (m_case.appointments.get(talk.appointment)->person == person)
        return Side::executive;
    if (std::any_of(m_case.seats.begin(), m_case.seats.end(), [&](const Seat& seat) { return seat->person == person; }))
        return Side::presidium;
    refuse("act.not_a_party", "by", {{"name", m_case.persons.get(person)->name.str()}});
}

void Hand::require_impartial(const TalkFields& talk) const
{
    if (m_account->person)
        require_no_conflict(*m_account->person, talk, {m_case.interests.begin(), m_case.interests.end()});
}

void Hand::require_impartial(base::Date day) const
{
    for (const auto& interest : m_case.interests) {
        const bool in_its_days = interest->declared <= day && (!interest->until || day <= *interest->until);
        if (m_account->person == interest->person && !interest->talk && in_its_days)
            refuse("interest.conflict", "person", {{"interest", interest->key}, {"matter", matter_of(interest)}});
    }
}

}  // namespace domain
