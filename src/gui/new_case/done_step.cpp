// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/new_case/done_step.h"

#include "app/accounts/recovery.h"
#include "gui/employer/resolution_dialog.h"
#include "gui/theme.h"
#include "gui/widgets/lay_out_around.h"
#include "gui/words.h"

namespace gui {
DoneStep::DoneStep(wxWindow* parent, Workplace& place, const InviteView& invited) : NewCaseDoneForm(parent), m_place(place)
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.card);
    theme::set_heading(*m_heading, 1.35);
    theme::set_heading(*m_mandate_heading, 1.15);
    auto& session = *m_place.session();
    auto text = say("It lies in {file}. Keep your passphrase in your head or in a safe place; nobody else has it.", {{"file", session.path().string()}});
    if (const auto count = static_cast<unsigned>(invited.chosen()); count > 0)
        text += "\n\n"
            + plural("{count} slip was chosen but not made. It can be made under File, Accounts.",
                "{count} slips were chosen but not made. They can be made under File, Accounts.", count, {{"count", std::to_string(count)}});
    if (app::recovery_state(session) == app::RecoveryState::none)
        text += "\n\n" + say("There are no recovery sheets yet. They can be made under File, Accounts.");
    m_advice->tell(text);
    for (auto* quiet : {m_advice, m_mandate_advice})
        quiet->set_colour(colours.muted);
    m_resolution->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        enter_resolution(this, m_place);
        show_mandate();
    });
    show_mandate();
}

void DoneStep::show_mandate()
{
    if (m_place.records().mandates.size() == 0)
        return;
    m_mandate_advice->tell(say("The resolution is entered."));
    m_resolution->Hide();
    lay_out_around(*m_resolution);
}

}  // namespace gui
