// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/accounts/recovery.h"
#include "gui/form_classes.h"
#include "gui/workplace.h"

#include <array>
#include <filesystem>
#include <optional>

#include "sheets_panel_form.h"

namespace gui {

/// Sheets that were just made; what stands on them is nowhere in the file.
struct SheetsView {
    std::optional<app::RecoverySheets> sheets = {};
    std::vector<documents::Composed> papers = {};
    std::filesystem::path folder = {};
};

/// Recovery sheets: made as PDF, and shown to be readable by typing two groups of each back; or declined with a reason. Both
/// must outlive it.
class SheetsPanel : public SheetsPanelForm {
public:
    SheetsPanel(wxWindow* parent, Workplace& place, SheetsView& view);
    void begin();
    /// After anything changed.
    std::function<void()> on_changed;

private:
    void show_state();
    void make();
    void save();
    void confirm();
    void decline();
    bool complain(const domain::Complaint& complaint);
    std::optional<std::array<std::array<int, 2>, 3>> asked() const;

    Workplace& m_place;
    SheetsView& m_view;
    std::array<std::array<LineField*, 2>, 3> m_groups;
};

}  // namespace gui
