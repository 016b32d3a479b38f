// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/agreement/agreement.h"
#include "domain/hand.h"

namespace app {

/// Agreements between the council and its executive. The two sides and the secretariat work on them, HR in a circle that it is
/// in; guests and others are refused "act.party".
class Agreements {
public:
    explicit Agreements(Work& work) : m_work(work) {}

    /// A first version, as a draft in today's term. Headings that are left out come from the country's checklist; `fill`: so do
    /// texts to begin with.
    void add(domain::AgreementFields agreement, bool fill = false);
    /// The draft; what was proposed becomes one again.
    void edit(domain::AgreementId agreement, domain::AgreementTerms terms, std::vector<domain::Signature> signatures);
    /// A new draft beside what is in force.
    void add_version(domain::AgreementId agreement, domain::AgreementTerms terms, std::vector<domain::Signature> signatures);
    /// Texts to begin with, for what the checklist asks for and the draft does not say.
    void fill(domain::AgreementId agreement);
    /// Warns of what the checklist misses ("agreement.clause_missing"), of what is questionable, and where no mandate to sign
    /// carries this day ("agreement.no_mandate"). From here on the executive reads it.
    void propose(domain::AgreementId agreement);
    /// One signature: given, with a reservation, refused or withdrawn. For the employer the day needs the mandate to sign; with
    /// a severance block, or to end the employment, also the mandate to agree severance, unless a resolution stands in it; a rise in pay
    /// above the mandate's limit the council's own resolution ("mandate.pay_over_limit"). Refuses "interest.conflict". The
    /// last one puts it in force: what it replaces is superseded, and the appointment gets its day where it has none.
    void settle(domain::AgreementId agreement, domain::Signature given, const std::optional<domain::Behalf>& behalf = {});
    /// The other side's answer to a reservation. Refuses "signature.own_side".
    void reply(domain::AgreementId agreement, int version, domain::PersonId person, base::Text text);
    void withdraw(domain::AgreementId agreement, base::Text reason);
    /// Who works on the draft; with none, the dialogue. Refuses "circle.not_yours", and circle.* as domain::with_circle.
    void regroup(domain::AgreementId agreement, std::optional<domain::Circle> circle);

private:
    domain::Hand hand() const { return {*m_work.records(), m_work.account(), m_work.today()}; }
    /// Refuses "act.party" to whoever has no part in it.
    void require_part(const domain::AgreementFields& agreement) const;
    domain::Agreement get(domain::AgreementId agreement) const;
    void warn(const domain::Agreement& agreement);
    void require_mandates(const domain::Agreement& agreement, const domain::Signature& given);
    void in_force(const domain::Agreement& agreement);

    Work& m_work;
};

}  // namespace app
