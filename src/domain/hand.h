// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/sight.h"

namespace domain {

/// From where something is typed for somebody else.
struct Behalf {
    OnBehalf::Source source = OnBehalf::Source::paper;
    /// The day of the paper, the e-mail, the word.
    base::Date of;
};

/// Who does something in a case, and in whose name that may be. The two sides speak for themselves; the secretariat only
/// on behalf of somebody; HR and guests change neither talks nor plans.
class Hand {
public:
    /// Both must outlive it.
    Hand(const CaseFields& fields, const Account& account, base::Date today) : m_case(fields), m_account(account), m_today(today) {}

    const Account& account() const { return m_account; }
    base::Date today() const { return m_today; }
    /// Refuses "act.no_person" for an account that is nobody's.
    PersonId person() const;
    /// The side for which it speaks in its own name.
    std::optional<Side> own_side() const;
    /// Whether anybody opens the file for that side.
    bool speaks(Side side) const;

    /// Refuses "act.party": all but the two sides and the secretariat.
    void require_dialogue() const;
    /// Refuses "act.party": all but the presidium and the secretariat.
    void require_employer() const;
    /// Refuses "act.party": all but those and HR.
    void require_office() const;
    /// Refuses "act.party": guests and the sheets.
    void require_inside() const;
    /// Refuses "act.not_yet": what was done was done by today.
    void require_by_today(base::Date day, std::string field) const;

    /// For what a side accepts, answers or rates: nothing in the own name, else the mark it gets. Refused:
    /// "act.on_behalf_required" without source and day, "act.other_side" for the executive in the employer's name,
    /// "act.not_yet" for a day to come.
    std::optional<OnBehalf> for_side(Side side, const std::optional<Behalf>& behalf) const;
    /// For what a person says: likewise, unless it is the account's own person.
    std::optional<OnBehalf> for_person(PersonId person, Side side, const std::optional<Behalf>& behalf) const;
    /// For what is written down together: the own side, either for the secretariat, and a side that nobody opens the file
    /// for. Refuses "act.other_side".
    void require_voice(Side side) const;

    /// The side that a person is on in a talk: as a participant, as the appointed executive, or by a seat. Refuses
    /// "act.not_a_party".
    Side side_in(const TalkFields& talk, PersonId person) const;
    /// Refuses "interest.conflict" for the account's own person: in that talk; on that day in all talks.
    void require_impartial(const TalkFields& talk) const;
    void require_impartial(base::Date day) const;

private:
    OnBehalf mark(const Behalf& behalf) const;
    [[noreturn]] void refuse_party() const;

    const CaseFields& m_case;
    const Account& m_account;
    base::Date m_today;
};

}  // namespace domain
