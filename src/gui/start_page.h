// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/recent_files.h"
#include "gui/form_classes.h"
#include "gui/widgets/rows_model.h"

#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

#include "start_page_form.h"

namespace gui {

/// What the start page asks of the window.
struct StartWishes {
    std::function<void()> new_case;
    std::function<void()> open_file;
    std::function<void()> open_sample;
    std::function<void(const std::filesystem::path&)> open;
};

/// Stands while no case is open, and says what to do first. Recent files say who has them open just now.
class StartPage : public StartPageForm {
public:
    StartPage(wxWindow* parent, app::RecentFiles recent, StartWishes wishes);

private:
    void dress();
    void bind();
    void fill();
    void arrange();
    bool wrap(int room);
    void choose();
    void open_chosen();
    const app::RecentFiles::Entry* chosen() const;

    app::RecentFiles m_files;
    StartWishes m_wishes;
    wxObjectDataPtr<RowsModel> m_rows;
    std::vector<app::RecentFiles::Entry> m_entries;
    /// What stands in the three cards, before it was wrapped.
    std::vector<std::pair<wxStaticText*, wxString>> m_advice;
    wxSize m_arranged_at;
    int m_wrapped_at = 0;
};

}  // namespace gui
