// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "support/catch.h"

#include "base/files.h"
#include "base/resource.h"

#include <set>

using support::Acting;
using support::Told;

TEST_CASE("Every act has its part of the schema, and every part its act")
{
    const auto schema = nlohmann::json::parse(base::resource("templates/acts.schema.json"));
    std::set<std::string> described, offered, known;
    for (const auto& [name, part] : schema["definitions"]["acts"].items()) {
        described.insert(name);
        CHECK(part["properties"]["act"]["const"] == name);
        CHECK(part["additionalProperties"] == false);
    }
    for (const auto& part : schema["items"]["anyOf"])
        offered.insert(part["$ref"].get<std::string>().substr(std::string("#/definitions/acts/").size()));
    for (const auto name : app::acts::names())
        CHECK(known.insert(std::string(name)).second);
    CHECK(described == known);
    CHECK(offered == known);
}

TEST_CASE("A file of acts is refused with every fault in its form, one complaint each, at its pointer")
{
    Acting acting;
    CHECK(acting.refuses("lead", "{") == Told{"form.not_json "});
    CHECK(acting.refuses("lead", R"({"act": "person.add"})") == Told{"form.type "});
    CHECK(acting.refuses("lead", R"([1, {}, {"act": 2}, {"act": "person.eat"}, {"act": "person.add"}, {"act": "person.add", "name": 3},
        {"act": "person.add", "name": "A", "shoe": 1}, {"act": "seat.add", "person": "hovland", "term": "2023-2027", "body": "b", "title": "t", "from": "i går"}])")
        == Told{"form.type /0", "form.missing /1/act", "form.type /2/act", "act.unknown /3/act", "form.missing /4/name", "form.type /5/name",
            "form.unknown_key /6/shoe"});
    CHECK(acting.refuses("lead", R"([{"act": "seat.add", "person": "hovland", "term": "2023-2027", "body": "b", "title": "t", "from": "i går"}])")
        == Told{"form.date /0/from"});
    CHECK(acting.refuses("lead", "[{\"act\": \"person.add\", \"name\": \"A\x01\"}]") == Told{"form.not_json "});
    CHECK(acting.refuses("lead", "[{\"act\": \"person.add\", \"name\": \"A\xFF\"}]") == Told{"text.not_utf8 /0/name"});
    CHECK(acting.refuses("lead", R"([{"act": "person.add", "act": "person.add", "name": "A"}])") == Told{"form.duplicate_key /0/act"});
    CHECK(acting.run("lead", "[]").done.empty());
}

TEST_CASE("The first act that is refused is told with all that is wrong in the form of later ones")
{
    Acting acting;
    CHECK(acting.refuses("lead", R"([{"act": "person.add", "name": "A"}, {"act": "action.done", "action": "a1"},
        {"act": "action.done", "action": "a2"}, {"act": "person.add"}])")
        == Told{"form.missing /3/name", "action.settled /1"});
}

TEST_CASE("Acts are done all or not at all, and not at all on a dry run")
{
    Acting acting;
    acting.as("lead");
    const auto before = base::read_file(acting.council.path());
    CHECK(acting.refuses("lead", R"([{"act": "person.add", "key": "ny", "name": "Ny"}, {"act": "person.edit", "person": "ingen", "name": "X"}])")
        == Told{"form.reference /1/person"});
    CHECK(!acting.records("lead").persons.find("ny"));
    CHECK(base::read_file(acting.council.path()) == before);

    const auto tried = acting.run("lead", R"([{"act": "person.add", "key": "ny", "name": "Ny"},
        {"act": "plan.edit", "plan": "plan-2027", "title": "Ny plan"}])",
        true);
    CHECK(tried.done.size() == 2);
    CHECK(base::read_file(acting.council.path()) == before);
    CHECK(!acting.records("lead").persons.find("ny"));
    CHECK(acting.plan("lead", "plan-2027")->title.str() == "Mål- og utviklingsplan 2027");

    acting.run("lead", R"([{"act": "person.add", "key": "ny", "name": "Ny"}, {"act": "person.edit", "person": "ny", "title": "rådgjevar"}])");
    CHECK((*acting.records("chief").persons.find("ny"))->title.str() == "rådgjevar");
}

TEST_CASE("Later acts refer to what earlier ones made, by a key that was given or made up, or by id")
{
    Acting acting;
    const auto made = acting.run("lead", R"([{"act": "person.add", "name": "Ny"},
        {"act": "person.add", "key": "fast", "id": "0197f3a2-1111-7222-8333-444455556666", "name": "Fast"},
        {"act": "person.edit", "person": "0197f3a2-1111-7222-8333-444455556666", "title": "t"},
        {"act": "seat.add", "key": "s9", "person": "fast", "term": "2023-2027", "body": "b", "title": "t", "from": "2027-01-01"}])");
    CHECK(made.done[0].kind == "persons");
    CHECK(made.done[0].key.starts_with("person-"));
    CHECK(made.done[1].id == "0197f3a2-1111-7222-8333-444455556666");
    CHECK(made.done[2].key == "fast");
    CHECK(acting.refuses_one("lead", R"({"act": "person.add", "key": "fast", "name": "To"})") == "field.key_taken /0/key");
    CHECK(acting.refuses_one("lead", R"({"act": "person.add", "key": "to ord", "name": "To"})") == "field.key /0/key");
    CHECK(acting.refuses_one("lead", R"({"act": "person.add", "id": "nei", "name": "To"})") == "form.id /0/id");
    CHECK(acting.refuses_one("lead", R"({"act": "person.add", "id": "0197f3a2-1111-7222-8333-444455556666", "name": "To"})") == "field.id_taken /0/id");
}

TEST_CASE("What a record is warned of is told once, at the act that touched it last")
{
    Acting acting;
    CHECK(acting.warns("lead", R"([
        {"act": "goal.add", "plan": "plan-2027", "key": "g11", "title": "Eit mål", "indicator": {"type": "date", "due": "2027-10-01"}, "weight": 40},
        {"act": "goal.edit", "goal": "g11", "what": "Kva"}])")
        == Told{"plan.no_interplay_goal /1", "goal.red /1", "plan.weights_sum /1"});
    CHECK(acting.warns("lead", R"([
        {"act": "goal.edit", "goal": "g11", "how": "Korleis", "type": "interplay", "weight": 100}])")
        == Told{});
    CHECK(acting.warns("lead", R"([
        {"act": "talk.plan", "key": "t", "appointment": "kommunedirektor-2026", "kind": "development", "date": "2027-02-22",
         "agenda": [{"title": "Løna"}]},
        {"act": "talk.invite", "talk": "t"}])")
        == Told{"talk.short_notice /1", "talk.pay_text /1"});
}

TEST_CASE("In a file that others have, acts are refused")
{
    Acting acting;
    auto reading = acting.council.open_read_only();
    auto& session = support::Council::unlock(reading, "lead");
    CHECK(support::fails([&] { app::run_acts(session, R"([{"act": "person.add", "name": "A"}])", false); }) == "file.read_only");
}
