// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"

#include "about_dialog_form.h"

namespace gui {

/// Version, and what the program is made of with its licences.
class AboutDialog : public AboutDialogForm {
public:
    explicit AboutDialog(wxWindow* parent);
};

}  // namespace gui
