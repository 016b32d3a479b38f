// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/safety.h"
#include "app/exchange/cases.h"
#include "app/exchange/merge_forms.h"
#include "app/open_form/write.h"
#include "support/catch.h"

#include <random>

using cases::json;
using files::Told;
using support::TempDir;

namespace {

struct Member {
    std::string key;
    std::string passphrase;
};

std::vector<Member> members(const json& form)
{
    std::vector<Member> all;
    for (const auto& account : form["accounts"])
        all.push_back({account["key"], account.value("passphrase", "")});
    return all;
}

std::string everybody(const std::filesystem::path& file, const json& form)
{
    std::vector<std::string> exports;
    for (const auto& member : members(form)) {
        if (!member.passphrase.empty())
            exports.push_back(cases::exported(file, member.key, member.passphrase));
    }
    return app::merge_forms(exports);
}

}  // namespace

TEST_CASE("The exports of all accounts together equal what was imported, less passphrases")
{
    for (const char* name : {"fjellvik.json", "storvattnet.json", "tangvaer.json"}) {
        INFO(name);
        TempDir dir;
        const auto imported = app::import_case(files::bytes(name), dir / "a.radslag", {}, {}, cases::clock());
        CHECK(imported.slips.empty());
        CHECK(imported.warnings.empty());
        const auto whole = everybody(dir / "a.radslag", cases::form(name));
        CHECK(cases::difference(whole, app::write_open_form(files::read(name))) == "");
        CHECK(cases::count(whole, "withheld") == 0);
        CHECK(cases::count(whole, "passphrase") == 0);
    }
}

TEST_CASE("Each account exports what it may read, and no more")
{
    TempDir dir;
    const auto file = dir / "t.radslag";
    app::import_case(files::bytes("tangvaer.json"), file, {}, {}, cases::clock());
    auto as = [&](const std::string& key) { return cases::exported(file, key, "tangvaer " + key); };
    const auto moe = as("moe"), lie = as("lie"), strand = as("strand"), vik = as("vik"), berg = as("berg"), dahl = as("dahl"), rud = as("rud"),
               sand = as("sand"), arkiv = as("arkiv");
    auto reads = [](const std::string& form, const char* text) { return form.find(text) != std::string::npos; };

    // What she writes herself, and what her side shares.
    CHECK(reads(moe, "At sakene kommer før helgen"));
    CHECK(reads(moe, "Vikarbruken, og tonen"));
    // Not the executive's own, nor what he has handed in before both are in.
    CHECK_FALSE(reads(moe, "Ro til å bygge"));
    CHECK_FALSE(reads(moe, "Spørsmål om enkeltsaker kommer"));
    CHECK(reads(berg, "Ro til å bygge"));
    CHECK(reads(berg, "Spørsmål om enkeltsaker kommer"));
    CHECK_FALSE(reads(berg, "At sakene kommer før helgen"));
    CHECK_FALSE(reads(berg, "Vikarbruken, og tonen"));
    CHECK_FALSE(reads(lie, "At sakene kommer før helgen"));
    // The circle: its two halves, and nobody else.
    for (const auto* inside : {&moe, &strand, &berg, &sand})
        CHECK(reads(*inside, "Det som skjedde i møtet"));
    for (const auto* outside : {&lie, &vik, &dahl, &rud, &arkiv})
        CHECK_FALSE(reads(*outside, "Det som skjedde i møtet"));
    CHECK(reads(strand, "Varselet ble lest høyt"));
    CHECK_FALSE(reads(sand, "Varselet ble lest høyt"));
    CHECK_FALSE(reads(berg, "Varselet ble lest høyt"));
    // The term before: who sits on, and the executive.
    CHECK(reads(moe, "Svarfristen settes til"));
    CHECK(reads(berg, "Svarfristen settes til"));
    CHECK_FALSE(reads(lie, "Svarfristen settes til"));
    CHECK(reads(lie, "Legge fram en plan for hele stillinger"));
    // HR reads the record; who sits no more, and a secretary whom nobody let in, nothing.
    CHECK(reads(dahl, "Svartid i barnehageopptaket"));
    CHECK_FALSE(reads(dahl, "Færre vikarer"));
    CHECK(reads(rud, "Færre vikarer"));
    CHECK_FALSE(reads(vik, "Færre vikarer"));
    CHECK_FALSE(reads(vik, "Svartid i barnehageopptaket"));
    CHECK_FALSE(reads(arkiv, "Færre vikarer"));
    CHECK(cases::count(vik, "\"withheld\"") > 80);
    CHECK(cases::count(arkiv, "\"state\"") == cases::count(moe, "\"state\""));
}

TEST_CASE("An imported file is sound to whoever checks it whole")
{
    for (const char* name : {"fjellvik.json", "tangvaer.json"}) {
        TempDir dir;
        app::import_case(files::bytes(name), dir / "a.radslag", {}, {}, cases::clock());
        for (const auto& member : members(cases::form(name))) {
            app::CaseFile file(dir / "a.radslag", cases::clock());
            file.unlock(member.key, member.passphrase);
            const auto report = app::check(file, app::CheckDepth::full);
            for (const auto& finding : report.findings)
                UNSCOPED_INFO(name << " " << member.key << " " << finding.code << " " << finding.field);
            CHECK(report.sound());
        }
    }
}

TEST_CASE("What an export withholds stays withheld in the file that is made of it")
{
    TempDir dir;
    app::import_case(files::bytes("tangvaer.json"), dir / "whole.radslag", {}, {}, cases::clock());
    for (const char* key : {"berg", "dahl", "moe"}) {
        INFO(key);
        const auto part = cases::exported(dir / "whole.radslag", key, std::string("tangvaer ") + key);
        const auto file = dir / (std::string(key) + ".radslag");
        const auto imported = app::import_case(part, file, key, "en ny passordsetning", cases::clock());
        CHECK(imported.account == key);
        CHECK(imported.slips.size() == 8);
        auto again = json::parse(cases::exported(file, key, "en ny passordsetning"));
        auto before = json::parse(part);
        // Whoever imports comes first.
        const auto by_key = [](const json& one, const json& other) { return one["key"] < other["key"]; };
        for (auto* each : {&again, &before})
            std::sort((*each)["accounts"].begin(), (*each)["accounts"].end(), by_key);
        CHECK(cases::difference(again.dump(2), before.dump(2)) == "");
    }
}

TEST_CASE("Random places withheld: imported and exported they are what they were")
{
    std::mt19937 random(20271202);
    for (int round = 0; round < 5; ++round) {
        auto form = cases::form("tangvaer.json");
        int hidden = 0;
        for (auto& action : form["actions"]) {
            if (random() % 2)
                action["text"] = {{"withheld", "dialogue"}}, ++hidden;
        }
        for (auto& goal : form["goals"]) {
            for (const char* name : {"title", "what", "weight", "indicator"}) {
                if (random() % 3 == 0)
                    goal[name] = {{"withheld", "record"}}, ++hidden;
            }
        }
        for (auto& talk : form["talks"]) {
            for (auto& item : talk.value("agenda", json::array()).empty() ? json::array() : talk["agenda"]) {
                if (random() % 2)
                    item["title"] = {{"withheld", "circle_dialogue"}}, ++hidden;
            }
        }
        INFO("round " << round << ", hidden " << hidden);
        TempDir dir;
        app::import_case(form.dump(), dir / "a.radslag", {}, {}, cases::clock());
        CHECK(cases::difference(everybody(dir / "a.radslag", form), app::write_open_form(app::read_open_form(form.dump()))) == "");
    }
}

TEST_CASE("In a file that is used the others get slips, and each opens with its own")
{
    auto form = cases::form("fjellvik.json");
    form.erase("test");
    form.erase("today");
    for (auto& account : form["accounts"])
        account.erase("passphrase");
    TempDir dir;
    const auto imported = app::import_case(form.dump(), dir / "a.radslag", "Ingunn Sætre Hovland", "en lang passordsetning", cases::clock());
    CHECK(imported.account == "hovland");
    REQUIRE(imported.slips.size() == 5);
    CHECK(imported.slips[2].key == "haugland");
    CHECK(imported.slips[2].groups.size() > 40);
    app::CaseFile file(dir / "a.radslag", cases::clock());
    const auto accounts = file.accounts();
    REQUIRE(accounts.size() == 6);
    for (const auto& account : accounts)
        CHECK(account.state == (account.key == "hovland" ? app::AccountLine::State::open : app::AccountLine::State::pending));
    file.unlock("hovland", "en lang passordsetning");
    CHECK(cases::difference(app::write_open_form(file.session()->records()), app::write_open_form(app::read_open_form(form.dump()))) == "");
}

TEST_CASE("A form without accounts gets one for who imports")
{
    TempDir dir;
    auto form = cases::form("storvattnet.json");
    form.erase("accounts");
    form["talks"][1].erase("circle");
    // What lies with the presidium alone the executive could not bring in.
    form["talks"][1].erase("ratings");
    form.erase("salary");
    CHECK(app::import_case(form.dump(), dir / "a.radslag", {}, "hemlig fras", cases::clock()).account == "lindqvist");
    CHECK(app::import_case(form.dump(), dir / "b.radslag", "Håkan Nordgren", "hemlig fras", cases::clock()).account == "nordgren");
    app::CaseFile file(dir / "b.radslag", cases::clock());
    CHECK(file.accounts().at(0).party == domain::Party::executive);
    CHECK(cases::refused(form.dump(), dir / "c.radslag", "wikner", "hemlig fras") == Told{"account.unknown account"});
}
