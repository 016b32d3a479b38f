// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/text.h"
#include "cli/driver.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"
#include "support/temp_dir.h"

namespace {

const std::string fjellvik = std::string(RADSLAG_TEST_DATA) + "/fjellvik.json";
const std::string talk = "utviklingssamtale-2027";

driver::Result run(const std::vector<std::string>& arguments, const std::string& locale = "nb_NO.UTF-8")
{
    driver::Desk desk;
    desk.locale = locale;
    return desk(arguments);
}

}  // namespace

TEST_CASE("sample writes a case file that its people open, its README and the minutes in two editions, which verify")
{
    support::TempDir folder;
    const auto result = run({"--json", "sample", (folder / "new" / "folder").string(), "--lang", "nn"});
    REQUIRE(result.code == 0);
    const auto written = result.json().at("written");
    REQUIRE(written.size() == 4);
    const auto readme = base::read_file(folder / "new" / "folder" / "README.txt");
    int unlocked = 0;
    for (const char* account : {"hovland", "bakkejord", "ovrebo", "haugland", "myklebust", "lundestad"}) {
        CHECK_THAT(readme, ContainsSubstring(std::string("fjellvik ") + account));
        driver::Desk desk;
        unlocked += desk.as(account, {"list", written[0].get<std::string>(), "talks"}).code == 0;
    }
    CHECK(unlocked == 6);
    for (size_t i : {1, 2}) {
        const auto verdict = run({"verify", written[i].get<std::string>(), "--json"});
        CHECK(verdict.code == 0);
        CHECK(verdict.json().at("ok") == true);
        CHECK(verdict.json().at("part") == 2);
    }
    const auto again = run({"sample", (folder / "new" / "folder").string(), "--json"});
    CHECK(again.code == 1);
    CHECK(again.complaint() == "file.exists");
    CHECK(run({"sample", fjellvik}).code == 5);
}

TEST_CASE("document writes minutes in either edition and any language, with data on request")
{
    support::TempDir folder;
    const auto target = (folder / "ut.pdf").string();
    REQUIRE(run({"document", fjellvik, talk, "-o", target, "--edition", "public", "--doc-lang", "sv", "--with-data", "--json"}).code == 0);
    const auto pdf = base::read_file(target);
    support::require_archive_grade(pdf);
    CHECK_THAT(support::text_of(pdf), ContainsSubstring("Samtalsprotokoll"));
    CHECK(nlohmann::json::parse(support::attachment_of(pdf)).at("edition").at("public") == true);
}

TEST_CASE("The same record gives the same bytes in every run")
{
    support::TempDir folder;
    for (const char* name : {"a.pdf", "b.pdf"})
        REQUIRE(run({"document", fjellvik, talk, "-o", (folder / name).string()}).code == 0);
    CHECK(base::read_file(folder / "a.pdf") == base::read_file(folder / "b.pdf"));
}

TEST_CASE("A user's own template is used, and a fault in it is said with file and line")
{
    support::TempDir folder;
    base::write_atomically(folder / "minutes.nn.md",
        "---\ntitle: Eige\nauthor: {{municipality}}\nsubject: x\nfile: eige\nfooter_left: {id}\nfooter_right: {page}\n---\n# Eigen mal\n\n{{place}}\n");
    const auto target = (folder / "ut.pdf").string();
    REQUIRE(run({"document", fjellvik, talk, "-o", target, "--templates", folder.path().string()}).code == 0);
    CHECK_THAT(support::text_of(base::read_file(target)), ContainsSubstring("Eigen mal"));

    base::write_atomically(folder / "minutes.nn.md", "---\ntitle: x\n---\n\n{{nowhere}}\n");
    const auto broken = run({"document", fjellvik, talk, "-o", target, "--templates", folder.path().string()});
    CHECK(broken.code == 5);
    CHECK_THAT(broken.err, ContainsSubstring("minutes.nn.md:5: nowhere"));
    CHECK_THAT(support::text_of(base::read_file(target)), ContainsSubstring("Eigen mal"));
}

TEST_CASE("A broken case is refused with every fault and its place, and nothing is written")
{
    support::TempDir folder;
    auto form = nlohmann::json::parse(base::read_file(fjellvik));
    form["talks"][0]["date"] = "2027-02-29";
    form["persons"][0]["nmae"] = "x";
    base::write_atomically(folder / "bad.json", form.dump());
    const auto result = run({"--json", "--lang", "nn", "document", (folder / "bad.json").string(), talk, "-o", (folder / "ut.pdf").string()});
    CHECK(result.code == 1);
    const auto complaints = result.json().at("complaints");
    REQUIRE(complaints.size() >= 2);
    std::string fields;
    for (const auto& complaint : complaints) {
        CHECK_FALSE(complaint.at("text").get<std::string>().empty());
        fields += complaint.at("field").get<std::string>() + "\n";
    }
    CHECK_THAT(fields, ContainsSubstring("/talks/0/date"));
    CHECK_THAT(fields, ContainsSubstring("/persons/0"));
    CHECK_THAT(result.err, ContainsSubstring("/talks/0/date"));
    CHECK_FALSE(std::filesystem::exists(folder / "ut.pdf"));
}

TEST_CASE("An unknown record, an unknown verb, a missing file and a folder that cannot be written each have their code")
{
    support::TempDir folder;
    CHECK(run({"document", fjellvik, "nobody", "-o", (folder / "x.pdf").string()}).code == 1);
    CHECK(run({"documint"}).code == 2);
    CHECK(run({}).code == 2);
    CHECK(run({"document", fjellvik}).code == 2);
    CHECK(run({"document", fjellvik, talk, "-o", "x.pdf", "--edition", "secret"}).code == 2);
    CHECK(run({"document", (folder / "none.json").string(), talk, "-o", "x.pdf"}).code == 5);
    CHECK(run({"document", fjellvik, talk, "-o", (folder / "no" / "x.pdf").string()}).code == 5);
    CHECK(run({"--help"}).code == 0);
    CHECK(run({"--version"}).code == 0);
}

TEST_CASE("verify names what is wrong with a file that is no archive-grade PDF")
{
    support::TempDir folder;
    base::write_atomically(folder / "x.pdf", "%PDF-1.7\nnot really");
    const auto result = run({"verify", (folder / "x.pdf").string(), "--json"});
    CHECK(result.code == 3);
    CHECK(result.json().at("ok") == false);
    CHECK(result.json().at("findings").size() >= 1);
}

TEST_CASE("Words come in the locale's language, and bokmål where it says nothing")
{
    CHECK_THAT(run({"document", fjellvik, "nobody", "-o", "x"}, "sv_SE.UTF-8").err, ContainsSubstring("nyckel"));
    CHECK_THAT(run({"document", fjellvik, "nobody", "-o", "x"}, "C").err, ContainsSubstring("nøkkel"));
}

TEST_CASE("Under --json standard output is one JSON value whatever happens, usage faults and names that are no UTF-8 too")
{
    support::TempDir folder;
    for (const auto& [arguments, code] : std::vector<std::pair<std::vector<std::string>, int>>{{{"--json"}, 2}, {{"documint", "--json"}, 2},
             {{"--json", "document", fjellvik}, 2}, {{"--lang", "xx", "verify", "x", "--json"}, 2}, {{"--json", "verify", "\xFF"}, 5},
             {{"--json", "document", "\xFE.json", talk, "-o", "x"}, 5}, {{"--json", "document", fjellvik, "\xFF", "-o", "x"}, 1},
             {{"--json", "document", fjellvik, talk, "-o", "x", "--templates", "no such folder"}, 2}}) {
        const auto result = run(arguments);
        CHECK(result.code == code);
        const auto complaints = result.json().at("complaints");
        REQUIRE(complaints.size() == 1);
        for (const char* key : {"code", "field", "text"})
            CHECK(complaints[0].at(key).is_string());
        CHECK(base::is_utf8(result.err));
    }
    CHECK(run({"--json", "--version"}).json().is_object());
    const auto odd = run({"--json", "document", fjellvik, talk, "-o", folder.path().string() + "/\xFF.pdf"});
    CHECK(odd.code == 0);
    CHECK(odd.json().at("file").get<std::string>().ends_with("\uFFFD.pdf"));
}

TEST_CASE("Help and what is wrong with a command are told in the user's language, whether or not the command could be read")
{
    const auto nb = run({"check", "--help", "--lang", "nb"});
    CHECK(nb.code == 0);
    for (const char* word : {"Bruk:", "Valg:", "Argumenter:", "(må oppgis)", "Vis denne hjelpen"})
        CHECK_THAT(nb.out, ContainsSubstring(word));
    CHECK_THAT(run({"--help", "--lang=sv"}).out, ContainsSubstring("Kommandon:"));
    CHECK_THAT(run({"--help", "--lang", "nn"}).out, ContainsSubstring("Kommandoar:"));
    for (const char* language : {"nb", "nn", "sv", "en"}) {
        const auto help = run({"account", "add", "--help", "--lang", language}).out;
        for (const char* foreign : {"REQUIRED", "Positionals", "Subcommands", "Print this help"})
            CHECK(help.find(foreign) == help.npos);
    }

    const auto complaint = [](const std::vector<std::string>& arguments) {
        const auto result = run(arguments);
        CHECK(result.code == 2);
        CHECK_THAT(result.err, ContainsSubstring("--help"));
        return result.err.substr(0, result.err.find('\n'));
    };
    CHECK(complaint({"--lang", "sv"}) == "Ett kommando saknas.");
    CHECK(complaint({"check", "--lang", "nn"}) == "FILE manglar.");
    CHECK(complaint({"check", "a", "--fullt", "--lang", "nb"}) == "Dette ble ikke forstått: --fullt");
    CHECK(complaint({"check", "a", "--on", "i går", "--lang", "nb"}) == "--on: En dag skrives ÅÅÅÅ-MM-DD.");
    CHECK_THAT(complaint({"check", "a", "--lang", "da"}), ContainsSubstring("da er ingen av disse: nb,nn,sv,en"));
    CHECK(complaint({"check", "a", "--lang", "en", "--as"}) == "--as needs a value.");
    const auto json = run({"check", "--lang", "sv", "--json"});
    CHECK(nlohmann::json::parse(json.out).at("complaints")[0].at("text") == "FILE saknas.");
}
