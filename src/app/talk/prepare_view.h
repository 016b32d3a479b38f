// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What one side has done about its preparation, as all accounts may know it.
struct PreparingSide {
    domain::Side side = domain::Side::presidium;
    /// begun: somebody writes, and nobody else reads it. shared: within the own side. none: "no written preparation".
    enum class State { not_begun, begun, shared, submitted, none } state = State::not_begun;
    /// When it was submitted, or that there is none entered.
    std::optional<base::Date> on = {};
    /// Who writes; empty where nobody has begun.
    std::string writer = {};
    /// What it has written can be read by this account now.
    bool is_readable = false;
};

/// One thing to prepare.
struct PreparePoint {
    /// item: a point of the agenda, for both sides. question: of the guide, to the own side. other: somebody has answered it, and it
    /// stands in neither.
    enum class Kind { item, question, other } kind = Kind::item;
    /// Unique within the talk, and the same next time.
    std::string key;
    domain::SealedText title = {};
    /// Of an item.
    std::optional<domain::AgendaItemId> item = {};
    domain::Hat hat = domain::Hat::employer;
    std::optional<int> minutes = {};
    /// What the own side has written, and what the other has submitted: nothing where nothing is written, or it cannot be read.
    std::optional<std::string> own = {}, other = {};
    /// Agreed on the same point in the last talk.
    std::optional<domain::SealedText> last = {};
};

/// What is rated, as far as this account may know.
struct RatedPoint {
    std::string key;
    domain::SealedText title = {};
    struct Score {
        domain::PersonId person;
        std::string name;
        /// Handed in, but not for this account to see.
        bool is_withheld = false;
        /// Nothing: cannot say.
        std::optional<int> value = {};
        std::string note = {};
    };
    /// The account's own, from the first letter on.
    std::optional<Score> own = {};
    /// The panel's, once all are in, and only where the account may read them; of whom was absent there is none.
    std::vector<Score> panel = {};
    std::optional<Score> self = {};
    std::optional<base::Decimal> mean = {}, gap = {};
    std::optional<domain::AgreedStatement> agreed = {};
};

struct Rater {
    domain::PersonId person;
    std::string name;
    /// The executive, of himself.
    bool is_self = false;
    enum class State { waiting, in, absent } state = State::waiting;
    std::optional<base::Date> on = {};
};

struct PrepareRatings {
    int low = 1, high = 5;
    std::vector<RatedPoint> points = {};
    /// The panel, then the executive.
    std::vector<Rater> raters = {};
    /// The account's own line of those, if it is asked to rate.
    std::optional<Rater> own = {};
    bool all_in = false;
    /// It is asked, has not handed in and may still do so.
    bool may_rate = false;
    /// Each point has a score, or "cannot say".
    bool is_complete = false;
    /// For the employer's side, once all are in.
    bool may_agree = false;
};

/// A goal beside the preparation.
struct PrepareGoal {
    domain::GoalId id;
    int number = 1;
    domain::SealedText title = {};
    domain::GoalStatus status = domain::GoalStatus::not_started;
};

struct PrepareAction {
    domain::ActionId id;
    domain::TalkId talk;
    domain::SealedText text = {};
    std::string owner;
    std::optional<base::Date> due = {};
    bool is_overdue = false;
};

/// The Prepare step of a talk, as one account sees it.
struct PrepareView {
    domain::TalkId talk;
    domain::TalkKind kind = domain::TalkKind::development;
    domain::TalkState state = domain::TalkState::planned;
    base::Date date;
    bool is_blind = true;
    /// What this account may not read of the talk, its points among it.
    bool is_withheld = false;
    /// The account's side of the dialogue; nothing for those beside it.
    std::optional<domain::Side> side = {};
    PreparingSide presidium = {}, executive = {};
    const PreparingSide& of(domain::Side which) const { return which == domain::Side::executive ? executive : presidium; }
    /// The account may write its side's answers: nobody else has begun them for himself, they are not in, and the talk is to come.
    bool may_write = false;
    /// It has something to share within its own side, or to submit to the other.
    bool may_share = false, may_submit = false;
    /// It may say that its side writes nothing.
    bool may_say_none = false;
    /// Both sides are in, or it is not blind: nothing is hidden from the two any longer.
    bool is_open = false;

    std::vector<PreparePoint> points = {};
    /// Set aside for the points of the agenda, and the planned length; minutes.
    int minutes_of_points = 0;
    std::optional<int> minutes_planned = {};
    bool may_plan = false;

    /// The last talk that was held, and its agreed texts in order, each with its title.
    std::optional<base::Date> last_date = {};
    std::optional<domain::TalkId> last_talk = {};
    std::vector<std::pair<domain::SealedText, domain::SealedText>> last = {};

    std::optional<PrepareRatings> ratings = {};
    std::vector<PrepareGoal> goals = {};
    std::vector<PrepareAction> actions = {};
};

/// `account`: null where the records can only be read. `today`: for what is late.
PrepareView prepare_view(const domain::Case& records, domain::TalkId talk, const domain::Account* account, base::Date today);

/// The own side's answers as they lie, with these in place of what the points of these keys say: what is to be written, in the order
/// of the points; points that nobody has answered are left out.
std::vector<domain::PreparationAnswer> answers_with(const PrepareView& view, const std::vector<std::pair<std::string, std::string>>& written);

}  // namespace app
