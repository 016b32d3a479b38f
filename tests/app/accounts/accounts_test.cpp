// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accounts.h"

#include "app/accounts/town.h"
#include "support/catch.h"

#include <algorithm>

using namespace app;
using namespace support;
using base::Date;
using base::Text;
using domain::Party;
using domain::RoomKind;

namespace {

Invitation invitation(const std::string& key, const std::string& name, Party party)
{
    return {key, Text::of(name), party};
}

std::string invites(const Town& town, const std::string& by, Invitation who, const std::string& person_key = {})
{
    return town.refused(by, [&](Work& work) {
        if (!person_key.empty())
            who.person = person(work, person_key);
        Accounts(work).invite(who);
    });
}

bool reads_talk(const Town& town, const std::string& key, std::optional<Date> day = {})
{
    return town.as(
        key, [](Session& session) { return !talk(session.records(), "utviklingssamtale-2027")->agenda[0].title.is_withheld(); }, day);
}

}  // namespace

TEST_CASE("A slip opens only the making of a passphrase, once, and the account then reads nothing until it is let in")
{
    const Town town;
    std::string slip;
    town.change("lead", [&](Work& work) {
        auto who = invitation("third", "Marit Lien Øvrebø", Party::presidium);
        who.person = person(work, "ovrebo");
        slip = Accounts(work).invite(who).groups;
    });
    {
        auto file = town.open();
        const auto state = [&] {
            for (const auto& line : file.accounts()) {
                if (line.key == "third")
                    return line.state;
            }
            return AccountLine::State::closed;
        };
        CHECK(state() == AccountLine::State::pending);
        CHECK(fails([&] { file.unlock("third", "third opens it"); }) == "account.no_keys");
        CHECK(fails([&] { redeem(file, "nobody", slip, "third opens it"); }) == "account.unknown");
        auto other = slip;
        other[0] = other[0] == '2' ? '3' : '2';
        CHECK(fails([&] { redeem(file, "third", other, "third opens it"); }).starts_with("groups."));
        redeem(file, "third", slip, "third opens it");
        CHECK(fails([&] { redeem(file, "third", slip, "another one"); }) == "slip.used");
        CHECK(state() == AccountLine::State::open);
    }
    CHECK_FALSE(reads_talk(town, "third"));
    CHECK(town.logged("account_opened", town.id("third").str()) == 1);

    // The keys are compared before anybody gives any.
    const auto third = town.id("third");
    const auto let = [&](const std::string& fingerprint) { return town.refused("lead", [&](Work& work) { RoomAccess(work).grant_all(third, fingerprint); }); };
    CHECK(let("") == "account.not_verified");
    CHECK(let(town.fingerprint("chief")) == "account.fingerprint_differs");
    CHECK(town.logged("account_verified", third.str()) == 0);
    CHECK(let(town.fingerprint("third")).empty());
    CHECK(town.logged("account_verified", third.str()) == 1);
    CHECK(reads_talk(town, "third"));
    CHECK(town.findings() == std::vector<std::string>());
}

TEST_CASE("Nobody invites whom their side has no say in")
{
    const Town town;
    town.admit("guest", "Gjest Gjestad", Party::guest, {}, false, Date(2027, 3, 31));
    CHECK(invites(town, "guest", invitation("x", "Nokon", Party::hr)) == "account.may_not_invite");
    auto guest = invitation("x", "Nokon", Party::guest);
    guest.valid_to = Date(2027, 3, 31);
    CHECK(invites(town, "hr", guest) == "account.may_not_invite");
    CHECK(invites(town, "chief", invitation("x", "Nokon", Party::secretariat)) == "account.may_not_invite");
    CHECK(invites(town, "chief", guest).empty());
    CHECK(invites(town, "hr", invitation("y", "Marit Lien Øvrebø", Party::presidium), "ovrebo").empty());
    // Recovery comes from its sheets.
    CHECK(invites(town, "lead", invitation("z", "Ark", Party::recovery)) == "account.may_not_invite");
}

TEST_CASE("An invitation that the case cannot hold is refused at its own field")
{
    const Town town;
    const auto says = [&](const std::string& by, Invitation who, const std::string& person_key = {}) {
        return town.as(by, [&](Session& session) {
            Work work(session);
            if (!person_key.empty())
                who.person = person(work, person_key);
            try {
                Accounts(work).invite(who);
            }
            catch (const domain::Refused& refused) {
                return refused.complaints()[0].code + " " + refused.complaints()[0].field;
            }
            return std::string();
        });
    };
    CHECK(says("lead", invitation("n", "Torstein Bakkejord", Party::hr)) == "account.name_taken name");
    CHECK(says("lead", invitation("hr", "Nokon", Party::hr)) == "field.key_taken key");
    CHECK(says("lead", invitation("eit langt ord", "Nokon", Party::hr)) == "field.key key");
    CHECK(says("lead", invitation("n", "", Party::hr)) == "field.required name");
    CHECK(says("lead", invitation("n", "Nokon", Party::executive), "lundestad") == "account.not_appointed person");
    CHECK(says("lead", invitation("n", "Nokon", Party::hr), "haugland") == "account.second_party party");
    CHECK(says("lead", invitation("n", "Nokon", Party::guest)) == "account.guest_without_end valid_to");
    auto late = invitation("n", "Nokon", Party::guest);
    late.valid_to = Date(2027, 2, 18);
    CHECK(says("lead", late) == "account.end_in_past valid_to");
    auto secretary = invitation("n", "Nokon", Party::secretariat);
    secretary.let_in = true;
    CHECK(says("deputy", secretary) == "account.let_in_by_lead let_in");
    CHECK(says("lead", secretary).empty());
    CHECK(town.logged("account_invited") == 3);
}

TEST_CASE("Passphrases that others chose exist in test files only, and a real one is long")
{
    const Town town;
    base::FixedClock clock(Date(2027, 2, 19));
    auto begin = begin_fjellvik();
    begin.records.test = false;
    begin.records.today.reset();
    begin.cheap = false;
    const auto path = town.folder() / "real.radslag";
    auto file = CaseFile::create(path, begin, clock, {});
    std::string slip;
    {
        auto& lead = file.unlock("lead", "lead opens it");
        Work work(lead);
        CHECK(fails([&] { Accounts(work).admit(invitation("n", "Nokon", Party::hr), "any passphrase will do"); }) == "account.only_in_test_file");
        slip = Accounts(work).invite(invitation("hr", "Solveig Myklebust", Party::hr)).groups;
        work.commit();
    }
    CHECK(fails([&] { redeem(file, "hr", slip, "for kort"); }) == "passphrase.short");
    redeem(file, "hr", slip, "lang nok til å halde");
    CHECK(file.unlock("hr", "lang nok til å halde").account()->key == "hr");
}

TEST_CASE("Who loses the passphrase gets a new account, and a member gives keys anew after comparing")
{
    const Town town;
    const auto old = town.id("deputy");
    std::string slip;
    domain::AccountId fresh = old;
    town.change("lead", [&](Work& work) {
        const auto made = Accounts(work).invite_anew(old, "deputy2");
        slip = made.groups;
        fresh = made.account;
    });
    CHECK(town.logged("account_closed", old.str()) == 1);
    auto file = town.open();
    CHECK(fails([&] { file.unlock("deputy", "deputy opens it"); }) == "account.closed");
    redeem(file, "Torstein Bakkejord", slip, "deputy2 opens it");
    auto& session = file.unlock("Torstein Bakkejord", "deputy2 opens it");
    CHECK(session.account()->person == (*session.records()->persons.find("bakkejord"))->id);
    CHECK(talk(session.records(), "utviklingssamtale-2027")->agenda[0].title.is_withheld());
    file.lock();
    {
        auto& lead = file.unlock("lead", "lead opens it");
        Work work(lead);
        CHECK(fails([&] { RoomAccess(work).grant_all(fresh); }) == "account.not_verified");
    }
    {
        auto& lead = file.unlock("lead", "lead opens it");
        Work work(lead);
        std::string fingerprint;
        for (const auto& line : fingerprints(lead))
            fingerprint = line.account == fresh ? line.fingerprint : fingerprint;
        CHECK(RoomAccess(work).grant_all(fresh, fingerprint) >= 2);
        work.commit();
    }
    auto& again = file.unlock("deputy2", "deputy2 opens it");
    CHECK_FALSE(talk(again.records(), "utviklingssamtale-2027")->agenda[0].title.is_withheld());
}

TEST_CASE("Only colleagues and the lead replace somebody's account")
{
    const Town town;
    const auto replaces = [&](const std::string& by, const std::string& who) {
        return town.refused(by, [&](Work& work) { Accounts(work).invite_anew(town.id(who)); });
    };
    CHECK(replaces("chief", "lead") == "account.may_not_replace");
    CHECK(replaces("hr", "deputy") == "account.may_not_replace");
    CHECK(replaces("lead", "lead") == "account.may_not_replace");
    CHECK(replaces("deputy", "lead").empty());
    // There is one executive, so there is no colleague to ask.
    CHECK(replaces("hr", "chief").empty());
}

TEST_CASE("Closing an account takes it out of its rooms, and the last that can invite stays")
{
    const Town town;
    const auto dialogue = town.room(RoomKind::dialogue);
    const auto closes = [&](const std::string& by, const std::string& who) {
        return town.refused(by, [&](Work& work) { Accounts(work).close(town.id(who)); });
    };
    CHECK(closes("chief", "lead") == "account.may_not_close");
    CHECK(closes("hr", "deputy") == "account.may_not_close");
    CHECK(closes("deputy", "lead") == "account.may_not_close");
    const auto epoch = town.line(dialogue)->epoch;
    CHECK(closes("lead", "deputy").empty());
    CHECK(closes("lead", "deputy") == "account.closed");
    CHECK(town.line(dialogue)->epoch == epoch + 1);
    CHECK(town.logged("account_closed", town.id("deputy").str()) == 1);
    CHECK(closes("chief", "chief").empty());
    CHECK(closes("lead", "hr").empty());
    CHECK(closes("lead", "lead") == "account.last");
    CHECK(town.findings() == std::vector<std::string>());
}

TEST_CASE("Only the lead lets a secretary in, and out again")
{
    const Town town;
    const auto clerk = town.admit("clerk", "Kåre Lundestad", Party::secretariat, "lundestad");
    CHECK_FALSE(reads_talk(town, "clerk"));
    const auto lets = [&](const std::string& by) { return town.refused(by, [&](Work& work) { Accounts(work).let_in(clerk); }); };
    for (const char* by : {"deputy", "chief", "hr", "clerk"})
        CHECK(lets(by) == "account.let_in_by_lead");
    CHECK(town.refused("lead", [&](Work& work) { Accounts(work).let_in(town.id("hr")); }) == "account.let_in");
    CHECK(lets("lead").empty());
    CHECK(reads_talk(town, "clerk"));

    const auto out = [&](const std::string& by) { return town.refused(by, [&](Work& work) { Accounts(work).let_out(clerk); }); };
    CHECK(out("deputy") == "account.let_in_by_lead");
    CHECK(out("lead").empty());
    CHECK(out("lead") == "account.not_let_in");
    CHECK_FALSE(reads_talk(town, "clerk"));
    CHECK(lets("lead").empty());
    CHECK(reads_talk(town, "clerk"));
    CHECK(town.findings() == std::vector<std::string>());
}

TEST_CASE("Where the lead has no account yet, the secretary who keeps the file stands in, until the lead comes")
{
    const Town town;
    base::FixedClock clock(Date(2027, 2, 19));
    auto begin = begin_fjellvik();
    begin.account_key = "clerk";
    begin.account_name = Text::of("Kåre Lundestad");
    begin.party = Party::secretariat;
    begin.person = (*begin.records.persons.find("lundestad"))->id;
    begin.passphrase = "clerk opens it";
    auto file = CaseFile::create(town.folder() / "alone.radslag", begin, clock, {});
    auto& clerk = file.unlock("", "clerk opens it");
    CHECK(clerk.account()->let_in);
    CHECK_FALSE(talk(clerk.records(), "utviklingssamtale-2027")->agenda[0].title.is_withheld());
    {
        Work work(clerk);
        auto lead = invitation("lead", "Ingunn Sætre Hovland", Party::presidium);
        lead.person = person(work, "hovland");
        const auto id = Accounts(work).admit(lead, "lead opens it");
        CHECK(RoomAccess(work).grant_all(id) >= 2);
        CHECK(fails([&] { Accounts(work).let_in(clerk.account()->id); }) == "account.let_in_by_lead");
        work.commit();
    }
    const auto id = clerk.account()->id;
    auto& lead = file.unlock("lead", "lead opens it");
    {
        Work work(lead);
        Accounts(work).let_out(id);
        work.commit();
    }
    auto& outside = file.unlock("clerk", "clerk opens it");
    CHECK(talk(outside.records(), "utviklingssamtale-2027")->agenda[0].title.is_withheld());
}

TEST_CASE("Fingerprints are listed with who compared them, and nobody compares his own")
{
    const Town town;
    std::string slip;
    town.change("lead", [&](Work& work) {
        slip = Accounts(work).invite({"third", Text::of("Marit Lien Øvrebø"), Party::presidium, person(work, "ovrebo")}).groups;
    });
    const auto line = [&] {
        return town.as("chief", [&](Session& session) {
            auto lines = fingerprints(session);
            const auto found = std::find_if(lines.begin(), lines.end(), [](const FingerprintLine& each) { return each.key == "third"; });
            return *found;
        });
    };
    CHECK(line().fingerprint.empty());
    const auto pending = line().account;
    CHECK(town.refused("hr", [&](Work& work) { Accounts(work).verify(pending, "1234"); }) == "account.no_keys");
    {
        auto file = town.open();
        redeem(file, "third", slip, "third opens it");
    }
    const auto fresh = line();
    CHECK_FALSE(fresh.verified);
    CHECK(fresh.fingerprint.size() == 39);
    CHECK(town.refused("third", [&](Work& work) { Accounts(work).verify(fresh.account, fresh.fingerprint); }) == "account.own_fingerprint");
    const auto others = town.fingerprint("chief");
    CHECK(town.refused("hr", [&](Work& work) { Accounts(work).verify(fresh.account, others); }) == "account.fingerprint_differs");
    // Typed as one likes.
    auto typed = fresh.fingerprint;
    std::replace(typed.begin(), typed.end(), ' ', '-');
    town.change("hr", [&](Work& work) { Accounts(work).verify(fresh.account, typed); });
    CHECK(line().verified);
    CHECK(line().verified_by == town.id("hr"));
}
