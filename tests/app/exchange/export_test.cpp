// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/session_parts.h"
#include "app/exchange/cases.h"
#include "support/catch.h"

using support::TempDir;

namespace {

std::int64_t exports_logged(app::CaseFile& file)
{
    return file.parts().database().prepare("SELECT count(*) FROM audit WHERE event = 'exported'").value<std::int64_t>();
}

}  // namespace

TEST_CASE("The log says who took the case out, in whatever form")
{
    TempDir dir;
    app::import_case(files::bytes("storvattnet.json"), dir / "a.radslag", {}, {}, cases::clock());
    app::CaseFile file(dir / "a.radslag", cases::clock());
    auto& session = file.unlock("wikner", "storvattnet wikner");
    app::export_case(session);
    CHECK(exports_logged(file) == 1);
    const auto tables = app::export_tables(session);
    CHECK(exports_logged(file) == 2);
    REQUIRE(tables.size() == 3);
    CHECK(tables[0].name == "goals.csv");
    CHECK(tables[1].name == "actions.csv");
    CHECK(tables[2].name == "salary.csv");
    CHECK_THAT(tables[2].bytes, ContainsSubstring("2026-04-01;month;108200;SEK;3,54;2026-05-26;salary;loneoversyn-2026"));
    // HR reads the plan that is a record, and not what is to be done.
    CHECK_THAT(tables[0].bytes, ContainsSubstring("Budget i balans"));
    CHECK_THAT(tables[1].bytes, ContainsSubstring("{withheld: dialogue}") && ContainsSubstring("{withheld: circle_dialogue}"));
}

TEST_CASE("What cannot be written is exported all the same")
{
    TempDir dir;
    app::import_case(files::bytes("storvattnet.json"), dir / "a.radslag", {}, {}, cases::clock());
    app::Opening opening;
    opening.read_only = true;
    app::CaseFile file(dir / "a.radslag", cases::clock(), opening);
    auto& session = file.unlock("lindqvist", "storvattnet lindqvist");
    CHECK(cases::count(app::export_case(session), "withheld") == 0);
    CHECK(exports_logged(file) == 0);
}
