// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/action.h"

#include "domain/rules.h"

namespace domain {

void check(const ActionFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.text, faults, "", "text");
    if (fields.state == ActionState::open) {
        if (fields.settled)
            faults.add("action.open_but_settled", "settled");
    }
    else if (!fields.settled)
        faults.add("field.required", "settled");
    if (fields.state == ActionState::moved && (!fields.moved_from || !fields.due))
        faults.add("field.required", fields.due ? "moved_from" : "due");
    if (fields.state == ActionState::moved || fields.state == ActionState::dropped)
        require_text(fields.note, faults, "", "note");
}

bool Action::was_pending(base::Date day) const
{
    return is_pending() || *(**this).settled > day;
}

void Action::done(base::Date on, base::Text note)
{
    auto next = **this;
    if (!is_pending())
        refuse("action.settled", "state", {{"state", std::string(code(next.state))}});
    next.state = State::done;
    next.settled = on;
    if (!note.empty())
        next.note = std::move(note);
    replace(std::move(next));
}

void Action::move(base::Date to, base::Date on, base::Text reason)
{
    auto next = **this;
    if (!is_pending())
        refuse("action.settled", "state", {{"state", std::string(code(next.state))}});
    next.state = State::moved;
    next.settled = on;
    next.moved_from = next.due;
    next.due = to;
    next.note = std::move(reason);
    replace(std::move(next));
}

void Action::drop(base::Date on, base::Text reason)
{
    auto next = **this;
    if (!is_pending())
        refuse("action.settled", "state", {{"state", std::string(code(next.state))}});
    next.state = State::dropped;
    next.settled = on;
    next.note = std::move(reason);
    replace(std::move(next));
}

}  // namespace domain
