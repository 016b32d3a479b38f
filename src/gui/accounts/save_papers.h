// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/workplace.h"

#include <span>

namespace gui {

/// Asks for a folder to put papers into; empty when the person thinks better of it.
std::optional<std::filesystem::path> ask_folder(wxWindow& parent, const Workplace& place, const wxString& title);

/// Each under its title, "Slip for Kari Vik.pdf"; what is there already under that name is replaced. False: says above the page why
/// not.
bool save_papers(const Workplace& place, const std::filesystem::path& folder, std::span<const documents::Composed> papers);

}  // namespace gui
