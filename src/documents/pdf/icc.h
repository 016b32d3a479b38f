// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace documents::pdf {

/// An ICC version 4 display profile for sRGB (ICC.1:2010; primaries and curve of IEC 61966-2-1, adapted to D50),
/// made here, so that no file and no licence comes with it.
std::string srgb_profile();

}  // namespace documents::pdf
