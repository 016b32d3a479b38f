// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/regain.h"

#include "app/accounts/recovery.h"
#include "app/accounts/town.h"
#include "app/papers/account_papers.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

using namespace app;
using namespace support;

namespace {

RecoverySheets sheets_of(const Town& town)
{
    std::optional<RecoverySheets> made;
    town.change("lead", [&](Work& work) { made.emplace(Recovery(work).make(base::Text::of("Gjenopprettingsark"))); });
    return std::move(*made);
}

}  // namespace

TEST_CASE("Who lost the passphrase gets back in with two sheets and a passphrase of one's own")
{
    const Town town;
    const auto sheets = sheets_of(town);
    auto file = town.open();
    const auto regained = regain(file, "Ingunn Sætre Hovland", sheets.text(1), sheets.text(3), "lampe grøt månen");
    CHECK(regained.found.granted > 0);
    CHECK(file.session() == nullptr);
    auto& session = file.unlock(regained.account, "lampe grøt månen");
    CHECK(session.side() == domain::Side::presidium);
    // What the dialogue holds is readable again.
    CHECK((*session.records()).talks.size() > 0);
    CHECK(fails([&] { Town::unlock(file, "lead"); }) == "account.closed");
    CHECK(town.findings("deputy").empty());
}

TEST_CASE("Sheets that are mistyped, the same or of another file let nobody in, and say which one it is")
{
    const Town town;
    const auto sheets = sheets_of(town);
    auto file = town.open();
    auto spoilt = sheets.text(2);
    spoilt[2] = spoilt[2] == 'A' ? 'B' : 'A';
    try {
        regain(file, "lead", sheets.text(1), spoilt, "lampe grøt månen");
        FAIL("taken");
    }
    catch (const domain::Refused& refused) {
        CHECK(refused.complaints().front().code == "groups.wrong");
        CHECK(refused.complaints().front().field == "other/groups/1");
    }
    CHECK(fails([&] { regain(file, "lead", sheets.text(1), sheets.text(1), "lampe grøt månen"); }) == "recovery.same_sheet");
    CHECK(fails([&] { regain(file, "lead", sheets.text(1), sheets.text(2), ""); }) == "passphrase.empty");
    CHECK_FALSE(Town::unlock(file, "lead").read_only());
}

TEST_CASE("A slip's page names who invites and what to compare, and each sheet its number")
{
    const Town town;
    town.as("lead", [&](Session& session) {
        Work work(session);
        const auto slip = Accounts(work).invite({"new", base::Text::of("Marit Lie"), domain::Party::secretariat});
        const auto sheets = Recovery(work).make(base::Text::of("Gjenopprettingsark"));
        work.commit();
        const auto page = text_of(slip_page(session, "new", slip.groups).pdf);
        CHECK_THAT(page, ContainsSubstring("Marit Lie"));
        CHECK_THAT(page, ContainsSubstring("Ingunn Sætre Hovland"));
        const auto pages = sheet_pages(session, sheets);
        for (int number = 1; number <= 3; ++number)
            CHECK_THAT(text_of(pages[static_cast<size_t>(number - 1)].pdf), ContainsSubstring(sheets.text(number).substr(0, 5)));
        return 0;
    });
}
