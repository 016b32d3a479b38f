// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"

#include <optional>
#include <vector>

namespace app {

/// Who of the open accounts will read a talk's texts under that circle (none: the dialogue), for the question before it is
/// chosen.
std::vector<domain::AccountId> readers_of(Session& session, domain::TalkId talk, const std::optional<domain::Circle>& circle);
/// The employer's side as it should be: see domain::proposed_circle.
domain::Circle proposed_circle(Session& session, domain::TalkId talk);

/// Chooses who takes part in a talk, or, with none, gives it back to the dialogue. The talk and what was agreed to be done
/// in it are sealed anew where they then lie; who is no longer in the circle is taken out of its rooms and what lies there gets
/// new keys. Refused: record.unknown, circle.not_yours (only who acts for the presidium chooses), circle.not_in_it (who makes
/// its rooms holds their keys), and what domain::with_circle refuses. Warns "circle.without_account" {person},
/// "circle.guest_without_account" {person}.
domain::Talk choose_circle(Work& work, domain::TalkId talk, std::optional<domain::Circle> circle);

/// Likewise for the draft of an agreement. A signed version stays in the record.
domain::Agreement choose_circle(Work& work, domain::AgreementId agreement, std::optional<domain::Circle> circle);

}  // namespace app
