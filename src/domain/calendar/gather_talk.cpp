// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/gather.h"

#include <algorithm>

namespace domain::gathering {
namespace {

constexpr Anchor held(TalkKind kind)
{
    switch (kind) {
    case TalkKind::expectation: return Anchor::of("talk.held.expectation");
    case TalkKind::goal_setting: return Anchor::of("talk.held.goal_setting");
    case TalkKind::development: return Anchor::of("talk.held.development");
    case TalkKind::follow_up: return Anchor::of("talk.held.follow_up");
    case TalkKind::salary: return Anchor::of("talk.held.salary");
    case TalkKind::probation: return Anchor::of("talk.held.probation");
    case TalkKind::renewal: return Anchor::of("talk.held.renewal");
    case TalkKind::interplay: return Anchor::of("talk.held.interplay");
    case TalkKind::exit: return Anchor::of("talk.held.exit");
    case TalkKind::conflict: return Anchor::of("talk.held.conflict");
    case TalkKind::debrief: break;
    }
    return Anchor::of("talk.held.debrief");
}

void of_held(const TalkFields& talk, const Days& days)
{
    days.add(Anchor::of("talk.held"), talk.date);
    days.add(held(talk.kind), talk.date);
    // It is met when the minutes go on, whether or not anybody had a remark.
    days.due(Anchor::of("talk.remarks_due"), talk.remark_deadline, talk.is_frozen() ? talk.remark_deadline : std::nullopt);
    // What was frozen before it came into the file may not say when.
    const auto frozen = talk.frozen ? talk.frozen : talk.is_frozen() ? std::optional(talk.date) : std::nullopt;
    days.add(Anchor::of("talk.minutes"), talk.date).met = frozen;
    if (frozen) {
        const bool all_in = talk.state == TalkState::signed_ || talk.state == TalkState::archived;
        const auto completed_on = completed(talk.signatures);
        days.add(Anchor::of("talk.signed"), *frozen).met = all_in ? std::optional(completed_on.value_or(*frozen)) : std::nullopt;
    }
    if (talk.ratings && !talk.ratings->panel.empty()) {
        days.add(Anchor::of("talk.panel"), talk.date);
        const auto& points = talk.ratings->points;
        if (talk.ratings->all_in() && std::all_of(points.begin(), points.end(), [](const auto& point) { return point.agreed.has_value(); }))
            days.add(Anchor::of("talk.agreed_statement"), talk.date);
    }
    if (talk.preparation && talk.preparation->presidium.submitted && talk.preparation->executive.submitted)
        days.add(Anchor::of("preparation.both_in"), std::max(*talk.preparation->presidium.submitted, *talk.preparation->executive.submitted));
}

/// The talk that the last one of each appointment agreed on; the next one that is held is it.
void next_talks(const CaseFields& fields, std::vector<Fact>& all)
{
    std::map<AppointmentId, std::vector<const TalkFields*>> held;
    for (const auto& talk : fields.talks) {
        if (talk->was_held())
            held[talk->appointment].push_back(&*talk);
    }
    for (auto& [appointment, own] : held) {
        std::stable_sort(own.begin(), own.end(), [](const auto* one, const auto* other) { return one->date < other->date; });
        for (size_t i = 0; i < own.size(); ++i) {
            if (!own[i]->next_talk)
                continue;
            auto& next = Days(all, {"talks", own[i]->key}, key_of(fields, appointment)).add(Anchor::of("talk.next"), *own[i]->next_talk);
            if (i + 1 < own.size()) {
                next.met = own[i + 1]->date;
                next.met_by = RecordRef{"talks", own[i + 1]->key};
            }
        }
    }
}

}  // namespace

void talks(const CaseFields& fields, std::vector<Fact>& all)
{
    for (const auto& talk : fields.talks) {
        if (talk->state == TalkState::cancelled)
            continue;
        const Days days(all, {"talks", talk->key}, key_of(fields, talk->appointment));
        days.add(Anchor::of("talk.planned"), talk->date).met = talk->was_held() ? std::optional(talk->date) : std::nullopt;
        // Days of notice are the municipality's own.
        if (const auto latest = base::Date::from(std::chrono::sys_days(talk->date.ymd()) - std::chrono::days(fields.municipality->notice_days)))
            days.add(Anchor::of("talk.invitation"), *latest).met = talk->invited ? talk->invited : talk->was_held() ? std::optional(*latest) : std::nullopt;
        if (talk->was_held())
            of_held(*talk, days);
    }
    next_talks(fields, all);
    for (const auto& action : fields.actions) {
        const auto* talk = fields.talks.find(action->talk);
        const Days days(all, {"actions", action->key}, talk ? key_of(fields, (*talk)->appointment) : std::string_view());
        const auto settled = action.is_pending() ? std::nullopt : action->settled ? action->settled : action->due;
        days.due(Anchor::of("action.due"), action->due, settled);
    }
}

}  // namespace domain::gathering
