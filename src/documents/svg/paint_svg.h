// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "base/picture.h"

#include <string>

namespace documents {

/// A picture as an SVG file of its own, in the colours of the pages, with what it shows in words. The same picture gives
/// the same bytes.
std::string paint_svg(const base::Picture& picture, const std::string& title, base::Language language);

}  // namespace documents
