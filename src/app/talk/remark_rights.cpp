// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/remark_rights.h"

#include <algorithm>

namespace app {
namespace {

using domain::Side;

template <class Rule>
bool is_allowed(Rule rule)
{
    try {
        rule();
        return true;
    }
    catch (const domain::Refused&) {
        return false;
    }
}

}  // namespace

bool RemarkRights::is_own(domain::PersonId person) const
{
    const domain::Hand hand(m_records, m_account, m_today);
    return is_allowed([&] { hand.for_person(person, hand.side_in(*m_talk, person), std::nullopt); });
}

std::vector<domain::PersonId> RemarkRights::names() const
{
    const domain::Hand hand(m_records, m_account, m_today);
    const domain::Behalf paper{domain::OnBehalf::Source::paper, m_today};
    std::vector<domain::PersonId> names;
    const auto offer = [&](domain::PersonId person) {
        if (std::find(names.begin(), names.end(), person) == names.end() && is_allowed([&] { hand.for_person(person, hand.side_in(*m_talk, person), paper); }))
            names.push_back(person);
    };
    if (m_account->person && is_allowed([&] { hand.side_in(*m_talk, *m_account->person); }) && is_own(*m_account->person))
        offer(*m_account->person);
    for (const auto& each : m_talk->participants)
        offer(each.person);
    offer(m_records.appointments.get(m_talk->appointment)->person);
    return names;
}

Side RemarkRights::answers_for(size_t remark) const
{
    const auto author = domain::Hand(m_records, m_account, m_today).side_in(*m_talk, m_talk->remarks.at(remark).by);
    return author == Side::presidium ? Side::executive : Side::presidium;
}

std::optional<domain::OnBehalf> RemarkRights::settle(size_t remark, const std::optional<domain::Behalf>& behalf) const
{
    const domain::Hand hand(m_records, m_account, m_today);
    hand.require_dialogue();
    hand.require_impartial(*m_talk);
    if (remark >= m_talk->remarks.size())
        domain::refuse("talk.unknown_remark", "remark");
    const auto other = answers_for(remark);
    if (hand.own_side() && hand.own_side() != other && hand.speaks(other))
        domain::refuse("remark.own_side", "remark", {{"side", std::string(code(*hand.own_side()))}});
    return hand.own_side() == other ? std::nullopt : hand.for_side(other, behalf);
}

RemarkRights::Answer RemarkRights::answer(size_t remark) const
{
    if (remark >= m_talk->remarks.size() || m_talk->remarks[remark].state != domain::Remark::State::open || m_talk->is_frozen())
        return Answer::none;
    const domain::Behalf paper{domain::OnBehalf::Source::paper, m_today};
    const auto allowed = [&](const std::optional<domain::Behalf>& behalf) { return is_allowed([&] { settle(remark, behalf); }); };
    return allowed(std::nullopt) ? Answer::own : allowed(paper) ? Answer::on_behalf : Answer::none;
}

std::vector<Side> RemarkRights::voices() const
{
    const domain::Hand hand(m_records, m_account, m_today);
    std::vector<Side> voices;
    const auto own = hand.own_side().value_or(Side::presidium);
    for (const auto side : {own, own == Side::presidium ? Side::executive : Side::presidium}) {
        if (is_allowed([&] { hand.require_voice(side); }))
            voices.push_back(side);
    }
    return voices;
}

}  // namespace app
