// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "cli/driver.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

#include <regex>

using driver::Desk;
using driver::Words;

TEST_CASE("check says that a sound file is as it was left, with or without an account")
{
    Desk desk;
    const auto file = desk.sample();
    const auto full = desk.as("hovland", {"check", file, "--full", "--json"});
    REQUIRE(full.code == 0);
    CHECK(full.json().at("sound") == true);
    CHECK(full.json().at("unlocked") == true);
    CHECK(full.json().at("seals") > 100);
    CHECK(desk.as("myklebust", {"check", file, "--full", "--json"}).json().at("withheld") > 50);
    const auto locked = desk({"check", file, "--full", "--json"});
    CHECK(locked.code == 0);
    CHECK(locked.json().at("unlocked") == false);
    CHECK(locked.json().at("warnings")[0].at("code") == "check.locked");
    CHECK_THAT(desk.as("hovland", {"check", file}).out, ContainsSubstring(full.json().at("head").get<std::string>()));
}

TEST_CASE("the short check says what it did not look at, and the full one does not")
{
    Desk desk;
    const auto file = desk.sample();
    CHECK_THAT(desk.as("hovland", {"check", file, "--lang", "nb"}).out, ContainsSubstring("Opplysninger, beskyttede felt og dokumenter er ikke kontrollert."));
    CHECK_THAT(desk.as("hovland", {"check", file, "--full", "--lang", "nb"}).out, !ContainsSubstring("ikke kontrollert"));
}

TEST_CASE("check holds a printed head against the log, and refuses what is no head")
{
    Desk desk;
    const auto file = desk.sample();
    const auto head = desk.as("hovland", {"check", file, "--json"}).json().at("head").get<std::string>();
    REQUIRE(desk.as("hovland", {"act", file, desk.write("a.json", R"([{"act": "action.done", "action": "a8"}])")}).code == 0);
    CHECK(desk.as("hovland", {"check", file, "--head", head}).code == 0);
    auto other = head;
    std::reverse(other.begin(), other.end());
    const auto unknown = desk.as("hovland", {"check", file, "--head", "00000 00000 00000 00000 00000 00000 00000 00000", "--json"});
    CHECK(unknown.code != 0);
    const auto none = desk.as("hovland", {"check", file, "--head", "what the page says", "--json"});
    CHECK(none.code == 1);
    CHECK(none.complaint() == "head.unreadable");
}

TEST_CASE("check names what was changed behind the program's back, and is 3")
{
    Desk desk;
    const auto file = desk.sample();
    auto bytes = base::read_file(file);
    const auto at = bytes.find("2027-03-15");
    REQUIRE(at != std::string::npos);
    bytes.replace(at, 10, "2027-04-15");
    base::write_atomically(file, bytes);
    const auto result = desk.as("hovland", {"check", file, "--full", "--json"});
    CHECK(result.code == 3);
    CHECK(result.json().at("sound") == false);
    const auto findings = result.json().at("findings");
    REQUIRE_FALSE(findings.empty());
    CHECK_THAT(findings.dump(), ContainsSubstring("audit.record_changed"));
    for (const auto& finding : findings)
        CHECK_FALSE(finding.at("text").get<std::string>().empty());
}

TEST_CASE("backup makes a copy that opens, without a passphrase and never over another file")
{
    Desk desk;
    const auto file = desk.sample();
    const auto made = desk({"backup", file, desk.path("copy.radslag"), "--json"});
    REQUIRE(made.code == 0);
    CHECK(desk.as("hovland", {"check", desk.path("copy.radslag"), "--full"}).code == 0);
    const auto again = desk({"backup", file, desk.path("copy.radslag"), "--json"});
    CHECK(again.code == 1);
    CHECK(again.complaint() == "file.exists");
    CHECK(desk({"backup", file, desk.path("no/such/folder/copy.radslag")}).code == 5);
    CHECK(desk({"backup", desk.path("none.radslag"), desk.path("x.radslag")}).code == 5);
}

TEST_CASE("restore puts a copy in the file's place, keeps what was there, and the log tells")
{
    Desk desk;
    const auto file = desk.sample();
    REQUIRE(desk({"backup", file, desk.path("copy.radslag")}).code == 0);
    REQUIRE(desk.as("hovland", {"act", file, desk.write("a.json", R"([{"act": "action.done", "action": "a8"}])")}).code == 0);
    const auto result = desk.as("hovland", {"restore", desk.path("copy.radslag"), file, "--json"});
    INFO(result.err);
    REQUIRE(result.code == 0);
    CHECK(std::filesystem::exists(result.json().at("kept").get<std::string>()));
    CHECK(desk.as("hovland", {"show", file, "a8", "--json"}).json().at("record").at("state") == "open");
    CHECK(desk.as("hovland", {"check", file, "--full"}).code == 0);
    CHECK(desk({"restore", desk.write("junk", "no copy"), file, "--json"}).code != 0);
    CHECK(desk.as("hovland", {"check", file, "--full"}).code == 0);
    // With no passphrase at hand too: whoever writes next lets the log tell.
    CHECK(desk({"restore", desk.path("copy.radslag"), desk.path("fresh.radslag")}).code == 0);
    CHECK(desk.as("haugland", {"list", desk.path("fresh.radslag"), "talks"}).code == 0);
}

namespace {

/// The sixteen groups of a sheet's page.
std::string groups_of(const std::string& pdf)
{
    const auto text = support::text_of(pdf);
    static const std::regex group(R"(\b[0-9A-HJKMNP-TV-Z]{5}\b)");
    std::string all;
    int count = 0;
    for (std::sregex_iterator each(text.begin(), text.end(), group), end; each != end && count < 16; ++each) {
        all += each->str() + " ";
        ++count;
    }
    return all;
}

}  // namespace

TEST_CASE("Recovery sheets are written as pages, and two groups of each are typed back")
{
    Desk desk;
    const auto file = desk.sample();
    // Nobody at the keyboard: the sheets are there, and it is said that nobody has shown that they can be read.
    const auto made = desk.as("hovland", {"account", file, "sheets", desk.path("sheets"), "--json"});
    INFO(made.err);
    REQUIRE(made.code == 0);
    CHECK(made.json().at("confirmed") == false);
    CHECK_THAT(made.json().at("warnings").dump(), ContainsSubstring("recovery.unconfirmed"));
    REQUIRE(made.json().at("written").size() == 3);
    for (const auto& page : made.json().at("written"))
        support::require_archive_grade(base::read_file(page.get<std::string>()));

    desk.keyboard.questions.clear();
    desk.keyboard.answers = {"AAAAA", "AAAAA", "AAAAA", "AAAAA", "AAAAA", "AAAAA"};
    const auto wrong = desk.as("hovland", {"account", file, "sheets", desk.path("sheets"), "--json"});
    CHECK(wrong.code == 1);
    CHECK(wrong.json().at("complaints")[0].at("code") == "recovery.group_differs");
    CHECK(desk.keyboard.questions.size() == 6);
    // Another day, with the papers in hand.
    const auto papers = std::array{desk.path("sheets") + "/sheet-1.pdf", desk.path("sheets") + "/sheet-2.pdf", desk.path("sheets") + "/sheet-3.pdf"};
    desk.keyboard.questions.clear();
    desk.keyboard.answers = {};
    CHECK(desk.as("hovland", {"account", file, "sheets", "--confirm", "--lang", "en", "--json"}).code == 2);
    desk.keyboard.answers = {"AAAAA", "AAAAA", "AAAAA", "AAAAA", "AAAAA", "AAAAA"};
    desk.keyboard.questions.clear();
    CHECK(desk.as("hovland", {"account", file, "sheets", "--confirm", "--lang", "en", "--json"}).json().at("complaints")[0].at("code")
        == "recovery.group_differs");
    desk.keyboard.answers = {};
    for (const auto& question : desk.keyboard.questions) {
        static const std::regex numbers(R"(Sheet (\d), group (\d+): )");
        std::smatch found;
        REQUIRE(std::regex_match(question, found, numbers));
        std::istringstream groups(groups_of(base::read_file(papers.at(std::stoul(found[1]) - 1))));
        std::string group;
        for (auto left = std::stoul(found[2]); left > 0; --left)
            groups >> group;
        desk.keyboard.answers.push_back(group);
    }
    CHECK(desk.as("hovland", {"account", file, "sheets", "--confirm", "--lang", "en", "--json"}).json().at("confirmed") == true);
    CHECK(desk.as("hovland", {"account", file, "sheets", "--confirm", "--json"}).complaint() == "recovery.not_waiting");
    CHECK(desk.as("hovland", {"account", file, "sheets"}).code == 2);
    CHECK(desk.as("hovland", {"account", file, "no-sheets", "--reason", "Vi er få"}).code == 1);
}

TEST_CASE("Two of the three sheets let a new account in where every passphrase is lost")
{
    Desk desk;
    const auto file = desk.sample();
    REQUIRE(desk.as("hovland", {"account", file, "sheets", desk.path("sheets")}).code == 0);
    const auto one = groups_of(base::read_file(desk.folder / "sheets" / "sheet-1.pdf"));
    const auto other = groups_of(base::read_file(desk.folder / "sheets" / "sheet-3.pdf"));
    REQUIRE(one.size() == 16 * 6);

    // The executive lost the passphrase and has a new account, whose slip is used; nobody has let it in.
    const auto invited = desk.as("hovland", {"account", file, "slip", "haugland", "--key", "haugland-2", "--json"});
    INFO(invited.err);
    REQUIRE(invited.code == 0);
    desk.passphrase = "en ny passfrase";
    REQUIRE(desk({"account", file, "redeem", "haugland-2", "--slip", desk.write("slip", invited.json().at("slip").get<std::string>())}).code == 0);
    CHECK(desk({"show", file, "a8", "--as", "haugland-2"}).code == 4);

    const auto same = desk({"recover", file, "--sheet", one, "--sheet", one, "--as", "haugland-2", "--json"});
    CHECK(same.code == 1);
    CHECK(same.complaint() == "recovery.same_sheet");
    CHECK(desk({"recover", file, "--sheet", one, "--sheet", other, "--json"}).complaint() == "recovery.for_whom");
    const auto recovered = desk({"recover", file, "--sheet", one, "--sheet", desk.write("sheet", other), "--as", "haugland-2", "--json"});
    INFO(recovered.err);
    REQUIRE(recovered.code == 0);
    CHECK(recovered.json().at("granted") > 0);
    CHECK(desk({"show", file, "a8", "--as", "haugland-2"}).code == 0);
    CHECK(desk({"check", file, "--full", "--as", "haugland-2"}).code == 0);
}
