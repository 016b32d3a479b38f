// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sentence.h"

#include "app/sentence_table.h"
#include "base/date.h"
#include "base/local_time.h"
#include "base/money.h"

#include <charconv>
#include <optional>

namespace app {
namespace {

constexpr std::string_view unknown_complaint = N_("Something is not in order here ({code}).");
constexpr std::string_view unknown_failure = N_("Something went wrong in the program ({code}): {cause}");

/// 2026-11-22T07:41:00Z
std::optional<std::chrono::sys_seconds> moment_of(const std::string& value)
{
    if (value.size() != 20 || value[10] != 'T' || value.back() != 'Z')
        return std::nullopt;
    const auto day = base::Date::from(value.substr(0, 10));
    const auto time = base::TimeOfDay::from(value.substr(11, 5));
    if (!day || !time)
        return std::nullopt;
    return std::chrono::sys_days(day->ymd()) + std::chrono::minutes(time->minutes());
}

/// 144178500 NOK
std::optional<base::Money> money_of(const std::string& value)
{
    const auto blank = value.find(' ');
    const auto currency = blank == std::string::npos ? std::nullopt : base::currency_from(value.substr(blank + 1));
    std::int64_t minor = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + (currency ? blank : 0), minor);
    return currency && error == std::errc() && end == value.data() + blank ? base::Money::of_minor(minor, *currency) : std::nullopt;
}

/// One code, or several apart by blanks, each by the name of what it stands for.
std::string listed(std::string_view name, const std::string& value, const base::Words& words)
{
    std::string all;
    for (size_t from = 0; from < value.size();) {
        const auto end = std::min(value.find(' ', from), value.size());
        const auto english = english_name(name, std::string_view(value).substr(from, end - from));
        if (!english)
            return named(name, value, words);
        all += (all.empty() ? "" : ", ") + std::string(words(*english));
        from = end + 1;
    }
    return all.empty() ? named(name, value, words) : all;
}

/// As a reader shall meet it: days and times in words, codes by the name of what they stand for.
std::string in_words(std::string_view name, const std::string& value, const base::Words& words)
{
    if (const auto date = base::Date::from(value))
        return date->in_words(words.language());
    if (const auto money = money_of(value))
        return money->in_words(words.language());
    if (const auto moment = moment_of(value)) {
        const auto local = base::local_time(*moment);
        return words.fill(N_("{date} at {time}"), {{"date", local.date.in_words(words.language())}, {"time", local.time.in_words(words.language())}});
    }
    return listed(name, value, words);
}

/// What a complaint says besides its sentence, where it knows.
constexpr std::pair<std::string_view, std::string_view> hints[] = {
    {"wanted", N_("Expected here: {wanted}.")},
    {"allowed", N_("Allowed here: {allowed}.")},
    {"fields", N_("The fields here are: {fields}.")},
};

std::string filled(std::string_view code, const std::map<std::string, std::string>& values, std::string_view otherwise, const base::Words& words)
{
    base::Fillings fillings{{"code", std::string(code)}};
    for (const auto& [name, value] : values)
        fillings.emplace_back(name, in_words(name, value, words));
    // A finding stands for one entry of the log or for several in a row.
    if (const auto first = values.find("entry"), last = values.find("last"); first != values.end() && last != values.end())
        fillings.emplace_back("entries", first->second == last->second ? first->second : first->second + "–" + last->second);
    std::string text(words(english_sentence(code).value_or(otherwise)));
    for (const auto& [name, hint] : hints) {
        if (values.contains(std::string(name)))
            text += " " + std::string(words(hint));
    }
    // The same code is a failure with a cause, a notice about a path, and a finding whose field says where.
    constexpr std::string_view aside = " ({cause})";
    if (const auto path = values.find("path"); path != values.end() && !values.contains("cause"))
        fillings.emplace_back("cause", path->second);
    else if (const auto at = text.find(aside); at != text.npos && !values.contains("cause"))
        text.erase(at, aside.size());
    return base::fill_in(text, fillings);
}

}  // namespace

std::string sentence(const domain::Complaint& complaint, const base::Words& words)
{
    return filled(complaint.code, complaint.values, unknown_complaint, words);
}

std::string sentence(const domain::Warning& warning, const base::Words& words)
{
    return filled(warning.code, warning.values, unknown_complaint, words);
}

std::string sentence(const base::Failure& failure, const base::Words& words)
{
    return filled(failure.code(), {{"cause", failure.cause()}}, unknown_failure, words);
}

std::string named(std::string_view value, std::string_view code, const base::Words& words)
{
    return std::string(words(english_name(value, code).value_or(code)));
}

bool has_sentence(std::string_view code)
{
    return english_sentence(code).has_value();
}

}  // namespace app
