// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/accounts.h"
#include "storage/sealing/fingerprint.h"
#include "support/catch.h"
#include "town.h"

using namespace storage;
using support::fails;
using support::Town;

TEST_CASE("The maker of a file makes one account, and the others' keys are born where their slips are redeemed")
{
    Town town;
    auto lead = town.unlock("lead");
    Transaction change(town.db);
    auto invited = town.accounts.invite(lead, {support::text("Kari"), Party::presidium});
    CHECK(lead.introductions().check(invited.account) == KeyFault::account_pending);
    CHECK(fails([&] { (void)town.accounts.unlock(invited.account, support::passphrase("Kari"), town.clock.today(), Cost::none()); }) == "account.no_keys");
    town.accounts.redeem(invited.account, Slip::from(invited.slip.text().text()), support::passphrase("Kari"), Cost::none());
    change.commit();
    lead.forget();
    CHECK(lead.introductions().check(invited.account) == KeyFault::none);
    auto kari = town.accounts.unlock(invited.account, support::passphrase("Kari"), town.clock.today(), Cost::none());
    // What both read out to each other.
    CHECK(fingerprint(kari.keys().publics()) == fingerprint(*lead.introductions().require(invited.account).keys));
    CHECK(kari.check_all().empty());
    CHECK(lead.check_all().empty());
}

TEST_CASE("Any full account invites, and a guest does not")
{
    Town town;
    town.invite("hr", "payroll", Party::secretariat);
    CHECK(town.unlock("payroll").check_all().empty());
    CHECK(fails([&] { town.invite("guest", "friend", Party::guest); }) == "account.may_not_invite");
    Transaction change(town.db);
    Town empty;
    CHECK(fails([&] {
        Transaction first(empty.db);
        empty.accounts.create_first({support::text("x"), Party::guest}, support::passphrase("x"), Cost::none());
    }) == "account.not_first");
}

TEST_CASE("Two accounts do not have one name, and none is nameless")
{
    Town town;
    CHECK(fails([&] { town.invite("lead", "hr", Party::hr); }) == "account.name_taken");
    CHECK(fails([&] { town.invite("lead", "", Party::hr); }) == "field.required");
}

TEST_CASE("A closed account's name is free for the one that takes its place, its key is not")
{
    Town town;
    auto lead = town.unlock("lead");
    Transaction change(town.db);
    NewAccount kari{support::text("Kari"), Party::presidium};
    kari.key = "kari";
    const auto first = town.accounts.invite(lead, kari).account;
    kari.key = "kari-2";
    CHECK(fails([&] { town.accounts.invite(lead, kari); }) == "account.name_taken");
    town.accounts.close(first);
    const auto second = town.accounts.invite(lead, kari).account;
    town.accounts.close(second);
    CHECK(fails([&] { town.accounts.invite(lead, kari); }) == "field.key_taken");
    kari.key = "no key";
    CHECK(fails([&] { town.accounts.invite(lead, kari); }) == "field.key");
    // Without a key of its own an account goes by its id.
    CHECK(town.db.prepare("SELECT count(*) FROM account WHERE key = id AND name = 'hr'").value<int>() == 1);
}

TEST_CASE("An account is told whose it is, and a secretary is let in and out")
{
    Town town;
    Transaction change(town.db);
    const domain::PersonId person(base::Uuid::derive("1", "person", "kari"));
    const auto row = [&](const std::string& column, const std::string& name) {
        return town.db.prepare("SELECT " + column + " FROM account WHERE name = :name").bind("name", name).first<std::string>();
    };
    town.accounts.set_person(town.id("lead"), person);
    CHECK(row("person", "lead") == person.str());
    town.accounts.set_person(town.id("lead"), std::nullopt);
    CHECK(row("coalesce(person, 'nobody')", "lead") == "nobody");
    CHECK(fails([&] { town.accounts.set_person(AccountId(base::Uuid{}), person); }) == "account.unknown");
    town.accounts.let_in(town.id("secretary"), true);
    CHECK(row("CAST(let_in AS TEXT)", "secretary") == "1");
    town.accounts.let_in(town.id("secretary"), false);
    CHECK(row("CAST(let_in AS TEXT)", "secretary") == "0");
    CHECK(fails([&] { town.accounts.let_in(town.id("hr"), true); }) == "account.let_in");
}

TEST_CASE("A slip is used once, by the account it was made for")
{
    Town town;
    auto lead = town.unlock("lead");
    Transaction change(town.db);
    auto kari = town.accounts.invite(lead, {support::text("Kari"), Party::presidium});
    auto per = town.accounts.invite(lead, {support::text("Per"), Party::executive});
    const auto redeem = [&](AccountId account, const Slip& slip) {
        return fails([&] { town.accounts.redeem(account, slip, support::passphrase("any"), Cost::none()); });
    };
    CHECK(redeem(kari.account, per.slip) == "slip.wrong");
    CHECK(redeem(kari.account, Slip::make()) == "slip.wrong");
    CHECK(redeem(AccountId(base::Uuid::make(town.clock)), kari.slip) == "slip.wrong");
    CHECK(redeem(kari.account, kari.slip).empty());
    CHECK(redeem(kari.account, kari.slip) == "slip.used");
    town.accounts.close(per.account);
    CHECK(redeem(per.account, per.slip) == "account.closed");
}

TEST_CASE("A slip finds out what was changed between the inviting and the redeeming")
{
    const auto redeem_after = [](const std::string& sql) {
        Town town;
        auto lead = town.unlock("lead");
        Transaction change(town.db);
        auto kari = town.accounts.invite(lead, {support::text("Kari"), Party::guest, base::Date(2027, 5, 1)});
        change.commit();
        town.tamper(sql);
        Transaction redeeming(town.db);
        return fails([&] { town.accounts.redeem(kari.account, kari.slip, support::passphrase("Kari"), Cost::none()); });
    };
    CHECK(redeem_after("").empty());
    CHECK(redeem_after("UPDATE account SET name = 'Kari N' WHERE name = 'Kari'") == "slip.wrong");
    CHECK(redeem_after("UPDATE account SET party = 'presidium' WHERE name = 'Kari'") == "slip.wrong");
    CHECK(redeem_after("UPDATE account SET valid_to = '2030-01-01' WHERE name = 'Kari'") == "slip.wrong");
    CHECK(redeem_after("UPDATE account SET valid_to = NULL WHERE name = 'Kari'") == "slip.wrong");
    CHECK(redeem_after("UPDATE account SET invited_by = (SELECT id FROM account WHERE name = 'hr') WHERE name = 'Kari'") == "slip.wrong");
    CHECK(redeem_after("UPDATE account SET created_at = created_at - 1 WHERE name = 'Kari'") == "slip.wrong");
}

TEST_CASE("A slip is not redeemed into a file whose first account was replaced by another's")
{
    // The attacker plants a whole world of his own around the invited account: first account, invitation, slip key.
    Town town;
    auto lead = town.unlock("lead");
    Transaction change(town.db);
    auto kari = town.accounts.invite(lead, {support::text("Kari"), Party::presidium});
    change.commit();

    const auto planted = AccountKeys::make();
    auto root = town.card("lead");
    root.keys = planted.publics();
    root.introduction = planted.sign(introduction_of(root));
    auto card = town.card("lead");
    card = *Introductions(town.db, lead.root()).find(kari.account);
    card.slip = Slip::make().key(card, root, planted.publics().sign).publics().sign;
    card.invitation = planted.sign(invitation_of(card, root));
    const auto put = [&](const std::string& column, const auto& bytes, const std::string& name) {
        town.tamper("UPDATE account SET " + column + " = :bytes WHERE name = '" + name + "'", bytes);
    };
    put("box_pk", root.keys->box, "lead");
    put("sign_pk", root.keys->sign, "lead");
    put("introduction", *root.introduction, "lead");
    put("slip_pk", *card.slip, "Kari");
    put("invitation", *card.invitation, "Kari");
    REQUIRE(Introductions(town.db, planted.publics().sign).check(kari.account) == KeyFault::account_pending);

    Transaction redeeming(town.db);
    CHECK(fails([&] { town.accounts.redeem(kari.account, kari.slip, support::passphrase("Kari"), Cost::none()); }) == "slip.wrong");
}

TEST_CASE("A changed passphrase opens, the old one does not, and it never gets cheaper to try")
{
    Town town;
    const auto fresh = Passphrase::from("another");
    const Cost dearer{2, 16384};
    const auto change_to = [&](const Passphrase& old, const Passphrase& next, const Cost& cost) {
        return fails([&] {
            Transaction change(town.db);
            town.accounts.change_passphrase(town.id("hr"), old, next, cost, Cost::none());
            change.commit();
        });
    };
    CHECK(change_to(fresh, fresh, dearer) == "passphrase.wrong");
    CHECK(change_to(support::passphrase("hr"), fresh, dearer).empty());
    CHECK(fails([&] { (void)town.unlock("hr"); }) == "passphrase.wrong");
    const auto publics = town.card("hr").keys;
    CHECK(town.accounts.unlock(town.id("hr"), fresh, town.clock.today(), dearer).keys().publics() == publics);
    // Asked to wrap for nothing, as a file marked as a test would.
    CHECK(change_to(fresh, support::passphrase("hr"), Cost::none()).empty());
    CHECK(fails([&] { (void)town.accounts.unlock(town.id("hr"), support::passphrase("hr"), town.clock.today(), dearer); }).empty());
}

TEST_CASE("Nothing about keys changes outside a transaction")
{
    Town town;
    auto lead = town.unlock("lead");
    CHECK(fails([&] { (void)town.accounts.invite(lead, {support::text("x"), Party::hr}); }) == "storage.no_transaction");
    CHECK(fails([&] { town.accounts.close(town.id("hr")); }) == "storage.no_transaction");
    CHECK(fails([&] { (void)Rooms(town.db, lead, town.clock).create(town.presidium); }) == "storage.no_transaction");
}

TEST_CASE("A closed account opens no more, and does not close twice")
{
    Town town;
    const auto close = [&] {
        Transaction change(town.db);
        town.accounts.close(town.id("hr"));
        change.commit();
    };
    close();
    CHECK(fails([&] { (void)town.unlock("hr"); }) == "account.closed");
    CHECK(fails(close) == "account.closed");
}

TEST_CASE("An account that does not exist is refused as such")
{
    Town town;
    const AccountId nobody(base::Uuid::make(town.clock));
    CHECK(fails([&] { (void)town.accounts.unlock(nobody, support::passphrase("x"), town.clock.today(), Cost::none()); }) == "account.unknown");
}

TEST_CASE("A guest's last day is a day of his, and the day after he is refused, also in a keyring that stands open")
{
    Town town;
    town.clock.set(base::Date(2027, 3, 31));
    auto guest = town.unlock("guest");
    const auto room = town.room("lead", {RoomKind::circle_dialogue, {}, {}, {}, "talk/1"});
    town.grant("lead", room, "guest");
    auto lead = town.unlock("lead");
    const auto note = lead.seal(support::place(room), "words");
    CHECK(guest.open(support::place(room), note).text == "words");
    guest.set_today(base::Date(2027, 4, 1));
    const auto after = guest.open(support::place(room), note);
    CHECK(after.state == Opened::State::withheld);
    CHECK(after.fault == KeyFault::account_over);
    CHECK(after.text.empty());
    CHECK(fails([&] { (void)guest.seal(support::place(room), "more"); }) == "account.expired");
    town.clock.set(base::Date(2027, 4, 1));
    CHECK(fails([&] { (void)town.unlock("guest"); }) == "account.expired");
}
