// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/gather.h"

#include <algorithm>

namespace domain::gathering {
namespace {

bool includes(const std::set<Power>& all, const std::set<Power>& some)
{
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

/// The one that carries the same powers on the day after another's last; null where none does.
const Mandate* successor(const CaseFields& fields, const MandateFields& of)
{
    const auto after = of.valid_to->ymd() == base::Date(2199, 12, 31).ymd() ? *of.valid_to : of.valid_to->plus_days(1);
    for (const auto& each : fields.mandates) {
        if (each->id != of.id && each->covers(after) && includes(each->powers, of.powers))
            return &each;
    }
    return nullptr;
}

void mandates(const CaseFields& fields, std::vector<Fact>& all)
{
    for (const auto& mandate : fields.mandates) {
        const Days days(all, {"mandates", mandate->key}, {});
        const auto day = mandate->decision.date;
        days.add(Anchor::of("mandate.resolved"), day);
        const auto carries = [&](Power power, Anchor anchor) {
            if (mandate->powers.contains(power))
                days.add(anchor, mandate->valid_from).until = mandate->valid_to;
        };
        carries(Power::hold_talks, Anchor::of("mandate.talks"));
        carries(Power::agree_goals, Anchor::of("mandate.goals"));
        carries(Power::set_pay, Anchor::of("mandate.pay"));
        if (!mandate->valid_to || !mandate->delegated())
            continue;
        auto& end = days.add(Anchor::of("mandate.end"), *mandate->valid_to);
        if (const auto* next = successor(fields, *mandate)) {
            end.met = (*next)->decision.date;
            end.met_by = RecordRef{"mandates", (*next)->key};
        }
    }
}

void terms(const CaseFields& fields, std::vector<Fact>& all)
{
    // The first seat and the first mandate of each term.
    std::map<TermId, const Seat*> seated;
    for (const auto& seat : fields.seats) {
        auto& first = seated[seat->term];
        if (!first || seat->from < (*first)->from)
            first = &seat;
    }
    for (const auto& term : fields.terms) {
        const Days days(all, {"terms", term->key}, {});
        days.add(Anchor::of("term.start"), term->from);
        days.add(Anchor::of("term.end"), term->to);
        days.add(Anchor::of("term.election"), term->election);
        if (const auto* seat = seated[term->id])
            Days(all, {"seats", (*seat)->key}, {}).add(Anchor::of("term.seated"), std::max((*seat)->from, term->from));
    }
}

/// Versions that a body adopts and looks over. That a version was replaced is no look-over of the new one.
template <class Table>
void versions(const Table& table, std::string_view array, Anchor adopted, Anchor review, Anchor looked_over, std::vector<Fact>& all)
{
    for (const auto& each : table) {
        const Days days(all, {array, each->key}, {});
        if (each->adopted)
            days.add(adopted, each->adopted->date);
        for (const auto& look : each->look_overs) {
            days.add(looked_over, look.on);
            days.due(review, look.due, look.on);
        }
        if (each->state == RuleState::adopted)
            days.due(review, each->next_review, std::nullopt);
    }
}

Anchor anchor_of(StepKind kind)
{
    switch (kind) {
    case StepKind::union_negotiation: return Anchor::of("step.union_negotiation");
    case StepKind::eligibility: return Anchor::of("step.eligibility");
    case StepKind::work_environment: return Anchor::of("step.work_environment");
    case StepKind::closed_meeting: return Anchor::of("step.closed_meeting");
    case StepKind::other: break;
    }
    return Anchor::of("step.other");
}

}  // namespace

void employer(const CaseFields& fields, std::vector<Fact>& all)
{
    mandates(fields, all);
    terms(fields, all);
    versions(
        fields.delegations, "delegations", Anchor::of("delegation.adopted"), Anchor::of("delegation.review_due"), Anchor::of("delegation.looked_over"), all);
    versions(fields.instructions, "instructions", Anchor::of("instruction.adopted"), Anchor::of("instruction.review_due"),
        Anchor::of("instruction.looked_over"), all);
    for (const auto& accord : fields.accords) {
        const Days days(all, {"accords", accord->key}, key_of(fields, accord->appointment));
        days.add(Anchor::of("accord.signed"), accord.signed_on());
        for (const auto& look : accord->look_overs) {
            days.add(Anchor::of("accord.looked_over"), look.on);
            days.due(Anchor::of("accord.review_due"), look.due, look.on);
        }
        if (accord->state == AccordState::signed_)
            days.due(Anchor::of("accord.review_due"), accord->next_review, std::nullopt);
    }
    for (const auto& step : fields.steps) {
        const Days days(all, {"steps", step->key}, key_of(fields, step->appointment));
        days.add(anchor_of(step->kind), step->date);
        days.due(Anchor::of("step.due"), step->due, step->date);
    }
    for (const auto& interest : fields.interests)
        Days(all, {"interests", interest->key}, {}).add(Anchor::of("interest.declared"), interest->declared);
}

}  // namespace domain::gathering
