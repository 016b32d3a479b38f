// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/shell.h"

#include <vector>

namespace gui {

/// A page for each kind of widget. A new widget gets a row here.
std::vector<PageEntry> gallery_pages();

}  // namespace gui
