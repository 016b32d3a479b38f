// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/rooms.h"
#include "support/catch.h"
#include "town.h"

using namespace storage;
using support::fails;
using support::place;
using support::Town;

namespace {

using State = Opened::State;

}  // namespace

TEST_CASE("Members read a room, and nobody else does, whatever the party")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.grant("lead", room, "deputy");
    const auto note = town.unlock("lead").seal(place(room), "our preparation");
    CHECK(town.unlock("deputy").open(place(room), note).text == "our preparation");
    for (const auto* name : {"executive", "hr", "secretary", "guest"}) {
        auto other = town.unlock(name);
        const auto opened = other.open(place(room), note);
        CHECK(opened.state == State::withheld);
        CHECK(opened.fault == KeyFault::not_granted);
        CHECK(opened.text.empty());
        CHECK_FALSE(other.reads(room));
        CHECK(other.check_all().empty());
    }
}

TEST_CASE("A secretary reads the presidium's text from when a member lets him in, and HR never a draft")
{
    Town town;
    const auto presidium = town.room("lead", town.presidium), dialogue = town.room("lead", town.dialogue);
    auto lead = town.unlock("lead");
    const auto note = lead.seal(place(presidium), "strategy"), draft = lead.seal(place(dialogue), "draft");
    auto secretary = town.unlock("secretary");
    CHECK(secretary.open(place(presidium), note).state == State::withheld);
    Transaction change(town.db);
    Rooms own_hand(town.db, secretary, town.clock);
    CHECK(fails([&] { own_hand.grant(presidium, town.id("secretary"), Reach::all_epochs); }) == "room.not_member");
    CHECK(fails([&] { (void)own_hand.open_epoch(presidium); }) == "room.not_member");
    CHECK(fails([&] { own_hand.revoke(presidium, town.id("lead")); }) == "room.not_member");
    change.commit();
    town.grant("lead", presidium, "secretary");
    CHECK(town.unlock("secretary").open(place(presidium), note).text == "strategy");
    CHECK(fails([&] { town.grant("lead", dialogue, "hr"); }) == "room.party");
    CHECK(fails([&] { town.grant("lead", presidium, "executive"); }) == "room.party");
    CHECK(fails([&] { town.grant("lead", dialogue, "guest"); }) == "room.party");
    CHECK(town.unlock("hr").open(place(dialogue), draft).state == State::withheld);
}

TEST_CASE("Whoever has an account writes into a room that he cannot read, and its members read it and see who it was")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    auto hr = town.unlock("hr");
    CHECK(fails([&] { (void)hr.seal(place(room), "sick leave"); }) == "room.not_member");
    const auto filed = hr.seal(place(room), "sick leave", Writers::anyone);
    CHECK(hr.open(place(room), filed, Writers::anyone).state == State::withheld);
    auto lead = town.unlock("lead");
    const auto opened = lead.open(place(room), filed, Writers::anyone);
    CHECK(opened.text == "sick leave");
    CHECK(opened.author == town.id("hr"));
    // Where members write, an outsider's text is not taken for theirs.
    CHECK(lead.open(place(room), filed).state == State::broken);
    CHECK_FALSE(lead.open(place(room), lead.seal(place(room), "ours", Writers::anyone), Writers::anyone).author);
}

TEST_CASE("Who is let in reads everything, or only from now on")
{
    Town town;
    const auto room = town.room("lead", town.dialogue);
    const auto old = town.unlock("lead").seal(place(room), "before");
    CHECK(town.open_epoch("lead", room) == 2);
    const auto fresh = town.unlock("lead").seal(place(room), "after");
    town.grant("lead", room, "executive", Reach::newest_epoch);
    auto executive = town.unlock("executive");
    CHECK(executive.open(place(room), old).fault == KeyFault::not_granted);
    CHECK(executive.open(place(room), fresh).text == "after");
    town.grant("lead", room, "executive");
    executive.forget(room);
    CHECK(executive.open(place(room), old).text == "before");
}

TEST_CASE("Who is revoked is refused at once and has no key to what is written after the next epoch")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.grant("lead", room, "deputy");
    const auto before = town.unlock("lead").seal(place(room), "before");
    town.revoke("lead", room, "deputy");
    CHECK(town.unlock("deputy").open(place(room), before).fault == KeyFault::grant_revoked);
    auto lead = town.unlock("lead");
    CHECK(Rooms(town.db, lead, town.clock).due() == std::vector{room});
    CHECK(town.open_epoch("lead", room) == 2);
    lead.forget();
    CHECK(Rooms(town.db, lead, town.clock).due().empty());
    const auto after = lead.seal(place(room), "after");
    auto deputy = town.unlock("deputy");
    CHECK(deputy.open(place(room), after).fault == KeyFault::not_granted);
    CHECK_FALSE(deputy.reads(room));
    CHECK(lead.open(place(room), before).text == "before");
    CHECK(lead.check_all().empty());
}

TEST_CASE("Who was revoked by mistake is let in again, and so stay those whom he let in")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.grant("lead", room, "deputy");
    town.grant("deputy", room, "secretary");
    town.revoke("lead", room, "deputy");
    town.grant("secretary", room, "deputy");
    const auto note = town.unlock("lead").seal(place(room), "words");
    CHECK(town.unlock("deputy").open(place(room), note).text == "words");
    CHECK(town.unlock("secretary").open(place(room), note).text == "words");
    CHECK(town.unlock("lead").check_all().empty());
}

TEST_CASE("A guest whose time is over gets no key of the next epoch")
{
    Town town;
    const auto room = town.room("lead", {RoomKind::circle_dialogue, {}, {}, {}, "talk/1"});
    town.grant("lead", room, "guest");
    auto lead = town.unlock("lead");
    CHECK(Rooms(town.db, lead, town.clock).due().empty());
    town.clock.set(base::Date(2027, 4, 1));
    lead.set_today(town.clock.today());
    CHECK(Rooms(town.db, lead, town.clock).due() == std::vector{room});
    const auto members = Rooms(town.db, lead, town.clock).members(room);
    REQUIRE(members.size() == 2);
    for (const auto& member : members)
        CHECK(member.fault == (member.account == town.id("guest") ? KeyFault::account_over : KeyFault::none));
    CHECK(town.open_epoch("lead", room) == 2);
    lead.forget();
    CHECK(lead.ledger().listed(room, 2) == std::vector{town.id("lead")});
    CHECK(fails([&] { town.grant("lead", room, "guest"); }) == "account.over");
}

TEST_CASE("A new account takes the place of one whose passphrase is lost, let in by a colleague")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.grant("lead", room, "deputy");
    const auto note = town.unlock("deputy").seal(place(room), "words");
    Transaction closing(town.db);
    town.accounts.close(town.id("deputy"));
    closing.commit();
    town.invite("lead", "deputy 2", Party::presidium);
    town.grant("lead", room, "deputy 2");
    CHECK(town.unlock("deputy 2").open(place(room), note).text == "words");
    CHECK(town.open_epoch("lead", room) == 2);
    CHECK(town.unlock("lead").ledger().listed(room, 2).size() == 2);
}

TEST_CASE("An own room is its owner's alone")
{
    Town town;
    const RoomPurpose own{RoomKind::own, town.id("executive"), {}, town.presidium.appointment};
    CHECK(fails([&] { town.room("lead", own); }) == "room.party");
    const auto room = town.room("executive", own);
    const auto note = town.unlock("executive").seal(place(room), "what I think");
    CHECK(town.unlock("lead").open(place(room), note).state == State::withheld);
    CHECK(fails([&] { town.grant("executive", room, "lead"); }) == "room.party");
}

TEST_CASE("A room is begun by a party that may have it, once for each purpose")
{
    Town town;
    CHECK(fails([&] { town.room("executive", town.presidium); }) == "room.party");
    CHECK(fails([&] { town.room("hr", town.dialogue); }) == "room.party");
    CHECK(fails([&] { town.room("guest", {RoomKind::circle_dialogue, {}, {}, {}, "talk/1"}); }) == "room.party");
    CHECK(fails([&] { town.room("lead", {RoomKind::hr}); }) == "room.party");
    const auto room = town.room("secretary", town.presidium);
    CHECK(fails([&] { town.room("lead", town.presidium); }) == "room.exists");
    CHECK(town.unlock("lead").ledger().find(town.presidium) == room);
    CHECK_FALSE(town.unlock("lead").ledger().find(town.dialogue));
}

TEST_CASE("The last member does not shut himself out, and nobody is revoked who is no member")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    CHECK(fails([&] { town.revoke("lead", room, "lead"); }) == "room.last_member");
    CHECK(fails([&] { town.revoke("lead", room, "deputy"); }) == "room.no_such_member");
    town.grant("lead", room, "deputy");
    town.revoke("lead", room, "deputy");
    CHECK(fails([&] { town.revoke("lead", room, "deputy"); }) == "room.no_such_member");
}

TEST_CASE("Nobody is let in before his keys are born")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    auto lead = town.unlock("lead");
    Transaction change(town.db);
    const auto invited = town.accounts.invite(lead, {support::text("Kari"), Party::presidium});
    CHECK(fails([&] { Rooms(town.db, lead, town.clock).grant(room, invited.account, Reach::all_epochs); }) == "account.no_keys");
}

TEST_CASE("Sharing seals a copy anew for the other room")
{
    Town town;
    const auto presidium = town.room("lead", town.presidium), dialogue = town.room("lead", town.dialogue);
    town.grant("lead", dialogue, "executive");
    auto lead = town.unlock("lead");
    const auto note = lead.seal(place(presidium), "to be shared");
    const auto shared = lead.reseal(place(presidium), note, place(dialogue, 7));
    CHECK(town.unlock("executive").open(place(dialogue, 7), shared).text == "to be shared");
    auto executive = town.unlock("executive");
    CHECK(fails([&] { (void)executive.reseal(place(presidium), note, place(dialogue)); }) == "room.withheld");
    CHECK(fails([&] { (void)lead.reseal(place(presidium, 2), note, place(dialogue)); }) == "seal.broken");
}

TEST_CASE("What was undone leaves no key behind: text is sealed to an epoch that is in the file")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    auto lead = town.unlock("lead");
    Rooms rooms(town.db, lead, town.clock);
    {
        Transaction undone(town.db);
        CHECK(rooms.open_epoch(room) == 2);
        (void)lead.seal(place(room), "lost with it");
    }
    const auto note = lead.seal(place(room), "kept");
    CHECK(header_of(note)->epoch == 1);
    {
        Transaction change(town.db);
        CHECK(rooms.open_epoch(room) == 2);
        change.commit();
    }
    const auto later = lead.seal(place(room), "kept too");
    auto again = town.unlock("lead");
    CHECK(again.open(place(room), note).text == "kept");
    CHECK(again.open(place(room), later).text == "kept too");
}

TEST_CASE("A view for another thread opens what the account opens, and nothing more")
{
    Town town;
    const auto presidium = town.room("lead", town.presidium), dialogue = town.room("lead", town.dialogue);
    town.grant("lead", dialogue, "executive");
    auto lead = town.unlock("lead");
    const auto closed = lead.seal(place(presidium), "closed"), shared = lead.seal(place(dialogue), "shared");
    const auto filed = town.unlock("hr").seal(place(dialogue), "filed", Writers::anyone);
    const auto view = town.unlock("executive").view();
    CHECK(view.open(place(dialogue), to_open(shared)).text == "shared");
    CHECK(view.open(place(dialogue), to_open(filed), Writers::anyone).text == "filed");
    CHECK(view.open(place(dialogue), to_open(filed)).state == State::broken);
    CHECK(view.open(place(dialogue, 2), to_open(shared)).state == State::broken);
    CHECK(view.open(place(presidium), to_open(closed)).state == State::withheld);
    CHECK(view.open(place(RoomId(base::Uuid::make(town.clock))), to_open(shared)).state == State::broken);
}

TEST_CASE("Parties and rooms: who may be a member where")
{
    const auto allowed = [](RoomKind kind) {
        std::string parties;
        for (const auto& [party, word] : domain::Codes<Party>::all)
            parties += may_belong(kind, party) ? std::string(word) + " " : "";
        return parties;
    };
    CHECK(allowed(RoomKind::presidium) == "presidium secretariat recovery ");
    CHECK(allowed(RoomKind::circle_presidium) == "presidium secretariat recovery ");
    CHECK(allowed(RoomKind::dialogue) == "presidium executive secretariat recovery ");
    CHECK(allowed(RoomKind::record) == "presidium executive hr secretariat recovery ");
    CHECK(allowed(RoomKind::hr) == "hr recovery ");
    CHECK(allowed(RoomKind::circle_dialogue) == "presidium executive hr secretariat guest recovery ");
}
