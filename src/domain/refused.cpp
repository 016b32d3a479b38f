// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/refused.h"

#include "base/failure.h"

#include <algorithm>

namespace domain {

Refused::Refused(std::vector<Complaint> complaints) : m_complaints(std::move(complaints))
{
    if (m_complaints.empty())
        base::broken("refused.empty", "a refusal without a complaint");
    for (const auto& complaint : m_complaints)
        m_what += (m_what.empty() ? "" : "\n") + complaint.code + " " + complaint.field;
}

bool Refused::has(std::string_view code) const
{
    return std::any_of(m_complaints.begin(), m_complaints.end(), [&](const auto& each) { return each.code == code; });
}

void Faults::add(std::string code, std::string field, std::map<std::string, std::string> values)
{
    m_complaints.push_back({std::move(code), std::move(field), std::move(values)});
}

void Faults::raise() const
{
    if (!m_complaints.empty())
        throw Refused(m_complaints);
}

void refuse(std::string code, std::string field, std::map<std::string, std::string> values)
{
    throw Refused(std::vector{Complaint{std::move(code), std::move(field), std::move(values)}});
}

std::string at(std::string_view path, std::string_view name)
{
    std::string joined(path);
    if (!joined.empty() && !name.empty())
        joined += '/';
    return joined += name;
}

std::string at(std::string_view path, size_t index)
{
    return at(path, std::to_string(index));
}

}  // namespace domain
