// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/settings/settings.h"
#include "gui/form_classes.h"

#include <functional>
#include <utility>
#include <vector>

#include "settings_dialog_form.h"

namespace gui {

/// Beside the window, and each choice counts at once: there is nothing to confirm and nothing to cancel.
class SettingsDialog : public SettingsDialogForm {
public:
    /// `changed` gets all settings with what was chosen among them.
    SettingsDialog(wxWindow* parent, const app::Settings& settings, std::function<void(const app::Settings&)> changed);

private:
    void fill();
    void chosen();

    app::Settings m_settings;
    std::function<void(const app::Settings&)> m_changed;
    std::vector<int> m_sizes, m_minutes;
};

}  // namespace gui
