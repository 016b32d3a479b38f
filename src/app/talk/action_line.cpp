// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/action_line.h"

#include "app/talk/due_words.h"
#include "app/talk/folded.h"
#include "base/text.h"
#include "domain/case.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

using Words = std::vector<std::string>;

/// A name has no more words than this, and a day neither.
constexpr size_t longest_name = 5, longest_day = 6;

std::string without_end(std::string word)
{
    while (!word.empty() && std::string_view(".,:;!?)").find(word.back()) != std::string_view::npos)
        word.pop_back();
    return word;
}

std::string joined(const Words& words, size_t from, size_t to)
{
    std::string text;
    for (size_t i = from; i < to; ++i)
        text += (text.empty() ? "" : " ") + words[i];
    return text;
}

enum class Fit { none, begins, folded, exact };

/// The words as parts of the name in their order; one word alone may be how a part begins.
Fit fit(const Words& asked, const ActionOwner& person)
{
    const auto parts = split_words(person.name);
    const auto same_parts = [&](auto spelt) {
        size_t next = 0;
        for (const auto& part : parts) {
            if (next < asked.size() && spelt(part) == spelt(asked[next]))
                ++next;
        }
        return next == asked.size();
    };
    if (same_parts([](const std::string& word) { return lowered(word); }))
        return Fit::exact;
    if (same_parts([](const std::string& word) { return folded(word); }))
        return Fit::folded;
    const auto title = folded(split_words(person.title).empty() ? std::string() : without_end(split_words(person.title).front()));
    if (asked.size() != 1 || base::length(asked[0]) < 2)
        return Fit::none;
    const auto word = folded(asked[0]);
    // "ordføraren" and "ordf" are both "ordførar".
    if (!title.empty() && (title == word || (word.starts_with(title) && word.size() <= title.size() + 3)))
        return Fit::folded;
    if (std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return folded(part).starts_with(word); }))
        return Fit::begins;
    return title.starts_with(word) && word.size() >= 3 ? Fit::begins : Fit::none;
}

struct Named {
    /// Words from the one with @.
    size_t words = 1;
    std::vector<domain::PersonId> persons = {};
};

/// As many words as make a name; of those the best fit.
Named find_name(const Words& words, size_t at, const std::vector<ActionOwner>& people)
{
    for (size_t count = std::min(longest_name, words.size() - at); count > 0; --count) {
        Words asked(words.begin() + static_cast<std::ptrdiff_t>(at), words.begin() + static_cast<std::ptrdiff_t>(at + count));
        asked.front().erase(0, 1);
        asked.back() = without_end(asked.back());
        if (asked.front().empty())
            continue;
        Fit best = Fit::begins;
        Named found{count, {}};
        for (const auto& person : people) {
            const auto how = fit(asked, person);
            if (how == Fit::none || how < best)
                continue;
            if (how > best)
                found.persons.clear();
            best = how;
            found.persons.push_back(person.person);
        }
        if (!found.persons.empty())
            return found;
    }
    return {};
}

/// Where figures may be something else than a day: "sak 12/3", "til 12.5".
bool is_surely_a_day(const Words& words, size_t from)
{
    if (announces_due(words[from]) && from + 1 < words.size())
        return true;
    const auto text = joined(words, from, words.size());
    const auto letters = std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; });
    return letters || std::count(text.begin(), text.end(), '.') >= 2 || std::count(text.begin(), text.end(), '-') >= 2;
}

/// These words as the day of the line. A day that does not exist is remembered until one is found that does.
bool take_due(ActionLine& line, const std::string& said, base::Language language, base::Date today)
{
    auto fault = base::DateFault::not_a_date;
    line.due = due_from_words(said, language, today, &fault);
    if (line.due)
        line.no_such_day.clear();
    else if (fault == base::DateFault::no_such_day || fault == base::DateFault::far_year)
        line.no_such_day = said;
    return line.due.has_value();
}

void trim(Words& words)
{
    while (!words.empty() && without_end(words.back()).empty())
        words.pop_back();
    if (!words.empty() && (words.back().back() == ',' || words.back().back() == ':' || words.back().back() == ';'))
        words.back().pop_back();
}

}  // namespace

ActionLine read_action_line(std::string_view typed, const std::vector<ActionOwner>& people, base::Language language, base::Date today)
{
    ActionLine line;
    auto words = split_words(typed);
    const auto at = std::find_if(words.begin(), words.end(), [](const auto& word) { return word.size() > 1 && word.front() == '@'; });
    if (at == words.end()) {
        // The longest end of the line that is a day.
        for (size_t from = words.size() > longest_day ? words.size() - longest_day : 1; from < words.size(); ++from) {
            if (!is_surely_a_day(words, from))
                continue;
            if (take_due(line, joined(words, from, words.size()), language, today)) {
                words.resize(from);
                break;
            }
        }
        trim(words);
        line.text = joined(words, 0, words.size());
        return line;
    }
    const auto place = static_cast<size_t>(at - words.begin());
    const auto name = find_name(words, place, people);
    if (name.persons.size() == 1)
        line.owner = name.persons.front();
    else {
        line.unclear_name = without_end(joined(words, place, place + name.words).substr(1));
        line.possible = name.persons;
    }
    Words before(words.begin(), at), after(at + static_cast<std::ptrdiff_t>(name.words), words.end());
    // "@Kari: send the report" as well.
    for (size_t count = std::min(longest_day, after.size()); count > 0 && !line.due; --count) {
        if (take_due(line, joined(after, 0, count), language, today))
            after.erase(after.begin(), after.begin() + static_cast<std::ptrdiff_t>(count));
    }
    for (size_t from = after.size() > longest_day ? after.size() - longest_day : 0; from < after.size() && !line.due; ++from) {
        if (take_due(line, joined(after, from, after.size()), language, today))
            after.resize(from);
    }
    // "Send the report by 12.3. @Kari".
    for (size_t from = before.size() > longest_day ? before.size() - longest_day : 1; from < before.size() && !line.due && from > 0; ++from) {
        if (is_surely_a_day(before, from) && take_due(line, joined(before, from, before.size()), language, today))
            before.resize(from);
    }
    trim(before);
    trim(after);
    line.text = joined(before, 0, before.size());
    const auto rest = joined(after, 0, after.size());
    if (!rest.empty())
        line.text += (line.text.empty() ? "" : " ") + rest;
    if (before.empty())
        line.text = base::capitalised(line.text);
    return line;
}

std::vector<std::string> complete_action_line(std::string_view typed, const std::vector<ActionOwner>& people)
{
    const auto at = typed.rfind('@');
    if (at == typed.npos || (at > 0 && typed[at - 1] != ' '))
        return {};
    const auto begun = folded(typed.substr(at + 1));
    std::vector<std::string> lines;
    for (const auto& person : people) {
        const auto name = folded(person.name);
        const bool fits = name.starts_with(begun) || name.find(" " + begun) != name.npos || folded(person.title).starts_with(begun);
        if (fits && name != begun)
            lines.push_back(std::string(typed.substr(0, at + 1)) + person.name + " ");
    }
    return lines;
}

std::vector<ActionOwner> action_owners(const domain::CaseFields& records, const domain::TalkFields& talk)
{
    std::vector<ActionOwner> owners;
    const auto add = [&](domain::PersonId person, const std::string& title) {
        const auto same = [&](const ActionOwner& each) { return each.person == person; };
        if (std::none_of(owners.begin(), owners.end(), same))
            owners.push_back({person, records.persons.get(person)->name.str(), title});
    };
    const auto& appointment = *records.appointments.get(talk.appointment);
    add(appointment.person, appointment.title.str());
    for (const auto& each : talk.participants)
        add(each.person, each.capacity.is_withheld() ? std::string() : each.capacity.str());
    return owners;
}

}  // namespace app
