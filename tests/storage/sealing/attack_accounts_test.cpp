// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who can write any byte of the file but has no key, or only a key of his own: accounts.
#include "storage/sealing/rooms.h"
#include "support/catch.h"
#include "town.h"

using namespace storage;
using support::fails;
using support::finds;
using support::place;
using support::Town;

namespace {

std::string quoted(const AccountId& id)
{
    return "'" + id.str() + "'";
}

}  // namespace

TEST_CASE("Attack: a public key planted in a colleague's place is not believed, and nothing is sealed to it")
{
    for (const std::string column : {"box_pk", "sign_pk"}) {
        Town town;
        const auto room = town.room("lead", town.presidium);
        const auto planted = AccountKeys::make().publics();
        town.tamper("UPDATE account SET " + column + " = :bytes WHERE name = 'deputy'", column == "box_pk" ? planted.box : planted.sign);
        CHECK(town.unlock("lead").introductions().check(town.id("deputy")) == KeyFault::introduction_forged);
        CHECK(finds(town.unlock("lead"), KeyFault::introduction_forged));
        CHECK(fails([&] { town.grant("lead", room, "deputy"); }) == "account.distrusted introduction_forged");
    }
}

TEST_CASE("Attack: planted keys, introduced by a planted slip key, are not believed either")
{
    Town town;
    const auto planted = AccountKeys::make(), slip = AccountKeys::make();
    auto card = town.card("deputy");
    card.keys = planted.publics();
    card.introduction = slip.sign(introduction_of(card));
    town.tamper("UPDATE account SET box_pk = :bytes WHERE name = 'deputy'", card.keys->box);
    town.tamper("UPDATE account SET sign_pk = :bytes WHERE name = 'deputy'", card.keys->sign);
    town.tamper("UPDATE account SET introduction = :bytes WHERE name = 'deputy'", *card.introduction);
    town.tamper("UPDATE account SET slip_pk = :bytes WHERE name = 'deputy'", slip.publics().sign);
    CHECK(town.unlock("lead").introductions().check(town.id("deputy")) == KeyFault::invitation_forged);
}

TEST_CASE("Attack: own keys planted make the owner's wrapped keys damage, not a wrong passphrase")
{
    Town town;
    town.tamper("UPDATE account SET box_pk = :bytes WHERE name = 'hr'", AccountKeys::make().publics().box);
    CHECK(fails([&] { (void)town.unlock("hr"); }) == "account.damaged");
}

TEST_CASE("Attack: the first account replaced by the attacker's, and every other account remembers the right one")
{
    Town town;
    const auto planted = AccountKeys::make();
    auto card = town.card("lead");
    card.keys = planted.publics();
    card.introduction = planted.sign(introduction_of(card));
    town.tamper("UPDATE account SET box_pk = :bytes WHERE name = 'lead'", card.keys->box);
    town.tamper("UPDATE account SET sign_pk = :bytes WHERE name = 'lead'", card.keys->sign);
    town.tamper("UPDATE account SET introduction = :bytes WHERE name = 'lead'", *card.introduction);
    CHECK(fails([&] { (void)town.unlock("hr"); }) == "account.distrusted inviter_distrusted");
    CHECK(fails([&] { (void)town.unlock("lead"); }) == "account.damaged");
}

TEST_CASE("Attack: a second account that introduces itself is nobody")
{
    Town town;
    const auto planted = AccountKeys::make();
    AccountCard card{AccountId(base::Uuid::make(town.clock)), "auditor", Party::presidium, planted.publics()};
    card.created_at = town.clock.now();
    card.introduction = planted.sign(introduction_of(card));
    town.db
        .prepare("INSERT INTO account (id, key, name, party, box_pk, sign_pk, introduction, created_at) VALUES (:id, :id, 'auditor', 'presidium',"
                 " :box, :sign, :introduction, :at)")
        .bind("id", card.id)
        .bind("box", card.keys->box)
        .bind("sign", card.keys->sign)
        .bind("introduction", *card.introduction)
        .bind("at", card.created_at)
        .run();
    CHECK(town.unlock("lead").introductions().check(card.id) == KeyFault::root_replaced);
    CHECK(finds(town.unlock("hr"), KeyFault::root_replaced));
}

TEST_CASE("Attack: accounts that vouch for each other in a ring are nobody")
{
    Town town;
    town.tamper("UPDATE account SET invited_by = " + quoted(town.id("executive"))
        + " WHERE name = 'hr';"
          "UPDATE account SET invited_by = "
        + quoted(town.id("hr")) + " WHERE name = 'executive'");
    auto lead = town.unlock("lead");
    CHECK(lead.introductions().check(town.id("hr")) == KeyFault::inviter_distrusted);
    CHECK(lead.introductions().check(town.id("executive")) != KeyFault::none);
}

TEST_CASE("Attack: a line of invitations without end costs nothing but itself")
{
    Town town;
    const auto box = AccountKeys::make().publics().box;
    auto before = town.id("lead");
    Transaction change(town.db);
    for (int i = 0; i < 60000; ++i) {
        const AccountId id(base::Uuid::derive("1", "planted", std::to_string(i)));
        town.db
            .prepare("INSERT INTO account (id, key, name, party, box_pk, sign_pk, introduction, invited_by, created_at)"
                     " VALUES (:id, :id, :id, 'hr', :box, :box, zeroblob(64), :by, 0)")
            .bind("id", id)
            .bind("box", box)
            .bind("by", before)
            .run();
        before = id;
    }
    change.commit();
    auto lead = town.unlock("lead");
    CHECK(lead.introductions().check(before) == KeyFault::inviter_distrusted);
    CHECK(lead.introductions().check(town.id("hr")) == KeyFault::none);
}

TEST_CASE("Attack: an account renamed to look like another, moved to another party or given more time is not believed")
{
    const auto verdict = [](const std::string& sql) {
        Town town;
        town.tamper(sql);
        return town.unlock("lead").introductions().check(town.id("guest"));
    };
    CHECK(verdict("") == KeyFault::none);
    CHECK(verdict("UPDATE account SET name = 'Lead' WHERE name = 'guest'") == KeyFault::invitation_forged);
    CHECK(verdict("UPDATE account SET party = 'presidium' WHERE name = 'guest'") == KeyFault::invitation_forged);
    CHECK(verdict("UPDATE account SET valid_to = '2099-12-31' WHERE name = 'guest'") == KeyFault::invitation_forged);
    CHECK(verdict("UPDATE account SET valid_to = NULL WHERE name = 'guest'") == KeyFault::invitation_forged);
}

TEST_CASE("Attack: two accounts swap names, and neither is believed nor opens")
{
    Town town;
    town.tamper("UPDATE account SET name = 'x' WHERE name = 'lead'; UPDATE account SET name = 'lead' WHERE name = 'executive';"
                "UPDATE account SET name = 'executive' WHERE name = 'x'");
    CHECK(fails([&] { (void)town.unlock("lead"); }) == "account.distrusted introduction_forged");
    CHECK(fails([&] { (void)town.unlock("executive"); }) == "account.distrusted inviter_distrusted");
}

TEST_CASE("Attack: a guest with more time in the file is still refused, as a forged account")
{
    Town town;
    town.clock.set(base::Date(2027, 6, 1));
    town.tamper("UPDATE account SET valid_to = '2099-12-31' WHERE name = 'guest'");
    CHECK(fails([&] { (void)town.unlock("guest"); }) == "account.distrusted invitation_forged");
}

TEST_CASE("Attack: one account in two spellings of its id is damage")
{
    Town town;
    auto lead = town.unlock("lead");
    town.tamper(
        "INSERT INTO account (id, key, name, party, created_at) SELECT upper(id), upper(id), 'double', party, created_at FROM account WHERE name = 'hr'");
    lead.forget();
    CHECK(fails([&] { (void)lead.introductions().check(town.id("hr")); }) == "account.twice");
}

TEST_CASE("Attack: whoever was closed invites nobody afterwards")
{
    Town town;
    auto executive = town.unlock("executive");
    Transaction closing(town.db);
    town.accounts.close(town.id("executive"));
    closing.commit();
    town.clock.set(base::Date(2027, 3, 2));
    // His own program does not know that he is closed.
    Transaction change(town.db);
    const auto invited = town.accounts.invite(executive, {support::text("friend"), Party::presidium});
    CHECK(town.unlock("lead").introductions().check(invited.account) == KeyFault::inviter_was_over);
}

TEST_CASE("Attack: lowered cost of a passphrase is seen before it is tried")
{
    Town town;
    town.tamper("UPDATE account SET kdf_ops = 1, kdf_mem = 8192 WHERE name = 'hr'");
    CHECK(fails([&] { (void)town.accounts.unlock(town.id("hr"), support::passphrase("hr"), town.clock.today(), Cost::standard()); }) == "account.cost");
}

TEST_CASE("Attack: a guest's own program invites, and nobody believes it")
{
    Town town;
    auto guest = town.unlock("guest");
    const auto slip = AccountKeys::make();
    AccountCard card{AccountId(base::Uuid::make(town.clock)), "friend", Party::guest};
    card.created_at = town.clock.now();
    card.slip = slip.publics().sign;
    const auto invitation = guest.keys().sign(invitation_of(card, guest.card()));
    auto insert = town.db.prepare("INSERT INTO account (id, key, name, party, slip_pk, invited_by, invitation, created_at)"
                                  " VALUES (:id, :id, 'friend', 'guest', :slip, :by, :invitation, :at)");
    insert.bind("id", card.id).bind("slip", *card.slip).bind("by", town.id("guest")).bind("invitation", invitation);
    insert.bind("at", card.created_at).run();
    CHECK(town.unlock("lead").introductions().check(card.id) == KeyFault::inviter_may_not);
}

TEST_CASE("Attack: the first account replaced, everybody's invitations signed anew: slips and sheets still notice")
{
    // The inviter stays who she was, so only what slip and sheets know of the first account can tell.
    Town town;
    auto deputy = town.unlock("deputy");
    const auto seed = RecoverySeed::random();
    Transaction change(town.db);
    const auto kari = town.accounts.invite(deputy, {support::text("Kari"), Party::presidium});
    const auto recovery = town.accounts.add_recovery(deputy, support::text("recovery"), seed);
    change.commit();
    CHECK(town.accounts.unlock(seed, town.clock.today()).account() == recovery);

    const auto planted = AccountKeys::make();
    auto root = town.card("lead"), invited = town.card("deputy");
    root.keys = planted.publics();
    root.introduction = planted.sign(introduction_of(root));
    invited.invitation = planted.sign(invitation_of(invited, root));
    town.tamper("UPDATE account SET box_pk = :bytes WHERE name = 'lead'", root.keys->box);
    town.tamper("UPDATE account SET sign_pk = :bytes WHERE name = 'lead'", root.keys->sign);
    town.tamper("UPDATE account SET introduction = :bytes WHERE name = 'lead'", *root.introduction);
    town.tamper("UPDATE account SET invitation = :bytes WHERE name = 'deputy'", *invited.invitation);
    Introductions fooled(town.db, planted.publics().sign);
    REQUIRE(fooled.check(kari.account) == KeyFault::account_pending);
    REQUIRE(fooled.check(recovery) == KeyFault::none);

    Transaction redeeming(town.db);
    CHECK(fails([&] { town.accounts.redeem(kari.account, kari.slip, support::passphrase("Kari"), Cost::none()); }) == "slip.wrong");
    CHECK(fails([&] { (void)town.accounts.unlock(seed, town.clock.today()); }) == "recovery.not_this_file");
}

TEST_CASE("Attack: an inviter who makes another invitation of it, with the same slip, is noticed when the slip is used")
{
    Town town;
    auto lead = town.unlock("lead");
    Transaction change(town.db);
    const auto kari = town.accounts.invite(lead, {support::text("Kari"), Party::presidium});
    change.commit();
    auto card = *lead.introductions().find(kari.account);
    card.party = Party::secretariat;
    town.tamper("UPDATE account SET party = 'secretariat' WHERE name = 'Kari'");
    town.tamper("UPDATE account SET invitation = :bytes WHERE name = 'Kari'", lead.keys().sign(invitation_of(card, lead.card())));
    lead.forget();
    REQUIRE(lead.introductions().check(kari.account) == KeyFault::account_pending);
    Transaction redeeming(town.db);
    CHECK(fails([&] { town.accounts.redeem(kari.account, kari.slip, support::passphrase("Kari"), Cost::none()); }) == "slip.wrong");
}

TEST_CASE("Attack: a used slip makes other keys for its account, and these open nothing that the first keys did")
{
    Town town;
    auto lead = town.unlock("lead");
    Transaction change(town.db);
    const auto kari = town.accounts.invite(lead, {support::text("Kari"), Party::presidium});
    town.accounts.redeem(kari.account, kari.slip, support::passphrase("Kari"), Cost::none());
    Rooms rooms(town.db, lead, town.clock);
    const auto room = rooms.create(town.presidium);
    rooms.grant(room, kari.account, Reach::all_epochs);
    change.commit();
    const auto note = lead.seal(place(room), "words");

    town.tamper("UPDATE account SET box_pk = NULL, sign_pk = NULL, introduction = NULL, wrapped = NULL WHERE name = 'Kari'");
    Transaction redeeming(town.db);
    town.accounts.redeem(kari.account, kari.slip, support::passphrase("thief"), Cost::none());
    redeeming.commit();
    auto thief = town.accounts.unlock(kari.account, support::passphrase("thief"), town.clock.today(), Cost::none());
    CHECK(thief.open(place(room), note).fault == KeyFault::grant_forged);
    CHECK(town.open_epoch("lead", room) == 2);
    CHECK(town.unlock("lead").ledger().listed(room, 2) == std::vector{town.id("lead")});
}
