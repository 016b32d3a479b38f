// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/minutes_item.h"

#include "app/talk/remark_rights.h"
#include "app/talk/talks.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/talk/access_words.h"
#include "gui/theme.h"
#include "gui/widgets/paragraph.h"
#include "gui/words.h"

#include <wx/button.h>
#include <wx/wrapsizer.h>
#include <wx/wupdlock.h>

#include <algorithm>

namespace gui {
namespace {

using Part = domain::MinutesText::Part;

Paragraph* add_line(wxWindow* parent, wxSizer& rows, const wxString& words, const wxColour& colour)
{
    auto* line = new Paragraph;
    line->Create(parent, wxID_ANY);
    line->SetBackgroundColour(theme::palette().card);
    line->set_colour(colour);
    line->tell(words);
    rows.Add(line, wxSizerFlags().Expand().Border(wxRIGHT | wxBOTTOM, parent->FromDIP(6)));
    return line;
}

StateChip* add_chip(wxWindow* parent, wxSizer& row)
{
    auto* chip = new StateChip;
    chip->Create(parent, wxID_ANY);
    row.Add(chip, wxSizerFlags().CentreVertical().Border(wxRIGHT | wxBOTTOM, parent->FromDIP(8)));
    return chip;
}

}  // namespace

MinutesItem::MinutesItem(wxWindow* parent, Workplace& place, domain::TalkId talk, domain::AgendaItemId item, size_t number, Host host)
    : wxPanel(parent), m_place(place), m_talk(talk), m_item(item), m_number(number), m_host(std::move(host))
{
    SetBackgroundColour(theme::palette().card);
    m_where = to_wx(std::to_string(number)) + ". " + readable(record().title);
    auto* rows = new wxBoxSizer(wxVERTICAL);
    add_line(this, *rows, m_where, theme::palette().text)->set_heading(1.1);
    m_said = new wxPanel(this);
    m_said->SetBackgroundColour(theme::palette().card);
    m_said->SetSizer(new wxBoxSizer(wxVERTICAL));
    m_said->Hide();
    rows->Add(m_said, wxSizerFlags().Expand());
    m_field = new WritingField;
    m_field->Create(this, wxID_ANY);
    m_field->SetBackgroundColour(theme::palette().card);
    m_field->set_label(in_context("minutes", "Agreed"));
    theme::set_name(m_field->text(), m_where + ", " + in_context("minutes", "Agreed"));
    m_field->set_lines(4);
    rows->Add(m_field, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(6)));
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    m_chip = add_chip(this, *row);
    m_access = add_button(*row, this, say("Access…"), say("Access to what is agreed on {where}", {{"where", from_wx(m_where)}}), [this] {
        if (m_agreed->text().empty())
            m_field->SetFocus();
        else
            m_host.access({Part::agreed, m_item}, m_where);
    });
    m_state = add_button(*row, this, say("Have something minuted…"), say("Have something minuted on {where}", {{"where", from_wx(m_where)}}),
        [this] { m_host.statement(m_item, m_where, {}); });
    rows->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
    SetSizer(rows);
    m_agreed = std::make_unique<AgreedText>(place, talk, item, *m_field);
    reload();
}

const domain::AgendaItem& MinutesItem::record() const
{
    return *m_place.records().talks.get(m_talk).find_item(m_item);
}

wxButton* MinutesItem::add_button(wxSizer& row, wxWindow* parent, const wxString& label, const wxString& name, std::function<void()> act)
{
    auto* button = new wxButton(parent, wxID_ANY, label);
    theme::css_class(*button, "small");
    theme::set_name(*button, name);
    // What is clicked may be gone afterwards.
    button->Bind(wxEVT_BUTTON, [this, act = std::move(act)](wxCommandEvent&) { CallAfter(act); });
    row.Add(button, wxSizerFlags().CentreVertical().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
    return button;
}

void MinutesItem::reload()
{
    if (m_agreed->is_safe())
        m_agreed->reload();
    const auto& item = record();
    tell_access(*m_chip, m_place, item.agreed ? item.agreed->access : domain::Access());
    m_chip->Show(item.agreed.has_value());
    m_access->Show(m_agreed->can_write());
    m_state->Show(may_minute(m_place, talk()));
    if (m_shown != item.statements)
        fill_statements();
    fit();
}

void MinutesItem::fit()
{
    const int room = GetClientSize().x - FromDIP(8);
    for (wxWindow* parent : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_said)}) {
        for (auto* child : parent->GetChildren()) {
            if (dynamic_cast<StateChip*>(child) || dynamic_cast<wxButton*>(child))
                fit_within(*child, room);
        }
    }
    Layout();
}

void MinutesItem::fill_statements()
{
    // Only this: wx 3.2.2 falls over a text of several lines that is frozen while it does not show.
    const wxWindowUpdateLocker still(m_said);
    m_said->DestroyChildren();
    m_said->GetSizer()->Clear();
    m_shown = record().statements;
    for (size_t i = 0; i < m_shown.size(); ++i)
        add_statement(talk(), i);
    m_said->Show(!m_shown.empty());
}

void MinutesItem::add_statement(const domain::TalkFields& talk, size_t index)
{
    const auto& statement = m_shown[index];
    const auto& records = m_place.records();
    auto& rows = *m_said->GetSizer();
    add_line(m_said, rows, side_word(records, statement.by) + ": " + readable(statement.passage.text), theme::palette().muted);
    const bool may_write = may_minute(m_place, talk) && !statement.passage.text.is_withheld();
    if (!may_write && !statement.passage.access.is_closed())
        return;
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    tell_access(*add_chip(m_said, *row), m_place, statement.passage.access);
    if (may_write) {
        const auto which = from_wx(m_where) + ", " + std::to_string(index + 1);
        add_button(*row, m_said, say("Access…"), say("Access to the statement on {where}", {{"where", which}}), [this, index] {
            m_host.access({Part::statement, m_item, index}, m_where);
        });
        const auto voices = app::RemarkRights(records, records.talks.get(m_talk), *m_place.account(), m_place.today()).voices();
        if (std::find(voices.begin(), voices.end(), statement.by) != voices.end())
            add_button(
                *row, m_said, say("Write it anew…"), say("Write the statement on {where} anew", {{"where", which}}), [this, index] { take_back(index); });
    }
    rows.Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
}

/// Out of the minutes, and into the field where it is written.
void MinutesItem::take_back(size_t index)
{
    const auto& said = record().statements;
    if (index >= said.size())
        return;
    const auto before = said[index];
    if (!m_place.change([&](app::Work& work) { app::Talks(work).take_back_statement(m_talk, m_item, index); }))
        return;
    m_place.can_undo(say("Take back the statement"), [talk = m_talk, item = m_item, before](app::Work& work) { app::Talks(work).state(talk, item, before); });
    m_host.changed();
    m_host.statement(m_item, m_where, before.passage.text.str());
}

}  // namespace gui
