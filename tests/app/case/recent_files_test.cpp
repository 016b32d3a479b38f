// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/recent_files.h"

#include "app/case/council.h"
#include "app/case/holder.h"
#include "base/files.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using app::RecentFiles;

TEST_CASE("The file opened last stands first, each stands once, and no more than ten are kept")
{
    const support::TempDir folder;
    RecentFiles recent(folder / "own");
    CHECK(recent.all().empty());
    for (int i = 0; i < 12; ++i)
        recent.add(folder / (std::to_string(i) + ".radslag"));
    recent.add(folder / "5.radslag");
    const auto all = RecentFiles(folder / "own").all();
    REQUIRE(all.size() == RecentFiles::most);
    CHECK(all.front().path == folder / "5.radslag");
    CHECK(all[1].path == folder / "11.radslag");
    CHECK(all.back().path == folder / "2.radslag");
}

TEST_CASE("A recent file that is gone is said to be missing, and goes from the list when asked")
{
    const support::TempDir folder;
    RecentFiles recent(folder / "own");
    base::write_atomically(folder / "here.radslag", "x");
    recent.add(folder / "here.radslag");
    recent.add(folder / "gone.radslag");
    REQUIRE(recent.all().size() == 2);
    CHECK(recent.all()[0].missing);
    CHECK_FALSE(recent.all()[1].missing);
    recent.remove(folder / "gone.radslag");
    REQUIRE(recent.all().size() == 1);
    CHECK(recent.all()[0].path == folder / "here.radslag");
}

TEST_CASE("A list of recent files that cannot be read counts as empty and is written anew")
{
    const support::TempDir folder;
    for (const char* broken : {"", "{", "[]", R"({"files": "all"})", R"({"files": [1]})"}) {
        INFO(broken);
        base::write_atomically(folder / "recent.json", broken);
        RecentFiles recent(folder.path());
        CHECK(recent.all().empty());
        recent.add(folder / "new.radslag");
        CHECK(recent.all().size() == 1);
    }
}

TEST_CASE("Without a folder of one's own no recent file is kept")
{
    RecentFiles recent({});
    recent.add("/tmp/a.radslag");
    CHECK(recent.all().empty());
}

TEST_CASE("Who has a case file open is told without opening it")
{
    const support::Council council(true);
    CHECK_FALSE(app::who_has(council.path()));
    CHECK_FALSE(app::who_has(council.folder() / "none.radslag"));
    {
        const auto file = council.open();
        const auto holder = app::who_has(council.path());
        REQUIRE(holder);
        CHECK(holder->code == "file.open_by");
        CHECK(holder->values.at("who") == "Ingunn");
        CHECK(holder->values.at("elsewhere") == "no");
    }
    CHECK_FALSE(app::who_has(council.path()));
}
