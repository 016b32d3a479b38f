// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/council.h"

#include "storage/file/migration.h"

namespace support {

using namespace domain;

base::Date day(const std::string& iso)
{
    return *base::Date::from(iso);
}

namespace {

base::Decimal figure(const std::string& plain)
{
    return *base::Decimal::from(plain);
}

Passage closed(const std::string& words)
{
    return {text(words), Access::restore(AccessClass::confidential, "no.offl.13", text("helse"), day("2030-01-01")), "se-NO"};
}

OnBehalf typed(const Council& council)
{
    return {council.eva, OnBehalf::Source::email, day("2026-11-20"), day("2026-11-25")};
}

}  // namespace

Council::Council()
    : dialogue_room(town.room("lead", town.dialogue))
    , record_room(town.room("lead", {RoomKind::record, {}, {}, appointment}))
    , presidium_room(town.room("lead", town.presidium))
    , whole{Municipality(MunicipalityFields{
          text("Nordvik kommune"), "900000001", Country::no, base::Language::nn, text("kommunedirektør"), text("arbeidsgjevarutval"), 21, true})}
{
    for (const auto& script : storage::shipped_scripts()) {
        if (script.number > 1)
            town.db.run_script(script.sql);
    }
    town.grant("lead", dialogue_room, "executive");
    town.grant("lead", dialogue_room, "deputy");
    town.grant("lead", presidium_room, "deputy");
    for (const auto* member : {"executive", "deputy", "hr"})
        town.grant("lead", record_room, member);
    {
        storage::Transaction change(town.db);
        storage::found_file(town.db, town.clock, Country::no, true, day("2027-03-01"));
        town.accounts.set_person(town.id("lead"), kari);
        town.accounts.set_person(town.id("deputy"), per);
        town.accounts.set_person(town.id("executive"), ola);
        storage::CaseStore store(town.db);
        store.employer().save(whole.municipality);
        change.commit();
        whole.test = true;
        whole.today = day("2027-03-01");
        for (auto& account : store.employer().accounts())
            whole.accounts.add(account);
    }
    save("lead", Person({kari, "kari", text("Kari Nordmann")}));
    save("lead", Person({per, "per", text("Per Nordmann")}));
    save("lead", Person({ola, "ola", text("Ola Nordmann"), text("kommunedirektør")}));
    save("lead", Person({eva, "eva", text("Eva Nordmann"), text("rådgjevar")}));
    save("lead", Term({term, "2023", text("2023–2027"), day("2023-10-19"), day("2027-10-20"), day("2023-09-11")}));
    save("lead", Term({next_term, "2027", text("2027–2031"), day("2027-10-21"), day("2031-10-20")}));
    const auto leads = id_of<SeatId>("leads"), deputy = id_of<SeatId>("deputy");
    save("lead", Seat({leads, "leads", kari, term, text("kommunestyret"), text("ordførar"), text("Bygdelista"), day("2023-10-19"), {}, {}, true}));
    save("lead", Seat({deputy, "deputy", per, term, text("kommunestyret"), text("varaordførar"), {}, day("2023-10-19"), day("2027-10-20"), leads}));
    save("lead",
        Mandate({mandate, "mandate", Country::no, {text("kommunestyret"), day("2024-06-18"), text("061/24"), text("§ 3")}, text("Arbeidsgjevarmynde"),
            text("arbeidsgjevarutvalet"), {Power::hold_talks, Power::set_pay, Power::sign}, figure("4.25"), 21, 0, day("2024-06-18"), day("2028-06-18"),
            text("ordføraren åleine")}));
    save("lead",
        Appointment({appointment, "ola", ola, text("kommunedirektør"), {}, day("2024-05-01"), day("2024-08-01"), day("2025-01-31"), day("2025-01-20"),
            day("2030-07-31")}));
}

CaseFields Council::load(const std::string& by)
{
    auto keyring = town.unlock(by);
    return storage::CaseStore(town.db, keyring).load();
}

std::string Council::room_of(const std::string& table, const std::string& where)
{
    auto rows = town.db.prepare("SELECT DISTINCT r.kind FROM " + table + " t JOIN room r ON r.id = t.room WHERE " + where + " ORDER BY 1");
    std::string kinds;
    while (rows.step())
        kinds += (kinds.empty() ? "" : " ") + rows.get<std::string>(0);
    return kinds;
}

std::int64_t Council::number(const std::string& sql)
{
    return town.db.prepare(sql).value<std::int64_t>();
}

Plan full_plan(const Council& council, const std::string& key)
{
    PlanFields plan{id_of<PlanId>(key), key, council.appointment, {}, text("Mål 2026"), day("2026-01-01"), day("2026-12-31")};
    plan.version = 3;
    plan.governing_documents = {text("Kommuneplanen"), text("Økonomiplan 2026–2029")};
    plan.promises = {{text("Ein ny stilling i økonomi"), day("2026-06-30"), Promise::Kept::no, text("Utsett til hausten")}, {text("Ro om budsjettet")}};

    Goal water{id_of<GoalId>(key + " water"), key + "-water", 1, text("Trygt vatn"), text("Innbyggjarane skal ha vatn"), text("Nytt reinseanlegg")};
    water.area = text("teknisk");
    water.source = Decision{text("kommunestyret"), day("2025-12-17"), text("112/25"), {}};
    water.weight = 60;
    water.indicator = Indicator(NumberIndicator{text("prosent"), figure("61.5"), figure("90")});
    water.data_owner = text("driftsleiar");
    water.milestones = {{"tender", text("Anbod ute"), day("2026-03-01"), day("2026-02-27")}, {"built", text("Ferdig"), day("2026-11-01")}};
    water.deadline = day("2026-11-15");
    water.frames = text("12 mill.");
    water.risk = text("Grunnforholda");
    water.status = GoalStatus::on_track;
    water.status_reason = text("Etter planen");
    FollowUp spring{day("2026-05-12")};
    spring.value = figure("72");
    spring.status = GoalStatus::at_risk;
    spring.evidence = text("Målingar veke 18");
    spring.self_assessment = text("Vi ligg godt an");
    spring.employer_assessment = text("Godt, men dyrt");
    spring.agreed_assessment = text("På veg");
    spring.disagreement = text("Om prisen");
    water.follow_ups = {spring, FollowUp{day("2026-09-01")}};

    Goal talk{id_of<GoalId>(key + " talk"), key + "-talk", 7, text("Betre samspel"), text("Tillit"), text("Faste møte"), GoalType::interplay};
    talk.weight = 40;
    talk.indicator = Indicator(DateIndicator{day("2026-10-01")});
    FollowUp done{day("2026-10-02")};
    done.done = day("2026-09-30");
    done.agreed_percent = figure("50.5");
    talk.follow_ups = {done};
    plan.goals = {water, talk};

    plan.development = {{text("Økonomistyring"), text("Kurs"), text("6 dagar"), *base::Money::of_minor(4500000, base::Currency::nok),
                            text("Rådmannen i nabokommunen"), day("2026-11-30"), text("Fri til kurset"), day("2027-01-15")},
        {text("Medieråd")}};
    plan.executive_accepted = day("2026-01-10");
    plan.executive_on_behalf = OnBehalf{council.eva, OnBehalf::Source::paper, day("2026-01-09")};
    plan.state = PlanState::proposed;
    return Plan(std::move(plan));
}

Talk full_talk(const Council& council, const std::string& key)
{
    TalkFields talk{id_of<TalkId>(key), key, council.appointment, {}, {}, TalkKind::development, TalkState::in_review, day("2026-11-12")};
    talk.time = base::TimeOfDay::from("09:30");
    talk.minutes = 120;
    talk.place = text("Formannskapssalen");
    talk.invited = day("2026-10-20");
    talk.mandate = council.mandate;
    talk.participants = {{council.kari, Side::presidium, text("ordførar"), Attendance::present, true},
        {council.ola, Side::executive, text("kommunedirektør"), Attendance::present, true},
        {council.eva, Side::secretariat, text("referent"), Attendance::absent, false}};
    talk.preparation = Preparation{};
    talk.preparation->presidium = {council.kari, true, {}, {{text("Kva gjekk godt?"), text("Budsjettet")}, {text("Kva vil du?"), {}}}, day("2026-11-05")};
    talk.preparation->executive = {council.ola, false, typed(council), {{text("Kva gjekk godt?"), text("Laget mitt")}}, day("2026-11-06")};
    AgendaItem first{id_of<AgendaItemId>(key + " first"), "first", text("Året som gjekk"), Hat::assignment, 45};
    first.statements = {{Side::executive, closed("Det var eit tungt år")}, {Side::presidium, {text("Vi såg det")}}};
    first.agreed = closed("Vi tek det med lege");
    AgendaItem second{id_of<AgendaItemId>(key + " second"), "second", text("Vegen vidare")};
    second.agreed = Passage{text("Møte kvar månad")};
    talk.agenda = {first, second, {id_of<AgendaItemId>(key + " third"), "third", text("Eventuelt")}};
    talk.remarks = {
        {council.ola, day("2026-11-20"), {text("Eg sa ikkje det")}, Remark::State::declined, text("Referenten hugsar det"), day("2026-11-24"), typed(council)},
        {council.kari, day("2026-11-21"), closed("Legg til meir"), Remark::State::accepted, {}, day("2026-11-22")}};
    talk.remarks[1].settled_on_behalf = typed(council);
    talk.guide = "development";
    talk.remark_deadline = day("2026-11-26");
    talk.disagreement = {{council.ola, day("2026-11-26"), closed("Eg er usamd i det siste"), typed(council)}};
    talk.next_talk = day("2027-05-12");
    return Talk(std::move(talk));
}

Action an_action(const Council& council, const Talk& talk, const std::string& key)
{
    ActionFields action{id_of<ActionId>(key), key, talk->id, {}, council.ola, text("Kalle inn til månadsmøte")};
    action.due = day("2026-12-15");
    action.state = ActionState::moved;
    action.settled = day("2026-12-01");
    action.moved_from = day("2026-12-01");
    action.note = text("Sjukdom");
    return Action(std::move(action));
}

Plan agreed(Plan plan)
{
    plan.accept_for_employer(day("2026-01-15"));
    PlanChange change{day("2026-06-01"), plan->goals[0].id, PlanChange::Field::target};
    change.new_value = text("85");
    change.decision = Decision{text("arbeidsgjevarutvalet"), day("2026-05-30"), text("12/26"), text("§ 2")};
    change.reason = text("Dyrare enn venta");
    plan.change(std::move(change));
    return plan;
}

Talk frozen(const Council& council, Talk talk)
{
    talk.freeze(day("2026-12-01"), Mandates(list(council.whole.mandates)));
    return talk;
}

}  // namespace support
