// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/fact.h"

#include "domain/calendar/gather.h"

#include <algorithm>

namespace domain {

Facts::Facts(std::vector<Fact> facts)
{
    std::array<size_t, Anchor::names.size()> counts{};
    for (const auto& fact : facts)
        ++counts[fact.anchor.index()];
    for (size_t i = 0; i < counts.size(); ++i)
        m_by_anchor[i].reserve(counts[i]);
    for (auto& fact : facts)
        m_by_anchor[fact.anchor.index()].push_back(std::move(fact));
    for (auto& each : m_by_anchor)
        std::stable_sort(each.begin(), each.end(), [](const auto& one, const auto& other) { return one.date < other.date; });
}

std::string_view gathering::key_of(const CaseFields& fields, AppointmentId id)
{
    const auto* found = fields.appointments.find(id);
    return found ? std::string_view((*found)->key) : std::string_view();
}

Facts facts_of(const CaseFields& fields, std::vector<Fact> more)
{
    auto all = std::move(more);
    // Most files have more actions than all else.
    all.reserve(all.size() + fields.actions.size());
    gathering::employer(fields, all);
    gathering::agreements(fields, all);
    gathering::plans(fields, all);
    gathering::talks(fields, all);
    gathering::salary(fields, all);
    return Facts(std::move(all));
}

}  // namespace domain
