// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/minutes_signatures.h"

#include <algorithm>

namespace app {
namespace {

using domain::Side;

/// Who is neither of the two sides (a facilitator) signs by the employer's hand where another types it.
Side side_of(const domain::Talk& talk, domain::PersonId person)
{
    const auto found =
        std::find_if(talk->participants.begin(), talk->participants.end(), [&](const domain::Participant& each) { return each.person == person; });
    return found != talk->participants.end() && found->side == Side::executive ? Side::executive : Side::presidium;
}

}  // namespace

void MinutesSignatures::settle(domain::TalkId id, domain::Signature given, const std::optional<domain::Behalf>& behalf)
{
    const auto by = hand();
    auto talk = m_work.records()->talks.get(id);
    if (m_work.account()->person != given.person || by.account()->party == domain::Party::secretariat)
        given.on_behalf = by.for_person(given.person, side_of(talk, given.person), behalf);
    if (given.date)
        by.require_by_today(*given.date, "date");
    if (given.is_given()) {
        const auto& records = *m_work.records();
        domain::require_no_conflict(given.person, *talk, {records.interests.begin(), records.interests.end()});
    }
    talk.settle_signature(given);
    m_work.save(talk);
}

void MinutesSignatures::reply(domain::TalkId id, domain::PersonId signer, base::Text text)
{
    auto talk = m_work.records()->talks.get(id);
    const auto own = side_of(talk, signer);
    const auto other = own == Side::executive ? Side::presidium : Side::executive;
    if (hand().own_side() == own)
        domain::refuse("signature.own_side", "person");
    hand().require_voice(other);
    talk.reply_to_reservation(signer, std::move(text), m_work.today());
    m_work.save(talk);
}

}  // namespace app
