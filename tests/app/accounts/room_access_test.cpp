// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/room_access.h"

#include "app/accounts/town.h"
#include "storage/sealing/field.h"
#include "support/catch.h"

#include <set>

using namespace app;
using namespace support;
using base::Date;
using domain::Party;
using domain::RoomKind;

namespace {

const char* const the_talk = "utviklingssamtale-2027";

bool withheld(const Town& town, const std::string& key, std::optional<Date> day = {})
{
    return town.as(
        key, [](Session& session) { return talk(session.records(), the_talk)->agenda[0].title.is_withheld(); }, day);
}

std::string grants(const Town& town, const std::string& by, const std::string& to, RoomKind kind, std::optional<Date> day = {})
{
    const auto room = town.room(kind);
    const auto member = town.id(to);
    return town.refused(
        by, [&](Work& work) { RoomAccess(work).grant(member, room); }, day);
}

std::string removes(const Town& town, const std::string& by, const std::string& whom, RoomKind kind)
{
    const auto room = town.room(kind);
    const auto member = town.id(whom);
    return town.refused(by, [&](Work& work) { RoomAccess(work).revoke(member, room); });
}

/// The epochs under which the sealed cells of this room's records stand.
std::set<std::uint32_t> epochs_of(const Town& town, const std::string& room)
{
    std::set<std::uint32_t> epochs;
    for (const char* cell : {"agenda_item.title_c", "development_item.need_c", "action.text_c", "assessment.self_c", "follow_up.evidence_c"}) {
        const std::string name(cell);
        const auto table = name.substr(0, name.find('.')), column = name.substr(name.find('.') + 1);
        auto raw = storage::Connection::open(town.path(), storage::Connection::Mode::read_only);
        auto rows = raw.prepare("SELECT " + column + " FROM " + table + " WHERE room = :room AND " + column + " IS NOT NULL");
        rows.bind("room", room);
        while (rows.step())
            epochs.insert(storage::header_of(rows.get<storage::Bytes>(0))->epoch);
    }
    return epochs;
}

/// The deputy's answers, shared within the own side: they lie in the presidium's room.
void write_jointly(const Town& town)
{
    town.change("lead", [&](Work& work) {
        auto fields = *talk(work.records(), "oppfolging-2026-12");
        fields.id = domain::TalkId(base::Uuid::make(town.clock));
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
        fields.preparation->presidium = {
            .by = person(work, "hovland"), .joint = true, .answers = {{base::Text::of("Kva vil me?"), base::Text::of("Halde att")}}};
        work.save(domain::Talk(fields));
    });
}

}  // namespace

TEST_CASE("What becomes readable is counted before anybody is let in, and adding the executive changes nothing until then")
{
    const Town town(true);
    const auto chief = town.admit("chief", "Eirik Nesbø Haugland", Party::executive, "haugland");
    CHECK(withheld(town, "chief"));
    const auto offered = town.as("lead", [&](Session& session) { return offers(session, chief); });
    std::set<RoomKind> kinds;
    std::int64_t items = 0, goals = 0;
    for (const auto& offer : offered) {
        CHECK(offer.ours);
        CHECK_FALSE(offer.removed);
        kinds.insert(offer.of.kind);
        if (offer.texts.contains("item"))
            items += offer.texts.at("item");
        if (offer.texts.contains("goal"))
            goals += offer.texts.at("goal");
    }
    CHECK(kinds == std::set{RoomKind::dialogue, RoomKind::record});
    CHECK(items == std::stoll(town.ask("SELECT CAST(count(*) AS TEXT) FROM agenda_item")));
    CHECK(goals == std::stoll(town.ask("SELECT CAST(count(*) AS TEXT) FROM goal")));
    CHECK(items > 0);
    CHECK(withheld(town, "chief"));

    int given = 0;
    town.change("lead", [&](Work& work) { given = RoomAccess(work).grant_all(chief); });
    CHECK(given == 2);
    CHECK_FALSE(withheld(town, "chief"));
    CHECK(town.as("lead", [&](Session& session) { return offers(session, chief); }).empty());
    CHECK(town.logged("granted", town.room(RoomKind::dialogue)) == 1);
    CHECK(town.findings() == std::vector<std::string>());
}

TEST_CASE("Nobody is let into a room that he has no right to, whoever asks")
{
    const Town town;
    write_jointly(town);
    town.admit("clerk", "Kåre Lundestad", Party::secretariat, "lundestad");
    const auto granted = town.logged("granted", town.room(RoomKind::presidium));
    CHECK(grants(town, "hr", "hr", RoomKind::dialogue) == "room.no_right");
    CHECK(grants(town, "lead", "hr", RoomKind::dialogue) == "room.no_right");
    CHECK(grants(town, "chief", "chief", RoomKind::presidium) == "room.no_right");
    CHECK(grants(town, "lead", "chief", RoomKind::presidium) == "room.no_right");
    for (const auto kind : {RoomKind::presidium, RoomKind::dialogue, RoomKind::record})
        CHECK(grants(town, "lead", "clerk", kind) == "room.no_right");
    CHECK(town.refused("lead", [&](Work& work) { RoomAccess(work).grant(town.id("hr"), "nothing"); }) == "room.unknown");
    CHECK(town.logged("granted", town.room(RoomKind::presidium)) == granted);
}

TEST_CASE("Who has a right and no key cannot give himself or another one")
{
    const Town town;
    town.admit("third", "Marit Lien Øvrebø", Party::presidium, "ovrebo");
    CHECK(grants(town, "third", "third", RoomKind::dialogue) == "room.not_member");
    CHECK(withheld(town, "third"));
    // The executive and HR are in the record, and so is she by right.
    CHECK(grants(town, "hr", "third", RoomKind::record).empty());
    CHECK(grants(town, "hr", "third", RoomKind::dialogue) == "room.not_member");
    CHECK(grants(town, "chief", "third", RoomKind::dialogue).empty());
    CHECK_FALSE(withheld(town, "third"));
}

TEST_CASE("All that by right can be given is given, and what others must give is told")
{
    const Town town;
    town.admit("third", "Marit Lien Øvrebø", Party::presidium, "ovrebo");
    int given = 0;
    const auto warnings = town.change("hr", [&](Work& work) { given = RoomAccess(work).grant_all(town.id("third")); });
    CHECK(given == 1);
    CHECK(says(warnings, "room.not_ours"));
    CHECK(value(warnings, "room.not_ours", "room") == "dialogue");
}

TEST_CASE("The executive does not read what the presidium prepares, and HR nothing but the record")
{
    const Town town;
    write_jointly(town);
    const auto answer = [&](const std::string& key) {
        return town.as(key, [](Session& session) { return talk(session.records(), "neste")->preparation->presidium.answers[0].answer; });
    };
    CHECK(answer("lead").str() == "Halde att");
    CHECK(answer("deputy").str() == "Halde att");
    CHECK(answer("chief").is_withheld());
    CHECK(answer("chief").withheld()->room == RoomKind::presidium);
    CHECK(answer("hr").is_withheld());
    CHECK(withheld(town, "hr"));
    CHECK_FALSE(town.as("hr", [](Session& session) { return (*session.records()).plans.find("plan-2026")->operator*().goals[0].title.is_withheld(); }));
}

TEST_CASE("Whoever is taken out for cause loses the old texts too, since they are sealed anew")
{
    const Town town;
    const auto dialogue = town.room(RoomKind::dialogue);
    CHECK(epochs_of(town, dialogue) == std::set<std::uint32_t>{1});
    CHECK(removes(town, "lead", "chief", RoomKind::dialogue).empty());
    CHECK(epochs_of(town, dialogue) == std::set<std::uint32_t>{2});
    CHECK(withheld(town, "chief"));
    CHECK_FALSE(withheld(town, "deputy"));
    CHECK_FALSE(withheld(town, "lead"));
    CHECK(town.logged("revoked", dialogue) == 1);
    CHECK(town.logged("epoch_opened", dialogue) == 1);
    CHECK(town.logged("resealed") > 0);
    CHECK(town.findings() == std::vector<std::string>());

    const auto line = town.line(dialogue, "hr");
    REQUIRE(line);
    CHECK(lists(line->removed, town.id("chief")));
    CHECK_FALSE(lists(line->waits, town.id("chief")));
    // What was taken for cause comes back by name only.
    const auto chief = town.id("chief");
    int given = -1;
    town.change("lead", [&](Work& work) { given = RoomAccess(work).grant_all(chief); });
    CHECK(given == 0);
    CHECK(grants(town, "lead", "chief", RoomKind::dialogue).empty());
    CHECK_FALSE(withheld(town, "chief"));
}

TEST_CASE("Only the lead takes somebody out of the rooms of both sides, and the last member stays")
{
    const Town town;
    for (const char* by : {"chief", "deputy"})
        CHECK(removes(town, by, "lead", RoomKind::dialogue) == "room.may_not_remove");
    CHECK(removes(town, "hr", "lead", RoomKind::record) == "room.may_not_remove");
    CHECK(removes(town, "hr", "lead", RoomKind::dialogue) == "room.may_not_remove");
    CHECK(removes(town, "lead", "hr", RoomKind::dialogue) == "room.no_such_member");
    const Town alone(true);
    CHECK(removes(alone, "lead", "lead", RoomKind::dialogue) == "room.last_member");
}

TEST_CASE("A seat that has ended opens nothing from that instant, and new text gets new keys from the next who writes")
{
    const Town town;
    const auto dialogue = town.room(RoomKind::dialogue);
    CHECK_FALSE(withheld(town, "deputy", Date(2027, 10, 31)));
    CHECK(withheld(town, "deputy", Town::after_election()));
    CHECK(town.refused(
              "deputy", [&](Work& work) { RoomAccess(work).grant(town.id("hr"), town.room(RoomKind::record)); }, Town::after_election())
        != "");
    CHECK_FALSE(withheld(town, "chief", Town::after_election()));

    auto line = town.line(dialogue, "hr", Town::after_election());
    CHECK(lists(line->due, town.id("deputy")));
    CHECK(lists(line->due, town.id("lead")));
    CHECK(lists(line->reads, town.id("chief")));
    town.change(
        "chief", [](Work&) {}, Town::after_election());
    line = town.line(dialogue, "hr", Town::after_election());
    CHECK(line->epoch == 2);
    CHECK(line->due.empty());
    CHECK(line->reads == std::vector{town.id("chief")});
    CHECK(line->past);
}

TEST_CASE("Who reads which room is told alike to everybody, with what is not made yet")
{
    const Town town;
    const auto told = [&](const std::string& key) {
        return town.as(key, [](Session& session) {
            std::string all;
            for (const auto& line : rooms(session)) {
                all += line.id + std::string(domain::code(line.of.kind)) + std::to_string(line.epoch);
                for (const auto* list : {&line.reads, &line.waits, &line.removed, &line.due}) {
                    all += "|";
                    for (const auto& each : *list)
                        all += each.str();
                }
                for (const auto& [kind, count] : line.texts)
                    all += kind + std::to_string(count);
                all += line.fault + "\n";
            }
            return all;
        });
    };
    const auto lead = told("lead");
    for (const char* key : {"chief", "deputy", "hr"})
        CHECK(told(key) == lead);
    // Of the next term nobody has written anything yet.
    town.elect("bakkejord", "Torstein Bakkejord");
    const auto presidium = town.as(
        "deputy",
        [](Session& session) {
            for (auto& line : rooms(session)) {
                if (line.of.kind == RoomKind::presidium && line.id.empty())
                    return line;
            }
            return RoomLine{"none", {}};
        },
        Town::after_election());
    CHECK(presidium.id.empty());
    CHECK(presidium.waits == std::vector<domain::AccountId>{town.id("deputy")});
}
