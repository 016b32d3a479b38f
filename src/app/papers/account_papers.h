// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/accounts/recovery.h"
#include "app/case/session.h"
#include "documents/composer.h"

#include <array>

namespace app {

/// The slip of an account that the unlocked one has invited, by key, name or id; `groups` as they were told once. Refused
/// "account.unknown".
documents::Composed slip_page(Session& session, std::string_view account, std::string_view groups);

/// The three sheets, each saying which rooms they open.
std::array<documents::Composed, 3> sheet_pages(Session& session, const RecoverySheets& sheets);

}  // namespace app
