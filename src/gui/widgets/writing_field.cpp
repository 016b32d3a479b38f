// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/writing_field.h"

#include "app/sentence.h"
#include "base/words.h"
#include "gui/spelling.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/sizer.h>

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(WritingField, wxPanel);

bool WritingField::Create(wxWindow* parent, wxWindowID id)
{
    if (!create(parent, id))
        return false;
    m_text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_NO_VSCROLL);
    theme::set_margins(*m_text, 8);
    theme::css_class(*m_text, "writing");
    row().Add(m_text, wxSizerFlags(1).Expand());
    // The text takes what room the page gives, not the line below it.
    GetSizer()->GetItem(&row())->SetProportion(1);
    set_control(m_text);
    set_lines(3);
    m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        m_history.note(m_text->GetValue(), m_text->GetInsertionPoint());
        clear_complaint();
        tell_changed();
        event.Skip();
    });
    m_text->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        if (m_language && !m_is_checked && m_text->IsEditable()) {
            m_is_checked = true;
            check_spelling(*m_text, *m_language);
        }
    });
    m_text->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        if (event.ControlDown() && key == 'Z' && !event.ShiftDown())
            undo();
        else if (event.ControlDown() && (key == 'Y' || (key == 'Z' && event.ShiftDown())))
            redo();
        else if (key == WXK_TAB && !event.ControlDown() && !event.AltDown())
            // On, as in every other field: nobody shall be caught in a text.
            m_text->Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        else
            event.Skip();
    });
    return true;
}

std::string WritingField::value() const
{
    return without_control(m_text->GetValue().Trim());
}

void WritingField::set_value(const std::string& text)
{
    m_text->ChangeValue(to_wx(text));
    m_history.begin(m_text->GetValue());
    clear_complaint();
}

void WritingField::set_language(base::Language language)
{
    m_language = language;
    m_is_checked = false;
}

void WritingField::set_lines(int lines)
{
    m_text->SetMinSize({FromDIP(120), m_text->GetCharHeight() * lines + FromDIP(18)});
}

void WritingField::set_read_only(bool read_only)
{
    m_text->SetEditable(!read_only);
    theme::css_class(*m_text, "read-only", read_only);
}

bool WritingField::settle()
{
    if (is_required() && value().empty()) {
        complain(to_wx(app::sentence(domain::Complaint{"field.required", {}}, base::Words(window_language()))));
        return false;
    }
    clear_complaint();
    return true;
}

void WritingField::take(const std::optional<TextHistory::State>& state)
{
    if (!state || !m_text->IsEditable())
        return;
    m_text->ChangeValue(state->text);
    m_text->SetInsertionPoint(state->caret);
    tell_changed();
}

}  // namespace gui
