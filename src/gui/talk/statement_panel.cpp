// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/statement_panel.h"

#include "app/case/drafts.h"
#include "app/talk/remark_rights.h"
#include "app/talk/talks.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/talk/agreed_text.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {

StatementPanel::StatementPanel(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void(bool)> finished)
    : StatementPanelForm(parent), m_place(place), m_talk(talk), m_finished(std::move(finished))
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.card);
    SetScrollRate(0, FromDIP(12));
    m_statement_heading->set_heading(1.25);
    m_statement_told->set_colour(colours.muted);
    m_statement_told->tell(say("It stands in the minutes under this point, in the name of the one side. The other cannot change it."));
    theme::css_class(*m_add_statement, "suggested-action");
    theme::set_label(*m_statement_by, *m_statement_by_label);
    m_statement->set_lines(5);
    m_statement->set_language(place.desk().written_form());
    if (const auto* account = place.account())
        m_sides = app::RemarkRights(place.records(), place.records().talks.get(talk), *account, place.today()).voices();
    for (const auto side : m_sides)
        m_statement_by->Append(side_word(place.records(), side));
    m_statement_by->SetSelection(0);
    m_statement_by->Show(m_sides.size() > 1);
    m_statement_by_label->Show(m_sides.size() > 1);
    m_statement->Bind(EVT_FIELD, [this](wxCommandEvent&) {
        if (m_draft)
            m_draft->changed();
    });
    m_add_statement->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { add(); }); });
    m_leave_statement->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] {
            put_away();
            m_finished(false);
        });
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { FitInside(); });
        event.Skip();
    });
}

void StatementPanel::begin(domain::AgendaItemId item, const wxString& where, const std::string& text)
{
    put_away();
    m_item = item;
    m_statement_heading->tell(say("To be minuted: {where}", {{"where", from_wx(where)}}));
    m_draft = std::make_unique<DraftKeeper>(m_place, draft_of(item), [this] { return m_statement->value(); });
    auto stands = m_draft->kept().value_or(std::string());
    if (!text.empty())
        stands = stands.empty() ? text : text + "\n\n" + stands;
    m_statement->set_value(stands);
    if (!text.empty()) {
        m_draft->changed();
        m_draft->put_away();
    }
    FitInside();
    m_statement->SetFocus();
}

void StatementPanel::put_away()
{
    if (m_draft)
        m_draft->put_away();
}

bool StatementPanel::is_safe() const
{
    return !m_draft || m_statement->value().empty() || m_draft->kept() == m_statement->value();
}

std::optional<domain::AgendaItemId> StatementPanel::begun() const
{
    if (!m_place.session() || m_sides.empty())
        return std::nullopt;
    for (const auto& item : m_place.records().talks.get(m_talk)->agenda) {
        if (!m_place.session()->draft(draft_of(item.id)).value_or(std::string()).empty())
            return item.id;
    }
    return std::nullopt;
}

void StatementPanel::add()
{
    const int row = m_statement_by->GetSelection();
    if (row < 0 || !m_item || !m_draft)
        return;
    const domain::Statement statement{m_sides[static_cast<size_t>(row)], {text_of(m_statement->value())}};
    const auto complain = [this](const domain::Complaint& complaint) {
        if (complaint.field.find("text") == std::string::npos)
            return false;
        m_statement->complain(complaint);
        m_statement->SetFocus();
        return true;
    };
    const auto where = m_draft->where();
    const auto act = [&](app::Work& work) {
        app::Talks(work).state(m_talk, *m_item, statement);
        app::discard_draft(work, where);
    };
    if (!m_place.change(act, complain))
        return;
    m_draft->discard();
    m_draft.reset();
    m_statement->set_value({});
    m_place.can_undo(say("Enter it in the minutes"), [talk = m_talk, item = *m_item, statement](app::Work& work) {
        const auto& said = work.records()->talks.get(talk).find_item(item)->statements;
        const auto found = std::find(said.begin(), said.end(), statement);
        app::Talks(work).take_back_statement(talk, item, static_cast<size_t>(found - said.begin()));
    });
    m_finished(true);
}

}  // namespace gui
