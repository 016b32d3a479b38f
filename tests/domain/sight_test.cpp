// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sight.h"

#include "domain/support/build.h"

#include <algorithm>

using namespace domain;
using namespace build;

namespace {

using base::Date;

const Date in_term(2026, 6, 1), after_term(2028, 6, 1);
const auto appointment_id = id<AppointmentId>("a");

/// Two terms, a seat that ends with the first, one that goes on in the second, one that left in the middle of the first
/// and one that is new in the second; an executive, HR, a secretary and a guest.
struct Town {
    CaseFields fields{Municipality({t("Fjellvik"), "912345678", Country::no, base::Language::nn, t("kommunedirektør"), t("arbeidsgjevarutval")})};

    Town()
    {
        for (const char* key : {"mayor", "deputy", "left", "new", "chief", "hr", "clerk", "adviser"})
            fields.persons.add(Person({id<PersonId>(key), key, t(key)}));
        term("t1", Date(2023, 10, 1), Date(2027, 9, 30));
        term("t2", Date(2027, 10, 1), Date(2031, 9, 30));
        seat("mayor", "t1", Date(2023, 10, 1));
        seat("deputy", "t1", Date(2023, 10, 1));
        seat("left", "t1", Date(2023, 10, 1), Date(2025, 12, 31));
        seat("deputy", "t2", Date(2027, 10, 1));
        seat("new", "t2", Date(2027, 10, 1));
        fields.appointments.add(Appointment({appointment_id, "a", id<PersonId>("chief"), t("kommunedirektør"), {}, {}, Date(2024, 1, 1)}));
    }
    void term(const char* key, Date from, Date to) { fields.terms.add(Term({id<TermId>(key), key, t(key), from, to})); }
    void seat(const std::string& person, const std::string& term_key, Date from, std::optional<Date> to = {})
    {
        SeatFields made{id<SeatId>(person + term_key), person + term_key, id<PersonId>(person), id<TermId>(term_key), t("utvalet"), t("medlem"), {}, from, to};
        fields.seats.add(Seat(std::move(made)));
    }
    static Account account(Party party, const char* person, bool let_in = false)
    {
        AccountFields made{id<AccountId>(person), person, t(person), party, id<PersonId>(person), let_in};
        if (party == Party::guest)
            made.valid_to = Date(2026, 6, 30);
        return Account(std::move(made));
    }
    void talk_with(Circle circle)
    {
        auto made = build::talk();
        made.circle = std::move(circle);
        fields.talks.add(Talk(std::move(made)));
    }
    bool enters(const Account& who, const RoomOf& room, Date on = in_term) const { return may_enter(fields, who, room, on); }
};

RoomOf presidium_of(const char* term)
{
    return {RoomKind::presidium, {}, id<TermId>(term), appointment_id};
}
RoomOf dialogue_in(const char* term)
{
    return {RoomKind::dialogue, {}, id<TermId>(term), appointment_id};
}
RoomOf circle(RoomKind kind)
{
    return {kind, {}, {}, appointment_id, id<TalkId>("talk")};
}
const RoomOf the_record{RoomKind::record, {}, {}, appointment_id};
const RoomOf the_hr_room{RoomKind::hr};

const auto mayor = Town::account(Party::presidium, "mayor");
const auto deputy = Town::account(Party::presidium, "deputy");
const auto newcomer = Town::account(Party::presidium, "new");
const auto chief = Town::account(Party::executive, "chief");
const auto hr = Town::account(Party::hr, "hr");
const auto clerk = Town::account(Party::secretariat, "clerk");
const auto clerk_let_in = Town::account(Party::secretariat, "clerk", true);
const auto guest = Town::account(Party::guest, "adviser");

}  // namespace

TEST_CASE("A day belongs to the term that holds it, between terms to the one before, before them all to the first")
{
    CaseFields fields = Town().fields;
    CHECK(term_holding(fields, Date(2023, 10, 1)) == id<TermId>("t1"));
    CHECK(term_holding(fields, Date(2027, 9, 30)) == id<TermId>("t1"));
    CHECK(term_holding(fields, Date(2027, 10, 1)) == id<TermId>("t2"));
    CHECK(term_holding(fields, Date(2099, 1, 1)) == id<TermId>("t2"));
    CHECK(term_holding(fields, Date(2001, 1, 1)) == id<TermId>("t1"));

    // In whatever order they stand, and with a gap between them.
    std::vector<std::pair<const char*, std::pair<Date, Date>>> terms{
        {"a1", {Date(2010, 1, 1), Date(2013, 12, 31)}}, {"a2", {Date(2015, 1, 1), Date(2018, 12, 31)}}, {"a3", {Date(2019, 1, 1), Date(2022, 12, 31)}}};
    do {
        CaseFields shuffled{fields.municipality};
        for (const auto& [key, days] : terms)
            shuffled.terms.add(Term({id<TermId>(key), key, t(key), days.first, days.second}));
        CHECK(term_holding(shuffled, Date(2009, 1, 1)) == id<TermId>("a1"));
        CHECK(term_holding(shuffled, Date(2014, 6, 1)) == id<TermId>("a1"));
        CHECK(term_holding(shuffled, Date(2016, 6, 1)) == id<TermId>("a2"));
        CHECK(term_holding(shuffled, Date(2030, 6, 1)) == id<TermId>("a3"));
    } while (std::next_permutation(terms.begin(), terms.end()));
    CHECK_FALSE(term_holding(CaseFields{fields.municipality}, in_term));
}

TEST_CASE("Each room lets in its parties and no others")
{
    const Town town;
    struct Row {
        const char* what;
        RoomOf room;
        std::vector<const Account*> in;
    };
    const std::vector<Row> rows{
        {"presidium", presidium_of("t1"), {&mayor, &deputy, &clerk_let_in}},
        {"dialogue", dialogue_in("t1"), {&mayor, &deputy, &clerk_let_in, &chief}},
        {"record", the_record, {&mayor, &deputy, &clerk_let_in, &chief, &hr}},
        {"hr", the_hr_room, {&hr}},
        {"own", {RoomKind::own, id<AccountId>("mayor"), {}, appointment_id}, {&mayor}},
    };
    for (const auto& row : rows) {
        for (const auto* each : {&mayor, &deputy, &newcomer, &chief, &hr, &clerk, &clerk_let_in, &guest}) {
            INFO(row.what << " " << (*each)->key << ((*each)->let_in ? " let in" : ""));
            CHECK(town.enters(*each, row.room) == (std::find(row.in.begin(), row.in.end(), each) != row.in.end()));
        }
    }
}

TEST_CASE("A seat opens the rooms from its first day to its last, and not a day more")
{
    const Town town;
    CHECK_FALSE(town.enters(mayor, presidium_of("t1"), Date(2023, 9, 30)));
    CHECK(town.enters(mayor, presidium_of("t1"), Date(2023, 10, 1)));
    CHECK(town.enters(mayor, presidium_of("t1"), Date(2027, 9, 30)));
    CHECK_FALSE(town.enters(mayor, presidium_of("t1"), Date(2027, 10, 1)));
    CHECK_FALSE(town.enters(mayor, the_record, Date(2027, 10, 1)));

    // A seat may end before its term does.
    const auto left = Town::account(Party::presidium, "left");
    CHECK(town.enters(left, dialogue_in("t1"), Date(2025, 12, 31)));
    for (const auto& room : {presidium_of("t1"), dialogue_in("t1"), the_record})
        CHECK_FALSE(town.enters(left, room, Date(2026, 1, 1)));
}

TEST_CASE("A past term's rooms stay open to its seats that still sit, and to nobody who came later")
{
    const Town town;
    for (const auto& room : {presidium_of("t1"), dialogue_in("t1")}) {
        CHECK(town.enters(deputy, room, after_term));
        CHECK_FALSE(town.enters(mayor, room, after_term));
        CHECK_FALSE(town.enters(newcomer, room, after_term));
        CHECK_FALSE(town.enters(clerk_let_in, room, after_term));
    }
    CHECK(town.enters(newcomer, presidium_of("t2"), after_term));
    // A term that has not begun is nobody's yet.
    CHECK_FALSE(town.enters(deputy, presidium_of("t2"), in_term));
}

TEST_CASE("The executive keeps the dialogue of every term while appointed")
{
    Town town;
    CHECK(town.enters(chief, dialogue_in("t1"), after_term));
    CHECK(town.enters(chief, dialogue_in("t2"), after_term));
    auto ended = *town.fields.appointments.get(appointment_id);
    ended.until = Date(2026, 8, 31);
    town.fields.appointments.put(Appointment(ended));
    for (const auto& room : {dialogue_in("t1"), the_record}) {
        CHECK(town.enters(chief, room, Date(2026, 8, 31)));
        CHECK_FALSE(town.enters(chief, room, Date(2026, 9, 1)));
    }
    // Of another's appointment he never was.
    auto others = the_record;
    others.appointment = id<AppointmentId>("other");
    CHECK_FALSE(town.enters(chief, others));
}

TEST_CASE("A circle has the seats it names, the executive in its dialogue half, and its guests to their last day")
{
    Town town;
    town.talk_with({{id<PersonId>("deputy")}, {id<PersonId>("adviser"), id<PersonId>("hr")}});
    const auto presidium = circle(RoomKind::circle_presidium), dialogue = circle(RoomKind::circle_dialogue);
    CHECK(town.enters(deputy, presidium));
    CHECK(town.enters(deputy, dialogue));
    for (const auto* outside : {&mayor, &newcomer, &clerk, &clerk_let_in}) {
        CHECK_FALSE(town.enters(*outside, presidium));
        CHECK_FALSE(town.enters(*outside, dialogue));
    }
    for (const auto* half : {&chief, &hr, &guest}) {
        CHECK_FALSE(town.enters(*half, presidium));
        CHECK(town.enters(*half, dialogue));
    }
    CHECK(town.enters(guest, dialogue, Date(2026, 6, 30)));
    CHECK_FALSE(town.enters(guest, dialogue, Date(2026, 7, 1)));
    CHECK(town.enters(deputy, dialogue, after_term));
}

TEST_CASE("A secretary sees a circle where the lead has let him in and the circle names him")
{
    Town town;
    town.talk_with({{id<PersonId>("deputy"), id<PersonId>("clerk")}, {}});
    CHECK(town.enters(clerk_let_in, circle(RoomKind::circle_presidium)));
    CHECK(town.enters(clerk_let_in, circle(RoomKind::circle_dialogue)));
    CHECK_FALSE(town.enters(clerk, circle(RoomKind::circle_presidium)));

    Town beside;
    beside.talk_with({{id<PersonId>("deputy")}, {id<PersonId>("clerk")}});
    CHECK_FALSE(beside.enters(clerk_let_in, circle(RoomKind::circle_presidium)));
    CHECK(beside.enters(clerk_let_in, circle(RoomKind::circle_dialogue)));
}

TEST_CASE("A talk without a circle has no circle rooms for anybody")
{
    Town town;
    town.fields.talks.add(Talk(build::talk()));
    for (const auto* each : {&mayor, &deputy, &chief, &guest})
        CHECK_FALSE(town.enters(*each, circle(RoomKind::circle_dialogue)));
}

TEST_CASE("A closed account enters nothing, and the recovery sheets whatever they were let into")
{
    const Town town;
    auto closed = *mayor;
    closed.closed = Date(2026, 5, 1);
    for (const auto& room : {presidium_of("t1"), dialogue_in("t1"), the_record, RoomOf{RoomKind::own, closed.id}})
        CHECK_FALSE(town.enters(Account(closed), room));
    const Account sheets({id<AccountId>("sheets"), "sheets", t("Ark"), Party::recovery});
    for (const auto& room : {presidium_of("t1"), dialogue_in("t1"), the_record, the_hr_room, RoomOf{RoomKind::own, id<AccountId>("mayor")}})
        CHECK(town.enters(sheets, room, after_term));
}

TEST_CASE("A plan's texts move to the record when it is agreed, its results when it is closed, its development part never")
{
    const Town town;
    const auto dialogue = dialogue_in("t1");
    auto plan = build::plan();
    for (const auto state : {PlanState::draft, PlanState::proposed, PlanState::agreed, PlanState::under_follow_up, PlanState::closed}) {
        plan.state = state;
        INFO(code(state));
        CHECK(room_of(town.fields, plan) == (state < PlanState::agreed ? dialogue : the_record));
        CHECK(results_of(town.fields, plan) == (state == PlanState::closed ? the_record : dialogue));
        CHECK(dialogue_of(town.fields, plan) == dialogue);
    }
    // Carried over to the next term.
    plan.state = PlanState::under_follow_up;
    plan.term = id<TermId>("t2");
    CHECK(dialogue_of(town.fields, plan) == dialogue_in("t2"));
    CHECK(results_of(town.fields, plan) == dialogue_in("t2"));
    CHECK(room_of(town.fields, plan) == the_record);
}

TEST_CASE("A talk lies in the dialogue of its day's term, in the term it names, or in its own circle")
{
    const Town town;
    auto talk = build::talk();
    CHECK(room_of(town.fields, talk) == dialogue_in("t1"));
    talk.date = Date(2028, 2, 18);
    CHECK(room_of(town.fields, talk) == dialogue_in("t2"));
    talk.term = id<TermId>("t1");
    CHECK(room_of(town.fields, talk) == dialogue_in("t1"));
    for (const auto state : {TalkState::held, TalkState::in_review, TalkState::frozen, TalkState::signed_, TalkState::archived}) {
        talk.state = state;
        CHECK(room_of(town.fields, talk) == dialogue_in("t1"));
    }
    talk.circle = Circle{{id<PersonId>("deputy")}, {}};
    CHECK(room_of(town.fields, talk) == circle(RoomKind::circle_dialogue));
}

TEST_CASE("Answers lie in their writer's own room until they are shared, then where they are addressed")
{
    Town town;
    town.fields.accounts.add(mayor);
    town.fields.accounts.add(chief);
    auto talk = build::talk();
    CHECK_FALSE(room_of(town.fields, talk, Side::presidium));
    talk.preparation.emplace();
    CHECK_FALSE(room_of(town.fields, talk, Side::presidium));
    auto& side = talk.preparation->presidium;
    side.by = id<PersonId>("mayor");
    CHECK(room_of(town.fields, talk, Side::presidium) == RoomOf{RoomKind::own, id<AccountId>("mayor"), {}, appointment_id});
    talk.preparation->executive.by = id<PersonId>("chief");
    CHECK(room_of(town.fields, talk, Side::executive) == RoomOf{RoomKind::own, id<AccountId>("chief"), {}, appointment_id});
    // Somebody without an account has no own room.
    talk.preparation->executive.by = id<PersonId>("hr");
    CHECK_FALSE(room_of(town.fields, talk, Side::executive));

    side.joint = true;
    CHECK(room_of(town.fields, talk, Side::presidium) == presidium_of("t1"));
    side.submitted = Date(2027, 2, 1);
    CHECK(room_of(town.fields, talk, Side::presidium) == dialogue_in("t1"));

    talk.circle = Circle{{id<PersonId>("mayor")}, {}};
    CHECK(room_of(town.fields, talk, Side::presidium) == circle(RoomKind::circle_dialogue));
    side.submitted.reset();
    CHECK(room_of(town.fields, talk, Side::presidium) == circle(RoomKind::circle_presidium));
}

TEST_CASE("An action lies with its talk until it is carried over, an interest in the record")
{
    Town town;
    town.talk_with({{id<PersonId>("deputy")}, {}});
    ActionFields action{id<ActionId>("x"), "x", id<TalkId>("talk"), {}, id<PersonId>("chief"), t("Gjere")};
    CHECK(room_of(town.fields, action) == circle(RoomKind::circle_dialogue));
    action.term = id<TermId>("t2");
    CHECK(room_of(town.fields, action) == dialogue_in("t2"));

    InterestFields interest{id<InterestId>("i"), "i", id<PersonId>("mayor"), t("Sak"), Date(2026, 1, 1)};
    CHECK(room_of(town.fields, interest) == the_record);
    interest.talk = id<TalkId>("talk");
    CHECK(room_of(town.fields, interest) == the_record);

    // Of the executive who served on that day.
    town.fields.appointments.add(Appointment({id<AppointmentId>("b"), "b", id<PersonId>("hr"), t("kommunedirektør"), {}, {}, Date(2029, 1, 1)}));
    interest.talk.reset();
    CHECK(room_of(town.fields, interest) == the_record);
    interest.declared = Date(2029, 1, 1);
    CHECK(room_of(town.fields, interest).appointment == id<AppointmentId>("b"));
}

TEST_CASE("The other side's answers are withheld until both are in, and a date does not reveal them")
{
    auto fields = build::talk();
    fields.preparation.emplace();
    fields.preparation->presidium = {.by = id<PersonId>("mayor"), .answers = {{t("Kva går godt?"), t("Mykje")}}, .submitted = Date(2026, 2, 1)};
    fields.preparation->executive = {.by = id<PersonId>("chief"), .answers = {{t("Kva går godt?"), t("Lite")}}};
    const Talk talk(fields);
    const auto hidden = [](const Talk& seen, Side side) { return seen->preparation->of(side).answers[0].answer.is_withheld(); };

    const auto by_chief = seen_by(Side::executive, talk);
    CHECK(hidden(by_chief, Side::presidium));
    CHECK(by_chief->preparation->presidium.answers[0].question.is_withheld());
    CHECK_FALSE(hidden(by_chief, Side::executive));
    CHECK_FALSE(hidden(seen_by(Side::presidium, talk), Side::presidium));
    CHECK(hidden(seen_by(std::nullopt, talk), Side::presidium));

    fields.preparation->executive.none_entered = Date(2026, 2, 2);
    fields.preparation->executive.answers.clear();
    CHECK_FALSE(hidden(seen_by(Side::executive, Talk(fields)), Side::presidium));

    auto open = *talk;
    open.preparation->blind = false;
    CHECK(seen_by(Side::executive, Talk(open)) == Talk(open));
}

TEST_CASE("A person's own room is that of the open account that speaks in the dialogue")
{
    Town town;
    auto closed = *mayor;
    closed.id = id<AccountId>("old");
    closed.key = "old";
    closed.closed = Date(2026, 1, 1);
    town.fields.accounts.add(Account(closed));
    CHECK(account_of(town.fields, id<PersonId>("mayor")) == nullptr);
    town.fields.accounts.add(mayor);
    REQUIRE(account_of(town.fields, id<PersonId>("mayor")));
    CHECK((*account_of(town.fields, id<PersonId>("mayor")))->key == "mayor");

    // HR and secretariat in one person: the secretary's.
    auto as_hr = *hr;
    as_hr.person = id<PersonId>("clerk");
    town.fields.accounts.add(Account(as_hr));
    town.fields.accounts.add(clerk);
    CHECK((*account_of(town.fields, id<PersonId>("clerk")))->key == "clerk");
}

TEST_CASE("Whatever is typed for the executive lies in a room that the executive may enter")
{
    Town town;
    town.fields.accounts.add(chief);
    auto talk = build::talk();
    talk.preparation.emplace();
    auto& side = talk.preparation->executive;
    side.by = id<PersonId>("chief");
    for (const bool circle : {false, true}) {
        talk.circle = circle ? std::optional(Circle{{id<PersonId>("deputy")}, {}}) : std::nullopt;
        CaseFields fields = town.fields;
        fields.talks.add(Talk(talk));
        for (const auto submitted : {std::optional<Date>(), std::optional(Date(2026, 1, 2))}) {
            side.submitted = submitted;
            const auto room = room_of(fields, talk, Side::executive);
            REQUIRE(room);
            CHECK(may_enter(fields, chief, *room, in_term));
        }
        side.submitted.reset();
        // Remarks and what was minuted.
        CHECK(may_enter(fields, chief, room_of(fields, talk), in_term));
    }
    for (const auto state : {PlanState::draft, PlanState::agreed, PlanState::closed}) {
        auto plan = build::plan();
        plan.state = state;
        for (const auto& room : {room_of(town.fields, plan), dialogue_of(town.fields, plan), results_of(town.fields, plan)})
            CHECK(may_enter(town.fields, chief, room, in_term));
    }
}
