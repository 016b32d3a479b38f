// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages.h"

#include "gui/words.h"

#include <utility>

namespace gui {

Views Views::for_another() const
{
    Views views;
    views.talks.talk = talks.talk;
    views.talks.is_open = talks.is_open;
    return views;
}

std::vector<PageEntry> pages(Workplace& place, Views& views, OverviewPage* ready)
{
    const auto overview = [&, ready](wxWindow* parent) mutable {
        auto* page = ready ? std::exchange(ready, nullptr) : new OverviewPage(parent);
        page->begin(place, views.overview);
        return page;
    };
    return {
        {"overview", say("Overview"), "home", overview},
        {"goals", say("Goals"), "goal", [&](wxWindow* parent) { return new GoalsPage(parent, place, views.goals); }},
        {"talks", say("Talks"), "talk", [&](wxWindow* parent) { return new TalksPage(parent, place, views.talks); }},
    };
}

}  // namespace gui
