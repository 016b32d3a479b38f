// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/hand.h"

namespace app {

/// How the panel rates: each alone, hidden from all others until everybody is in, then the agreed statement. The single
/// ratings never leave the presidium. A member without an account of his own is handed the keyboard: another types for him and
/// it is marked so. Whoever has declared an interest in the talk is refused "interest.conflict".
class PanelRatings {
public:
    explicit PanelRatings(Work& work) : m_work(work) {}

    /// What is rated, by whom: by the employer's side, until somebody has written ("rating.begun").
    void ask(domain::TalkId talk, domain::Ratings ratings);
    /// One's own, into the own room.
    void write(domain::TalkId talk, std::vector<domain::Score> scores);
    /// Finished. `person`: for another, with the paper, e-mail or word it is typed from, once one's own are in
    /// ("rating.own_first"), and never over what he has begun himself ("rating.other_writer"). `scores`: where they were not
    /// written before.
    void give(domain::TalkId talk, std::optional<std::vector<domain::Score>> scores = {}, std::optional<domain::PersonId> person = {},
        const std::optional<domain::Behalf>& behalf = {});
    /// The others go on without. By the employer's side.
    void absent(domain::TalkId talk, domain::PersonId person);
    /// By the employer's side, once all are in or absent ("statement.ratings_missing").
    void agree(domain::TalkId talk, std::string_view point, domain::AgreedStatement statement);

private:
    domain::Hand hand() const { return {*m_work.records(), m_work.account(), m_work.today()}; }
    void require_impartial(const domain::Talk& talk, domain::PersonId person) const;

    Work& m_work;
};

}  // namespace app
