// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case.h"

#include <algorithm>

namespace domain {
namespace {

std::string at_seat(size_t index, const char* field)
{
    return "/seats/" + std::to_string(index) + "/" + field;
}

class SeatsFit {
public:
    SeatsFit(const CaseFields& fields, Faults& faults) : m_case(fields), m_faults(faults) {}

    void fit(size_t index) const
    {
        const auto& seat = *m_case.seats[index];
        if (const auto* term = m_case.terms.find(seat.term)) {
            if (seat.from < (*term)->from || last(seat) > (*term)->to)
                m_faults.add("seat.outside_term", at_seat(index, seat.from < (*term)->from ? "from" : "to"),
                    {{"seat", seat.key}, {"term", (*term)->name.str()}, {"from", (*term)->from.iso()}, {"to", (*term)->to.iso()}});
        }
        if (seat.deputy_for) {
            const auto* other = m_case.seats.find(*seat.deputy_for);
            if (other && (*other)->body != seat.body)
                m_faults.add("seat.deputy_other_body", at_seat(index, "deputy_for"), {{"seat", seat.key}, {"body", (*other)->body.str()}});
        }
        for (const auto& appointment : m_case.appointments) {
            const bool apart = appointment->until && *appointment->until < seat.from;
            if (appointment->person == seat.person && !apart && appointment->start <= last(seat))
                m_faults.add("seat.executive", at_seat(index, "person"), {{"seat", seat.key}, {"title", appointment->title.str()}});
        }
        for (size_t before = 0; before < index; ++before)
            fit_pair(*m_case.seats[before], index);
    }

private:
    base::Date last(const SeatFields& seat) const
    {
        const auto* term = m_case.terms.find(seat.term);
        return seat.to ? *seat.to : term ? (*term)->to : seat.from;
    }
    void fit_pair(const SeatFields& other, size_t index) const
    {
        const auto& seat = *m_case.seats[index];
        if (seat.body != other.body || last(other) < seat.from || last(seat) < other.from)
            return;
        if (seat.person == other.person && !seat.deputy_for && !other.deputy_for)
            m_faults.add("seat.overlap", at_seat(index, "from"), {{"seat", seat.key}, {"other", other.key}, {"body", seat.body.str()}});
        if (seat.lead && other.lead)
            m_faults.add("seat.second_lead", at_seat(index, "lead"), {{"seat", seat.key}, {"other", other.key}, {"body", seat.body.str()}});
    }

    const CaseFields& m_case;
    Faults& m_faults;
};

}  // namespace

void check_renamed(const CaseFields& fields, const SeatFields& before, const SeatFields& after, Faults& faults)
{
    const auto check_one = [&](const base::Text& was, const base::Text& is, const char* field) {
        if (was == is)
            return;
        const bool kept = std::any_of(
            fields.seats.begin(), fields.seats.end(), [&](const Seat& seat) { return seat->id != before.id && (seat->title == was || seat->body == was); });
        for (const auto& mandate : fields.mandates) {
            const bool apart = (mandate->valid_to && *mandate->valid_to < before.from) || (before.to && *before.to < mandate->valid_from);
            if (!kept && !apart && mandate->holder == was)
                faults.add("seat.renamed", field, {{"seat", before.key}, {"holder", was.str()}, {"mandate", mandate->key}});
        }
    };
    check_one(before.title, after.title, "title");
    check_one(before.body, after.body, "body");
}

void fit_people(const CaseFields& fields, Faults& faults)
{
    for (size_t i = 0; i < fields.terms.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const auto &term = *fields.terms[i], &other = *fields.terms[j];
            if (other.from <= term.to && term.from <= other.to)
                faults.add("term.overlap", "/terms/" + std::to_string(i) + "/from",
                    {{"term", term.name.str()}, {"other", other.name.str()}, {"from", other.from.iso()}, {"to", other.to.iso()}});
        }
    }
    const SeatsFit seats(fields, faults);
    for (size_t i = 0; i < fields.seats.size(); ++i)
        seats.fit(i);
}

}  // namespace domain
