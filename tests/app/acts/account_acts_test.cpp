// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accounts.h"
#include "app/accounts/recovery.h"
#include "app/accounts/room_access.h"
#include "app/acts/acting.h"
#include "support/catch.h"

using namespace support;
using domain::RoomKind;

namespace {

bool reads_talk(Acting& town, const std::string& key)
{
    return !town.talk(key, "utviklingssamtale-2027")->agenda[0].title.is_withheld();
}

std::string fingerprint(Acting& town, const std::string& key)
{
    for (const auto& line : app::fingerprints(town.as("lead"))) {
        if (line.key == key)
            return line.fingerprint;
    }
    return "";
}

}  // namespace

TEST_CASE("An invitation as an act tells the slip once, and nothing on a dry run")
{
    Acting town;
    const char* invitation = R"([{"act": "account.invite", "key": "third", "name": "Marit Lien Øvrebø", "party": "presidium", "person": "ovrebo"}])";
    CHECK(town.run("lead", invitation, true).done[0].values.empty());
    const auto result = town.run("lead", invitation);
    CHECK(result.done[0].kind == "accounts");
    CHECK(result.done[0].key == "third");
    const auto slip = result.done[0].values.at("slip");
    town.file.lock();
    app::redeem(town.file, "third", slip, "third opens it");

    CHECK(town.refuses_one("lead", R"({"act": "room.grant", "account": "third"})") == "account.not_verified /0");
    const auto typed = fingerprint(town, "third");
    town.run("lead", R"([{"act": "room.grant", "account": "third", "room": "dialogue", "fingerprint": ")" + typed + R"("}])");
    CHECK(reads_talk(town, "third"));
    CHECK(town.run("hr", R"([{"act": "room.grant", "account": "third"}])").done[0].values.at("rooms") == "1");
}

TEST_CASE("Refusals of acts on accounts stand at the field that they are about")
{
    Acting town;
    CHECK(town.refuses("lead", R"([{"act": "account.invite", "name": "Torstein Bakkejord", "party": "hr"}])") == Told{"account.name_taken /0/name"});
    CHECK(town.refuses("deputy", R"([{"act": "account.invite", "name": "Nokon", "party": "secretariat", "let_in": true}])")
        == Told{"account.let_in_by_lead /0/let_in"});
    CHECK(town.refuses("lead", R"([{"act": "account.close", "account": "nobody"}])") == Told{"form.reference /0/account"});
    CHECK(town.refuses("hr", R"([{"act": "account.close", "account": "lead"}])") == Told{"account.may_not_close /0/account"});
    CHECK(town.refuses("hr", R"([{"act": "room.grant", "account": "hr", "room": "dialogue"}])") == Told{"room.no_right /0/account"});
    CHECK(town.refuses("chief", R"([{"act": "room.revoke", "account": "lead", "room": "dialogue"}])") == Told{"room.may_not_remove /0/room"});
    CHECK(town.refuses("lead", R"([{"act": "room.revoke", "account": "chief", "room": "circle_dialogue"}])") == Told{"room.unknown /0/room"});
    CHECK(town.refuses("lead", R"([{"act": "term.hand_over", "term": "2023-2027"}])") == Told{"term.nothing_to_do /0/term"});
    CHECK(town.refuses("lead", R"([{"act": "recovery.let_in"}])") == Told{"recovery.no_sheets /0"});
    CHECK(town.refuses("lead", R"([{"act": "account.verify", "account": "chief", "fingerprint": "nei"}])").size() == 1);
}

TEST_CASE("A secretary is let in and out, and the executive taken out for cause, by acts of the lead")
{
    Acting town;
    town.run("lead",
        R"([{"act": "account.invite", "key": "clerk", "name": "Vigdis Lundestad", "party": "secretariat", "person": "lundestad", "passphrase": "clerk opens it"},
        {"act": "account.let_in", "account": "clerk"}])");
    CHECK(reads_talk(town, "clerk"));
    CHECK(town.refuses_one("deputy", R"({"act": "account.let_out", "account": "clerk"})") == "account.let_in_by_lead /0/account");
    town.run("lead", R"([{"act": "account.let_out", "account": "clerk"}, {"act": "room.revoke", "account": "chief", "room": "dialogue"}])");
    CHECK_FALSE(reads_talk(town, "clerk"));
    CHECK_FALSE(reads_talk(town, "chief"));
    CHECK(reads_talk(town, "deputy"));
}

TEST_CASE("Declining recovery is an act with a reason, and one's own rooms are covered by one's own act")
{
    Acting town;
    CHECK(town.refuses("lead", R"([{"act": "recovery.decline", "reason": ""}])") == Told{"field.required /0/reason"});
    town.run("lead", R"([{"act": "recovery.decline", "reason": "Kopi i kvelven"}])");
    CHECK(app::recovery_state(town.file) == app::RecoveryState::declined);
    CHECK(town.refuses_one("chief", R"({"act": "recovery.cover_own", "cover": true})") == "recovery.no_sheets /0");
}
