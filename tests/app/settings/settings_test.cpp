// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include "base/files.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using app::Settings;
using app::SettingsFile;

TEST_CASE("What was chosen is there the next time", "[settings]")
{
    support::TempDir dir;
    Settings chosen;
    chosen.language = base::Language::nn;
    chosen.look = app::Look::dark;
    chosen.text_size = 150;
    chosen.lock_after = 25;
    chosen.window = app::WindowPlace{-20, 40, 1200, 800, true};
    chosen.page = "talks";
    SettingsFile(dir / "own").write(chosen);
    CHECK(SettingsFile(dir / "own").read() == chosen);

    chosen.language.reset();
    SettingsFile(dir / "own").write(chosen);
    CHECK(SettingsFile(dir / "own").read() == chosen);
}

TEST_CASE("Without a file, or a folder, all is as at first", "[settings]")
{
    support::TempDir dir;
    CHECK(SettingsFile(dir.path()).read() == Settings{});
    SettingsFile({}).write(Settings{.text_size = 200});
    CHECK(SettingsFile({}).read() == Settings{});
}

TEST_CASE("A damaged file of settings counts as none, and is made whole by the next choice", "[settings]")
{
    support::TempDir dir;
    for (const char* damaged : {"", "{\"text_size\": 150", "[1, 2]", "\"text\"", "\xff\xfe\x00", "{\"page\": \"\xff\"}"}) {
        INFO(damaged);
        base::write_atomically(dir / "settings.json", damaged);
        CHECK(SettingsFile(dir.path()).read() == Settings{});
        SettingsFile(dir.path()).write(Settings{.text_size = 125});
        CHECK(SettingsFile(dir.path()).read().text_size == 125);
    }
}

TEST_CASE("A value that cannot be is as at first, and the others hold", "[settings]")
{
    support::TempDir dir;
    base::write_atomically(dir / "settings.json", R"({"language": "fi", "look": 3, "text_size": 900, "lock_after": 15,
        "window": {"x": 1, "y": 2, "width": "wide", "height": 4}, "page": ["talks"]})");
    CHECK(SettingsFile(dir.path()).read() == Settings{.lock_after = 15});
    base::write_atomically(dir / "settings.json", R"({"lock_after": 0, "text_size": 99.5, "look": "light"})");
    CHECK(SettingsFile(dir.path()).read() == Settings{.look = app::Look::light});
}

TEST_CASE("What a later version keeps among the settings stays", "[settings]")
{
    support::TempDir dir;
    base::write_atomically(dir / "settings.json", R"({"zoom": {"talks": 1.5}, "text_size": 125, "window": {"screen": "left"}})");
    Settings settings = SettingsFile(dir.path()).read();
    settings.window = app::WindowPlace{0, 0, 900, 700, false};
    SettingsFile(dir.path()).write(settings);
    const auto text = base::read_file(dir / "settings.json");
    CHECK_THAT(text, ContainsSubstring("\"talks\": 1.5"));
    CHECK_THAT(text, ContainsSubstring("\"screen\": \"left\""));
    CHECK(SettingsFile(dir.path()).read() == settings);
}
