// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/goal.h"

#include "domain/plan/attainment.h"
#include "domain/rules.h"

#include <algorithm>
#include <set>

namespace domain {
namespace {

void check_follow_up(const Goal& goal, const FollowUp& entry, Faults& faults, const std::string& path)
{
    const auto& indicator = *goal.indicator;
    const bool measured = std::holds_alternative<NumberIndicator>(indicator) || std::holds_alternative<BandIndicator>(indicator)
        || std::holds_alternative<ShareIndicator>(indicator);
    const bool dated = std::holds_alternative<DateIndicator>(indicator);
    const std::map<std::string, std::string> kind{{"type", std::string(code(indicator))}};
    if (entry.value.is_known() && !measured)
        faults.add("follow_up.value_without_figure", at(path, "value"), kind);
    if (entry.value.is_known() && std::holds_alternative<ShareIndicator>(indicator) && *entry.value < base::Decimal())
        faults.add("field.range", at(path, "value"), {{"low", "0"}});
    if (entry.done && !dated)
        faults.add("follow_up.done_without_date", at(path, "done"), kind);
    if (entry.done && *entry.done > entry.date)
        faults.add("field.dates_reversed", at(path, "done"), {{"from", entry.done->iso()}, {"to", entry.date.iso()}});
    if (entry.agreed_percent.is_known()) {
        if (!dated && !std::holds_alternative<BandIndicator>(indicator))
            faults.add("follow_up.agreed_not_for_kind", at(path, "agreed_percent"), kind);
        if (entry.agreed_percent->to_double() < 0 || entry.agreed_percent->to_double() > 100)
            faults.add("field.range", at(path, "agreed_percent"), {{"low", "0"}, {"high", "100"}});
    }
}

}  // namespace

void check(const Goal& goal, Faults& faults, std::string_view path)
{
    check_key(goal.key, faults, path);
    require_text(goal.title, faults, path, "title");
    if (goal.number < 1 || goal.number > 999)
        faults.add("field.range", at(path, "number"), {{"low", "1"}, {"high", "999"}});
    if (goal.weight.is_known() && (*goal.weight < 1 || *goal.weight > 100))
        faults.add("field.range", at(path, "weight"), {{"low", "1"}, {"high", "100"}});
    if (goal.source.is_known())
        check(*goal.source, faults, at(path, "source"));
    if (!goal.indicator.is_withheld()) {
        check(*goal.indicator, faults, at(path, "indicator"));
        if (std::holds_alternative<MilestoneIndicator>(*goal.indicator) && goal.milestones.empty())
            faults.add("indicator.no_milestones", at(path, "milestones"));
    }
    if (goal.status == GoalStatus::dropped)
        require_text(goal.status_reason, faults, path, "status_reason");
    std::set<std::string_view> keys;
    for (size_t i = 0; i < goal.milestones.size(); ++i) {
        const auto where = at(at(path, "milestones"), i);
        check_key(goal.milestones[i].key, faults, where);
        require_text(goal.milestones[i].title, faults, where, "title");
        if (!keys.insert(goal.milestones[i].key).second)
            faults.add("field.key_taken", at(where, "key"), {{"key", goal.milestones[i].key}});
    }
    for (size_t i = 0; i < goal.follow_ups.size(); ++i) {
        const auto where = at(at(path, "follow_ups"), i);
        if (!goal.indicator.is_withheld())
            check_follow_up(goal, goal.follow_ups[i], faults, where);
        if (i > 0 && goal.follow_ups[i].date < goal.follow_ups[i - 1].date)
            faults.add("follow_up.order", at(where, "date"), {{"date", goal.follow_ups[i].date.iso()}});
    }
}

std::optional<base::Date> Goal::last_day() const
{
    if (deadline)
        return deadline;
    if (indicator.is_withheld())
        return std::nullopt;
    if (const auto* dated = std::get_if<DateIndicator>(&*indicator))
        return dated->due;
    if (std::holds_alternative<MilestoneIndicator>(*indicator) && !milestones.empty())
        return std::max_element(milestones.begin(), milestones.end(), [](const auto& a, const auto& b) { return a.due < b.due; })->due;
    return std::nullopt;
}

const FollowUp* Goal::latest(base::Date on) const
{
    const FollowUp* found = nullptr;
    for (const auto& entry : follow_ups) {
        if (entry.date <= on)
            found = &entry;
    }
    return found;
}

GoalStatus Goal::status_on(base::Date on) const
{
    auto set = status;
    if (status != GoalStatus::dropped && status != GoalStatus::reached) {
        for (const auto& entry : follow_ups) {
            if (entry.date <= on && entry.status)
                set = *entry.status;
        }
    }
    if (set == GoalStatus::reached || set == GoalStatus::dropped)
        return set;
    const auto day = last_day();
    if (!day || *day >= on)
        return set;
    // Nobody needs to say of a goal that was measured as reached that it was.
    const auto measured = attainment(*this, on);
    return measured && measured->percent >= 100 ? GoalStatus::reached : GoalStatus::late;
}

}  // namespace domain
