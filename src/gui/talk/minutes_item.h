// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/talk/agreed_text.h"
#include "gui/widgets/state_chip.h"
#include "gui/workplace.h"

#include <wx/panel.h>

#include <functional>
#include <memory>

class wxBoxSizer;
class wxButton;

namespace gui {

/// One point of the minutes: what each side wanted minuted, what both agreed, and who may read it.
class MinutesItem : public wxPanel {
public:
    /// What the step does for its points; `where` is "2. Results".
    struct Host {
        std::function<void(const domain::MinutesText& text, const wxString& where)> access;
        /// `taken_back`: what stood there and is to be written anew; empty: a new one.
        std::function<void(domain::AgendaItemId item, const wxString& where, const std::string& taken_back)> statement;
        /// Records have changed.
        std::function<void()> changed;
    };
    MinutesItem(wxWindow* parent, Workplace& place, domain::TalkId talk, domain::AgendaItemId item, size_t number, Host host);

    AgreedText& agreed() { return *m_agreed; }
    WritingField& field() { return *m_field; }
    const StateChip& chip() const { return *m_chip; }
    /// Leads to the access to what is agreed.
    wxButton& access() { return *m_access; }
    /// Leads to something of one side's own.
    wxButton& state() { return *m_state; }
    /// The statements, with what can be done with each.
    wxPanel& said() { return *m_said; }
    /// Of what is in the records and not being written.
    void reload();
    /// No chip wider than the column, and each button as wide as its words, once the theme has reached it.
    void fit();

private:
    void fill_statements();
    void add_statement(const domain::TalkFields& talk, size_t index);
    void take_back(size_t index);
    wxButton* add_button(wxSizer& row, wxWindow* parent, const wxString& label, const wxString& name, std::function<void()> act);
    const domain::AgendaItem& record() const;
    const domain::TalkFields& talk() const { return *m_place.records().talks.get(m_talk); }

    Workplace& m_place;
    domain::TalkId m_talk;
    domain::AgendaItemId m_item;
    size_t m_number;
    Host m_host;
    wxString m_where;
    std::vector<domain::Statement> m_shown;
    wxPanel* m_said = nullptr;
    WritingField* m_field = nullptr;
    StateChip* m_chip = nullptr;
    wxButton* m_access = nullptr;
    wxButton* m_state = nullptr;
    std::unique_ptr<AgreedText> m_agreed;
};

}  // namespace gui
