// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/agreement/clause.h"
#include "domain/agreement/ids.h"
#include "domain/agreement/severance.h"
#include "domain/employer/country.h"
#include "domain/employer/decision.h"
#include "domain/ids.h"
#include "domain/record/signature.h"
#include "domain/talk/talk.h"
#include "domain/valid.h"

namespace domain {

/// Months of notice on either side; shorter in probation, where that is said.
struct Notice {
    Sealed<std::optional<int>> employer_months = {};
    Sealed<std::optional<int>> employee_months = {};
    Sealed<std::optional<int>> employer_months_in_probation = {};
    Sealed<std::optional<int>> employee_months_in_probation = {};
    /// Duty to work, release from work.
    SealedText terms = {};
    bool operator==(const Notice&) const = default;
};

/// A trial period. Its end is the same day number, so many months on: 2 March + 6 months = 2 September.
struct Probation {
    Sealed<std::optional<int>> months = {};
    base::Date from;
    base::Date until;
    /// The day of the probation talk.
    std::optional<base::Date> review = {};
    bool operator==(const Probation&) const = default;
};
/// The day that so many months of probation end; nothing where the calendar does.
std::optional<base::Date> months_on(base::Date from, int months);

/// A post for a time.
struct FixedTerm {
    /// term: the post itself (åremål). temporary: a stand-in, an acting executive. assignment: a time in the office within a
    /// permanent employment (förordnande).
    enum class Form { term, temporary, assignment };
    Form form = Form::term;
    base::Date from;
    /// Its last day.
    std::optional<base::Date> until = {};
    /// What the law or the resolution allows it by.
    SealedText basis = {};
    /// So many months before its end the parties tell what they want.
    Sealed<std::optional<int>> intention_months = {};
    std::optional<base::Date> intention = {};
    /// What comes after it; its pay.
    SealedText afterwards = {};
    bool operator==(const FixedTerm&) const = default;
};
template <>
struct Codes<FixedTerm::Form> {
    using F = FixedTerm::Form;
    static constexpr Code<F> all[] = {{F::term, "term"}, {F::temporary, "temporary"}, {F::assignment, "assignment"}};
};

/// The post that the executive goes back to.
struct RetreatPost {
    SealedText post;
    Sealed<std::optional<base::Money>> pay = {};
    PayPer per = PayPer::year;
    SealedText terms = {};
    bool operator==(const RetreatPost&) const = default;
};

enum class VersionState { draft, proposed, signed_, superseded, withdrawn };
template <>
struct Codes<VersionState> {
    using S = VersionState;
    static constexpr Code<S> all[] = {
        {S::draft, "draft"}, {S::proposed, "proposed"}, {S::signed_, "signed"}, {S::superseded, "superseded"}, {S::withdrawn, "withdrawn"}};
};

/// What the parties write. All of it can be edited while it is a draft, nothing of it afterwards.
struct AgreementTerms {
    SealedText title = {};
    /// The first day it is in force.
    std::optional<base::Date> effective = {};
    /// The last day: of employment in an exit agreement, of its period in a leader agreement.
    std::optional<base::Date> until = {};
    /// An exit agreement: from this day on there is no duty to work.
    std::optional<base::Date> released = {};
    /// The first day that a yearly pay review has effect.
    std::optional<base::Date> pay_review = {};
    /// SE: whether LAS applies, and why not.
    Sealed<std::optional<bool>> employment_protection = {};
    SealedText protection_reason = {};
    std::vector<Clause> clauses = {};
    std::vector<PayItem> pay = {};
    std::optional<Notice> notice = {};
    std::optional<Probation> probation = {};
    std::optional<FixedTerm> fixed_term = {};
    std::optional<RetreatPost> retreat = {};
    std::optional<Severance> severance = {};
    /// What stands behind it: a resolution of the case, or one beside it.
    std::optional<MandateId> mandate = {};
    Sealed<std::optional<Decision>> decision = {};
    bool operator==(const AgreementTerms&) const = default;
};

struct AgreementVersion {
    int number = 1;
    VersionState state = VersionState::draft;
    /// The version of the same agreement that it replaces when it is signed.
    std::optional<int> replaces = {};
    AgreementTerms terms = {};
    std::vector<Signature> signatures = {};
    std::optional<base::Date> proposed = {};
    /// The day the last one signed.
    std::optional<base::Date> signed_on = {};
    std::optional<base::Date> superseded = {};
    std::optional<base::Date> withdrawn = {};
    SealedText withdrawn_reason = {};

    bool is_locked() const { return state == VersionState::signed_ || state == VersionState::superseded; }
    bool is_open() const { return state == VersionState::draft || state == VersionState::proposed; }
    bool operator==(const AgreementVersion&) const = default;
};

struct AgreementFields {
    AgreementId id;
    std::string key;
    Country country = Country::no;
    AppointmentId appointment;
    /// Whose dialogue its drafts lie in; nothing = the term that holds the day its first version is proposed or in force.
    std::optional<TermId> term = {};
    AgreementKind kind = AgreementKind::employment;
    /// The agreement that an amendment changes, that an exit agreement ends, that a severance clause belongs to.
    std::optional<AgreementId> amends = {};
    /// The agreement that it takes the place of when it is signed.
    std::optional<AgreementId> replaces = {};
    /// Whether the post is the municipality's top leader's: only then can job protection be waived (aml. § 15-16).
    bool top_leader = true;
    /// Drafts lie with the presidium alone until they are proposed.
    bool presidium_alone = false;
    /// Who works on it where the circle differs: HR that drafts and an adviser are guests in it.
    std::optional<Circle> circle = {};
    /// In order of their numbers; never shortened.
    std::vector<AgreementVersion> versions = {};
    bool operator==(const AgreementFields&) const = default;
};
/// Refused in every state: "severance.*", "fixed_term.end_missing", "fixed_term.basis_missing", "fixed_term.too_short" (NO:
/// six years for a term), "probation.too_long" (six months; half the time of a temporary post), "probation.end_mismatch",
/// "agreement.version_order", "agreement.two_drafts", "agreement.two_signed", "agreement.replaces_unknown". From proposed
/// on: "agreement.empty", "agreement.not_signed_whole" and the like.
void check(const AgreementFields& fields, Faults& faults);

/// What two parties agree on, in versions. A signed version never changes; a new one replaces it.
class Agreement : public Valid<AgreementFields> {
public:
    using Kind = AgreementKind;
    using State = VersionState;
    using Valid::Valid;
    static Agreement restore(AgreementFields fields) { return Agreement(std::move(fields)); }

    /// The one that is worked on; null where none is.
    const AgreementVersion* draft() const;
    /// The one that is signed and not replaced.
    const AgreementVersion* in_force() const;
    /// The newest one that is not withdrawn, else the newest.
    const AgreementVersion& latest() const;
    const AgreementVersion* find(int number) const;

    /// A new draft, which replaces what is in force. Refuses "agreement.two_drafts".
    void add_version(AgreementTerms terms, std::vector<Signature> signatures);
    /// The draft's terms and who is asked to sign. What was proposed becomes a draft again; refuses "agreement.being_signed"
    /// once somebody has signed, "agreement.no_draft" where nothing is worked on, "agreement.signed" where all is signed.
    void edit(AgreementTerms terms, std::vector<Signature> signatures);
    /// Refuses "agreement.wrong_state", and "agreement.no_signers" where nobody is asked to sign.
    void propose(base::Date on);
    /// One signature of the proposed version: signed, reserved, refused or withdrawn as it says. When the last is given the
    /// version is signed, and what it replaces superseded. Refuses what settling a signature refuses, and
    /// "agreement.signed" for whatever comes after it is signed.
    void settle(const Signature& given);
    /// The other side's answer to a reservation; also of a signed version.
    void reply(int version, PersonId person, base::Text answer, base::Date on);
    /// Gives a draft or proposal up. Refuses without a reason, and "agreement.signed".
    void withdraw(base::Date on, base::Text reason);
    /// Another agreement took its place. Refuses "agreement.not_signed".
    void supersede(base::Date on);
};

/// What is questionable in the version, on its own: "agreement.late" (signed later than the law's days after the start),
/// "agreement.old_contract" (from before the rules), "agreement.secrecy_no_limit", "agreement.no_decision",
/// "agreement.unprotected_without_severance". Fields are paths in the agreement.
std::vector<Warning> warnings(const AgreementFields& agreement, const ClauseRules& rules, std::optional<base::Date> start);

}  // namespace domain
