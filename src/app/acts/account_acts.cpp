// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"

namespace app::acts {

std::span<const Act> account_acts()
{
    return {};
}

}  // namespace app::acts
