// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/council.h"
#include "support/catch.h"

using namespace support;
using namespace domain;

namespace {

WaiverFields waiver(const Council& council)
{
    WaiverFields fields{.id = id_of<WaiverId>("w1"),
        .key = "w1",
        .appointment = council.appointment,
        .rule = "mandate.end",
        .subject = "mandates/m1",
        .due = day("2027-10-31"),
        .reason = text("Fullmakta blir ikkje fornya."),
        .date = day("2026-03-01")};
    return fields;
}

std::string tried(Council& council, const std::string& sql)
{
    storage::Transaction undone(council.town.db);
    try {
        council.town.db.run_script(sql);
    }
    catch (const base::Failure& failure) {
        return failure.code() == "storage.guard" ? failure.cause() : failure.code();
    }
    return "";
}

}  // namespace

TEST_CASE("A waiver comes back as it was, its reason to the dialogue alone, and a second save writes nothing")
{
    Council council;
    const Waiver given(waiver(council));
    CHECK(council.save("lead", given).added == 1);
    CHECK(council.load("lead").waivers[0] == given);
    CHECK(council.load("executive").waivers[0] == given);
    const auto hr = council.load("hr").waivers[0];
    CHECK(hr->reason.is_withheld());
    CHECK((hr->rule == "mandate.end" && hr->subject == "mandates/m1" && hr->due == given->due));
    CHECK_FALSE(council.save("lead", given).anything());
    CHECK(council.room_of("waiver") == "dialogue");
}

TEST_CASE("A waiver stays as it is but for the day it is taken back, once")
{
    Council council;
    Waiver given(waiver(council));
    council.save("lead", given);
    for (const char* column : {"id", "place", "key", "appointment", "target", "rule", "subject", "due", "day", "reason_c"}) {
        INFO(column);
        const auto answer = tried(council,
            std::string("UPDATE waiver SET ") + column + " = "
                + (column == std::string_view("reason_c")     ? "x'00'"
                        : column == std::string_view("place") ? "9"
                                                              : "'deadlinf'"));
        CHECK((answer == "a waiver is only taken back" || answer == "storage.constraint"));
    }
    CHECK(tried(council, "UPDATE waiver SET rule = 'x'") == "a waiver is only taken back");
    CHECK(tried(council, "DELETE FROM waiver") == "a waiver stays");
    CHECK(tried(council, "REPLACE INTO waiver SELECT * FROM waiver") == "a waiver stays");
    given.withdraw(day("2026-05-01"));
    CHECK(council.save("lead", given).anything());
    CHECK(council.load("executive").waivers[0]->withdrawn == day("2026-05-01"));
    CHECK(tried(council, "UPDATE waiver SET withdrawn = NULL") == "a waiver is only taken back");
    CHECK(tried(council, "UPDATE waiver SET withdrawn = '2026-06-01'") == "a waiver is only taken back");
}
