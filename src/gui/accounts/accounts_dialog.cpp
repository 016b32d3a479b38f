// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accounts_dialog.h"

#include "app/accounts/room_access.h"
#include "app/papers/account_papers.h"
#include "gui/accounts/accounts_model.h"
#include "gui/accounts/invite_panel.h"
#include "gui/accounts/save_papers.h"
#include "gui/accounts/sheets_panel.h"
#include "gui/theme.h"
#include "gui/unlock/unlock_page.h"
#include "gui/widgets/lay_out_around.h"
#include "gui/widgets/rows_model.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include "accounts_dialog_form.h"

namespace gui {
namespace {

class AccountsDialog : public AccountsDialogForm {
public:
    AccountsDialog(wxWindow* parent, Workplace& place, std::function<void()> changed);
    void show_sheets() { put_in<SheetsPanel>(m_recovery); }

private:
    enum class Part { account, others, passphrase };

    Workplace::Host host();
    void dress();
    void bind();
    void fill();
    void choose();
    void show(Part part);
    void show_access(const AccountRow& row);
    template <class Panel, class View>
    void put_in(View& view);
    bool change(const std::function<void(app::Work&)>& act, const Workplace::Complain& complain = {});
    void done(const wxString& text);
    void verify();
    void invite_anew();
    void change_passphrase();
    const AccountRow* chosen() const;
    app::Session& session() const { return *m_place.session(); }

    Workplace& m_behind;
    std::function<void()> m_changed;
    base::SystemClock m_clock;
    /// As the window's, with the notice in this dialog.
    Workplace m_place;
    InviteView m_invitations;
    SheetsView m_recovery;
    wxObjectDataPtr<RowsModel> m_model;
    std::vector<AccountRow> m_rows;
};

AccountsDialog::AccountsDialog(wxWindow* parent, Workplace& place, std::function<void()> changed)
    : AccountsDialogForm(parent)
    , m_behind(place)
    , m_changed(std::move(changed))
    , m_place(place.desk(), place.session(), m_clock, place.ask(), host())
    , m_model(new RowsModel(1))
{
    dress();
    bind();
    fill();
    show(Part::account);
    Fit();
    CentreOnParent();
    CallAfter([this] { m_list->SetFocus(); });
}

Workplace::Host AccountsDialog::host()
{
    Workplace::Host host;
    host.notice = [this]() -> Notice& { return *m_told; };
    host.status = [this](const wxString& text) { m_behind.status(text); };
    host.go_to = [](const std::string&, const std::string&) {};
    host.changed = [this] {
        if (m_changed)
            m_changed();
    };
    return host;
}

void AccountsDialog::dress()
{
    const auto& colours = theme::palette();
    for (wxWindow* part : std::initializer_list<wxWindow*>{m_card, m_body, m_detail, m_sure, m_others, m_passphrases})
        part->SetBackgroundColour(colours.card);
    theme::set_heading(*m_name, 1.25);
    theme::set_heading(*m_passphrases_heading, 1.35);
    for (auto* heading : {m_code_heading, m_access_heading, m_end_heading})
        theme::set_heading(*heading, 1.0);
    for (auto* quiet : {m_state, m_code_advice})
        quiet->set_colour(colours.muted);
    add_column(*m_list, say("Account"), 0, FromDIP(400), Cut::end);
    m_list->AssociateModel(m_model.get());
    theme::css_class(*m_list, "table");
    theme::set_label(*m_list, *m_list_label);
    for (auto* main : {m_verify, m_grant, m_change})
        theme::css_class(*main, "suggested-action");
    m_body->SetScrollRate(0, FromDIP(12));
    m_body->SetMinSize({static_cast<int>(m_body->GetMinSize().x * theme::letter_room(*this)), m_body->GetMinSize().y});
    m_others->SetSizer(new wxBoxSizer(wxVERTICAL));
    m_fresh->set_choosing({session().account()->name.str(), m_place.desk().municipality()});
    const bool can_write = m_place.can_write();
    for (wxWindow* act : std::initializer_list<wxWindow*>{m_invite, m_sheets, m_own})
        act->Enable(can_write);
    SetEscapeId(m_done->GetId());
}

void AccountsDialog::bind()
{
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        choose();
        show(Part::account);
    });
    m_invite->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { put_in<InvitePanel>(m_invitations); });
    m_sheets->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_sheets(); });
    m_own->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        show(Part::passphrase);
        m_old->SetFocus();
    });
    m_verify->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { verify(); });
    m_grant->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        const auto id = chosen()->line.account;
        int given = 0;
        if (change([&](app::Work& work) { given = app::RoomAccess(work).grant_all(id); }))
            done(plural(
                "Access to {count} room was given.", "Access to {count} rooms was given.", static_cast<unsigned>(given), {{"count", std::to_string(given)}}));
    });
    m_let->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        const auto row = *chosen();
        if (change([&](app::Work& work) { row.let_in ? app::Accounts(work).let_out(row.line.account) : app::Accounts(work).let_in(row.line.account); }))
            done(row.let_in ? say("{name} no longer reads what the employer's side reads. What has been read cannot be unread.", {{"name", row.line.name}})
                            : say("{name} may now read what the employer's side reads.", {{"name", row.line.name}}));
    });
    m_anew->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { invite_anew(); });
    m_close_account->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        m_sure_advice->tell(say("{name}'s account is closed for good, and {name} opens nothing with it any more. What was written with it stays.",
            {{"name", chosen()->line.name}}));
        m_sure->Show();
        lay_out_around(*m_sure);
        m_keep->SetFocus();
    });
    m_keep->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        choose();
        m_list->SetFocus();
    });
    m_close_for_good->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        const auto row = *chosen();
        if (change([&](app::Work& work) { app::Accounts(work).close(row.line.account); }))
            done(say("{name}'s account is closed.", {{"name", row.line.name}}));
    });
    m_change->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { change_passphrase(); });
    m_again->text().Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { change_passphrase(); });
    m_done->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Close(); });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Destroy(); });
}

void AccountsDialog::fill()
{
    const auto* before = chosen();
    const auto id = before ? before->line.account : session().account()->id;
    m_rows = account_rows(session());
    std::vector<std::vector<wxString>> rows;
    unsigned selected = 0;
    for (const auto& row : m_rows) {
        if (row.line.account == id)
            selected = static_cast<unsigned>(rows.size());
        rows.push_back({list_cell(row)});
    }
    m_model->set(std::move(rows));
    m_list->Select(m_model->GetItem(selected));
    choose();
}

const AccountRow* AccountsDialog::chosen() const
{
    const auto item = m_list->GetSelection();
    const auto row = item.IsOk() ? m_model->GetRow(item) : m_rows.size();
    return row < m_rows.size() ? &m_rows[row] : nullptr;
}

void AccountsDialog::choose()
{
    const auto* row = chosen();
    if (!row)
        return;
    const bool can_write = m_place.can_write(), is_used = row->can_be_used();
    m_name->SetLabelText(to_wx(row->line.name));
    m_state->tell(party_word(row->line.party) + dot + state_word(*row));
    // Whoever shall type what was heard must not read it off the screen.
    const bool shown = is_used && (row->is_own || row->line.verified);
    m_code_heading->Show(is_used);
    m_code->Show(shown);
    m_code->SetLabelText(to_wx(row->line.fingerprint));
    wxString advice;
    if (row->is_own)
        advice = say("Your own. Read it out to colleagues who ask for it.");
    else if (!row->compared_by.empty())
        advice = say("Compared by {name}.", {{"name", row->compared_by}});
    else if (row->line.verified)
        advice = say("The file's first account needs no comparing.");
    else
        advice = say("Nobody has compared it yet. Call {name}, have the code read out, and type it in as you hear it.", {{"name", row->line.name}});
    m_code_advice->tell(is_used ? advice : wxString());
    const bool to_compare = is_used && !shown && can_write;
    m_typed->Show(to_compare);
    m_typed->set_value({});
    m_typed->clear_complaint();
    m_verify->Show(to_compare);
    show_access(*row);
    const bool is_open = row->state != AccountRow::State::closed && can_write;
    m_end_heading->Show(is_open);
    m_anew->Show(is_open && !row->is_own);
    m_close_account->Show(is_open);
    m_sure->Hide();
    lay_out_around(*m_state);
}

void AccountsDialog::show_access(const AccountRow& row)
{
    const bool is_used = row.can_be_used() && !row.is_own;
    bool any_ours = false;
    const auto offers = is_used ? offers_text(session(), row.line.account, any_ours) : wxString();
    m_access_heading->Show(is_used);
    m_access->tell(!is_used  ? wxString()
            : offers.empty() ? say("Has access to all that the account has a right to.")
                             : say("Can be given access, and will then be able to read:") + "\n" + offers);
    m_grant->Show(any_ours && row.line.verified && m_place.can_write());
    m_let->Show(row.line.party == domain::Party::secretariat && row.state != AccountRow::State::closed && m_place.can_write());
    m_let->SetLabel(row.let_in ? say("Let &out again") : say("&Let in to what the employer's side reads"));
}

void AccountsDialog::show(Part part)
{
    m_detail->Show(part == Part::account);
    m_others->Show(part == Part::others);
    m_passphrases->Show(part == Part::passphrase);
    lay_out_around(*m_detail);
    m_body->Scroll(0, 0);
}

template <class Panel, class View>
void AccountsDialog::put_in(View& view)
{
    m_told->hide();
    m_others->DestroyChildren();
    auto* panel = new Panel(m_others, m_place, view);
    const auto changed = [this] { fill(); };
    if constexpr (std::is_same_v<Panel, InvitePanel>)
        panel->on_made = changed;
    else
        panel->on_changed = changed;
    m_others->GetSizer()->Add(panel, wxSizerFlags().Expand());
    show(Part::others);
    panel->begin();
}

bool AccountsDialog::change(const std::function<void(app::Work&)>& act, const Workplace::Complain& complain)
{
    return m_place.change(act, complain);
}

void AccountsDialog::done(const wxString& text)
{
    fill();
    m_list->SetFocus();
    // What was allowed but is questionable is told already.
    if (m_told->text().empty())
        m_told->tell(Notice::Kind::done, text);
    Layout();
}

void AccountsDialog::verify()
{
    const auto row = *chosen();
    m_typed->clear_complaint();
    const auto complain = [this](const domain::Complaint& complaint) {
        m_typed->complain(complaint);
        m_typed->SetFocus();
        return true;
    };
    if (change([&](app::Work& work) { app::Accounts(work).verify(row.line.account, m_typed->value()); }, complain))
        done(say("The check code is the same, and {name} is who it should be. Now give access.", {{"name", row.line.name}}));
}

void AccountsDialog::invite_anew()
{
    const auto row = *chosen();
    const auto folder = ask_folder(*this, m_place, say("A folder for the slip"));
    if (!folder)
        return;
    std::optional<app::PrintedSlip> slip;
    if (!change([&](app::Work& work) { slip = app::Accounts(work).invite_anew(row.line.account); }))
        return;
    m_invitations.papers.clear();
    m_invitations.folder.clear();
    attempt(m_place.notice(), [&] { m_invitations.papers.push_back(app::slip_page(session(), slip->account.str(), slip->groups)); });
    const bool is_saved = save_papers(m_place, *folder, m_invitations.papers);
    if (is_saved)
        m_invitations.folder = *folder;
    fill();
    // There the slip can be saved once more, if need be.
    put_in<InvitePanel>(m_invitations);
    if (is_saved)
        m_told->tell(Notice::Kind::done, say("{name} has a new account and a new slip; the old account is closed.", {{"name", row.line.name}}));
    Layout();
}

void AccountsDialog::change_passphrase()
{
    for (auto* field : {m_old, m_fresh, m_again})
        field->clear_complaint();
    const auto complain = [this](const domain::Complaint& complaint) {
        auto* field = complaint.code == "passphrase.wrong" ? m_old : complaint.code == "passphrase.unlike" ? m_again : m_fresh;
        field->complain(complaint);
        field->ask_again();
    };
    const bool is_changed = attempt_complaining(
        complain, [this](const wxString& reason) { tell_problem(*m_told, reason); },
        [&] {
            if (m_fresh->value() != m_again->value())
                domain::refuse("passphrase.unlike", "again");
            session().change_passphrase(m_old->value(), m_fresh->value());
        });
    if (!is_changed)
        return;
    for (auto* field : {m_old, m_fresh, m_again})
        field->set_value({});
    show(Part::account);
    done(say("Your passphrase is changed. Older copies of the file still open with the old one."));
}

}  // namespace

wxDialog* show_accounts(wxWindow* parent, Workplace& place, std::function<void()> changed)
{
    auto* dialog = new AccountsDialog(parent, place, std::move(changed));
    dialog->Show();
    return dialog;
}

void show_recovery_sheets(wxDialog& accounts)
{
    dynamic_cast<AccountsDialog&>(accounts).show_sheets();
}

}  // namespace gui
