// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/settle.h"

#include <algorithm>

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

void focus_wrong(const std::vector<Field*>& fields)
{
    const auto found = std::find_if(fields.begin(), fields.end(), [](const auto* each) { return each->IsShown() && !each->complaint().empty(); });
    if (found != fields.end())
        (*found)->SetFocus();
}

}  // namespace gui
