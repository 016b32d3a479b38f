// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/access_words.h"

#include "app/law.h"
#include "base/text.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {

void tell_access(StateChip& chip, const Workplace& place, const domain::Access& access)
{
    const auto& law = place.desk().law();
    if (access.is_closed())
        chip.tell(StateChip::Sign::closed, to_wx(law.marker(access, window_language())));
    else
        chip.tell(StateChip::Sign::not_begun, to_wx(base::capitalised(law.class_word(domain::AccessClass::open, window_language()))));
}

void fit_within(wxWindow& control, int room)
{
    control.SetMinSize(wxDefaultSize);
    control.InvalidateBestSize();
    const auto best = control.GetBestSize();
    control.SetMinSize({room > 0 ? std::min(best.x, room) : best.x, best.y});
}

}  // namespace gui
