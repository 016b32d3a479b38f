// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/fonts.h"

#include "base/failure.h"
#include "base/resource.h"
#include "support/catch.h"

#include <cmath>
#include <string>

using namespace documents::pdf;

namespace {

std::string_view regular()
{
    return base::resource("fonts/sans-Regular.ttf");
}

bool is_refused(const std::string& bytes)
{
    try {
        Face face(bytes, "ABCDEF");
    }
    catch (const base::Failure& failure) {
        return failure.code() == "pdf.font";
    }
    return false;
}

}  // namespace

TEST_CASE("Widths are those of the font, in thousandths of an em", "[pdf][fonts]")
{
    Fonts fonts;
    CHECK(fonts.width(Style::regular, U' ') == 260);
    CHECK(fonts.width(Style::regular, U'0') == 572);
    CHECK(fonts.width(Style::bold, U'A') > fonts.width(Style::regular, U'A'));
    CHECK(std::abs(fonts.width(Style::regular, 10, U"00 0") - (3 * 5.72 + 2.6)) < 1e-9);
    CHECK(fonts.width(Style::regular, 10, U"") == 0);
}

TEST_CASE("A style's own face is used where it has the sign, else the fallback, else U+FFFD", "[pdf][fonts]")
{
    Fonts fonts;
    for (auto style : {Style::regular, Style::bold, Style::italic}) {
        for (char32_t c : std::u32string_view(U"aÅøÞǯŋčđšŧžʒǥǧǩ\u00A0\u00AD–«»%"))
            CHECK(fonts.drawn(style, c).face == &fonts.face(style));
        auto box = fonts.drawn(style, U'☐');
        CHECK(box.face != &fonts.face(style));
        CHECK(box.sign == U'☐');
        CHECK(fonts.width(style, U'☐') > 0);
        CHECK(fonts.drawn(style, U'😀').sign == 0xFFFD);
        CHECK(fonts.width(style, U'😀') == fonts.width(style, 0xFFFD));
    }
    CHECK_FALSE(fonts.face(Style::regular).has(U'☐'));
    CHECK_FALSE(fonts.face(Style::regular).has(U'\n'));
    CHECK_FALSE(fonts.face(Style::regular).has(U'😀'));
}

TEST_CASE("The measures that layout needs are sensible", "[pdf][fonts]")
{
    Fonts fonts;
    const auto& face = fonts.face(Style::regular);
    CHECK(face.ascent() == 1069);
    CHECK(face.descent() == -293);
    CHECK(face.cap_height() == 714);
    CHECK(face.x_height() == 536);
    CHECK(face.measures().name == "RADSLR+NotoSans-Regular");
    CHECK(fonts.face(Style::italic).measures().italic_angle == -12);
}

TEST_CASE("A subset holds the outlines asked for and is a whole font again", "[pdf][fonts]")
{
    Face face(regular(), "ABCDEF");
    auto few = face.subset(u"ab");
    CHECK(few.size() < regular().size() / 4);
    Face again(few, "ABCDEF");
    CHECK(again.width(U'a') == face.width(U'a'));
    // Nothing is left of one subset in the next.
    auto many = face.subset(u"abcdefghijklmnopqrstuvwxyzæøå");
    CHECK(many.size() > few.size());
    CHECK(face.subset(u"ab") == few);
}

TEST_CASE("A subset holds the parts of a glyph, and the parts of its parts", "[pdf][fonts]")
{
    // In Noto Sans U+01EE is made of U+01B7, which is made of a glyph without a code.
    Face face(regular(), "ABCDEF");
    CHECK(face.subset(u"\u01EE") == face.subset(u"\u01B7\u01EE"));
    CHECK(face.subset(u"\u01EE").size() > face.subset(u"\u01B7").size());
}

TEST_CASE("Bytes that are no whole TrueType font are refused before libharu reads them", "[pdf][fonts]")
{
    CHECK(is_refused(""));
    CHECK(is_refused("not a font"));
    CHECK(is_refused(std::string(100000, '\0')));
    CHECK(is_refused(std::string(100000, '\xFF')));
    std::string whole(regular());
    CHECK_FALSE(is_refused(whole));
    for (size_t length : {12u, 13u, 100u, 200u, 1000u, 30000u, 60000u}) {
        INFO(length);
        CHECK(is_refused(whole.substr(0, length)));
    }
    // An OpenType font with CFF outlines.
    CHECK(is_refused("OTTO" + whole.substr(4)));
    // Garbage behind a good beginning.
    CHECK(is_refused(whole.substr(0, 12) + std::string(whole.size() - 12, '\x7F')));
    for (const char* table : {"head", "maxp", "hhea", "hmtx", "loca", "glyf", "cmap", "name", "OS/2", "post"}) {
        INFO(table);
        auto broken = whole;
        broken.replace(broken.find(table), 4, "none");
        CHECK(is_refused(broken));
    }
}
