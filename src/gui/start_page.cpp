// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start_page.h"

#include "app/case/holder.h"
#include "gui/attempt.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/widgets/wrapped.h"
#include "gui/words.h"

#include <wx/app.h>
#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace gui {
namespace {

constexpr int recent_width = 420, advice_width = 270;
constexpr size_t least_rows = 3, most_rows = 8;

wxString escaped(wxString text)
{
    text.Replace("&", "&amp;");
    text.Replace("<", "&lt;");
    return text;
}

wxString faded(const wxString& text)
{
    return "<span foreground=\"" + theme::palette().muted.GetAsString(wxC2S_HTML_SYNTAX) + "\">" + text + "</span>";
}

/// The name, and below it where it lies or who has it open.
wxString row_of(const app::RecentFiles::Entry& entry)
{
    const auto name = escaped(to_wx(entry.path.stem().string()));
    if (entry.missing)
        return faded(name + "\n<small>" + escaped(say("Not found")) + "</small>");
    const auto holder = app::who_has(entry.path);
    const auto below = holder ? sentence(*holder) : to_wx(entry.path.parent_path().string());
    return name + "\n<small>" + (holder ? "<b>" + escaped(below) + "</b>" : faded(escaped(below))) + "</small>";
}

}  // namespace

StartPage::StartPage(wxWindow* parent, app::RecentFiles recent, StartWishes wishes)
    : StartPageForm(parent), m_files(std::move(recent)), m_wishes(std::move(wishes)), m_rows(new RowsModel(1))
{
    dress();
    bind();
    fill();
    CallAfter([this] { (m_entries.empty() ? static_cast<wxWindow*>(m_new) : m_recent)->SetFocus(); });
}

void StartPage::dress()
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    m_choices->SetBackgroundColour(colours.ground);
    m_body->SetBackgroundColour(colours.ground);
    m_body->SetScrollRate(0, FromDIP(12));
    for (wxWindow* card : {m_recent_card, m_new_card, m_open_card, m_sample_card})
        card->SetBackgroundColour(colours.card);
    m_context->SetForegroundColour(colours.muted);
    theme::set_heading(*m_title, 1.75);
    for (auto* heading : {m_recent_heading, m_new_heading, m_open_heading, m_sample_heading})
        theme::set_heading(*heading, 1.15);
    m_recent_detail->SetForegroundColour(colours.muted);
    for (auto* advice : {m_new_advice, m_open_advice, m_sample_advice}) {
        advice->SetForegroundColour(colours.muted);
        m_advice.emplace_back(advice, advice->GetLabelText());
    }
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        if (event.GetSize() != std::exchange(m_arranged_at, event.GetSize()))
            arrange();
        event.Skip();
    });
    add_column(*m_recent, say("Case file"), 0, FromDIP(recent_width), Cut::middle);
    m_recent->AssociateModel(m_rows.get());
    theme::css_class(*m_recent, "table");
    theme::set_label(*m_recent, *m_recent_heading);
}

void StartPage::bind()
{
    // Opening replaces this page, so the click must be over first.
    m_new->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { wxTheApp->CallAfter(m_wishes.new_case); });
    m_open->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { wxTheApp->CallAfter(m_wishes.open_file); });
    m_sample->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { wxTheApp->CallAfter(m_wishes.open_sample); });
    m_recent->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose(); });
    m_recent->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open_chosen(); });
    // GTK opens a row only once an arrow key has been there.
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (enter && m_recent->HasFocus() && event.GetModifiers() == wxMOD_NONE)
            open_chosen();
        else
            event.Skip();
    });
    m_open_recent->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_chosen(); });
    m_remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        const auto* entry = chosen();
        if (!entry)
            return;
        const auto path = entry->path;
        // A list that cannot be written is no reason to stop anybody.
        attempt_telling([this](const wxString& reason) { m_recent_detail->SetLabelText(reason); }, [&] { m_files.remove(path); });
        fill();
        arrange();
        (m_entries.empty() ? static_cast<wxWindow*>(m_new) : m_recent)->SetFocus();
    });
}

void StartPage::fill()
{
    m_entries = m_files.all();
    m_recent_card->Show(!m_entries.empty());
    theme::css_class(*m_open_recent, "suggested-action", !m_entries.empty());
    theme::css_class(*m_new, "suggested-action", m_entries.empty());
    std::vector<std::vector<wxString>> rows;
    for (const auto& each : m_entries)
        rows.push_back({row_of(each)});
    m_rows->set(std::move(rows));
    if (!m_entries.empty()) {
        m_recent->Select(m_rows->GetItem(0));
        choose();
    }
}

/// Beside each other where there is nothing else and room enough; else one below the other. Where the window is narrow, so are
/// the files and the choices.
void StartPage::arrange()
{
    const int card = FromDIP(advice_width + 36), whole = GetClientSize().x;
    // It is given its place later.
    if (whole < card)
        return;
    auto& choices = dynamic_cast<wxBoxSizer&>(*m_choices->GetSizer());
    const bool abreast = m_entries.empty() && whole >= 3 * card + FromDIP(80);
    choices.SetOrientation(abreast ? wxHORIZONTAL : wxVERTICAL);
    // Beside each other they are equally large, one below the other as high as what they say.
    for (wxWindow* each : {m_new_card, m_open_card, m_sample_card}) {
        each->SetMinSize({abreast ? card : -1, -1});
        choices.GetItem(each)->SetProportion(abreast ? 1 : 0);
    }
    auto& row = dynamic_cast<wxBoxSizer&>(*m_body->GetSizer());
    const bool beside = m_entries.empty() || whole >= FromDIP(recent_width + 64) + card;
    row.SetOrientation(beside ? wxHORIZONTAL : wxVERTICAL);
    auto *files = row.GetItem(m_recent_card), *others = row.GetItem(m_choices);
    files->SetFlag(beside ? wxALIGN_TOP | wxRIGHT : wxEXPAND | wxBOTTOM);
    files->SetProportion(beside ? 3 : 0);
    others->SetFlag(m_entries.empty() ? int{wxALIGN_TOP} : int{wxEXPAND});
    others->SetProportion(beside ? 2 : 0);
    // As high as what is in it, within reason; a row has a line and a smaller one.
    const int row_height = GetTextExtent("Ag").y * 11 / 6 + FromDIP(18);
    m_recent->SetMinSize({-1, static_cast<int>(std::clamp(m_entries.size(), least_rows, most_rows)) * row_height + FromDIP(4)});
    // Measuring words is what takes long here.
    if (abreast)
        wrap(FromDIP(advice_width));
    Layout();
    if (!abreast && wrap(m_new_card->GetClientSize().x - FromDIP(40)))
        Layout();
    m_body->FitInside();
}

bool StartPage::wrap(int room)
{
    if (room < FromDIP(advice_width) || room == m_wrapped_at)
        return false;
    m_wrapped_at = room;
    for (const auto& [advice, words] : m_advice)
        advice->SetLabelText(wrapped(*advice, words, room));
    return true;
}

const app::RecentFiles::Entry* StartPage::chosen() const
{
    const auto item = m_recent->GetSelection();
    const auto row = item.IsOk() ? m_rows->GetRow(item) : m_entries.size();
    return row < m_entries.size() ? &m_entries[row] : nullptr;
}

void StartPage::choose()
{
    const auto* entry = chosen();
    m_open_recent->Enable(entry && !entry->missing);
    m_remove->Enable(entry != nullptr);
    m_recent_detail->SetLabelText(!entry ? wxString()
            : entry->missing             ? say("The file has been moved or deleted, or its disk is not connected.")
                                         : to_wx(entry->path.string()));
    m_recent_detail->Wrap(FromDIP(recent_width));
    m_recent_card->Layout();
}

void StartPage::open_chosen()
{
    const auto* entry = chosen();
    if (entry && !entry->missing)
        wxTheApp->CallAfter([open = m_wishes.open, path = entry->path] { open(path); });
}

}  // namespace gui
