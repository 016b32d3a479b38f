// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/behalf.h"

#include <string_view>
#include <vector>

namespace app {

/// What was typed on behalf of this account's person, or, for the lead, of the employer's side, and waits to be confirmed.
std::vector<domain::Unconfirmed> unconfirmed(Session& session);

/// Confirms what stands under `field` of a plan or a talk (domain/behalf.h), by key or id. Refused: record.unknown,
/// behalf.unknown, behalf.not_yours {name}.
void confirm_behalf(Work& work, std::string_view kind, std::string_view record, std::string_view field);
/// All that this account may confirm, of one record where it is named by key or id; returns how many. Refused
/// "behalf.unknown" where that record has nothing for it.
int confirm_all_behalf(Work& work, std::string_view kind = {}, std::string_view record = {});

}  // namespace app
