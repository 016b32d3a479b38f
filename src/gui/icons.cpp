// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/icons.h"

#include "base/resource.h"
#include "gui/look.h"
#include "gui/words.h"

#include <algorithm>
#include <cmath>

namespace gui {
namespace {

/// From this size on it stands for itself.
constexpr int picture = 40;

}  // namespace

wxBitmapBundle icon(const char* name, const wxColour& colour, int size)
{
    wxString svg = to_wx(base::resource(std::string("forms/icons/") + name + ".svg"));
    svg.Replace("currentColor", colour.GetAsString(wxC2S_HTML_SYNTAX));
    // Lines stay thin where the picture is large.
    if (size >= picture)
        svg.Replace("stroke-width=\"2\"", "stroke-width=\"1.2\"");
    else
        size = static_cast<int>(std::lround(size * std::max(1.0, look::letters())));
    return wxBitmapBundle::FromSVG(svg.utf8_str(), wxSize(size, size));
}

}  // namespace gui
