// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/council.h"
#include "support/catch.h"

#include "app/law.h"

#include <algorithm>

using domain::Party;
using domain::Side;
using support::Council;
using support::fails;
using support::says;

namespace {

/// A talk in March 2027 that both sides prepare blindly.
domain::Talk march_talk(const domain::Case& records, const base::Clock& clock)
{
    domain::TalkFields talk{domain::TalkId(base::Uuid::make(clock)), "march", records->appointments[0]->id, {}, {}, domain::TalkKind::development,
        domain::TalkState::preparing, base::Date(2027, 3, 18)};
    talk.preparation.emplace();
    return domain::Talk(talk);
}

std::vector<domain::PreparationAnswer> answer(const std::string& text)
{
    return {{base::Text::of("Kva gler du deg over?"), base::Text::of(text)}};
}

const domain::Talk& talk(app::Session& session, const std::string& key)
{
    return *(*session.records()).talks.find(key);
}

void save(app::Session& session, const domain::Talk& changed)
{
    app::Work work(session);
    work.save(changed);
    work.commit();
}

/// The session's account writes its side's answers.
void prepare(app::Session& session, const std::string& text)
{
    auto changed = talk(session, "march");
    changed.write_preparation(*session.side(), answer(text), session.account()->person);
    save(session, changed);
}

void submit(app::Session& session)
{
    auto changed = talk(session, "march");
    changed.submit_preparation(*session.side(), base::Date(2027, 3, 1));
    save(session, changed);
}

const domain::SidePreparation& prepared(app::Session& session, Side side)
{
    return talk(session, "march")->preparation->of(side);
}

bool finds(app::Session& session, const std::string& words)
{
    session.wait_until_searchable();
    return !session.search(words).empty();
}

}  // namespace

TEST_CASE("What one side prepares is its own until submitted, and blind until both have")
{
    const Council council;
    auto file = council.open();
    {
        auto& lead = Council::unlock(file, "lead");
        save(lead, march_talk(lead.records(), council.clock));
        prepare(lead, "Skulesaka");
        CHECK(prepared(lead, Side::presidium).answers[0].answer.str() == "Skulesaka");
    }
    const auto seen_as = [&](const std::string& key, Side side) {
        const auto& answers = prepared(Council::unlock(file, key), side).answers;
        if (answers.empty())
            return std::string("nothing");
        const auto* withheld = answers[0].answer.withheld();
        return withheld ? std::string(domain::code(withheld->room)) : answers[0].answer.str();
    };
    CHECK(seen_as("chief", Side::presidium) == "own");
    CHECK(seen_as("deputy", Side::presidium) == "own");
    CHECK(seen_as("hr", Side::presidium) == "own");
    CHECK(seen_as("lead", Side::presidium) == "Skulesaka");

    submit(Council::unlock(file, "lead"));
    CHECK(seen_as("deputy", Side::presidium) == "Skulesaka");
    CHECK(seen_as("chief", Side::presidium) == "dialogue");
    CHECK(seen_as("hr", Side::presidium) == "dialogue");
    CHECK(!finds(Council::unlock(file, "chief"), "skulesaka"));

    auto& chief = Council::unlock(file, "chief");
    prepare(chief, "Budsjettet");
    // What he did not see he has not overwritten.
    CHECK(seen_as("lead", Side::presidium) == "Skulesaka");
    CHECK(seen_as("lead", Side::executive) == "own");
    submit(Council::unlock(file, "chief"));
    CHECK(seen_as("chief", Side::presidium) == "Skulesaka");
    CHECK(seen_as("lead", Side::executive) == "Budsjettet");
    CHECK(finds(Council::unlock(file, "chief"), "skulesaka"));
    CHECK(seen_as("hr", Side::executive) == "dialogue");
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
}

TEST_CASE("HR reads what is a record, and of the rest only that it is there")
{
    const Council council;
    auto file = council.open();
    const auto& records = *Council::unlock(file, "hr").records();
    const auto whole = support::fjellvik();
    CHECK(records.talks.size() == whole.talks.size());
    CHECK((*records.plans.find("plan-2026"))->title.str() == "Mål- og utviklingsplan 2026");
    CHECK((*records.plans.find("plan-2027"))->title.is_withheld());
    CHECK((*records.talks.find("utviklingssamtale-2027"))->agenda[0].title.is_withheld());
    CHECK(file.session()->side() == std::nullopt);
}

TEST_CASE("Minutes and law stand on the records of the session")
{
    const Council council(true);
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    CHECK(&lead.desk().records() == &lead.records());
    CHECK(lead.desk().municipality() == "Fjellvik kommune");
    CHECK(lead.desk().find_talk("utviklingssamtale-2027") == talk(lead, "utviklingssamtale-2027")->id);
}

TEST_CASE("In a test file the day asked for, else its own, counts as today")
{
    const Council council(true);
    auto opening = council.writing();
    SECTION("its own")
    {
        auto file = council.open(opening);
        CHECK(Council::unlock(file, "lead").today() == base::Date(2027, 2, 19));
        CHECK(file.session()->access_day() == base::Date(2027, 2, 19));
    }
    SECTION("asked for")
    {
        opening.asked_day = base::Date(2027, 6, 1);
        auto file = council.open(opening);
        CHECK(Council::unlock(file, "lead").today() == base::Date(2027, 6, 1));
        CHECK(file.session()->access_day() == base::Date(2027, 6, 1));
    }
    SECTION("but access never goes back behind the last entry of the log")
    {
        opening.asked_day = base::Date(2027, 1, 5);
        auto file = council.open(opening);
        CHECK(Council::unlock(file, "lead").today() == base::Date(2027, 1, 5));
        CHECK(file.session()->access_day() == base::Date(2027, 2, 19));
    }
    SECTION("which moves on with each entry, and no later opening goes back")
    {
        {
            opening.asked_day = base::Date(2027, 8, 1);
            auto file = council.open(opening);
            auto& lead = Council::unlock(file, "lead");
            save(lead, march_talk(lead.records(), council.clock));
        }
        opening.asked_day = {};
        auto file = council.open(opening);
        CHECK(Council::unlock(file, "lead").today() == base::Date(2027, 2, 19));
        CHECK(file.session()->access_day() == base::Date(2027, 8, 1));
    }
}

TEST_CASE("Access goes by the latest of the clock, the day asked for and the last entry")
{
    using namespace std::chrono_literals;
    base::FixedClock machine(base::Date(2027, 2, 19));
    const auto day = [&](std::optional<base::Date> asked, std::optional<base::Date> last) {
        app::CaseClock clock(machine, asked);
        if (last)
            clock.log_ends(std::chrono::sys_days(last->ymd()) + 12h);
        return clock.today();
    };
    CHECK(day({}, {}) == base::Date(2027, 2, 19));
    CHECK(day(base::Date(2026, 1, 1), {}) == base::Date(2027, 2, 19));
    CHECK(day(base::Date(2027, 3, 1), {}) == base::Date(2027, 3, 1));
    CHECK(day({}, base::Date(2027, 2, 20)) == base::Date(2027, 2, 20));
    CHECK(day(base::Date(2027, 3, 1), base::Date(2027, 2, 20)) == base::Date(2027, 3, 1));

    app::CaseClock set_back(machine, {});
    set_back.log_ends(machine.now() + 5h);
    CHECK(set_back.now() == machine.now() + 5h);
    set_back.log_ends(machine.now() - 5h);
    CHECK(set_back.now() == machine.now() + 5h);
    CHECK(set_back.machine_now() == machine.now());
}

TEST_CASE("A right that has ended reads as withheld although the key would still open, and new text gets new keys")
{
    const Council council;
    {
        auto file = council.open();
        auto& lead = Council::unlock(file, "lead");
        auto seat = **(*lead.records()).seats.find("varaordforar");
        seat.to = base::Date(2027, 2, 28);
        app::Work work(lead);
        work.save(domain::Seat(seat));
        work.commit();
    }
    auto opening = council.writing();
    opening.asked_day = base::Date(2027, 2, 28);
    {
        auto file = council.open(opening);
        CHECK(!talk(Council::unlock(file, "deputy"), "utviklingssamtale-2027")->agenda[0].title.is_withheld());
    }
    opening.asked_day = base::Date(2027, 3, 1);
    auto file = council.open(opening);
    auto& deputy = Council::unlock(file, "deputy");
    CHECK(talk(deputy, "utviklingssamtale-2027")->agenda[0].title.withheld()->room == domain::RoomKind::dialogue);
    CHECK(talk(deputy, "utviklingssamtale-2027")->state == domain::TalkState::in_review);
    CHECK(!finds(deputy, "Skaffe"));

    const std::string dialogue = "SELECT CAST(epoch AS TEXT) FROM room WHERE kind = 'dialogue'";
    CHECK(council.ask(dialogue) == "1");
    auto& lead = Council::unlock(file, "lead");
    CHECK(council.ask(dialogue) == "1");
    save(lead, march_talk(lead.records(), council.clock));
    CHECK(council.ask(dialogue) == "2");
    CHECK(council.ask("SELECT CAST(count(*) AS TEXT) FROM audit WHERE event = 'epoch_opened'") == "3");
    CHECK(council.ask("SELECT CAST(count(*) AS TEXT) FROM room_grant g JOIN room r ON r.id = g.room WHERE r.kind = 'dialogue' AND g.epoch = 2") == "2");
    save(lead, [&] {
        auto again = talk(lead, "march");
        again.invite(base::Date(2027, 3, 1));
        return again;
    }());
    CHECK(council.ask(dialogue) == "2");
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
}

TEST_CASE("A draft is the writer's alone, survives, and leaves no trace in the log")
{
    const Council council;
    const auto entries = [&] { return std::stoi(council.ask("SELECT CAST(count(*) AS TEXT) FROM audit")); };
    const std::string place = "talk/" + (*support::fjellvik().talks.find("utviklingssamtale-2027"))->id.str() + "/note";
    {
        auto file = council.open();
        auto& chief = Council::unlock(file, "chief");
        chief.save_draft(place, "Eg tenkjer på å");
        const auto before = entries();
        chief.save_draft(place, "Eg tenkjer på å slutte");
        CHECK(entries() == before);
    }
    auto file = council.open();
    auto& chief = Council::unlock(file, "chief");
    REQUIRE(chief.drafts().size() == 1);
    CHECK(chief.drafts()[0].place == place);
    CHECK(chief.draft(place) == "Eg tenkjer på å slutte");
    CHECK(Council::unlock(file, "lead").drafts().empty());
    CHECK(file.session()->draft(place) == std::nullopt);
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
    auto& again = Council::unlock(file, "chief");
    again.discard_draft(place);
    CHECK(again.drafts().empty());

    file = council.open_read_only();
    CHECK(fails([&] { Council::unlock(file, "chief").save_draft(place, "x"); }) == "file.read_only");
}

TEST_CASE("Search finds what the account may read, best first, and follows each change")
{
    const Council council;
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    CHECK(!lead.is_searchable());
    lead.wait_until_searchable();
    CHECK(lead.is_searchable());
    const auto hits = lead.search("KOSTNADSNOT");
    REQUIRE(!hits.empty());
    CHECK(hits[0].snippet.substr(hits[0].marks.at(0).first, hits[0].marks.at(0).second - hits[0].marks.at(0).first) == "kostnadsnotat");

    CHECK(lead.search("trollfjord").empty());
    {
        app::Work work(lead);
        work.save(support::reworded(lead.records(), "Ringje Trollfjord"));
        CHECK(lead.search("trollfjord").empty());
        work.commit();
    }
    REQUIRE(lead.search("trollfjord").size() == 1);
    CHECK(lead.search("trollfjord")[0].kind == "action");
    CHECK(finds(Council::unlock(file, "chief"), "trollfjord"));
    CHECK(!finds(Council::unlock(file, "hr"), "trollfjord"));
}

TEST_CASE("Unlocking says when entries that this user has seen are gone from the log")
{
    const Council council;
    const auto kept = council.folder() / "kept";
    {
        auto file = council.open();
        app::back_up(file, kept);
        auto& lead = Council::unlock(file, "lead");
        save(lead, march_talk(lead.records(), council.clock));
        CHECK(lead.notices() == std::vector<app::Notice>{});
        CHECK(lead.is_watched());
    }
    std::filesystem::copy_file(kept, council.path(), std::filesystem::copy_options::overwrite_existing);
    auto file = council.open();
    auto& lead = Council::unlock(file, "lead");
    CHECK(says(lead.notices(), "audit.tail_cut"));
    // Going on does not make it forgotten.
    save(lead, march_talk(lead.records(), council.clock));
    save(lead, [&] {
        auto again = talk(lead, "march");
        again.invite(base::Date(2027, 3, 1));
        return again;
    }());
    const auto notices = Council::unlock(file, "lead").notices();
    CHECK((says(notices, "audit.tail_cut") || says(notices, "audit.history_rewritten")));
}

TEST_CASE("A long log that is new to the user is looked through behind the work")
{
    const Council council(true);
    auto opening = council.writing();
    opening.settings.clear();
    {
        auto file = council.open(opening);
        auto& lead = Council::unlock(file, "lead");
        app::Work work(lead);
        for (int i = 0; i < 3000; ++i)
            work.note(storage::Event::exported, "file", lead.parts().file.id->str());
        work.commit();
    }
    council.tamper("UPDATE audit SET event = 'shared' WHERE seq = 2900");
    opening.settings = council.folder() / "elsewhere";
    auto file = council.open(opening);
    auto& lead = Council::unlock(file, "lead");
    // Somebody writes meanwhile.
    save(lead, march_talk(lead.records(), council.clock));
    while (!lead.is_watched())
        std::this_thread::yield();
    CHECK(says(lead.notices(), "audit.entry_edited"));
    CHECK(!std::filesystem::exists(opening.settings / "anchors.json"));
}

TEST_CASE("The list of talks stands before the records are read, and says what they will say")
{
    const Council council;
    auto file = council.open();
    for (const auto* who : {"lead", "chief", "hr"}) {
        auto& session = Council::unlock(file, who);
        const auto before = session.headlines();
        CHECK(before.size() == (*session.records()).talks.size());
        CHECK(before == domain::headlines(*session.records()));
        CHECK(session.headlines() == before);
    }
    auto& lead = Council::unlock(file, "lead");
    lead.records();
    app::Work work(lead);
    auto changed = talk(lead, "utviklingssamtale-2027");
    auto fields = *changed;
    fields.next_talk = base::Date(2028, 2, 18);
    work.save(domain::Talk::restore(std::move(fields)));
    work.commit();
    const auto after = lead.headlines();
    CHECK(after == Council::unlock(file, "lead").headlines());
    CHECK(std::any_of(after.begin(), after.end(), [](const auto& line) { return line.next_talk == base::Date(2028, 2, 18); }));
}

TEST_CASE("What was read while the passphrase became a key counts as long as nobody has written since")
{
    const Council council;
    auto file = council.open();
    const auto all = (*Council::unlock(file, "lead").records()).actions.size();
    REQUIRE(all > 1);

    auto& same = Council::unlock(file, "lead");
    REQUIRE(same.parts().ahead);
    same.parts().ahead->actions.rows.pop_back();
    CHECK((*same.records()).actions.size() == all - 1);
    CHECK_FALSE(same.parts().ahead);

    auto& later = Council::unlock(file, "lead");
    later.parts().ahead->actions.rows.clear();
    --later.parts().ahead->head.seq;
    CHECK((*later.records()).actions.size() == all);
}

TEST_CASE("Of very many records two threads open half each: all are there in their order, and a broken one in either half is told")
{
    const Council council;
    constexpr int many = 1100;
    const auto texts = [](app::Session& session) {
        std::vector<std::string> all;
        for (const auto& each : (*session.records()).actions) {
            if (each->key.starts_with("many"))
                all.push_back(each->text.is_withheld() ? "withheld" : each->text.str());
        }
        return all;
    };
    std::vector<std::string> wanted;
    {
        auto file = council.open();
        auto& session = Council::unlock(file, "lead");
        auto more = *session.records();
        const auto first = **more.actions.begin();
        domain::CaseFields added{more.municipality};
        for (int i = 0; i < many; ++i) {
            auto fields = first;
            fields.id = domain::ActionId(base::Uuid::make(council.clock));
            fields.key = "many" + std::to_string(i);
            wanted.push_back("Sak " + std::to_string(i));
            fields.text = base::Text::of(wanted.back());
            added.actions.add(domain::Action::restore(fields));
        }
        app::Work work(session);
        work.save_all(added);
        work.commit();
    }
    {
        auto file = council.open_read_only();
        CHECK(texts(Council::unlock(file, "lead")) == wanted);
    }
    // What is broken in both halves reads as withheld, and the rest stands.
    for (const int broken : {1, many - 2})
        council.tamper("UPDATE action SET text_c = zeroblob(77) WHERE key = 'many" + std::to_string(broken) + "'");
    wanted[1] = wanted[many - 2] = "withheld";
    auto file = council.open_read_only();
    auto& session = Council::unlock(file, "lead");
    CHECK(texts(session) == wanted);
    CHECK(says(session.notices(), "file.lost_record"));
}
