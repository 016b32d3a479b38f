// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/calendar/fact.h"
#include "domain/calendar/holidays.h"
#include "domain/calendar/waiver.h"
#include "domain/record/room.h"

#include <string>
#include <vector>

namespace domain {

/// What a deadline is about, by which it is drawn and sorted.
enum class EventKind { talk, plan, salary, agreement, mandate, interplay, record, municipal };
template <>
struct Codes<EventKind> {
    using K = EventKind;
    static constexpr Code<K> all[] = {{K::talk, "talk"}, {K::plan, "plan"}, {K::salary, "salary"}, {K::agreement, "agreement"}, {K::mandate, "mandate"},
        {K::interplay, "interplay"}, {K::record, "record"}, {K::municipal, "municipal"}};
};

/// So many months and then days; either may be negative. Months keep the day's number, or take the month's last day.
struct Offset {
    int months = 0;
    int days = 0;
    bool operator==(const Offset&) const = default;
};
/// Nothing outside the calendar (1900 to 2199).
std::optional<base::Date> moved(base::Date from, Offset by);

/// A rule of the calendar, from templates/calendar. It reckons from days that records offer and knows no record.
struct CalendarRule {
    /// once: from each day of the anchor. yearly: on a day of each year while its period lasts. interval: so long after the
    /// day it was last done.
    enum class Repeat { once, yearly, interval };
    /// Whose days fulfil it: those of the same record, of the same appointment, or anybody's.
    enum class Same { record, appointment, all };

    std::string key;
    EventKind kind = EventKind::talk;
    Party owner = Party::presidium;
    Anchor from = Anchor::of("appointment.start");
    Repeat repeat = Repeat::once;
    Offset offset = {};
    /// The last day of the period that the offset spans, rather than the day with the same number after it.
    bool inclusive = false;
    /// once: the first such day on or after the offset. yearly: each year's day, from the offset on.
    std::optional<MonthDay> on = {};
    /// Days that fulfil it, besides what the record itself knows.
    std::vector<Anchor> done_by = {};
    Same same = Same::appointment;
    /// A day that fulfils it lies no earlier: counted from the day it reckons from, and for yearly ones from the due day.
    std::optional<Offset> since = {};
    /// What was not done by so long after its day is no longer asked for.
    std::optional<Offset> lapses = {};
    /// How long before it warns; in order, the longest first.
    std::vector<Offset> warn = {};
    /// Belongs to the twelve months around an election.
    bool election = false;
};
template <>
struct Codes<CalendarRule::Repeat> {
    using R = CalendarRule::Repeat;
    static constexpr Code<R> all[] = {{R::once, "once"}, {R::yearly, "yearly"}, {R::interval, "interval"}};
};
template <>
struct Codes<CalendarRule::Same> {
    using S = CalendarRule::Same;
    static constexpr Code<S> all[] = {{S::record, "record"}, {S::appointment, "appointment"}, {S::all, "all"}};
};

enum class DeadlineState { done, coming, due, overdue, not_applicable };
template <>
struct Codes<DeadlineState> {
    using S = DeadlineState;
    static constexpr Code<S> all[] = {
        {S::done, "done"}, {S::coming, "coming"}, {S::due, "due"}, {S::overdue, "overdue"}, {S::not_applicable, "not_applicable"}};
};

/// What a rule says of one record, on one day.
struct Deadline {
    const CalendarRule* rule;
    /// The record it is about.
    RecordRef subject;
    std::string_view appointment = {};
    /// The last day on which it is in time.
    base::Date due;
    /// The first one is the day from which it counts as due.
    std::vector<base::Date> warn_from = {};
    DeadlineState state = DeadlineState::coming;
    std::optional<base::Date> done = {};
    std::optional<RecordRef> proof = {};
    /// The key of the waiver, where it is not applicable.
    std::string_view waiver = {};
    DayNote note = DayNote::working_day;
    /// Key of the holiday.
    std::string_view holiday = {};

    /// Done, but after its day.
    bool late() const { return done && *done > due; }
};

struct Calendar {
    std::vector<CalendarRule> rules;
    Holidays holidays{{}};
};

/// Every deadline, in order of due day, rule and record. Done ones too; of those that recur, the ones up to `horizon`, and
/// of the missed ones only the last: it stands until the next one is due. What a post left undone that has ended is left out.
std::vector<Deadline> deadlines(
    const Calendar& calendar, const Facts& facts, const std::vector<const WaiverFields*>& waivers, base::Date today, base::Date horizon);

}  // namespace domain
