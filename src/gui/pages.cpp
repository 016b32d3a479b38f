// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages.h"

#include "gui/words.h"

namespace gui {

Views Views::for_another() const
{
    Views views;
    views.talks.talk = talks.talk;
    views.talks.is_open = talks.is_open;
    return views;
}

std::vector<PageEntry> pages(Workplace& place, Views& views)
{
    return {
        {"overview", say("Overview"), "home", [&](wxWindow* parent) { return new OverviewPage(parent, place, views.overview); }},
        {"goals", say("Goals"), "goal", [&](wxWindow* parent) { return new GoalsPage(parent, place, views.goals); }},
        {"talks", say("Talks"), "talk", [&](wxWindow* parent) { return new TalksPage(parent, place, views.talks); }},
    };
}

}  // namespace gui
