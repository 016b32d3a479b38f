// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/people_picker.h"

#include "app/sentence.h"
#include "base/words.h"
#include "gui/theme.h"
#include "gui/widgets/lay_out_around.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <glib.h>
#include <wx/sizer.h>

#include <algorithm>

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(PeoplePicker, wxPanel);

namespace {

/// So many can be seen at once, and need no search.
constexpr size_t few = 6;

wxString as_markup(wxString text)
{
    text.Replace("&", "&amp;");
    text.Replace("<", "&lt;");
    text.Replace(">", "&gt;");
    return text;
}

/// wx lowers letters by the locale, and in the plain one that leaves Å and Ø as they are.
wxString lowered(const wxString& text)
{
    wxString out;
    for (const wxUniChar letter : text)
        out += wxUniChar(g_unichar_tolower(letter.GetValue()));
    return out;
}

wxString cell(const PeoplePicker::Person& person)
{
    auto text = as_markup(person.name);
    if (person.capacity.empty())
        return text;
    const auto& colours = theme::palette();
    const auto colour = colours.high_contrast ? wxString() : " foreground=\"" + colours.muted.GetAsString(wxC2S_HTML_SYNTAX) + "\"";
    return text + "  <span size=\"small\"" + colour + ">" + as_markup(person.capacity) + "</span>";
}

}  // namespace

bool PeoplePicker::Create(wxWindow* parent, wxWindowID id)
{
    if (!create(parent, id))
        return false;
    auto* column = new wxBoxSizer(wxVERTICAL);
    m_search = new wxTextCtrl(this, wxID_ANY);
    m_search->SetMinSize({-1, line_height(*m_search)});
    m_search->SetHint(say("Search for a name or title"));
    theme::set_name(*m_search, say("Search for a name or title"));
    m_list = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(260, 120)), wxDV_SINGLE | wxDV_NO_HEADER);
    m_list->AppendToggleColumn(say("Chosen"), wxDATAVIEW_CELL_ACTIVATABLE, FromDIP(40), wxALIGN_CENTRE);
    add_column(*m_list, say("Name"), 1, FromDIP(200), Cut::end);
    theme::css_class(*m_list, "people");
    column->Add(m_search, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    column->Add(m_list, wxSizerFlags(1).Expand());
    row().Add(column, wxSizerFlags(1).Expand());
    set_control(m_list);

    m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { fill(); });
    m_search->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_DOWN)
            return event.Skip();
        m_list->SetFocus();
        if (!m_rows.empty())
            m_list->SelectRow(0);
    });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_VALUE_CHANGED, [this](wxDataViewEvent& event) {
        if (!m_filling)
            toggle(m_list->ItemToRow(event.GetItem()));
    });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) { toggle(m_list->ItemToRow(event.GetItem())); });
    m_list->Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_SPACE || m_list->GetSelectedRow() == wxNOT_FOUND)
            return event.Skip();
        toggle(m_list->GetSelectedRow());
    });
    m_list->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { m_list->GetColumn(1)->SetWidth(std::max(FromDIP(60), m_list->GetClientSize().x - m_list->GetColumn(0)->GetWidth() - FromDIP(8))); });
        event.Skip();
    });
    return true;
}

void PeoplePicker::offer(std::vector<Person> people)
{
    m_people = std::move(people);
    std::erase_if(
        m_chosen, [&](const std::string& key) { return std::none_of(m_people.begin(), m_people.end(), [&](const Person& each) { return each.key == key; }); });
    fill();
}

bool PeoplePicker::is_found(const Person& person) const
{
    if (m_read_only)
        return m_chosen.contains(person.key);
    const auto wanted = lowered(m_search->GetValue()).Strip(wxString::both);
    return wanted.empty() || lowered(person.name + " " + person.capacity).Contains(wanted);
}

void PeoplePicker::fill()
{
    m_filling = true;
    m_list->DeleteAllItems();
    m_rows.clear();
    for (size_t i = 0; i < m_people.size(); ++i) {
        if (!is_found(m_people[i]))
            continue;
        wxVector<wxVariant> values;
        values.push_back(wxVariant(m_chosen.contains(m_people[i].key)));
        values.push_back(wxVariant(cell(m_people[i])));
        m_list->AppendItem(values);
        m_rows.push_back(i);
    }
    m_filling = false;
    m_search->Show(m_people.size() > few && !m_read_only);
    // Half a row shows that there is more below.
    const size_t all = std::max<size_t>(m_read_only ? m_rows.size() : m_people.size(), 1);
    const double seen = all > few ? few - 0.5 : static_cast<double>(all);
    const int line = GetTextExtent("Ag").y + FromDIP(12);
    const int height = static_cast<int>(line * seen) + FromDIP(4);
    const bool moves = height != m_list->GetMinSize().y;
    m_list->SetMinSize({FromDIP(260), height});
    tell_chosen();
    Layout();
    if (moves)
        lay_out_around(*this);
}

void PeoplePicker::toggle(int row)
{
    if (row < 0 || static_cast<size_t>(row) >= m_rows.size())
        return;
    const auto& key = m_people[m_rows[static_cast<size_t>(row)]].key;
    const bool was = m_chosen.contains(key);
    if (!m_read_only) {
        if (m_single)
            m_chosen.clear();
        was ? void(m_chosen.erase(key)) : void(m_chosen.insert(key));
    }
    m_filling = true;
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_list->SetToggleValue(m_chosen.contains(m_people[m_rows[i]].key), static_cast<unsigned>(i), 0);
    m_filling = false;
    clear_complaint();
    tell_chosen();
    tell_changed();
}

void PeoplePicker::tell_chosen()
{
    wxString names;
    for (const auto& person : m_people) {
        if (m_chosen.contains(person.key))
            names += (names.empty() ? wxString() : wxString(", ")) + person.name;
    }
    const auto count = static_cast<unsigned>(m_chosen.size());
    set_hint(count == 0 ? say("Nobody is chosen")
                        : plural("{count} chosen: {names}", "{count} chosen: {names}", count, {{"count", std::to_string(count)}, {"names", from_wx(names)}}));
}

std::vector<std::string> PeoplePicker::chosen() const
{
    std::vector<std::string> keys;
    for (const auto& person : m_people) {
        if (m_chosen.contains(person.key))
            keys.push_back(person.key);
    }
    return keys;
}

void PeoplePicker::choose(const std::vector<std::string>& keys)
{
    m_chosen = {keys.begin(), keys.end()};
    fill();
}

void PeoplePicker::set_read_only(bool read_only)
{
    m_read_only = read_only;
    theme::css_class(*m_list, "read-only", read_only);
    fill();
}

bool PeoplePicker::settle()
{
    if (is_required() && m_chosen.empty()) {
        complain(say("Choose at least one."));
        return false;
    }
    clear_complaint();
    return true;
}

void PeoplePicker::show_wrong(bool wrong)
{
    theme::css_class(*m_list, "wrong", wrong);
}

}  // namespace gui
