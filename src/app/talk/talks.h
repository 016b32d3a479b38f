// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/hand.h"

namespace app {

/// Talks from the plan for one to its minutes. Both sides and the secretariat plan, minute and remark; the employer's side
/// invites, holds, sends out and cancels. Others are refused "act.party".
class Talks {
public:
    explicit Talks(Work& work) : m_work(work) {}

    /// A new one, planned.
    void plan(domain::TalkFields talk);
    /// Until it is held.
    void edit(domain::TalkFields talk);
    void wrap_up(domain::TalkId talk, std::optional<int> minutes, std::optional<base::Date> next_talk);
    /// What was written moves to the rooms of the new circle; nothing: to the dialogue.
    void regroup(domain::TalkId talk, std::optional<domain::Circle> circle);
    void invite(domain::TalkId talk, base::Date on);
    void prepare(domain::TalkId talk);
    void cancel(domain::TalkId talk, base::Text reason);

    /// Warns "talk.before_its_day".
    void hold(domain::TalkId talk, std::vector<domain::Participant> attendance);
    void minute(domain::TalkId talk, domain::AgendaItemId item, domain::Passage agreed);
    /// Refuses "act.other_side" where that side has an account of its own.
    void state(domain::TalkId talk, domain::AgendaItemId item, domain::Statement statement);
    /// As `state`: by whoever may make it.
    void take_back_statement(domain::TalkId talk, domain::AgendaItemId item, size_t statement);
    /// Closes a text or opens it again, until the minutes are frozen.
    void set_access(domain::TalkId talk, const domain::MinutesText& text, domain::Access access);
    void review(domain::TalkId talk, base::Date deadline);

    /// In one's own name, or on behalf of a person of either side: "act.on_behalf_required", "act.not_a_party".
    void remark(domain::TalkId talk, domain::PersonId by, domain::Passage text, const std::optional<domain::Behalf>& behalf = {});
    /// By the other side than the remark's: "remark.own_side". The secretariat on behalf of it. Whoever has declared an
    /// interest in the talk is refused "interest.conflict".
    void accept_remark(domain::TalkId talk, size_t remark, const std::optional<domain::Behalf>& behalf = {});
    void decline_remark(domain::TalkId talk, size_t remark, base::Text reason, const std::optional<domain::Behalf>& behalf = {});
    void disagree(domain::TalkId talk, domain::PersonId by, domain::Passage text, const std::optional<domain::Behalf>& behalf = {});

private:
    domain::Hand hand() const { return {*m_work.records(), m_work.account(), m_work.today()}; }
    domain::Talk get(domain::TalkId talk) const { return m_work.records()->talks.get(talk); }

    Work& m_work;
};

}  // namespace app
