// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

class wxXmlResource;

namespace gui {

/// wx's loader of forms, with forms/<name>.xrc read in the window's language: at first use, since all of them cost time before
/// the first paint.
wxXmlResource& form(const char* name);
/// With this form of that name.
wxXmlResource& form(const char* name, std::string_view xrc);

}  // namespace gui
