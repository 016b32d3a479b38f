// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/files.h"
#include "app/sentence.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <array>
#include <filesystem>
#include <random>
#include <sstream>

using files::refused;
using files::Told;

namespace {

/// The smallest good form with one value put in place of another.
std::string with(std::string_view old, std::string_view fresh, const char* name = "minimal-nb.json")
{
    auto bytes = files::bytes(name);
    const auto at = bytes.find(old);
    REQUIRE(at != std::string::npos);
    return bytes.replace(at, old.size(), fresh);
}

}  // namespace

TEST_CASE("Every broken file is refused with all its faults, each at its place")
{
    int seen = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(RADSLAG_TEST_DATA) + "/broken")) {
        if (entry.path().extension() != ".json")
            continue;
        ++seen;
        auto expected = entry.path();
        expected.replace_extension(".refused");
        std::istringstream lines(base::read_file(expected));
        Told told;
        for (std::string line; std::getline(lines, line);)
            told.push_back(line);
        INFO(entry.path().filename().string());
        CHECK(refused(base::read_file(entry.path())) == told);
    }
    CHECK(seen >= 7);
}

TEST_CASE("A complaint tells line and column of what is no JSON")
{
    try {
        app::read_open_form("{\n  \"form\": oops\n}");
        FAIL("accepted");
    }
    catch (const domain::Refused& refusal) {
        CHECK(refusal.complaints().at(0).values.at("line") == "2");
    }
}

TEST_CASE("A word that is not in the list is named in the sentence")
{
    try {
        app::read_open_form(with("\"country\": \"NO\"", "\"country\": \"DK\""));
        FAIL("accepted");
    }
    catch (const domain::Refused& refusal) {
        CHECK_THAT(app::sentence(refusal.complaints().at(0), base::Words(base::Language::en)), ContainsSubstring("DK is not among"));
    }
}

TEST_CASE("Nesting without end is refused, and quickly")
{
    const std::string deep(100000, '[');
    CHECK(refused(deep).at(0).starts_with("form.too_deep "));
    std::string objects;
    for (int i = 0; i < 100000; ++i)
        objects += "{\"a\":";
    CHECK(refused(objects).at(0).starts_with("form.too_deep /a/a"));
}

TEST_CASE("Numbers beyond any double, and figures beyond any int, are refused")
{
    CHECK(refused(with("\"version\": 1", "\"version\": 1e999")) == Told{"form.not_json "});
    CHECK(refused(with("\"version\": 1", "\"version\": 123456789012345678901234567890")) == Told{"form.value /version"});
    CHECK(refused(with("\"version\": 1", "\"version\": 1.5")) == Told{"form.value /version"});
    const std::string minutes = "\"date\": \"2026-05-04\"";
    CHECK(refused(with(minutes, minutes + ", \"minutes\": 99999999999")) == Told{"field.range /talks/0/minutes"});
    CHECK(refused(with(minutes, minutes + ", \"minutes\": -9223372036854775808")) == Told{"field.range /talks/0/minutes"});
    CHECK(refused(with(minutes, minutes + ", \"minutes\": 18446744073709551615")) == Told{"field.range /talks/0/minutes"});
}

TEST_CASE("A byte order mark is allowed, a NUL byte is not")
{
    CHECK(refused("\xEF\xBB\xBF" + files::bytes("minimal-nb.json")).empty());
    CHECK(refused(files::bytes("minimal-nb.json") + std::string(1, '\0')) == Told{"form.not_json "});
    CHECK(refused(with("Solvik kommune", "Sol\\u0000vik")) == Told{"text.control_character /municipality/name"});
    CHECK(refused(with("Solvik kommune", "Sol\\ud800vik")) == Told{"form.not_json "});
}

TEST_CASE("Days that do not exist are refused, leap days are not")
{
    CHECK(refused(with("2026-05-04", "2027-02-29")) == Told{"form.date /talks/0/date"});
    CHECK(refused(with("2026-05-04", "2026-04-31")) == Told{"form.date /talks/0/date"});
    CHECK(refused(with("2026-05-04", "4. mai 2026")) == Told{"form.date /talks/0/date"});
    CHECK(refused(with("2026-05-04", "2024-02-29")).empty());
}

TEST_CASE("A word of 20,000 characters and a talk with nothing in it are accepted")
{
    std::string word;
    for (int i = 0; i < 20000; ++i)
        word += "ø";
    CHECK(refused(with("Solvik kommune", word)).empty());
    CHECK(refused(files::bytes("minimal-nb.json")).empty());
}

TEST_CASE("A plan whose weights sum to 95 is refused at the plan")
{
    CHECK(refused(with("\"weight\": 30", "\"weight\": 25", "fjellvik.json")) == Told{"plan.weights_sum /plans/0"});
}

TEST_CASE("A closed text without a basis is refused, and a basis of another country too")
{
    CHECK(refused(with("\"basis\": \"no.offl.13\", ", "", "fjellvik.json")) == Told{"access.basis_missing /talks/4/agenda/5/statements/0/text/access/basis"});
    CHECK(refused(with("no.offl.13", "se.osl.39-2", "fjellvik.json")) == Told{"access.basis_unknown /talks/4/agenda/5/statements/0/text/access/basis"});
}

TEST_CASE("An indicator has no fields of another type")
{
    const std::string type = "\"type\": \"milestones\"";
    CHECK(refused(with(type, type + ", \"target\": \"1\"", "fjellvik.json")) == Told{"form.unknown_key /goals/3/indicator/target"});
    CHECK(refused(with("\"baseline\": \"9.6\", ", "", "fjellvik.json")) == Told{"form.missing /goals/1/indicator/baseline"});
}

TEST_CASE("What does not fit the form says what would: kind, words or fields")
{
    const auto told = [](const std::string& bytes) {
        try {
            app::read_open_form(bytes);
        }
        catch (const domain::Refused& refusal) {
            REQUIRE(refusal.complaints().size() == 1);
            return refusal.complaints().front();
        }
        return domain::Complaint{};
    };
    const auto of = [&](const std::string& from, const std::string& to) { return told(with(from, to, "fjellvik.json")); };
    auto one = of("\"pay_limit_percent\": \"4.1\"", "\"pay_limit_percent\": 4.1");
    CHECK(one.code == "form.type");
    CHECK(one.values["wanted"] == "figure");
    one = of("\"agree_goals\"", "\"fly\"");
    CHECK(one.code == "form.value");
    CHECK_THAT(one.values["allowed"], Catch::Matchers::StartsWith("appoint, dismiss, "));
    one = of("\"triggers\": [\"mutual\"]", "\"triggers\": [\"whim\"]");
    CHECK(one.code + " " + one.field == "form.value /agreements/0/versions/0/severance/triggers/0");
    CHECK_THAT(one.values["allowed"], ContainsSubstring("own_resignation"));
    one = of("\"start\": \"after_notice\"", "\"start\": \"soon\"");
    CHECK(one.code + " " + one.field == "form.value /agreements/0/versions/0/severance/start");
    CHECK(one.values["allowed"] == "after_notice, from_leaving");
    one = of("\"start\": \"after_notice\"", "\"start\": 3");
    CHECK(one.code + " " + one.field == "form.type /agreements/0/versions/0/severance/start");
    one = of("\"order\": 1, \"state\"", "\"ordre\": 1, \"state\"");
    CHECK(one.code + " " + one.field == "form.unknown_key /agreements/0/versions/0/signatures/0/ordre");
    CHECK_THAT(one.values["fields"], ContainsSubstring("capacity"));
    auto form = nlohmann::json::parse(files::bytes("fjellvik.json"));
    form["agreements"][1]["versions"] = nlohmann::json::array();
    one = told(form.dump());
    CHECK(one.code + " " + one.field == "field.required /agreements/1/versions");
}

TEST_CASE("What is JSON but no case gets one plain answer")
{
    CHECK(refused("[]") == Told{"form.type "});
    CHECK(refused("{\"records\": []}") == Told{"form.missing /form"});
    CHECK(refused("{\"form\": 7, \"records\": []}") == Told{"form.value /form"});
}

TEST_CASE("A reference to nothing is told where it stands, not where it is used")
{
    CHECK(refused(with("\"owner\": \"bakkejord\"", "\"owner\": \"ingen\"", "fjellvik.json")) == Told{"form.reference /actions/4/owner"});
    CHECK(refused(with("\"goal\": \"g4\"", "\"goal\": \"g9\"", "fjellvik.json")) == Told{"form.reference /plans/0/history/0/goal"});
}

TEST_CASE("What only the whole can tell is told with its place in the file")
{
    // The first person is unfit, so that places among what could be read are not those in the file.
    const std::string other =
        "\"interests\": [{\"key\": \"i\", \"person\": \"ovrebo\", \"matter\": \"Slektskap\", \"declared\": \"2027-02-01\"}],\n  \"plans\"";
    CHECK(refused(with("\"plans\"", other, "fjellvik.json")) == Told{"interest.conflict /talks/4/participants/2/signs"});
    auto bytes = with("\"plans\"", other, "fjellvik.json");
    const std::string date = "\"date\": \"2026-06-11\"";
    bytes.replace(bytes.find(date), date.size(), "\"date\": \"2026-06-31\"");
    CHECK(refused(bytes) == Told{"form.date /talks/0/date", "interest.conflict /talks/4/participants/2/signs"});
}

TEST_CASE("A file with any bytes changed or cut off is read or refused, never worse")
{
    const auto good = files::bytes("fjellvik.json");
    std::mt19937 random(20270218);
    auto below = [&](size_t limit) { return static_cast<size_t>(random() % limit); };
    int turned_down = 0;
    for (int round = 0; round < 400; ++round) {
        auto bytes = good;
        for (size_t changes = 1 + below(3); changes > 0; --changes)
            bytes[below(bytes.size())] = static_cast<char>(below(256));
        if (round % 5 == 0)
            bytes.resize(below(bytes.size()));
        turned_down += !refused(bytes).empty();
    }
    CHECK(turned_down > 300);
}

TEST_CASE("Every value of the form put in place of every other kind is read or refused, never worse")
{
    const auto good = files::bytes("storvattnet.json");
    constexpr std::array values{"null", "{}", "[]", "-1", "\"\"", "[[]]", "[{}]", "{\"text\": 7}"};
    size_t turned_down = 0, tried = 0;
    for (size_t at = good.find("\": "); at != std::string::npos; at = good.find("\": ", at + 1)) {
        // Three of them at each place, and every one at each kind of place somewhere.
        for (size_t i = 0; i < 3; ++i) {
            const char* value = values[(tried + i) % values.size()];
            // The old value stays behind under a key that nobody knows.
            auto bytes = good;
            bytes.insert(at + 3, std::string(value) + ", \"stray\": ");
            turned_down += !refused(bytes).empty();
            ++tried;
        }
    }
    CHECK(turned_down == tried);
    CHECK(tried > 1000);
}
