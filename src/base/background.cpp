// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/background.h"

#include <sys/resource.h>

namespace base {

void give_way_to_others()
{
    constexpr int politely = 10;
    // On Linux nought names the calling thread alone. Where it is refused, the work is done all the same.
    (void)::setpriority(PRIO_PROCESS, 0, politely);
}

}  // namespace base
