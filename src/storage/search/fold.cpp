// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/tokenizer.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace storage {
namespace {

constexpr char32_t ring = 0x030A, diaeresis = 0x0308;

/// Lower-case letters and what they are compared as; any other stands for itself.
struct Same {
    std::u32string_view letters;
    std::u32string_view as;
};
constexpr Same families[] = {
    {U"àáâãāăą", U"a"},
    {U"äæ", U"ä"},
    {U"öøő", U"ö"},
    {U"çćĉċč", U"c"},
    {U"ðďđ", U"d"},
    {U"èéêëēĕėęě", U"e"},
    {U"ĝğġģǥǧ", U"g"},
    {U"ĥħ", U"h"},
    {U"ìíîïĩīĭįı", U"i"},
    {U"ĵ", U"j"},
    {U"ķĸǩ", U"k"},
    {U"ĺļľŀł", U"l"},
    {U"ñńņňŉŋ", U"n"},
    {U"òóôõōŏ", U"o"},
    {U"œ", U"oe"},
    {U"ŕŗř", U"r"},
    {U"śŝşšſ", U"s"},
    {U"ß", U"ss"},
    {U"ţťŧ", U"t"},
    {U"þ", U"th"},
    {U"ùúûüũūŭůűų", U"u"},
    {U"ŵ", U"w"},
    {U"ýÿŷ", U"y"},
    {U"źżžʒǯ", U"z"},
};
constexpr char32_t first_folded = U'ß', last_folded = U'ʒ';

/// For each letter between these two, two places for what it is compared as; zeros where it is itself.
constexpr auto table = [] {
    std::array<std::array<char32_t, 2>, last_folded - first_folded + 1> all{};
    for (const auto& family : families) {
        for (char32_t letter : family.letters) {
            for (size_t i = 0; i < family.as.size(); ++i)
                all[letter - first_folded][i] = family.as[i];
        }
    }
    return all;
}();

/// The next code point of UTF-8. A broken byte is taken alone, as a sign that is no letter.
char32_t next(const char*& at, const char* end)
{
    const auto first = static_cast<unsigned char>(*at++);
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (more == 0 || end - at < more)
        return first < 0x80 ? first : U'\uFFFD';
    char32_t code = first & (0x3F >> more);
    for (int i = 0; i < more; ++i)
        code = code << 6 | (static_cast<unsigned char>(*at++) & 0x3F);
    return code;
}

void put(char*& at, char32_t letter)
{
    if (letter >= 0x80)
        *at++ = static_cast<char>(0xC0 | letter >> 6);
    *at++ = static_cast<char>(letter < 0x80 ? letter : 0x80 | (letter & 0x3F));
}

/// An accent that stands on its own, as some systems write names: å, ä and ö are put together, the rest is dropped.
void put_accent(const char* word, char*& at, char32_t accent)
{
    const char before = at > word ? at[-1] : '\0';
    if ((before == 'a' && (accent == ring || accent == diaeresis)) || (before == 'o' && accent == diaeresis))
        put(--at, before == 'o' ? U'ö' : accent == ring ? U'å' : U'ä');
}

}  // namespace

size_t fold(char* word, size_t length)
{
    const char *in = word, *const end = word + length;
    if (std::none_of(in, end, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return length;
    char* out = word;
    while (in < end) {
        const char* const start = in;
        const auto letter = next(in, end);
        if (letter >= first_folded && letter <= last_folded && table[letter - first_folded][0] != 0) {
            for (char32_t each : table[letter - first_folded]) {
                if (each != 0)
                    put(out, each);
            }
        }
        else if (letter >= 0x0300 && letter < 0x0370)
            put_accent(word, out, letter);
        else {
            for (const char* byte = start; byte < in; ++byte)
                *out++ = *byte;
        }
    }
    return static_cast<size_t>(out - word);
}

}  // namespace storage
