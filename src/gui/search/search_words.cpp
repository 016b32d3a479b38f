// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search/search_words.h"

#include "base/words.h"
#include "gui/words.h"

#include <array>

namespace gui {
namespace {

/// Bytes of a snippet before the first word that was found.
constexpr size_t most_before = 40;

struct KindWords {
    const char* kind;
    /// Alone, and with which one it is.
    const char* alone;
    const char* which;
};

constexpr KindWords kinds[] = {{"goal", N_("Goal"), N_("Goal: {which}")}, {"plan", N_("Goal plan"), N_("Goal plan {which}")},
    {"talk", N_("Talk"), N_("Talk of {which}")}, {"action", N_("Action"), N_("Action from the talk of {which}")},
    {"mandate", N_("Mandate"), N_("Mandate: {which}")}, {"delegation", N_("Delegation"), N_("Delegation: {which}")},
    {"instruction", N_("Instruction"), N_("Instruction: {which}")}, {"agreement", N_("Agreement"), N_("Agreement: {which}")},
    {"side_post", N_("Side post"), N_("Side post: {which}")}, {"salary", N_("Salary review"), N_("Salary review {which}")},
    {"series", N_("Figures for salary"), N_("Figures for salary: {which}")}, {"accord", N_("Accord"), N_("Accord: {which}")},
    {"step", N_("Step on the way"), N_("Step on the way: {which}")}, {"interest", N_("Declared interest"), N_("Declared interest: {which}")},
    {"person", N_("Person"), N_("Person: {which}")}, {"waiver", N_("Deadline that does not apply"), N_("Deadline that does not apply: {which}")}};

/// Where a group is shown, the best page first. A page may come later than its records.
std::array<const char*, 3> pages_for(app::HitGroup group)
{
    switch (group) {
    case app::HitGroup::goals: return {"goals", "talks", ""};
    case app::HitGroup::talks:
    case app::HitGroup::actions: return {"talks", "", ""};
    case app::HitGroup::mandate: return {"mandate", "", ""};
    case app::HitGroup::agreement: return {"agreement", "mandate", ""};
    case app::HitGroup::salary: return {"salary", "", ""};
    case app::HitGroup::interplay: return {"interplay", "mandate", ""};
    case app::HitGroup::people: return {"accounts", "mandate", ""};
    case app::HitGroup::calendar: return {"compliance", "", ""};
    }
    return {};
}

wxString escaped(std::string_view text)
{
    wxString out;
    for (const auto letter : to_wx(text)) {
        switch (letter.GetValue()) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '\n': out += ' '; break;
        default: out += letter;
        }
    }
    return out;
}

}  // namespace

wxString group_word(app::HitGroup group)
{
    switch (group) {
    case app::HitGroup::goals: return say("Goals");
    case app::HitGroup::talks: return say("Talks");
    case app::HitGroup::actions: return say("Actions");
    case app::HitGroup::mandate: return say("Mandates and rules");
    case app::HitGroup::agreement: return say("Agreement");
    case app::HitGroup::salary: return say("Salary");
    case app::HitGroup::interplay: return say("Interplay");
    case app::HitGroup::people: return say("People");
    case app::HitGroup::calendar: return say("Deadlines");
    }
    return {};
}

wxString hit_title(const app::Hit& hit)
{
    for (const auto& words : kinds) {
        if (hit.kind == words.kind)
            return hit.label.empty() ? say(words.alone) : say(words.which, {{"which", hit.label}});
    }
    return to_wx(hit.label);
}

wxString hit_text(const app::Hit& hit)
{
    wxString out;
    const std::string_view text(hit.snippet);
    size_t done = 0;
    // Where a window is narrow the end is cut, so what was found comes early.
    if (!hit.marks.empty() && hit.marks.front().first > most_before) {
        const auto word = text.find(' ', hit.marks.front().first - most_before);
        if (word < hit.marks.front().first) {
            done = word + 1;
            out = to_wx("…");
        }
    }
    for (const auto& [begin, end] : hit.marks) {
        if (begin < done || end > text.size() || end < begin)
            continue;
        out += escaped(text.substr(done, begin - done)) + "<b>" + escaped(text.substr(begin, end - begin)) + "</b>";
        done = end;
    }
    return out + escaped(text.substr(done));
}

std::string page_of(const app::Hit& hit, const std::function<bool(const std::string&)>& exists)
{
    for (const char* page : pages_for(hit.group)) {
        if (*page && exists(page))
            return page;
    }
    return "overview";
}

}  // namespace gui
