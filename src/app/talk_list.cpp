// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk_list.h"

#include "app/case/session.h"
#include "domain/case.h"

#include <algorithm>

namespace app {
namespace {

std::vector<TalkRow> newest_first(const std::vector<domain::TalkHeadline>& lines)
{
    std::vector<TalkRow> rows;
    for (const auto& line : lines)
        rows.push_back({line.id, line.key, line.kind, line.state, line.date, line.time, line.open_remarks, line.actions, line.was_held(), line.is_withheld});
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.date > b.date; });
    return rows;
}

}  // namespace

std::vector<TalkRow> talk_list(const domain::Case& records)
{
    return newest_first(domain::headlines(*records));
}

std::vector<TalkRow> talk_list(Session& session)
{
    return newest_first(session.headlines());
}

}  // namespace app
