// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/merge_forms.h"
#include "app/open_form/files.h"
#include "app/open_form/write.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

using files::Told;
using nlohmann::json;

namespace {

std::string changed(const char* pointer, const json& value, const char* name = "tangvaer.json")
{
    auto form = json::parse(files::bytes(name));
    form[json::json_pointer(pointer)] = value;
    return form.dump();
}

Told refused(const std::vector<std::string>& forms)
{
    Told told;
    try {
        app::merge_forms(forms);
    }
    catch (const domain::Refused& refusal) {
        for (const auto& each : refusal.complaints())
            told.push_back(each.code + " " + each.field + " " + (each.values.contains("file") ? each.values.at("file") : "-"));
    }
    std::sort(told.begin(), told.end());
    return told;
}

const json closed{{"withheld", "dialogue"}};

}  // namespace

TEST_CASE("What one file withholds another tells, whichever comes first")
{
    const auto whole = app::write_open_form(files::read("tangvaer.json"));
    const auto one = changed("/actions/0/text", closed);
    const auto other = changed("/goals/0/indicator", closed);
    CHECK(app::merge_forms({one, other}) == whole);
    CHECK(app::merge_forms({other, one}) == whole);
    CHECK(app::merge_forms({one, one, other}) == whole);
}

TEST_CASE("What nobody tells stays withheld")
{
    const auto one = changed("/actions/0/text", closed);
    CHECK(app::merge_forms({one, one}) == app::write_open_form(app::read_open_form(one)));
    CHECK(app::merge_forms({one}) == app::write_open_form(app::read_open_form(one)));
}

TEST_CASE("Two readable values for one place are refused there, all of them at once, with the file that differs")
{
    const auto first = files::bytes("tangvaer.json");
    CHECK(refused({first, changed("/actions/0/text", "Noe annet")}) == Told{"merge.conflict /actions/0/text 2"});
    CHECK(refused({first, first, changed("/goals/0/weight", 60), changed("/goals/0/follow_ups/0/value", "84.6")})
        == Told{"merge.conflict /goals/0/follow_ups/0/value 4"});
    CHECK(refused({changed("/persons/0/name", "Randi Moen"), changed("/plans/0/promises/0/note", "Nei.")})
        == Told{"merge.conflict /persons/0/name 2", "merge.conflict /plans/0/promises/0/note 2"});
}

TEST_CASE("A record, a field or a row of a list that only one file has is a conflict")
{
    const auto first = files::bytes("tangvaer.json");
    auto without = json::parse(first);
    without["actions"].erase(2);
    CHECK(refused({first, without.dump()}) == Told{"merge.conflict /actions/2 2"});
    CHECK(refused({without.dump(), first}) == Told{"merge.conflict /actions 2"});
    auto no_note = json::parse(first);
    no_note["actions"][0].erase("note");
    CHECK(refused({first, no_note.dump()}) == Told{"merge.conflict /actions/0/note 2"});
    CHECK(refused({no_note.dump(), first}) == Told{"merge.conflict /actions/0/note 2"});
    auto no_promise = json::parse(first);
    no_promise["plans"][0].erase("promises");
    CHECK(refused({first, no_promise.dump()}) == Told{"merge.conflict /plans/0/promises 2"});
    CHECK(refused({first, files::bytes("fjellvik.json")}).size() > 5);
}

TEST_CASE("What goes without saying is no conflict")
{
    auto form = json::parse(files::bytes("tangvaer.json"));
    form["actions"][2]["state"] = "open";
    form["goals"][2]["type"] = "work";
    form["accounts"][0].erase("passphrase");
    CHECK(refused({files::bytes("tangvaer.json"), form.dump()}).empty());
}

TEST_CASE("A fault of one file is told with its number")
{
    CHECK(refused({files::bytes("tangvaer.json"), "{"}) == Told{"form.not_json  2"});
    CHECK(refused({changed("/actions/0/due", "i morgen"), files::bytes("tangvaer.json")}) == Told{"form.date /actions/0/due 1"});
    CHECK(refused({}).size() == 1);
}
