// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/widgets/field.h"

#include <wx/dataview.h>

#include <set>
#include <vector>

namespace gui {

/// Who takes part: a list to tick, with a search above it where it is long. Space ticks; the line below tells who is chosen,
/// also those that the search hides.
class PeoplePicker : public Field {
public:
    struct Person {
        /// What the page knows this one by.
        std::string key;
        wxString name;
        /// "ordfører, Ap"; may be empty.
        wxString capacity = {};
    };
    bool Create(wxWindow* parent, wxWindowID id);

    void offer(std::vector<Person> people);
    /// Only one at a time.
    void set_single(bool single) { m_single = single; }
    void set_read_only(bool read_only) override;
    bool settle() override;

    /// In the order they are offered in.
    std::vector<std::string> chosen() const;
    void choose(const std::vector<std::string>& keys);
    wxTextCtrl& search() { return *m_search; }
    wxDataViewListCtrl& list() { return *m_list; }

protected:
    void show_wrong(bool wrong) override;

private:
    void fill();
    void toggle(int row);
    void tell_chosen();
    bool is_found(const Person& person) const;

    std::vector<Person> m_people;
    std::set<std::string> m_chosen;
    /// The person of each row.
    std::vector<size_t> m_rows;
    wxTextCtrl* m_search = nullptr;
    wxDataViewListCtrl* m_list = nullptr;
    bool m_single = false;
    bool m_read_only = false;
    bool m_filling = false;
    wxDECLARE_DYNAMIC_CLASS(PeoplePicker);
};

}  // namespace gui
