// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"

#include <functional>

#include "start_page_form.h"

namespace gui {

/// Stands while no case is open, and says what to do first.
class StartPage : public StartPageForm {
public:
    StartPage(wxWindow* parent, std::function<void()> open_sample, std::function<void()> open_file);
};

}  // namespace gui
