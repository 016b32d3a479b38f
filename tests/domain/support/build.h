// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "domain/talk/action.h"
#include "domain/talk/talk.h"
#include "support/catch.h"

// Small valid records for the tests of the domain, and the question they all ask.
namespace build {

inline base::Text t(std::string_view words)
{
    return base::Text::of(words);
}

inline base::Decimal n(std::string_view figure)
{
    return *base::Decimal::from(figure);
}

template <class IdT>
IdT id(std::string_view key)
{
    return IdT(base::Uuid::derive("912345678", "test", key));
}

/// The codes that an act is refused with, in order; empty when it is not refused.
template <class F>
std::vector<std::string> refused(F act)
{
    std::vector<std::string> codes;
    try {
        act();
    }
    catch (const domain::Refused& refusal) {
        for (const auto& each : refusal.complaints())
            codes.push_back(each.code);
    }
    return codes;
}

using Told = std::vector<std::string>;

inline domain::MandateFields mandate(std::string_view key = "m")
{
    return {
        .id = id<domain::MandateId>(key),
        .key = std::string(key),
        .decision = {t("kommunestyret"), base::Date(2026, 1, 22), t("005/26")},
        .holder = t("arbeidsgjevarutvalet"),
        .powers = {domain::Power::hold_talks, domain::Power::set_pay},
        .pay_limit_percent = n("4.1"),
        .valid_from = base::Date(2026, 1, 22),
        .valid_to = base::Date(2027, 10, 31),
    };
}

inline domain::Goal goal(int number, domain::Indicator indicator, std::optional<int> weight = {})
{
    domain::Goal goal{.id = id<domain::GoalId>("g" + std::to_string(number)), .key = "g" + std::to_string(number)};
    goal.number = number;
    goal.title = t("Mål");
    goal.what = t("Kva");
    goal.how = t("Korleis");
    goal.indicator = std::move(indicator);
    goal.weight = weight;
    return goal;
}

inline domain::FollowUp result(std::string_view value, base::Date on = base::Date(2026, 12, 31))
{
    domain::FollowUp entry{.date = on};
    entry.value = n(value);
    return entry;
}

inline domain::NumberIndicator number(std::string_view baseline, std::string_view target)
{
    return {t("%"), n(baseline), n(target)};
}

/// A draft of two goals with weights 60 and 40.
inline domain::PlanFields plan()
{
    domain::PlanFields plan{
        .id = id<domain::PlanId>("p"),
        .key = "p",
        .appointment = id<domain::AppointmentId>("a"),
        .title = t("Plan"),
        .from = base::Date(2026, 1, 1),
        .to = base::Date(2026, 12, 31),
    };
    plan.goals = {goal(1, number("0", "10"), 60), goal(2, number("10", "0"), 40)};
    return plan;
}

inline domain::Plan agreed_plan(domain::PlanFields fields = plan())
{
    domain::Plan plan(std::move(fields));
    plan.propose();
    plan.accept_for_employer(base::Date(2026, 4, 16));
    plan.accept_for_executive(base::Date(2026, 4, 16));
    return plan;
}

inline domain::Participant participant(std::string_view person, domain::Side side)
{
    return {id<domain::PersonId>(person), side, t("i eigenskap av noko"), domain::Attendance::present, true};
}

/// Planned for 18 February 2027, one agenda item.
inline domain::TalkFields talk()
{
    domain::TalkFields talk{
        .id = id<domain::TalkId>("talk"),
        .key = "talk",
        .appointment = id<domain::AppointmentId>("a"),
        .date = base::Date(2027, 2, 18),
    };
    talk.agenda = {{.id = id<domain::AgendaItemId>("item"), .key = "item", .title = t("Sak")}};
    return talk;
}

inline domain::Talk held_talk()
{
    domain::Talk talk(build::talk());
    talk.hold({participant("mayor", domain::Side::presidium), participant("executive", domain::Side::executive)});
    return talk;
}

inline domain::Remark remark(std::string_view words = "Merknad", base::Date on = base::Date(2027, 2, 20))
{
    return {.by = id<domain::PersonId>("executive"), .date = on, .passage = {t(words)}};
}

}  // namespace build
