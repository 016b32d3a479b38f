// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/deadline.h"

#include "domain/calendar/compliance.h"
#include "domain/support/build.h"

using namespace domain;
using base::Date;
using build::refused;
using build::Told;
using S = DeadlineState;

namespace {

Fact fact(std::string_view anchor, Date day, std::string_view key = "a", std::string_view appointment = "a")
{
    return {*Anchor::from(anchor), day, {"records", key}, appointment};
}

CalendarRule rule(std::string_view from, Offset offset = {})
{
    CalendarRule rule;
    rule.key = "rule";
    rule.from = *Anchor::from(from);
    rule.offset = offset;
    return rule;
}

CalendarRule done_by(CalendarRule rule, std::string_view anchor)
{
    rule.done_by = {*Anchor::from(anchor)};
    return rule;
}

struct Asked {
    Calendar calendar;
    Facts facts;
    std::vector<WaiverFields> waivers = {};

    std::vector<Deadline> on(Date today, Date horizon = Date(2030, 12, 31)) const
    {
        std::vector<const WaiverFields*> all;
        for (const auto& each : waivers)
            all.push_back(&each);
        return deadlines(calendar, facts, all, today, horizon);
    }
    Deadline one(Date today) const
    {
        const auto all = on(today);
        REQUIRE(all.size() == 1);
        return all.front();
    }
};

WaiverFields waiver(std::string_view rule = "rule")
{
    return {.id = build::id<WaiverId>("w"),
        .key = "w",
        .appointment = build::id<AppointmentId>("a"),
        .rule = std::string(rule),
        .reason = build::t("Grunn"),
        .date = Date(2026, 1, 1)};
}

}  // namespace

TEST_CASE("A deadline is the same-number day, or the last day of its period where the rule says so")
{
    auto of = rule("appointment.start", {6, 0});
    const Facts facts({fact("appointment.start", {2026, 3, 2})});
    CHECK(Asked{{{of}}, facts}.one({2026, 3, 2}).due == Date(2026, 9, 2));
    of.inclusive = true;
    CHECK(Asked{{{of}}, facts}.one({2026, 3, 2}).due == Date(2026, 9, 1));
}

TEST_CASE("A deadline is coming, due from its first warning, still due on its day, and then overdue")
{
    auto of = rule("appointment.start", {0, 30});
    of.warn = {{0, 14}, {0, 3}};
    const Asked asked{{{of}}, Facts({fact("appointment.start", {2026, 3, 1})})};
    CHECK(asked.one({2026, 3, 16}).state == S::coming);
    CHECK(asked.one({2026, 3, 17}).state == S::due);
    CHECK(asked.one({2026, 3, 31}).state == S::due);
    CHECK(asked.one({2026, 4, 1}).state == S::overdue);
    CHECK(asked.one({2026, 3, 1}).warn_from == std::vector<Date>{{2026, 3, 17}, {2026, 3, 28}});
}

TEST_CASE("What fulfils a deadline is its proof, and counts as late after its day")
{
    const auto of = done_by(rule("appointment.start", {0, 7}), "agreement.signed");
    const Asked early{{{of}}, Facts({fact("appointment.start", {2026, 3, 2}), fact("agreement.signed", {2026, 2, 5}, "signed")})};
    CHECK(early.one({2026, 3, 2}).state == S::done);
    CHECK(early.one({2026, 3, 2}).proof->key == "signed");
    CHECK_FALSE(early.one({2026, 3, 2}).late());
    const Asked late{{{of}}, Facts({fact("appointment.start", {2026, 3, 2}), fact("agreement.signed", {2026, 3, 10}, "signed")})};
    CHECK(late.one({2026, 3, 9}).state != S::done);
    CHECK(late.one({2026, 3, 10}).state == S::done);
    CHECK(late.one({2026, 3, 10}).late());
}

TEST_CASE("Only what lies late enough fulfils a deadline, and only in the same appointment or record where it says so")
{
    auto of = done_by(rule("appointment.start", {4, 0}), "talk.held");
    of.since = Offset{2, 0};
    const auto start = fact("appointment.start", {2026, 3, 2});
    CHECK(Asked{{{of}}, Facts({start, fact("talk.held", {2026, 5, 1})})}.one({2026, 6, 1}).state != S::done);
    CHECK(Asked{{{of}}, Facts({start, fact("talk.held", {2026, 5, 2})})}.one({2026, 6, 1}).state == S::done);
    CHECK(Asked{{{of}}, Facts({start, fact("talk.held", {2026, 5, 2}, "t", "other")})}.one({2026, 6, 1}).state != S::done);
    of.same = CalendarRule::Same::all;
    CHECK(Asked{{{of}}, Facts({start, fact("talk.held", {2026, 5, 2}, "t", "other")})}.one({2026, 6, 1}).state == S::done);
    of.same = CalendarRule::Same::record;
    CHECK(Asked{{{of}}, Facts({start, fact("talk.held", {2026, 5, 2}, "t")})}.one({2026, 6, 1}).state != S::done);
}

TEST_CASE("A day by which something is to be done knows itself when it was done")
{
    auto due = fact("action.due", {2026, 9, 1});
    const auto of = rule("action.due");
    CHECK(Asked{{{of}}, Facts({due})}.one({2026, 9, 2}).state == S::overdue);
    due.met = Date(2026, 8, 30);
    CHECK(Asked{{{of}}, Facts({due})}.one({2026, 9, 2}).state == S::done);
    // On a day before it was done it was not.
    CHECK(Asked{{{of}}, Facts({due})}.one({2026, 8, 29}).state == S::coming);
    CHECK_FALSE(Asked{{{of}}, Facts({due})}.one({2026, 8, 29}).done);
}

TEST_CASE("What is to be done each year is asked for again a year after it was done")
{
    auto of = done_by(rule("appointment.start", {12, 0}), "talk.held.development");
    of.repeat = CalendarRule::Repeat::interval;
    const Asked asked{{{of}},
        Facts(
            {fact("appointment.start", {2026, 3, 2}), fact("talk.held.development", {2027, 2, 18}, "t1"), fact("talk.held.development", {2028, 2, 29}, "t2")})};
    const auto all = asked.on({2028, 6, 1});
    REQUIRE(all.size() == 3);
    CHECK(all[0].due == Date(2027, 3, 2));
    CHECK(all[0].proof->key == "t1");
    CHECK(all[1].due == Date(2028, 2, 18));
    CHECK(all[1].late());
    CHECK(all[2].due == Date(2029, 2, 28));
    CHECK(all[2].state == S::coming);
}

TEST_CASE("A yearly deadline stands on its day of each year, and a missed one until the next is due")
{
    auto of = done_by(rule("appointment.start"), "plan.agreed");
    of.repeat = CalendarRule::Repeat::yearly;
    of.on = MonthDay{4, 30};
    auto agreed = fact("plan.agreed", {2025, 12, 10}, "p");
    agreed.period = {Date(2026, 1, 1), Date(2026, 12, 31)};
    const Asked asked{{{of}}, Facts({fact("appointment.start", {2024, 3, 2}), agreed})};
    const auto all = asked.on({2027, 6, 1}, {2028, 12, 31});
    // 2024 and 2025 were missed and are past; 2026 is done; 2027 is overdue until 2028's is due.
    REQUIRE(all.size() == 3);
    CHECK((all[0].due == Date(2026, 4, 30) && all[0].state == S::done && !all[0].late()));
    CHECK((all[1].due == Date(2027, 4, 30) && all[1].state == S::overdue));
    CHECK((all[2].due == Date(2028, 4, 30) && all[2].state == S::coming));
}

TEST_CASE("What was missed in a year falls away when the next year's is done before its time")
{
    auto of = done_by(rule("appointment.start"), "step.work_environment");
    of.repeat = CalendarRule::Repeat::yearly;
    of.on = MonthDay{10, 31};
    const Asked missed{{{of}}, Facts({fact("appointment.start", {2025, 1, 2})})};
    CHECK(missed.on({2026, 1, 1}, {2026, 12, 31}).front().state == S::overdue);
    const Asked early{{{of}}, Facts({fact("appointment.start", {2025, 1, 2}), fact("step.work_environment", {2026, 2, 11})})};
    const auto all = early.on({2026, 3, 1}, {2026, 12, 31});
    REQUIRE(all.size() == 1);
    CHECK((all[0].due == Date(2026, 10, 31) && all[0].state == S::done));
}

TEST_CASE("A rule that names a day of the year takes the first one on or after its offset")
{
    // The council of September 2023 adopts its delegation rules by the end of the year after the election.
    auto of = rule("term.start", {12, 0});
    of.on = MonthDay{12, 31};
    CHECK(Asked{{{of}}, Facts({fact("term.start", {2023, 10, 19})})}.one({2024, 1, 1}).due == Date(2024, 12, 31));
    CHECK(Asked{{{of}}, Facts({fact("term.start", {2023, 12, 31})})}.one({2024, 1, 1}).due == Date(2024, 12, 31));
}

TEST_CASE("Nothing is asked of a post that has ended, and nothing that has lapsed")
{
    auto start = fact("appointment.start", {2020, 3, 2});
    start.until = Date(2021, 3, 1);
    auto of = done_by(rule("appointment.start", {0, 7}), "agreement.signed");
    CHECK(Asked{{{of}}, Facts({start})}.on({2021, 3, 1}).size() == 1);
    CHECK(Asked{{{of}}, Facts({start})}.on({2021, 3, 2}).empty());
    of.lapses = Offset{1, 0};
    const auto running = fact("appointment.start", {2020, 3, 2});
    CHECK(Asked{{{of}}, Facts({running})}.on({2020, 4, 9}).size() == 1);
    CHECK(Asked{{{of}}, Facts({running})}.on({2020, 4, 10}).empty());
}

TEST_CASE("No deadline moves off a weekend or a public holiday, and the list says that it is one")
{
    const Calendar calendar{{rule("action.due")}, Holidays({{.key = "constitution", .fixed = MonthDay{5, 17}}})};
    const Facts facts({fact("action.due", {2027, 5, 17}, "holiday"), fact("action.due", {2027, 5, 15}, "saturday"), fact("action.due", {2027, 5, 18}, "day")});
    const auto all = Asked{calendar, facts}.on({2027, 1, 1});
    REQUIRE(all.size() == 3);
    CHECK((all[0].due == Date(2027, 5, 15) && all[0].note == DayNote::weekend));
    CHECK((all[1].due == Date(2027, 5, 17) && all[1].note == DayNote::holiday && all[1].holiday == "constitution"));
    CHECK(all[2].note == DayNote::working_day);
}

TEST_CASE("A waiver takes a rule, one record of it or one day, from its day until it is taken back, and never what was done")
{
    const auto of = rule("action.due");
    Asked asked{{{of}}, Facts({fact("action.due", {2026, 9, 1}, "one"), fact("action.due", {2026, 9, 2}, "two")})};
    const auto states = [&](Date today) {
        std::vector<S> all;
        for (const auto& each : asked.on(today))
            all.push_back(each.state);
        return all;
    };
    using All = std::vector<S>;
    asked.waivers = {waiver()};
    CHECK(states({2026, 10, 1}) == All{S::not_applicable, S::not_applicable});
    CHECK(states({2025, 12, 31}) == All{S::coming, S::coming});
    asked.waivers[0].subject = "records/two";
    CHECK(states({2026, 10, 1}) == All{S::overdue, S::not_applicable});
    asked.waivers[0].subject.clear();
    asked.waivers[0].due = Date(2026, 9, 1);
    CHECK(states({2026, 10, 1}) == All{S::not_applicable, S::overdue});
    asked.waivers[0].withdrawn = Date(2026, 10, 1);
    CHECK(states({2026, 9, 30}) == All{S::not_applicable, S::overdue});
    CHECK(states({2026, 10, 1}) == All{S::overdue, S::overdue});
    auto done = fact("action.due", {2026, 9, 1});
    done.met = Date(2026, 9, 1);
    CHECK(Asked{{{of}}, Facts({done}), {waiver()}}.one({2026, 10, 1}).state == S::done);
}

TEST_CASE("A waiver has a reason, names a record as its list does, and is taken back once")
{
    CHECK(refused([] { Waiver{waiver()}; }).empty());
    auto fields = waiver();
    fields.reason = {};
    fields.subject = "mandates";
    CHECK(refused([&] { Waiver{fields}; }) == Told{"waiver.reason_missing", "waiver.subject"});
    fields = waiver();
    fields.of = WaiverFields::Of::statement;
    fields.due = Date(2026, 9, 1);
    CHECK(refused([&] { Waiver{fields}; }) == Told{"waiver.whole_statement"});
    Waiver kept{waiver()};
    CHECK(refused([&] { kept.withdraw({2025, 12, 31}); }) == Told{"field.dates_reversed"});
    kept.withdraw({2026, 5, 1});
    CHECK(refused([&] { kept.withdraw({2026, 5, 2}); }) == Told{"waiver.withdrawn"});
}

namespace {

ComplianceResult judged(const Asked& asked, const ComplianceCheck& check, Date today, std::string_view statement = "x.1")
{
    std::vector<const WaiverFields*> waivers;
    for (const auto& each : asked.waivers)
        waivers.push_back(&each);
    const auto all = asked.on(today);
    return Compliance(asked.facts, all, waivers, today).of(statement, check);
}

}  // namespace

TEST_CASE("A statement is done with its proof, missing where there is none, and only what counts today counts")
{
    const Asked asked{{}, Facts({fact("appointment.start", {2026, 3, 2}), fact("accord.signed", {2026, 2, 18}, "accord")})};
    ComplianceCheck check;
    check.facts = {Anchor::of("accord.signed")};
    const auto done = judged(asked, check, {2026, 6, 1});
    CHECK((done.state == ComplianceState::done && done.proof->key == "accord" && done.date == Date(2026, 2, 18)));
    CHECK(judged(asked, check, {2026, 2, 17}).state == ComplianceState::missing);
    check.within_months = 12;
    CHECK(judged(asked, check, {2027, 2, 18}).state == ComplianceState::done);
    CHECK(judged(asked, check, {2027, 2, 19}).state == ComplianceState::missing);
    check.when = {Anchor::of("agreement.fixed_term_end")};
    CHECK(judged(asked, check, {2026, 6, 1}).state == ComplianceState::not_applicable);
    ComplianceCheck enforced;
    enforced.enforced = "access.basis_missing";
    CHECK(judged(asked, enforced, {2026, 6, 1}).state == ComplianceState::done);
}

TEST_CASE("A statement about a rule is due while it is time, missing once it is overdue, and done until it is time again")
{
    auto of = done_by(rule("appointment.start", {12, 0}), "talk.held.development");
    of.repeat = CalendarRule::Repeat::interval;
    of.warn = {{0, 60}};
    const Asked asked{{{of}}, Facts({fact("appointment.start", {2026, 3, 2}), fact("talk.held.development", {2027, 2, 18}, "talk")})};
    ComplianceCheck check;
    check.rules = {"rule"};
    CHECK(judged(asked, check, {2026, 4, 1}).state == ComplianceState::due);
    CHECK(judged(asked, check, {2027, 2, 18}).state == ComplianceState::done);
    CHECK(judged(asked, check, {2027, 2, 18}).proof->key == "talk");
    CHECK(judged(asked, check, {2028, 1, 1}).state == ComplianceState::due);
    CHECK(judged(asked, check, {2028, 2, 19}).state == ComplianceState::missing);
    check.rules = {"unknown"};
    CHECK(judged(asked, check, {2027, 2, 18}).state == ComplianceState::missing);
}

TEST_CASE("Of several checks all must hold or any one, and a waived statement does not apply")
{
    Asked asked{{}, Facts({fact("appointment.start", {2026, 3, 2}), fact("accord.signed", {2026, 3, 3}, "accord")})};
    ComplianceCheck signed_one, adopted, both, either;
    signed_one.facts = {Anchor::of("accord.signed")};
    adopted.facts = {Anchor::of("instruction.adopted")};
    both.all = {signed_one, adopted};
    either.any = {adopted, signed_one};
    CHECK(judged(asked, both, {2026, 6, 1}).state == ComplianceState::missing);
    CHECK(judged(asked, either, {2026, 6, 1}).state == ComplianceState::done);
    CHECK(judged(asked, either, {2026, 6, 1}).proof->key == "accord");
    auto waived = waiver("x.1");
    waived.of = WaiverFields::Of::statement;
    asked.waivers = {waived};
    CHECK(judged(asked, both, {2026, 6, 1}).state == ComplianceState::not_applicable);
    CHECK(judged(asked, both, {2026, 6, 1}, "x.2").state == ComplianceState::missing);
}
