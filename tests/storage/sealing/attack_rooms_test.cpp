// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who can write any byte of the file but has no key, or only a key of his own: rooms, grants and sealed fields.
#include "storage/sealing/rooms.h"
#include "support/catch.h"
#include "town.h"

using namespace storage;
using support::fails;
using support::finds;
using support::place;
using support::Town;

namespace {

using State = Opened::State;

std::string quoted(const AccountId& id)
{
    return "'" + id.str() + "'";
}

/// Signed by whoever is given, as a program that keeps no rule would.
void plant_grant(Town& town, const EpochCard& epoch, const AccountKeys& signer, AccountId giver, AccountId member, const Bytes& sealed)
{
    GrantCard grant{epoch.room, epoch.number, member, sealed, giver, town.clock.now()};
    auto lead = town.unlock("lead");
    grant.signature = signer.sign(granting_of(grant, epoch, *lead.introductions().find(member)->keys));
    town.db.run_script("PRAGMA foreign_keys = OFF");
    auto insert = town.db.prepare("INSERT OR REPLACE INTO room_grant (room, epoch, member, sealed, granted_by, granted_at, sig)"
                                  " VALUES (:room, :epoch, :member, :sealed, :by, :at, :sig)");
    insert.bind("room", grant.room).bind("epoch", grant.epoch).bind("member", member).bind("sealed", sealed).bind("by", giver);
    insert.bind("at", grant.granted_at).bind("sig", grant.signature).run();
    town.db.run_script("PRAGMA foreign_keys = ON");
}

/// As above, a whole epoch; the room's row points to it.
EpochCard plant_epoch(Town& town, const RoomKeys& keys, const AccountKeys& signer, AccountId opener)
{
    auto lead = town.unlock("lead");
    EpochCard epoch{keys.room(), keys.epoch(), keys.box(), opener, town.clock.now()};
    const auto* before = lead.ledger().epoch(keys.room(), keys.epoch() - 1);
    epoch.signature = signer.sign(opening_of(epoch, *lead.ledger().room(keys.room()), before ? std::optional(before->signature) : std::nullopt));
    auto insert = town.db.prepare("INSERT OR REPLACE INTO room_epoch (room, epoch, box_pk, opened_by, opened_at, sig)"
                                  " VALUES (:room, :epoch, :box, :by, :at, :sig)");
    insert.bind("room", epoch.room).bind("epoch", epoch.number).bind("box", epoch.box).bind("by", opener);
    insert.bind("at", epoch.opened_at).bind("sig", epoch.signature).run();
    town.db.prepare("UPDATE room SET epoch = :epoch WHERE id = :id").bind("epoch", epoch.number).bind("id", epoch.room).run();
    return epoch;
}

}  // namespace

TEST_CASE("Attack: a forged grant of a room's key, whoever signs it, makes nobody a member")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    auto lead = town.unlock("lead");
    const auto epoch = *lead.ledger().epoch(room, 1);
    const auto own = RoomKeys::make(room, 1);
    auto secretary = town.unlock("secretary");
    const auto sealed = own.seal_for(secretary.keys().publics().box);

    // Without any key of the file.
    plant_grant(town, epoch, AccountKeys::make(), town.id("lead"), town.id("secretary"), sealed);
    CHECK(town.unlock("lead").ledger().check_grant(room, 1, town.id("secretary")) == KeyFault::grant_forged);
    CHECK(finds(town.unlock("hr"), KeyFault::grant_forged));
    // By himself, who is no member.
    plant_grant(town, epoch, secretary.keys(), town.id("secretary"), town.id("secretary"), sealed);
    CHECK(town.unlock("lead").ledger().check_grant(room, 1, town.id("secretary")) == KeyFault::grant_giver_outside);
    // By an account that does not exist.
    plant_grant(town, epoch, secretary.keys(), AccountId(base::Uuid::derive("1", "x", "y")), town.id("secretary"), sealed);
    CHECK(town.unlock("lead").ledger().check_grant(room, 1, town.id("secretary")) == KeyFault::grant_giver_distrusted);

    // It gets no key of the next epoch, which is where a planted member would begin to read.
    CHECK(town.open_epoch("lead", room) == 2);
    CHECK(town.unlock("lead").ledger().listed(room, 2) == std::vector{town.id("lead")});
}

TEST_CASE("Attack: two who are no members grant each other and remain none")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    auto secretary = town.unlock("secretary"), deputy = town.unlock("deputy");
    const auto epoch = *deputy.ledger().epoch(room, 1);
    plant_grant(town, epoch, secretary.keys(), town.id("secretary"), town.id("deputy"), Bytes(80, 1));
    plant_grant(town, epoch, deputy.keys(), town.id("deputy"), town.id("secretary"), Bytes(80, 1));
    auto lead = town.unlock("lead");
    CHECK(lead.ledger().check_grant(room, 1, town.id("deputy")) == KeyFault::grant_giver_outside);
    CHECK(lead.ledger().check_grant(room, 1, town.id("secretary")) == KeyFault::grant_giver_outside);
}

TEST_CASE("Attack: a member's grant with another key in it is not used to read or to write")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.grant("lead", room, "deputy");
    const auto note = town.unlock("lead").seal(place(room), "words");
    auto lead = town.unlock("lead");
    const auto epoch = *lead.ledger().epoch(room, 1);
    // Signed by a member, even: the key must be the one that the epoch announces.
    plant_grant(town, epoch, lead.keys(), town.id("lead"), town.id("deputy"), RoomKeys::make(room, 1).seal_for(town.card("deputy").keys->box));
    auto deputy = town.unlock("deputy");
    const auto opened = deputy.open(place(room), note);
    CHECK(opened.state == State::broken);
    CHECK(opened.fault == KeyFault::grant_key_wrong);
    CHECK(fails([&] { (void)deputy.seal(place(room), "more"); }) == "room.distrusted grant_key_wrong");
    CHECK(finds(std::move(deputy), KeyFault::grant_key_wrong));
}

TEST_CASE("Attack: a revoked member's old grant put into the new epoch is refused")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.grant("lead", room, "deputy");
    town.revoke("lead", room, "deputy");
    CHECK(town.open_epoch("lead", room) == 2);
    town.tamper("INSERT INTO room_grant (room, epoch, member, sealed, granted_by, granted_at, sig) SELECT room, 2, member, sealed, granted_by,"
                " granted_at, sig FROM room_grant WHERE epoch = 1 AND member = "
        + quoted(town.id("deputy")));
    auto lead = town.unlock("lead");
    CHECK(lead.ledger().check_grant(room, 2, town.id("deputy")) == KeyFault::grant_forged);
    const auto note = lead.seal(place(room), "after");
    CHECK(town.unlock("deputy").open(place(room), note).state == State::broken);
}

TEST_CASE("Attack: a revoked member with the mark taken off reads what he could read, and nothing newer")
{
    // The mark is a rule of the program, not a key; taking it off is an edited row, which the audit log names.
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.grant("lead", room, "deputy");
    const auto before = town.unlock("lead").seal(place(room), "before");
    town.revoke("lead", room, "deputy");
    CHECK(town.open_epoch("lead", room) == 2);
    const auto after = town.unlock("lead").seal(place(room), "after");
    town.tamper("UPDATE room_grant SET revoked_at = NULL");
    auto deputy = town.unlock("deputy");
    CHECK(deputy.open(place(room), before).text == "before");
    CHECK(deputy.open(place(room), after).state == State::withheld);
}

TEST_CASE("Attack: a revoked member opens no epoch of his own")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.grant("lead", room, "deputy");
    town.revoke("lead", room, "deputy");
    town.clock.set(base::Date(2027, 3, 2));
    auto deputy = town.unlock("deputy");
    const auto keys = RoomKeys::make(room, 2);
    const auto epoch = plant_epoch(town, keys, deputy.keys(), town.id("deputy"));
    for (const auto* name : {"lead", "deputy"})
        plant_grant(town, epoch, deputy.keys(), town.id("deputy"), town.id(name), keys.seal_for(town.card(name).keys->box));
    auto lead = town.unlock("lead");
    CHECK(lead.ledger().check_newest(room) == KeyFault::epoch_opener_outside);
    CHECK(fails([&] { (void)lead.seal(place(room), "to whom?"); }) == "room.distrusted epoch_opener_outside");
}

TEST_CASE("Attack: an epoch whose key the secretary knows, opened by him for a room he is not in, takes no text")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    auto secretary = town.unlock("secretary");
    const auto keys = RoomKeys::make(room, 2);
    const auto epoch = plant_epoch(town, keys, secretary.keys(), town.id("secretary"));
    for (const auto* name : {"lead", "secretary"})
        plant_grant(town, epoch, secretary.keys(), town.id("secretary"), town.id(name), keys.seal_for(town.card(name).keys->box));
    auto lead = town.unlock("lead");
    CHECK(fails([&] { (void)lead.seal(place(room), "strategy"); }) == "room.distrusted epoch_opener_outside");
    CHECK(fails([&] { (void)town.unlock("hr").seal(place(room), "sick leave", Writers::anyone); }) == "room.distrusted epoch_opener_outside");
    CHECK(lead.open(place(room), seal(place(room), keys, "forged")).state == State::broken);
    CHECK(finds(std::move(lead), KeyFault::epoch_opener_outside));
}

TEST_CASE("Attack: a room's public key planted to catch what others write into it is not believed")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.tamper("UPDATE room_epoch SET box_pk = :bytes", RoomKeys::make(room, 1).box());
    CHECK(fails([&] { (void)town.unlock("hr").seal(place(room), "sick leave", Writers::anyone); }) == "room.distrusted epoch_forged");
    CHECK(finds(town.unlock("hr"), KeyFault::epoch_forged));
}

TEST_CASE("Attack: a room turned into one for something else is not believed")
{
    // The secretary's own room, dressed up as the presidium's.
    Town town;
    const auto own = town.room("secretary", {RoomKind::own, town.id("secretary"), {}, town.presidium.appointment});
    town.tamper("UPDATE room SET kind = 'presidium', account = NULL, term = '" + town.presidium.term->str() + "'");
    auto lead = town.unlock("lead");
    CHECK(lead.ledger().find(town.presidium) == own);
    CHECK(lead.ledger().check_newest(own) == KeyFault::epoch_forged);
    CHECK(fails([&] { (void)lead.seal(place(own), "strategy", Writers::anyone); }) == "room.distrusted epoch_forged");

    Town other;
    const auto room = other.room("lead", {RoomKind::circle_dialogue, {}, {}, {}, "talk/1"});
    other.tamper("UPDATE room SET subject = 'talk/2'");
    CHECK(other.unlock("lead").ledger().check_newest(room) == KeyFault::epoch_forged);
}

TEST_CASE("Attack: a second room for the same purpose is named, not chosen")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    // The real one is put aside while the secretary begins another, and brought back.
    town.tamper("UPDATE room SET closed_at = 1");
    town.room("secretary", town.presidium);
    town.tamper("UPDATE room SET closed_at = NULL");
    CHECK(fails([&] { (void)town.unlock("lead").ledger().find(town.presidium); }) == "room.twice");
    CHECK(town.unlock("lead").reads(room));
}

TEST_CASE("Attack: the executive begins no presidium room, and HR no dialogue, whatever their programs do")
{
    for (const auto& [name, expected] : {std::pair{"executive", KeyFault::epoch_opener_outside}, std::pair{"lead", KeyFault::none}}) {
        Town town;
        auto maker = town.unlock(name);
        const RoomId room(base::Uuid::make(town.clock));
        auto insert = town.db.prepare("INSERT INTO room (id, kind, term, appointment, epoch, created_at) VALUES (:id, 'presidium', :term, :app, 1, :at)");
        insert.bind("id", room).bind("term", town.presidium.term).bind("app", town.presidium.appointment).bind("at", town.clock.now()).run();
        plant_epoch(town, RoomKeys::make(room, 1), maker.keys(), town.id(name));
        CHECK(town.unlock("lead").ledger().check_newest(room) == expected);
    }
}

TEST_CASE("Attack: the room sent back to an epoch whose key somebody left with is not written to")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    CHECK(town.open_epoch("lead", room) == 2);
    town.tamper("UPDATE room SET epoch = 1");
    CHECK(fails([&] { (void)town.unlock("lead").seal(place(room), "words"); }) == "room.distrusted room_epoch_changed");
    CHECK(finds(town.unlock("lead"), KeyFault::room_epoch_changed));
    town.tamper("UPDATE room SET epoch = 3");
    CHECK(fails([&] { (void)town.unlock("lead").seal(place(room), "words"); }) == "room.distrusted room_epoch_changed");
}

TEST_CASE("Attack: an epoch taken out of the middle breaks those after it")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.open_epoch("lead", room);
    const auto note = town.unlock("lead").seal(place(room), "words");
    town.open_epoch("lead", room);
    town.tamper("DELETE FROM room_grant WHERE epoch = 2; DELETE FROM room_epoch WHERE epoch = 2");
    CHECK(finds(town.unlock("lead"), KeyFault::epoch_missing));
    const auto opened = town.unlock("lead").open(place(room), note);
    CHECK(opened.state == State::broken);
    CHECK(opened.fault == KeyFault::epoch_missing);
}

TEST_CASE("Attack: an older epoch's public key planted breaks those after it too")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.open_epoch("lead", room);
    town.tamper("UPDATE room_epoch SET box_pk = :bytes WHERE epoch = 1", RoomKeys::make(room, 1).box());
    CHECK(town.unlock("lead").ledger().check_newest(room) == KeyFault::epoch_forged);
}

TEST_CASE("Attack: epochs of two copies of the file do not mix")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.open_epoch("lead", room);
    town.db.run_script("CREATE TEMP TABLE copy_epoch AS SELECT * FROM room_epoch WHERE epoch = 2;"
                       "CREATE TEMP TABLE copy_grant AS SELECT * FROM room_grant WHERE epoch = 2");
    town.tamper("DELETE FROM room_grant WHERE epoch = 2; DELETE FROM room_epoch WHERE epoch = 2; UPDATE room SET epoch = 1");
    town.open_epoch("lead", room);
    town.open_epoch("lead", room);
    REQUIRE(town.unlock("lead").ledger().check_newest(room) == KeyFault::none);
    town.tamper("DELETE FROM room_grant WHERE epoch = 2; DELETE FROM room_epoch WHERE epoch = 2;"
                "INSERT INTO room_epoch SELECT * FROM copy_epoch; INSERT INTO room_grant SELECT * FROM copy_grant");
    CHECK(town.unlock("lead").ledger().check_epoch(room, 2) == KeyFault::none);
    CHECK(town.unlock("lead").ledger().check_newest(room) == KeyFault::epoch_forged);
}

TEST_CASE("Attack: a guest after expiry opens no epoch and lets nobody in, whatever his program does")
{
    Town town;
    const auto room = town.room("lead", {RoomKind::circle_dialogue, {}, {}, {}, "talk/1"});
    town.grant("lead", room, "guest");
    auto guest = town.unlock("guest");
    const auto* keys = guest.find(room, 1).keys;
    REQUIRE(keys);
    town.clock.set(base::Date(2027, 4, 2));
    plant_grant(town, *guest.ledger().epoch(room, 1), guest.keys(), town.id("guest"), town.id("hr"), keys->seal_for(town.card("hr").keys->box));
    CHECK(town.unlock("lead").ledger().check_grant(room, 1, town.id("hr")) == KeyFault::grant_giver_outside);
    const auto own = RoomKeys::make(room, 2);
    plant_epoch(town, own, guest.keys(), town.id("guest"));
    CHECK(town.unlock("lead").ledger().check_newest(room) == KeyFault::epoch_opener_outside);
}

TEST_CASE("Attack: a member whose account was changed is no member, and gets no key of the next epoch")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.grant("lead", room, "deputy");
    town.tamper("UPDATE account SET name = 'Deputy' WHERE name = 'deputy'");
    CHECK(town.unlock("lead").ledger().check_grant(room, 1, town.id("deputy")) == KeyFault::grant_member_distrusted);
    CHECK(town.open_epoch("lead", room) == 2);
    CHECK(town.unlock("lead").ledger().listed(room, 2) == std::vector{town.id("lead")});
}

TEST_CASE("Attack: a grant to a party that may not be there is refused, even when a member gave it")
{
    Town town;
    const auto room = town.room("lead", town.dialogue);
    auto lead = town.unlock("lead");
    const auto note = lead.seal(place(room), "draft");
    const auto access = lead.find(room, 1);
    plant_grant(town, *lead.ledger().epoch(room, 1), lead.keys(), town.id("lead"), town.id("hr"), access.keys->seal_for(town.card("hr").keys->box));
    const auto opened = town.unlock("hr").open(place(room), note);
    CHECK(opened.state == State::broken);
    CHECK(opened.fault == KeyFault::grant_member_misplaced);
}

TEST_CASE("Attack: somebody with the file but no account writes nothing into a room that its members believe")
{
    // The room's public key is all it takes to encrypt; the signature is what stops it.
    Town town;
    const auto room = town.room("lead", town.presidium);
    auto lead = town.unlock("lead");
    const auto epoch = *lead.ledger().epoch(room, 1);
    const auto stranger = AccountKeys::make();
    const auto as_hr = seal_into(place(room), epoch, town.id("hr"), stranger, "forged");
    CHECK(lead.open(place(room), as_hr, Writers::anyone).state == State::broken);
    const auto as_nobody = seal_into(place(room), epoch, AccountId(base::Uuid::derive("1", "x", "y")), stranger, "forged");
    const auto opened = lead.open(place(room), as_nobody, Writers::anyone);
    CHECK(opened.state == State::broken);
    CHECK(opened.fault == KeyFault::account_missing);
}

TEST_CASE("Attack: a member's text replaced by an outsider's, signed by a real account, is not taken for a member's")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    auto lead = town.unlock("lead");
    auto executive = town.unlock("executive");
    const auto forged = seal_into(place(room), *lead.ledger().epoch(room, 1), town.id("executive"), executive.keys(), "as if ours");
    CHECK(lead.open(place(room), forged).state == State::broken);
}

TEST_CASE("Attack: a field that names an epoch or a room that never was is broken, not merely withheld")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    auto lead = town.unlock("lead");
    auto note = lead.seal(place(room), "words");
    note[1] = 9;
    CHECK(lead.open(place(room), note).fault == KeyFault::epoch_missing);
    CHECK(lead.open(place(room), note).state == State::broken);
    CHECK(lead.open(place(RoomId(base::Uuid::make(town.clock))), note).fault == KeyFault::room_missing);
    CHECK(lead.open(place(room), Bytes(10, 1)).state == State::broken);
}

TEST_CASE("Not caught by sealing: an older version put back with its number opens, and the audit log finds it")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    auto lead = town.unlock("lead");
    const auto first = lead.seal(place(room, 1), "first"), second = lead.seal(place(room, 2), "second");
    CHECK(lead.open(place(room, 2), first).state == State::broken);
    CHECK(lead.open(place(room, 1), first).text == "first");
    CHECK(lead.open(place(room, 2), second).text == "second");
}

TEST_CASE("Not caught by sealing: a whole older file put back opens, and the anchor kept outside it finds it")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    town.grant("lead", room, "deputy");
    town.db.run_script("CREATE TEMP TABLE kept AS SELECT * FROM room_grant");
    town.revoke("lead", room, "deputy");
    town.open_epoch("lead", room);
    town.tamper("DELETE FROM room_grant; DELETE FROM room_epoch WHERE epoch = 2; UPDATE room SET epoch = 1;"
                "INSERT INTO room_grant SELECT * FROM kept");
    CHECK(town.unlock("deputy").reads(room));
    CHECK(town.unlock("lead").check_all().empty());
}

TEST_CASE("Refusals and failures of the sealing carry no secret")
{
    Town town;
    const auto room = town.room("lead", town.presidium);
    std::string said;
    const auto listen = [&](auto work) {
        try {
            work();
        }
        catch (const std::exception& problem) {
            said += problem.what();
        }
    };
    const auto secret = Passphrase::from("very-secret-words");
    listen([&] { (void)town.accounts.unlock(town.id("hr"), secret, town.clock.today(), Cost::none()); });
    const auto slip = Slip::make();
    auto typed = std::string(slip.text().text());
    typed[0] = typed[0] == 'A' ? 'B' : 'A';
    listen([&] { (void)Slip::from(typed); });
    auto lead = town.unlock("lead");
    auto note = lead.seal(place(room), "very-secret-text");
    listen([&] { (void)lead.reseal(place(room, 2), note, place(room)); });
    CHECK_FALSE(said.empty());
    CHECK(said.find("very-secret") == std::string::npos);
    for (size_t group = 0; group < 8; ++group)
        CHECK(said.find(typed.substr(group * 6, 5)) == std::string::npos);
}
