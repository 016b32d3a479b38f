// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"
#include "domain/hand.h"

#include <vector>

namespace app {

/// What an account may say to the draft minutes of a talk, asked of the same rules as Talks.
class RemarkRights {
public:
    /// All must outlive it.
    RemarkRights(const domain::CaseFields& records, const domain::Talk& talk, const domain::Account& account, base::Date today)
        : m_records(records), m_talk(talk), m_account(account), m_today(today)
    {
    }

    /// In whose name it may remark or disagree: its own person first, then those of either side for whom it types from a paper.
    std::vector<domain::PersonId> names() const;
    /// Nobody's but its own: no paper is needed.
    bool is_own(domain::PersonId person) const;

    /// As Talks::accept_remark: nothing for the own side, else the mark it gets.
    std::optional<domain::OnBehalf> settle(size_t remark, const std::optional<domain::Behalf>& behalf) const;
    /// The side that a remark waits for.
    domain::Side answers_for(size_t remark) const;
    enum class Answer { none, own, on_behalf };
    /// Whether it may accept or decline a remark, for its own side or on behalf of the other.
    Answer answer(size_t remark) const;
    /// For which sides it may have something minuted on a point, its own first.
    std::vector<domain::Side> voices() const;

private:
    const domain::CaseFields& m_records;
    const domain::Talk& m_talk;
    const domain::Account& m_account;
    base::Date m_today;
};

}  // namespace app
