// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/unlock_page.h"

#include "gui/attempt.h"
#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/app.h>
#include <wx/utils.h>

namespace gui {
namespace {

constexpr int text_width = 460, name_width = 290, side_width = 250;

bool may_unlock(const app::AccountLine& line)
{
    return line.state == app::AccountLine::State::open;
}

/// Why an account cannot be chosen; empty when it can.
wxString state_word(const app::AccountLine& line)
{
    switch (line.state) {
    case app::AccountLine::State::open: return {};
    case app::AccountLine::State::pending: return say("has not used the slip yet");
    case app::AccountLine::State::closed: return say("closed");
    case app::AccountLine::State::expired: return say("expired");
    }
    return {};
}

}  // namespace

wxString party_word(domain::Party party)
{
    switch (party) {
    case domain::Party::presidium: return say("Employer's side");
    case domain::Party::executive: return say("Chief executive");
    case domain::Party::hr: return say("HR");
    case domain::Party::secretariat: return say("Secretariat");
    case domain::Party::guest: return say("Guest");
    case domain::Party::recovery: return say("Recovery sheets");
    }
    return {};
}

UnlockPage::UnlockPage(wxWindow* parent, app::CaseFile& file, const std::string& first, UnlockWishes wishes)
    : UnlockPageForm(parent), m_file(file), m_wishes(std::move(wishes))
{
    dress();
    fill(first);
    bind();
    // Only once the window is up can the field be typed in.
    CallAfter([this] { m_passphrase->SetFocus(); });
}

void UnlockPage::dress()
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    m_card->SetBackgroundColour(colours.card);
    m_column->SetBackgroundColour(colours.card);
    m_context->SetForegroundColour(colours.muted);
    m_hint->SetForegroundColour(colours.muted);
    m_fault->SetForegroundColour(colours.bad);
    theme::set_heading(*m_title, 1.75);
    theme::css_class(*m_unlock, "suggested-action");
    theme::css_class(*m_accounts, "table");
    theme::set_label(*m_accounts, *m_accounts_label);
    theme::set_label(*m_passphrase, *m_passphrase_label);
    m_passphrase->SetMinSize({m_passphrase->GetMinSize().x, line_height(*m_passphrase)});
    for (const auto& [title, width] : {std::pair(say("Name"), name_width), std::pair(say("Side"), side_width)})
        m_accounts->AppendTextColumn(title, wxDATAVIEW_CELL_INERT, FromDIP(width))->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    m_back->Show(static_cast<bool>(m_wishes.back));
    m_fault->Hide();
    m_hint->Hide();
}

void UnlockPage::fill(const std::string& first)
{
    int chosen_row = 0;
    for (auto& line : m_file.accounts()) {
        if (line.state == app::AccountLine::State::closed)
            continue;
        const auto why_not = state_word(line);
        wxVector<wxVariant> row;
        row.push_back(to_wx(line.name));
        row.push_back(why_not.empty() ? party_word(line.party) : party_word(line.party) + to_wx(" – ") + why_not);
        m_accounts->AppendItem(row);
        if (line.key == first)
            chosen_row = static_cast<int>(m_lines.size());
        m_lines.push_back(std::move(line));
    }
    if (m_lines.empty())
        return;
    m_accounts->SelectRow(static_cast<unsigned>(chosen_row));
    choose();
}

void UnlockPage::bind()
{
    m_accounts->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose(); });
    m_accounts->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { m_passphrase->SetFocus(); });
    m_passphrase->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { unlock(); });
    m_passphrase->Bind(wxEVT_KEY_UP, &UnlockPage::watch_caps_lock, this);
    m_unlock->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { unlock(); });
    m_back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { wxTheApp->CallAfter(m_wishes.back); });
}

const app::AccountLine* UnlockPage::chosen() const
{
    const int row = m_accounts->GetSelectedRow();
    return row < 0 ? nullptr : &m_lines[static_cast<size_t>(row)];
}

void UnlockPage::choose()
{
    const auto* line = chosen();
    tell_fault({});
    m_unlock->Enable(line && may_unlock(*line));
    const auto published = line && m_wishes.published ? m_wishes.published(line->key) : std::string();
    m_passphrase->ChangeValue(to_wx(published));
    m_hint->SetLabelText(published.empty()
            ? wxString()
            : say("This is the sample: its passphrases are published, and this one is “{passphrase}”.", {{"passphrase", published}}));
    m_hint->Wrap(FromDIP(text_width));
    m_hint->Show(!published.empty());
    m_card->Layout();
}

void UnlockPage::unlock()
{
    const auto* line = chosen();
    if (!line || !may_unlock(*line))
        return;
    wxBusyCursor busy;
    if (!attempt_telling([this](const wxString& reason) { tell_fault(reason); }, [&] { m_file.unlock(line->key, from_wx(m_passphrase->GetValue())); }))
        return;
    m_passphrase->ChangeValue({});
    // The window puts its pages in this one's place, so the click must be over first.
    wxTheApp->CallAfter(m_wishes.unlocked);
}

void UnlockPage::tell_fault(const wxString& text)
{
    m_fault->SetLabelText(text.empty() && m_caps_lock ? say("Caps Lock is on.") : text);
    m_fault->Wrap(FromDIP(text_width));
    m_fault->Show(!m_fault->GetLabelText().empty());
    m_card->Layout();
    if (text.empty())
        return;
    theme::set_role(*m_fault, theme::Role::alert);
    m_passphrase->SetFocus();
    m_passphrase->SelectAll();
}

void UnlockPage::watch_caps_lock(wxKeyEvent& event)
{
    // The keyboard tells it where it can be told; typing goes on either way.
    const bool on = wxGetKeyState(WXK_CAPITAL);
    if (on != m_caps_lock) {
        m_caps_lock = on;
        tell_fault({});
    }
    event.Skip();
}

}  // namespace gui
