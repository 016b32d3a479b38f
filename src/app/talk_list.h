// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "domain/talk/talk.h"

#include <optional>
#include <string>
#include <vector>

namespace domain {
class Case;
}

namespace app {

class Session;

/// One line of the Talks page. Plain metadata, the same for every account.
struct TalkRow {
    domain::TalkId id;
    std::string key;
    domain::TalkKind kind;
    domain::TalkState state;
    base::Date date;
    std::optional<base::TimeOfDay> time;
    int open_remarks = 0;
    int new_actions = 0;
    /// Minutes can be composed once the talk has been held.
    bool has_minutes = false;
    /// What was said may not be read by this account, so that no minutes can be composed.
    bool is_withheld = false;
};

/// All talks, the newest first.
std::vector<TalkRow> talk_list(const domain::Case& records);
/// The same of a file that was just unlocked, before its records are read.
std::vector<TalkRow> talk_list(Session& session);

}  // namespace app
