// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/pay_text.h"

#include "base/text.h"

#include <optional>

namespace domain {
namespace {

bool is_letter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool is_digit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

/// Enough of case folding for the Nordic languages: ASCII and Latin-1.
std::u32string lower(std::u32string_view text)
{
    std::u32string low(text);
    for (auto& c : low) {
        if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7))
            c += 0x20;
    }
    return low;
}

bool matches(std::u32string_view word, std::u32string_view pattern)
{
    if (!pattern.empty() && pattern.back() == U'*')
        return word.starts_with(pattern.substr(0, pattern.size() - 1));
    return word == pattern;
}

bool is_blank(char32_t c)
{
    return c == U' ' || c == 0xA0 || c == 0x202F || c == 0x2009;
}

}  // namespace

std::string find_pay_word(std::string_view text, const PayWords& words)
{
    std::vector<std::u32string> patterns;
    for (const auto& word : words)
        patterns.push_back(lower(base::to_utf32(word)));
    const auto typed = base::to_utf32(text);
    const auto low = lower(typed);
    for (size_t begin = 0; begin < low.size();) {
        if (!is_letter(low[begin])) {
            ++begin;
            continue;
        }
        size_t end = begin;
        while (end < low.size() && is_letter(low[end]))
            ++end;
        const auto word = std::u32string_view(low).substr(begin, end - begin);
        for (const auto& pattern : patterns) {
            if (matches(word, pattern))
                return base::to_utf8(std::u32string_view(typed).substr(begin, end - begin));
        }
        begin = end;
    }
    return {};
}

std::string find_pay_amount(std::string_view text, const std::optional<base::Money>& current_pay, const std::vector<base::Money>& bids)
{
    const auto currency = current_pay ? current_pay->currency() : bids.empty() ? base::Currency::nok : bids.front().currency();
    if (!current_pay && bids.empty())
        return {};
    const auto typed = base::to_utf32(text);
    for (size_t begin = 0; begin < typed.size();) {
        if (!is_digit(typed[begin])) {
            ++begin;
            continue;
        }
        size_t end = begin;
        // A figure goes on over one blank or separator when a digit follows: "1 438 000", "1.438.000,50".
        while (end < typed.size()
            && (is_digit(typed[end])
                || ((is_blank(typed[end]) || typed[end] == U'.' || typed[end] == U',') && end + 1 < typed.size() && is_digit(typed[end + 1]))))
            ++end;
        const auto figure = base::to_utf8(std::u32string_view(typed).substr(begin, end - begin));
        // Longer than any amount: skipped, so that a page of digits costs nothing.
        if (const auto amount = figure.size() <= 40 ? base::Money::parse(figure, currency) : std::nullopt) {
            if (current_pay && amount->minor() >= current_pay->minor() / 4 * 3 && amount->minor() <= current_pay->minor() / 4 * 5)
                return figure;
            for (const auto& bid : bids) {
                if (*amount == bid)
                    return figure;
            }
        }
        begin = end;
    }
    return {};
}

}  // namespace domain
