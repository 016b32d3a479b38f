// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/guard.h"

#include "storage/sealing/secret.h"

namespace app {

bool guard_process()
{
    return storage::guard_process();
}

}  // namespace app
