// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/talks.h"

#include "app/accounts/circles.h"
#include "app/talk/remark_rights.h"

#include <utility>

namespace app {

void Talks::plan(domain::TalkFields fields)
{
    hand().require_dialogue();
    fields.state = domain::TalkState::planned;
    auto circle = std::exchange(fields.circle, std::nullopt);
    const domain::Talk talk(std::move(fields));
    m_work.save(talk);
    if (circle)
        choose_circle(m_work, talk->id, std::move(circle));
}

void Talks::edit(domain::TalkFields fields)
{
    hand().require_dialogue();
    auto talk = get(fields.id);
    talk.plan(std::move(fields));
    m_work.save(talk);
}

void Talks::wrap_up(domain::TalkId id, std::optional<int> minutes, std::optional<base::Date> next_talk)
{
    hand().require_dialogue();
    auto talk = get(id);
    talk.wrap_up(minutes, next_talk);
    m_work.save(talk);
}

void Talks::regroup(domain::TalkId id, std::optional<domain::Circle> circle)
{
    choose_circle(m_work, id, std::move(circle));
}

void Talks::invite(domain::TalkId id, base::Date on)
{
    hand().require_employer();
    hand().require_by_today(on, "on");
    auto talk = get(id);
    talk.invite(on);
    m_work.save(talk);
}

void Talks::prepare(domain::TalkId id)
{
    hand().require_dialogue();
    auto talk = get(id);
    talk.prepare();
    m_work.save(talk);
}

void Talks::cancel(domain::TalkId id, base::Text reason)
{
    hand().require_employer();
    auto talk = get(id);
    talk.cancel(std::move(reason));
    m_work.save(talk);
}

void Talks::hold(domain::TalkId id, std::vector<domain::Participant> attendance)
{
    hand().require_employer();
    auto talk = get(id);
    talk.hold(std::move(attendance));
    if (talk->date > m_work.today())
        m_work.warnings().push_back({"talk.before_its_day", "", {{"talk", talk->key}, {"date", talk->date.iso()}, {"today", m_work.today().iso()}}});
    m_work.save(talk);
}

void Talks::minute(domain::TalkId id, domain::AgendaItemId item, domain::Passage agreed)
{
    hand().require_dialogue();
    auto talk = get(id);
    talk.record(item, std::move(agreed));
    m_work.save(talk);
}

void Talks::state(domain::TalkId id, domain::AgendaItemId item, domain::Statement statement)
{
    hand().require_voice(statement.by);
    auto talk = get(id);
    talk.state(item, std::move(statement));
    m_work.save(talk);
}

void Talks::take_back_statement(domain::TalkId id, domain::AgendaItemId item, size_t index)
{
    auto talk = get(id);
    const auto* found = talk.find_item(item);
    if (found && index < found->statements.size())
        hand().require_voice(found->statements[index].by);
    talk.take_back_statement(item, index);
    m_work.save(talk);
}

void Talks::set_access(domain::TalkId id, const domain::MinutesText& text, domain::Access access)
{
    hand().require_dialogue();
    auto talk = get(id);
    talk.set_access(text, std::move(access));
    m_work.save(talk);
}

void Talks::review(domain::TalkId id, base::Date deadline)
{
    hand().require_employer();
    auto talk = get(id);
    talk.send_for_review(deadline);
    m_work.save(talk);
}

void Talks::remark(domain::TalkId id, domain::PersonId by, domain::Passage text, const std::optional<domain::Behalf>& behalf)
{
    hand().require_dialogue();
    auto talk = get(id);
    const auto mark = hand().for_person(by, hand().side_in(*talk, by), behalf);
    domain::Remark remark{by, mark ? mark->of : m_work.today(), std::move(text)};
    remark.on_behalf = mark;
    talk.remark(std::move(remark));
    m_work.save(talk);
}

void Talks::accept_remark(domain::TalkId id, size_t remark, const std::optional<domain::Behalf>& behalf)
{
    auto talk = get(id);
    const auto mark = RemarkRights(*m_work.records(), talk, m_work.account(), m_work.today()).settle(remark, behalf);
    talk.accept_remark(remark, m_work.today(), mark);
    m_work.save(talk);
}

void Talks::decline_remark(domain::TalkId id, size_t remark, base::Text reason, const std::optional<domain::Behalf>& behalf)
{
    auto talk = get(id);
    const auto mark = RemarkRights(*m_work.records(), talk, m_work.account(), m_work.today()).settle(remark, behalf);
    talk.decline_remark(remark, m_work.today(), std::move(reason), mark);
    m_work.save(talk);
}

void Talks::disagree(domain::TalkId id, domain::PersonId by, domain::Passage text, const std::optional<domain::Behalf>& behalf)
{
    hand().require_dialogue();
    auto talk = get(id);
    const auto mark = hand().for_person(by, hand().side_in(*talk, by), behalf);
    talk.disagree({by, mark ? mark->of : m_work.today(), std::move(text), mark});
    m_work.save(talk);
}

}  // namespace app
