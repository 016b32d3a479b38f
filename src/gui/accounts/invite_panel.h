// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/accounts/invitations.h"
#include "gui/form_classes.h"
#include "gui/workplace.h"

#include <string>
#include <vector>

#include "invite_panel_form.h"

namespace gui {

/// The slips that were made and may have to be saved once more: they are told once, and are nowhere in the file.
struct InviteView {
    std::vector<documents::Composed> papers = {};
    std::filesystem::path folder = {};
    /// What was typed.
    std::vector<std::string> people = {};
    std::string hr = {}, secretary = {};
    /// The secretary reads what the employer's side reads.
    bool let_in = false;

    /// Who shall have an account and has none yet.
    size_t chosen() const { return people.size() + !hr.empty() + !secretary.empty(); }
};

/// Accounts for the others, each with a slip as PDF. Both must outlive it.
class InvitePanel : public InvitePanelForm {
public:
    InvitePanel(wxWindow* parent, Workplace& place, InviteView& view);
    /// What was typed and not yet made goes into the view.
    void take();
    /// Where the first accounts are made, nobody thinks of guests, and all of it can wait.
    void begin_with_first();
    void begin() { (m_people->IsShown() ? static_cast<wxWindow*>(m_people) : m_hr)->SetFocus(); }
    /// After accounts were made.
    std::function<void()> on_made;

private:
    void fill();
    void make();
    void tell_made();
    std::vector<app::Invitation> wanted();
    bool complain(const domain::Complaint& complaint);

    Workplace& m_place;
    InviteView& m_view;
    std::vector<app::Candidate> m_candidates;
    /// The field that each of `wanted` comes from.
    std::vector<Field*> m_sources;
};

}  // namespace gui
