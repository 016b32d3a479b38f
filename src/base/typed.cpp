// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/typed.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace base {
namespace {

struct Part {
    std::string text;
    /// A figure, else a word.
    bool figure = false;
    /// What stood before it.
    std::u32string before;
};

bool is_digit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool is_blank(char32_t c)
{
    return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x2009 || c == 0x202F;
}

bool is_between(char32_t c)
{
    return is_blank(c) || c == U'.' || c == U',' || c == U'/' || c == U'-' || c == 0x2013;
}

char32_t lower(char32_t c)
{
    const bool upper = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    return upper ? c + 32 : c;
}

/// Figures and words in their order; empty when anything else stands there.
std::vector<Part> parts_of(std::string_view typed)
{
    std::vector<Part> parts;
    std::u32string between, own;
    const auto close = [&](bool figure) {
        if (!own.empty())
            parts.push_back({to_utf8(own), figure, std::exchange(between, {})});
        own.clear();
    };
    bool figure = false;
    for (const char32_t raw : to_utf32(typed)) {
        const char32_t c = lower(raw);
        const bool digit = is_digit(c), letter = (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF);
        if (!digit && !letter && !is_between(c))
            return {};
        if (!own.empty() && (is_between(c) || digit != figure))
            close(figure);
        if (is_between(c))
            between += c;
        else {
            figure = digit;
            own += c;
        }
    }
    close(figure);
    return parts;
}

/// "den", days of the week, "18th of": said with a date and nothing for it to be read by.
bool is_said_along(const std::string& word)
{
    constexpr std::array said{"den", "the", "of", "st", "nd", "rd", "th", "kl"};
    constexpr std::array days{"mandag", "måndag", "monday", "tirsdag", "tysdag", "tisdag", "tuesday", "onsdag", "wednesday", "torsdag", "thursday", "fredag",
        "friday", "lørdag", "laurdag", "lördag", "saturday", "søndag", "sundag", "söndag", "sunday"};
    const auto same = [&](const char* each) { return word == each; };
    // "to 18.2.": a day of the week may be cut short.
    const auto begins = [&](std::string_view each) { return word.size() >= 3 && each.starts_with(word); };
    return std::any_of(said.begin(), said.end(), same) || std::any_of(days.begin(), days.end(), begins);
}

std::optional<unsigned> month_of(const std::string& word)
{
    if (word.size() < 3)
        return std::nullopt;
    for (unsigned month = 1; month <= 12; ++month) {
        for (const auto language : all_languages) {
            std::string name(month_name(month, language));
            name[0] = static_cast<char>(lower(static_cast<unsigned char>(name[0])));
            if (name.starts_with(word))
                return month;
        }
    }
    return std::nullopt;
}

std::optional<int> relative(std::string_view typed)
{
    std::string words;
    for (const auto& part : parts_of(typed))
        words += part.text;
    constexpr std::array<std::pair<std::string_view, int>, 11> known{{{"idag", 0}, {"today", 0}, {"imorgen", 1}, {"imorgon", 1}, {"tomorrow", 1}, {"igår", -1},
        {"yesterday", -1}, {"iovermorgen", 2}, {"iovermorgon", 2}, {"iövermorgon", 2}, {"iförrgår", -2}}};
    for (const auto& [word, days] : known) {
        if (words == word)
            return days;
    }
    return std::nullopt;
}

std::optional<Date> made(int year, unsigned month, unsigned day)
{
    return Date::from(std::chrono::year_month_day(std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}));
}

int figure(const std::string& digits)
{
    if (digits.size() > 4)
        return -1;
    int value = 0;
    for (const char digit : digits)
        value = value * 10 + (digit - '0');
    return value;
}

bool is_far_year(const Part& part)
{
    const int year = figure(part.text);
    return part.figure && part.text.size() == 4 && (year < Date::first_year || year > Date::last_year);
}

std::optional<int> year_of(const std::string& digits)
{
    const int year = figure(digits);
    if (digits.size() == 4)
        return year;
    if (digits.size() == 2)
        return year < 80 ? 2000 + year : 1900 + year;
    return std::nullopt;
}

/// The year that puts the day nearest to today; 29 February may have to wait for one.
std::optional<Date> nearest(unsigned month, unsigned day, Date today)
{
    std::optional<Date> best;
    for (const int year : {today.year(), today.year() + 1, today.year() - 1, today.year() + 2, today.year() + 3}) {
        const auto found = made(year, month, day);
        if (found && (!best || std::abs(today.days_until(*found)) < std::abs(today.days_until(*best))))
            best = found;
    }
    return best;
}

using Faulty = std::pair<std::optional<Date>, DateFault>;

Faulty of(std::optional<Date> date)
{
    return {date, DateFault::no_such_day};
}

/// Of two readings the only one that is a day; both are: nobody can know.
Faulty either(std::optional<Date> one, std::optional<Date> other)
{
    if (one && other && *one != *other)
        return {std::nullopt, DateFault::ambiguous};
    return of(one ? one : other);
}

Faulty from_one(const std::string& digits, Language language)
{
    const auto part = [&](size_t at, size_t length) { return digits.substr(at, length); };
    const auto number = [&](size_t at, size_t length) { return static_cast<unsigned>(figure(part(at, length))); };
    if (digits.size() == 8)
        return either(made(figure(part(0, 4)), number(4, 2), number(6, 2)), made(figure(part(4, 4)), number(2, 2), number(0, 2)));
    if (digits.size() != 6)
        return {std::nullopt, DateFault::not_a_date};
    const auto year_first = made(*year_of(part(0, 2)), number(2, 2), number(4, 2)), year_last = made(*year_of(part(4, 2)), number(2, 2), number(0, 2));
    switch (language) {
    case Language::nb:
    case Language::nn: return of(year_last);
    case Language::sv: return of(year_first);
    case Language::en: break;
    }
    return either(year_first, year_last);
}

Faulty from_figures(const std::vector<Part>& parts, Language language, Date today)
{
    if (parts.size() == 1)
        return from_one(parts[0].text, language);
    const auto number = [&](size_t at) { return static_cast<unsigned>(figure(parts[at].text)); };
    const auto is_short = [&](size_t at) { return parts[at].text.size() <= 2; };
    if (parts.size() == 2 && is_short(0) && is_short(1))
        return of(nearest(number(1), number(0), today));
    if (parts.size() != 3 || !is_short(1))
        return {std::nullopt, DateFault::not_a_date};
    if (parts[0].text.size() == 4 && is_short(2))
        return of(made(figure(parts[0].text), number(1), number(2)));
    const auto last = year_of(parts[2].text);
    if (!last || !is_short(0))
        return {std::nullopt, DateFault::not_a_date};
    const auto day_first = made(*last, number(1), number(0));
    const bool hyphens = parts[1].before == U"-" && parts[2].before == U"-";
    if (language == Language::sv && hyphens && parts[0].text.size() == 2 && parts[2].text.size() == 2)
        return either(made(*year_of(parts[0].text), number(1), number(2)), day_first);
    return of(day_first);
}

Faulty with_month(const std::vector<Part>& parts, Date today)
{
    std::optional<unsigned> month;
    std::vector<std::string> figures;
    for (const auto& part : parts) {
        if (part.figure)
            figures.push_back(part.text);
        else if (month || !(month = month_of(part.text)))
            return {std::nullopt, DateFault::not_a_date};
    }
    if (!month || figures.empty() || figures.size() > 2 || figures[0].size() > 2)
        return {std::nullopt, DateFault::not_a_date};
    const auto day = static_cast<unsigned>(figure(figures[0]));
    if (figures.size() == 1)
        return of(nearest(*month, day, today));
    const auto year = year_of(figures[1]);
    return year ? of(made(*year, *month, day)) : Faulty{std::nullopt, DateFault::not_a_date};
}

}  // namespace

std::optional<Date> date_from_typed(std::string_view typed, Language language, Date today, DateFault* fault)
{
    const auto code_points = to_utf32(typed);
    if (std::all_of(code_points.begin(), code_points.end(), is_blank)) {
        if (fault)
            *fault = DateFault::empty;
        return std::nullopt;
    }
    if (const auto days = relative(typed))
        return today.plus_days(*days);
    auto parts = parts_of(typed);
    std::erase_if(parts, [](const Part& part) { return !part.figure && is_said_along(part.text); });
    const bool only_figures = std::all_of(parts.begin(), parts.end(), [](const Part& part) { return part.figure; });
    const auto [date, why] = parts.empty() ? Faulty{std::nullopt, DateFault::not_a_date}
        : only_figures                     ? from_figures(parts, language, today)
                                           : with_month(parts, today);
    if (!date && fault)
        *fault = why == DateFault::no_such_day && std::any_of(parts.begin(), parts.end(), is_far_year) ? DateFault::far_year : why;
    return date;
}

std::optional<Decimal> decimal_from_typed(std::string_view typed, DecimalFault* fault)
{
    const auto refuse = [fault](DecimalFault why) {
        if (fault)
            *fault = why;
        return std::nullopt;
    };
    auto text = to_utf32(typed);
    const auto trim = [&] {
        while (!text.empty() && is_blank(text.back()))
            text.pop_back();
        while (!text.empty() && is_blank(text.front()))
            text.erase(0, 1);
    };
    trim();
    if (text.ends_with(U'%')) {
        text.pop_back();
        trim();
    }
    std::string plain;
    if (text.starts_with(U'-') || text.starts_with(U'\u2212')) {
        plain = "-";
        text.erase(0, 1);
        trim();
    }
    const auto comma = text.find_first_of(U",.");
    const auto whole = text.substr(0, comma);
    std::u32string digits;
    for (size_t i = 0; i < whole.size(); ++i) {
        // A blank stands before a whole group of three, and after one to three digits.
        const bool group = is_blank(whole[i]) && (whole.size() - i) % 4 == 0 && i > 0;
        if (!group && !is_digit(whole[i]))
            return refuse(DecimalFault::not_a_figure);
        if (!group)
            digits += whole[i];
    }
    if (digits.empty())
        return refuse(DecimalFault::not_a_figure);
    const auto decimals = comma == text.npos ? std::u32string() : text.substr(comma + 1);
    const auto is_mark = [](char32_t sign) { return sign == U',' || sign == U'.'; };
    if (!std::all_of(decimals.begin(), decimals.end(), [&](char32_t sign) { return is_digit(sign) || is_mark(sign); })
        || (comma != text.npos && decimals.empty()))
        return refuse(DecimalFault::not_a_figure);
    if (std::any_of(decimals.begin(), decimals.end(), is_mark))
        return refuse(DecimalFault::two_marks);
    digits.erase(0, std::min(digits.find_first_not_of(U'0'), digits.size() - 1));
    if (digits.size() > 12)
        return refuse(DecimalFault::too_large);
    if (decimals.size() > 4)
        return refuse(DecimalFault::too_many_decimals);
    plain += to_utf8(digits);
    if (!decimals.empty())
        plain += "." + to_utf8(decimals);
    return Decimal::from(plain);
}

}  // namespace base
