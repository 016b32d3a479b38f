// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/due_words.h"

#include "app/talk/folded.h"
#include "base/text.h"
#include "base/typed.h"

#include <algorithm>
#include <array>
#include <vector>

namespace app {
namespace {

using base::Date;
using Words = std::vector<std::string>;

template <class List>
bool is_in(const List& list, std::string_view word)
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

constexpr std::string_view announcing[] = {"innen", "innan", "før", "före", "till", "til", "senest", "seinast", "senast", "frist", "den", "på", "by", "before",
    "until", "on", "due", "fram", "seinest", "førstkommende", "førstkomande", "kommande", "kommende", "komande", "the"};
constexpr std::string_view next_words[] = {"neste", "nästa", "next"};
constexpr std::string_view in_words[] = {"om", "in", "within"};
constexpr std::string_view day_units[] = {"dag", "dager", "dagar", "day", "days"};
constexpr std::string_view week_units[] = {"uke", "uker", "veke", "veker", "vecka", "veckor", "week", "weeks"};
constexpr std::string_view month_units[] = {"måned", "måneder", "månad", "månader", "månadar", "month", "months"};
constexpr std::string_view whole_months[] = {"måneden", "månaden", "month"};
constexpr std::string_view whole_years[] = {"året", "år", "year", "årets"};
/// "slutten av", "utgangen av", "ut".
constexpr std::string_view ends[] = {"ut", "utgangen", "utgangar", "slutten", "slutet", "utgången", "enden", "end"};
constexpr std::string_view of_words[] = {"av", "of", "the", "i", "på"};

/// Monday is 0.
std::optional<int> weekday_of(std::string_view word)
{
    constexpr std::array<std::array<std::string_view, 4>, 7> days{{{"mandag", "måndag", "monday", "måndag"}, {"tirsdag", "tysdag", "tisdag", "tuesday"},
        {"onsdag", "wednesday", "onsdag", "onsdag"}, {"torsdag", "thursday", "torsdag", "torsdag"}, {"fredag", "friday", "fredag", "fredag"},
        {"lørdag", "laurdag", "lördag", "saturday"}, {"søndag", "sundag", "söndag", "sunday"}}};
    for (size_t i = 0; i < days.size(); ++i) {
        if (is_in(days[i], word))
            return static_cast<int>(i);
    }
    return std::nullopt;
}

int weekday(Date day)
{
    return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(day.ymd())).iso_encoding()) - 1;
}

std::optional<int> number_of(std::string_view word)
{
    if (!word.empty() && word.size() <= 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        int value = 0;
        for (const char digit : word)
            value = value * 10 + (digit - '0');
        return value;
    }
    constexpr std::array<std::array<std::string_view, 6>, 12> said{
        {{"en", "ein", "ei", "ett", "a", "one"}, {"to", "två", "two", "", "", ""}, {"tre", "three", "", "", "", ""}, {"fire", "fyra", "four", "", "", ""},
            {"fem", "five", "", "", "", ""}, {"seks", "sex", "six", "", "", ""}, {"sju", "syv", "seven", "", "", ""}, {"åtte", "åtta", "eight", "", "", ""},
            {"ni", "nio", "nine", "", "", ""}, {"ti", "tio", "ten", "", "", ""}, {"elleve", "elva", "eleven", "", "", ""}, {"tolv", "twelve", "", "", "", ""}}};
    for (size_t i = 0; i < said.size(); ++i) {
        if (!word.empty() && is_in(said[i], word))
            return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

std::optional<unsigned> month_of(std::string_view word)
{
    if (base::length(word) < 3)
        return std::nullopt;
    for (unsigned month = 1; month <= 12; ++month) {
        for (const auto language : base::all_languages) {
            if (folded(base::month_name(month, language)).starts_with(folded(word)))
                return month;
        }
    }
    return std::nullopt;
}

Date last_of_month(int year, unsigned month)
{
    return Date(year, month, 1).plus_months(1).plus_days(-1);
}

/// The Friday of an ISO week, the next one that has not been.
std::optional<Date> friday_of_week(int week, Date today)
{
    if (week < 1 || week > 53)
        return std::nullopt;
    for (const int year : {today.year(), today.year() + 1}) {
        const Date fourth(year, 1, 4);
        const auto friday = fourth.plus_days(-weekday(fourth) + 7 * (week - 1) + 4);
        if (friday >= today)
            return friday;
    }
    return std::nullopt;
}

std::optional<Date> relative(const Words& words, Date today)
{
    // "fredag", "neste fredag", "neste uke".
    const bool next = words.size() == 2 && is_in(next_words, words[0]);
    if (words.size() == 1 || next) {
        const auto& word = words.back();
        if (const auto day = weekday_of(word)) {
            if (next)
                return today.plus_days(7 - weekday(today) + *day);
            const int ahead = (*day - weekday(today) + 7) % 7;
            return today.plus_days(ahead == 0 ? 7 : ahead);
        }
        if (next && is_in(week_units, word))
            return today.plus_days(7 - weekday(today) + 4);
        if (next && is_in(month_units, word))
            return last_of_month(today.plus_months(1).year(), today.plus_months(1).month());
    }
    // "veke 12", "v. 12".
    if (words.size() == 2 && (is_in(week_units, words[0]) || words[0] == "v")) {
        if (const auto week = number_of(words[1]))
            return friday_of_week(*week, today);
    }
    // "om to veker".
    if (words.size() == 3 && is_in(in_words, words[0])) {
        const auto count = number_of(words[1]);
        if (count && is_in(day_units, words[2]))
            return today.plus_days(*count);
        if (count && is_in(week_units, words[2]))
            return today.plus_days(7 * *count);
        if (count && is_in(month_units, words[2]))
            return today.plus_months(*count);
    }
    return std::nullopt;
}

/// "ut mars", "slutten av måneden", "end of the year", "årets slutt".
std::optional<Date> end_of(Words words, Date today)
{
    if (words.size() == 2 && (words[0] == "årets" || words[0] == "månedens" || words[0] == "månadens") && (words[1] == "slutt" || words[1] == "slut"))
        return words[0] == "årets" ? Date(today.year(), 12, 31) : last_of_month(today.year(), today.month());
    constexpr std::string_view at[] = {"i", "ved", "vid", "at"};
    if (words.size() > 2 && is_in(at, words.front()))
        words.erase(words.begin());
    if (words.size() < 2 || !is_in(ends, words.front()))
        return std::nullopt;
    words.erase(words.begin());
    while (words.size() > 1 && is_in(of_words, words.front()))
        words.erase(words.begin());
    if (words.size() != 1)
        return std::nullopt;
    if (is_in(whole_years, words[0]))
        return Date(today.year(), 12, 31);
    if (is_in(whole_months, words[0]))
        return last_of_month(today.year(), today.month());
    if (const auto month = month_of(words[0]))
        return last_of_month(today.year() + (*month < today.month() ? 1 : 0), *month);
    return std::nullopt;
}

/// What is typed without a year is the next such day.
std::optional<Date> typed(const std::string& words, base::Language language, Date today, base::DateFault* fault)
{
    const auto nearest = base::date_from_typed(words, language, today, fault);
    if (!nearest || *nearest >= today)
        return nearest;
    // Nearest to a day half a year from now is within the year that comes, where it has a choice.
    const auto ahead = base::date_from_typed(words, language, today.plus_days(182));
    return ahead && *ahead != *nearest ? ahead : nearest;
}

std::string without_stop(std::string word)
{
    while (!word.empty() && (word.back() == '.' || word.back() == ',' || word.back() == ':' || word.back() == ';'))
        word.pop_back();
    return word;
}

}  // namespace

bool announces_due(std::string_view word)
{
    return is_in(announcing, without_stop(lowered(word)));
}

std::optional<Date> due_from_words(std::string_view said, base::Language language, Date today, base::DateFault* fault)
{
    auto words = split_words(lowered(said));
    while (words.size() > 1 && announces_due(words.front()))
        words.erase(words.begin());
    if (words.empty())
        return std::nullopt;
    Words plain;
    for (const auto& word : words)
        plain.push_back(without_stop(word));
    if (const auto day = relative(plain, today))
        return day;
    if (const auto day = end_of(plain, today))
        return day;
    std::string joined;
    for (const auto& word : words)
        joined += (joined.empty() ? "" : " ") + word;
    // "12,5" is an amount.
    if (plain.size() == 1 && plain.front().find(',') != std::string::npos)
        return std::nullopt;
    return typed(joined, language, today, fault);
}

}  // namespace app
