// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/hand.h"

namespace app {

/// Somebody's written answers, on paper or as told, that another types for him.
struct TypedFor {
    /// Nothing: the appointed executive; of the employer's side, who leads it.
    std::optional<domain::PersonId> person = {};
    std::optional<domain::Behalf> behalf = {};
};

/// Each side's written preparation of a talk. Answers lie in their writer's own room until he shares them with his side or
/// submits them to the other. A side writes for itself; the secretariat for either and the presidium for the executive on
/// behalf of him ("act.on_behalf_required"), the presidium only once its own answers are in ("preparation.own_first").
class Preparations {
public:
    explicit Preparations(Work& work) : m_work(work) {}

    /// For another: into his own room, which the typist cannot read. Refuses "preparation.no_own_room" for whoever has
    /// none yet, because he has no account or has not written anything; such answers are submitted at once.
    void write(domain::TalkId talk, domain::Side side, std::vector<domain::PreparationAnswer> answers, const TypedFor& whose = {});
    void share(domain::TalkId talk);
    /// To the other side. `answers`: where they were not written before. Refuses "preparation.nothing_written".
    void submit(domain::TalkId talk, domain::Side side, std::optional<std::vector<domain::PreparationAnswer>> answers = {}, const TypedFor& whose = {});
    /// There is none from that side. Of the other side refused "preparation.written" where it has begun.
    void none(domain::TalkId talk, domain::Side side);

private:
    domain::Hand hand() const { return {*m_work.records(), m_work.account(), m_work.today()}; }
    /// Who writes, and the mark if it is not the account's own hand.
    std::pair<domain::PersonId, std::optional<domain::OnBehalf>> writer(const domain::Talk& talk, domain::Side side, const TypedFor& whose) const;
    domain::PersonId whom(const domain::Talk& talk, domain::Side side) const;

    Work& m_work;
};

}  // namespace app
