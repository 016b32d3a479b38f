// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/council.h"
#include "support/catch.h"

#include "base/files.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

using support::Council;
using support::fails;
using support::says;

namespace {

/// One more thing to do, out of the talk that is in review.
domain::Action another(const domain::Case& records, const base::Clock& clock, const std::string& key)
{
    const auto& talk = *records->talks.find("utviklingssamtale-2027");
    domain::ActionFields action{domain::ActionId(base::Uuid::make(clock)), key, talk->id, {}, records->persons[0]->id, base::Text::of("Gjere " + key)};
    return domain::Action(action);
}

std::int64_t anchored(const Council& council)
{
    const auto id = *base::Uuid::from(council.ask("SELECT id FROM file"));
    const auto head = storage::Anchors(council.settings() / "anchors.json").find(id);
    return head ? head->seq : 0;
}

std::int64_t entries(const Council& council)
{
    return std::stol(council.ask("SELECT CAST(coalesce(max(seq), 0) AS TEXT) FROM audit"));
}

bool holds(const Council& council, const std::string& key)
{
    return council.ask("SELECT CAST(count(*) AS TEXT) FROM action WHERE key = '" + key + "'") == "1";
}

}  // namespace

TEST_CASE("What is committed is there with its entry, and seen by this user, and what is dropped never was")
{
    const Council council;
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    const auto before = entries(council);
    CHECK(anchored(council) == before);
    SECTION("committed")
    {
        app::Work work(lead);
        work.save(another(lead.records(), council.clock, "a99"));
        CHECK((*work.records()).actions.find("a99"));
        CHECK(anchored(council) == before);
        work.commit();
        CHECK(entries(council) == before + 1);
        // The anchor follows behind, and is there for whoever asks what was noticed.
        CHECK(lead.notices() == std::vector<app::Notice>{});
        CHECK(anchored(council) == before + 1);
        CHECK(council.ask("SELECT event || ' ' || kind FROM audit ORDER BY seq DESC LIMIT 1") == "created action");
        CHECK((*lead.records()).actions.find("a99"));
        CHECK((*Council::unlock(file, "chief").records()).actions.find("a99"));
    }
    SECTION("dropped")
    {
        {
            app::Work work(lead);
            work.save(another(lead.records(), council.clock, "a99"));
        }
        CHECK(!(*lead.records()).actions.find("a99"));
        CHECK(entries(council) == before);
        CHECK(anchored(council) == before);
        app::Work work(lead);
        work.save(another(lead.records(), council.clock, "a98"));
        work.commit();
        CHECK(holds(council, "a98"));
        CHECK(!holds(council, "a99"));
    }
    SECTION("refused in the middle")
    {
        const auto refused = fails([&] {
            app::Work work(lead);
            work.save(another(lead.records(), council.clock, "a99"));
            auto lost = **(*lead.records()).actions.begin();
            lost.owner = domain::PersonId(base::Uuid::make(council.clock));
            work.save(domain::Action(lost));
        });
        CHECK(refused == "case.reference");
        CHECK(!(*lead.records()).actions.find("a99"));
        CHECK(!holds(council, "a99"));
    }
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
}

TEST_CASE("Saving what is already so leaves no entry")
{
    const Council council(true);
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    const auto before = entries(council);
    app::Work work(lead);
    work.save_all(*lead.records());
    work.save(lead.records()->municipality);
    work.commit();
    CHECK(entries(council) == before);
}

TEST_CASE("An act is named in the log, and every kind of record can be changed")
{
    const Council council(true);
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    const auto records = *lead.records();
    app::Work work(lead);
    const auto name = base::Text::of("eit anna namn");
    auto municipality = *records.municipality;
    municipality.notice_days = 14;
    work.save(domain::Municipality(municipality));
    auto person = *records.persons[5];
    person.name = name;
    work.save(domain::Person(person));
    auto term = *records.terms[0];
    term.name = name;
    work.save(domain::Term(term));
    auto seat = *records.seats[2];
    seat.title = name;
    work.save(domain::Seat(seat));
    auto appointment = *records.appointments[0];
    appointment.title = name;
    work.save(domain::Appointment(appointment));
    auto mandate = *records.mandates[0];
    mandate.title = name;
    work.save(domain::Mandate::restore(mandate));
    work.save(domain::Interest(
        {domain::InterestId(base::Uuid::make(council.clock)), "i1", records.persons[1]->id, name, base::Date(2027, 2, 1), base::Date(2027, 2, 2)}));
    auto plan = **records.plans.find("plan-2027");
    plan.title = name;
    work.save(domain::Plan::restore(plan), storage::Event::shared);
    auto talk = **records.talks.find("utviklingssamtale-2027");
    talk.place = name;
    work.save(domain::Talk::restore(talk), storage::Event::submitted);
    work.save(support::reworded(lead.records(), "eit anna namn"));
    work.commit();

    file.lock();
    const auto changed = *Council::unlock(file, "lead").records();
    CHECK(changed.municipality->notice_days == 14);
    CHECK((*changed.persons[5]).name == name);
    CHECK((*changed.terms[0]).name == name);
    CHECK((*changed.seats[2]).title == name);
    CHECK((*changed.appointments[0]).title == name);
    CHECK((*changed.mandates[0]).title == name);
    CHECK((*changed.interests[0]).matter.str() == name.str());
    CHECK((*changed.plans.find("plan-2027"))->title.str() == name.str());
    CHECK((*changed.talks.find("utviklingssamtale-2027"))->place.str() == name.str());
    CHECK((*changed.actions[0]).text.str() == name.str());
    CHECK(council.ask("SELECT group_concat(event || ' ' || kind, ', ') FROM (SELECT * FROM audit ORDER BY seq DESC LIMIT 3)")
        == "changed action, submitted talk, shared plan");
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
}

TEST_CASE("Whoever has a right to a new room is let in when it is made")
{
    const Council council;
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    domain::TalkFields talk{domain::TalkId(base::Uuid::make(council.clock)), "next", (*lead.records()).appointments[0]->id, {},
        domain::Circle{{*lead.account()->person}, {}}, domain::TalkKind::development, domain::TalkState::planned, base::Date(2027, 3, 18)};
    talk.place = base::Text::of("Rådhuset");
    app::Work work(lead);
    work.save(domain::Talk(talk));
    work.commit();
    CHECK((*lead.records()).talks.find("next")->operator*().place.str() == "Rådhuset");
    CHECK((**(*Council::unlock(file, "chief").records()).talks.find("next")).place.str() == "Rådhuset");
    CHECK((**(*Council::unlock(file, "deputy").records()).talks.find("next")).place.withheld()->room == domain::RoomKind::circle_dialogue);
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
}

TEST_CASE("Whose key nobody has compared is left out of a new room, and it is said")
{
    const Council council;
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    app::Work work(lead);
    auto& parts = lead.parts();
    storage::NewAccount marit{base::Text::of("Marit Lien Øvrebø"), domain::Party::presidium, {}, "marit", (*(*lead.records()).persons.find("ovrebo"))->id};
    const auto invited = parts.accounts.invite(parts.keyring, marit);
    const auto id = invited.account.str();
    parts.accounts.redeem(invited.account, invited.slip, storage::Passphrase::from("marit opens it"), storage::Cost::none());
    parts.log.add({storage::Event::account_opened, "account", id, {}, {}, parts.hashes.hash("account", id)});
    work.accounts_changed();
    parts.finder.find({domain::RoomKind::record});
    work.commit();
    CHECK(says(work.warnings(), "account.not_verified"));
    CHECK(support::value(work.warnings(), "account.not_verified", "name") == "Marit Lien Øvrebø");
    CHECK(council.ask("SELECT CAST(count(*) AS TEXT) FROM room_grant g JOIN room r ON r.id = g.room WHERE r.kind = 'record' AND r.appointment IS NULL") == "3");
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
}

TEST_CASE("Nothing is written once another machine has taken the file")
{
    const Council council;
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    app::Work work(lead);
    work.save(another(lead.records(), council.clock, "a99"));
    auto lock = council.path();
    lock += ".lock";
    auto text = base::read_file(lock);
    const auto who = text.find("who: ");
    text.replace(who, text.find('\n', who) - who, "who: Kari");
    base::write_atomically(lock, text);
    CHECK(fails([&] { work.commit(); }) == "file.taken_over");
    CHECK(!holds(council, "a99"));
}

TEST_CASE("Settings that cannot be written are remarked on and keep nobody from working")
{
    const Council council;
    auto opening = council.writing();
    base::write_atomically(council.folder() / "file", "no folder");
    opening.settings = council.folder() / "file";
    auto file = council.open(opening);
    auto& lead = Council::unlock(file, "lead");
    app::Work work(lead);
    work.save(another(lead.records(), council.clock, "a99"));
    work.commit();
    CHECK(holds(council, "a99"));
    CHECK(says(lead.notices(), "anchor.unwritable"));
}

TEST_CASE("Four programs that write at once all succeed or are told who has the file")
{
    const Council council;
    constexpr int programs = 4, rounds = 5;
    std::array<pid_t, programs> children{};
    for (int program = 0; program < programs; ++program) {
        children[static_cast<size_t>(program)] = ::fork();
        REQUIRE(children[static_cast<size_t>(program)] >= 0);
        if (children[static_cast<size_t>(program)] != 0)
            continue;
        // 0: all written. Otherwise how many were refused, each with the holder's name.
        int refused = 0;
        for (int round = 0; round < rounds; ++round) {
            try {
                auto opening = council.writing();
                // Two of them wait, two do not.
                opening.patience = std::chrono::seconds(program % 2 ? 60 : 0);
                auto file = council.open(opening);
                auto& session = Council::unlock(file, program % 2 ? "lead" : "chief");
                app::Work work(session);
                work.save(another(session.records(), base::SystemClock(), "p" + std::to_string(program) + "-" + std::to_string(round)));
                work.commit();
            }
            catch (const domain::Refused& told) {
                const auto& values = told.complaints().front().values;
                if (!told.has("file.read_only") || values.at("why") != "held" || !values.contains("who"))
                    ::_exit(99);
                ++refused;
            }
            catch (...) {
                ::_exit(98);
            }
        }
        ::_exit(refused);
    }
    int written = 0;
    for (int program = 0; program < programs; ++program) {
        int status = 0;
        REQUIRE(::waitpid(children[static_cast<size_t>(program)], &status, 0) > 0);
        REQUIRE(WIFEXITED(status));
        INFO("program " << program);
        REQUIRE(WEXITSTATUS(status) <= rounds);
        if (program % 2)
            CHECK(WEXITSTATUS(status) == 0);
        written += rounds - WEXITSTATUS(status);
    }
    CHECK(council.ask("SELECT CAST(count(*) AS TEXT) FROM action WHERE key LIKE 'p%-%'") == std::to_string(written));
    auto file = council.open();
    Council::unlock(file, "lead");
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
    CHECK(file.session()->notices() == std::vector<app::Notice>{});
}

TEST_CASE("A program that is killed while it writes loses nothing that it said was saved")
{
    const Council council;
    for (int round = 0; round < 8; ++round) {
        std::array<int, 2> pipe{};
        REQUIRE(::pipe(pipe.data()) == 0);
        const auto child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            try {
                auto file = council.open();
                auto& lead = Council::unlock(file, "lead");
                for (unsigned char i = 1; i < 200; ++i) {
                    app::Work work(lead);
                    work.save(another(lead.records(), base::SystemClock(), "k" + std::to_string(round) + "-" + std::to_string(i)));
                    work.commit();
                    if (::write(pipe[1], &i, 1) != 1)
                        ::_exit(1);
                }
            }
            catch (...) {
            }
            ::_exit(0);
        }
        ::close(pipe[1]);
        unsigned char last = 0;
        // At another moment of the work each time.
        for (int acknowledged = 0; acknowledged < 1 + round && ::read(pipe[0], &last, 1) == 1; ++acknowledged) {}
        ::kill(child, SIGKILL);
        while (::read(pipe[0], &last, 1) == 1) {}
        ::close(pipe[0]);
        ::waitpid(child, nullptr, 0);
        REQUIRE(last > 0);

        auto file = council.open();
        REQUIRE(!file.read_only());
        for (int i = 1; i <= last; ++i)
            CHECK(holds(council, "k" + std::to_string(round) + "-" + std::to_string(i)));
        auto& lead = Council::unlock(file, "lead");
        // The anchor never names what is not in the file.
        CHECK(lead.notices() == std::vector<app::Notice>{});
        CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
    }
}
