// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/sheets_panel.h"

#include "app/papers/account_papers.h"
#include "gui/accounts/save_papers.h"
#include "gui/theme.h"
#include "gui/widgets/lay_out_around.h"
#include "gui/words.h"

namespace gui {
namespace {

using app::RecoveryState;

}  // namespace

SheetsPanel::SheetsPanel(wxWindow* parent, Workplace& place, SheetsView& view)
    : SheetsPanelForm(parent), m_place(place), m_view(view), m_groups{{{m_group_1_1, m_group_1_2}, {m_group_2_1, m_group_2_2}, {m_group_3_1, m_group_3_2}}}
{
    const auto& colours = theme::palette();
    for (wxWindow* part : std::initializer_list<wxWindow*>{this, m_check, m_decline})
        part->SetBackgroundColour(colours.card);
    theme::set_heading(*m_heading, 1.35);
    for (auto* heading : {m_check_heading, m_decline_heading})
        theme::set_heading(*heading, 1.15);
    for (auto* quiet : {m_advice, m_check_advice})
        quiet->set_colour(colours.muted);
    for (auto& sheet : m_groups) {
        for (auto* group : sheet)
            group->text().SetMaxLength(12);
    }
    m_make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { make(); });
    m_confirm->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { confirm(); });
    m_no_sheets->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { decline(); });
    show_state();
}

void SheetsPanel::begin()
{
    (m_check->IsShown() ? static_cast<wxWindow*>(m_groups[0][0]) : m_make)->SetFocus();
}

std::optional<std::array<std::array<int, 2>, 3>> SheetsPanel::asked() const
{
    if (!m_view.sheets)
        return app::asked_groups(*m_place.session());
    return std::array{m_view.sheets->asked(1), m_view.sheets->asked(2), m_view.sheets->asked(3)};
}

void SheetsPanel::show_state()
{
    const auto state = app::recovery_state(*m_place.session());
    const auto groups = asked();
    wxString text;
    if (!m_view.papers.empty() && m_view.folder.empty())
        text = say("The sheets are made, but not saved yet. Save them in another folder before you go on.");
    else if (!m_view.folder.empty() && groups)
        text = say("The three sheets lie in {folder}. Print them, and then delete the files: whoever has two of them opens this case.",
            {{"folder", m_view.folder.string()}});
    else if (state == RecoveryState::confirmed)
        text = say("The sheets are checked, and count. Keep them in three places, each in a closed envelope.");
    else if (groups)
        text = say("Sheets are made and wait for somebody to show that they can be read.");
    else if (state == RecoveryState::declined)
        text = say("It is noted that there shall be no sheets. You may still make some.");
    m_made->tell(text);
    m_make->SetLabel(m_view.papers.empty()
            ? (state == RecoveryState::none || state == RecoveryState::declined) && !groups ? say("&Make the three sheets…") : say("&Make three new sheets…")
            : m_view.folder.empty() ? say("&Save the sheets…")
                                    : say("&Save the sheets once more…"));
    m_check->Show(groups.has_value());
    if (groups) {
        for (size_t sheet = 0; sheet < m_groups.size(); ++sheet) {
            for (size_t i = 0; i < 2; ++i)
                m_groups[sheet][i]->set_label(
                    say("Sheet {sheet}, group {group}", {{"sheet", std::to_string(sheet + 1)}, {"group", std::to_string((*groups)[sheet][i])}}));
        }
    }
    m_decline->Show(state == RecoveryState::none && !groups);
    Layout();
    lay_out_around(*this);
}

void SheetsPanel::make()
{
    if (!m_view.papers.empty())
        return save();
    const auto folder = ask_folder(*this, m_place, say("A folder for the sheets"));
    if (!folder)
        return;
    const auto name = base::Text::of(from_wx(say("Recovery sheets")));
    if (!m_place.change([&](app::Work& work) { m_view.sheets.emplace(app::Recovery(work).make(name)); }))
        return m_view.sheets.reset();
    attempt(m_place.notice(), [&] {
        auto pages = app::sheet_pages(*m_place.session(), *m_view.sheets);
        m_view.papers.assign(std::make_move_iterator(pages.begin()), std::make_move_iterator(pages.end()));
    });
    if (save_papers(m_place, *folder, m_view.papers))
        m_view.folder = *folder;
    show_state();
    if (on_changed)
        on_changed();
    m_groups[0][0]->SetFocus();
}

void SheetsPanel::save()
{
    if (const auto folder = ask_folder(*this, m_place, say("A folder for the sheets")); folder && save_papers(m_place, *folder, m_view.papers))
        m_view.folder = *folder;
    show_state();
}

bool SheetsPanel::complain(const domain::Complaint& complaint)
{
    for (size_t sheet = 0; sheet < m_groups.size(); ++sheet) {
        for (size_t i = 0; i < 2; ++i) {
            if (complaint.field == domain::at(domain::at("sheets", sheet + 1), i + 1)) {
                m_groups[sheet][i]->complain(complaint);
                return true;
            }
        }
    }
    if (complaint.field != "reason")
        return false;
    m_reason->complain(complaint);
    m_reason->SetFocus();
    return true;
}

void SheetsPanel::confirm()
{
    app::TypedBack typed;
    for (size_t sheet = 0; sheet < m_groups.size(); ++sheet) {
        for (size_t i = 0; i < 2; ++i) {
            m_groups[sheet][i]->clear_complaint();
            typed[sheet][i] = m_groups[sheet][i]->value();
        }
    }
    const auto act = [&](app::Work& work) {
        app::Recovery recovery(work);
        m_view.sheets ? recovery.confirm(*m_view.sheets, typed) : recovery.confirm(typed);
    };
    if (!m_place.change(act, [this](const auto& each) { return complain(each); })) {
        for (auto& sheet : m_groups) {
            for (auto* group : sheet) {
                if (!group->complaint().empty())
                    return group->SetFocus();
            }
        }
        return;
    }
    // What stood on them is on paper now, and nowhere else.
    m_view.sheets.reset();
    m_view.papers.clear();
    m_view.folder.clear();
    for (auto& sheet : m_groups) {
        for (auto* group : sheet)
            group->set_value({});
    }
    show_state();
    if (on_changed)
        on_changed();
}

void SheetsPanel::decline()
{
    m_reason->clear_complaint();
    const auto reason = base::Text::from(m_reason->value()).value_or(base::Text());
    if (!m_place.change([&](app::Work& work) { app::Recovery(work).decline(reason); }, [this](const auto& each) { return complain(each); }))
        return;
    show_state();
    if (on_changed)
        on_changed();
}

}  // namespace gui
