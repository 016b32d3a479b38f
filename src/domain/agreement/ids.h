// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/id.h"

namespace domain {

using AgreementId = base::Id<struct AgreementTag>;
using SidePostId = base::Id<struct SidePostTag>;

}  // namespace domain
