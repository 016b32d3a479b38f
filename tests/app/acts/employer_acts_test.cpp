// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "support/catch.h"

using support::Acting;

TEST_CASE("The employer's offices keep the municipality, people, terms, seats, mandates and the appointment")
{
    Acting acting;
    acting.run("lead", R"([
        {"act": "municipality.edit", "notice_days": 14, "presidium_title": "formannskapets utval"},
        {"act": "person.add", "key": "ny", "name": "Ny Person"},
        {"act": "person.edit", "person": "ny", "title": "rådgjevar"},
        {"act": "term.add", "key": "2027-2031", "name": "2027–2031", "from": "2027-11-01", "to": "2031-10-31"},
        {"act": "seat.add", "key": "s9", "person": "ny", "term": "2027-2031", "body": "formannskapet", "title": "ordførar", "from": "2027-11-01", "lead": true},
        {"act": "seat.end", "seat": "opposisjonsleiar", "to": "2027-02-28"},
        {"act": "mandate.add", "key": "m9", "decision": {"body": "kommunestyret", "date": "2027-02-01", "case_number": "009/27"}, "holder": "formannskapet",
         "powers": ["hold_talks"], "valid_from": "2027-02-01", "valid_to": "2027-03-31"},
        {"act": "appointment.edit", "appointment": "kommunedirektor-2026", "title": "kommunedirektør i Fjellvik", "confirmed": "2026-09-01"},
        {"act": "appointment.edit", "appointment": "kommunedirektor-2026", "confirmed": null}])");
    const auto& records = acting.records("hr");
    CHECK(records.municipality->notice_days == 14);
    CHECK(records.municipality->name.str() == "Fjellvik kommune");
    CHECK((*records.persons.find("ny"))->title.str() == "rådgjevar");
    CHECK((*records.seats.find("s9"))->lead);
    CHECK((*records.seats.find("opposisjonsleiar"))->to == base::Date(2027, 2, 28));
    CHECK((*records.mandates.find("m9"))->covers(base::Date(2027, 3, 1)));
    CHECK((*records.appointments.find("kommunedirektor-2026"))->title.str() == "kommunedirektør i Fjellvik");
    CHECK(!(*records.appointments.find("kommunedirektor-2026"))->confirmed);
    acting.run("hr", R"([{"act": "appointment.add", "key": "vikar", "person": "ny", "title": "konstituert", "start": "2027-06-01", "until": "2027-08-31"}])");
    CHECK(acting.records("lead").appointments.find("vikar"));
}

TEST_CASE("A mandate that lapses is warned of, one that is wrong is refused where it is wrong")
{
    Acting acting;
    const std::string decision = R"("decision": {"body": "kommunestyret", "date": "2027-02-01", "case_number": "009/27"}, "holder": "formannskapet")";
    CHECK(
        acting.warns("lead", R"([{"act": "mandate.add", )" + decision + R"(, "powers": ["hold_talks"], "valid_from": "2027-02-01", "valid_to": "2027-03-31"}])")
        == support::Told{"mandate.lapses /0/valid_to"});
    CHECK(acting.refuses_one("lead", R"({"act": "mandate.add", )" + decision + R"(, "powers": ["appoint"], "valid_from": "2027-02-01"})")
        == "mandate.not_delegable /0/powers");
    CHECK(acting.refuses_one("lead", R"({"act": "mandate.add", )" + decision + R"(, "powers": ["sign"], "valid_from": "2027-01-01"})")
        == "mandate.before_decision /0/valid_from");
    CHECK(acting.refuses_one("lead", R"({"act": "mandate.add", )" + decision + R"(, "powers": ["fly"], "valid_from": "2027-02-01"})")
        == "form.value /0/powers/0");
    CHECK(acting.refuses_one("lead", R"({"act": "term.add", "name": "Feil", "from": "2027-11-01", "to": "2027-10-01"})") == "field.dates_reversed /0/to");
    CHECK(acting.refuses_one("lead", R"({"act": "seat.end", "seat": "ordforar", "to": "2020-01-01"})") == "field.dates_reversed /0/to");
    CHECK(acting.refuses_one("lead", R"({"act": "person.edit", "person": "hovland", "name": " "})") == "field.required /0/name");
}

TEST_CASE("The executive keeps persons, and no seats, mandates or terms of his own post")
{
    Acting acting;
    acting.run("chief", R"([{"act": "person.add", "key": "ny", "name": "Ny Person"}])");
    CHECK(acting.refuses_one("chief", R"({"act": "seat.end", "seat": "ordforar", "to": "2027-02-28"})") == "act.party /0");
    CHECK(acting.refuses_one("chief", R"({"act": "appointment.edit", "appointment": "kommunedirektor-2026", "until": null})") == "act.party /0");
    CHECK(acting.refuses_one("chief", R"({"act": "municipality.edit", "pay_text_allowed": true})") == "act.party /0");
    CHECK(acting.refuses_one("chief", R"({"act": "term.add", "name": "T", "from": "2027-11-01", "to": "2031-10-31"})") == "act.party /0");
}

TEST_CASE("An interest is declared for oneself, and by the employer's side for its own, it keeps from accepting")
{
    Acting acting;
    CHECK(acting.talk("lead", "utviklingssamtale-2027")->participants[0].signs);
    CHECK(acting.warns("lead", R"([{"act": "interest.declare", "matter": "Svoger av søkjaren", "declared": "2027-02-10"}])")
        == support::Told{"interest.no_longer_signs /0"});
    CHECK(!acting.talk("lead", "utviklingssamtale-2027")->participants[0].signs);
    const auto& declared = acting.records("lead").interests[0];
    CHECK((*acting.records("lead").persons.find("hovland"))->id == declared->person);
    CHECK(acting.refuses_one("lead", R"({"act": "interest.declare", "matter": "I morgon", "declared": "2027-02-20"})") == "act.not_yet /0/declared");
    CHECK(acting.refuses_one("chief", R"({"act": "interest.declare", "person": "bakkejord", "matter": "Ugild"})") == "act.other_side /0/person");
    CHECK(acting.refuses_one("hr", R"({"act": "interest.declare", "matter": "Ugild"})") == "act.party /0");
    CHECK(acting.refuses("lead", R"([
        {"act": "goal.add", "plan": "plan-2027", "title": "T", "what": "W", "how": "H", "indicator": {"type": "date", "due": "2027-10-01"}},
        {"act": "plan.propose", "plan": "plan-2027"}, {"act": "plan.accept", "plan": "plan-2027"}])")
        == support::Told{"interest.conflict /2"});
}
