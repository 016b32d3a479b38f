// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/strength.h"

#include "app/case/case_file.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

/// What one more sign adds to guessing, in bits. Letters stand in words, of which a reader guesses most (Shannon 1951:
/// between 0.6 and 1.3 bits; words that do not belong together about twice that).
constexpr double of_letter = 2, of_lone_letter = 3.5, of_capital = 1, of_digit = 3, of_sign = 4, of_space = 2, of_follower = 0.4, of_name = 4;
constexpr double fair_from = 30, good_from = 48;

constexpr std::array<std::u32string_view, 5> rows = {U"1234567890+", U"qwertyuiopå¨", U"asdfghjkløæ", U"zxcvbnm,.-", U"abcdefghijklmnopqrstuvwxyzæøåäö"};

char32_t lower(char32_t sign)
{
    if ((sign >= U'A' && sign <= U'Z') || (sign >= 0xC0 && sign <= 0xDE && sign != 0xD7))
        return sign + 0x20;
    return sign;
}

bool is_letter(char32_t sign)
{
    return (sign >= U'a' && sign <= U'z') || sign >= 0xC0;
}

/// Whether it stands in something that may be a word: four letters or more.
bool in_word(const std::u32string& text, size_t at)
{
    size_t from = at, to = at;
    while (from > 0 && is_letter(text[from - 1]))
        --from;
    while (to + 1 < text.size() && is_letter(text[to + 1]))
        ++to;
    return to - from >= 3;
}

std::u32string lowered(std::string_view text)
{
    auto all = base::to_utf32(text);
    std::transform(all.begin(), all.end(), all.begin(), lower);
    return all;
}

/// Stands beside the one before it on the keyboard or in the alphabet, in either direction.
bool follows(char32_t before, char32_t sign)
{
    return std::any_of(rows.begin(), rows.end(), [&](std::u32string_view row) {
        const auto at = row.find(before);
        if (at == std::u32string_view::npos)
            return false;
        return (at + 1 < row.size() && row[at + 1] == sign) || (at > 0 && row[at - 1] == sign);
    });
}

/// The length of the part that the whole consists of, written again and again.
size_t period_of(std::u32string_view text)
{
    for (size_t period = 1; period * 2 <= text.size(); ++period) {
        bool repeats = true;
        for (size_t i = period; i < text.size() && repeats; ++i)
            repeats = text[i] == text[i - period];
        if (repeats)
            return period;
    }
    return text.size();
}

/// Which signs belong to names that anybody would try.
std::vector<bool> in_names(const std::u32string& text, const std::vector<std::string>& known, int& found)
{
    constexpr size_t least = 4;
    std::vector<bool> marked(text.size());
    for (const auto& each : known) {
        const auto names = lowered(each) + U' ';
        for (size_t from = 0, end; (end = names.find(U' ', from)) != std::u32string::npos; from = end + 1) {
            const auto name = names.substr(from, end - from);
            const auto at = name.size() < least ? std::u32string::npos : text.find(name);
            if (at == std::u32string::npos || marked[at])
                continue;
            std::fill_n(marked.begin() + static_cast<std::ptrdiff_t>(at), name.size(), true);
            ++found;
        }
    }
    return marked;
}

bool is_taken(std::string_view passphrase)
{
    try {
        require_passphrase(passphrase, false);
        return true;
    }
    catch (const domain::Refused&) {
        return false;
    }
}

}  // namespace

Strength strength_of(std::string_view passphrase, const std::vector<std::string>& known)
{
    using Grade = Strength::Grade;
    using Advice = Strength::Advice;
    if (passphrase.empty())
        return {};
    const auto typed = base::to_utf32(passphrase);
    const auto text = lowered(passphrase);
    const auto period = period_of(text);
    int names = 0;
    const auto named = in_names(text, known, names);

    Strength strength;
    strength.bits = names * of_name;
    size_t repeated = text.size() - period, in_rows = 0;
    for (size_t i = 0; i < period; ++i) {
        if (named[i])
            continue;
        const bool same = i > 0 && text[i] == text[i - 1];
        const bool row = i > 0 && follows(text[i - 1], text[i]);
        // Neighbours meet in any word; three in a row are no accident.
        const bool long_row = row && i > 1 && (follows(text[i - 2], text[i - 1]) || text[i - 2] == text[i - 1]);
        repeated += same && i > 1 && text[i - 2] == text[i] ? 1 : 0;
        in_rows += long_row ? 1 : 0;
        if (same || long_row)
            strength.bits += of_follower;
        else if (is_letter(text[i]))
            strength.bits += (in_word(text, i) ? of_letter : of_lone_letter) + (typed[i] != text[i] ? of_capital : 0);
        else
            strength.bits += text[i] >= U'0' && text[i] <= U'9' ? of_digit : text[i] == U' ' ? of_space : of_sign;
    }
    const bool is_short = !is_taken(passphrase);
    strength.grade = is_short ? Grade::too_short : strength.bits < fair_from ? Grade::weak : strength.bits < good_from ? Grade::fair : Grade::good;
    if (is_short)
        strength.advice = Advice::longer;
    else if (strength.grade != Grade::good)
        strength.advice = repeated * 3 >= text.size() ? Advice::repeats
            : in_rows * 3 >= text.size()              ? Advice::rows
            : names > 0                               ? Advice::known_names
                                                      : Advice::more_words;
    return strength;
}

}  // namespace app
