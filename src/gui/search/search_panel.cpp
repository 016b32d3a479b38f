// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search/search_panel.h"

#include "gui/search/search_words.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {
namespace {

/// More than anybody looks through; whoever wants another writes another word.
constexpr size_t most_hits = 50;
constexpr int ask_again = 150;
enum Column { group_column, hit_column };

}  // namespace

SearchPanel::SearchPanel(wxWindow* parent, Workplace& place, const wxString& words, Wishes wishes)
    : SearchPanelForm(parent), m_place(place), m_wishes(std::move(wishes)), m_model(new RowsModel(2))
{
    dress();
    bind();
    m_words->ChangeValue(words);
    look();
}

void SearchPanel::dress()
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    m_card->SetBackgroundColour(colours.card);
    m_context->SetForegroundColour(colours.muted);
    m_told->SetForegroundColour(colours.muted);
    theme::set_heading(*m_title, 1.75);
    theme::set_label(*m_words, *m_words_label);
    theme::set_name(*m_hits, say("What was found"));
    theme::css_class(*m_hits, "table");
    m_words->SetMinSize(wxSize(-1, line_height(*m_words)));

    for (const auto& title : {say("Kind"), say("Found")}) {
        add_column(*m_hits, title, m_hits->GetColumnCount(), FromDIP(100), Cut::end);
    }
    m_hits->AssociateModel(m_model.get());
}

void SearchPanel::bind()
{
    m_words->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        m_wishes.asked(m_words->GetValue());
        look();
    });
    m_words->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { take(); });
    m_hits->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { take(); });
    m_close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([closed = m_wishes.closed] { closed(); }); });
    m_wait.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.HasAnyModifiers() || !take_key(event.GetKeyCode()))
            event.Skip();
    });
    m_card->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        // GTK is giving out places just now.
        CallAfter([this] { fit(); });
        event.Skip();
    });
}

bool SearchPanel::take_key(int key)
{
    if (key == WXK_ESCAPE) {
        CallAfter([closed = m_wishes.closed] { closed(); });
        return true;
    }
    if (!m_words->HasFocus())
        return false;
    switch (key) {
    case WXK_DOWN: move(1); return true;
    case WXK_UP: move(-1); return true;
    case WXK_PAGEDOWN: move(5); return true;
    case WXK_PAGEUP: move(-5); return true;
    default: return false;
    }
}

void SearchPanel::begin()
{
    m_words->SetFocus();
    m_words->SelectAll();
}

void SearchPanel::look()
{
    auto* session = m_place.session();
    if (!session)
        return;
    std::vector<app::Hit> found;
    bool ready = false;
    const bool went = attempt(m_place.notice(), [&] {
        found = app::hits(m_place.records(), session->search(from_wx(m_words->GetValue()), most_hits), window_language());
        ready = session->is_searchable();
    });
    if (!went)
        return m_wait.Stop();
    const auto count = static_cast<unsigned>(found.size());
    wxString told;
    if (m_words->GetValue().Trim().empty())
        told = say("Write a word or two, or only how they begin. “Words in quotes” are found just as they stand.");
    else if (count >= most_hits)
        told = say("The {count} best are shown. With one more word there are fewer.", {{"count", std::to_string(count)}});
    else if (count > 0)
        told = plural("{count} hit", "{count} hits", count, {{"count", std::to_string(count)}});
    else if (ready)
        told = say("Nothing was found. Try fewer or shorter words.");
    if (!ready) {
        told += (told.empty() ? "" : "  ") + say("Still reading the case file; more may come.");
        m_wait.StartOnce(ask_again);
    }
    if (m_told->GetLabelText() != told) {
        m_told->SetLabelText(told);
        m_told->Wrap(std::max(m_card->GetClientSize().x - FromDIP(40), FromDIP(200)));
        m_card->Layout();
    }
    show(std::move(found));
}

void SearchPanel::show(std::vector<app::Hit> hits)
{
    const auto same = [](const app::Hit& a, const app::Hit& b) {
        return a.kind == b.kind && a.record == b.record && a.snippet == b.snippet && a.marks == b.marks;
    };
    if (std::equal(hits.begin(), hits.end(), m_found.begin(), m_found.end(), same))
        return;
    m_found = std::move(hits);
    const auto muted = theme::palette().muted.GetAsString(wxC2S_HTML_SYNTAX);
    std::vector<std::vector<wxString>> rows;
    for (size_t i = 0; i < m_found.size(); ++i) {
        const auto& hit = m_found[i];
        const auto word = group_word(hit.group);
        const bool begins = i == 0 || m_found[i - 1].group != hit.group;
        // Every row says its kind, also to who only hears it; the first of a kind says it aloud.
        auto group = begins ? "<b>" + word + "</b>" : "<span foreground=\"" + muted + "\">" + word + "</span>";
        auto title = hit_title(hit);
        title.Replace("&", "&amp;");
        title.Replace("<", "&lt;");
        rows.push_back({group, title + "\n<span foreground=\"" + muted + "\">" + hit_text(hit) + "</span>"});
    }
    m_model->set(std::move(rows));
    fit();
    if (!m_found.empty())
        m_hits->Select(m_model->GetItem(0));
}

void SearchPanel::fit()
{
    int words = FromDIP(90);
    for (const auto& hit : m_found)
        words = std::max(words, m_hits->GetTextExtent(group_word(hit.group)).x * 11 / 10 + FromDIP(32));
    const int room = m_hits->GetClientSize().x - FromDIP(8);
    if (room < 2 * words)
        return;
    m_hits->GetColumn(group_column)->SetWidth(words);
    m_hits->GetColumn(hit_column)->SetWidth(room - words);
}

int SearchPanel::chosen_row() const
{
    const auto item = m_hits->GetSelection();
    return item.IsOk() ? static_cast<int>(m_model->GetRow(item)) : -1;
}

void SearchPanel::move(int by)
{
    if (m_found.empty())
        return;
    const int row = std::clamp(chosen_row() + by, 0, static_cast<int>(m_found.size()) - 1);
    const auto item = m_model->GetItem(static_cast<unsigned>(row));
    m_hits->Select(item);
    m_hits->EnsureVisible(item);
    // The keyboard stays in the field, so what is chosen is said from there.
    theme::set_description(*m_words, hit_title(m_found[static_cast<size_t>(row)]));
}

void SearchPanel::take()
{
    const int row = chosen_row();
    if (row >= 0)
        CallAfter([chosen = m_wishes.chosen, hit = m_found[static_cast<size_t>(row)]] { chosen(hit); });
}

}  // namespace gui
