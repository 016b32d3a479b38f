// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/terms.h"

#include "app/accounts/circles.h"
#include "app/accounts/town.h"
#include "support/catch.h"

using namespace app;
using namespace support;
using base::Date;
using domain::Party;
using domain::RoomKind;

namespace {

/// After the election Torstein sits on and leads, and Nils is new; Ingunn's seat has ended.
struct Election : Town {
    Election()
    {
        elect("bakkejord", "Torstein Bakkejord", true);
        elect("nilsen", "Nils Nilsen");
    }
    std::string hands_over(const std::string& by, std::optional<Date> day = after_election())
    {
        return fails([&] {
            warnings = change(
                by, [&](Work& work) { done = hand_over(work, (*work.records()->terms.find("2027-2031"))->id); }, day);
        });
    }
    /// One account of the new term, invited by HR as every member may.
    void come(const std::string& key, const std::string& name, const std::string& person_key)
    {
        change(
            "hr",
            [&](Work& work) {
                Invitation who{key, base::Text::of(name), Party::presidium, person(work, person_key)};
                Accounts(work).admit(who, key + " opens it");
            },
            after_election());
    }
    HandedOver done;
    std::vector<domain::Warning> warnings;
};

int pending(const domain::Case& records)
{
    int count = 0;
    for (const auto& action : (*records).actions)
        count += action.is_pending() && domain::room_of(*records, *action).kind == RoomKind::dialogue;
    return count;
}

}  // namespace

TEST_CASE("The new seats make their own rooms, and open actions and running plans move on to the new dialogue, nothing else")
{
    Election town;
    const auto old = town.room(RoomKind::dialogue, "2023-2027");
    const int open = town.as("lead", [](Session& session) { return pending(session.records()); });
    REQUIRE(open > 0);
    const auto stays = "SELECT CAST(count(*) AS TEXT) FROM agenda_item WHERE room = '" + old + "'";
    const auto items = town.ask(stays);

    CHECK(town.hands_over("deputy", Date(2027, 10, 31)) == "term.not_begun");
    // Torstein sits on: he reads the old dialogue and makes the new one.
    CHECK(town.hands_over("deputy").empty());
    CHECK(town.done.rooms_made == 2);
    CHECK(town.done.actions == open);
    CHECK(town.done.plans == 1);
    CHECK(town.done.actions_left + town.done.plans_left == 0);
    CHECK(town.logged("handed_over") == open + 1);
    CHECK(town.ask(stays) == items);
    CHECK(town.ask("SELECT CAST(count(*) AS TEXT) FROM action a JOIN room r ON r.id = a.room JOIN term t ON t.id = r.term WHERE t.key = '2027-2031'")
        == std::to_string(open));
    CHECK(town.hands_over("deputy") == "term.nothing_to_do");

    // Ingunn's seat has ended; the executive goes on reading both.
    const auto reads = [&](const std::string& key) {
        return town.as(
            key, [](Session& session) { return !talk(session.records(), "utviklingssamtale-2027")->agenda[0].title.is_withheld(); }, Town::after_election());
    };
    CHECK_FALSE(reads("lead"));
    CHECK(reads("deputy"));
    CHECK(reads("chief"));
}

TEST_CASE("Any member of the record lets a new seat into it, and only the new term's seats into their own rooms")
{
    Election town;
    town.come("nils", "Nils Nilsen", "nilsen");
    const auto nils = town.id("nils");
    const auto read_by_nils = [&] {
        return town.as(
            "nils",
            [](Session& session) {
                const auto& records = session.records();
                struct {
                    bool goals, old_talk;
                } reads{!(*records->plans.find("plan-2026"))->goals[0].title.is_withheld(),
                    !talk(records, "utviklingssamtale-2027")->agenda[0].title.is_withheld()};
                return reads;
            },
            Town::after_election());
    };
    CHECK_FALSE(read_by_nils().goals);

    // HR holds the record and nothing else.
    CHECK(town.hands_over("hr").empty());
    CHECK(town.done.granted == 1);
    CHECK(town.done.rooms_made == 0);
    CHECK(says(town.warnings, "term.rooms_missing"));
    CHECK(says(town.warnings, "term.left"));
    CHECK(read_by_nils().goals);
    CHECK_FALSE(read_by_nils().old_talk);

    // Nils makes the rooms; what moves there needs somebody who reads both.
    CHECK(town.hands_over("nils").empty());
    CHECK(town.done.rooms_made == 2);
    CHECK(town.done.actions == 0);
    CHECK(town.done.actions_left > 0);
    CHECK(town.hands_over("chief").empty());
    CHECK(town.done.actions > 0);
    CHECK(town.done.plans == 1);
    CHECK_FALSE(read_by_nils().old_talk);

    // The past term's rooms are still listed for everybody.
    const auto past = town.line(town.room(RoomKind::dialogue, "2023-2027"), "nils", Town::after_election());
    REQUIRE(past);
    CHECK(past->past);
    CHECK_FALSE(lists(past->waits, nils));
    CHECK(lists(past->reads, town.id("chief")));
    CHECK(town.as(
                  "nils", [&](Session& session) { return offers(session, nils); }, Town::after_election())
              .empty());
}

TEST_CASE("A new account is left out of the handover until somebody has compared its fingerprint")
{
    Election town;
    std::string slip;
    town.change(
        "hr",
        [&](Work& work) {
            slip = Accounts(work).invite({"nils", base::Text::of("Nils Nilsen"), Party::presidium, person(work, "nilsen")}).groups;
        },
        Town::after_election());
    {
        auto file = town.open();
        redeem(file, "nils", slip, "nils opens it");
    }
    CHECK(town.hands_over("hr").empty());
    CHECK(town.done.granted == 0);
    CHECK(says(town.warnings, "account.not_verified"));
}

TEST_CASE("What a circle of its own agreed stays with the circle")
{
    Election town;
    town.change("deputy", [](Work& work) {
        choose_circle(work, talk(work.records(), "utviklingssamtale-2027")->id, domain::Circle{{person(work, "bakkejord")}, {}});
    });
    const auto circle = town.room(RoomKind::circle_dialogue);
    const auto inside = "SELECT CAST(count(*) AS TEXT) FROM action WHERE room = '" + circle + "'";
    const auto count = town.ask(inside);
    REQUIRE(count != "0");
    CHECK(town.hands_over("deputy").empty());
    CHECK(town.ask(inside) == count);
}

TEST_CASE("Who is neither of the new term nor in any of its rooms hands over nothing")
{
    Election town;
    CHECK(town.hands_over("deputy").empty());
    CHECK(town.hands_over("hr") == "term.nothing_to_do");
    CHECK(town.hands_over("lead") == "term.nothing_to_do");
}

TEST_CASE("A secretary alone with the file hands over too, while the new lead has no account")
{
    const Town town;
    base::FixedClock clock(Date(2027, 2, 19));
    auto begin = begin_fjellvik();
    begin.account_key = "clerk";
    begin.account_name = base::Text::of("Kåre Lundestad");
    begin.party = Party::secretariat;
    begin.person = (*begin.records.persons.find("lundestad"))->id;
    begin.passphrase = "clerk opens it";
    begin.records.terms.add(
        domain::Term({domain::TermId(base::Uuid::derive("1", "term", "ny")), "ny", base::Text::of("2027–2031"), Date(2027, 11, 1), Date(2031, 10, 31)}));
    CaseFile::create(town.folder() / "alone.radslag", begin, clock, {});
    Opening later;
    later.asked_day = Town::after_election();
    CaseFile file(town.folder() / "alone.radslag", clock, later);
    auto& clerk = file.unlock("", "clerk opens it");
    Work work(clerk);
    // The old term's dialogue is nobody's any more: a secretary has no seat that sits on.
    const auto done = hand_over(work, domain::TermId(base::Uuid::derive("1", "term", "ny")));
    CHECK(done.rooms_made == 2);
    CHECK(done.actions == 0);
    CHECK(done.actions_left > 0);
}
