// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/faults.h"
#include "archive/pdf/content_lexer.h"
#include "archive/pdf/to_unicode.h"
#include "archive/pdf/truetype.h"
#include "archive/pdf/xmp.h"
#include "archive/pdf_check.h"
#include "base/resource.h"
#include "support/catch.h"

#include <random>

using archive::pdf::get;
using support::Object;
using support::TaggedPdf;

TEST_CASE("A file with any bytes changed or cut off is checked without a throw")
{
    const auto good = TaggedPdf().save();
    // Most of the file is the font's; the faults that matter stand before and after it.
    const auto font = good.find("stream", good.find("/Length1"));
    const auto after_font = good.find("endstream", font);
    std::mt19937 random(20261121);
    auto below = [&](size_t limit) { return static_cast<size_t>(random() % limit); };
    int broken = 0;
    for (int round = 0; round < 2000; ++round) {
        auto bytes = good;
        for (size_t changes = 1 + below(4); changes > 0; --changes) {
            auto at = below(good.size() - (after_font - font));
            at += at >= font ? after_font - font : 0;
            switch (below(3)) {
            case 0: bytes[at] = static_cast<char>(random()); break;
            case 1: bytes[at] = "0123456789<>[]()/ R"[below(19)]; break;
            default: bytes[at] = static_cast<char>(bytes[at] ^ 1 << below(8));
            }
        }
        if (round % 20 == 0)
            bytes.resize(below(bytes.size()));
        broken += !archive::check_pdf(bytes).ok();
    }
    CHECK(broken > 1500);
}

TEST_CASE("Trees that turn back on themselves or never end are findings")
{
    TaggedPdf pages;
    auto tree = get(pages.catalog, "/Pages");
    pages.set(tree, "/Kids", "[" + pages.ref(pages.page1) + " " + pages.ref(tree) + "]");
    CHECK(support::rules_found_in(pages.save()).count("page.tree") == 1);

    TaggedPdf deep;
    auto parent = deep.span;
    for (int i = 0; i < 5000; ++i) {
        auto kid = deep.make("<< /S /Span /P " + deep.ref(parent) + " >>");
        deep.set(parent, "/K", parent.getObjectID() == deep.span.getObjectID() ? "[2 " + deep.ref(kid) + "]" : deep.ref(kid));
        parent = kid;
    }
    CHECK(support::rules_found_in(deep.save()) == support::Rules{"structure.loop"});

    TaggedPdf names;
    auto node = names.make("<< >>");
    names.set(node, "/Kids", "[" + names.ref(node) + "]");
    names.set(get(names.catalog, "/Names"), "/EmbeddedFiles", names.ref(node));
    CHECK(support::rules_found_in(names.save()) == support::Rules{"attachment.names"});

    TaggedPdf nested;
    nested.content2 += std::string(100'000, '[');
    CHECK(support::rules_found_in(nested.save()).count("content.syntax") == 1);
}

TEST_CASE("A content stream is cut into operators and their operands")
{
    archive::pdf::ContentLexer lexer("q -.5 10. +3 cm % a remark\n/Na#6De (a\\(b\\)\\101) [1 <4a 4B>] << /MCID 3 >> BDC BI /W 1 ID x EIEI \nEI Q 7");
    archive::pdf::Operation operation;
    REQUIRE(lexer.next(operation));
    CHECK(operation.name == "q");
    REQUIRE(lexer.next(operation));
    CHECK(operation.name == "cm");
    REQUIRE(operation.operands.size() == 3);
    CHECK(operation.operands[0].number == Approx(-0.5));
    CHECK(operation.operands[1].number == Approx(10));
    CHECK(operation.operands[2].number == Approx(3));
    REQUIRE(lexer.next(operation));
    CHECK(operation.name == "BDC");
    CHECK(operation.operands[0].text == "Name");
    CHECK(operation.operands[1].text == "a(b)A");
    CHECK(operation.operands[4].text == "JK");
    REQUIRE(lexer.next(operation));
    CHECK(operation.name == "EI");
    REQUIRE(lexer.next(operation));
    CHECK(operation.name == "Q");
    REQUIRE(lexer.next(operation));
    CHECK(operation.name.empty());
    CHECK_FALSE(lexer.next(operation));
    CHECK_FALSE(lexer.damaged());
}

TEST_CASE("A font program that is cut off or scrambled is refused or read within its bounds")
{
    const std::string font(base::resource("fonts/sans-Regular.ttf"));
    REQUIRE(archive::pdf::TrueType::from(font));
    CHECK_FALSE(archive::pdf::TrueType::from(font.substr(0, 200)));
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        auto bytes = font;
        for (int i = 0; i < 40; ++i)
            bytes[random() % 400] = static_cast<char>(random());
        auto read = archive::pdf::TrueType::from(bytes);
        for (unsigned glyph = 0; read && glyph < 70000; glyph += 977)
            CHECK((read->width(glyph) >= 0 || read->draws(glyph)));
    }
}

TEST_CASE("Dates of the dictionary and of the metadata are the same instant")
{
    using archive::pdf::instant_of_pdf_date;
    using archive::pdf::instant_of_xmp_date;
    CHECK(instant_of_pdf_date("D:19700101010000+01'00'") == 0);
    CHECK(instant_of_pdf_date("D:19700101000001Z00'00'") == 1);
    CHECK(instant_of_xmp_date("1970-01-01T00:00:02.25Z") == 2);
    CHECK(instant_of_xmp_date("1969-12-31T19:00:00-05:00") == 0);
    for (auto bad : {"", "D:", "D:20260230120000Z", "D:20261120140500", "D:20261120140500+0100", "2026-11-20T14:05:00Z", "D:20261120250000Z"})
        CHECK_FALSE(instant_of_pdf_date(bad));
    for (auto bad : {"", "2026-11-20", "2026-11-20T14:05:00", "2026-11-20T14:05:00+01:00x"})
        CHECK_FALSE(instant_of_xmp_date(bad));
}

TEST_CASE("Codes of a font become text as UTF-16 says")
{
    CHECK(archive::pdf::code_points_of(std::string("\0A\xD8\x3D\xDE\x00", 6)) == U"A\U0001F600");
    CHECK(archive::pdf::code_points_of(std::string("\xD8\x3D", 2)) == U"\uFFFE");
    CHECK(archive::pdf::code_points_of("A") == U"\uFFFE");
}
