// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/record_kinds.h"

namespace storage {

std::vector<RecordKind> record_kinds()
{
    auto kinds = ground_kinds();
    kinds.push_back({"recovery_check", {{"recovery_check", "account"}}});
    for (const auto* plain : {"municipality", "person", "term", "seat", "appointment", "interest", "action", "step", "waiver"})
        kinds.push_back({plain, {{plain, "id"}}});
    kinds.push_back({"mandate", {{"mandate", "id"}, {"mandate_power", "mandate", {"power"}}, {"mandate_pass_on", "mandate", {"power"}}}});
    kinds.push_back({"delegation", {{"delegation", "id"}, {"delegation_look_over", "delegation", {"place"}}}});
    kinds.push_back({"instruction",
        {{"instruction", "id"}, {"instruction_section", "instruction", {"place"}}, {"instruction_task", "instruction", {"place"}},
            {"instruction_limit", "instruction", {"place"}}, {"instruction_look_over", "instruction", {"place"}}}});
    kinds.push_back({"accord",
        {{"accord", "id"}, {"accord_point", "accord", {"place"}}, {"accord_signature", "accord", {"place"}}, {"accord_look_over", "accord", {"place"}}}});
    kinds.push_back({"agreement",
        {{"agreement", "id"}, {"agreement_circle", "agreement", {"half", "place"}}, {"agreement_version", "agreement", {"place"}},
            {"agreement_clause", "agreement", {"of_version", "place"}}, {"pay_item", "agreement", {"of_version", "place"}},
            {"notice_terms", "agreement", {"of_version"}}, {"probation", "agreement", {"of_version"}}, {"fixed_term", "agreement", {"of_version"}},
            {"retreat_post", "agreement", {"of_version"}}, {"severance", "agreement", {"of_version"}},
            {"agreement_signature", "agreement", {"of_version", "place"}}}});
    kinds.push_back({"side_post", {{"side_post", "id"}, {"side_post_word", "side_post", {"place"}}}});
    kinds.push_back({"plan",
        {{"plan", "id"}, {"governing_document", "plan", {"place"}}, {"promise", "plan", {"place"}}, {"promise_kept", "plan", {"place"}},
            {"goal", "plan", {"id"}}, {"goal_status", "plan", {"goal"}}, {"milestone", "plan", {"goal", "place"}}, {"follow_up", "plan", {"goal", "place"}},
            {"assessment", "plan", {"goal", "place"}}, {"development_item", "plan", {"place"}}, {"workload", "plan"}, {"plan_change", "plan", {"place"}}}});
    kinds.push_back({"talk",
        {{"talk", "id"}, {"talk_circle", "talk", {"half", "place"}}, {"participant", "talk", {"place"}}, {"preparation", "talk", {"side"}},
            {"answer", "talk", {"side", "place"}}, {"agenda_item", "talk", {"id"}}, {"statement", "talk", {"item", "place"}}, {"remark", "talk", {"place"}},
            {"disagreement", "talk", {"place"}}, {"talk_rating", "talk"}, {"rating_point", "talk", {"place"}}, {"agreed_statement", "talk", {"place"}},
            {"rating_sheet", "talk", {"half", "place"}}, {"rating_score", "talk", {"half", "sheet", "place"}}, {"talk_signature", "talk", {"place"}}}});
    kinds.push_back(
        {"guide", {{"guide", "id"}, {"guide_item", "guide", {"place"}}, {"guide_question", "guide", {"place"}}, {"guide_point", "guide", {"place"}}}});
    kinds.push_back({"salary",
        {{"salary", "id"}, {"salary_strategy", "salary"}, {"salary_participant", "salary", {"place"}}, {"salary_element", "salary", {"place"}},
            {"salary_criterion", "salary", {"place"}}, {"salary_employer_view", "salary", {"place"}}, {"salary_executive_view", "salary", {"place"}},
            {"salary_comparison", "salary", {"place"}}, {"salary_bid", "salary", {"place"}}, {"salary_outcome", "salary"},
            {"salary_reason", "salary", {"place"}}, {"salary_ground", "salary", {"place"}}, {"salary_report", "salary"}}});
    kinds.push_back({"series", {{"series", "id"}, {"series_point", "series", {"place"}}}});
    return kinds;
}

}  // namespace storage
