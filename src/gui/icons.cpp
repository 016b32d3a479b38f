// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/icons.h"

#include "base/resource.h"
#include "gui/words.h"

namespace gui {

wxBitmapBundle icon(const char* name, const wxColour& colour, int size)
{
    wxString svg = to_wx(base::resource(std::string("forms/icons/") + name + ".svg"));
    svg.Replace("currentColor", colour.GetAsString(wxC2S_HTML_SYNTAX));
    // Lines stay thin where the picture is large.
    if (size >= 40)
        svg.Replace("stroke-width=\"2\"", "stroke-width=\"1.2\"");
    return wxBitmapBundle::FromSVG(svg.utf8_str(), wxSize(size, size));
}

}  // namespace gui
