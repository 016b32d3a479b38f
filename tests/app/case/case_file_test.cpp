// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/council.h"
#include "app/sentence.h"
#include "storage/file/migration.h"
#include "storage/file/place.h"
#include "support/catch.h"

#include "base/files.h"

#include <algorithm>
#include <fstream>
#include <thread>

using app::CaseFile;
using domain::Party;
using support::Council;
using support::fails;
using support::says;
using support::value;

namespace {

std::set<std::string> names_in(const std::filesystem::path& folder)
{
    std::set<std::string> names;
    for (const auto& each : std::filesystem::directory_iterator(folder))
        names.insert(each.path().filename().string());
    return names;
}

/// A machine on which every folder says where it lies.
class Elsewhere final : public storage::Surroundings {
public:
    Elsewhere(std::string marker, std::uint64_t type) : m_marker(std::move(marker)), m_type(type) {}
    std::vector<std::string> names_in(const std::filesystem::path&) const override { return {m_marker}; }
    std::uint64_t file_system(const std::filesystem::path&) const override { return m_type; }
    std::string mounted_as(const std::filesystem::path&) const override { return m_type ? "cifs" : "ext4"; }
    std::filesystem::path resolved(const std::filesystem::path& path) const override { return path; }

private:
    std::string m_marker;
    std::uint64_t m_type;
};

const Elsewhere in_dropbox(".dropbox", 0), on_a_share("nothing", 0xff534d42);

app::Beginning answers()
{
    domain::MunicipalityFields municipality{base::Text::of("Fjellvik kommune"), "912345678", domain::Country::no, base::Language::nn,
        base::Text::of("kommunedirektør"), base::Text::of("arbeidsgjevarutval")};
    const auto name = base::Text::of("Ingunn Sætre Hovland");
    app::Beginning answers{domain::Municipality(municipality), name, Party::presidium, "bjørk over stille vatn", name, base::Text::of("ordførar"), {},
        base::Date(2023, 10, 19), base::Date(2027, 10, 31)};
    answers.executive = base::Text::of("Eirik Nesbø Haugland");
    answers.executive_from = base::Date(2026, 3, 2);
    return answers;
}

}  // namespace

TEST_CASE("A new file holds just what it was begun with, for the account that made it")
{
    const Council council(true);
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    auto records = *lead.records();
    CHECK(records.accounts.size() == 1);
    records.accounts = {};
    const auto begun = support::fjellvik();
    CHECK(records.municipality == begun.municipality);
    CHECK(records.today == begun.today);
    CHECK(records.persons == begun.persons);
    CHECK(records.terms == begun.terms);
    CHECK(records.seats == begun.seats);
    CHECK(records.mandates == begun.mandates);
    CHECK(records.appointments == begun.appointments);
    CHECK(records.plans == begun.plans);
    CHECK(records.talks == begun.talks);
    CHECK(records.actions == begun.actions);
    CHECK(lead.account()->person == (*records.persons.find("hovland"))->id);
    CHECK(file.is_test());
    CHECK(file.country() == domain::Country::no);
    CHECK(council.ask("SELECT event FROM audit WHERE seq = 1") == "file_created");
}

TEST_CASE("The few answers make a file with its lead, its term and its executive")
{
    support::TempDir folder;
    const base::FixedClock clock(base::Date(2027, 2, 19));
    auto start = answers();
    SECTION("in a test file")
    {
        start.test = true;
        start.today = base::Date(2027, 2, 19);
        start.passphrase = "kort";
        auto begin = app::new_case(start, clock);
        begin.cheap = true;
        auto file = CaseFile::create(folder / "a.radslag", begin, clock);
        CHECK((*file.unlock("", "kort").records()).terms[0]->name.str() == "2023–2027");
        CHECK((*file.session()->records()).appointments.size() == 1);
    }
    SECTION("whose passphrase must be long where it is meant")
    {
        start.passphrase = "bjørk ved vt";
        CHECK(start.passphrase.size() == 13);
        const auto begin = app::new_case(start, clock);
        auto file = CaseFile::create(folder / "a.radslag", begin, clock);
        auto& session = file.unlock("", start.passphrase);
        CHECK((*session.records()).seats[0]->lead);
        CHECK(fails([&] { session.change_passphrase(start.passphrase, "elleve tegn"); }) == "passphrase.short");
    }
    SECTION("but not with eleven letters")
    {
        start.passphrase = "bjørk ved å";
        CHECK(fails([&] { CaseFile::create(folder / "a.radslag", app::new_case(start, clock), clock); }) == "passphrase.short");
        CHECK(names_in(folder.path()).empty());
    }
    SECTION("and nobody's name left out")
    {
        start.lead = {};
        CHECK(fails([&] { app::new_case(start, clock); }) == "field.required");
    }
}

TEST_CASE("A file that cannot be made whole is not made at all")
{
    support::TempDir folder;
    const base::FixedClock clock(base::Date(2027, 2, 19));
    auto begin = support::begin_fjellvik();
    SECTION("because something else fails while it is filled")
    {
        begin.fill = [](app::Work&) { domain::refuse("case.reference", "/talks/0"); };
        CHECK(fails([&] { CaseFile::create(folder / "a.radslag", begin, clock); }) == "case.reference");
    }
    SECTION("because its records contradict each other")
    {
        begin.records.persons = {};
        CHECK(fails([&] { CaseFile::create(folder / "a.radslag", begin, clock); }) == "case.reference");
    }
    SECTION("because it would lie in a sync folder")
    {
        app::Opening opening;
        opening.surroundings = &in_dropbox;
        CHECK(fails([&] { CaseFile::create(folder / "a.radslag", begin, clock, opening); }) == "place.sync_folder");
    }
    CHECK(names_in(folder.path()).empty());
}

TEST_CASE("A new file never takes another one's place")
{
    support::TempDir folder;
    const base::FixedClock clock(base::Date(2027, 2, 19));
    base::write_atomically(folder / "a.radslag", "something of somebody's");
    CHECK(fails([&] { CaseFile::create(folder / "a.radslag", support::begin_fjellvik(), clock); }) == "file.exists");
    CHECK(fails([&] { CaseFile::create(folder.path(), support::begin_fjellvik(), clock); }) == "file.is_folder");
    CHECK(fails([&] { CaseFile::create(folder / "none" / "a.radslag", support::begin_fjellvik(), clock); }) == "file.no_folder");
    CHECK(fails([&] { CaseFile::create(folder / "a.radslag" / "b.radslag", support::begin_fjellvik(), clock); }) == "file.no_folder");
    CHECK(base::read_file(folder / "a.radslag") == "something of somebody's");
}

TEST_CASE("A file in a sync folder can only be read, and a share is remarked on")
{
    const Council council(true);
    auto opening = council.writing();
    SECTION("sync folder")
    {
        opening.surroundings = &in_dropbox;
        CHECK(fails([&] { council.open(opening); }) == "place.sync_folder");
        opening.read_only = true;
        const auto file = council.open(opening);
        CHECK(file.read_only());
        CHECK(value(file.notices(), "place.sync_folder_read", "service") == "Dropbox");
    }
    SECTION("network share")
    {
        opening.surroundings = &on_a_share;
        const auto file = council.open(opening);
        CHECK(!file.read_only());
        CHECK(says(file.notices(), "place.network"));
    }
}

TEST_CASE("What somebody else has open can be read, and it is said who has it since when")
{
    const Council council;
    auto first = council.open();
    auto second = council.open();
    CHECK(!first.read_only());
    REQUIRE(second.read_only());
    CHECK(value(second.notices(), "file.held", "who") == "Ingunn");
    CHECK(value(second.notices(), "file.held", "since") == "2027-02-19T12:00:00Z");
    CHECK(!value(second.notices(), "file.held", "host").empty());

    auto& reader = Council::unlock(second, "chief");
    try {
        app::Work work(reader);
        FAIL("a change was let in");
    }
    catch (const domain::Refused& refused) {
        CHECK(refused.complaints().front().code == "file.read_only");
        CHECK(refused.complaints().front().values.at("why") == "held");
        CHECK(refused.complaints().front().values.at("who") == "Ingunn");
    }

    SECTION("and what is written meanwhile is seen when asked for")
    {
        CHECK(!reader.refresh());
        const auto& before = reader.records();
        auto& writer = Council::unlock(first, "lead");
        app::Work work(writer);
        work.save(support::reworded(writer.records(), "Ringje Trollfjord"));
        work.commit();
        CHECK(reader.refresh());
        CHECK(&reader.records() == &before);
        CHECK((*reader.records()).actions[0]->text.str() == "Ringje Trollfjord");
    }
}

TEST_CASE("Who waits long enough gets the file when the other is done")
{
    const Council council(true);
    auto first = std::make_unique<CaseFile>(council.open());
    std::thread leaving([&] { first.reset(); });
    auto opening = council.writing();
    opening.patience = std::chrono::seconds(20);
    const auto file = council.open(opening);
    leaving.join();
    CHECK(!file.read_only());
}

TEST_CASE("Who can come in stands on the door")
{
    Council council;
    {
        auto file = council.open();
        auto& lead = Council::unlock(file, "lead");
        Council::add(lead, "guest", "Ola Rettleiar", Party::guest, "", base::Date(2027, 2, 20));
        app::Work work(lead);
        storage::NewAccount pending{base::Text::of("Marit Lien Øvrebø"), Party::presidium};
        pending.key = "marit";
        const auto invited = lead.parts().accounts.invite(lead.parts().keyring, pending);
        work.note(storage::Event::account_invited, "account", invited.account.str());
        auto change = work.parts().change("account", file.find_account("deputy").id.str());
        lead.parts().accounts.close(file.find_account("deputy").id);
        change.note(storage::Event::account_closed);
        work.accounts_changed();
        work.commit();
    }
    auto opening = council.writing();
    opening.asked_day = base::Date(2027, 2, 21);
    auto file = council.open(opening);
    std::map<std::string, app::AccountLine::State> states;
    for (const auto& line : file.accounts())
        states[line.key] = line.state;
    using State = app::AccountLine::State;
    CHECK(states
        == std::map<std::string, State>{{"lead", State::open}, {"chief", State::open}, {"deputy", State::closed}, {"hr", State::open},
            {"guest", State::expired}, {"marit", State::pending}});
    CHECK(file.accounts().front().name == "Ingunn Sætre Hovland");

    CHECK(fails([&] { file.unlock("", "lead opens it"); }) == "account.which");
    CHECK(fails([&] { file.unlock("nobody", "lead opens it"); }) == "account.unknown");
    CHECK(fails([&] { file.unlock("deputy", "deputy opens it"); }) == "account.closed");
    CHECK(fails([&] { file.unlock("guest", "guest opens it"); }) == "account.expired");
    CHECK(fails([&] { file.unlock("marit", "marit opens it"); }) == "account.no_keys");
    CHECK(file.session() == nullptr);
    CHECK(file.unlock("Eirik Nesbø Haugland", "chief opens it").account()->key == "chief");
}

TEST_CASE("A wrong passphrase leaves the open account open, and the right one takes its place")
{
    const Council council;
    auto file = council.open();
    CHECK(file.session() == nullptr);
    Council::unlock(file, "lead");
    CHECK(fails([&] { file.unlock("chief", "lead opens it"); }) == "passphrase.wrong");
    REQUIRE(file.session());
    CHECK(file.session()->account()->key == "lead");
    CHECK(Council::unlock(file, "chief").account()->key == "chief");
    CHECK(file.session()->account()->key == "chief");
    file.lock();
    CHECK(file.session() == nullptr);
}

TEST_CASE("A passphrase is changed by who knows the old one")
{
    const Council council(true);
    {
        auto file = council.open();
        auto& lead = Council::unlock(file, "lead");
        CHECK(fails([&] { lead.change_passphrase("guessed", "ny setning"); }) == "passphrase.wrong");
        CHECK(fails([&] { lead.change_passphrase("lead opens it", ""); }) == "passphrase.empty");
        lead.change_passphrase("lead opens it", "ny setning");
    }
    auto file = council.open();
    CHECK(fails([&] { file.unlock("lead", "lead opens it"); }) == "passphrase.wrong");
    file.unlock("lead", "ny setning");
    CHECK(council.ask("SELECT event FROM audit ORDER BY seq DESC LIMIT 1") == "passphrase_changed");
    CHECK(app::check(file, app::CheckDepth::full).sound());
}

TEST_CASE("What is no case file of ours, or a later one, is refused by name")
{
    support::TempDir folder;
    const base::FixedClock clock(base::Date(2027, 2, 19));
    CHECK(fails([&] { CaseFile(folder / "none.radslag", clock); }) == "file.missing");
    base::write_atomically(folder / "letter.radslag", std::string(5000, 'x'));
    CHECK(fails([&] { CaseFile(folder / "letter.radslag", clock); }) == "file.not_ours");
    base::write_atomically(folder / "empty.radslag", "");
    CHECK(fails([&] { CaseFile(folder / "empty.radslag", clock); }) == "file.not_ours");
    CHECK(base::read_file(folder / "empty.radslag").empty());

    const Council council(true);
    council.tamper("PRAGMA user_version = 900");
    CHECK(fails([&] { council.open(); }) == "file.newer");
}

TEST_CASE("A changed file is copied when it is next opened, and only then")
{
    const Council council;
    const auto made = [&] { return app::backups_of(council.path()).size(); };
    const auto before = made();
    {
        auto file = council.open();
        CHECK(says(file.notices(), "backup.made"));
    }
    CHECK(made() == before + 1);
    CHECK(!says(council.open().notices(), "backup.made"));
    CHECK(!says(council.open_read_only().notices(), "backup.made"));
    CHECK(made() == before + 1);
}

TEST_CASE("Of a damaged file what is left can be read, and it is said what is lost and what there is instead")
{
    const Council council;
    council.open();
    const auto page = std::stol(council.ask("SELECT CAST(rootpage AS TEXT) FROM sqlite_schema WHERE name = 'action'"));
    const auto size = std::stol(council.ask("SELECT CAST(page_size AS TEXT) FROM pragma_page_size"));
    {
        std::fstream file(council.path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp((page - 1) * size);
        file << std::string(static_cast<size_t>(size), '\xff');
    }
    // As after any change; an unchanged file is not read through at every opening.
    for (const auto& backup : app::backups_of(council.path())) {
        if (backup.path != app::backups_of(council.path()).back().path)
            std::filesystem::remove(backup.path);
    }
    auto file = council.open();
    REQUIRE(file.is_rescued());
    CHECK(file.read_only());
    CHECK(value(file.notices(), "file.damaged", "backup") == app::backups_of(council.path()).front().path.string());
    CHECK(value(file.notices(), "file.lost", "table") == "action");

    auto& lead = Council::unlock(file, "lead");
    CHECK((*lead.records()).talks.size() == support::fjellvik().talks.size());
    CHECK((*lead.records()).actions.empty());
    CHECK(fails([&] { app::Work work(lead); }) == "file.read_only");
    CHECK(fails([&] { app::back_up(file, council.folder() / "copy"); }) == "file.damaged");
    lead.wait_until_searchable();
    CHECK(!lead.search("innbyggjarane").empty());
    const auto report = app::check(file, app::CheckDepth::full);
    CHECK(report.has("file.damaged"));
    CHECK(report.has("file.lost"));
}

TEST_CASE("A file of every older version is brought up to date when it is opened, after a backup that is named, and this is told once")
{
    const support::TempDir folder;
    const base::FixedClock clock(base::Date(2027, 2, 19));
    const int version = GENERATE(1, 2);
    const auto path = folder / "old.radslag";
    storage::Connection::open(path, storage::Connection::Mode::read_write_create)
        .run_script(base::read_file(RADSLAG_TEST_DATA "/schema/00" + std::to_string(version) + ".sql"));
    std::string backup;
    {
        app::CaseFile file(path, clock);
        CHECK(value(file.notices(), "file.upgraded", "from") == std::to_string(version));
        CHECK(value(file.notices(), "file.upgraded", "to") == std::to_string(storage::shipped_version()));
        CHECK_FALSE(file.read_only());
        CHECK(file.find_account("kari").name == "Kari Nordmann");
        backup = value(file.notices(), "file.upgraded", "backup");
        CHECK_THAT(app::sentence(file.notices().front(), base::Words(base::Language::nb)), ContainsSubstring(backup));
    }
    {
        auto kept = storage::Connection::open(backup, storage::Connection::Mode::read_only);
        CHECK(kept.prepare("PRAGMA user_version").value<int>() == version);
    }
    app::CaseFile again(path, clock);
    CHECK_FALSE(says(again.notices(), "file.upgraded"));

    // Who may only read is told to open it for writing once; nothing is done to it.
    app::Opening reading;
    reading.read_only = true;
    CHECK(fails([&] { app::CaseFile(backup, clock, reading); }) == "file.older");
}
