// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/field.h"

#include "app/sentence.h"
#include "base/words.h"
#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/widgets/lay_out_around.h"
#include "gui/words.h"

#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

#include <algorithm>

namespace gui {

wxDEFINE_EVENT(EVT_FIELD, wxCommandEvent);

std::string without_control(const wxString& typed)
{
    wxString plain;
    plain.reserve(typed.length());
    for (size_t i = 0; i < typed.length(); ++i) {
        const auto code = typed[i].GetValue();
        if (code == '\r' && i + 1 < typed.length() && typed[i + 1] == '\n')
            continue;
        // Word writes a vertical tab where a line ends inside a paragraph.
        if (code == '\n' || code == '\r' || code == '\v' || code == '\f' || code == 0x85 || code == 0x2028 || code == 0x2029)
            plain += '\n';
        else if (code == '\t' || (code >= 0x20 && code < 0x7F) || code >= 0xA0)
            plain += typed[i];
    }
    return from_wx(plain);
}

std::string in_short(const std::string& typed)
{
    constexpr size_t most = 24;
    const auto shown = to_wx(typed);
    return shown.length() <= most ? typed : from_wx(shown.Left(most).Trim() + to_wx("…"));
}

int line_height(const wxWindow& control)
{
    return std::max(control.FromDIP(34), control.GetTextExtent("n").y + control.FromDIP(14));
}

bool Field::create(wxWindow* parent, wxWindowID id)
{
    if (!wxPanel::Create(parent, id))
        return false;
    const auto& colours = theme::palette();
    m_label = new wxStaticText(this, wxID_ANY, {});
    m_row = new wxBoxSizer(wxHORIZONTAL);
    m_mark = new wxStaticBitmap(this, wxID_ANY, icon("warning", colours.bad, 16));
    m_line = new wxStaticText(this, wxID_ANY, " ");
    m_line->SetFont(theme::scaled(*this, 0.9));
    m_mark->Hide();
    theme::set_name(*m_mark, say("Problem"));

    // The mark stands beside the first line, however large the letters are.
    auto* mark = new wxBoxSizer(wxVERTICAL);
    mark->AddSpacer(std::max(0, (m_line->GetTextExtent("n").y - m_mark->GetBestSize().y) / 2));
    mark->Add(m_mark, wxSizerFlags().Border(wxRIGHT, FromDIP(4)));
    auto* below = new wxBoxSizer(wxHORIZONTAL);
    below->Add(mark, wxSizerFlags().Top());
    below->Add(m_line, wxSizerFlags(1).Top());
    auto* column = new wxBoxSizer(wxVERTICAL);
    // Neither says how wide the field is; they take more lines where there is little room.
    m_label->SetMinSize({1, -1});
    m_line->SetMinSize({1, -1});
    column->Add(m_label, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    column->Add(m_row, wxSizerFlags().Expand());
    column->Add(below, wxSizerFlags().Expand().Border(wxTOP, FromDIP(3)));
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { wrap(); });
        event.Skip();
    });
    return true;
}

void Field::set_control(wxWindow* control)
{
    m_control = control;
    // The label comes before it for those who go through a page control by control.
    theme::set_label(*m_control, *m_label);
}

void Field::set_label(const wxString& label)
{
    m_asked = label;
    m_label->SetLabel(label);
    // It takes more lines, but a word is never cut.
    int widest = 1;
    for (const auto& word : wxSplit(plain_label(), ' ', '\0'))
        widest = std::max(widest, m_label->GetTextExtent(word).x);
    m_label->SetMinSize({widest, -1});
    theme::set_label(*m_control, *m_label);
    m_wrapped_at = 0;
    wrap();
}

wxString Field::plain_label() const
{
    return wxControl::RemoveMnemonics(m_asked);
}

void Field::set_hint(const wxString& hint)
{
    m_hint = hint;
    show_line();
}

void Field::complain(const wxString& sentence)
{
    m_complaint = sentence;
    show_wrong(!sentence.empty());
    show_line();
}

void Field::complain(const domain::Complaint& complaint)
{
    complain(to_wx(app::sentence(complaint, base::Words(window_language()))));
}

void Field::clear_complaint()
{
    if (!m_complaint.empty())
        complain(wxString());
}

void Field::show_wrong(bool wrong)
{
    theme::css_class(*m_control, "wrong", wrong);
}

void Field::show_line()
{
    const auto& colours = theme::palette();
    const bool wrong = !m_complaint.empty();
    m_shown = wrong ? m_complaint : m_hint;
    m_mark->Show(wrong);
    m_line->SetForegroundColour(wrong ? colours.bad : colours.muted);
    theme::set_role(*m_line, wrong ? theme::Role::alert : theme::Role::label);
    theme::set_description(*m_control, m_shown);
    m_wrapped_at = 0;
    wrap();
}

/// The line keeps its place while it is empty, so that nothing jumps away from under the mouse when a complaint comes.
void Field::wrap()
{
    const int room = GetClientSize().x;
    if (room < FromDIP(40) || room == m_wrapped_at)
        return;
    m_wrapped_at = room;
    const int before = m_line->GetBestSize().y + m_label->GetBestSize().y;
    m_label->SetLabel(m_asked);
    if (m_label->GetBestSize().x > room)
        m_label->Wrap(room);
    m_line->SetLabelText(m_shown.empty() ? " " : m_shown);
    m_line->Wrap(room - (m_mark->IsShown() ? m_mark->GetBestSize().x + FromDIP(6) : 0));
    theme::set_name(*m_label, plain_label());
    theme::set_name(*m_line, m_shown.empty() ? plain_label() : m_shown);
    for (auto* text : {m_label, m_line})
        text->InvalidateBestSize();
    Layout();
    if (m_line->GetBestSize().y + m_label->GetBestSize().y != before)
        lay_out_around(*this);
}

void Field::tell_changed()
{
    wxCommandEvent event(EVT_FIELD, GetId());
    event.SetEventObject(this);
    ProcessWindowEvent(event);
}

void Field::SetFocus()
{
    m_control->SetFocus();
}

bool Field::Enable(bool enable)
{
    const auto& colours = theme::palette();
    m_label->SetForegroundColour(enable ? colours.text : colours.muted);
    return wxPanel::Enable(enable);
}

bool TextField::Create(wxWindow* parent, wxWindowID id)
{
    if (!create(parent, id))
        return false;
    m_text = new wxTextCtrl(this, wxID_ANY);
    m_text->SetMinSize({m_text->GetTextExtent("n").x * letters() + FromDIP(24), line_height(*m_text)});
    row().Add(m_text, wxSizerFlags().Expand());
    set_control(m_text);
    add_beside();
    m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        typing();
        event.Skip();
    });
    m_text->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        left();
        // Who only passes through an empty field has nothing to mend yet.
        if (!typed().empty() || m_watched)
            settle();
    });
    m_text->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (m_text->IsEditable() && take_key(event))
            return;
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER)
            settle();
        event.Skip();
    });
    return true;
}

std::string TextField::typed() const
{
    auto line = without_control(m_text->GetValue());
    // What is pasted may have several.
    std::replace_if(
        line.begin(), line.end(), [](char sign) { return sign == '\n' || sign == '\t'; }, ' ');
    return line;
}

void TextField::set_typed(const std::string& text)
{
    m_text->ChangeValue(to_wx(text));
    look();
}

void TextField::set_read_only(bool read_only)
{
    m_text->SetEditable(!read_only);
    theme::css_class(*m_text, "read-only", read_only);
}

TextField::Reading TextField::look()
{
    auto reading = read(typed());
    if (reading.kind == Reading::Kind::empty && is_required()) {
        reading.kind = Reading::Kind::wrong;
        reading.complaint = to_wx(app::sentence(domain::Complaint{"field.required", {}}, base::Words(window_language())));
    }
    return reading;
}

void TextField::typing()
{
    const auto reading = look();
    if (reading.kind != Reading::Kind::wrong)
        clear_complaint();
    else if (m_watched)
        complain(reading.complaint);
    tell_changed();
}

bool TextField::settle()
{
    const auto reading = look();
    if (reading.kind == Reading::Kind::wrong) {
        m_watched = true;
        complain(reading.complaint);
        return false;
    }
    clear_complaint();
    if (reading.kind == Reading::Kind::good && m_text->GetValue() != written())
        m_text->ChangeValue(written());
    return true;
}

void TextField::show_value()
{
    m_text->ChangeValue(written());
    m_text->SetInsertionPointEnd();
    clear_complaint();
    tell_changed();
}

}  // namespace gui
