// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/guide.h"

#include "support/catch.h"

#include <algorithm>
#include <set>

using Kind = app::GuideBlock::Kind;

TEST_CASE("The guide's Markdown becomes headings, paragraphs, items and rows that name their columns")
{
    const auto blocks =
        app::read_guide("# Title\n\nOne line\nand **the next** to [talks](talks.md).\n\n![Picture](x.png)\n\n1. First\n2. Second `--help`\n\n"
                        "| Room | Who | What |\n|---|---|---|\n| **own** | you | |\n| shared | all | goals |\n\n```\nsudo apt\n  install\n```\n");
    REQUIRE(blocks.size() == 7);
    CHECK(blocks[0] == app::GuideBlock{Kind::heading, 1, {}, {{"Title"}}});
    CHECK(blocks[1].text == std::vector<app::GuideRun>{{"One line and "}, {"the next", true}, {" to "}, {"talks", false, false, "talks"}, {"."}});
    CHECK(blocks[2] == app::GuideBlock{Kind::item, 0, "1.", {{"First"}}});
    CHECK(blocks[3] == app::GuideBlock{Kind::item, 0, "2.", {{"Second "}, {"--help", false, true}}});
    CHECK(blocks[4] == app::GuideBlock{Kind::item, 0, "•", {{"own", true}, {"; Who: you"}}});
    CHECK(blocks[5] == app::GuideBlock{Kind::item, 0, "•", {{"shared", true}, {"; Who: all; What: goals"}}});
    CHECK(blocks[6] == app::GuideBlock{Kind::code, 0, {}, {{"sudo apt\n  install", false, true}}});
}

TEST_CASE("Signs that mark nothing stay what they are")
{
    const auto blocks = app::read_guide("5 * 3, [not a link], `open\n\n2027. A year\n");
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].text == std::vector<app::GuideRun>{{"5 * 3, [not a link], `open"}});
    CHECK(blocks[1].marker == "2027.");
}

TEST_CASE("The whole guide is in the program in both languages, and every link in it leads somewhere")
{
    for (const auto language : {base::Language::nb, base::Language::sv}) {
        INFO(base::code(language));
        const auto chapters = app::guide_chapters(language);
        CHECK(chapters.size() >= 10);
        std::set<std::string> names;
        for (const auto& chapter : chapters) {
            INFO(chapter.name);
            CHECK(names.insert(chapter.name).second);
            CHECK(!chapter.title.empty());
        }
        for (const auto& chapter : chapters) {
            const auto blocks = app::guide_chapter(language, chapter.name);
            REQUIRE(blocks);
            for (const auto& block : *blocks) {
                CHECK(!block.text.empty());
                for (const auto& run : block.text) {
                    INFO(chapter.name << " leads to " << run.chapter);
                    CHECK((run.chapter.empty() || names.contains(run.chapter)));
                }
            }
        }
    }
    CHECK_FALSE(app::guide_chapter(base::Language::nb, "no_such"));
    CHECK(app::guide_chapters(base::Language::nn).front().title == app::guide_chapters(base::Language::nb).front().title);
}
