// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"

namespace app::acts {
namespace {

std::vector<std::span<const Act>> tables()
{
    return {employer_acts(), plan_acts(), goal_acts(), talk_acts(), minutes_acts(), rating_acts(), guide_acts(), action_acts(), salary_acts(), rule_acts(),
        agreement_acts(), waiver_acts(), account_acts()};
}

}  // namespace

std::optional<domain::Behalf> ActContext::behalf() const
{
    std::optional<domain::Behalf> behalf;
    in.object("on_behalf", [&](const open_form::Fields& given) { behalf = {given.word("source", domain::OnBehalf::Source::paper), given.day("of")}; });
    return behalf;
}

void ActContext::require_read() const
{
    faults.raise();
    if (!in.good())
        domain::refuse("form.schema", "");
}

const Act* find_act(std::string_view name)
{
    for (const auto& table : tables()) {
        for (const auto& act : table) {
            if (act.name == name)
                return &act;
        }
    }
    return nullptr;
}

std::vector<std::string_view> names()
{
    std::vector<std::string_view> all;
    for (const auto& table : tables()) {
        for (const auto& act : table)
            all.push_back(act.name);
    }
    return all;
}

}  // namespace app::acts
