// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"
#include "domain/ids.h"
#include "domain/sealed.h"
#include "domain/valid.h"

#include "base/date.h"
#include "base/text.h"

#include <optional>
#include <string>

namespace domain {

enum class ActionState { open, done, moved, dropped };
template <>
struct Codes<ActionState> {
    static constexpr Code<ActionState> all[] = {
        {ActionState::open, "open"}, {ActionState::done, "done"}, {ActionState::moved, "moved"}, {ActionState::dropped, "dropped"}};
};

struct ActionFields {
    ActionId id;
    std::string key;
    /// The talk that opened it.
    TalkId talk;
    /// Whose dialogue it lies in now; nothing = its talk's.
    std::optional<TermId> term = {};
    PersonId owner;
    SealedText text;
    /// The date that counts now.
    std::optional<base::Date> due = {};
    ActionState state = ActionState::open;
    /// The day it was done, moved or dropped.
    std::optional<base::Date> settled = {};
    /// When moved: the date before.
    std::optional<base::Date> moved_from = {};
    /// Why it was moved or dropped (required then), or how it went.
    SealedText note = {};
    bool operator==(const ActionFields&) const = default;
};
void check(const ActionFields& fields, Faults& faults);

/// Who does what by when. Both sides may own one.
class Action : public Valid<ActionFields> {
public:
    using State = ActionState;
    using Valid::Valid;
    static Action restore(ActionFields fields) { return Action(std::move(fields)); }

    /// Still to be done: open, or moved to a new date.
    bool is_pending() const { return (**this).state == State::open || (**this).state == State::moved; }
    /// Whether it was still to be done at the end of that day.
    bool was_pending(base::Date day) const;
    bool is_overdue(base::Date today) const { return is_pending() && (**this).due && *(**this).due < today; }

    void done(base::Date on, base::Text note = {});
    void move(base::Date to, base::Date on, base::Text reason);
    void drop(base::Date on, base::Text reason);
};

}  // namespace domain
