// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rights.h"

#include "domain/behalf.h"
#include "domain/circle.h"
#include "domain/support/build.h"

using namespace domain;
using namespace build;

namespace {

using base::Date;

const Date in_term(2026, 6, 1), after_term(2028, 1, 1);

CaseFields council()
{
    CaseFields fields{Municipality({t("Fjellvik"), "912345678", Country::no, base::Language::nn, t("kommunedirektør"), t("arbeidsgjevarutval")})};
    for (const char* key : {"mayor", "deputy", "stand-in", "executive", "clerk", "hr", "adviser"})
        fields.persons.add(Person({id<PersonId>(key), key, t(key)}));
    fields.terms.add(Term({id<TermId>("t"), "t", t("2023–2027"), Date(2023, 10, 1), Date(2027, 9, 30)}));
    for (const char* key : {"mayor", "deputy"}) {
        SeatFields seat{id<SeatId>(key), key, id<PersonId>(key), id<TermId>("t"), t("utvalet"), t("medlem"), {}, Date(2023, 10, 1)};
        seat.lead = seat.key == "mayor";
        fields.seats.add(Seat(seat));
    }
    SeatFields stands_in{id<SeatId>("stand-in"), "stand-in", id<PersonId>("stand-in"), id<TermId>("t"), t("utvalet"), t("vara"), {}, Date(2023, 10, 1)};
    stands_in.deputy_for = id<SeatId>("mayor");
    fields.seats.add(Seat(stands_in));
    fields.appointments.add(Appointment({id<AppointmentId>("a"), "a", id<PersonId>("executive"), t("kommunedirektør"), {}, {}, Date(2024, 1, 1)}));
    return fields;
}

Account account(Party party, const char* key, bool let_in = false)
{
    AccountFields fields{id<AccountId>(key), key, t(key), party, id<PersonId>(key), let_in};
    if (party == Party::guest)
        fields.valid_to = Date(2029, 1, 1);
    return Account(fields);
}

const auto mayor = account(Party::presidium, "mayor");
const auto deputy = account(Party::presidium, "deputy");
const auto executive = account(Party::executive, "executive");
const auto hr = account(Party::hr, "hr");
const auto clerk = account(Party::secretariat, "clerk");
const auto clerk_let_in = account(Party::secretariat, "clerk", true);
const auto guest = account(Party::guest, "adviser");
const auto sheets = account(Party::recovery, "sheets");

CaseFields with(std::initializer_list<Account> accounts)
{
    auto fields = council();
    for (const auto& each : accounts)
        fields.accounts.add(each);
    return fields;
}

}  // namespace

TEST_CASE("The lead leads while the seat lasts, without a lead's account another of the employer's side stands in")
{
    const auto whole = with({mayor, deputy, clerk_let_in, executive});
    CHECK(leads(whole, mayor, in_term));
    CHECK_FALSE(leads(whole, mayor, after_term));
    CHECK_FALSE(leads(whole, deputy, in_term));
    CHECK(acts_as_lead(whole, mayor, in_term));
    CHECK_FALSE(acts_as_lead(whole, deputy, in_term));
    CHECK_FALSE(acts_as_lead(whole, clerk_let_in, in_term));

    const auto without = with({deputy, clerk_let_in, executive, hr});
    CHECK(acts_as_lead(without, deputy, in_term));
    CHECK(acts_as_lead(without, clerk_let_in, in_term));
    for (const auto* never : {&executive, &hr, &clerk, &guest})
        CHECK_FALSE(acts_as_lead(without, *never, in_term));
    CHECK_FALSE(acts_as_lead(without, deputy, after_term));
    auto closed = *mayor;
    closed.closed = Date(2026, 1, 1);
    CHECK(acts_as_lead(with({Account(closed), deputy}), deputy, in_term));
}

TEST_CASE("Each party invites those it has to do with")
{
    struct Row {
        Party by;
        const char* invited;  // presidium, executive, hr, secretariat, guest, recovery
    };
    for (const auto& row : {Row{Party::presidium, "11111."}, Row{Party::secretariat, "11111."}, Row{Party::hr, "1111.."}, Row{Party::executive, "1.1.1."},
             Row{Party::guest, "......"}, Row{Party::recovery, "......"}}) {
        for (const auto& [invited, word] : Codes<Party>::all) {
            INFO(code(row.by) << " invites " << word);
            CHECK(may_invite(row.by, invited) == (row.invited[static_cast<int>(invited)] == '1'));
        }
    }
}

TEST_CASE("One's own account one may close, the lead any, and whoever acts for the presidium a guest's")
{
    const auto fields = with({mayor, deputy, executive, hr, clerk, guest});
    for (const auto* other : {&deputy, &executive, &hr, &clerk, &guest})
        CHECK(may_close(fields, mayor, *other, in_term));
    CHECK(may_close(fields, executive, executive, in_term));
    CHECK(may_close(fields, deputy, guest, in_term));
    CHECK_FALSE(may_close(fields, deputy, mayor, in_term));
    CHECK_FALSE(may_close(fields, executive, guest, in_term));
    CHECK_FALSE(may_close(fields, guest, guest, in_term));
    CHECK_FALSE(may_close(fields, clerk, guest, in_term));

    // For a lost passphrase a colleague will do, and where there is none whoever may invite one.
    CHECK(may_replace(fields, deputy, mayor, in_term));
    CHECK_FALSE(may_replace(fields, mayor, mayor, in_term));
    CHECK_FALSE(may_replace(fields, executive, mayor, in_term));
    CHECK(may_replace(fields, hr, executive, in_term));
    CHECK(may_replace(with({mayor, executive}), executive, mayor, in_term));
    CHECK(may_replace(fields, sheets, mayor, in_term));
    CHECK_FALSE(may_replace(fields, sheets, guest, in_term));
    CHECK_FALSE(may_close(fields, sheets, mayor, in_term));
    CHECK_FALSE(may_close(fields, sheets, sheets, in_term));
}

TEST_CASE("Somebody is taken out of a room by the lead, of HR's by HR, of an own one by its owner")
{
    const auto fields = with({mayor, deputy, executive, hr});
    const RoomOf dialogue{RoomKind::dialogue, {}, id<TermId>("t"), id<AppointmentId>("a")};
    CHECK(may_remove(fields, mayor, dialogue, in_term));
    CHECK_FALSE(may_remove(fields, deputy, dialogue, in_term));
    CHECK_FALSE(may_remove(fields, executive, dialogue, in_term));
    CHECK_FALSE(may_remove(fields, mayor, dialogue, after_term));
    CHECK(may_remove(fields, hr, {RoomKind::hr}, in_term));
    CHECK_FALSE(may_remove(fields, mayor, {RoomKind::hr}, in_term));
    CHECK(may_remove(fields, executive, {RoomKind::own, id<AccountId>("executive")}, in_term));
    CHECK_FALSE(may_remove(fields, mayor, {RoomKind::own, id<AccountId>("executive")}, in_term));
}

TEST_CASE("The proposed circle is who sits, less whoever has an interest, with the deputy who steps in")
{
    auto fields = with({clerk_let_in});
    auto talk = build::talk();
    talk.date = in_term;
    fields.talks.add(Talk(talk));
    const auto persons = [](std::initializer_list<const char*> keys) {
        std::vector<PersonId> all;
        for (const auto* key : keys)
            all.push_back(id<PersonId>(key));
        return all;
    };
    CHECK(proposed_circle(fields, talk).presidium == persons({"mayor", "deputy"}));
    fields.interests.add(Interest({id<InterestId>("i"), "i", id<PersonId>("mayor"), t("Slekt"), Date(2026, 1, 1), {}, talk.id}));
    CHECK(proposed_circle(fields, talk).presidium == persons({"stand-in", "deputy"}));
    fields.interests.add(Interest({id<InterestId>("j"), "j", id<PersonId>("stand-in"), t("Slekt"), Date(2026, 1, 1), {}, talk.id}));
    CHECK(proposed_circle(fields, talk).presidium == persons({"deputy"}));

    const auto chosen = [&](std::initializer_list<const char*> presidium, std::initializer_list<const char*> guests = {}) {
        return refused([&] { with_circle(fields, Talk(talk), Circle{persons(presidium), persons(guests)}, in_term); });
    };
    CHECK(chosen({"deputy"}).empty());
    CHECK(chosen({"deputy", "clerk"}, {"adviser", "hr"}).empty());
    CHECK(chosen({}) == Told{"circle.empty"});
    CHECK(chosen({"deputy", "mayor", "hr", "deputy"}, {"executive", "stand-in"})
        == Told{"interest.conflict", "circle.no_seat", "circle.twice", "circle.executive", "interest.conflict"});
    CHECK(with_circle(fields, Talk(talk), std::nullopt, in_term)->circle == std::nullopt);
}

TEST_CASE("What was typed for somebody waits for that person, and for the employer's side for the lead")
{
    auto fields = with({mayor, deputy, executive, clerk_let_in});
    const OnBehalf paper{id<PersonId>("clerk"), OnBehalf::Source::paper, in_term};
    auto plan = build::plan();
    plan.state = PlanState::proposed;
    plan.employer_accepted = in_term;
    plan.employer_on_behalf = paper;
    fields.plans.add(Plan(plan));
    auto talk = build::talk();
    talk.preparation.emplace();
    talk.preparation->executive = {.by = id<PersonId>("executive"), .on_behalf = paper};
    auto remark = build::remark();
    remark.by = id<PersonId>("deputy");
    remark.on_behalf = paper;
    talk.state = TalkState::in_review;
    talk.remarks = {remark};
    talk.remark_deadline = Date(2027, 3, 1);
    fields.talks.add(Talk::restore(talk));

    const auto all = unconfirmed(fields);
    REQUIRE(all.size() == 3);
    CHECK(all[0].field == "employer");
    CHECK(all[1].field == "preparation/executive");
    CHECK(all[1].side == Side::executive);
    CHECK(all[2].field == "remarks/0");
    const auto may = [&](const Account& who) {
        std::string rights;
        for (const auto& each : all)
            rights += may_confirm(fields, who, each, in_term) ? '1' : '.';
        return rights;
    };
    CHECK(may(mayor) == "1.1");
    CHECK(may(deputy) == "..1");
    CHECK(may(executive) == ".1.");
    CHECK(may(clerk_let_in) == "...");

    CHECK(with_confirmed(Plan(plan), "employer", in_term)->employer_on_behalf->confirmed == in_term);
    CHECK(refused([&] { with_confirmed(Plan(plan), "executive", in_term); }) == Told{"behalf.unknown"});
    const auto confirmed = with_confirmed(Talk::restore(talk), "remarks/0", in_term);
    CHECK(confirmed->remarks[0].on_behalf->confirmed == in_term);
    CHECK(refused([&] { with_confirmed(confirmed, "remarks/0", in_term); }) == Told{"behalf.unknown"});
}
