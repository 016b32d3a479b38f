// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/subject_label.h"

#include "domain/case.h"

#include <fmt/format.h>

namespace app {
namespace {

std::string period(base::Date from, base::Date to)
{
    return from.year() == to.year() ? std::to_string(from.year()) : fmt::format("{}–{}", from.year(), to.year());
}

}  // namespace

std::string subject_label(const domain::Case& records, const domain::RecordRef& record, base::Language language)
{
    const auto found = [&](const auto& table, auto label) { return table.find(record.key) ? label(**table.find(record.key)) : std::string(); };
    if (record.array == "mandates")
        return found(records->mandates, [](const auto& mandate) { return mandate.decision.case_number.str(); });
    if (record.array == "talks")
        return found(records->talks, [&](const auto& talk) { return talk.date.in_words(language); });
    if (record.array == "plans")
        return found(records->plans, [](const auto& plan) { return period(plan.from, plan.to); });
    if (record.array == "terms")
        return found(records->terms, [](const auto& term) { return period(term.from, term.to); });
    if (record.array == "salary")
        return found(records->salary, [](const auto& review) { return std::to_string(review.year); });
    if (record.array == "actions")
        return found(records->actions, [&](const auto& action) {
            const auto* talk = records->talks.find(action.talk);
            return talk ? (*talk)->date.in_words(language) : std::string();
        });
    return {};
}

}  // namespace app
