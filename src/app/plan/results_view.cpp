// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/results_view.h"

#include "app/documents/view_words.h"
#include "base/number.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {
namespace {

using nlohmann::json;
using view::add_list;
using view::flags;
using view::or_null;

struct Measures {
    json baseline, target, result;
};

class Results {
public:
    Results(base::Date on, base::Language language) : m_on(on), m_language(language) {}

    json figure(base::Decimal value, const base::Text& unit) const { return value.in_words(m_language) + (unit.empty() ? "" : "\u00A0" + unit.str()); }

    Measures measures(const domain::Goal& goal) const
    {
        const auto* last = goal.latest(m_on);
        const auto measured = [&](const base::Text& unit) { return last && last->value ? figure(*last->value, unit) : json(); };
        struct Visitor {
            const Results& of;
            const domain::Goal& goal;
            const domain::FollowUp* last;
            decltype(measured)& value;

            Measures operator()(const domain::NumberIndicator& number) const
            {
                const auto target = of.figure(number.target, number.unit).get<std::string>();
                return {of.figure(number.baseline, number.unit), (number.rises() ? "≥\u00A0" : "≤\u00A0") + target, value(number.unit)};
            }
            Measures operator()(const domain::BandIndicator& band) const
            {
                return {nullptr, band.low.in_words(of.m_language) + " – " + of.figure(band.high, band.unit).get<std::string>(), value(band.unit)};
            }
            Measures operator()(const domain::DateIndicator& date) const
            {
                return {nullptr, date.due.in_words(of.m_language), last && last->done ? json(last->done->in_words(of.m_language)) : json()};
            }
            Measures operator()(const domain::ShareIndicator& share) const
            {
                const auto total = share.total.in_words(of.m_language);
                return {nullptr, of.figure(share.total, share.unit), last && last->value ? json(last->value->in_words(of.m_language) + "/" + total) : json()};
            }
            Measures operator()(const domain::MilestoneIndicator&) const
            {
                const auto done = std::count_if(goal.milestones.begin(), goal.milestones.end(), [&](const auto& m) { return m.done && *m.done <= of.m_on; });
                const auto last_day = goal.last_day();
                return {nullptr, last_day ? json(last_day->in_words(of.m_language)) : json(), fmt::format("{}/{}", done, goal.milestones.size())};
            }
        };
        return std::visit(Visitor{*this, goal, last, measured}, *goal.indicator);
    }

    void add(json& into, const domain::Plan* plan) const
    {
        json goals = json::array(), bars = json::array(), promises = json::array();
        const bool scores = plan && (*plan)->scores;
        if (plan) {
            for (const auto& goal : (*plan)->goals) {
                const auto reached = scores ? attainment(goal, m_on) : std::nullopt;
                const auto shown = reached ? json(base::per_cent(reached->shown(), 1, m_language)) : json();
                auto [baseline, target, result] = measures(goal);
                goals.push_back({{"number", std::to_string(goal.number)}, {"title", goal.title.str()},
                    {"weight", goal.weight ? json(base::per_cent(*goal.weight, 0, m_language)) : json()}, {"baseline", baseline}, {"target", target},
                    {"result", result}, {"attainment", shown}, {"status", flags(goal.status_on(m_on))}});
                if (reached)
                    bars.push_back({{"label", fmt::format("{}. {}", goal.number, goal.title.str())}, {"value", reached->shown()}, {"text", shown},
                        {"role", reached->percent >= 100 ? "good" : "accent"}});
            }
            for (const auto& promise : (*plan)->promises)
                promises.push_back({{"text", promise.text.str()}, {"kept", flags(promise.kept)}, {"note", or_null(promise.note)}});
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
