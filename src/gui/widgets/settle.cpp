// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/settle.h"

namespace gui {

bool settle(const std::vector<Field*>& fields)
{
    Field* first = nullptr;
    for (auto* each : fields) {
        if (each->IsShown() && !each->settle() && !first)
            first = each;
    }
    if (first)
        first->SetFocus();
    return !first;
}

}  // namespace gui
