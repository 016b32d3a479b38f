// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/results_view.h"

#include "app/documents/view_words.h"
#include "app/plan/measures.h"
#include "base/number.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace app {
namespace {

using nlohmann::json;
using view::add_list;
using view::flags;

json or_null(const std::optional<std::string>& text)
{
    return text ? json(*text) : json();
}

class Results {
public:
    Results(base::Date on, base::Language language) : m_on(on), m_language(language) {}

    void add(json& into, const domain::Plan* plan) const
    {
        json goals = json::array(), bars = json::array(), promises = json::array();
        const bool scores = plan && (*plan)->scores;
        if (plan) {
            for (const auto& goal : (*plan)->goals) {
                const auto reached = scores ? attainment(goal, m_on) : std::nullopt;
                const auto shown = reached ? json(base::per_cent(reached->shown(), 1, m_language)) : json();
                const auto words = measures(goal, m_on, m_language);
                goals.push_back({{"number", std::to_string(goal.number)}, {"title", goal.title.str()},
                    {"weight", goal.weight ? json(base::per_cent(*goal.weight, 0, m_language)) : json()}, {"baseline", or_null(words.baseline)},
                    {"target", or_null(words.target)}, {"result", or_null(words.result)}, {"attainment", shown}, {"status", flags(goal.status_on(m_on))}});
                if (reached)
                    bars.push_back({{"label", fmt::format("{}. {}", goal.number, goal.title.str())}, {"value", reached->shown()}, {"text", shown},
                        {"role", reached->percent >= 100 ? "good" : "accent"}});
            }
            for (const auto& promise : (*plan)->promises)
                promises.push_back({{"text", promise.text.str()}, {"kept", flags(promise.kept)}, {"note", view::or_null(promise.note)}});
        }
        const auto total = plan && scores ? plan->total(m_on) : std::nullopt;
        into["charts"] = {{"goals", bars.size() < 2 ? json() : json{{"type", "bars"}, {"max", 100}, {"rows", std::move(bars)}}}};
        into["has_weights"] = plan && plan->has_weights();
        into["has_scores"] = scores;
        into["goals_total"] = total ? json(base::per_cent(domain::one_decimal(*total), 1, m_language)) : json();
        add_list(into, "goals", std::move(goals));
        add_list(into, "promises", std::move(promises));
        into["has_promise_notes"] = view::has_notes(into["promises"]);
    }

private:
    base::Date m_on;
    base::Language m_language;
};

}  // namespace

void add_results(json& view, const domain::Plan* plan, base::Date on, base::Language language)
{
    Results(on, language).add(view, plan);
}

}  // namespace app
