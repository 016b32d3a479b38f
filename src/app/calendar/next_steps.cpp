// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/next_steps.h"

#include "app/calendar/subject_label.h"
#include "domain/behalf.h"
#include "domain/case.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace app {
namespace {

using domain::Anchor;
using domain::DeadlineState;
using domain::Party;
using Kind = NextStep::Kind;
using Where = NextStep::Where;

/// What both sides do together, whoever the calendar holds responsible for the day.
constexpr std::array<std::string_view, 3> for_both{"talk.date", "talk.next", "talk.remarks"};

class Steps {
public:
    Steps(const YearCalendar& calendar, const domain::Case& records, const domain::Account* account, base::Language language)
        : m_calendar(calendar), m_records(records), m_account(account), m_language(language), m_today(calendar.today())
    {
    }

    std::vector<NextStep> all()
    {
        for (const auto& each : m_calendar.deadlines())
            add(each);
        for (const auto& talk : m_records->talks)
            add_preparation(talk);
        for (const auto& plan : m_records->plans)
            add_acceptance(plan);
        add_confirmations();
        add_beginnings();
        std::stable_sort(m_steps.begin(), m_steps.end(), [](const auto& one, const auto& other) { return order(one) < order(other); });
        return std::move(m_steps);
    }

private:
    /// What everything else rests on comes before what is late, since somebody who has just begun is late with most of it.
    static std::tuple<bool, bool, int, std::optional<base::Date>> order(const NextStep& step)
    {
        const int urgency = step.state == DeadlineState::overdue ? 0 : step.state == DeadlineState::due ? 1 : 2;
        return {!step.mine, step.kind < Kind::begin_mandate, urgency, step.due};
    }

    Party party() const { return (*m_account)->party; }
    bool is(Party wanted) const { return m_account && party() == wanted; }
    bool is_employer() const { return is(Party::presidium) || (is(Party::secretariat) && (*m_account)->let_in); }
    bool is_me(domain::PersonId person) const { return m_account && (*m_account)->person == person; }

    void add(const domain::Deadline& each)
    {
        const bool stands = each.state == DeadlineState::overdue || each.state == DeadlineState::due || each.state == DeadlineState::coming;
        if (!stands || each.due > m_today.plus_months(12))
            return;
        if (m_last && m_last->rule == each.rule && m_last->subject == each.subject && m_last->due == each.due && m_last->state == each.state) {
            auto& before = m_steps.back();
            before.detail = detail(each, ++before.count);
            return;
        }
        NextStep step{.about = each.rule->kind, .state = each.state, .due = each.due, .title = m_calendar.table().text(each.rule->key).title.at(m_language)};
        step.detail = detail(each, 1);
        step.owner = each.rule->owner;
        step.mine = m_account && (party() == step.owner || (step.owner == Party::presidium && is_employer()));
        if (std::find(for_both.begin(), for_both.end(), each.rule->key) != for_both.end()) {
            step.for_both_sides = true;
            step.mine = is_employer() || is(Party::executive);
        }
        step.where = where(each);
        if (const auto* plan = each.subject.array == "plans" ? m_records->plans.find(each.subject.key) : nullptr)
            step.plan = (*plan)->id;
        find_talk(each, step);
        m_steps.push_back(std::move(step));
        m_last = &each;
    }

    static Where where(const domain::Deadline& each)
    {
        if (each.subject.array == "mandates")
            return Where::resolution;
        switch (each.rule->kind) {
        case domain::EventKind::talk: return Where::new_talk;
        case domain::EventKind::plan: return Where::goals;
        default: return Where::nowhere;
        }
    }

    /// The talk behind it, and who has taken it on.
    void find_talk(const domain::Deadline& each, NextStep& step) const
    {
        if (each.subject.array == "talks") {
            const auto* talk = m_records->talks.find(each.subject.key);
            refer(step, talk);
            if (talk && each.rule->key == "talk.signed") {
                const auto asked = (*talk)->asked();
                step.mine = std::any_of(
                    asked.begin(), asked.end(), [&](const auto& line) { return line.state == domain::Signature::State::waiting && is_me(line.person); });
            }
        }
        else if (each.subject.array == "actions") {
            const auto* action = m_records->actions.find(each.subject.key);
            if (!action)
                return;
            refer(step, m_records->talks.find((*action)->talk));
            // What was agreed says more than that it was.
            if (const auto& text = (*action)->text; !text.is_withheld() && !text.empty()) {
                const auto label = subject_label(m_records, each.subject, m_language);
                step.detail = step.title + (label.empty() ? "" : ", " + label);
                step.title = text.str();
            }
            step.mine = is_me((*action)->owner);
            step.person = m_records->persons.get((*action)->owner)->name.str();
        }
        else if (each.subject.array == "salary") {
            const auto* review = m_records->salary.find(each.subject.key);
            if (review && (*review)->talk)
                refer(step, m_records->talks.find(*(*review)->talk));
        }
    }

    static void refer(NextStep& step, const domain::Talk* talk)
    {
        if (!talk)
            return;
        step.where = Where::talk;
        step.talk = (*talk)->id;
        step.talk_kind = (*talk)->kind;
    }

    /// The texts themselves, where there are as many as the calendar counts and all can be read; else which record it is.
    std::string detail(const domain::Deadline& each, int count) const
    {
        std::vector<const domain::SealedText*> texts;
        if (each.subject.array == "plans")
            texts = texts_of_plan(each);
        if (texts.empty() || static_cast<int>(texts.size()) != count)
            return subject_label(m_records, each.subject, m_language);
        std::string all;
        for (const auto* text : texts) {
            if (text->is_withheld() || text->empty())
                return subject_label(m_records, each.subject, m_language);
            all += (all.empty() ? "" : " · ") + text->str();
        }
        return all;
    }

    std::vector<const domain::SealedText*> texts_of_plan(const domain::Deadline& each) const
    {
        std::vector<const domain::SealedText*> texts;
        const auto* plan = m_records->plans.find(each.subject.key);
        if (!plan)
            return texts;
        const auto from = each.rule->from;
        for (const auto& goal : (*plan)->goals) {
            const auto status = goal.status_on(m_today);
            const bool is_over = status == domain::GoalStatus::reached || status == domain::GoalStatus::dropped;
            if (from == Anchor::of("goal.due") && goal.deadline == each.due && !is_over)
                texts.push_back(&goal.title);
            for (const auto& milestone : goal.milestones) {
                if (from == Anchor::of("milestone.due") && milestone.due == each.due && !milestone.done)
                    texts.push_back(&milestone.title);
            }
        }
        for (const auto& promise : (*plan)->promises) {
            if (from == Anchor::of("promise.due") && promise.due == each.due && promise.kept == domain::Promise::Kept::open)
                texts.push_back(&promise.text);
        }
        for (const auto& item : (*plan)->development) {
            if ((from == Anchor::of("development.until") && item.until == each.due)
                || (from == Anchor::of("development.effect_check") && item.effect_check == each.due))
                texts.push_back(&item.need);
        }
        return texts;
    }

    void add_preparation(const domain::Talk& talk)
    {
        const bool comes = talk->state < domain::TalkState::held && talk->date >= m_today;
        const auto side = is_employer() ? domain::Side::presidium : domain::Side::executive;
        if (!comes || (!is_employer() && !is(Party::executive)) || !talk->preparation || talk->preparation->of(side).is_in())
            return;
        constexpr int near = 21;
        const bool is_near = m_today.days_until(talk->date) <= near;
        NextStep step{.kind = Kind::prepare, .state = is_near ? DeadlineState::due : DeadlineState::coming, .due = talk->date, .mine = true};
        step.owner = is_employer() ? Party::presidium : Party::executive;
        refer(step, &talk);
        m_steps.push_back(std::move(step));
    }

    void add_acceptance(const domain::Plan& plan)
    {
        if (plan->state != domain::PlanState::proposed)
            return;
        const auto wait = [&](Party owner, bool mine) {
            NextStep step{.kind = Kind::accept, .about = domain::EventKind::plan, .state = DeadlineState::due, .mine = mine, .owner = owner};
            step.where = Where::goals;
            step.plan = plan->id;
            step.detail = subject_label(m_records, {"plans", plan->key}, m_language);
            m_steps.push_back(std::move(step));
        };
        if (!plan->employer_accepted)
            wait(Party::presidium, is_employer());
        if (!plan->executive_accepted)
            wait(Party::executive, is(Party::executive));
    }

    /// The account's own, and those of each side where somebody opens the file who can do it.
    void add_confirmations()
    {
        NextStep own{.kind = Kind::confirm, .state = DeadlineState::due, .count = 0, .mine = true};
        own.owner = m_account ? party() : Party::presidium;
        NextStep others[] = {{.kind = Kind::confirm, .state = DeadlineState::due, .count = 0, .owner = Party::presidium},
            {.kind = Kind::confirm, .state = DeadlineState::due, .count = 0, .owner = Party::executive}};
        for (const auto& mark : domain::unconfirmed(*m_records)) {
            const auto may = [&](const domain::Account& account) { return domain::may_confirm(*m_records, account, mark, m_today); };
            if (m_account && may(*m_account))
                ++own.count;
            else if (std::any_of(m_records->accounts.begin(), m_records->accounts.end(), may))
                ++others[mark.side == domain::Side::executive].count;
        }
        for (auto* step : {&own, &others[0], &others[1]}) {
            if (step->count > 0)
                m_steps.push_back(*step);
        }
    }

    /// In the order in which they come about; the calendar itself begins to ask only once there is a post.
    void add_beginnings()
    {
        const auto begin = [&](Kind kind, domain::EventKind about, Where where, bool is_there) {
            if (!is_there)
                m_steps.push_back({.kind = kind, .about = about, .state = DeadlineState::due, .mine = is_employer(), .where = where});
        };
        begin(Kind::begin_mandate, domain::EventKind::mandate, Where::resolution, m_records->mandates.size() > 0);
        begin(Kind::begin_agreement, domain::EventKind::agreement, Where::nowhere, m_records->agreements.size() > 0);
        begin(Kind::begin_plan, domain::EventKind::plan, Where::goals, m_records->plans.size() > 0);
        begin(Kind::begin_talk, domain::EventKind::talk, Where::new_talk, m_records->talks.size() > 0);
    }

    const YearCalendar& m_calendar;
    const domain::Case& m_records;
    const domain::Account* m_account;
    base::Language m_language;
    base::Date m_today;
    std::vector<NextStep> m_steps;
    const domain::Deadline* m_last = nullptr;
};

}  // namespace

std::vector<NextStep> next_steps(const YearCalendar& calendar, const domain::Case& records, const domain::Account* account, base::Language language)
{
    return Steps(calendar, records, account, language).all();
}

}  // namespace app
