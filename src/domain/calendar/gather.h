// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/calendar/fact.h"
#include "domain/case.h"

// How each subject's records say their days; only for fact.cpp and the files that are called from there.
namespace domain::gathering {

/// The days of one record: adds them with what they have in common.
class Days {
public:
    Days(std::vector<Fact>& all, RecordRef record, std::string_view appointment) : m_all(all), m_record(record), m_appointment(appointment) {}

    /// The fact that was added, to be completed before the next one.
    Fact& add(Anchor anchor, base::Date day) const { return m_all.emplace_back(Fact{anchor, day, m_record, m_appointment}); }
    void add(Anchor anchor, const std::optional<base::Date>& day) const
    {
        if (day)
            add(anchor, *day);
    }
    /// A day by which something is to be done, and the day it was.
    void due(Anchor anchor, const std::optional<base::Date>& day, const std::optional<base::Date>& met) const
    {
        if (day)
            add(anchor, *day).met = met;
    }

private:
    std::vector<Fact>& m_all;
    RecordRef m_record;
    std::string_view m_appointment;
};

std::string_view key_of(const CaseFields& fields, AppointmentId id);

void employer(const CaseFields& fields, std::vector<Fact>& all);
void agreements(const CaseFields& fields, std::vector<Fact>& all);
void plans(const CaseFields& fields, std::vector<Fact>& all);
void talks(const CaseFields& fields, std::vector<Fact>& all);
void salary(const CaseFields& fields, std::vector<Fact>& all);

}  // namespace domain::gathering
