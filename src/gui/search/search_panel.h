// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/search/hits.h"
#include "gui/form_classes.h"
#include "gui/widgets/rows_model.h"
#include "gui/workplace.h"

#include <wx/timer.h>

#include <functional>
#include <string>
#include <vector>

#include "search_panel_form.h"

namespace gui {

/// A field, and what was found below it by kind. The arrow keys go through the hits while one types, Enter leads to one,
/// Escape back to the page.
class SearchPanel : public SearchPanelForm {
public:
    struct Wishes {
        /// What stands in the field, whenever it has become another.
        std::function<void(const wxString&)> asked;
        std::function<void(const app::Hit&)> chosen;
        std::function<void()> closed;
    };
    SearchPanel(wxWindow* parent, Workplace& place, const wxString& words, Wishes wishes);

    /// The keyboard goes into the field, and what stands there is marked.
    void begin();

private:
    void dress();
    void bind();
    void look();
    void fit();
    void show(std::vector<app::Hit> hits);
    void move(int by);
    void take();
    int chosen_row() const;
    bool take_key(int key);

    Workplace& m_place;
    Wishes m_wishes;
    wxObjectDataPtr<RowsModel> m_model;
    std::vector<app::Hit> m_found;
    /// Asks again while not everything can be found yet.
    wxTimer m_wait;
};

}  // namespace gui
