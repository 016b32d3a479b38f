// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/actions.h"

namespace app {

void Actions::add(domain::ActionFields action)
{
    domain::Hand(*m_work.records(), m_work.account(), m_work.today()).require_dialogue();
    const auto& talk = m_work.records()->talks.get(action.talk);
    const std::map<std::string, std::string> state{{"talk", talk->key}, {"state", std::string(code(talk->state))}};
    if (talk->is_frozen())
        domain::refuse("talk.frozen", "talk", state);
    if (!talk->was_held())
        domain::refuse("talk.not_held", "talk", state);
    m_work.save(domain::Action(std::move(action)));
}

template <class Change>
void Actions::change(domain::ActionId id, base::Date on, Change how)
{
    const domain::Hand by(*m_work.records(), m_work.account(), m_work.today());
    by.require_dialogue();
    by.require_by_today(on, "on");
    auto action = m_work.records()->actions.get(id);
    how(action);
    m_work.save(action);
}

void Actions::done(domain::ActionId id, base::Date on, base::Text note)
{
    change(id, on, [&](domain::Action& action) { action.done(on, std::move(note)); });
}

void Actions::move(domain::ActionId id, base::Date to, base::Date on, base::Text reason)
{
    change(id, on, [&](domain::Action& action) { action.move(to, on, std::move(reason)); });
}

void Actions::drop(domain::ActionId id, base::Date on, base::Text reason)
{
    change(id, on, [&](domain::Action& action) { action.drop(on, std::move(reason)); });
}

}  // namespace app
