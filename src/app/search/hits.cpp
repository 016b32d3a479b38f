// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/hits.h"

#include <algorithm>
#include <optional>

namespace app {
namespace {

constexpr std::pair<std::string_view, HitGroup> groups[] = {{"goal", HitGroup::goals}, {"plan", HitGroup::goals}, {"talk", HitGroup::talks},
    {"action", HitGroup::actions}, {"mandate", HitGroup::mandate}, {"delegation", HitGroup::mandate}, {"instruction", HitGroup::mandate},
    {"agreement", HitGroup::agreement}, {"side_post", HitGroup::agreement}, {"salary", HitGroup::salary}, {"series", HitGroup::salary},
    {"accord", HitGroup::interplay}, {"step", HitGroup::interplay}, {"interest", HitGroup::interplay}, {"person", HitGroup::people},
    {"waiver", HitGroup::calendar}};

std::optional<HitGroup> group_of(std::string_view kind)
{
    for (const auto& [name, group] : groups) {
        if (name == kind)
            return group;
    }
    return std::nullopt;
}

std::string text(const domain::SealedText& sealed)
{
    return sealed.is_withheld() ? std::string() : sealed.str();
}

std::string period(const domain::PlanFields& plan)
{
    const auto from = std::to_string(plan.from.year()), to = std::to_string(plan.to.year());
    return from == to ? from : from + "–" + to;
}

std::string goal_title(const domain::CaseFields& records, std::string_view id)
{
    for (const auto& plan : records.plans) {
        for (const auto& goal : plan->goals) {
            if (goal.id.str() == id)
                return text(goal.title);
        }
    }
    return {};
}

std::string label(const domain::CaseFields& records, std::string_view kind, std::string_view id, base::Language language)
{
    const auto of = [id](const auto& table, auto say) {
        const auto* record = table.find(id);
        return record ? say(**record) : std::string();
    };
    const auto title = [](const auto& record) { return record.title.str(); };
    if (kind == "goal")
        return goal_title(records, id);
    if (kind == "plan")
        return of(records.plans, period);
    if (kind == "talk")
        return of(records.talks, [&](const auto& talk) { return talk.date.in_words(language); });
    if (kind == "action")
        return of(records.actions, [&](const auto& action) {
            const auto* talk = records.talks.find(action.talk);
            return talk ? (*talk)->date.in_words(language) : std::string();
        });
    if (kind == "mandate")
        return of(records.mandates, [](const auto& mandate) { return mandate.title.empty() ? mandate.decision.case_number.str() : mandate.title.str(); });
    if (kind == "delegation")
        return of(records.delegations, title);
    if (kind == "instruction")
        return of(records.instructions, title);
    if (kind == "accord")
        return of(records.accords, title);
    if (kind == "step")
        return of(records.steps, [](const auto& step) { return text(step.title); });
    if (kind == "side_post")
        return of(records.side_posts, [](const auto& post) { return text(post.what); });
    if (kind == "salary")
        return of(records.salary, [](const auto& review) { return std::to_string(review.year); });
    if (kind == "series")
        return of(records.series, [](const auto& series) { return series.name.str(); });
    if (kind == "person")
        return of(records.persons, [](const auto& person) { return person.name.str(); });
    if (kind == "interest")
        return of(records.interests, [&](const auto& interest) { return records.persons.get(interest.person)->name.str(); });
    return {};
}

std::string shown_by(const domain::CaseFields& records, const Found& found)
{
    if (found.kind != "action")
        return found.id;
    const auto* action = records.actions.find(found.id);
    return action ? (*action)->talk.str() : std::string();
}

}  // namespace

std::vector<Hit> hits(const domain::CaseFields& records, std::vector<Found> found, base::Language language)
{
    std::vector<Hit> all;
    for (auto& each : found) {
        if (const auto group = group_of(each.kind)) {
            auto which = label(records, each.kind, each.id, language);
            auto record = shown_by(records, each);
            all.push_back({*group, std::move(each.kind), std::move(record), std::move(which), std::move(each.snippet), std::move(each.marks)});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Hit& a, const Hit& b) { return a.group < b.group; });
    return all;
}

}  // namespace app
