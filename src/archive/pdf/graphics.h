// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/pdf/document.h"

/// What the graphics objects of a page may be in PDF/A-2 and -3 with an RGB output intent.
/// Each function gives the problem in plain English, or nothing at all.
namespace archive::pdf {

/// ISO 19005-2, 6.2.4: gray and RGB lean on the output intent, CMYK does not; ICC profiles say what they are.
std::string color_space_problem(Document& document, Object space, int depth = 0);
/// 6.2.5 and 6.2.10: no transfer functions, only the standard's own blend modes.
std::string graphics_state_problem(Object state);
/// 6.2.8: no alternates, no interpolation, filters that are checked here.
std::string image_problem(Document& document, Object image, int depth = 0);
/// 6.2.10: the blending space of a transparency group is one that the output intent covers.
std::string group_problem(Document& document, Object group);
bool is_rendering_intent(const std::string& intent);

}  // namespace archive::pdf
