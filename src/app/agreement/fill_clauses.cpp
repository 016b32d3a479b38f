// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agreement/fill_clauses.h"

#include "app/agreement/clause_library.h"
#include "app/law.h"
#include "base/words.h"
#include "domain/agreement/terms.h"

#include <algorithm>

namespace app {

void fill_clauses(const domain::CaseFields& records, const domain::AgreementFields& agreement, domain::AgreementTerms& terms,
    const std::vector<domain::Signature>& signatures)
{
    const auto& municipality = *records.municipality;
    const auto& library = ClauseLibrary::of(municipality.country);
    const auto& appointment = records.appointments.get(agreement.appointment);
    const base::Fillings names{{"municipality", municipality.name.str()}, {"organisation_number", municipality.organisation_number},
        {"executive", records.persons.get(appointment->person)->name.str()}, {"title", appointment->title.str()}};
    std::vector<domain::Clause> all;
    for (const auto& line : domain::checklist(library.rules(), agreement.kind, terms, signatures, appointment->start, std::nullopt, appointment->start)) {
        const auto* row = library.find(line.key);
        const auto own = std::find_if(terms.clauses.begin(), terms.clauses.end(), [&](const domain::Clause& each) { return each.key == line.key; });
        if (own != terms.clauses.end()) {
            all.push_back(*own);
            continue;
        }
        const bool wanted = line.state == domain::ChecklistLine::State::missing && line.weight != domain::ClauseRule::Weight::optional;
        if (!wanted || row->text.empty())
            continue;
        domain::Clause clause{.key = line.key};
        clause.heading = base::Text::of(row->heading.at(municipality.language));
        domain::Passage passage{base::Text::of(base::fill_in(row->text.at(municipality.language), names))};
        if (row->access_class != domain::AccessClass::open)
            passage.access = domain::Access::closed(Law::of(municipality.country).bases(), row->basis);
        clause.text = std::move(passage);
        all.push_back(std::move(clause));
    }
    // What the list does not know stands after it.
    for (const auto& clause : terms.clauses) {
        if (std::none_of(all.begin(), all.end(), [&](const domain::Clause& each) { return each.key == clause.key; }))
            all.push_back(clause);
    }
    terms.clauses = std::move(all);
}

}  // namespace app
