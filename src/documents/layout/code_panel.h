// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/layout/flow.h"

#include <string>
#include <vector>

namespace documents::layout {

/// Groups of letters four to a line, each under its number, as a list that is read out group by group; beside them the
/// same groups as a QR code, which `alt` explains without naming them.
Box code_panel(const std::vector<std::string>& groups, const std::string& alt, const pdf::Fonts& fonts, pdf::Element& parent, double x, double width);

}  // namespace documents::layout
