// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/picture.h"

#include <wx/colour.h>

class wxGraphicsContext;
class wxWindow;

namespace gui {

/// The third painter of a picture, beside PDF and SVG: in the window's palette and the user's font. Its points are turned
/// into pixels by `scale`, and its top left corner stands at the context's origin.
void paint_picture(wxGraphicsContext& context, const base::Picture& picture, const wxWindow& window, double scale);

/// How many pixels one point of a picture is, so that its letters are about as large as the user's own.
double picture_scale(const wxWindow& window);

/// What a role of a picture is in the present palette.
wxColour picture_colour(base::Picture::Colour role);

}  // namespace gui
