// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cases.h"
#include "support/catch.h"

using cases::json;
using cases::refused;
using files::Told;
using support::TempDir;

namespace {

json real(const char* name)
{
    auto form = cases::form(name);
    form.erase("test");
    form.erase("today");
    for (auto& account : form["accounts"])
        account.erase("passphrase");
    return form;
}

}  // namespace

TEST_CASE("What cannot be imported leaves no file behind")
{
    TempDir dir;
    const auto file = dir / "a.radslag";
    CHECK(refused("{", file) == Told{"form.not_json "});
    CHECK(refused(files::bytes("broken/many-faults.json"), file).size() == 26);
    CHECK(refused(files::bytes("fjellvik.json"), file, "ingen") == Told{"account.unknown account"});
    CHECK(std::filesystem::is_empty(dir.path()));
    app::import_case(files::bytes("storvattnet.json"), file, {}, {}, cases::clock());
    const auto before = base::read_file(file);
    CHECK(refused(files::bytes("tangvaer.json"), file) == Told{"file.exists file"});
    CHECK(base::read_file(file) == before);
}

TEST_CASE("Another's own room is written into from a test file only")
{
    TempDir dir;
    auto form = real("tangvaer.json");
    // What is left is the lead's own, and what the lead shares.
    CHECK(
        refused(form.dump(), dir / "a.radslag", "moe", "en lang passordsetning") == Told{"import.own_room_of_another /talks/1/preparation/executive/answers"});
    form["talks"][1]["preparation"]["executive"].erase("answers");
    CHECK(refused(form.dump(), dir / "a.radslag", "moe", "en lang passordsetning") == Told{});
    auto pending = cases::form("tangvaer.json");
    pending["accounts"][4].erase("passphrase");
    CHECK(refused(pending.dump(), dir / "b.radslag") == Told{"import.own_room_of_another /talks/1/preparation/executive/answers"});
}

TEST_CASE("Answers that are nobody's are refused")
{
    TempDir dir;
    auto form = cases::form("tangvaer.json");
    form["talks"][1]["preparation"]["presidium"].erase("by");
    form["talks"][1]["preparation"]["executive"]["by"] = "sand";
    form["accounts"].erase(8);
    CHECK(refused(form.dump(), dir / "a.radslag")
        == Told{"import.own_room_of_nobody /talks/1/preparation/executive/answers", "import.own_room_of_nobody /talks/1/preparation/presidium/answers"});
}

TEST_CASE("A text in a room that nobody may make is refused at its record")
{
    TempDir dir;
    // Nobody who sits now sat then, and the executive has left since.
    auto form = cases::form("tangvaer.json");
    form["seats"].erase(0);
    form["appointments"][0]["until"] = "2027-11-30";
    form["plans"][1]["from"] = "2027-11-01";
    const auto told = refused(form.dump(), dir / "a.radslag");
    CHECK(std::find(told.begin(), told.end(), "import.room /talks/0") != told.end());
    CHECK(std::find(told.begin(), told.end(), "import.room /actions/0") != told.end());
    CHECK(std::find(told.begin(), told.end(), "import.room /actions/1") == told.end());
    CHECK(std::filesystem::is_empty(dir.path()));
}

TEST_CASE("Who imports where everybody makes his own keys writes only what he may read")
{
    TempDir dir;
    auto form = real("tangvaer.json");
    form["talks"][1]["preparation"]["executive"].erase("answers");
    // He was not elected in the first term, and is in no circle.
    const auto told = refused(form.dump(), dir / "a.radslag", "lie", "en lang passordsetning");
    CHECK(told
        == Told{"account.let_in_by_lead /accounts/6/let_in", "import.own_room_of_another /talks/1/preparation/presidium/answers", "import.room /actions/0",
            "import.room /actions/2", "import.room /plans/0", "import.room /talks/0", "import.room /talks/0/preparation/presidium/answers",
            "import.room /talks/4", "import.room /talks/4/preparation/executive/answers", "import.room /talks/4/preparation/presidium/answers"});
}

TEST_CASE("Who cannot import is told why")
{
    TempDir dir;
    auto form = cases::form("tangvaer.json");
    form["accounts"][8]["valid_to"] = "2027-11-01";
    form["accounts"][3]["closed"] = "2027-11-01";
    CHECK(refused(form.dump(), dir / "a.radslag", "sand") == Told{"account.expired account"});
    CHECK(refused(form.dump(), dir / "a.radslag", "Grete Vik") == Told{"account.closed account"});
    CHECK(refused(files::bytes("tangvaer.json"), dir / "a.radslag", "sand") == Told{"account.may_not_invite account"});
    CHECK(refused(real("fjellvik.json").dump(), dir / "a.radslag", "hovland", "kort") == Told{"passphrase.short passphrase"});
    CHECK(refused(real("fjellvik.json").dump(), dir / "a.radslag", "hovland") == Told{"passphrase.empty passphrase"});
    CHECK(refused(real("fjellvik.json").dump(), dir / "a.radslag") == Told{"account.which account"});
    CHECK(std::filesystem::is_empty(dir.path()));
}

TEST_CASE("Closed and expired accounts come along as they are")
{
    TempDir dir;
    auto form = cases::form("tangvaer.json");
    form["accounts"][8]["valid_to"] = "2027-11-01";
    form["accounts"][3]["closed"] = "2027-11-01";
    form["talks"].erase(4);
    form["interests"].clear();
    form["steps"].clear();
    form["actions"].erase(2);
    REQUIRE(refused(form.dump(), dir / "a.radslag") == Told{});
    const auto again = json::parse(cases::exported(dir / "a.radslag", "moe", "tangvaer moe"));
    CHECK(again["accounts"][3]["closed"] == "2027-11-01");
    CHECK(again["accounts"][8]["valid_to"] == "2027-11-01");
    CHECK(again["accounts"].size() == 9);
}
