// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/case_file.h"
#include "base/files.h"
#include "cli/driver.h"
#include "support/catch.h"

#include <unistd.h>

using driver::Desk;

namespace {

const std::string words = "fjellvik hovland";

}  // namespace

TEST_CASE("A passphrase comes from a file, else from the environment, else from the keyboard without showing")
{
    Desk desk;
    const auto file = desk.sample();
    CHECK(desk({"list", file, "talks", "--as", "hovland", "--passphrase-file", desk.write("pw", words + "\nsecond line\n")}).code == 0);
    CHECK(desk({"list", file, "talks", "--as", "hovland", "--passphrase-file", desk.write("pw2", words)}).code == 0);
    CHECK(desk.keyboard.hidden.empty());

    desk.keyboard.answers = {words};
    CHECK(desk({"list", file, "talks", "--as", "hovland", "--lang", "en"}).code == 0);
    REQUIRE(desk.keyboard.hidden.size() == 1);
    CHECK_THAT(desk.keyboard.hidden[0], ContainsSubstring("Ingunn Sætre Hovland"));
    CHECK(desk.keyboard.questions.empty());

    desk.passphrase = "wrong";
    CHECK(desk({"list", file, "talks", "--as", "hovland", "--passphrase-file", desk.path("pw")}).code == 0);
    CHECK(desk({"list", file, "talks", "--as", "hovland"}).code == 4);
}

TEST_CASE("A wrong passphrase is 4, whatever is wrong with it, and is not repeated to anybody")
{
    Desk desk;
    const auto file = desk.sample();
    for (const std::string wrong : {"Fjellvik Hovland", "uventa ord", "\xFF\xFE"}) {
        desk.passphrase = wrong;
        for (const auto& verb : std::vector<driver::Words>{{"list", file, "talks"}, {"show", file, "a8"}, {"search", file, "x"},
                 {"export", file, desk.path("x.json")}, {"check", file}, {"passphrase", file}}) {
            auto arguments = verb;
            arguments.insert(arguments.end(), {"--as", "hovland", "--json"});
            const auto result = desk(arguments);
            INFO(verb[0]);
            CHECK(result.code == 4);
            CHECK(result.complaint().starts_with("passphrase."));
            CHECK(result.out.find(wrong) == std::string::npos);
            CHECK(result.err.find(wrong) == std::string::npos);
        }
    }
    CHECK_FALSE(std::filesystem::exists(desk.path("x.json")));
}

TEST_CASE("Where no passphrase is given and nobody can be asked, the command was wrong")
{
    Desk desk;
    const auto result = desk({"list", desk.sample(), "talks", "--as", "hovland", "--json"});
    CHECK(result.code == 2);
    CHECK(result.complaint() == "passphrase.not_given");
}

TEST_CASE("With several accounts one must be named, before anybody is asked for a passphrase")
{
    Desk desk;
    const auto file = desk.sample();
    desk.keyboard.answers = {words};
    const auto several = desk({"list", file, "talks", "--json"});
    CHECK(several.code == 1);
    CHECK(several.complaint() == "account.which");
    CHECK(several.field() == "account");
    const auto nobody = desk({"list", file, "talks", "--as", "nobody", "--json"});
    CHECK(nobody.code == 1);
    CHECK(nobody.complaint() == "account.unknown");
    CHECK(desk.keyboard.hidden.empty());
    CHECK(desk({"list", file, "talks", "--as", "Ingunn Sætre Hovland"}).code == 0);
}

TEST_CASE("A missing file is the world's fault, and one that is no case file is refused")
{
    Desk desk;
    const auto missing = desk.as("hovland", {"list", desk.path("none.radslag"), "talks", "--json"});
    CHECK(missing.code == 5);
    CHECK(missing.complaint() == "file.missing");
    for (const std::string bytes :
        {"", "{}", "just a text that goes on for longer than the head of a database, which is a hundred bytes, so that it is read"}) {
        const auto other = desk.as("hovland", {"list", desk.write("x.radslag", bytes), "talks", "--json"});
        INFO(bytes);
        CHECK(other.code == 1);
        CHECK(other.complaint() == "file.not_ours");
    }
}

TEST_CASE("A file that somebody else has open can be read, and who has it is named to whoever comes to write")
{
    Desk desk;
    const auto file = desk.sample();
    const base::FixedClock clock(base::Date(2027, 2, 19));
    app::Opening opening;
    opening.who = "Marit";
    const app::CaseFile held(file, clock, opening);
    CHECK(desk.as("hovland", {"list", file, "talks"}).code == 0);
    const auto acts = desk.write("acts.json", "[]");
    const auto refused = desk.as("hovland", {"act", file, acts, "--json"});
    CHECK(refused.code == 5);
    CHECK(refused.complaint() == "file.held");
    CHECK_THAT(refused.err, ContainsSubstring("Marit"));
    // An export reads, and would only note in the log that it was made.
    const auto exported = desk.as("hovland", {"export", file, desk.path("out.json"), "--json"});
    CHECK(exported.code == 0);
    CHECK(exported.json().at("warnings")[0].at("code") == "file.held");
}

TEST_CASE("In a sync folder a case file is read and not written")
{
    Desk desk;
    std::filesystem::create_directories(desk.folder / "Dropbox");
    base::write_atomically(desk.folder / "Dropbox" / ".dropbox", "");
    const auto file = desk.sample("Dropbox/a.radslag");
    const auto read = desk.as("hovland", {"list", file, "talks", "--json"});
    CHECK(read.code == 0);
    CHECK(read.json().at("warnings")[0].at("code") == "place.sync_folder_read");
    const auto written = desk.as("hovland", {"act", file, desk.write("acts.json", "[]"), "--json"});
    CHECK(written.code == 1);
    CHECK(written.complaint() == "place.sync_folder");
}

TEST_CASE("A file that may not be written is read, and refused to whoever comes to write")
{
    if (::geteuid() == 0) {
        WARN("root may write everywhere; this is tried as an ordinary user");
        return;
    }
    Desk desk;
    const auto file = desk.sample();
    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    std::filesystem::permissions(desk.folder.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const auto read = desk.as("hovland", {"list", file, "talks"});
    const auto written = desk.as("hovland", {"passphrase", file, "--json"});
    std::filesystem::permissions(desk.folder.path(), std::filesystem::perms::owner_all);
    CHECK(read.code == 0);
    CHECK(written.code == 5);
    CHECK(written.complaint() == "file.not_writable");
}

TEST_CASE("A damaged file is 3 whatever is asked of it for writing, and its loss is told")
{
    Desk desk;
    const auto file = desk.sample();
    auto bytes = base::read_file(file);
    for (size_t page = 3; page < 20; ++page)
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page * 4096), 4096, '\xAA');
    base::write_atomically(file, bytes);
    const auto result = desk.as("hovland", {"act", file, desk.write("acts.json", "[]"), "--json"});
    CHECK(result.code == 3);
    const auto code = result.complaint();
    CHECK((code.starts_with("file.damaged") || code.starts_with("file.nothing_readable") || code.starts_with("storage.damaged")));
    CHECK(desk.as("hovland", {"check", file}).code == 3);
}

TEST_CASE("The day that is asked for counts in a test file, and is refused where it is none")
{
    Desk desk;
    const auto file = desk.sample();
    CHECK(desk.as("hovland", {"list", file, "talks", "--on", "2027-02-30"}).code == 2);
    // After the term the seats are over, and with them what they may read.
    const auto later = desk.as("hovland", {"show", file, "a8", "--on", "2031-01-01", "--json"});
    CHECK(later.code == 4);
    CHECK(later.json().at("record").at("text").contains("withheld"));
}
