// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/folded.h"

#include "base/text.h"

#include <utility>

namespace app {
namespace {

char32_t lower(char32_t c)
{
    const bool upper = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    return upper ? c + 32 : c;
}

char32_t plain(char32_t c)
{
    if (c >= 0xE0 && c <= 0xE6)
        return U'a';
    if (c >= 0xE8 && c <= 0xEB)
        return U'e';
    if (c >= 0xEC && c <= 0xEF)
        return U'i';
    if ((c >= 0xF2 && c <= 0xF6) || c == 0xF8)
        return U'o';
    if (c >= 0xF9 && c <= 0xFC)
        return U'u';
    return c;
}

}  // namespace

std::string lowered(std::string_view utf8)
{
    std::string out;
    for (const char32_t c : base::to_utf32(utf8))
        base::append_utf8(out, lower(c));
    return out;
}

std::string folded(std::string_view utf8)
{
    std::string out;
    for (const char32_t c : base::to_utf32(utf8)) {
        const char32_t next = plain(lower(c));
        const char last = out.empty() ? ' ' : out.back();
        // "Saetre", "Oevreboe", "Aakesson".
        const bool is_one_sound = (next == U'e' && (last == 'a' || last == 'o')) || (next == U'a' && last == 'a');
        if (!is_one_sound)
            base::append_utf8(out, next);
    }
    return out;
}

std::vector<std::string> split_words(std::string_view utf8)
{
    std::vector<std::string> words;
    std::string word;
    for (const char32_t c : base::to_utf32(utf8)) {
        const bool blank = c == U' ' || c == U'\t' || c == U'\n' || c == 0xA0 || c == 0x2009 || c == 0x202F;
        if (!blank)
            base::append_utf8(word, c);
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

}  // namespace app
