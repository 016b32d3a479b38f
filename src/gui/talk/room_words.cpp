// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/room_words.h"

#include "domain/case.h"
#include "gui/overview/overview_words.h"
#include "gui/talk/item_clock.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <fmt/format.h>

namespace gui {

wxString hat_words(const domain::CaseFields&, domain::Hat hat)
{
    return hat == domain::Hat::employer ? say("The elected speak as employer") : say("The elected speak as givers of assignments");
}

std::vector<std::vector<wxString>> agenda_rows(const domain::TalkFields& talk, const ItemClock& clock)
{
    std::vector<std::vector<wxString>> rows;
    const auto& colours = theme::palette();
    for (const auto& item : talk.agenda) {
        const bool is_done = item.agreed.has_value();
        const auto sign = marked({is_done ? to_wx("✓") : to_wx("○"), {}, is_done ? colours.good : colours.muted});
        auto below = item.minutes
            ? plural("{count} minute", "{count} minutes", static_cast<unsigned>(*item.minutes), {{"count", std::to_string(*item.minutes)}})
            : wxString();
        if (const auto used = std::chrono::duration_cast<std::chrono::minutes>(clock.used(item.id)).count(); used > 0)
            below += (below.empty() ? wxString() : dot) + say("used {count}", {{"count", std::to_string(used)}});
        if (is_done)
            below += (below.empty() ? wxString() : dot) + say("text is there");
        const auto title = to_wx(std::to_string(rows.size() + 1) + ". " + item.title.str());
        rows.push_back({sign + " " + quoted(title) + (below.empty() ? wxString() : "\n<small>     " + muted(below) + "</small>")});
    }
    return rows;
}

ClockWords clock_words(std::chrono::seconds used, const std::optional<int>& planned)
{
    const auto seconds = used.count();
    ClockWords words{to_wx(fmt::format("{:02}:{:02}", seconds / 60, seconds % 60)), {}, false};
    if (!planned)
        return words;
    const auto over = seconds / 60 - *planned;
    words.is_over = seconds > *planned * 60;
    if (words.is_over && over > 0)
        words.below = plural("{count} minute over", "{count} minutes over", static_cast<unsigned>(over), {{"count", std::to_string(over)}});
    else
        words.below = plural("of {count} minute", "of {count} minutes", static_cast<unsigned>(*planned), {{"count", std::to_string(*planned)}});
    return words;
}

wxString reading_words(const domain::CaseFields& records, const app::ActionLine& line)
{
    wxString words;
    const auto add = [&](const wxString& more) { words += (words.empty() ? wxString() : dot) + more; };
    if (line.owner)
        add(to_wx(records.persons.get(*line.owner)->name.str()));
    else if (line.unclear_name.empty())
        add(say("nobody named yet: write @ and a name"));
    else if (line.possible.empty())
        add(say("nobody here is called {name}", {{"name", line.unclear_name}}));
    else
        add(say("{name} may be several", {{"name", line.unclear_name}}));
    add(!line.no_such_day.empty() ? say("no day is called {typed}", {{"typed", line.no_such_day}})
            : line.due            ? say("by {date}", {{"date", line.due->in_words(window_language())}})
                                  : say("no day"));
    return words;
}

wxString fault_words(const domain::CaseFields& records, const app::ActionLine& line)
{
    if (line.text.empty())
        return say("Write what is to be done.");
    if (line.owner && !line.no_such_day.empty())
        return say("There is no such day as “{typed}”.", {{"typed", line.no_such_day}});
    if (line.owner)
        return {};
    if (line.unclear_name.empty())
        return say("Who does it? Write @ and a name.");
    if (line.possible.empty())
        return say("Nobody who takes part is called {name}.", {{"name", line.unclear_name}});
    std::string names;
    for (const auto& person : line.possible)
        names += (names.empty() ? "" : ", ") + records.persons.get(person)->name.str();
    return say("{name} may be {names}. Write more of the name.", {{"name", line.unclear_name}, {"names", names}});
}

std::vector<domain::Participant> expected_at(const domain::CaseFields& records, const domain::TalkFields& talk)
{
    if (!talk.participants.empty())
        return talk.participants;
    const auto& appointment = *records.appointments.get(talk.appointment);
    std::vector<domain::Participant> expected{{appointment.person, domain::Side::executive, appointment.title, domain::Attendance::unknown, true}};
    for (const auto& seat : records.seats) {
        if (seat->from <= talk.date && (!seat->to || talk.date <= *seat->to) && !seat->deputy_for)
            expected.push_back({seat->person, domain::Side::presidium, seat->title, domain::Attendance::unknown, true});
    }
    return expected;
}

}  // namespace gui
