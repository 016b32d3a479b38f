// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/invite_panel.h"

#include "app/papers/account_papers.h"
#include "gui/accounts/save_papers.h"
#include "gui/theme.h"
#include "gui/widgets/lay_out_around.h"
#include "gui/words.h"

namespace gui {
InvitePanel::InvitePanel(wxWindow* parent, Workplace& place, InviteView& view) : InvitePanelForm(parent), m_place(place), m_view(view)
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.card);
    theme::set_heading(*m_heading, 1.35);
    m_advice->set_colour(colours.muted);
    m_until->set_today(m_place.today());
    m_until->set_range(m_place.today(), std::nullopt);
    m_hr->set_value(m_view.hr);
    m_secretary->set_value(m_view.secretary);
    m_let_in->SetValue(m_view.let_in);
    m_let_in->SetForegroundColour(colours.text);
    fill();
    m_people->choose(m_view.people);
    m_make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { make(); });
    m_save_again->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto folder = ask_folder(*this, m_place, say("A folder for the slips")); folder && save_papers(m_place, *folder, m_view.papers))
            m_view.folder = *folder;
        tell_made();
    });
    tell_made();
}

void InvitePanel::begin_with_first()
{
    m_guests->Hide();
    m_advice->tell(m_advice->text() + " " + say("It can also wait: you find it again under File, Accounts."));
}

void InvitePanel::fill()
{
    m_candidates = app::candidates(m_place.records(), m_place.today());
    std::vector<PeoplePicker::Person> people;
    for (const auto& each : m_candidates)
        people.push_back({each.invitation.person->str(), to_wx(each.invitation.name.str()), to_wx(each.capacity)});
    m_people->offer(std::move(people));
    m_people->Show(!m_candidates.empty());
}

void InvitePanel::take()
{
    m_view.people = m_people->chosen();
    m_view.hr = m_hr->value();
    m_view.secretary = m_secretary->value();
    m_view.let_in = m_let_in->GetValue();
}

std::vector<app::Invitation> InvitePanel::wanted()
{
    std::vector<app::Invitation> all;
    m_sources.clear();
    const auto add = [&](app::Invitation invitation, Field* source) {
        all.push_back(std::move(invitation));
        m_sources.push_back(source);
    };
    for (const auto& key : m_people->chosen()) {
        for (const auto& each : m_candidates) {
            if (each.invitation.person->str() == key)
                add(each.invitation, m_people);
        }
    }
    const auto add_named = [&](LineField* field, domain::Party party) {
        if (const auto name = base::Text::from(field->value()); name && !name->empty())
            add({{}, *name, party}, field);
    };
    add_named(m_hr, domain::Party::hr);
    add_named(m_secretary, domain::Party::secretariat);
    if (!m_secretary->value().empty())
        all.back().let_in = m_let_in->GetValue();
    add_named(m_guest, domain::Party::guest);
    if (!m_guest->value().empty())
        all.back().valid_to = m_until->value();
    return all;
}

bool InvitePanel::complain(const domain::Complaint& complaint)
{
    const auto slash = complaint.field.find('/');
    const auto place = static_cast<size_t>(std::strtoul(complaint.field.c_str(), nullptr, 10));
    if (slash == std::string::npos || place >= m_sources.size())
        return false;
    auto* field = complaint.field.substr(slash + 1) == "valid_to" ? static_cast<Field*>(m_until) : m_sources[place];
    field->complain(complaint);
    field->SetFocus();
    return true;
}

void InvitePanel::make()
{
    for (Field* field : std::initializer_list<Field*>{m_people, m_hr, m_secretary, m_guest, m_until})
        field->clear_complaint();
    if (!m_until->settle())
        return m_until->SetFocus();
    const auto invitations = wanted();
    if (invitations.empty()) {
        auto& field = m_people->IsShown() ? static_cast<Field&>(*m_people) : *m_hr;
        field.complain(say("Choose or write who shall have an account."));
        return field.SetFocus();
    }
    const auto folder = ask_folder(*this, m_place, say("A folder for the slips"));
    if (!folder)
        return;
    std::vector<app::PrintedSlip> slips;
    if (!m_place.change([&](app::Work& work) { slips = app::invite_all(work, invitations); }, [this](const auto& each) { return complain(each); }))
        return;
    // From here on the accounts are there, and what is on the slips is nowhere but here until it is on paper.
    attempt(m_place.notice(), [&] {
        for (const auto& slip : slips)
            m_view.papers.push_back(app::slip_page(*m_place.session(), slip.account.str(), slip.groups));
    });
    if (save_papers(m_place, *folder, m_view.papers))
        m_view.folder = *folder;
    for (auto* field : {m_hr, m_secretary, m_guest})
        field->set_value({});
    m_let_in->SetValue(false);
    m_until->set_value({});
    fill();
    take();
    tell_made();
    if (on_made)
        on_made();
}

void InvitePanel::tell_made()
{
    const auto count = static_cast<unsigned>(m_view.papers.size());
    wxString text;
    if (count > 0 && m_view.folder.empty())
        text = say("The accounts are made, but their slips are not saved yet. Save them in another folder before you go on.");
    else if (count > 0)
        text = plural("{count} slip lies in {folder}. Print it, hand it over, and delete the file.",
            "{count} slips lie in {folder}. Print them, hand each over to its owner, and delete the files.", count,
            {{"count", std::to_string(count)}, {"folder", m_view.folder.string()}});
    m_made->tell(text);
    m_save_again->Show(count > 0);
    Layout();
    lay_out_around(*this);
}

}  // namespace gui
