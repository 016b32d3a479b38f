// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/search/hits.h"

#include <wx/string.h>

#include <functional>
#include <string>

namespace gui {

/// "Goals".
wxString group_word(app::HitGroup group);
/// "Action from the talk of 18 February 2027".
wxString hit_title(const app::Hit& hit);
/// The snippet in Pango markup, what was asked for in bold.
wxString hit_text(const app::Hit& hit);
/// The page by name that shows the hit best; `exists` says whether there is a page of a name. The overview at the least.
std::string page_of(const app::Hit& hit, const std::function<bool(const std::string&)>& exists);

}  // namespace gui
