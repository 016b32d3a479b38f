// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/before_freezing.h"

#include <algorithm>

namespace app {
namespace {

bool is_executive(const domain::CaseFields& records, const domain::TalkFields& talk, domain::PersonId person)
{
    const auto found = std::find_if(talk.participants.begin(), talk.participants.end(), [&](const auto& each) { return each.person == person; });
    return found == talk.participants.end() ? records.appointments.get(talk.appointment)->person == person : found->side == domain::Side::executive;
}

}  // namespace

BeforeFreezing before_freezing(const domain::CaseFields& records, const domain::TalkFields& talk, base::Date today)
{
    BeforeFreezing known;
    if (talk.remark_deadline && *talk.remark_deadline >= today)
        known.deadline = talk.remark_deadline;
    const auto speaks = [&](const domain::Remark& remark) { return is_executive(records, talk, remark.by) || remark.state != domain::Remark::State::open; };
    const auto disagrees = [&](const domain::Disagreement& each) { return is_executive(records, talk, each.by); };
    known.is_unanswered =
        std::none_of(talk.remarks.begin(), talk.remarks.end(), speaks) && std::none_of(talk.disagreement.begin(), talk.disagreement.end(), disagrees);
    return known;
}

}  // namespace app
