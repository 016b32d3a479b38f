// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/markdown/read_markdown.h"

#include "support/catch.h"

using namespace documents;

TEST_CASE("Headings, paragraphs, lists, notes, tables and rules become blocks in their order")
{
    const auto blocks =
        read_markdown("# Ein\n\nTekst **feit** og *kursiv*.\n\n- a\n- b\n  1. c\n  2. d\n\n> merke\n\n| K | V |\n|---|---:|\n| x | 1 |\n\n---\n");
    REQUIRE(blocks.size() == 6);
    CHECK(std::get<Heading>(blocks[0].content).level == 1);
    const auto& paragraph = std::get<Paragraph>(blocks[1].content);
    REQUIRE(paragraph.text.size() == 5);
    CHECK(paragraph.text[1].bold);
    CHECK(paragraph.text[3].italic);
    const auto& list = std::get<List>(blocks[2].content);
    REQUIRE(list.items.size() == 2);
    REQUIRE(list.items[1].size() == 2);
    CHECK(std::get<List>(list.items[1][1].content).ordered);
    CHECK(std::get<Note>(blocks[3].content).content.size() == 1);
    const auto& table = std::get<Table>(blocks[4].content);
    CHECK(table.columns[1] == Table::Align::right);
    CHECK_FALSE(table.is_key_value());
    CHECK(std::holds_alternative<Rule>(blocks[5].content));
}

TEST_CASE("A table whose head is empty is a key-value block")
{
    const auto blocks = read_markdown("| | |\n|---|---|\n| Dato | i dag |\n");
    CHECK(std::get<Table>(blocks.at(0).content).is_key_value());
}

TEST_CASE("Addresses decide what a link or a picture is")
{
    const auto blocks =
        read_markdown("[lov](https://lovdata.no/x) og [giitu](lang:se-NO)\n\n![Alt og](chart:goals)\n\n![Kari, ordførar](signature:s1 \"Stad og dato\")\n");
    const auto& text = std::get<Paragraph>(blocks.at(0).content).text;
    CHECK(text.at(0).link == "https://lovdata.no/x");
    CHECK(text.at(2).language == "se-NO");
    CHECK(std::get<ChartPlace>(blocks.at(1).content).name == "goals");
    CHECK(std::get<SignatureLine>(blocks.at(2).content).date_label == "Stad og dato");
    CHECK(std::get<SignatureLine>(blocks.at(2).content).caption == "Kari, ordførar");
}

TEST_CASE("What the pages have no form for is refused")
{
    for (const std::string markdown : {"```\nkode\n```\n", "`kode`", "[x](javascript:alert)", "![x](https://a.no/b.png)", "#### fire\n", "[x](lang:q)",
             "[x](lang:)", "[x](lang:se\\)y)", "tekst ![x](chart:y) tekst\n"}) {
        INFO(markdown);
        CHECK_THROWS_WITH(read_markdown(markdown), ContainsSubstring("template.unsupported"));
    }
}

TEST_CASE("Lists and notes inside one another without end are refused")
{
    for (const std::string opening : {"> ", "- ", "1. "}) {
        std::string markdown;
        for (int i = 0; i < 3000; ++i)
            markdown += opening;
        CHECK_THROWS_WITH(read_markdown(markdown + "x"), ContainsSubstring("inside one another"));
    }
    CHECK(read_markdown("> > > x").size() == 1);
}
