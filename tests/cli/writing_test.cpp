// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "cli/driver.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

using driver::Desk;
using driver::Json;
using driver::Words;

namespace {

const std::string long_words = "hest batteri stift korrekt";

Words answers(const std::string& file)
{
    return {"new", file, "--municipality", "Testvik", "--organisation-number", "912345678", "--country", "NO", "--written-form", "nb", "--executive-title",
        "kommunedirektør", "--presidium-title", "arbeidsgiverutvalg", "--lead", "Kari Nordmann", "--lead-title", "ordfører", "--term-from", "2023-10-01",
        "--term-to", "2027-09-30"};
}

Words with(Words words, const Words& more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

}  // namespace

TEST_CASE("new makes a file with one account out of options, and never over another file")
{
    Desk desk;
    desk.passphrase = long_words;
    const auto file = desk.path("a.radslag");
    const auto made = desk(with(answers(file), {"--executive", "Per Hansen", "--executive-from", "2026-03-01", "--json"}));
    REQUIRE(made.code == 0);
    CHECK(made.json().at("account") == "Kari Nordmann");
    CHECK(desk({"list", file, "seats", "--json"}).json().at("seats")[0].at("lead") == true);
    CHECK(desk({"list", file, "appointments", "--json"}).json().at("appointments")[0].at("start") == "2026-03-01");
    CHECK(desk({"check", file, "--full"}).code == 0);

    const auto before = base::read_file(file);
    const auto again = desk(with(answers(file), {"--json"}));
    CHECK(again.code == 1);
    CHECK(again.complaint() == "file.exists");
    CHECK(base::read_file(file) == before);
}

TEST_CASE("new asks at the keyboard for what is missing, and for the passphrase twice without showing it")
{
    Desk desk;
    const auto file = desk.path("a.radslag");
    desk.keyboard.answers = {"Testvik", "912345678", "XX", "NO", "nb", "kommunedirektør", "arbeidsgiverutvalg", "Kari Nordmann", "ordfører", "2023-10-01",
        "2027-09-30", long_words, long_words};
    CHECK(desk({"new", file}).code == 0);
    CHECK(desk.keyboard.questions.size() == 11);
    CHECK(desk.keyboard.hidden.size() == 2);

    desk.keyboard.answers = {long_words, long_words + "e"};
    const auto unlike = desk(with(answers(desk.path("b.radslag")), {"--json"}));
    CHECK(unlike.code == 1);
    CHECK(unlike.complaint() == "passphrase.unlike");
    CHECK_FALSE(std::filesystem::exists(desk.path("b.radslag")));
}

TEST_CASE("new takes titles, written form and the present term with its election from the country where they are left out")
{
    Desk desk;
    desk.passphrase = long_words;
    const auto file = desk.path("a.radslag");
    const auto land = GENERATE(as<std::string>(), "NO", "SE");
    const Words few{"new", file, "--municipality", "Testvik", "--organisation-number", land == "NO" ? "912345678" : "212000-0142", "--country", land, "--lead",
        "Kari Nordmann", "--on", "2026-11-22"};
    const auto made = desk(with(few, {"--json"}));
    INFO(made.out);
    REQUIRE(made.code == 0);
    const auto term = desk({"list", file, "terms", "--json"}).json().at("terms")[0];
    CHECK(term.at("from") == (land == "NO" ? "2023-10-01" : "2023-01-01"));
    CHECK(term.at("to") == (land == "NO" ? "2027-10-31" : "2026-12-31"));
    CHECK(term.at("election") == (land == "NO" ? "2023-09-11" : "2022-09-11"));
    CHECK(desk({"list", file, "seats", "--json"}).json().at("seats")[0].at("title") == (land == "NO" ? "ordfører" : "ordförande"));
    REQUIRE(desk({"export", file, desk.path("a.json")}).code == 0);
    const auto municipality = Json::parse(base::read_file(desk.path("a.json"))).at("municipality");
    CHECK(municipality.at("executive_title") == (land == "NO" ? "kommunedirektør" : "kommundirektör"));
    CHECK(municipality.at("language") == (land == "NO" ? "nb" : "sv"));
}

TEST_CASE("new suggests what is usual at the keyboard, and Enter takes it")
{
    Desk desk;
    const auto file = desk.path("a.radslag");
    desk.keyboard.answers = {"Testvik", "912345678", "NO", "nn", "rådmann", "", "Kari Nordmann", "", "", "", long_words, long_words};
    CHECK(desk({"new", file, "--on", "2026-11-22"}).code == 0);
    const auto& asked = desk.keyboard.questions;
    CHECK(std::count_if(asked.begin(), asked.end(), [](const std::string& each) { return each.find("[arbeidsgjevarutval]") != each.npos; }) == 1);
    CHECK(std::count_if(asked.begin(), asked.end(), [](const std::string& each) { return each.find("[2027-10-31]") != each.npos; }) == 1);
    desk.passphrase = long_words;
    CHECK(desk({"list", file, "seats", "--json"}).json().at("seats")[0].at("title") == "ordførar");
}

TEST_CASE("new refuses what the answers break, a short passphrase, and misuse")
{
    Desk desk;
    const auto file = desk.path("a.radslag");
    desk.passphrase = "kort";
    const auto brief = desk(with(answers(file), {"--json"}));
    CHECK(brief.code == 1);
    CHECK(brief.complaint() == "passphrase.short");
    desk.passphrase = long_words;
    CHECK(desk(with(answers(file), {"--country", "DK"})).code == 2);
    auto wrong = answers(file);
    wrong[4 + 1] = "12";
    wrong.back() = "2027-02-30";
    const auto refused = desk(with(wrong, {"--json"}));
    CHECK(refused.code == 1);
    const auto missing = desk({"new", file, "--municipality", "Testvik", "--json"});
    CHECK(missing.code == 2);
    CHECK(missing.json().at("complaints").size() == 9);
    CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("Exports of all accounts together are the sample again, less passphrases")
{
    Desk desk;
    const auto file = desk.sample();
    Words merge{"import", desk.path("hovland.json"), desk.path("again.radslag")};
    for (const char* account : {"hovland", "bakkejord", "ovrebo", "haugland", "myklebust", "lundestad"}) {
        const auto out = desk.path(std::string(account) + ".json");
        const auto exported = desk.as(account, {"export", file, out, "--json"});
        REQUIRE(exported.code == 0);
        CHECK(exported.json().at("written") == Json{out});
        CHECK(exported.json().at("warnings")[0].at("code").is_string());
        if (account != std::string("hovland"))
            merge.insert(merge.end(), {"--merge", out});
    }
    CHECK(base::read_file(desk.path("myklebust.json")).find("søvn") == std::string::npos);
    const auto imported = desk.as("hovland", with(merge, {"--json"}));
    INFO(imported.err);
    REQUIRE(imported.code == 0);
    CHECK(imported.json().at("slips").size() == 5);
    CHECK(desk.as("hovland", {"export", desk.path("again.radslag"), desk.path("second.json")}).code == 0);
    CHECK(base::read_file(desk.path("second.json")) == base::read_file(desk.path("hovland.json")));
}

TEST_CASE("A broken form is refused with every fault and its pointer, and no file is made")
{
    Desk desk;
    auto form = Json::parse(base::read_file(std::string(RADSLAG_TEST_DATA) + "/fjellvik.json"));
    form["talks"][0]["date"] = "2027-02-29";
    form["persons"][0]["nmae"] = "x";
    const auto result = desk({"import", desk.write("bad.json", form.dump()), desk.path("x.radslag"), "--json"});
    CHECK(result.code == 1);
    const auto told = result.json().at("complaints").dump();
    CHECK_THAT(told, ContainsSubstring("/talks/0/date"));
    CHECK_THAT(told, ContainsSubstring("/persons/0"));
    CHECK_FALSE(std::filesystem::exists(desk.path("x.radslag")));
    CHECK(desk({"import", desk.path("none.json"), desk.path("x.radslag")}).code == 5);
}

TEST_CASE("Tables are written for a spreadsheet")
{
    Desk desk;
    const auto file = desk.sample();
    const auto result = desk.as("hovland", {"export", file, desk.path("tables"), "--csv", "--json"});
    REQUIRE(result.code == 0);
    CHECK(result.json().at("written").size() == 3);
    CHECK_THAT(base::read_file(desk.folder / "tables" / "goals.csv"), ContainsSubstring("Netto driftsresultat"));
}

TEST_CASE("act does all of a file of acts or nothing, and a trial does nothing")
{
    Desk desk;
    const auto file = desk.sample();
    const auto state = [&] { return desk.as("hovland", {"show", file, "a8", "--json"}).json().at("record").at("state").get<std::string>(); };
    const auto good = desk.write("good.json", R"([{"act": "action.done", "action": "a8"}])");
    const auto trial = desk.as("hovland", {"act", file, good, "--dry-run", "--json"});
    CHECK(trial.code == 0);
    CHECK(trial.json().at("dry_run") == true);
    CHECK(state() == "open");

    const auto half = desk.write("half.json", R"([{"act": "action.done", "action": "a8"}, {"act": "action.done", "action": "nobody"}, {"act": "dance"}])");
    const auto refused = desk.as("hovland", {"act", file, half, "--json"});
    CHECK(refused.code == 1);
    CHECK(refused.json().at("complaints").size() == 2);
    CHECK_THAT(refused.err, ContainsSubstring("/1/action"));
    CHECK(state() == "open");

    const auto done = desk.as("hovland", {"act", file, good, "--json"});
    CHECK(done.code == 0);
    CHECK(done.json().at("done")[0].at("key") == "a8");
    CHECK(state() == "done");
    CHECK(desk.as("hovland", {"act", file, desk.path("none.json")}).code == 5);
    CHECK(desk.as("hovland", {"act", file, desk.write("no.json", "[")}).code == 1);
}

TEST_CASE("An account is made: invited, redeemed with its slip, compared, let in, and closed")
{
    Desk desk;
    desk.passphrase = long_words;
    const auto file = desk.path("a.radslag");
    REQUIRE(desk(with(answers(file), {"--executive", "Per Hansen", "--executive-from", "2026-03-01", "--test"})).code == 0);
    const auto invited = desk({"account", file, "add", "--name", "Per Hansen", "--party", "executive", "--person", "p2", "--key", "per", "--json"});
    INFO(invited.err);
    REQUIRE(invited.code == 0);
    const auto slip = invited.json().at("slip").get<std::string>();
    CHECK(desk({"account", file, "list", "--json"}).json().at("accounts")[1].at("state") == "pending");

    // Its owner, elsewhere, with another passphrase.
    desk.passphrase = "hans egen passfrase";
    CHECK(desk({"account", file, "redeem", "per", "--slip", desk.write("wrong", "AAAAA BBBBB"), "--json"}).code == 1);
    const auto redeemed = desk({"account", file, "redeem", "per", "--slip", desk.write("slip", slip), "--json"});
    INFO(redeemed.err);
    REQUIRE(redeemed.code == 0);
    const auto fingerprint = redeemed.json().at("fingerprint").get<std::string>();
    CHECK(desk({"list", file, "talks", "--as", "per"}).code == 0);
    CHECK(desk({"account", file, "redeem", "per", "--slip", desk.path("slip"), "--json"}).complaint() == "slip.used");

    desk.passphrase = long_words;
    const Words lead{"--as", "k1", "--json"};
    const auto wrong = desk(with({"account", file, "verify", "per", "--fingerprint", "0000 0000 0000 0000 0000 0000 0000 0000"}, lead));
    CHECK(wrong.code == 1);
    CHECK(desk(with({"account", file, "verify", "per", "--fingerprint", fingerprint}, lead)).code == 0);
    CHECK(desk(with({"account", file, "fingerprints"}, lead)).json().at("accounts")[1].at("verified") == true);
    CHECK(desk(with({"account", file, "grant", "per"}, lead)).json().at("granted").is_number());
    CHECK(desk(with({"account", file, "offers", "per"}, lead)).code == 0);
    CHECK(desk(with({"account", file, "close", "per"}, lead)).code == 0);
    const auto closed = desk({"list", file, "talks", "--as", "per", "--json"});
    CHECK(closed.complaint() == "account.closed");
    CHECK(desk({"account", file}).code == 2);
    CHECK(desk({"account", file, "add", "--name", "X", "--party", "recovery"}).code == 2);
    CHECK(desk(with({"account", file, "add", "--name", "X", "--party", "guest", "--valid-to", "2027-02-30"}, lead)).complaint() == "field.date");
}

TEST_CASE("A slip is asked for without showing, and can be written as a page instead of printed")
{
    Desk desk;
    const auto file = desk.sample();
    const auto invited = desk.as("hovland",
        {"account", file, "add", "--name", "Ola Gjest", "--party", "guest", "--valid-to", "2027-12-31", "--key", "gjest", "-o", desk.path("slip.pdf"),
            "--json"});
    INFO(invited.err);
    REQUIRE(invited.code == 0);
    CHECK_FALSE(invited.json().contains("slip"));
    const auto pdf = base::read_file(desk.path("slip.pdf"));
    support::require_archive_grade(pdf);
    CHECK_THAT(support::text_of(pdf), ContainsSubstring("Ola Gjest"));

    const auto again = desk.as("hovland", {"account", file, "slip", "gjest", "--key", "gjest-2", "--json"});
    REQUIRE(again.code == 0);
    desk.passphrase = "gjestens egen";
    desk.keyboard.answers = {again.json().at("slip").get<std::string>()};
    CHECK(desk({"account", file, "redeem", "gjest-2"}).code == 0);
    CHECK(desk.keyboard.hidden.size() == 1);
    CHECK(desk.keyboard.questions.empty());
}

TEST_CASE("passphrase changes one's own, by file, environment or keyboard")
{
    Desk desk;
    const auto file = desk.sample();
    desk.new_passphrase = "den nye";
    CHECK(desk.as("hovland", {"passphrase", file}).code == 0);
    CHECK(desk.as("hovland", {"list", file, "talks"}).code == 4);
    desk.new_passphrase.clear();
    desk.passphrase = "den nye";
    CHECK(desk({"passphrase", file, "--as", "hovland", "--new-passphrase-file", desk.write("pw", "fjellvik hovland\n")}).code == 0);
    CHECK(desk.as("hovland", {"list", file, "talks"}).code == 0);
    desk.keyboard.answers = {"fjellvik hovland", "tredje", "tredje"};
    CHECK(desk({"passphrase", file, "--as", "hovland"}).code == 0);
    CHECK(desk.keyboard.hidden.size() == 3);
    desk.passphrase = "tredje";
    const auto unsaid = desk({"passphrase", file, "--as", "hovland", "--json"});
    CHECK(unsaid.code == 2);
    CHECK(unsaid.complaint() == "passphrase.new_not_given");
}

TEST_CASE("freeze keeps both editions, and document gives their bytes back")
{
    Desk desk;
    const auto file = desk.sample();
    const Words talk{file, "utviklingssamtale-2027"};
    const auto early = desk.as("hovland", {"document", talk[0], talk[1], "--frozen", "-o", desk.path("x.pdf"), "--json"});
    CHECK(early.code == 1);
    CHECK(early.complaint() == "document.not_frozen");
    const auto composed = desk.as("hovland", {"document", talk[0], talk[1], "-o", desk.path("draft.pdf"), "--json"});
    CHECK(composed.code == 0);
    CHECK_THAT(support::text_of(base::read_file(desk.path("draft.pdf"))), ContainsSubstring("Fjellvik"));
    const auto withheld = desk.as("myklebust", {"document", talk[0], talk[1], "-o", desk.path("y.pdf"), "--json"});
    CHECK(withheld.code == 4);
    CHECK(withheld.complaint() == "record.withheld");
    CHECK_FALSE(std::filesystem::exists(desk.path("y.pdf")));

    CHECK(desk.as("myklebust", {"freeze", talk[0], talk[1], "--on", "2027-03-05"}).code != 0);
    const auto frozen = desk.as("hovland", {"freeze", talk[0], talk[1], "--on", "2027-03-05", "--json"});
    INFO(frozen.err);
    REQUIRE(frozen.code == 0);
    REQUIRE(frozen.json().at("documents").size() == 2);
    const auto again = desk.as("hovland", {"freeze", talk[0], talk[1], "--on", "2027-03-06", "--json"});
    CHECK(again.code == 1);
    CHECK(again.complaint() == "talk.frozen");
    for (const char* reader : {"hovland", "myklebust", "haugland"}) {
        const auto read = desk.as(reader, {"document", talk[0], talk[1], "--frozen", "-o", desk.path("full.pdf"), "--on", "2027-03-06", "--json"});
        REQUIRE(read.code == 0);
        CHECK(read.json().at("sha256") == frozen.json().at("documents")[0].at("sha256"));
        support::require_archive_grade(base::read_file(desk.path("full.pdf")));
    }
    CHECK(desk.as("hovland", {"list", talk[0], "documents", "--json"}).json().at("documents").size() >= 2);
    CHECK(desk.as("hovland", {"check", talk[0], "--full"}).code == 0);
}
