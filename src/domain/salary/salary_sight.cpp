// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/salary/salary_sight.h"

namespace domain {

RoomOf dialogue_of(const CaseFields& fields, const SalaryReviewFields& review)
{
    if (const auto* talk = review.talk ? fields.talks.find(*review.talk) : nullptr; talk && (*talk)->circle)
        return room_of(fields, **talk);
    return {RoomKind::dialogue, {}, review.term ? review.term : term_holding(fields, review.opened), review.appointment};
}

RoomOf presidium_of(const CaseFields& fields, const SalaryReviewFields& review)
{
    auto room = dialogue_of(fields, review);
    room.kind = is_circle(room.kind) ? RoomKind::circle_presidium : RoomKind::presidium;
    return room;
}

RoomOf result_of(const CaseFields& fields, const SalaryReviewFields& review)
{
    return review.is_decided() ? RoomOf{RoomKind::record, {}, {}, review.appointment} : dialogue_of(fields, review);
}

}  // namespace domain
