// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/council.h"
#include "storage/stores/record_kinds.h"
#include "storage/stores/texts.h"
#include "support/catch.h"

using namespace support;
using namespace domain;

namespace {

std::string all_words(const std::vector<storage::SearchEntry>& entries)
{
    std::string words;
    for (const auto& entry : entries)
        words += entry.kind + ":" + entry.text + "\n";
    return words;
}

}  // namespace

TEST_CASE("What was saved comes back as it was, in its order")
{
    Council council;
    council.save("lead", full_plan(council));
    council.save("lead", full_plan(council, "another"));
    const auto talk = full_talk(council);
    council.save("lead", talk);
    council.save("lead", full_talk(council, "a-talk"));
    council.save("lead", an_action(council, talk));
    council.save(
        "lead", Interest({id_of<InterestId>("plot"), "plot", council.per, text("Eig ei tomt ved skulen"), day("2026-02-01"), day("2027-02-01"), talk->id}));

    const auto loaded = council.load("lead");
    CHECK(loaded.municipality == council.whole.municipality);
    CHECK(loaded.persons == council.whole.persons);
    CHECK(loaded.terms == council.whole.terms);
    CHECK(loaded.seats == council.whole.seats);
    CHECK(loaded.appointments == council.whole.appointments);
    CHECK(loaded.mandates == council.whole.mandates);
    CHECK(loaded.interests == council.whole.interests);
    CHECK(loaded.plans == council.whole.plans);
    CHECK(loaded.talks == council.whole.talks);
    CHECK(loaded.actions == council.whole.actions);
    CHECK(loaded.accounts == council.whole.accounts);
    CHECK(loaded == council.whole);
    CHECK_NOTHROW(Case(loaded));
}

TEST_CASE("A plan comes back the same in each of its states, and a talk when it is frozen or cancelled")
{
    Council council;
    auto plan = full_plan(council);
    auto same = [&] {
        council.save("lead", plan);
        return council.plan("executive", plan->id) == plan;
    };
    CHECK(same());
    plan = agreed(plan);
    CHECK(same());
    plan.begin_follow_up();
    plan.promise_kept(1, Promise::Kept::yes, text("Ja"));
    CHECK(same());
    plan.close();
    CHECK(same());

    auto talk = frozen(council, full_talk(council));
    council.save("lead", talk);
    CHECK(council.talk("executive", talk->id) == talk);
    auto planned = Talk(TalkFields{id_of<TalkId>("planned"), "planned", council.appointment, {}, {}, TalkKind::exit, TalkState::planned, day("2027-01-01")});
    planned.cancel(text("Uvêr"));
    council.save("lead", planned);
    CHECK(council.talk("executive", planned->id) == planned);
}

TEST_CASE("One record is found by its id, and none where there is none")
{
    Council council;
    const auto plan = full_plan(council);
    const auto talk = full_talk(council);
    const auto action = an_action(council, talk);
    for (const auto& each : {plan, full_plan(council, "other")})
        council.save("lead", each);
    for (const auto& each : {talk, full_talk(council, "other")})
        council.save("lead", each);
    council.save("lead", action);
    auto lead = council.town.unlock("lead");
    storage::CaseStore store(council.town.db, lead);
    CHECK(store.plans().find(plan->id) == plan);
    CHECK(store.talks().find(talk->id) == talk);
    CHECK(store.talks().find(action->id) == action);
    CHECK_FALSE(store.plans().find(id_of<PlanId>("none")));
    CHECK_FALSE(store.talks().find(id_of<TalkId>("none")));
    CHECK_FALSE(store.talks().find(id_of<ActionId>("none")));
}

TEST_CASE("Lists grow, shrink and change places")
{
    Council council;
    auto plan = full_plan(council);
    council.save("lead", plan);
    auto fields = *plan;
    std::swap(fields.goals[0], fields.goals[1]);
    fields.goals[1].milestones.erase(fields.goals[1].milestones.begin());
    fields.goals[0].follow_ups.clear();
    fields.promises.insert(fields.promises.begin(), Promise{text("Først")});
    fields.governing_documents.clear();
    fields.development.pop_back();
    plan = Plan(fields);
    council.save("lead", plan);
    CHECK(council.plan("lead", plan->id) == plan);
    CHECK(council.number("SELECT count(*) FROM goal") == 2);

    fields.goals.clear();
    fields.state = PlanState::draft;
    plan = Plan(fields);
    council.save("lead", plan);
    CHECK(council.plan("lead", plan->id) == plan);
    for (const auto* table : {"goal", "goal_status", "milestone", "follow_up", "assessment"})
        CHECK(council.number("SELECT count(*) FROM " + std::string(table)) == 0);

    auto talk = *full_talk(council);
    council.save("lead", Talk(talk));
    talk.preparation.reset();
    talk.agenda.erase(talk.agenda.begin());
    talk.agenda[0].agreed.reset();
    talk.participants.pop_back();
    council.save("lead", Talk(talk));
    CHECK(council.talk("lead", talk.id) == Talk(talk));
    CHECK(council.number("SELECT count(*) FROM answer") == 0);
    CHECK(council.number("SELECT count(*) FROM statement") == 0);
}

TEST_CASE("Only rows that differ are written, and only what is behind a seal is sealed anew")
{
    Council council;
    auto plan = full_plan(council);
    CHECK(council.save("lead", plan).added > 15);
    CHECK_FALSE(council.save("lead", plan).anything());
    auto fields = *plan;
    fields.goals[0].milestones[1].done = day("2026-10-30");
    auto saved = council.save("lead", Plan(fields));
    CHECK((saved.added == 0 && saved.changed == 1 && saved.removed == 0 && saved.moved == 0));
    CHECK(council.number("SELECT sum(version) - count(*) FROM milestone") == 0);
    fields.goals[1].what = text("Tillit og ro");
    saved = council.save("lead", Plan(fields));
    CHECK((saved.added == 0 && saved.changed == 1));
    CHECK(council.number("SELECT sum(version) FROM goal") == 3);
    fields.goals[1].follow_ups[0].agreed_assessment = text("Bra");
    saved = council.save("lead", Plan(fields));
    CHECK((saved.added == 0 && saved.changed == 1));
    CHECK(council.number("SELECT max(version) FROM assessment") == 2);
    CHECK(council.number("SELECT max(version) FROM follow_up") == 1);

    const auto person = Person({council.eva, "eva", text("Eva Nordmann"), text("rådgjevar")});
    CHECK_FALSE(council.save("lead", person).anything());
    CHECK(council.save("lead", Person({council.eva, "eva", text("Eva Fjell"), text("rådgjevar")})).changed == 1);
    CHECK(council.load("lead").persons.get(council.eva)->name == text("Eva Fjell"));
    CHECK(council.load("lead").persons[3]->key == "eva");
}

TEST_CASE("A mandate's powers follow it")
{
    Council council;
    auto fields = *council.whole.mandates.get(council.mandate);
    fields.powers = {Power::hold_talks, Power::agree_goals};
    fields.pay_limit_percent.reset();
    const auto saved = council.save("lead", Mandate(fields));
    CHECK((saved.added == 1 && saved.removed == 2 && saved.changed == 1));
    CHECK(council.load("lead").mandates.get(council.mandate) == Mandate(fields));
}

TEST_CASE("The file says whether it is a test and which day it has, its country is for good")
{
    Council council;
    auto lead = council.town.unlock("lead");
    storage::CaseStore store(council.town.db, lead);
    storage::Transaction change(council.town.db);
    CHECK_FALSE(store.save_day(true, day("2027-03-01")).anything());
    CHECK(store.save_day(true, day("2027-04-01")).anything());
    CHECK(store.load().today == day("2027-04-01"));
    CHECK(store.save_day(false, {}).anything());
    CHECK_FALSE(store.load().today);
    CHECK_FALSE(store.load().test);
    auto swedish = *council.whole.municipality;
    swedish.country = Country::se;
    swedish.organisation_number = "212000-0000";
    CHECK(fails([&] { store.employer().save(Municipality(swedish)); }) == "file.other_country");
}

TEST_CASE("Every row of a record counts for what the audit takes of it")
{
    Council council;
    council.save("lead", full_plan(council));
    council.save("lead", full_talk(council));
    const storage::Records records(council.town.db, storage::record_kinds());
    for (const auto* kind : {"municipality", "person", "term", "seat", "mandate", "appointment", "plan", "talk"}) {
        REQUIRE_FALSE(records.ids(kind).empty());
        CHECK(records.hash(kind, records.ids(kind).front()));
    }
    for (const auto& kind : storage::record_kinds()) {
        if (kind.kind != "plan" && kind.kind != "talk")
            continue;
        const auto id = records.ids(kind.kind).front();
        for (const auto& part : kind.parts) {
            if (council.number("SELECT count(*) FROM " + part.table) == 0)
                continue;
            INFO(part.table);
            const auto before = records.hash(kind.kind, id);
            council.town.tamper("UPDATE " + part.table + (part.table == "preparation" ? " SET joint = 1 - joint" : " SET version = version + 1"));
            CHECK(records.hash(kind.kind, id) != before);
        }
    }
}

TEST_CASE("What can be searched is everything in words, and no figure")
{
    Council council;
    const auto words = all_words(storage::texts_of(full_plan(council))) + all_words(storage::texts_of(full_talk(council)))
        + all_words(storage::texts_of(an_action(council, full_talk(council)))) + all_words(storage::texts_of(council.whole.persons[2]))
        + all_words(storage::texts_of(council.whole.mandates[0]));
    for (const auto* word : {"plan:Mål 2026", "Kommuneplanen", "Ein ny stilling", "Utsett til hausten", "goal:Trygt vatn", "Nytt reinseanlegg", "112/25",
             "Anbod ute", "Målingar veke 18", "Om prisen", "goal:Betre samspel", "Økonomistyring", "talk:Formannskapssalen", "ordførar", "Laget mitt",
             "Det var eit tungt år", "helse", "Møte kvar månad", "Referenten hugsar det", "Eg er usamd", "action:Kalle inn", "Sjukdom", "person:Ola Nordmann",
             "mandate:kommunestyret"}) {
        INFO(word);
        CHECK(words.find(word) != std::string::npos);
    }
    for (const auto* none : {"61.5", "4500000", "tender", "no.offl.13"})
        CHECK(words.find(none) == std::string::npos);
    const auto plan = storage::texts_of(full_plan(council));
    CHECK(plan.size() == 3);
    CHECK(plan[1].id == full_plan(council)->goals[0].id.str());
}
