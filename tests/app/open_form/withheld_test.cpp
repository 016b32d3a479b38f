// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/files.h"
#include "app/open_form/write.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <random>

using files::refused;
using files::Told;
using nlohmann::json;

namespace {

/// What lies in a room, in plans, goals, talks, actions and interests: all that is not plain for everybody.
bool is_sealed(const std::string& name, const json& value)
{
    static const std::set<std::string> texts{"matter", "title", "note", "need", "activity", "time", "mentor", "support", "old_value", "new_value", "reason",
        "what", "how", "area", "data_owner", "frames", "risk", "status_reason", "value", "agreed_percent", "evidence", "self_assessment", "employer_assessment",
        "agreed_assessment", "disagreement", "place", "capacity", "question", "answer", "text"};
    if (name == "cost" || name == "decision" || name == "source" || name == "indicator" || name == "weight")
        return !value.is_string();
    return texts.contains(name) && value.is_string();
}

void collect(json& node, std::vector<json*>& found)
{
    for (auto& [name, value] : node.items()) {
        const bool is_time_of_day = name == "time" && node.is_object() && node.contains("kind");
        if (node.is_object() && !is_time_of_day && is_sealed(name, value))
            found.push_back(&value);
        else if (name == "governing_documents") {
            for (auto& each : value)
                found.push_back(&each);
        }
        else if (value.is_structured())
            collect(value, found);
    }
}

/// Every sealed value of a case, where it stands in the file.
std::vector<json*> sealed_places(json& form)
{
    std::vector<json*> found;
    for (const char* kind : {"interests", "plans", "goals", "talks", "actions"}) {
        if (form.contains(kind))
            collect(form[kind], found);
    }
    return found;
}

}  // namespace

TEST_CASE("Any value that lies in a room may be withheld, and stays so through reading and writing")
{
    const char* rooms[] = {"own", "presidium", "dialogue", "record", "hr", "circle_presidium", "circle_dialogue"};
    std::mt19937 random(20271201);
    for (const char* name : {"fjellvik.json", "storvattnet.json", "tangvaer.json"}) {
        for (int round = 0; round < 40; ++round) {
            auto form = json::parse(files::bytes(name));
            const auto places = sealed_places(form);
            REQUIRE(places.size() > 30);
            // From one place to all of them.
            size_t hidden = 0;
            for (auto* place : places) {
                if (round == 0 || random() % 40 >= static_cast<unsigned>(round))
                    *place = {{"withheld", rooms[random() % 7]}}, ++hidden;
            }
            const auto bytes = form.dump();
            INFO(name << " round " << round);
            REQUIRE(refused(bytes) == Told{});
            const auto whole = app::read_open_form(bytes);
            const auto written = app::write_open_form(whole);
            size_t left = 0;
            for (auto at = written.find("\"withheld\""); at != std::string::npos; at = written.find("\"withheld\"", at + 1))
                ++left;
            CHECK(left == hidden);
            const auto again = app::read_open_form(written);
            CHECK(again == whole);
            CHECK(app::write_open_form(again) == written);
        }
    }
}

TEST_CASE("What is plain cannot be withheld, nor withheld in a room that there is not")
{
    auto told = [](const char* pointer, const json& value) {
        auto form = json::parse(files::bytes("tangvaer.json"));
        form[json::json_pointer(pointer)] = value;
        return refused(form.dump());
    };
    const json withheld{{"withheld", "dialogue"}};
    CHECK(told("/municipality/name", withheld) == Told{"form.type /municipality/name"});
    CHECK(told("/persons/0/name", withheld) == Told{"form.type /persons/0/name"});
    CHECK(told("/mandates/0/decision", withheld)
        == Told{"form.missing /mandates/0/decision/body", "form.missing /mandates/0/decision/date", "form.unknown_key /mandates/0/decision/withheld"});
    CHECK(told("/talks/1/state", withheld) == Told{"form.value /talks/1/state"});
    CHECK(told("/talks/1/date", withheld) == Told{"form.type /talks/1/date"});
    CHECK(told("/actions/0/due", withheld) == Told{"form.type /actions/0/due"});
    CHECK(told("/actions/0/text", {{"withheld", "cellar"}}) == Told{"form.value /actions/0/text/withheld"});
    CHECK(told("/actions/0/text", {{"withheld", "dialogue"}, {"text", "likevel"}}) == Told{"form.unknown_key /actions/0/text/text"});
    CHECK(told("/actions/0/text", json::object()) == Told{"form.missing /actions/0/text/withheld"});
    CHECK(told("/goals/0/weight", {{"withheld", 4}}) == Told{"form.value /goals/0/weight/withheld"});
    CHECK(told("/goals/0/indicator", {{"withheld", "record"}, {"type", "number"}}) == Told{"form.schema /goals/0/indicator"});
    CHECK(told("/plans/0/development/0/cost", {{"withheld", "dialogue"}, {"amount", 4}}) == Told{"form.schema /plans/0/development/0/cost"});
}

TEST_CASE("Accounts, circles, terms and what was typed for others are read")
{
    const auto whole = files::read("tangvaer.json");
    CHECK(whole->accounts.size() == 9);
    const auto& secretary = **whole->accounts.find("rud");
    CHECK(secretary.party == domain::Party::secretariat);
    CHECK(secretary.let_in);
    CHECK((*whole->accounts.find("sand"))->valid_to == base::Date(2028, 1, 31));
    CHECK((*whole->talks.find("konflikt"))->circle->guests.size() == 1);
    CHECK((*whole->talks.find("vintersamtale"))->preparation->presidium.joint);
    CHECK((*whole->talks.find("vintersamtale"))->preparation->executive.on_behalf->source == domain::OnBehalf::Source::email);
    CHECK((*whole->actions.find("a2"))->term == (*whole->terms.find("t27"))->id);
    CHECK((*whole->plans.find("p27"))->executive_on_behalf->confirmed == base::Date(2027, 2, 2));
    CHECK((*whole->talks.find("forventninger"))->remarks[0].on_behalf->typed_by == (*whole->persons.find("rud"))->id);
}

TEST_CASE("Passphrases stand in test files only, and are never written")
{
    const auto form = app::read_whole_form(files::bytes("tangvaer.json"));
    CHECK(form.passphrases.at("berg") == "tangvaer berg");
    CHECK(app::write_open_form(form.records).find("passphrase") == std::string::npos);
    auto real = json::parse(files::bytes("tangvaer.json"));
    real.erase("test");
    real.erase("today");
    for (size_t i = 1; i < real["accounts"].size(); ++i)
        real["accounts"][i].erase("passphrase");
    CHECK(refused(real.dump()) == Told{"account.passphrase_in_file /accounts/0/passphrase"});
    auto empty = json::parse(files::bytes("tangvaer.json"));
    empty["accounts"][2]["passphrase"] = "";
    CHECK(refused(empty.dump()) == Told{"passphrase.empty /accounts/2/passphrase"});
}

TEST_CASE("What is wrong with accounts is told at its place")
{
    auto form = json::parse(files::bytes("tangvaer.json"));
    form["accounts"][0]["person"] = "ingen";
    form["accounts"][1]["let_in"] = true;
    form["accounts"][3]["name"] = "Olav Strand";
    form["accounts"][4]["person"] = "moe";
    form["accounts"][5]["party"] = "recovery";
    form["accounts"][6]["id"] = "0190163d-8694-739b-aea5-966c26f8ad91";
    form["accounts"][8].erase("valid_to");
    CHECK(refused(form.dump())
        == Told{"account.guest_without_end /accounts/8/valid_to", "account.let_in /accounts/1/let_in", "account.name_taken /accounts/3/name",
            "account.not_appointed /accounts/4/person", "form.reference /accounts/0/person", "form.unknown_key /accounts/6/id",
            "form.value /accounts/5/party"});
}

TEST_CASE("A key that reads like a sentence is questionable, since keys are plain for whoever has the file")
{
    auto form = json::parse(files::bytes("minimal-nb.json"));
    CHECK(app::read_whole_form(form.dump()).warnings.empty());
    form["talks"][0]["agenda"] = {{{"key", "hvorfor-sluttet-hun-som-leder-nå"}, {"title", "x"}}};
    form["talks"][0]["agenda"][0]["key"] = "hvorfor-sluttet-hun-som-leder-da";
    form["talks"][0]["key"] = "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx";
    const auto warnings = app::read_whole_form(form.dump()).warnings;
    REQUIRE(warnings.size() == 2);
    CHECK(warnings[0].code == "form.wordy_key");
    CHECK(warnings[0].field == "/talks/0/agenda/0/key");
    CHECK(warnings[1].field == "/talks/0/key");
    form["talks"][0]["key"] = "en-to-tre-fire-fem";
    CHECK(app::read_whole_form(form.dump()).warnings.size() == 1);
}
