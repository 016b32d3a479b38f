// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/focus_in_view.h"

#include "gui/widgets/field.h"

namespace gui {

void keep_focus_in_view(wxScrolledWindow& scrolled)
{
    scrolled.Bind(wxEVT_CHILD_FOCUS, [&scrolled](wxChildFocusEvent& event) {
        event.Skip();
        // A field with its label and the line below it.
        auto* seen = event.GetWindow();
        for (auto* around = seen; around && around != &scrolled; around = around->GetParent()) {
            if (dynamic_cast<Field*>(around))
                seen = around;
        }
        int unit = 0;
        scrolled.GetScrollPixelsPerUnit(nullptr, &unit);
        if (!seen || seen == &scrolled || unit <= 0)
            return;
        const int room = scrolled.GetClientSize().y, top = scrolled.ScreenToClient(seen->GetScreenPosition()).y, bottom = top + seen->GetSize().y;
        const int now = scrolled.GetViewStart().y * unit;
        if (top < 0 || bottom - top > room)
            scrolled.Scroll(-1, (now + top) / unit);
        else if (bottom > room)
            scrolled.Scroll(-1, (now + bottom - room + unit - 1) / unit);
    });
}

}  // namespace gui
