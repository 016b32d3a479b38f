// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/headline.h"

#include "domain/case.h"

#include <algorithm>
#include <map>

namespace domain {
namespace {

bool is_withheld(const TalkFields& talk)
{
    return std::any_of(talk.agenda.begin(), talk.agenda.end(), [](const auto& item) { return item.title.is_withheld(); })
        || std::any_of(talk.participants.begin(), talk.participants.end(), [](const auto& each) { return each.capacity.is_withheld(); });
}

template <class Table, class IdT>
std::optional<std::string> key_in(const Table& table, const std::optional<IdT>& id)
{
    const auto* found = id ? table.find(*id) : nullptr;
    return found ? std::optional((*found)->key) : std::nullopt;
}

}  // namespace

std::vector<TalkHeadline> headlines(const CaseFields& fields)
{
    std::map<TalkId, int> actions;
    for (const auto& action : fields.actions)
        ++actions[action->talk];
    std::vector<TalkHeadline> lines;
    for (const auto& talk : fields.talks) {
        TalkHeadline line{talk->id, talk->key, talk->kind, talk->state, talk->date, talk->time};
        line.plan = key_in(fields.plans, talk->plan);
        line.mandate = key_in(fields.mandates, talk->mandate);
        line.invited = talk->invited;
        line.remark_deadline = talk->remark_deadline;
        line.frozen = talk->frozen;
        line.next_talk = talk->next_talk;
        line.circle = talk->circle.has_value();
        line.open_remarks =
            static_cast<int>(std::count_if(talk->remarks.begin(), talk->remarks.end(), [](const auto& remark) { return remark.state == Remark::State::open; }));
        line.actions = actions[talk->id];
        line.is_withheld = is_withheld(*talk);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace domain
