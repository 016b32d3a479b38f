// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/council.h"
#include "support/catch.h"

using namespace support;
using namespace domain;

namespace {

bool withheld(const SealedText& text, RoomKind room)
{
    return text.withheld() && text.withheld()->room == room;
}

}  // namespace

TEST_CASE("HR sees of a plan what is plain, until it is agreed")
{
    Council council;
    auto plan = full_plan(council);
    council.save("lead", plan);
    CHECK(council.room_of("goal") == "dialogue");
    auto seen = council.plan("hr", plan->id);
    CHECK(withheld(seen->title, RoomKind::dialogue));
    CHECK(withheld(seen->goals[0].what, RoomKind::dialogue));
    CHECK(seen->goals[0].weight.is_withheld());
    CHECK(seen->goals[0].indicator.is_withheld());
    CHECK(seen->goals[0].deadline == plan->goals[0].deadline);
    CHECK(seen->goals[0].milestones.size() == 2);
    // What does not stand there is not withheld.
    CHECK(seen->goals[1].area.empty());
    CHECK(seen->goals[1].source == Sealed<std::optional<Decision>>());
    CHECK_NOTHROW(Case(council.load("hr")));

    plan = agreed(plan);
    const auto saved = council.save("executive", plan);
    CHECK(saved.moved > 10);
    CHECK(council.room_of("goal") == "record");
    CHECK(council.room_of("milestone") == "record");
    CHECK(council.room_of("promise") == "record");
    CHECK(council.room_of("plan_change") == "record");
    CHECK(council.room_of("plan") == "record");
    CHECK(council.room_of("follow_up") == "dialogue");
    CHECK(council.room_of("assessment") == "dialogue");
    CHECK(council.room_of("development_item") == "dialogue");
    seen = council.plan("hr", plan->id);
    CHECK(seen->title == plan->title);
    CHECK(seen->goals[0].weight == plan->goals[0].weight);
    CHECK(seen->history == plan->history);
    CHECK(seen->goals[0].follow_ups[0].value.is_withheld());
    CHECK(withheld(seen->goals[0].follow_ups[0].self_assessment, RoomKind::dialogue));
    CHECK(council.plan("lead", plan->id) == plan);

    plan.begin_follow_up();
    plan.close();
    council.save("lead", plan);
    CHECK(council.room_of("follow_up") == "record");
    CHECK(council.room_of("assessment") == "dialogue");
    CHECK(council.plan("hr", plan->id)->goals[0].follow_ups[0].evidence == plan->goals[0].follow_ups[0].evidence);
    CHECK(council.plan("executive", plan->id) == plan);
}

TEST_CASE("What is withheld stays in the file as it is when the rest is saved")
{
    Council council;
    auto talk = full_talk(council);
    council.save("lead", talk);
    const auto versions = council.number("SELECT sum(version) FROM agenda_item");
    auto seen = *council.talk("hr", talk->id);
    CHECK(seen.agenda[0].title.is_withheld());
    seen.next_talk = day("2027-06-01");
    CHECK(council.save("hr", Talk(seen)).changed == 1);
    CHECK(council.number("SELECT sum(version) FROM agenda_item") == versions);
    auto expected = *talk;
    expected.next_talk = day("2027-06-01");
    CHECK(council.talk("lead", talk->id) == Talk(expected));
}

TEST_CASE("What cannot be read is neither overwritten nor removed nor shifted")
{
    Council council;
    auto talk = full_talk(council);
    council.save("lead", talk);
    const auto seen = *council.talk("hr", talk->id);
    const auto refused = [&](const std::function<void(TalkFields&)>& edit) {
        auto fields = seen;
        edit(fields);
        return fails([&] { council.save("hr", Talk(fields)); });
    };
    CHECK(refused([](TalkFields& each) { each.agenda[1].title = text("Noko anna"); }) == "record.withheld");
    CHECK(refused([](TalkFields& each) { each.remarks.erase(each.remarks.begin()); }) == "record.withheld");
    CHECK(refused([](TalkFields& each) { each.agenda.pop_back(); }) == "record.withheld");
    CHECK(refused([&](TalkFields& each) { each.participants.push_back({council.per, Side::guest, text("gjest")}); }) == "room.not_member");
    CHECK(refused([](TalkFields& each) { each.remarks.push_back(each.remarks[0]); }) == "record.withheld");
    CHECK(council.talk("lead", talk->id) == talk);

    // A row that is half known cannot be sealed anew.
    auto action = *an_action(council, talk);
    action.state = ActionState::open;
    action.note = {};
    action.settled.reset();
    council.save("lead", Action(action));
    auto half = *council.load("hr").actions.get(action.id);
    CHECK(half.text.is_withheld());
    half.note = text("Gjort");
    CHECK(fails([&] { council.save("hr", Action(half)); }) == "room.withheld");
    CHECK(council.load("lead").actions.get(action.id) == Action(action));
}

TEST_CASE("Preparation is its writer's own, then the presidium's, then both sides'")
{
    Council council;
    Talk talk(TalkFields{id_of<TalkId>("t"), "t", council.appointment, {}, {}, TalkKind::development, TalkState::preparing, day("2027-03-20")});
    talk.write_preparation(Side::presidium, {{text("Kva gjekk godt?"), text("Budsjettet")}}, council.kari);
    council.save("lead", talk);
    CHECK(council.room_of("answer") == "own");
    CHECK(withheld(council.talk("deputy", talk->id)->preparation->presidium.answers[0].answer, RoomKind::own));
    CHECK(withheld(council.talk("executive", talk->id)->preparation->presidium.answers[0].question, RoomKind::own));
    CHECK(council.talk("lead", talk->id) == talk);

    // The executive writes his own beside it, without touching hers.
    auto his = council.talk("executive", talk->id);
    his.write_preparation(Side::executive, {{text("Kva gjekk godt?"), text("Laget mitt")}}, council.ola);
    council.save("executive", his);
    CHECK(council.number("SELECT count(DISTINCT room) FROM answer") == 2);
    CHECK(withheld(council.talk("lead", talk->id)->preparation->executive.answers[0].answer, RoomKind::own));

    talk = council.talk("lead", talk->id);
    talk.share_preparation(council.kari);
    CHECK(council.save("lead", talk).moved == 1);
    CHECK(council.talk("deputy", talk->id)->preparation->presidium.answers[0].answer.str() == "Budsjettet");
    CHECK(withheld(council.talk("executive", talk->id)->preparation->presidium.answers[0].answer, RoomKind::presidium));

    // Who cannot read it cannot move it.
    auto forced = council.talk("executive", talk->id);
    forced.submit_preparation(Side::presidium, day("2027-03-10"));
    CHECK(fails([&] { council.save("executive", forced); }) == "room.withheld");

    talk = council.talk("lead", talk->id);
    talk.submit_preparation(Side::presidium, day("2027-03-10"));
    council.save("lead", talk);
    CHECK(council.talk("executive", talk->id)->preparation->presidium.answers[0].answer.str() == "Budsjettet");
    his = council.talk("executive", talk->id);
    his.submit_preparation(Side::executive, day("2027-03-11"));
    council.save("executive", his);
    CHECK(council.room_of("answer") == "dialogue");
    CHECK(council.talk("lead", talk->id)->preparation->executive.answers[0].answer.str() == "Laget mitt");
    CHECK(withheld(council.talk("hr", talk->id)->preparation->executive.answers[0].answer, RoomKind::dialogue));
}

TEST_CASE("A preparation typed for another lies where only he reads it, whoever typed it")
{
    Council council;
    Talk talk(TalkFields{id_of<TalkId>("t"), "t", council.appointment, {}, {}, TalkKind::development, TalkState::preparing, day("2027-03-20")});
    const OnBehalf typed{council.eva, OnBehalf::Source::paper, day("2027-03-09")};
    talk.write_preparation(Side::executive, {{text("Kva gjekk godt?"), text("Laget mitt")}, {text("Kva no?"), text("Ferie")}}, council.ola, typed);
    // His own room does not exist before he has been there.
    CHECK(fails([&] { council.save("lead", talk); }) == "room.missing");
    council.town.room("executive", {RoomKind::own, council.town.id("executive"), {}, council.appointment});
    council.save("lead", talk);
    CHECK(council.room_of("answer") == "own");
    CHECK(council.talk("executive", talk->id) == talk);
    auto seen = council.talk("lead", talk->id);
    CHECK(withheld(seen->preparation->executive.answers[0].answer, RoomKind::own));
    CHECK(seen->preparation->executive.on_behalf == typed);

    // Saved again it stays; typed anew it gives way, although it could not be read, and there may be less of it.
    CHECK_FALSE(council.save("lead", seen).anything());
    seen.write_preparation(Side::executive, {{text("Kva gjekk godt?"), text("Alt")}}, council.ola, typed);
    council.save("lead", seen);
    CHECK(council.talk("executive", talk->id)->preparation->executive.answers[0].answer.str() == "Alt");
    CHECK(council.number("SELECT count(*) FROM answer") == 1);
}

TEST_CASE("A talk whose circle is chosen moves into rooms of its own, and out of the others' sight")
{
    Council council;
    auto talk = *full_talk(council);
    council.save("lead", Talk(talk));
    CHECK(council.talk("deputy", talk.id)->agenda[0].title == talk.agenda[0].title);
    talk.circle = Circle{{council.kari}, {council.eva, council.per}};
    const auto saved = council.save("lead", Talk(talk));
    CHECK(saved.moved > 8);
    CHECK(council.room_of("agenda_item") == "circle_dialogue");
    CHECK(council.room_of("statement") == "circle_dialogue");
    CHECK(council.room_of("answer") == "circle_dialogue");
    CHECK(council.talk("lead", talk.id) == Talk(talk));
    CHECK(withheld(council.talk("deputy", talk.id)->agenda[0].title, RoomKind::circle_dialogue));
    CHECK(council.talk("deputy", talk.id)->circle == talk.circle);
    // Its actions go along when they are saved.
    council.save("lead", an_action(council, Talk(talk)));
    CHECK(council.room_of("action") == "circle_dialogue");

    talk.circle.reset();
    council.save("lead", Talk(talk));
    CHECK(council.talk("deputy", talk.id) == Talk(talk));
}

TEST_CASE("A frozen talk can get another circle, and an agreed plan another term: what is locked is sealed anew as it was")
{
    Council council;
    const auto talk = frozen(council, full_talk(council));
    council.save("lead", talk);
    auto closed = *talk;
    closed.circle = Circle{{council.kari}, {}};
    CHECK(council.save("lead", Talk(closed)).moved > 8);
    CHECK(council.talk("lead", talk->id) == Talk(closed));

    auto plan = agreed(full_plan(council));
    plan.begin_follow_up();
    council.save("lead", plan);
    auto fields = *plan;
    fields.term = council.next_term;
    CHECK(council.save("lead", Plan(fields)).moved > 3);
    CHECK(council.plan("lead", plan->id) == Plan(fields));
    CHECK(withheld(council.plan("executive", plan->id)->development[0].need, RoomKind::dialogue));
    CHECK(council.number("SELECT count(DISTINCT room) FROM development_item") == 1);
}

TEST_CASE("An action that is carried over to the next term lies in its dialogue")
{
    Council council;
    const auto talk = full_talk(council);
    council.save("lead", talk);
    auto action = *an_action(council, talk);
    council.save("lead", Action(action));
    action.term = council.next_term;
    CHECK(council.save("lead", Action(action)).moved == 1);
    CHECK(council.number("SELECT count(*) FROM action a JOIN room r ON r.id = a.room WHERE r.term = '" + council.next_term.str() + "'") == 1);
    CHECK(council.load("executive").actions.get(action.id)->text.is_withheld());
}

TEST_CASE("Rooms are made where the account may have them, and told of")
{
    Council council;
    auto keyring = council.town.unlock("hr");
    storage::RoomFinder finder(council.town.db, keyring, council.town.clock);
    storage::Transaction change(council.town.db);
    const RoomOf own{RoomKind::own, council.town.id("hr"), {}, council.appointment}, elsewhere{RoomKind::presidium, {}, council.next_term, council.appointment};
    CHECK(finder.find({RoomKind::dialogue, {}, council.term, council.appointment}) == council.dialogue_room);
    CHECK(finder.take_made().empty());
    CHECK_FALSE(finder.find_existing(own));
    const auto made = finder.find(own);
    CHECK(finder.find(own) == made);
    const auto told = finder.take_made();
    REQUIRE(told.size() == 1);
    CHECK((told[0].first == made && told[0].second == own));
    CHECK(finder.take_made().empty());
    CHECK(fails([&] { finder.find(elsewhere); }) == "room.missing");
    CHECK(fails([&] { finder.find({RoomKind::own, council.town.id("lead"), {}, council.appointment}); }) == "room.missing");
    storage::RoomFinder forbidden(council.town.db, keyring, council.town.clock, [](const RoomOf&) { return false; });
    CHECK(fails([&] { forbidden.find({RoomKind::hr}); }) == "room.missing");
    CHECK(forbidden.find(own) == made);

    const RoomOf circle{RoomKind::circle_dialogue, {}, {}, council.appointment, id_of<TalkId>("t")};
    for (const auto& each : {own, elsewhere, circle})
        CHECK(storage::room_of(storage::purpose_of(each)) == each);
}

TEST_CASE("A room whose right has ended is withheld although its key would open it")
{
    Council council;
    const auto plan = full_plan(council);
    council.save("lead", plan);
    auto keyring = council.town.unlock("executive");
    storage::CaseStore store(council.town.db, keyring);
    CHECK(store.plans().find(plan->id) == plan);
    keyring.bar({council.dialogue_room});
    CHECK(withheld((*store.plans().find(plan->id))->title, RoomKind::dialogue));
    CHECK_FALSE(keyring.reads(council.dialogue_room));
    storage::Transaction change(council.town.db);
    CHECK(fails([&] { (void)keyring.seal(place(council.dialogue_room), "x"); }) == "room.not_member");
    CHECK(fails([&] { storage::Rooms(council.town.db, keyring, council.town.clock).open_epoch(council.dialogue_room); }) == "room.not_member");
    CHECK(keyring.check_all().empty());
    keyring.bar({});
    CHECK(store.plans().find(plan->id) == plan);
}

TEST_CASE("After a removal for cause the old text is sealed to the new epoch, locked or not")
{
    Council council;
    const auto plan = agreed(full_plan(council));
    const auto talk = frozen(council, full_talk(council));
    council.save("lead", plan);
    council.save("lead", talk);
    council.save("lead", an_action(council, talk));
    for (const auto room : {council.dialogue_room, council.record_room}) {
        council.town.revoke("lead", room, "deputy");
        council.town.open_epoch("lead", room);
    }
    auto lead = council.town.unlock("lead");
    storage::RoomFinder rooms(council.town.db, lead, council.town.clock);
    storage::CaseStore store(council.town.db, lead, rooms);
    storage::Transaction change(council.town.db);
    CHECK(store.reseal(council.dialogue_room).changed > 10);
    CHECK(store.reseal(council.record_room).changed > 5);
    CHECK(store.reseal(council.dialogue_room).changed == 0);
    change.commit();
    CHECK(council.plan("lead", plan->id) == plan);
    CHECK(council.talk("executive", talk->id) == talk);
    CHECK(council.number("SELECT count(*) FROM agenda_item WHERE substr(title_c, 2, 1) <> x'02'") == 0);
    CHECK(council.number("SELECT count(*) FROM goal WHERE substr(title_c, 2, 1) <> x'02'") == 0);

    auto hr = council.town.unlock("hr");
    storage::RoomFinder hr_rooms(council.town.db, hr, council.town.clock);
    storage::CaseStore hr_store(council.town.db, hr, hr_rooms);
    storage::Transaction other(council.town.db);
    CHECK(fails([&] { hr_store.reseal(council.dialogue_room); }) == "room.withheld");
}

TEST_CASE("What is broken is a failure that names it, and not withheld, and asked to, the rest is read")
{
    Council council;
    const auto plan = full_plan(council);
    const auto talk = full_talk(council);
    council.save("lead", plan);
    council.save("lead", talk);
    auto lead = council.town.unlock("lead");
    storage::CaseStore store(council.town.db, lead);
    CHECK(store.check_seals().broken.empty());
    const auto sound = store.check_seals();
    CHECK(sound.opened > 40);
    CHECK(sound.withheld == 0);
    CHECK(storage::CaseStore(council.town.db).check_seals().withheld == sound.opened);

    council.town.tamper("UPDATE goal SET how_c = what_c WHERE number = 7");
    CHECK(fails([&] { store.load(); }) == "seal.broken");
    CHECK(fails([&] { store.plans().find(plan->id); }) == "seal.broken");
    CHECK(store.talks().find(talk->id) == talk);
    std::vector<storage::Loss> losses;
    const auto rest = store.load(&losses);
    REQUIRE(losses.size() == 1);
    CHECK(losses[0].code == "seal.broken");
    CHECK(losses[0].table == "goal");
    CHECK(losses[0].row == plan->goals[1].id.str());
    CHECK(losses[0].what == "how_c");
    CHECK(rest.plans.get(plan->id)->goals[1].how.is_withheld());
    CHECK(rest.plans.get(plan->id)->goals[1].what == plan->goals[1].what);
    CHECK(store.check_seals().broken.size() == 1);

    // A record that breaks a rule of its own is left out.
    council.town.tamper("UPDATE talk SET key = 'no key' WHERE state <> 'frozen'");
    CHECK(fails([&] { store.talks().load_all(); }) == "record.unsound");
    losses.clear();
    CHECK(store.load(&losses).talks.empty());
    CHECK(losses.back().code == "record.unsound");
    CHECK(losses.back().row == talk->id.str());
    CHECK(losses.back().what == "field.key");
}

TEST_CASE("An older row put back, another's cell and another room's are broken")
{
    Council council;
    const auto plan = full_plan(council);
    council.save("lead", plan);
    auto lead = council.town.unlock("lead");
    storage::CaseStore store(council.town.db, lead);
    const auto broken = [&](const std::string& sql) {
        storage::Transaction undone(council.town.db);
        council.town.db.run_script(sql);
        return fails([&] { store.plans().find(plan->id); });
    };
    CHECK(broken("UPDATE promise SET version = version + 1") == "seal.broken");
    CHECK(broken("UPDATE promise SET text_c = (SELECT text_c FROM promise o WHERE o.place <> promise.place)") == "seal.broken");
    CHECK(broken("UPDATE promise SET room = '" + council.record_room.str() + "'") == "seal.broken");
    CHECK(broken("UPDATE goal SET key = place") == "");
    CHECK(store.plans().find(plan->id) == plan);
}

TEST_CASE("A record that comes into the file with parts withheld keeps them so, for everybody, until somebody writes them")
{
    Council from, to;
    const auto plan = full_plan(from);
    from.save("lead", plan);
    const auto seen = from.plan("hr", plan->id);
    to.save("lead", seen);
    for (const auto* reader : {"lead", "executive"})
        CHECK(to.plan(reader, plan->id) == seen);
    CHECK_FALSE(to.save("lead", to.plan("lead", plan->id)).anything());

    auto fields = *seen;
    fields.title = text("Nye mål");
    to.save("lead", Plan(fields));
    CHECK(to.plan("executive", plan->id)->title.str() == "Nye mål");
    CHECK(to.plan("executive", plan->id)->goals[0].title.is_withheld());
}
