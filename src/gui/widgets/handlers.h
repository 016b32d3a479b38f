// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class wxXmlResource;

namespace gui {

/// Teaches wx's form loader our own widgets and those of wx that the forms use.
void add_handlers();
/// The loader, with forms/<name>.xrc read: at first use, since all of them cost time before the first paint.
wxXmlResource& form(const char* name);

}  // namespace gui
