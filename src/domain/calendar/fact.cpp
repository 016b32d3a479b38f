// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/fact.h"

#include "domain/calendar/gather.h"

#include <algorithm>

namespace domain {

Facts::Facts(std::vector<Fact> facts)
{
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
    gathering::employer(fields, all);
    gathering::agreements(fields, all);
    gathering::plans(fields, all);
    gathering::talks(fields, all);
    gathering::salary(fields, all);
    return Facts(std::move(all));
}

}  // namespace domain
