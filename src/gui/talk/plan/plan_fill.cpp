// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/plan/plan_fill.h"

#include "base/id.h"
#include "gui/words.h"

#include <algorithm>

namespace gui::plan {
namespace {

const domain::Talk* latest_talk(const domain::CaseFields& records)
{
    const domain::Talk* latest = nullptr;
    for (const auto& talk : records.talks) {
        if (talk->state != domain::TalkState::cancelled && (!latest || (*latest)->date <= talk->date))
            latest = &talk;
    }
    return latest;
}

}  // namespace

domain::TalkFields first_draft(const domain::CaseFields& records, base::Date today)
{
    const auto& appointment = *app::appointment_on(records, today);
    domain::TalkFields draft{.id = domain::TalkId(base::Uuid::derive("", "talks", "new")), .key = "new", .appointment = appointment->id, .date = today};
    draft.preparation.emplace().blind = true;
    if (const auto* last = latest_talk(records)) {
        draft.time = (*last)->time;
        if (!(*last)->place.is_withheld())
            draft.place = (*last)->place;
    }
    for (const auto& plan : records.plans) {
        if (plan->appointment == appointment->id && plan->from <= today && plan->state >= domain::PlanState::agreed)
            draft.plan = plan->id;
    }
    return draft;
}

std::vector<std::string> expected(const std::vector<app::Invitee>& invitees)
{
    std::vector<std::string> ids;
    for (const auto& each : invitees) {
        if (each.is_expected)
            ids.push_back(each.person.str());
    }
    return ids;
}

wxString with_whom(const domain::CaseFields& records, const domain::TalkFields& talk)
{
    const auto& appointment = records.appointments.get(talk.appointment);
    return say("With {name}, {title}", {{"name", records.persons.get(appointment->person)->name.str()}, {"title", appointment->title.str()}});
}

void tell_invited(const domain::TalkFields& talk, int rule, StateChip& chip, Paragraph& text)
{
    const auto days = talk.notice();
    if (!days) {
        chip.tell(StateChip::Sign::not_begun, say("Not invited yet"));
        text.tell(say("Note the day when the invitation goes out."));
        return;
    }
    const auto count = static_cast<unsigned>(std::max(0, *days));
    chip.tell(*days < rule ? StateChip::Sign::at_risk : StateChip::Sign::done, say("Invited"));
    auto told = plural("The invitation is of {date}, {count} day before the talk.", "The invitation is of {date}, {count} days before the talk.", count,
        {{"date", talk.invited->in_words(window_language())}, {"count", std::to_string(count)}});
    if (*days < rule)
        told += " " + say("The municipality asks for at least {rule} days.", {{"rule", std::to_string(rule)}});
    text.tell(told);
}

}  // namespace gui::plan
