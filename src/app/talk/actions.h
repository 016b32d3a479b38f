// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/hand.h"

namespace app {

/// Who does what by when. Both sides and the secretariat; others are refused "act.party".
class Actions {
public:
    explicit Actions(Work& work) : m_work(work) {}

    /// Out of a talk that was held and whose minutes are not frozen: "talk.not_held", "talk.frozen".
    void add(domain::ActionFields action);
    void done(domain::ActionId action, base::Date on, base::Text note = {});
    void move(domain::ActionId action, base::Date to, base::Date on, base::Text reason);
    void drop(domain::ActionId action, base::Date on, base::Text reason);

private:
    template <class Change>
    void change(domain::ActionId id, base::Date on, Change how);

    Work& m_work;
};

}  // namespace app
