// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/step.h"

#include "domain/rules.h"
#include "domain/sight.h"

namespace domain {

void check(const StepFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    if (fields.kind == StepKind::other)
        require_text(fields.title, faults, "", "title");
    const std::map<std::string, std::string> values{{"key", fields.key}, {"kind", std::string(code(fields.kind))}};
    if (fields.is_done() && fields.reference.empty())
        faults.add("step.reference_missing", "reference", values);
    if (fields.votes_for && *fields.votes_for < 0)
        faults.add("field.range", "votes_for", {{"low", "0"}});
    if (fields.votes_against && *fields.votes_against < 0)
        faults.add("field.range", "votes_against", {{"low", "0"}});
    if (fields.decision.is_known())
        check(*fields.decision, faults, "decision");
    if (fields.kind != StepKind::closed_meeting) {
        if (!fields.basis.empty() || fields.votes_for || fields.votes_against)
            faults.add("step.only_closed_meeting", "basis", values);
        return;
    }
    if (!fields.is_done())
        return;
    if (fields.basis.empty())
        faults.add("step.basis_missing", "basis", values);
    if (!fields.decision.is_withheld() && !fields.decision)
        faults.add("step.decision_missing", "decision", values);
}

void Step::done(base::Date on, SealedText reference, SealedText outcome)
{
    if ((**this).is_done())
        refuse("step.done", "date", {{"key", (**this).key}, {"date", (**this).date->iso()}});
    auto next = **this;
    next.date = on;
    if (!reference.empty())
        next.reference = std::move(reference);
    if (!outcome.empty())
        next.outcome = std::move(outcome);
    replace(std::move(next));
}

void fit(const CaseFields& fields, const Step& step, const std::string& path, Faults& faults)
{
    if (!fields.appointments.find(step->appointment))
        faults.add("case.reference", path + "/appointment", {{"id", step->appointment.str()}});
    if (step->talk && !fields.talks.find(*step->talk))
        faults.add("case.reference", path + "/talk", {{"id", step->talk->str()}});
    const bool voted = step->votes_for.has_value();
    if (step->kind == StepKind::closed_meeting && step->is_done() && !voted && fields.municipality->country == Country::no)
        faults.add("step.vote_missing", path + "/votes_for", {{"key", step->key}});
}

RoomOf room_of(const CaseFields&, const StepFields& step)
{
    return {.kind = RoomKind::record, .appointment = step.appointment};
}

}  // namespace domain
