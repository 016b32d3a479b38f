// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk_list.h"

#include "domain/case.h"

#include <algorithm>

namespace app {
namespace {

bool is_withheld(const domain::TalkFields& talk)
{
    return std::any_of(talk.agenda.begin(), talk.agenda.end(), [](const auto& item) { return item.title.is_withheld(); })
        || std::any_of(talk.participants.begin(), talk.participants.end(), [](const auto& each) { return each.capacity.is_withheld(); });
}

}  // namespace

std::vector<TalkRow> talk_list(const domain::Case& records)
{
    std::vector<TalkRow> rows;
    for (const auto& talk : records->talks) {
        const auto open =
            std::count_if(talk->remarks.begin(), talk->remarks.end(), [](const auto& remark) { return remark.state == domain::Remark::State::open; });
        rows.push_back({talk->id, talk->key, talk->kind, talk->state, talk->date, talk->time, static_cast<int>(open),
            static_cast<int>(records.actions_of(talk).size()), talk->was_held(), is_withheld(*talk)});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.date > b.date; });
    return rows;
}

}  // namespace app
