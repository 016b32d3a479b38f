// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/invitations.h"

#include "app/accounts/town.h"
#include "support/catch.h"

using namespace app;
using namespace support;
using base::Text;
using domain::Party;

TEST_CASE("Who sits today or is appointed and has no account may get one, the lead first")
{
    const Town town(true);
    town.as("lead", [&](Session& session) {
        const auto all = candidates(*session.records(), session.today());
        REQUIRE(all.size() == 3);
        CHECK(all[0].invitation.name.str() == "Torstein Bakkejord");
        CHECK(all[0].capacity == "varaordførar");
        CHECK(all[0].invitation.party == Party::presidium);
        CHECK(all[2].invitation.party == Party::executive);
        // Before the term nobody sits; whoever is appointed may read along before the first day.
        const auto before = candidates(*session.records(), base::Date(2019, 1, 1));
        REQUIRE(before.size() == 1);
        CHECK(before[0].invitation.party == Party::executive);
        return 0;
    });
}

TEST_CASE("Several are invited together or nobody is, and each complaint names whom it is about")
{
    const Town town(true);
    std::vector<std::string> fields;
    try {
        town.change("lead", [](Work& work) {
            invite_all(
                work, {{{}, Text::of("Kari Vik"), Party::hr}, {{}, Text::of("Ingunn Sætre Hovland"), Party::hr}, {{}, Text::of("Ola Nes"), Party::guest}});
        });
    }
    catch (const domain::Refused& refused) {
        for (const auto& each : refused.complaints())
            fields.push_back(each.code + " " + each.field);
    }
    CHECK(fields == std::vector<std::string>{"account.name_taken 1/name", "account.guest_without_end 2/valid_to"});
    CHECK(town.open().accounts().size() == 1);

    std::vector<PrintedSlip> slips;
    town.change("lead", [&](Work& work) { slips = invite_all(work, {{{}, Text::of("Kari Vik"), Party::hr}, {{}, Text::of("Lise Moe"), Party::secretariat}}); });
    REQUIRE(slips.size() == 2);
    CHECK(slips[0].groups != slips[1].groups);
    CHECK(town.open().accounts().size() == 3);
}
