// SPDX-License-Identifier: GPL-3.0-or-later
// The locks of the schema, held against every column, and against the two traps: REPLACE, and a comparison with NULL.
#include "storage/stores/council.h"
#include "support/catch.h"

#include <set>

using namespace support;
using namespace domain;

namespace {

const std::string plan_locked = "an agreed plan cannot change", talk_locked = "a frozen talk cannot change";

/// The guard's words, another failure's code, or "" where it went through; undone in any case.
std::string tried(Council& council, const std::string& sql)
{
    storage::Transaction undone(council.town.db);
    try {
        council.town.db.run_script(sql);
    }
    catch (const base::Failure& failure) {
        return failure.code() == "storage.guard" ? failure.cause() : failure.code();
    }
    return "";
}

std::vector<std::string> columns(Council& council, const std::string& table)
{
    auto rows = council.town.db.prepare("SELECT name FROM pragma_table_info(:table)");
    rows.bind("table", table);
    std::vector<std::string> names;
    while (rows.step())
        names.push_back(rows.get<std::string>(0));
    return names;
}

const std::vector<std::string> plan_tables{"plan", "governing_document", "promise", "goal", "milestone", "plan_change"},
    talk_tables{"talk", "participant", "preparation", "answer", "agenda_item", "statement", "remark", "disagreement"};

struct Locked {
    Council council;
    Plan plan = agreed(full_plan(council));
    Talk talk = frozen(council, full_talk(council));

    Locked()
    {
        council.save("lead", plan);
        council.save("lead", talk);
    }
};

}  // namespace

TEST_CASE("No column of a locked row can be changed, nor set to NULL, but those that go on")
{
    Locked locked;
    const std::map<std::string, std::set<std::string>> free{
        {"plan", {"state", "term", "executive_confirmed"}}, {"milestone", {"done"}}, {"talk", {"state", "term", "circle"}}};
    for (const auto& tables : {plan_tables, talk_tables}) {
        const auto& guard = tables == plan_tables ? plan_locked : talk_locked;
        for (const auto& table : tables) {
            REQUIRE(locked.council.number("SELECT count(*) FROM " + table) > 0);
            const auto found = free.find(table);
            for (const auto& column : columns(locked.council, table)) {
                INFO(table << "." << column);
                if (found != free.end() && found->second.contains(column))
                    continue;
                std::set<std::string> answers;
                for (const std::string& value : std::vector<std::string>{column + " || 'x'", "x'ff'", column + " + 1", "NULL", "1", "'2026-01-01'"}) {
                    const auto others = "SELECT count(*) FROM " + table + " WHERE " + column + " IS NOT (" + value + ")";
                    if (locked.council.number(others) > 0)
                        answers.insert(tried(locked.council, "UPDATE " + table + " SET " + column + " = " + value));
                }
                // What is not of the column's type does not even come as far as the guard.
                answers.erase("storage.constraint");
                CHECK(answers == std::set{guard});
            }
        }
    }
}

TEST_CASE("Locked rows are not deleted, replaced or added to")
{
    Locked locked;
    for (const auto& tables : {plan_tables, talk_tables}) {
        const auto& guard = tables == plan_tables ? plan_locked : talk_locked;
        for (const auto& table : tables) {
            INFO(table);
            CHECK(tried(locked.council, "DELETE FROM " + table) == guard);
            CHECK(tried(locked.council, "REPLACE INTO " + table + " SELECT * FROM " + table) == guard);
            CHECK(tried(locked.council, "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table) == guard);
            const std::string first = columns(locked.council, table).front();
            CHECK(tried(locked.council, "UPDATE OR REPLACE " + table + " SET " + first + " = " + first + " || 'x'") == guard);
        }
    }
    // A row that would come in beside them.
    CHECK(tried(locked.council, "INSERT INTO promise SELECT plan, 9, due, room, version, text_c FROM promise WHERE place = 1") == plan_locked);
    CHECK(tried(locked.council, "INSERT INTO milestone SELECT goal, 9, plan, changes, 'new', due, done, room, version, title_c FROM milestone WHERE place = 1")
        == plan_locked);
    CHECK(tried(locked.council,
              "INSERT INTO participant SELECT talk, 9, person, side, attendance, signs, room, version, capacity_c FROM participant WHERE place = 1")
        == talk_locked);
    // History grows.
    CHECK(tried(locked.council,
              "INSERT INTO plan_change (plan, place, day, goal, field, milestone, room, version, old_value_c, new_value_c)"
              " SELECT plan, 9, day, goal, field, milestone, room, version, old_value_c, new_value_c FROM plan_change")
        == "");
}

TEST_CASE("A row cannot be carried out of a locked record, nor into one")
{
    Locked locked;
    auto open = *full_talk(locked.council, "open");
    locked.council.save("lead", Talk(open));
    locked.council.save("lead", full_plan(locked.council, "open"));
    const auto talk = locked.talk->id.str(), plan = locked.plan->id.str();
    for (const auto* table : {"participant", "preparation", "answer", "remark", "disagreement", "statement", "agenda_item"}) {
        INFO(table);
        CHECK(tried(locked.council, "UPDATE " + std::string(table) + " SET talk = '" + open.id.str() + "' WHERE talk = '" + talk + "'") == talk_locked);
        CHECK(tried(locked.council, "UPDATE " + std::string(table) + " SET talk = '" + talk + "' WHERE talk <> '" + talk + "'") == talk_locked);
    }
    for (const auto* table : {"goal", "milestone", "promise"})
        CHECK(tried(locked.council, "UPDATE " + std::string(table) + " SET plan = '" + plan + "' WHERE plan <> '" + plan + "'") == plan_locked);
    // What is not locked is free.
    CHECK(tried(locked.council, "UPDATE participant SET signs = 0 WHERE talk <> '" + talk + "'") == "");
    CHECK(tried(locked.council, "UPDATE goal SET deadline = NULL WHERE plan <> '" + plan + "'") == "");
}

TEST_CASE("A state goes on and never back")
{
    Locked locked;
    const auto talk = [&](const std::string& state) { return tried(locked.council, "UPDATE talk SET state = '" + state + "'"); };
    CHECK(talk("signed") == "");
    for (const auto* state : {"planned", "held", "in_review", "archived", "cancelled"})
        CHECK(talk(state) == talk_locked);
    const auto plan = [&](const std::string& state) { return tried(locked.council, "UPDATE plan SET state = '" + state + "'"); };
    CHECK(plan("under_follow_up") == "");
    CHECK(plan("closed") == "");
    for (const auto* state : {"draft", "proposed"})
        CHECK(plan(state) == plan_locked);

    auto signed_talk = *locked.talk;
    for (auto& line : signed_talk.signatures) {
        line.state = Signature::State::signed_;
        line.date = day("2026-12-02");
    }
    signed_talk.state = TalkState::signed_;
    // Both lines, and the talk.
    CHECK(locked.council.save("lead", Talk(signed_talk)).changed == 3);
    // A signature that is withdrawn makes it frozen again.
    CHECK(talk("frozen") == "");
    CHECK(talk("in_review") == talk_locked);
    signed_talk.state = TalkState::archived;
    locked.council.save("lead", Talk(signed_talk));
    CHECK(talk("signed") == talk_locked);
    CHECK(talk("frozen") == talk_locked);
    CHECK(tried(locked.council, "UPDATE remark SET state = 'open'") == talk_locked);
    CHECK(tried(locked.council, "DELETE FROM talk") == talk_locked);
}

TEST_CASE("What was typed for somebody is confirmed once, also in a frozen talk and an agreed plan")
{
    Locked locked;
    CHECK(tried(locked.council, "UPDATE plan SET employer_confirmed = '2027-01-01'") == plan_locked);
    CHECK(tried(locked.council, "UPDATE plan SET executive_confirmed = '2027-01-01'") == "");
    CHECK(tried(locked.council, "UPDATE remark SET confirmed = '2027-01-01' WHERE place = 1") == talk_locked);
    CHECK(tried(locked.council, "UPDATE remark SET confirmed = '2027-01-01' WHERE place = 2") == talk_locked);

    auto plan = *locked.plan;
    plan.executive_on_behalf->confirmed = day("2027-01-01");
    CHECK(locked.council.save("executive", Plan(plan)).changed == 1);
    CHECK(tried(locked.council, "UPDATE plan SET executive_confirmed = '2027-01-02'") == plan_locked);
    CHECK(tried(locked.council, "UPDATE plan SET executive_confirmed = NULL") == plan_locked);
}

TEST_CASE("Locked text can be sealed anew and not otherwise")
{
    Locked locked;
    const std::string anew = "UPDATE statement SET version = version + 1, ";
    const auto with = [](const std::string& table, const std::string& cell, const std::string& epoch) {
        return "UPDATE " + table + " SET version = version + 1, " + cell + " = CAST(substr(" + cell + ", 1, 1) || x'" + epoch + "' || randomblob(90) AS BLOB)";
    };
    for (const auto& [table, cell] : std::vector<std::pair<std::string, std::string>>{{"statement", "passage_c"}, {"answer", "answer_c"},
             {"participant", "capacity_c"}, {"agenda_item", "agreed_c"}, {"remark", "passage_c"}, {"disagreement", "passage_c"}, {"talk", "meeting_place_c"}}) {
        INFO(table);
        CHECK(tried(locked.council, with(table, cell, "01000000") + " WHERE " + cell + " IS NOT NULL") == talk_locked);
    }
    CHECK(tried(locked.council, with("statement", "passage_c", "02000000")) == "");
    for (const auto& [table, cell] : std::vector<std::pair<std::string, std::string>>{{"plan", "title_c"}, {"goal", "what_c"}, {"goal", "indicator_c"},
             {"milestone", "title_c"}, {"promise", "text_c"}, {"governing_document", "text_c"}, {"plan_change", "reason_c"}}) {
        INFO(table);
        CHECK(tried(locked.council, with(table, cell, "01000000")) == plan_locked);
    }
    // Nor can a cell vanish on the way.
    CHECK(tried(locked.council, anew + "passage_c = NULL, room = 'r'") == talk_locked);
    CHECK(tried(locked.council, anew + "passage_reason_c = x'ff', room = 'r'") == talk_locked);
    CHECK(tried(locked.council, "UPDATE agenda_item SET version = version + 1, agreed_c = NULL, room = 'r'") == talk_locked);
    CHECK(tried(locked.council, "UPDATE talk SET version = version + 1, meeting_place_c = NULL") == talk_locked);
    CHECK(tried(locked.council, "UPDATE goal SET version = version + 1, what_c = x'ff'") == plan_locked);
    CHECK(tried(locked.council, "UPDATE goal SET version = version + 1, weight_c = NULL, room = 'r'") == plan_locked);
    CHECK(tried(locked.council, "UPDATE milestone SET version = version + 1, title_c = NULL") == plan_locked);
}

TEST_CASE("An agreed goal changes only with a row of history that explains it")
{
    Locked locked;
    const auto goal = locked.plan->goals[0].id.str();
    const auto set = "UPDATE goal SET deadline = '2027-12-31'";
    CHECK(tried(locked.council, set) == plan_locked);
    CHECK(tried(locked.council, std::string(set) + ", changes = changes + 1") == plan_locked);
    CHECK(tried(locked.council, "UPDATE goal SET changes = 0") == plan_locked);
    CHECK(tried(locked.council, "UPDATE milestone SET due = '2027-12-31', changes = 1") == plan_locked);
    const std::string history = "INSERT INTO plan_change (plan, place, day, goal, field, milestone, room, version, old_value_c, new_value_c)"
                                " SELECT plan, 9, day, goal, 'deadline', '', room, version, old_value_c, new_value_c FROM plan_change;";
    CHECK(tried(locked.council, history + "UPDATE goal SET deadline = '2027-12-31', changes = 2 WHERE id = '" + goal + "'") == "");
    CHECK(tried(locked.council, history + "UPDATE goal SET deadline = '2027-12-31', changes = 2 WHERE id <> '" + goal + "'") == plan_locked);
    CHECK(tried(locked.council, history + "UPDATE goal SET key = 'x', changes = 2 WHERE id = '" + goal + "'") == plan_locked);

    // What the domain allows goes through.
    auto plan = locked.plan;
    for (const auto& [field, milestone, value] : std::vector<std::tuple<PlanChange::Field, std::string, std::string>>{
             {PlanChange::Field::what, "", "Meir vatn"}, {PlanChange::Field::deadline, "", "2026-12-20"},
             {PlanChange::Field::milestone_due, "built", "2026-12-10"}, {PlanChange::Field::weight, "", "60"}, {PlanChange::Field::dropped, "", "dropped"}}) {
        PlanChange change{day("2026-07-01"), plan->goals[0].id, field, milestone};
        change.new_value = text(value);
        change.employer_accepted = change.executive_accepted = day("2026-07-01");
        change.reason = text("Etter avtale");
        plan.change(change);
        locked.council.save("lead", plan);
        CHECK(locked.council.plan("executive", plan->id) == plan);
    }
    FollowUp entry{day("2026-11-01")};
    entry.value = *base::Decimal::from("80");
    plan.follow_up(plan->goals[0].id, entry);
    plan.milestone_done(plan->goals[0].id, "built", day("2026-11-02"));
    plan.promise_kept(0, Promise::Kept::yes);
    locked.council.save("executive", plan);
    CHECK(locked.council.plan("lead", plan->id) == plan);
}

TEST_CASE("What the domain let pass the guards stop")
{
    Locked locked;
    auto plan = *locked.plan;
    plan.goals[1].how = text("Noko heilt anna");
    CHECK(fails([&] { locked.council.save("lead", Plan(plan)); }) == "storage.guard");
    plan = *locked.plan;
    plan.promises.pop_back();
    CHECK(fails([&] { locked.council.save("lead", Plan(plan)); }) == "storage.guard");
    auto talk = *locked.talk;
    talk.agenda[1].agreed = Passage{text("Noko heilt anna")};
    CHECK(fails([&] { locked.council.save("lead", Talk(talk)); }) == "storage.guard");
    talk = *locked.talk;
    talk.disagreement.clear();
    CHECK(fails([&] { locked.council.save("lead", Talk(talk)); }) == "storage.guard");
    CHECK(locked.council.plan("lead", plan.id) == locked.plan);
    CHECK(locked.council.talk("lead", talk.id) == locked.talk);
}
