// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include "base/failure.h"
#include "base/number.h"
#include "base/text.h"

#include <algorithm>
#include <cstdlib>

namespace base {
namespace {

constexpr std::int64_t limit = 1'000'000'000'000'000;

bool is_blank(char32_t c)
{
    return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x2009 || c == 0x202F;
}

/// Digits and separators only; the currency's word, the sign and blanks are taken off.
struct Typed {
    bool negative = false;
    std::string figure;
    bool grouped_by_blanks = false;
};

std::optional<Typed> strip(std::string_view typed, Currency currency, Money::Fault& fault)
{
    auto text = to_utf32(typed);
    auto trim = [&] {
        while (!text.empty() && is_blank(text.back()))
            text.pop_back();
        while (!text.empty() && is_blank(text.front()))
            text.erase(0, 1);
    };
    auto take_word = [&](std::u32string_view word) {
        auto same = [](char32_t a, char32_t b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
        if (text.size() >= word.size()
            && std::equal(word.begin(), word.end(), text.end() - static_cast<std::ptrdiff_t>(word.size()), [&](char32_t w, char32_t t) { return same(t, w); }))
            text.resize(text.size() - word.size());
        else if (text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), [&](char32_t w, char32_t t) { return same(t, w); }))
            text.erase(0, word.size());
        else
            return false;
        trim();
        return true;
    };
    trim();
    const std::pair<std::u32string_view, Currency> codes[] = {{U"nok", Currency::nok}, {U"sek", Currency::sek}, {U"eur", Currency::eur}, {U"€", Currency::eur}};
    bool worded = false;
    for (auto [word, means] : codes) {
        if (worded || !take_word(word))
            continue;
        worded = true;
        if (means != currency) {
            fault = Money::Fault::other_currency;
            return std::nullopt;
        }
    }
    if (!worded && take_word(U"kr") && currency == Currency::eur) {
        fault = Money::Fault::other_currency;
        return std::nullopt;
    }
    for (std::u32string_view tail : {U",-", U".-", U",–", U".–"}) {
        if (text.ends_with(tail)) {
            text.resize(text.size() - tail.size());
            break;
        }
    }
    Typed result;
    if (text.starts_with(U'-') || text.starts_with(U'\u2212')) {
        result.negative = true;
        text.erase(0, 1);
        trim();
    }
    for (char32_t c : text) {
        if (is_blank(c)) {
            result.grouped_by_blanks = true;
            result.figure += ' ';
        }
        else if ((c >= '0' && c <= '9') || c == ',' || c == '.')
            result.figure += static_cast<char>(c);
        else {
            fault = Money::Fault::not_a_number;
            return std::nullopt;
        }
    }
    return result;
}

/// "1.438.000": one to three digits, then groups of exactly three.
bool well_grouped(std::string_view whole, char separator)
{
    size_t first = whole.find(separator);
    if (first == whole.npos)
        return true;
    if (first == 0 || first > 3)
        return false;
    for (size_t at = first; at != whole.npos; at = whole.find(separator, at + 1)) {
        auto next = whole.find(separator, at + 1);
        if ((next == whole.npos ? whole.size() : next) - at - 1 != 3)
            return false;
    }
    return true;
}

}  // namespace

std::string_view code(Currency currency)
{
    switch (currency) {
    case Currency::nok: return "NOK";
    case Currency::sek: return "SEK";
    case Currency::eur: return "EUR";
    }
    return "NOK";
}

std::optional<Currency> currency_from(std::string_view text)
{
    for (auto currency : {Currency::nok, Currency::sek, Currency::eur}) {
        if (code(currency) == text)
            return currency;
    }
    return std::nullopt;
}

std::optional<Money> Money::of_minor(std::int64_t minor, Currency currency)
{
    if (minor <= -limit || minor >= limit)
        return std::nullopt;
    return Money(minor, currency);
}

std::optional<Money> Money::parse(std::string_view typed, Currency currency, Fault* fault)
{
    Fault why = Fault::not_a_number;
    auto refuse = [&](Fault reason) -> std::optional<Money> {
        if (fault)
            *fault = reason;
        return std::nullopt;
    };
    auto stripped = strip(typed, currency, why);
    if (!stripped)
        return refuse(why);
    std::string_view figure = stripped->figure;
    if (figure.empty())
        return refuse(Fault::empty);

    const auto commas = std::count(figure.begin(), figure.end(), ','), dots = std::count(figure.begin(), figure.end(), '.');
    const auto last = figure.find_last_of(",.");
    std::string_view whole = figure, decimals;
    if (last != figure.npos) {
        const bool repeated = (figure[last] == ',' ? commas : dots) > 1;
        const auto behind = figure.size() - last - 1;
        const bool single = commas + dots == 1 && !stripped->grouped_by_blanks;
        if (single && behind == 3)
            return refuse(Fault::ambiguous);
        if (!repeated) {
            if (behind < 1 || behind > 2)
                return refuse(behind == 3 && commas + dots == 2 ? Fault::ambiguous : Fault::not_a_number);
            whole = figure.substr(0, last);
            decimals = figure.substr(last + 1);
        }
    }
    const char separator = whole.find(' ') != whole.npos ? ' ' : whole.find('.') != whole.npos ? '.' : ',';
    if (!well_grouped(whole, separator) || whole.find_first_not_of(std::string("0123456789") + separator) != whole.npos || decimals.find(' ') != decimals.npos)
        return refuse(Fault::not_a_number);

    std::string digits;
    for (char c : whole) {
        if (c != separator)
            digits += c;
    }
    if (digits.empty())
        return refuse(Fault::not_a_number);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    if (digits.size() > 13)
        return refuse(Fault::too_large);
    digits += decimals;
    digits.append(2 - decimals.size(), '0');
    auto minor = static_cast<std::int64_t>(std::stoll(digits));
    auto money = of_minor(stripped->negative ? -minor : minor, currency);
    return money ? money : refuse(Fault::too_large);
}

std::string Money::in_words(Language language) const
{
    const auto magnitude = std::abs(m_minor);
    // Both decimals or none: nobody writes 8 833,3 kr.
    auto figure = rounded(static_cast<double>(magnitude / 100), 0, language);
    if (auto rest = magnitude % 100)
        figure += std::string(language == Language::en ? "." : ",") + (rest < 10 ? "0" : "") + std::to_string(rest);
    if (m_minor < 0)
        figure = "\u2212" + figure;
    if (language == Language::en)
        return std::string(code(m_currency)) + "\u00A0" + figure;
    return figure + "\u00A0" + (m_currency == Currency::eur ? "€" : "kr");
}

std::strong_ordering Money::operator<=>(const Money& other) const
{
    if (m_currency != other.m_currency)
        broken("money.currencies", "amounts in two currencies were compared");
    return m_minor <=> other.m_minor;
}

}  // namespace base
