// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/new_actions.h"

#include "app/case/fresh_key.h"
#include "app/talk/actions.h"
#include "domain/case.h"
#include "gui/talk/agreed_text.h"
#include "gui/talk/room_words.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/lay_out_around.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <wx/textcompleter.h>

#include <algorithm>

namespace gui {
namespace {

/// More rows than these are scrolled.
constexpr int most_rows = 3;

/// Completes a name after @.
class NameCompleter : public wxTextCompleterSimple {
public:
    explicit NameCompleter(std::vector<app::ActionOwner> people) : m_people(std::move(people)) {}
    void GetCompletions(const wxString& prefix, wxArrayString& lines) override
    {
        for (const auto& line : app::complete_action_line(from_wx(prefix), m_people))
            lines.Add(to_wx(line));
    }

private:
    std::vector<app::ActionOwner> m_people;
};

}  // namespace

std::string action_draft(domain::TalkId talk)
{
    return "talk/" + talk.str() + "/action";
}

NewActions::NewActions(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void()> changed)
    : NewActionsForm(parent)
    , m_place(place)
    , m_talk(talk)
    , m_changed(std::move(changed))
    , m_draft(place, action_draft(talk), [this] { return m_action->value(); })
    , m_rows(new RowsModel(1))
{
    SetBackgroundColour(theme::palette().card);
    m_reads->SetForegroundColour(theme::palette().muted);
    add_column(*m_list, say("New actions"), 0, FromDIP(240), Cut::end);
    m_list->AssociateModel(m_rows.get());
    theme::css_class(*m_list, "table");
    theme::set_name(*m_list, say("New actions"));
    m_action->text().AutoComplete(new NameCompleter(app::action_owners(place.records(), *place.records().talks.get(talk))));
    if (const auto kept = m_draft.kept())
        m_action->set_value(*kept);
    m_action->Bind(EVT_FIELD, [this](wxCommandEvent&) {
        m_draft.changed();
        read();
    });
    m_action->text().Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER)
            add();
        else
            event.Skip();
    });
    m_add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add(); });
    m_list->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { m_list->GetColumn(0)->SetWidth(std::max(FromDIP(120), m_list->GetClientSize().x - FromDIP(8))); });
        event.Skip();
    });
    reload();
}

app::ActionLine NewActions::line() const
{
    const auto owners = app::action_owners(m_place.records(), *m_place.records().talks.get(m_talk));
    return app::read_action_line(m_action->value(), owners, window_language(), m_place.today());
}

void NewActions::read()
{
    m_action->clear_complaint();
    const auto reading = m_action->value().empty() ? wxString() : reading_words(m_place.records(), line());
    m_reads->SetLabelText(reading);
    // An empty label is read aloud as a nameless one.
    m_reads->Show(!reading.empty());
    Layout();
}

void NewActions::add()
{
    const auto typed = line();
    if (const auto fault = fault_words(m_place.records(), typed); !fault.empty()) {
        m_action->complain(fault);
        m_action->SetFocus();
        return;
    }
    const auto complain = [this](const domain::Complaint& complaint) {
        m_action->complain(complaint);
        return true;
    };
    const auto act = [&](app::Work& work) {
        const auto fresh = app::fresh_key(work, "actions");
        app::Actions(work).add({domain::ActionId(fresh.id), fresh.key, m_talk, {}, *typed.owner, text_of(typed.text), typed.due});
    };
    if (!m_place.change(act, complain))
        return;
    m_action->set_value({});
    m_draft.discard();
    read();
    reload();
    m_changed();
    m_action->SetFocus();
}

void NewActions::reload()
{
    const auto& talk = m_place.records().talks.get(m_talk);
    std::vector<std::vector<wxString>> rows;
    for (const auto* action : m_place.desk().records().actions_of(talk))
        rows.push_back({action_cell(m_place.records(), **action, m_place.today())});
    const auto count = static_cast<int>(rows.size());
    m_rows->set(std::move(rows));
    m_list->Show(count > 0);
    m_list->SetMinSize({-1, std::min(count, most_rows) * (GetCharHeight() * 2 + FromDIP(16)) + FromDIP(4)});
    if (count > 0)
        m_list->EnsureVisible(m_rows->GetItem(static_cast<unsigned>(count - 1)));
    const bool may_add = m_place.can_write() && m_place.side() && m_place.side() != domain::Side::hr && talk->was_held() && !talk->is_frozen();
    for (wxWindow* each : {static_cast<wxWindow*>(m_action), static_cast<wxWindow*>(m_add)})
        each->Show(may_add);
    m_reads->Show(may_add && !m_reads->GetLabelText().empty());
    InvalidateBestSize();
    lay_out_around(*this);
}

}  // namespace gui
