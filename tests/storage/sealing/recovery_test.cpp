// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/recovery.h"
#include "storage/sealing/recovery_check.h"
#include "support/catch.h"
#include "town.h"

#include <algorithm>
#include <set>

using namespace storage;

TEST_CASE("Any two of three sheets, in any order, give the seed back from what was typed")
{
    const auto seed = RecoverySeed::random();
    const auto sheets = split(seed);
    for (size_t one = 0; one < 3; ++one) {
        for (size_t other = 0; other < 3; ++other) {
            if (one == other)
                continue;
            const auto rebuilt = rebuild(RecoverySheet::from(sheets[one].text().text()), RecoverySheet::from(sheets[other].text().text()));
            CHECK(equal(rebuilt.bytes(), seed.bytes()));
        }
    }
}

TEST_CASE("One sheet alone says nothing: whatever the seed, a sheet looks the same")
{
    // A bit of a sheet that followed the seed would be the same in all splits of one seed; pads are drawn anew.
    RecoverySeed zeros, ones;
    std::fill(ones.bytes().begin(), ones.bytes().end(), std::uint8_t{0xFF});
    for (const auto* seed : {&zeros, &ones}) {
        for (size_t number = 0; number < 3; ++number) {
            std::array<int, 256> set{};
            for (int round = 0; round < 200; ++round) {
                const auto sheets = split(*seed);
                const auto bytes = from_groups(Paper::sheet, 36, sheets[number].text().text());
                for (size_t bit = 0; bit < 256; ++bit)
                    set[bit] += bytes.data()[4 + bit / 8] >> bit % 8 & 1;
            }
            for (int count : set)
                CHECK((count > 40 && count < 160));
        }
    }
}

TEST_CASE("One sheet typed twice is refused, and so are two that were not made together")
{
    const auto sheets = split(RecoverySeed::random()), others = split(RecoverySeed::random());
    CHECK(support::fails([&] { (void)rebuild(sheets[0], sheets[0]); }) == "recovery.same_sheet");
    CHECK(support::fails([&] { (void)rebuild(sheets[0], others[1]); }) == "recovery.other_set");
}

TEST_CASE("A sheet says its number and is not taken for a slip")
{
    const auto sheets = split(RecoverySeed::random());
    CHECK(sheets[0].number() == 1);
    CHECK(RecoverySheet::from(sheets[2].text().text()).number() == 3);
    CHECK(support::fails([&] { (void)RecoverySheet::from(Slip::make().text().text()); }) == "groups.count");
    CHECK(support::fails([&] { (void)Slip::from(sheets[0].text().text()); }) == "groups.count");
}

TEST_CASE("Two different groups of a sheet are asked for, and not always the same")
{
    std::set<std::array<size_t, 2>> asked;
    for (int i = 0; i < 60; ++i) {
        const auto places = RecoverySheet::places_to_type_back();
        CHECK(places[0] < places[1]);
        CHECK(places[1] < 16);
        asked.insert(places);
    }
    CHECK(asked.size() > 10);
}

TEST_CASE("The sheets open a file whose passphrase is lost, where they were let in")
{
    support::Town town;
    const auto seed = RecoverySeed::random();
    const auto sheets = split(seed);
    auto lead = town.unlock("lead");
    const auto room = town.room("lead", town.presidium);
    RoomId own = room;
    Bytes note, secret;
    {
        Transaction change(town.db);
        const auto recovery = town.accounts.add_recovery(lead, support::text("recovery"), seed);
        Rooms rooms(town.db, lead, town.clock);
        CHECK(rooms.grant(room, recovery, Reach::all_epochs) == 1);
        own = rooms.create({RoomKind::own, town.id("lead"), {}, town.presidium.appointment});
        note = lead.seal(support::place(room), "to the presidium");
        secret = lead.seal(support::place(own), "to myself");
        change.commit();
    }
    auto recovered = town.accounts.unlock(rebuild(sheets[2], sheets[0]), town.clock.today());
    CHECK(recovered.open(support::place(room), note).text == "to the presidium");
    CHECK(recovered.open(support::place(own), secret).state == Opened::State::withheld);

    // The last way back: a new account is let in by the recovery account.
    const auto fresh = town.invite("deputy", "lead again", Party::presidium);
    Transaction change(town.db);
    CHECK(Rooms(town.db, recovered, town.clock).grant(room, fresh, Reach::all_epochs) == 1);
    change.commit();
    CHECK(town.unlock("lead again").open(support::place(room), note).text == "to the presidium");
}

TEST_CASE("An owner may let the sheets into the own room, but nobody else, and nobody else may do it")
{
    support::Town town;
    const auto own = town.room("lead", {RoomKind::own, town.id("lead"), {}, town.presidium.appointment});
    CHECK(support::fails([&] { town.grant("lead", own, "deputy"); }) == "room.party");
    auto lead = town.unlock("lead");
    const auto seed = RecoverySeed::random();
    const auto note = lead.seal(support::place(own), "to myself");
    Transaction change(town.db);
    const auto recovery = town.accounts.add_recovery(lead, support::text("recovery"), seed);
    CHECK(Rooms(town.db, lead, town.clock).grant(own, recovery, Reach::all_epochs) == 1);
    change.commit();
    auto recovered = town.accounts.unlock(seed, town.clock.today());
    CHECK(recovered.open(support::place(own), note).text == "to myself");
    Transaction again(town.db);
    const auto other = town.accounts.add_recovery(lead, support::text("recovery 2"), RecoverySeed::random());
    CHECK(support::fails([&] { Rooms(town.db, recovered, town.clock).grant(own, other, Reach::all_epochs); }) == "room.party");
}

TEST_CASE("Sheets of another file open nothing")
{
    support::Town town;
    CHECK(support::fails([&] { (void)town.accounts.unlock(RecoverySeed::random(), town.clock.today()); }) == "recovery.not_this_file");
}

TEST_CASE("The recovery account makes no other sheets and begins no room")
{
    support::Town town;
    auto lead = town.unlock("lead");
    const auto seed = RecoverySeed::random();
    Transaction change(town.db);
    const auto id = town.accounts.add_recovery(lead, support::text("recovery"), seed);
    auto recovered = town.accounts.unlock(seed, town.clock.today());
    CHECK(recovered.account() == id);
    CHECK(support::fails([&] { (void)town.accounts.add_recovery(recovered, support::text("y"), RecoverySeed::random()); }) == "account.may_not_invite");
    CHECK(support::fails([&] { (void)Rooms(town.db, recovered, town.clock).create(town.presidium); }) == "room.party");
    CHECK(support::fails([&] { (void)town.accounts.invite(lead, {support::text("z"), Party::recovery}); }) == "account.party");
}

TEST_CASE("What is kept of sheets that wait matches their own six groups, in any case and spelling, and no others")
{
    support::Town town;
    town.db.run_script(base::resource("schema/008_recovery.sql"));
    auto lead = town.unlock("lead");
    const auto seed = RecoverySeed::random();
    Transaction transaction(town.db);
    const auto account = town.accounts.add_recovery(lead, support::text("Ark"), seed);
    const auto sheets = split(seed);
    const std::array texts{sheets[0].text(), sheets[1].text(), sheets[2].text()};
    const SheetPlaces places{RecoverySheet::places_to_type_back(), RecoverySheet::places_to_type_back(), RecoverySheet::places_to_type_back()};
    TypedGroups typed;
    for (size_t sheet = 0; sheet < 3; ++sheet) {
        for (size_t i = 0; i < 2; ++i)
            typed[sheet][i] = group_text(texts[sheet].text(), places[sheet][i]);
    }
    RecoveryChecks checks(town.db);
    CHECK_FALSE(checks.waiting().has_value());
    checks.keep(account, {texts[0].text(), texts[1].text(), texts[2].text()}, places);
    REQUIRE(checks.waiting().has_value());
    CHECK(checks.waiting()->account == account);
    CHECK(checks.waiting()->places == places);
    CHECK(checks.matches(account, typed));
    for (auto& each : typed) {
        for (auto& group : each) {
            std::transform(group.begin(), group.end(), group.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
            group.insert(2, "-");
        }
    }
    CHECK(checks.matches(account, typed));
    auto other = typed;
    other[0][0] = group_text(texts[1].text(), places[0][0]);
    CHECK_FALSE(checks.matches(account, other));
    other = typed;
    other[2][1].clear();
    CHECK_FALSE(checks.matches(account, other));

    town.db.run_script("UPDATE recovery_check SET places = '0 99 1 2 3 4'");
    CHECK(support::fails([&] { checks.waiting(); }) == "storage.damaged");
    CHECK(checks.forget(account));
    CHECK_FALSE(checks.waiting().has_value());
    CHECK_FALSE(checks.forget(account));
}

TEST_CASE("Groups that are asked for are alike on no two sheets and follow from no others")
{
    const auto sheets = split(RecoverySeed::random());
    for (int round = 0; round < 200; ++round) {
        const auto places = RecoverySheet::places_to_type_back();
        CHECK(places[0] < places[1]);
        CHECK(places[0] >= 2);
        CHECK(places[1] < 14);
    }
    // The paper, its number and its set stand before, the check of the whole behind.
    CHECK(group_text(sheets[0].text().text(), 1) == group_text(sheets[1].text().text(), 1));
}

TEST_CASE("A group typed by itself is one only at its own place")
{
    const auto sheet = split(RecoverySeed::random())[0].text();
    const auto group = group_text(sheet.text(), 5);
    CHECK(group.size() == 5);
    CHECK(group_at(5, group).has_value());
    CHECK_FALSE(group_at(6, group).has_value());
    CHECK_FALSE(group_at(5, group.substr(1)).has_value());
    CHECK_FALSE(group_at(5, "?????").has_value());
    CHECK_FALSE(group_at(5, "").has_value());
}
