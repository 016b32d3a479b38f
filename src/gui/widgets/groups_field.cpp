// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/groups_field.h"

#include "gui/theme.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <algorithm>

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(GroupsField, wxPanel);

namespace {

constexpr size_t group_size = 5, groups_in_line = 4;

/// Letters and figures, in capitals.
std::string signs_of(const std::string& typed)
{
    std::string signs;
    for (const char c : typed) {
        if (c >= 'a' && c <= 'z')
            signs += static_cast<char>(c - 'a' + 'A');
        else if (c != ' ' && c != '-' && c != '\n' && c != '\t')
            signs += c;
    }
    return signs;
}

std::string in_order(const std::string& signs)
{
    std::string text;
    for (size_t i = 0; i < signs.size(); ++i) {
        if (i > 0 && i % group_size == 0)
            text += i % (group_size * groups_in_line) == 0 ? '\n' : ' ';
        text += signs[i];
    }
    return text;
}

bool is_ascii(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

bool GroupsField::Create(wxWindow* parent, wxWindowID id)
{
    if (!create(parent, id))
        return false;
    m_text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
    m_text->SetFont(wxFont(wxFontInfo(GetFont().GetFractionalPointSize() * 1.1).Family(wxFONTFAMILY_TELETYPE)));
    theme::css_class(*m_text, "writing");
    theme::set_margins(*m_text, 6);
    row().Add(m_text, wxSizerFlags(1).Expand());
    set_control(m_text);
    set_count(m_groups);
    m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        clear_complaint();
        count();
        tell_changed();
        event.Skip();
    });
    m_text->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        settle();
    });
    return true;
}

void GroupsField::set_count(int groups)
{
    m_groups = groups;
    const int lines = (groups + static_cast<int>(groups_in_line) - 1) / static_cast<int>(groups_in_line);
    m_text->SetMinSize({FromDIP(300), m_text->GetTextExtent("X").y * (lines + 1) + FromDIP(10)});
    count();
}

std::string GroupsField::value() const
{
    return from_wx(m_text->GetValue());
}

void GroupsField::set_value(const std::string& groups)
{
    m_text->ChangeValue(to_wx(groups));
    clear_complaint();
    count();
}

void GroupsField::set_read_only(bool read_only)
{
    m_text->SetEditable(!read_only);
    theme::css_class(*m_text, "read-only", read_only);
}

bool GroupsField::settle()
{
    const auto signs = signs_of(value());
    // What is no letter of ours stays as it was typed, for the complaint that comes.
    if (is_ascii(signs) && in_order(signs) != value())
        m_text->ChangeValue(to_wx(in_order(signs)));
    return true;
}

void GroupsField::count()
{
    const auto whole = static_cast<int>(signs_of(value()).size() / group_size);
    set_hint(
        say("{typed} of {all} groups, letters and figures as they stand on the paper", {{"typed", std::to_string(whole)}, {"all", std::to_string(m_groups)}}));
}

}  // namespace gui
