// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/talk/talk.h"

#include <vector>

namespace domain {

struct CaseFields;

/// A talk as its plain fields tell it, the same for every account: what a list needs, which must stand before any text is
/// opened.
struct TalkHeadline {
    TalkId id;
    std::string key;
    TalkKind kind;
    TalkState state;
    base::Date date;
    std::optional<base::TimeOfDay> time = {};
    /// By their keys.
    std::optional<std::string> plan = {}, mandate = {};
    std::optional<base::Date> invited = {}, remark_deadline = {}, frozen = {}, next_talk = {};
    bool circle = false;
    int open_remarks = 0;
    /// Opened in it.
    int actions = 0;
    /// This account may not read what was said.
    bool is_withheld = false;

    bool was_held() const { return state >= TalkState::held && state != TalkState::cancelled; }
    bool operator==(const TalkHeadline&) const = default;
};

/// In the order of the talks.
std::vector<TalkHeadline> headlines(const CaseFields& fields);

}  // namespace domain
