// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/unlock_page.h"

#include "app/accounts/accounts.h"
#include "app/accounts/recovery.h"
#include "app/accounts/regain.h"
#include "gui/attempt.h"
#include "gui/theme.h"
#include "gui/widgets/lay_out_around.h"
#include "gui/words.h"

#include <wx/app.h>
#include <wx/utils.h>

#include <algorithm>

namespace gui {
namespace {

constexpr int text_width = 560, least_rows = 3, most_rows = 6, name_width = 220, side_width = 320, slip_groups = 8, sheet_groups = 16;

bool may_unlock(const app::AccountLine& line)
{
    return line.state == app::AccountLine::State::open;
}

/// Why an account opens nothing as it stands; empty when it does.
wxString state_word(const app::AccountLine& line)
{
    switch (line.state) {
    case app::AccountLine::State::open: return {};
    case app::AccountLine::State::pending: return say("has a slip to use");
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
    bind();
    fill(first);
    // Only once the window is up can the field be typed in.
    CallAfter([this] { (m_way == Way::slip ? static_cast<wxWindow*>(m_slip) : m_passphrase)->SetFocus(); });
}

void UnlockPage::dress()
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    for (wxWindow* part : {static_cast<wxWindow*>(m_card), static_cast<wxWindow*>(m_body), static_cast<wxWindow*>(m_column), static_cast<wxWindow*>(m_held),
             static_cast<wxWindow*>(m_who), static_cast<wxWindow*>(m_by_passphrase), static_cast<wxWindow*>(m_by_slip), static_cast<wxWindow*>(m_by_sheets)})
        part->SetBackgroundColour(colours.card);
    m_body->SetScrollRate(0, FromDIP(12));
    m_context->SetForegroundColour(colours.muted);
    m_hint->set_colour(colours.muted);
    m_sheets_advice->set_colour(colours.muted);
    theme::set_heading(*m_title, 1.75);
    theme::set_heading(*m_sheets_name, 1.25);
    for (auto* main : {m_unlock, m_redeem, m_regain})
        theme::css_class(*main, "suggested-action");
    theme::css_class(*m_forgotten, "flat");
    theme::css_class(*m_accounts, "table");
    theme::set_label(*m_accounts, *m_accounts_label);
    m_slip->set_count(slip_groups);
    for (auto* sheet : {m_sheet_one, m_sheet_other})
        sheet->set_count(sheet_groups);
    for (const auto& [title, width] : {std::pair(say("Name"), name_width), std::pair(say("Side"), side_width)})
        m_accounts->AppendTextColumn(title, wxDATAVIEW_CELL_INERT, FromDIP(width))->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    m_back->Show(static_cast<bool>(m_wishes.back));
    if (m_wishes.open_again) {
        m_held->Show();
        m_held_told->tell(m_wishes.held_elsewhere
                ? say("If the program over there was broken off, nobody closes the file any more, and you can take it over. Ask first: what is half done "
                      "there can then no longer be saved.")
                : say("Once the file is closed there, try again; then you can write in it."));
        m_open_again->SetLabel(m_wishes.held_elsewhere ? say("Take the file &over") : say("Try aga&in"));
    }
    m_forgotten->Show(!m_wishes.published);
    const bool has_sheets = app::recovery_state(m_file) == app::RecoveryState::confirmed || app::recovery_state(m_file) == app::RecoveryState::unconfirmed;
    m_sheets_advice->tell(has_sheets
            ? say("Ask a colleague on your side for a new slip; that is quickest. If nobody there can open the file, type in two of the three recovery "
                  "sheets and choose a new passphrase.")
            : say("This file has no recovery sheets. Ask a colleague on your side, or whoever leads the employer's side, for a new slip."));
    for (wxWindow* each : {static_cast<wxWindow*>(m_sheet_one), static_cast<wxWindow*>(m_sheet_other), static_cast<wxWindow*>(m_new_passphrase),
             static_cast<wxWindow*>(m_new_again), static_cast<wxWindow*>(m_regain)})
        each->Show(has_sheets);
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
    int widest = FromDIP(name_width);
    for (const auto& line : m_lines)
        widest = std::max(widest, m_accounts->GetTextExtent(to_wx(line.name)).x + FromDIP(24));
    m_accounts->GetColumn(0)->SetWidth(std::min(widest, FromDIP(text_width) * 3 / 5));
    m_column->SetMinSize({FromDIP(text_width), -1});
    fit_rows();
    if (!m_lines.empty())
        m_accounts->SelectRow(static_cast<unsigned>(chosen_row));
    choose();
}

/// As many rows as there are accounts, within reason; fewer where what is to be typed below them would be out of sight.
void UnlockPage::fit_rows()
{
    const int row = m_accounts->GetTextExtent("n").y + FromDIP(19);
    const int wanted = std::clamp(static_cast<int>(m_lines.size()), 1, most_rows);
    const auto with = [&](int rows) {
        m_accounts->SetMinSize({FromDIP(text_width), rows * row + FromDIP(4)});
        m_body->GetSizer()->Layout();
        return m_body->GetSizer()->CalcMin().y;
    };
    // What is below the last button need not be seen.
    const int too_high = with(wanted) - FromDIP(20) - m_body->GetClientSize().y;
    if (too_high > 0 && m_body->GetClientSize().y > 0)
        with(std::max(std::min(wanted, least_rows), wanted - (too_high + row - 1) / row));
    m_body->FitInside();
    m_body->Layout();
}

void UnlockPage::bind()
{
    m_body->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        // GTK is giving out places just now.
        CallAfter([this] { fit_rows(); });
        event.Skip();
    });
    m_accounts->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose(); });
    m_accounts->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (m_way == Way::passphrase)
            m_passphrase->SetFocus();
        else if (m_way == Way::slip)
            m_slip->SetFocus();
    });
    m_passphrase->text().Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { unlock(); });
    m_slip_again->text().Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { redeem(); });
    m_new_again->text().Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { regain(); });
    m_unlock->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { unlock(); });
    m_redeem->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { redeem(); });
    m_regain->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { regain(); });
    m_back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { wxTheApp->CallAfter(m_wishes.back); });
    m_forgotten->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        go(Way::sheets);
        (m_sheet_one->IsShown() ? static_cast<wxWindow*>(m_sheet_one) : m_no_sheets)->SetFocus();
    });
    // It puts another page in this one's place, so the click must be over first.
    m_open_again->Bind(wxEVT_BUTTON,
        [this](wxCommandEvent&) { wxTheApp->CallAfter([again = m_wishes.open_again, elsewhere = m_wishes.held_elsewhere] { again(elsewhere); }); });
    m_no_sheets->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        choose();
        m_accounts->SetFocus();
    });
}

const app::AccountLine* UnlockPage::chosen() const
{
    const int row = m_accounts->GetSelectedRow();
    return row < 0 || row >= static_cast<int>(m_lines.size()) ? nullptr : &m_lines[static_cast<size_t>(row)];
}

void UnlockPage::choose()
{
    const auto* line = chosen();
    const auto published = line && m_wishes.published ? m_wishes.published(line->key) : std::string();
    m_passphrase->set_value(published);
    wxString hint;
    if (!published.empty())
        hint = say("This is the sample: its passphrases are published, and this one is “{passphrase}”.", {{"passphrase", published}});
    else if (line && line->state == app::AccountLine::State::pending)
        hint = say("This account waits for its slip. Type in the groups, and choose a passphrase that only you know.");
    else if (line && line->state == app::AccountLine::State::expired)
        hint = say("The last day of this account has passed. Whoever still needs access must get a new one.");
    m_hint->tell(hint);
    for (auto* field : {m_slip_passphrase, m_new_passphrase})
        field->set_choosing({line ? line->name : std::string()});
    go(!line ? Way::none : line->state == app::AccountLine::State::pending ? Way::slip : Way::passphrase);
    m_passphrase->Enable(line && may_unlock(*line));
    m_unlock->Enable(line && may_unlock(*line));
}

void UnlockPage::go(Way way)
{
    m_way = way;
    m_who->Show(way != Way::sheets);
    m_hint->Show(way != Way::sheets && !m_hint->text().empty());
    m_by_passphrase->Show(way == Way::passphrase);
    m_by_slip->Show(way == Way::slip);
    m_by_sheets->Show(way == Way::sheets);
    if (const auto* line = chosen())
        m_sheets_name->SetLabelText(to_wx(line->name));
    for (wxWindow* part : std::initializer_list<wxWindow*>{m_by_passphrase, m_by_slip, m_by_sheets})
        part->InvalidateBestSize();
    lay_out_around(*m_who);
    fit_rows();
    m_body->Scroll(0, 0);
}

void UnlockPage::complain(const domain::Complaint& complaint)
{
    const bool by_slip = m_way == Way::slip;
    auto& fresh = m_way == Way::passphrase ? *m_passphrase : by_slip ? *m_slip_passphrase : *m_new_passphrase;
    auto& again = by_slip ? *m_slip_again : *m_new_again;
    if (complaint.code == "passphrase.unlike") {
        again.complain(complaint);
        again.ask_again();
    }
    else if (m_way == Way::passphrase || complaint.code.starts_with("passphrase.")) {
        fresh.complain(complaint);
        fresh.ask_again();
    }
    else {
        auto& groups = by_slip ? *m_slip : complaint.field.starts_with("other") ? *m_sheet_other : *m_sheet_one;
        const auto more = to_wx("\n") + sentence(domain::Refused({complaint}));
        groups.complain(groups.complaint().empty() ? more.Mid(1) : groups.complaint() + more);
        groups.SetFocus();
    }
}

void UnlockPage::tell_refused(const std::function<void()>& act)
{
    for (Field* each :
        std::initializer_list<Field*>{m_passphrase, m_slip, m_slip_passphrase, m_slip_again, m_sheet_one, m_sheet_other, m_new_passphrase, m_new_again})
        each->clear_complaint();
    wxBusyCursor busy;
    attempt_complaining([this](const domain::Complaint& each) { complain(each); },
        [this](const wxString& reason) {
            auto& field = m_way == Way::passphrase ? *static_cast<Field*>(m_passphrase) : m_way == Way::slip ? *static_cast<Field*>(m_slip) : *m_sheet_one;
            field.complain(reason);
        },
        act);
}

void UnlockPage::told(const wxString& text) const
{
    // The window puts its pages in this one's place, so the click must be over first.
    wxTheApp->CallAfter([unlocked = m_wishes.unlocked, text] { unlocked(text); });
}

void UnlockPage::unlock()
{
    const auto* line = chosen();
    if (!line || !may_unlock(*line))
        return;
    tell_refused([&] {
        m_file.unlock(line->key, m_passphrase->value(), m_wishes.meanwhile);
        m_passphrase->set_value({});
        told({});
    });
}

void UnlockPage::redeem()
{
    const auto* line = chosen();
    if (!line)
        return;
    tell_refused([&] {
        const auto passphrase = m_slip_passphrase->value();
        app::require_passphrase(passphrase, m_file.is_test());
        if (m_slip_again->value() != passphrase)
            domain::refuse("passphrase.unlike", "again");
        app::redeem(m_file, line->id.str(), m_slip->value(), passphrase);
        auto& session = m_file.unlock(line->id.str(), passphrase);
        std::string code;
        for (const auto& each : app::fingerprints(session)) {
            if (each.account == line->id)
                code = each.fingerprint;
        }
        told(say("The account is yours now. Destroy the slip, then call whoever gave it to you and read out your check code: {code}", {{"code", code}}));
    });
}

void UnlockPage::regain()
{
    const auto* line = chosen();
    if (!line)
        return;
    tell_refused([&] {
        const auto passphrase = m_new_passphrase->value();
        app::require_passphrase(passphrase, m_file.is_test());
        if (m_new_again->value() != passphrase)
            domain::refuse("passphrase.unlike", "again");
        const auto regained = app::regain(m_file, line->id.str(), m_sheet_one->value(), m_sheet_other->value(), passphrase);
        m_file.unlock(regained.account, passphrase);
        told(say("You are in again, under a new account with your name; the old one is closed. Put the sheets back where they were kept."));
    });
}

}  // namespace gui
