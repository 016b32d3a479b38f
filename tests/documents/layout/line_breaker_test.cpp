// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/layout/line_breaker.h"

#include "base/text.h"
#include "support/catch.h"

using namespace documents::layout;

namespace {

/// Every sign is half an em wide, so ten signs at 10 points are 50 points.
std::vector<Glyph> glyphs(const std::string& text)
{
    std::vector<Glyph> out;
    for (char32_t sign : base::to_utf32(text))
        out.push_back({sign, static_cast<std::uint16_t>(sign == 0xAD || sign == '\n' ? 0 : 500), 0});
    return out;
}

std::string broken(const std::string& text, int signs)
{
    const auto set = glyphs(text);
    std::string out;
    for (const auto& line : break_lines(set, 10, signs * 5.0)) {
        if (!out.empty())
            out += '/';
        for (auto i = line.begin; i < line.end; ++i)
            base::append_utf8(out, set[i].sign);
        if (line.hyphenated)
            out += '~';
    }
    return out;
}

}  // namespace

TEST_CASE("Lines break at blanks, and the blank belongs to no line")
{
    CHECK(broken("ein to tre", 6) == "ein to/tre");
    CHECK(broken("ein to tre", 10) == "ein to tre");
    CHECK(broken("ein    to", 5) == "ein/to");
}

TEST_CASE("A figure and its unit, a section sign and its number, and the groups of a figure stay together")
{
    CHECK(broken("til 9,8 %", 7) == "til/9,8 %");
    CHECK(broken("etter § 13 i", 8) == "etter/§ 13 i");
    CHECK(broken("om 1 438 000 kr", 12) == "om/1 438 000 kr");
    CHECK(broken("om 1\u00A0438\u00A0000\u00A0kr", 12) == "om/1\u00A0438\u00A0000\u00A0kr");
    CHECK(broken("den 11 kristne", 8) == "den 11/kristne");
}

TEST_CASE("A line may break after a hyphen, a dash or a slash between letters, but not inside a case number")
{
    CHECK(broken("mål- og utviklings-plan", 20) == "mål- og utviklings-/plan");
    CHECK(broken("sak 012/27", 8) == "sak/012/27");
    CHECK(broken("og/eller", 5) == "og//eller");
    CHECK(broken("om -5 grader", 5) == "om -5/grade/r");
}

TEST_CASE("A soft hyphen shows only where the line breaks at it")
{
    CHECK(broken("utviklings\u00ADsamtale", 12) == "utviklings~/samtale");
    CHECK(broken("utviklings\u00ADsamtale", 20) == "utviklings\u00ADsamtale");
}

TEST_CASE("A word longer than the line is cut, and twenty thousand signs end")
{
    CHECK(broken("abcdefgh", 3) == "abc/def/gh");
    const auto set = glyphs(std::string(20000, 'x'));
    CHECK(break_lines(set, 10, 500).size() == 200);
}

TEST_CASE("A line narrower than a sign still takes one sign a line")
{
    CHECK(break_lines(glyphs("abc"), 10, 1).size() == 3);
}

TEST_CASE("A typed line break breaks, and no text is one empty line")
{
    CHECK(broken("ein\nto", 20) == "ein/to");
    CHECK(broken("ein\n\nto", 20) == "ein//to");
    CHECK(break_lines({}, 10, 100).size() == 1);
}

TEST_CASE("Every sign but blanks at breaks and line breaks comes out, in order, whatever the width")
{
    const std::string text = "Kommunedirektøren – og/eller stadfortredaren – melder avvik på over 2 mill. kr same dag, sjå § 13 og sak 012/27.";
    for (int width = 1; width < 120; ++width) {
        std::string joined = broken(text, width), expected = text;
        std::string kept;
        size_t at = 0;
        for (char c : joined) {
            while (at < expected.size() && expected[at] == ' ' && c != ' ')
                ++at;
            if (at < expected.size() && expected[at] == c) {
                ++at;
                kept += c;
            }
            else
                REQUIRE(c == '/');
        }
        CHECK(at == expected.size());
    }
}

TEST_CASE("The longest piece and the longest line are measured in points")
{
    const auto extent = measure(glyphs("ein tre fire\nto"), 10);
    CHECK(extent.least == 20);
    CHECK(extent.natural == 60);
}
