// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/recovery.h"

#include "app/accounts/town.h"
#include "app/case/safety.h"
#include "support/catch.h"

#include <sstream>

using namespace app;
using namespace support;
using base::Text;
using domain::Party;
using domain::RoomKind;

namespace {

using Typed = std::array<std::array<std::string, 2>, 3>;

/// What somebody with the sheets in his hands types.
Typed typed_back(const RecoverySheets& sheets)
{
    Typed typed;
    for (int sheet = 1; sheet <= 3; ++sheet) {
        std::vector<std::string> groups;
        std::istringstream text(sheets.text(sheet));
        for (std::string group; text >> group;)
            groups.push_back(group);
        for (size_t i = 0; i < 2; ++i)
            typed[static_cast<size_t>(sheet - 1)][i] = groups.at(static_cast<size_t>(sheets.asked(sheet)[i] - 1));
    }
    return typed;
}

RecoverySheets make(const Town& town, const std::string& by = "lead")
{
    std::optional<RecoverySheets> made;
    town.change(by, [&](Work& work) { made.emplace(Recovery(work).make(Text::of("Gjenopprettingsark"))); });
    return std::move(*made);
}

RecoveryState state(const Town& town)
{
    auto file = town.open();
    return recovery_state(file);
}

}  // namespace

TEST_CASE("Sheets count once two groups of each were typed back, and then two of them open what their maker reads")
{
    const Town town;
    CHECK(state(town) == RecoveryState::none);
    const auto sheets = make(town);
    CHECK(state(town) == RecoveryState::unconfirmed);
    CHECK(sheets.text(1) != sheets.text(2));
    CHECK(town.logged("recovery_made", sheets.account().str()) == 1);

    auto wrong = typed_back(sheets);
    std::swap(wrong[1][0], wrong[2][0]);
    wrong[0][1] = "00000";
    const auto says = [&](const Typed& typed) {
        std::vector<std::string> fields;
        try {
            town.change("lead", [&](Work& work) { Recovery(work).confirm(sheets, typed); });
        }
        catch (const domain::Refused& refused) {
            for (const auto& each : refused.complaints())
                fields.push_back(each.code + " " + each.field);
        }
        return fields;
    };
    CHECK(
        says(wrong) == std::vector<std::string>{"recovery.group_differs sheets/1/2", "recovery.group_differs sheets/2/1", "recovery.group_differs sheets/3/1"});
    CHECK(state(town) == RecoveryState::unconfirmed);
    CHECK(says(typed_back(sheets)).empty());
    CHECK(state(town) == RecoveryState::confirmed);

    auto file = town.open();
    auto& opened = file.unlock_with_sheets(sheets.text(3), sheets.text(1));
    CHECK_FALSE(talk(opened.records(), "utviklingssamtale-2027")->agenda[0].title.is_withheld());
    CHECK(recovery_state(opened) == RecoveryState::confirmed);
    file.lock();
    CHECK(town.line(town.room(RoomKind::dialogue), "hr")->sheets);
}

TEST_CASE("Sheets can be confirmed another day, by another member, and a mistyped group is told from a wrong sheet")
{
    const Town town;
    const auto sheets = make(town);
    const auto right = typed_back(sheets);
    const auto confirm = [&](const std::string& by, const Typed& typed) { return town.refused(by, [&](Work& work) { Recovery(work).confirm(typed); }); };
    const auto asked = town.as("deputy", [](Session& session) { return asked_groups(session); });
    REQUIRE(asked.has_value());
    for (int sheet = 1; sheet <= 3; ++sheet) {
        CHECK(asked->at(static_cast<size_t>(sheet - 1)) == sheets.asked(sheet));
        for (int group : sheets.asked(sheet)) {
            CHECK(group > 2);
            CHECK(group < 15);
        }
    }
    // What is kept tells neither the groups nor what they are made of.
    for (const auto& pair : right) {
        for (const auto& group : pair)
            CHECK(town.ask("SELECT CAST(count(*) AS TEXT) FROM recovery_check WHERE instr(places || hex(salt) || hex(hash), '" + group + "') > 0") == "0");
    }
    auto mistyped = right;
    mistyped[1][0].back() = mistyped[1][0].back() == '0' ? '1' : '0';
    CHECK(confirm("deputy", mistyped) == "recovery.group_differs");
    // Sheets of another set are whole in themselves.
    const Town other;
    auto foreign = right;
    foreign[2] = typed_back(make(other))[2];
    CHECK_FALSE(confirm("deputy", foreign).empty());
    CHECK(state(town) == RecoveryState::unconfirmed);
    CHECK(confirm("deputy", right).empty());
    CHECK(state(town) == RecoveryState::confirmed);
    CHECK(confirm("deputy", right) == "recovery.not_waiting");
    CHECK(town.ask("SELECT CAST(count(*) AS TEXT) FROM recovery_check") == "0");
    CHECK(town.findings() == std::vector<std::string>());
}

TEST_CASE("Right groups of the wrong sheet do not confirm")
{
    const Town town;
    const auto sheets = make(town);
    const auto group = [&](int sheet, int place) {
        std::istringstream text(sheets.text(sheet));
        std::string found;
        for (int i = 0; i < place; ++i)
            text >> found;
        return found;
    };
    auto typed = typed_back(sheets);
    // The same places, read off the next sheet.
    for (size_t i = 0; i < 2; ++i)
        typed[0][i] = group(2, sheets.asked(1)[i]);
    CHECK(town.refused("lead", [&](Work& work) { Recovery(work).confirm(typed); }) == "recovery.groups_differ");
    CHECK(state(town) == RecoveryState::unconfirmed);
}

TEST_CASE("A room that is made later lets the sheets in, and rooms that their maker is not in their own members do")
{
    const Town town;
    const auto sheets = make(town, "hr");
    const auto dialogue = town.room(RoomKind::dialogue);
    CHECK_FALSE(town.line(dialogue)->sheets);
    CHECK(town.line(town.room(RoomKind::record))->sheets);
    int given = 0;
    town.change("chief", [&](Work& work) { given = Recovery(work).let_in(); });
    CHECK(given == 1);
    CHECK(town.line(dialogue)->sheets);
}

TEST_CASE("Whether the sheets open an own room only its owner decides")
{
    const Town town;
    const auto own_of = [&](const std::string& key) {
        return town.ask("SELECT r.id FROM room r JOIN account a ON a.id = r.account WHERE a.key = '" + key + "'");
    };
    town.as("chief", [](Session& session) {
        session.save_draft("talk/neste/notat", "Berre for meg");
        return 0;
    });
    const auto own = own_of("chief");
    const auto sheets = make(town);
    CHECK_FALSE(town.line(own)->sheets);
    town.change("lead", [](Work& work) { Recovery(work).cover_own(true); });
    CHECK_FALSE(town.line(own)->sheets);
    CHECK(town.refused("lead", [&](Work& work) { RoomAccess(work).grant(sheets.account(), own); }) == "room.no_right");
    town.change("chief", [](Work& work) { Recovery(work).cover_own(true); });
    CHECK(town.line(own)->sheets);
    town.change("chief", [](Work& work) { Recovery(work).cover_own(false); });
    CHECK_FALSE(town.line(own)->sheets);
    CHECK(town.findings() == std::vector<std::string>());
}

TEST_CASE("New sheets take the place of old ones only when they are confirmed")
{
    const Town town;
    const auto first = make(town);
    const auto second = make(town);
    // The first were never confirmed.
    CHECK(fails([&] {
        auto file = town.open();
        file.unlock_with_sheets(first.text(1), first.text(2));
    }) == "account.closed");
    town.change("lead", [&](Work& work) { Recovery(work).confirm(second, typed_back(second)); });
    const auto third = make(town);
    CHECK(state(town) == RecoveryState::confirmed);
    {
        auto file = town.open();
        file.unlock_with_sheets(second.text(1), second.text(2));
    }
    town.change("lead", [&](Work& work) { Recovery(work).confirm(third, typed_back(third)); });
    CHECK(fails([&] {
        auto file = town.open();
        file.unlock_with_sheets(second.text(1), second.text(2));
    }) == "account.closed");
    CHECK(town.refused("lead", [&](Work& work) { Recovery(work).confirm(second, typed_back(second)); }) == "recovery.not_waiting");
}

TEST_CASE("Declining recovery takes a reason, which everybody in the record reads and nobody changes")
{
    const Town town;
    town.admit("guest", "Gjest Gjestad", Party::guest, {}, false, base::Date(2027, 3, 31));
    const auto declines = [&](const std::string& by, const char* reason) {
        return town.refused(by, [&](Work& work) { Recovery(work).decline(Text::of(reason)); });
    };
    CHECK(declines("lead", "") == "field.required");
    CHECK(declines("guest", "Treng ikkje") == "recovery.not_yours");
    CHECK(declines("lead", "Kopi av passordet ligg i kvelven").empty());
    CHECK(state(town) == RecoveryState::declined);
    CHECK(town.logged("recovery_declined") == 1);
    const auto reason = [&](const std::string& key) { return town.as(key, [](Session& session) { return declined_reason(session); }); };
    CHECK(reason("hr")->str() == "Kopi av passordet ligg i kvelven");
    CHECK(reason("guest")->is_withheld());
    CHECK(town.findings() == std::vector<std::string>());

    // Whoever makes sheets all the same has changed his mind.
    const auto sheets = make(town);
    CHECK(state(town) == RecoveryState::unconfirmed);
    town.change("lead", [&](Work& work) { Recovery(work).confirm(sheets, typed_back(sheets)); });
    CHECK(declines("lead", "Likevel ikkje") == "recovery.confirmed");
    CHECK(town.refused("guest", [](Work& work) { Recovery(work).make(Text::of("Ark")); }) == "recovery.not_yours");
}

TEST_CASE("With two sheets whoever lost the passphrase gets a new account in place of the old one, and reads again")
{
    const Town town;
    const auto sheets = make(town);
    const auto old = town.id("lead");
    std::optional<PrintedSlip> slip;
    {
        auto file = town.open(town.writing());
        auto& session = file.unlock_with_sheets(sheets.text(1), sheets.text(3));
        Work work(session);
        slip = Accounts(work).invite_anew(old);
        work.commit();
    }
    {
        auto file = town.open(town.writing());
        redeem(file, slip->account.str(), slip->groups, "ny og lang passfrase");
        CHECK(fails([&] { file.unlock(old.str(), "lead"); }) == "account.closed");
        CHECK(recover(file.unlock_with_sheets(sheets.text(1), sheets.text(3)), slip->account.str()).granted == 3);
        auto& again = file.unlock(slip->account.str(), "ny og lang passfrase");
        CHECK(again.account()->party == Party::presidium);
        CHECK_FALSE(talk(again.records(), "utviklingssamtale-2027")->agenda[0].title.is_withheld());
    }
    CHECK(town.logged("recovery_used", old.str()) == 1);
    CHECK(town.logged("recovery_used", slip->account.str()) == 1);
    CHECK(town.findings("chief") == std::vector<std::string>());
}

TEST_CASE("What lay in the own room comes with the new account where its owner had let the sheets open it, and only there")
{
    const Town town;
    const auto old = town.id("chief");
    const std::string place = "talk/neste/notat";
    town.as("chief", [&](Session& session) {
        session.save_draft(place, "Berre for meg");
        return 0;
    });
    const auto old_room = town.ask("SELECT id FROM room WHERE kind = 'own' AND account = '" + old.str() + "'");
    const auto sheets = make(town);
    const bool covers = GENERATE(true, false);
    if (covers)
        town.change("chief", [](Work& work) { Recovery(work).cover_own(true); });

    std::optional<PrintedSlip> slip;
    {
        auto file = town.open(town.writing());
        auto& session = file.unlock_with_sheets(sheets.text(1), sheets.text(2));
        Work work(session);
        slip = Accounts(work).invite_anew(old, "chief2");
        work.commit();
    }
    auto file = town.open(town.writing());
    redeem(file, slip->account.str(), slip->groups, "chief2 opens it");
    CHECK(recover(file.unlock_with_sheets(sheets.text(2), sheets.text(3)), slip->account.str()).carried == (covers ? 1 : 0));
    auto& again = file.unlock(slip->account.str(), "chief2 opens it");
    CHECK(again.draft(place) == (covers ? std::optional<std::string>("Berre for meg") : std::nullopt));
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<Notice>{});
    file.lock();
    CHECK(town.logged("room_closed", old_room) == (covers ? 1 : 0));
    // The sheets open the new one as they did the old, until its owner says otherwise.
    CHECK(town.ask("SELECT CAST(count(*) AS TEXT) FROM room WHERE kind = 'own' AND account = '" + slip->account.str() + "'") == (covers ? "1" : "0"));
}

TEST_CASE("A preparation that was not yet handed in comes with the new account, and can be handed in")
{
    const Town town;
    const auto old = town.id("chief");
    const domain::TalkId march{base::Uuid::derive("940000000", "talk", "march")};
    town.change("lead", [&](Work& work) {
        domain::TalkFields next{
            march, "march", (*work.records()).appointments[0]->id, {}, {}, domain::TalkKind::follow_up, domain::TalkState::preparing, base::Date(2027, 3, 18)};
        next.preparation.emplace();
        work.save(domain::Talk(next));
    });
    town.change("chief", [&](Work& work) {
        auto next = work.records()->talks.get(march);
        next.write_preparation(domain::Side::executive, {{Text::of("Kva gler du deg over?"), Text::of("Elevane")}}, work.account()->person);
        work.save(next);
    });
    const auto sheets = make(town);
    town.change("chief", [](Work& work) { Recovery(work).cover_own(true); });
    std::optional<PrintedSlip> slip;
    town.change("lead", [&](Work& work) { slip = Accounts(work).invite_anew(old, "chief2"); });
    auto file = town.open(town.writing());
    redeem(file, slip->account.str(), slip->groups, "chief2 opens it");
    const auto answers = [&](Session& session) { return session.records()->talks.get(march)->preparation->executive.answers; };
    CHECK(answers(file.unlock("chief2", "chief2 opens it")).front().answer.is_withheld());
    CHECK(recover(file.unlock_with_sheets(sheets.text(2), sheets.text(3)), "chief2").carried == 1);
    CHECK(answers(file.unlock("chief2", "chief2 opens it")).front().answer == domain::SealedText(Text::of("Elevane")));
    CHECK(answers(file.unlock("lead", "lead opens it")).front().answer.is_withheld());
    {
        Work work(file.unlock("chief2", "chief2 opens it"));
        auto next = work.records()->talks.get(march);
        next.submit_preparation(domain::Side::executive, base::Date(2027, 3, 1));
        work.save(next);
        work.commit();
    }
    CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<Notice>{});
}

TEST_CASE("The sheets bring in nobody who was not there")
{
    const Town town;
    const auto sheets = make(town);
    auto file = town.open(town.writing());
    auto& session = file.unlock_with_sheets(sheets.text(1), sheets.text(2));
    Work work(session);
    CHECK(fails([&] { Accounts(work).invite({"new", Text::of("Ny"), Party::hr}); }) == "account.may_not_invite");
    CHECK(fails([&] { Accounts(work).close(town.id("lead")); }) == "account.may_not_close");
}
