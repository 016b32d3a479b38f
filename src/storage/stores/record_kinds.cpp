// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/record_kinds.h"

namespace storage {

std::vector<RecordKind> record_kinds()
{
    auto kinds = ground_kinds();
    for (const auto* plain : {"municipality", "person", "term", "seat", "appointment", "interest", "action"})
        kinds.push_back({plain, {{plain, "id"}}});
    kinds.push_back({"mandate", {{"mandate", "id"}, {"mandate_power", "mandate", {"power"}}}});
    kinds.push_back({"plan",
        {{"plan", "id"}, {"governing_document", "plan", {"place"}}, {"promise", "plan", {"place"}}, {"promise_kept", "plan", {"place"}},
            {"goal", "plan", {"id"}}, {"goal_status", "plan", {"goal"}}, {"milestone", "plan", {"goal", "place"}}, {"follow_up", "plan", {"goal", "place"}},
            {"assessment", "plan", {"goal", "place"}}, {"development_item", "plan", {"place"}}, {"plan_change", "plan", {"place"}}}});
    kinds.push_back({"talk",
        {{"talk", "id"}, {"talk_circle", "talk", {"half", "place"}}, {"participant", "talk", {"place"}}, {"preparation", "talk", {"side"}},
            {"answer", "talk", {"side", "place"}}, {"agenda_item", "talk", {"id"}}, {"statement", "talk", {"item", "place"}}, {"remark", "talk", {"place"}},
            {"disagreement", "talk", {"place"}}}});
    return kinds;
}

}  // namespace storage
