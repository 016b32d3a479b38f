// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/agreement/agreement.h"
#include "domain/agreement/side_post.h"

namespace domain {

struct CaseFields;

/// What an agreement says of other records: they exist, lie in the same appointment, the signer of the executive's side is
/// the appointed one ("agreement.other_executive"), an amendment amends an agreement of its own ("agreement.amends_wrong").
void fit(const CaseFields& fields, const Agreement& agreement, const std::string& path, Faults& faults);
void fit(const CaseFields& fields, const SidePost& post, const std::string& path, Faults& faults);

}  // namespace domain
