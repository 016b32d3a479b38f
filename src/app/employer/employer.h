// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"

namespace app {

/// The municipality, its people, terms, seats and resolutions. Refuses "act.party" to guests, to whoever is not of the
/// employer's offices (presidium, secretariat, HR) but for persons and one's own interests.
class Employer {
public:
    explicit Employer(Work& work) : m_work(work) {}

    /// Name, titles, written form, notice, pay text; country and organisation number stay.
    void edit(domain::MunicipalityFields municipality);
    void add(domain::PersonFields person);
    void edit(domain::PersonFields person);
    void add(domain::TermFields term);
    void edit(domain::TermFields term);
    void add(domain::SeatFields seat);
    /// Refuses "seat.renamed" where a mandate names the old title or body.
    void edit(domain::SeatFields seat);
    /// The last day on which the person sits. Refuses "field.dates_reversed".
    void end(domain::SeatId seat, base::Date last);
    /// `replaces`: mandates that end the day before this one begins.
    void add(domain::MandateFields mandate, const std::vector<domain::MandateId>& replaces = {});
    void edit(domain::MandateFields mandate);
    void end(domain::MandateId mandate, base::Date last);
    /// Those that a new one would have to end, the day before it begins: they give what only one may have.
    static std::vector<domain::MandateId> replaced_by(const domain::CaseFields& records, const domain::MandateFields& mandate);
    /// HR declares for nobody, the executive only for himself. In talks that are not frozen the person signs no longer:
    /// warns "interest.no_longer_signs".
    void declare(domain::InterestFields interest);
    void add(domain::AppointmentFields appointment);
    void edit(domain::AppointmentFields appointment);

private:
    Work& m_work;
};

}  // namespace app
