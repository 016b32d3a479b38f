// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/council.h"
#include "app/case/rescued_records.h"
#include "domain/every_table.h"
#include "support/catch.h"

TEST_CASE("Whichever record is lost, what is left holds together or is said to be lost, and reading comes to an end")
{
    const auto whole = support::fjellvik();
    int lost = 0, left_out = 0;
    domain::every_table(whole, [&](std::string_view kind, const auto& table) {
        for (const auto& gone : table) {
            auto fields = whole;
            domain::every_table(fields, [&](std::string_view name, auto& each) {
                std::decay_t<decltype(each)> kept;
                for (const auto& record : each) {
                    if (name != kind || record->id.str() != gone->id.str())
                        kept.add(record);
                }
                each = std::move(kept);
            });
            ++lost;
            std::vector<app::Notice> notices;
            INFO(kind << " " << gone->key);
            const auto rescued = app::what_holds_together(std::move(fields), notices);
            domain::Faults faults;
            domain::check(*rescued, faults);
            CHECK(faults.none());
            left_out += static_cast<int>(notices.size());
        }
    });
    CHECK(lost > 40);
    CHECK(left_out > 50);
}
