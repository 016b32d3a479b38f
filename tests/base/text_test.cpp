// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include "base/words.h"
#include "support/catch.h"

using namespace base;

TEST_CASE("Text is UTF-8 in NFC, with plain line breaks and nothing blank at its end")
{
    CHECK(Text::from("A\u030A")->str() == "\u00C5");
    CHECK(Text::from("c\u030Ca\u0301hppe")->str() == "\u010D\u00E1hppe");
    CHECK(Text::from("ein\r\nto\rtre\n\n  ")->str() == "ein\nto\ntre");
    CHECK(Text::from("")->empty());
}

TEST_CASE("What was stored as a text is the same text, and anything that would have to be mended is none")
{
    const std::string long_one(500, 'x');
    for (const std::string& text :
        {std::string(), std::string("ein\nto\ttre"), std::string("r\u00E5dslag \u2013 \u00ABja\u00BB"), long_one + "\u00E6" + long_one}) {
        INFO(text);
        REQUIRE(Text::kept(text));
        CHECK(Text::kept(text) == Text::from(text));
        CHECK(Text::kept(text)->str() == text);
    }
    // Signs beyond the first combining mark that stand as they should.
    CHECK(Text::kept("\u0416")->str() == "\u0416");
    for (const std::string& bytes : {std::string("A\u030A"), std::string("ein\r\nto"), std::string("ein "), std::string("ein\n"), std::string("\xC3"),
             std::string("a\0b", 3), long_one + "\x7F"}) {
        INFO(bytes);
        CHECK_FALSE(Text::kept(bytes));
    }
}

TEST_CASE("Bytes that are not UTF-8 and control characters are refused, each with its reason")
{
    Text::Fault fault{};
    for (const char* bytes : {"\xE6\xF8\xE5", "\xC3", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xC0\xAF"}) {
        CHECK_FALSE(Text::from(bytes, &fault));
        CHECK(fault == Text::Fault::not_utf8);
    }
    for (const char* bytes : {"a\x01", "a\x1B[31m", "a\x7F", "a\u0085", "a\x1F"}) {
        CHECK_FALSE(Text::from(bytes, &fault));
        CHECK(fault == Text::Fault::control_character);
    }
    CHECK_FALSE(Text::from(std::string_view("a\0b", 3), &fault));
    // Wherever they stand in a long text.
    const std::string plain = "Rådmannen ~ og ordføraren møtte kvarandre på rådhuset i går, og båe to har lese det som står her.";
    for (size_t at = 0; at <= plain.size(); ++at) {
        if (at < plain.size() && (static_cast<unsigned char>(plain[at]) & 0xC0) == 0x80)
            continue;
        auto text = plain;
        CHECK(Text::from(text.insert(at, "\n\t"))->str() == (at == plain.size() ? plain : text));
        for (const char* bytes : {"\x01", "\x1F", "\x7F", "\u0085"}) {
            text = plain;
            CHECK_FALSE(Text::from(text.insert(at, bytes)));
        }
        for (const char* bytes : {"\xFF", "\xC3", "\xA5"}) {
            text = plain;
            CHECK_FALSE(Text::from(text.insert(at, bytes)));
        }
        text = plain;
        CHECK(Text::from(text.insert(at, "–…«a\u030A»"))->str() == plain.substr(0, at) + "–…«å»" + plain.substr(at));
    }
}

TEST_CASE("Code points go out and come back")
{
    const std::string words = "Þórður Ŋuŋŋá 😀 \u2212";
    CHECK(to_utf8(to_utf32(words)) == words);
    CHECK(to_utf32("a\xFFz") == U"a\uFFFDz");
    CHECK(length("čáhppe") == 6);
    CHECK(capitalised("åremål") == "Åremål");
    CHECK(capitalised("").empty());
}

TEST_CASE("Places in a sentence are filled by name, once, and unknown ones stay")
{
    CHECK(fill_in("{a} og {b}, {a}", {{"a", "{b}"}, {"b", "x"}}) == "{b} og x, {b}");
    CHECK(fill_in("{a} { {", {}) == "{a} { {");
}
