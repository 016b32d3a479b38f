// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/years.h"

namespace support {
namespace {

using base::Date;

base::Text t(const std::string& words)
{
    return base::Text::of(words);
}

template <class IdT>
IdT id(const std::string& key)
{
    return IdT(base::Uuid::derive("912345678", "years", key));
}

class Years {
public:
    Years(int years, int last) : m_first(last + 1 - years), m_last(last)
    {
        m_fields.persons.add(domain::Person({id<domain::PersonId>("mayor"), "mayor", t("Kari Nordmo")}));
    }

    domain::Case make()
    {
        for (int year = m_first; year <= m_last; ++year) {
            if ((year - m_first) % 4 == 0)
                term(year);
            if ((year - m_first) % 5 == 0)
                appointment(year);
            if ((year - m_first) % 2 == 0)
                mandate(year);
            plan(year);
            for (int month = 2; month <= 12; month += 2)
                talk(year, month);
            salary(year);
        }
        return domain::Case(std::move(m_fields));
    }

private:
    static std::string name(const char* what, int year, int number = 0)
    {
        return std::string(what) + "-" + std::to_string(year) + (number ? "-" + std::to_string(number) : "");
    }

    void term(int year)
    {
        const auto key = name("term", year);
        m_fields.terms.add(domain::Term({id<domain::TermId>(key), key, t(key), Date(year, 1, 1), Date(year + 3, 12, 31), Date(year - 1, 9, 10)}));
        domain::SeatFields seat{id<domain::SeatId>(key), name("seat", year), id<domain::PersonId>("mayor"), id<domain::TermId>(key), t("kommunestyret"),
            t("ordfører"), {}, Date(year, 1, 1)};
        seat.to = Date(year + 3, 12, 31);
        m_fields.seats.add(domain::Seat(seat));
    }

    void appointment(int year)
    {
        m_executive = name("executive", year);
        m_fields.persons.add(domain::Person({id<domain::PersonId>(m_executive), m_executive, t("Eirik Vik")}));
        domain::AppointmentFields post{.id = id<domain::AppointmentId>(m_executive),
            .key = m_executive,
            .person = id<domain::PersonId>(m_executive),
            .title = t("kommunedirektør"),
            .start = Date(year, 1, 2)};
        post.agreement_signed = Date(year - 1, 12, 1);
        post.probation_until = Date(year, 7, 2);
        post.confirmed = Date(year, 6, 30);
        if (year + 5 <= m_last)
            post.until = Date(year + 4, 12, 31);
        m_fields.appointments.add(domain::Appointment(post));
    }

    void mandate(int year)
    {
        const auto key = name("mandate", year);
        domain::MandateFields mandate{.id = id<domain::MandateId>(key),
            .key = key,
            .decision = {t("kommunestyret"), Date(year, 1, 2), t(key)},
            .holder = t("arbeidsgiverutvalget"),
            .powers = {domain::Power::hold_talks, domain::Power::agree_goals, domain::Power::set_pay},
            .valid_from = Date(year, 1, 2),
            .valid_to = Date(year + 1, 12, 31)};
        m_fields.mandates.add(domain::Mandate(mandate));
    }

    void plan(int year)
    {
        const auto key = name("plan", year);
        domain::PlanFields plan{.id = id<domain::PlanId>(key),
            .key = key,
            .appointment = id<domain::AppointmentId>(m_executive),
            .title = t(key),
            .from = Date(year, 1, 2),
            .to = Date(year, 12, 31)};
        for (int number = 1; number <= 5; ++number) {
            domain::Goal goal{.id = id<domain::GoalId>(name("goal", year, number)), .key = name("goal", year, number), .number = number};
            goal.title = t("Mål");
            goal.what = t("Hva");
            goal.how = t("Hvordan");
            goal.indicator = domain::Indicator(domain::MilestoneIndicator{});
            goal.deadline = Date(year, 12, 15);
            for (unsigned month = 3; month <= 12; month += 3)
                goal.milestones.push_back({"m" + std::to_string(month), t("Milepæl"), Date(year, month, 10), Date(year, month, 9)});
            plan.goals.push_back(std::move(goal));
        }
        plan.promises = {{t("Rammer"), Date(year, 6, 11)}, {t("Innboks"), Date(year, 9, 1)}};
        plan.development = {{.need = t("Ledelse"), .until = Date(year, 11, 1)}};
        domain::Plan made(std::move(plan));
        made.propose();
        made.accept_for_employer(Date(year, 4, 16));
        made.accept_for_executive(Date(year, 4, 16));
        m_fields.plans.add(std::move(made));
    }

    void talk(int year, int month)
    {
        const auto key = name("talk", year, month);
        domain::TalkFields talk{.id = id<domain::TalkId>(key),
            .key = key,
            .appointment = id<domain::AppointmentId>(m_executive),
            .date = Date(year, static_cast<unsigned>(month), 12)};
        talk.kind = month == 2 ? domain::TalkKind::development : month == 6 ? domain::TalkKind::salary : domain::TalkKind::follow_up;
        talk.invited = talk.date.plus_days(-21);
        talk.state = domain::TalkState::invited;
        talk.agenda = {{.id = id<domain::AgendaItemId>(key), .key = "item", .title = t("Sak")}};
        domain::Talk made(talk);
        made.hold({{id<domain::PersonId>("mayor"), domain::Side::presidium, t("ordfører"), domain::Attendance::present, true},
            {id<domain::PersonId>(m_executive), domain::Side::executive, t("kommunedirektør"), domain::Attendance::present, true}});
        m_fields.talks.add(std::move(made));
        for (int number = 1; number <= 2; ++number) {
            const auto action = name("action", year * 100 + month, number);
            domain::ActionFields fields{id<domain::ActionId>(action), action, id<domain::TalkId>(key), {}, id<domain::PersonId>("mayor"), t("Gjør det")};
            fields.due = talk.date.plus_days(20 * number);
            fields.state = domain::ActionState::done;
            fields.settled = talk.date.plus_days(18 * number);
            m_fields.actions.add(domain::Action(fields));
        }
    }

    void salary(int year)
    {
        const auto key = name("salary", year);
        domain::SalaryReviewFields review{
            .id = id<domain::SalaryReviewId>(key), .key = key, .appointment = id<domain::AppointmentId>(m_executive), .year = year, .opened = Date(year, 5, 2)};
        review.bargaining_basis = "no.offl.23";
        m_fields.salary.add(domain::SalaryReview(review));
    }

    int m_first;
    int m_last;
    std::string m_executive;
    domain::CaseFields m_fields{
        domain::Municipality({t("Langvik kommune"), "912345678", domain::Country::no, base::Language::nb, t("kommunedirektør"), t("arbeidsgiverutvalg")}), true,
        Date(2026, 11, 22)};
};

}  // namespace

domain::Case case_of_years(int years, int last)
{
    return Years(years, last).make();
}

}  // namespace support
