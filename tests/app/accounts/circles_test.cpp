// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/circles.h"

#include "app/accounts/town.h"
#include "support/catch.h"

using namespace app;
using namespace support;
using base::Date;
using domain::Circle;
using domain::Party;
using domain::RoomKind;

namespace {

const char* const the_talk = "utviklingssamtale-2027";

Circle circle(const Work& work, const std::vector<std::string>& presidium, const std::vector<std::string>& guests = {})
{
    Circle made;
    for (const auto& key : presidium)
        made.presidium.push_back(person(work, key));
    for (const auto& key : guests)
        made.guests.push_back(person(work, key));
    return made;
}

std::string chooses(const Town& town, const std::string& by, const std::vector<std::string>& presidium, const std::vector<std::string>& guests = {})
{
    return town.refused(by, [&](Work& work) { choose_circle(work, talk(work.records(), the_talk)->id, circle(work, presidium, guests)); });
}

bool reads(const Town& town, const std::string& key, std::optional<Date> day = {})
{
    return town.as(
        key, [](Session& session) { return !talk(session.records(), the_talk)->agenda[0].title.is_withheld(); }, day);
}

/// Of what was agreed to be done in the talk.
bool reads_actions(const Town& town, const std::string& key)
{
    return town.as(key, [](Session& session) {
        const auto actions = session.records().actions_of(talk(session.records(), the_talk));
        REQUIRE_FALSE(actions.empty());
        return !(*actions[0])->text.is_withheld();
    });
}

}  // namespace

TEST_CASE("A talk whose circle differs is read by its circle alone, and what was agreed there goes with it")
{
    const Town town;
    CHECK(chooses(town, "deputy", {"bakkejord", "ovrebo"}).empty());
    CHECK(reads(town, "deputy"));
    CHECK(reads(town, "chief"));
    CHECK_FALSE(reads(town, "lead"));
    CHECK_FALSE(reads(town, "hr"));
    CHECK(reads_actions(town, "chief"));
    CHECK_FALSE(reads_actions(town, "lead"));
    CHECK(town.ask("SELECT CAST(count(*) AS TEXT) FROM agenda_item i JOIN talk t ON t.id = i.talk WHERE t.key = '" + std::string(the_talk) + "' AND i.room <> '"
              + town.room(RoomKind::circle_dialogue) + "'")
        == "0");
    CHECK(town.findings() == std::vector<std::string>());
}

TEST_CASE("Changing the circle later takes out whom it no longer names, with new keys for all that lies there")
{
    const Town town;
    town.admit("third", "Marit Lien Øvrebø", Party::presidium, "ovrebo");
    CHECK(chooses(town, "deputy", {"bakkejord", "ovrebo"}).empty());
    const auto room = town.room(RoomKind::circle_dialogue);
    CHECK(reads(town, "third"));
    const auto resealed = town.logged("resealed");
    CHECK(chooses(town, "deputy", {"hovland", "bakkejord"}).empty());
    CHECK(reads(town, "lead"));
    CHECK(reads(town, "deputy"));
    CHECK(reads(town, "chief"));
    CHECK_FALSE(reads(town, "third"));
    CHECK(town.line(room)->epoch == 2);
    CHECK(town.logged("resealed") > resealed);
    CHECK(town.findings() == std::vector<std::string>());

    // And back to everybody.
    town.change("deputy", [](Work& work) { choose_circle(work, talk(work.records(), the_talk)->id, {}); });
    CHECK_FALSE(reads(town, "third"));
    for (const char* key : {"lead", "deputy", "chief"})
        CHECK(reads(town, key));
    CHECK(reads_actions(town, "lead"));
    CHECK(town.findings() == std::vector<std::string>());
}

TEST_CASE("A circle that is given up leaves no room behind that lives, and a new one gets rooms of its own")
{
    const Town town;
    const std::string living = "SELECT CAST(count(*) AS TEXT) FROM room WHERE kind LIKE 'circle%' AND closed_at IS NULL";
    const auto gives_up = [](Work& work) { choose_circle(work, talk(work.records(), the_talk)->id, {}); };
    CHECK(chooses(town, "deputy", {"bakkejord", "ovrebo"}).empty());
    const auto first = town.room(RoomKind::circle_dialogue);
    town.change("deputy", gives_up);
    CHECK(town.ask(living) == "0");
    CHECK(town.logged("room_closed", first) == 1);
    CHECK_FALSE(town.line(first).has_value());
    CHECK(reads(town, "lead"));

    CHECK(chooses(town, "lead", {"hovland", "bakkejord"}).empty());
    CHECK(town.room(RoomKind::circle_dialogue) != first);
    CHECK(reads(town, "deputy"));
    CHECK(town.findings() == std::vector<std::string>());
}

TEST_CASE("A circle's room in which something lies that nobody here may move stays open")
{
    const Town town;
    CHECK(chooses(town, "lead", {"hovland", "bakkejord"}).empty());
    const auto room = town.room(RoomKind::circle_dialogue);
    town.as("lead", [&](Session& session) {
        Work work(session);
        auto& parts = session.parts();
        const storage::RoomId id(*base::Uuid::from(room));
        storage::NewDocument minutes{"minutes", talk(session.records(), the_talk)->id.str()};
        minutes.bytes = "%PDF-1.7 fryst";
        const auto document = parts.documents.add(minutes, id).str();
        parts.log.add({storage::Event::frozen, "document", document, room, {}, parts.hashes.hash("document", document)});
        work.commit();
        return 0;
    });
    town.change("lead", [](Work& work) { choose_circle(work, talk(work.records(), the_talk)->id, {}); });
    CHECK(town.line(room).has_value());
    CHECK(town.logged("room_closed", room) == 0);
}

TEST_CASE("The own room of a guest who has left is closed once nothing lies in it")
{
    const Town town;
    town.admit("guest", "Kåre Lundestad", Party::guest, "lundestad", false, Date(2027, 3, 31));
    const auto own = [&] { return town.ask("SELECT r.id FROM room r JOIN account a ON a.id = r.account WHERE a.key = 'guest'"); };
    town.as("guest", [](Session& session) {
        session.save_draft("note", "Eit utkast");
        return 0;
    });
    const auto later = Date(2027, 4, 1);
    town.change(
        "chief", [](Work&) {}, later);
    CHECK(town.logged("room_closed") == 0);
    town.as(
        "guest",
        [](Session& session) {
            session.discard_draft("note");
            return 0;
        },
        Date(2027, 3, 31));
    town.change(
        "chief", [](Work&) {}, later);
    CHECK(town.logged("room_closed", own()) == 1);
    CHECK(town.findings() == std::vector<std::string>());
}

TEST_CASE("A guest reads the talk's own circle until the last day, and no other room")
{
    const Town town;
    town.admit("guest", "Kåre Lundestad", Party::guest, "lundestad", false, Date(2027, 3, 31));
    CHECK(chooses(town, "lead", {"hovland", "bakkejord"}, {"lundestad"}).empty());
    CHECK(reads(town, "guest"));
    CHECK(town.as("guest", [](Session& session) { return (*session.records()).plans.find("plan-2026")->operator*().goals[0].title.is_withheld(); }));
    CHECK(reads(town, "guest", Date(2027, 3, 31)));
    CHECK(fails([&] { reads(town, "guest", Date(2027, 4, 1)); }) == "account.expired");
    // The next member who writes takes the guest's keys out of use.
    const auto room = town.room(RoomKind::circle_dialogue);
    town.change(
        "chief", [](Work&) {}, Date(2027, 4, 1));
    const auto line = town.line(room, "lead", Date(2027, 4, 1));
    CHECK(line->epoch == 2);
    CHECK_FALSE(lists(line->reads, town.id("guest")));
}

TEST_CASE("The circle is the employer's to choose, and whoever makes its rooms is in it")
{
    const Town town;
    town.admit("clerk", "Kåre Lundestad", Party::secretariat, "lundestad");
    for (const char* by : {"chief", "hr", "clerk"})
        CHECK(chooses(town, by, {"hovland"}) == "circle.not_yours");
    CHECK(chooses(town, "lead", {"bakkejord"}) == "circle.not_in_it");
    CHECK(chooses(town, "lead", {}) == "circle.empty");
    CHECK(chooses(town, "lead", {"hovland", "hovland"}) == "circle.twice");
    CHECK(chooses(town, "lead", {"hovland", "lundestad"}) == "circle.no_seat");
    CHECK(chooses(town, "lead", {"hovland"}, {"haugland"}) == "circle.executive");
    CHECK(town.logged("resealed") == 0);
}

TEST_CASE("Whoever has declared an interest is left out of the circle, and a deputy steps in")
{
    const Town town;
    town.change("lead", [&](Work& work) {
        const auto seat = work.records()->seats.find("ordforar");
        domain::SeatFields deputy{domain::SeatId(base::Uuid::make(town.clock)), "vara", person(work, "lundestad"), (*seat)->term, (*seat)->body,
            base::Text::of("varamedlem"), {}, (*seat)->from};
        deputy.deputy_for = (*seat)->id;
        work.save(domain::Seat(deputy));
        // Whoever is to sign cannot have an interest in it.
        auto fields = *talk(work.records(), the_talk);
        for (auto& each : fields.participants)
            each.signs = each.signs && each.person != person(work, "hovland");
        work.save(domain::Talk(fields));
        work.save(domain::Interest({domain::InterestId(base::Uuid::make(town.clock)), "i1", person(work, "hovland"), base::Text::of("Slektskap"),
            Date(2027, 2, 1), {}, talk(work.records(), the_talk)->id}));
    });
    CHECK(chooses(town, "deputy", {"hovland", "bakkejord"}) == "interest.conflict");
    CHECK(chooses(town, "deputy", {"bakkejord"}, {"hovland"}) == "interest.conflict");
    const auto proposed = town.as("deputy", [](Session& session) { return proposed_circle(session, talk(session.records(), the_talk)->id); });
    const auto warnings = town.change("deputy", [&](Work& work) {
        CHECK(proposed.presidium == circle(work, {"lundestad", "bakkejord", "ovrebo"}).presidium);
        CHECK(readers_of(work.session(), talk(work.records(), the_talk)->id, proposed).size() == 2);
        choose_circle(work, talk(work.records(), the_talk)->id, proposed);
    });
    CHECK(says(warnings, "circle.without_account"));
    CHECK_FALSE(reads(town, "lead"));
}

TEST_CASE("Blind answers move with their talk, and stay blind")
{
    const Town town;
    const auto id = domain::TalkId(base::Uuid::derive("1", "talk", "neste"));
    town.change("chief", [&](Work& work) {
        auto fields = *talk(work.records(), "oppfolging-2026-12");
        fields.id = id;
        fields.key = "neste";
        fields.state = domain::TalkState::preparing;
        fields.date = Date(2027, 5, 20);
        fields.invited = Date(2027, 2, 19);
        fields.frozen.reset();
        fields.next_talk.reset();
        fields.signatures.clear();
        fields.remarks.clear();
        fields.remark_deadline.reset();
        fields.disagreement.clear();
        fields.agenda.clear();
        for (auto& each : fields.participants)
            each.attendance = domain::Attendance::unknown;
        fields.preparation.emplace();
        fields.preparation->presidium.by = person(work, "hovland");
        fields.preparation->executive = {
            .by = person(work, "haugland"), .answers = {{base::Text::of("Kva går godt?"), base::Text::of("Tonen")}}, .submitted = Date(2027, 2, 19)};
        work.save(domain::Talk(fields));
    });
    const auto answer = [&](const std::string& key) {
        return town.as(key, [&](Session& session) { return (*session.records()).talks.get(id)->preparation->executive.answers.at(0).answer; });
    };
    CHECK(answer("chief").str() == "Tonen");
    CHECK(answer("deputy").is_withheld());
    town.change("deputy", [&](Work& work) { choose_circle(work, id, circle(work, {"bakkejord", "hovland"})); });
    CHECK(town.ask("SELECT r.kind FROM answer a JOIN room r ON r.id = a.room JOIN talk t ON t.id = a.talk WHERE t.key = 'neste'") == "circle_dialogue");
    CHECK(answer("chief").str() == "Tonen");
    CHECK(answer("deputy").is_withheld());
    town.change("lead", [&](Work& work) {
        auto next = (*work.records()).talks.get(id);
        next.no_preparation_from(domain::Side::presidium, Date(2027, 2, 19));
        work.save(next);
    });
    CHECK(answer("deputy").str() == "Tonen");
    CHECK(town.findings() == std::vector<std::string>());
}
