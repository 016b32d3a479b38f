// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/wrapped.h"

#include "gui/words.h"

#include <wx/font.h>
#include <wx/fontutil.h>

#include <gtk/gtk.h>

namespace gui {

wxString wrapped(const wxWindow& window, const wxString& text, int width)
{
    const auto bytes = from_wx(text);
    auto* layout = gtk_widget_create_pango_layout(window.GetHandle(), bytes.c_str());
    pango_layout_set_font_description(layout, window.GetFont().GetNativeFontInfo()->description);
    pango_layout_set_width(layout, width * PANGO_SCALE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    std::string all;
    for (int i = 0; i < pango_layout_get_line_count(layout); ++i) {
        const auto* line = pango_layout_get_line_readonly(layout, i);
        auto words = bytes.substr(static_cast<size_t>(line->start_index), static_cast<size_t>(line->length));
        // The space at which it was broken.
        words.erase(words.find_last_not_of(' ') + 1);
        all += (i > 0 ? "\n" : "") + words;
    }
    g_object_unref(layout);
    return to_wx(all);
}

}  // namespace gui
