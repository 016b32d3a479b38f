// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/deadline.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace domain {
namespace {

using Repeat = CalendarRule::Repeat;

/// The rules of a calendar over the days of a case, one rule after the other.
class Engine {
public:
    Engine(const Calendar& calendar, const Facts& facts, const std::vector<const WaiverFields*>& waivers, base::Date today, base::Date horizon)
        : m_calendar(calendar), m_facts(facts), m_waivers(waivers), m_today(today), m_horizon(horizon)
    {
    }

    std::vector<Deadline> run()
    {
        for (const auto& rule : m_calendar.rules) {
            gather_fulfilments(rule);
            for (const auto& base : m_facts.of(rule.from)) {
                switch (rule.repeat) {
                case Repeat::once: once(rule, base); break;
                case Repeat::yearly: yearly(rule, base); break;
                case Repeat::interval: interval(rule, base); break;
                }
            }
        }
        return in_order();
    }

private:
    std::vector<Deadline> in_order()
    {
        const auto order = [](const Deadline* one) { return std::tie(one->due, one->rule->key, one->subject.array, one->subject.key); };
        // There may be very many, and they are large.
        std::vector<Deadline*> places;
        for (auto& each : m_deadlines)
            places.push_back(&each);
        std::stable_sort(places.begin(), places.end(), [&](const auto* one, const auto* other) { return order(one) < order(other); });
        std::vector<Deadline> sorted;
        sorted.reserve(places.size());
        for (auto* each : places)
            sorted.push_back(std::move(*each));
        return sorted;
    }

    /// All days that may fulfil the rule, in order of time.
    void gather_fulfilments(const CalendarRule& rule)
    {
        m_fulfilments.clear();
        for (const auto anchor : rule.done_by) {
            for (const auto& fact : m_facts.of(anchor))
                m_fulfilments.push_back(&fact);
        }
        if (rule.done_by.size() > 1)
            std::stable_sort(m_fulfilments.begin(), m_fulfilments.end(), [](const auto* one, const auto* other) { return one->date < other->date; });
    }

    bool is_same(const CalendarRule& rule, const Fact& base, const Fact& other) const
    {
        switch (rule.same) {
        case CalendarRule::Same::record: return other.record == base.record;
        case CalendarRule::Same::appointment: return base.appointment.empty() || other.appointment == base.appointment;
        case CalendarRule::Same::all: break;
        }
        return true;
    }

    std::vector<const Fact*>::const_iterator from_day(base::Date day) const
    {
        return std::lower_bound(m_fulfilments.begin(), m_fulfilments.end(), day, [](const auto* fact, base::Date from) { return fact->date < from; });
    }

    /// The first on or after a day.
    const Fact* first_from(const CalendarRule& rule, const Fact& base, std::optional<base::Date> day) const
    {
        for (auto found = day ? from_day(*day) : m_fulfilments.cbegin(); found != m_fulfilments.end(); ++found) {
            // Nothing of a post lies after its end.
            if ((*found)->date > m_today || (base.until && (*found)->date > *base.until))
                break;
            if (*found != &base && is_same(rule, base, **found))
                return *found;
        }
        return nullptr;
    }

    static std::optional<base::Date> due_after(const CalendarRule& rule, base::Date from)
    {
        auto due = moved(from, rule.offset);
        if (due && rule.inclusive)
            due = moved(*due, {0, -1});
        return due;
    }

    void once(const CalendarRule& rule, const Fact& base)
    {
        auto due = due_after(rule, base.date);
        if (due && rule.on)
            due = on_or_after(*rule.on, *due);
        if (!due)
            return;
        auto deadline = made(rule, base, *due);
        if (base.met && *base.met <= m_today) {
            deadline.done = base.met;
            deadline.proof = base.met_by.value_or(base.record);
        }
        else if (const auto* found = first_from(rule, base, rule.since ? moved(base.date, *rule.since) : std::nullopt);
                 found && !has_lapsed(deadline, found->date))
            fulfil(deadline, *found);
        add(std::move(deadline), base);
    }

    void yearly(const CalendarRule& rule, const Fact& base)
    {
        const auto first = due_after(rule, base.date);
        if (!first)
            return;
        const auto of_year = rule.on.value_or(MonthDay{first->month(), first->day()});
        auto due = on_or_after(of_year, *first);
        std::optional<Deadline> missed;
        while (due && (!base.until || *due <= *base.until) && *due <= m_horizon) {
            const auto day_after = moved(*due, {0, 1});
            const auto next = day_after ? on_or_after(of_year, *day_after) : std::nullopt;
            auto deadline = made(rule, base, *due);
            if (const auto* found = of_occurrence(rule, base, *due, next))
                fulfil(deadline, *found);
            // What was missed stands until the next one is due, or done before its time.
            if (const auto before = std::exchange(missed, {}); before && !deadline.done)
                add(*before, base);
            if (deadline.done || *due >= m_today)
                add(std::move(deadline), base);
            else if (!next || *next > m_today)
                missed = std::move(deadline);
            due = next;
        }
        if (missed)
            add(std::move(*missed), base);
    }

    /// A period that holds the due day, whenever it was made; else a day within the occurrence's own year.
    const Fact* of_occurrence(const CalendarRule& rule, const Fact& base, base::Date due, std::optional<base::Date> next) const
    {
        const auto since = rule.since.value_or(Offset{-12, 1});
        const auto from = moved(due, since);
        const auto before = next ? moved(*next, since) : std::nullopt;
        // A period may have been agreed long before its day, and late in it.
        const auto earliest = moved(due, {-24, 0});
        const auto latest = moved(due, {24, 0});
        for (auto found = earliest ? from_day(*earliest) : m_fulfilments.cbegin(); found != m_fulfilments.end(); ++found) {
            const auto& fact = **found;
            if (fact.date > m_today || (latest && fact.date > *latest))
                break;
            if (!is_same(rule, base, fact))
                continue;
            const bool fits =
                fact.period ? fact.period->first <= due && due <= fact.period->second : (!from || fact.date >= *from) && (!before || fact.date < *before);
            if (fits)
                return &fact;
        }
        return nullptr;
    }

    void interval(const CalendarRule& rule, const Fact& base)
    {
        auto last = base.date;
        while (true) {
            const auto due = due_after(rule, last);
            if (!due || (base.until && *due > *base.until))
                return;
            auto deadline = made(rule, base, *due);
            const auto* found = first_from(rule, base, moved(last, {0, 1}));
            if (found)
                fulfil(deadline, *found);
            add(std::move(deadline), base);
            if (!found)
                return;
            last = found->date;
        }
    }

    std::optional<base::Date> on_or_after(MonthDay day, base::Date from) const
    {
        auto found = in_year(day, from.year());
        if (found < from) {
            if (from.year() == 2199)
                return std::nullopt;
            found = in_year(day, from.year() + 1);
        }
        return found;
    }

    static Deadline made(const CalendarRule& rule, const Fact& base, base::Date due) { return {&rule, base.record, base.appointment, due}; }

    static void fulfil(Deadline& deadline, const Fact& fact)
    {
        deadline.done = fact.date;
        deadline.proof = fact.record;
    }

    /// Whether it is no longer asked for; what comes later has nothing to do with it.
    static bool has_lapsed(const Deadline& deadline, base::Date day)
    {
        const auto last = deadline.rule->lapses ? moved(deadline.due, *deadline.rule->lapses) : std::nullopt;
        return last && *last < day;
    }

    void add(Deadline deadline, const Fact& base)
    {
        // Nothing more is asked of a post that has ended; what became of it stays.
        if (!deadline.done && base.until && *base.until < m_today)
            return;
        if (!deadline.done && has_lapsed(deadline, m_today))
            return;
        for (const auto& offset : deadline.rule->warn) {
            if (const auto day = moved(deadline.due, {-offset.months, -offset.days}))
                deadline.warn_from.push_back(*day);
        }
        const auto* waiver = waiver_of(deadline);
        if (deadline.done)
            deadline.state = DeadlineState::done;
        else if (waiver) {
            deadline.state = DeadlineState::not_applicable;
            deadline.waiver = waiver->key;
        }
        else if (deadline.due < m_today)
            deadline.state = DeadlineState::overdue;
        else if (deadline.due == m_today || (!deadline.warn_from.empty() && deadline.warn_from.front() <= m_today))
            deadline.state = DeadlineState::due;
        note_day(deadline);
        m_deadlines.push_back(std::move(deadline));
    }

    void note_day(Deadline& deadline)
    {
        auto [year, is_new] = m_holidays.try_emplace(deadline.due.year());
        if (is_new)
            year->second = m_calendar.holidays.of_year(deadline.due.year());
        if (is_weekend(deadline.due))
            deadline.note = DayNote::weekend;
        for (const auto& [day, holiday] : year->second) {
            if (day != deadline.due)
                continue;
            deadline.note = DayNote::holiday;
            deadline.holiday = holiday->key;
            return;
        }
    }

    const WaiverFields* waiver_of(const Deadline& deadline) const
    {
        for (const auto* waiver : m_waivers) {
            if (waiver->of != WaiverFields::Of::deadline || waiver->rule != deadline.rule->key || !waiver->counts(m_today))
                continue;
            if (waiver->due && *waiver->due != deadline.due)
                continue;
            if (waiver->subject.empty() || is_named(waiver->subject, deadline.subject))
                return waiver;
        }
        return nullptr;
    }

    static bool is_named(std::string_view name, const RecordRef& record)
    {
        const auto slash = name.find('/');
        return name.substr(0, slash) == record.array && name.substr(slash + 1) == record.key;
    }

    const Calendar& m_calendar;
    const Facts& m_facts;
    const std::vector<const WaiverFields*>& m_waivers;
    base::Date m_today;
    base::Date m_horizon;
    std::vector<const Fact*> m_fulfilments;
    std::map<int, std::vector<std::pair<base::Date, const Holiday*>>> m_holidays;
    std::vector<Deadline> m_deadlines;
};

}  // namespace

std::optional<base::Date> moved(base::Date from, Offset by)
{
    using namespace std::chrono;
    const auto day = from.ymd();
    const auto target = year_month(day.year(), day.month()) + months(by.months);
    const auto last = year_month_day_last(target.year(), month_day_last(target.month())).day();
    const auto there = sys_days(year_month_day(target.year(), target.month(), std::min(day.day(), last))) + days(by.days);
    return base::Date::from(year_month_day(there));
}

std::vector<Deadline> deadlines(
    const Calendar& calendar, const Facts& facts, const std::vector<const WaiverFields*>& waivers, base::Date today, base::Date horizon)
{
    return Engine(calendar, facts, waivers, today, horizon).run();
}

}  // namespace domain
