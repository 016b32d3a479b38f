// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/minutes_texts.h"

#include "app/law.h"
#include "base/text.h"
#include "domain/case.h"
#include "gui/theme.h"
#include "gui/widgets/paragraph.h"
#include "gui/words.h"

#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include <algorithm>

namespace gui {
namespace {

/// "Kommunedirektøren: …", and on what it is closed.
wxString statement_words(const Workplace& place, const domain::TalkFields& talk, const domain::Statement& statement)
{
    const auto& records = place.records();
    const auto& title = statement.by == domain::Side::executive ? records.appointments.get(talk.appointment)->title : records.municipality->presidium_title;
    auto words = to_wx(base::capitalised(title.str())) + ": ";
    words += statement.passage.text.is_withheld() ? say("Withheld") : to_wx(statement.passage.text.str());
    if (statement.passage.access.is_closed())
        words += to_wx(" (") + to_wx(place.desk().law().marker(statement.passage.access, place.desk().written_form())) + ")";
    return words;
}

Paragraph* quiet_line(wxWindow* parent, const wxString& words)
{
    auto* line = new Paragraph;
    line->Create(parent, wxID_ANY);
    line->SetBackgroundColour(theme::palette().card);
    line->set_colour(theme::palette().muted);
    line->tell(words);
    return line;
}

}  // namespace

MinutesTexts::MinutesTexts(wxWindow* parent, Workplace& place, domain::TalkId talk)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL), m_place(place)
{
    const wxWindowUpdateLocker still(this);
    SetBackgroundColour(theme::palette().card);
    SetScrollRate(0, FromDIP(12));
    auto* rows = new wxBoxSizer(wxVERTICAL);
    const auto& fields = *place.records().talks.get(talk);
    const int room = FromDIP(12);
    for (const auto& item : fields.agenda) {
        const auto number = std::to_string(m_fields.size() + 1);
        const auto title = to_wx(number) + ". " + (item.title.is_withheld() ? say("Withheld") : to_wx(item.title.str()));
        auto* heading = quiet_line(this, title);
        heading->set_colour(theme::palette().text);
        heading->set_heading(1.1);
        rows->Add(heading, wxSizerFlags().Expand().Border(wxRIGHT | wxBOTTOM, room / 2));
        for (const auto& statement : item.statements)
            rows->Add(quiet_line(this, statement_words(place, fields, statement)), wxSizerFlags().Expand().Border(wxRIGHT | wxBOTTOM, room / 2));
        auto* field = new WritingField;
        field->Create(this, wxID_ANY);
        field->SetName("agreed_" + to_wx(number));
        field->SetBackgroundColour(theme::palette().card);
        field->set_label(in_context("minutes", "Agreed"));
        theme::set_name(field->text(), title + ", " + in_context("minutes", "Agreed"));
        field->set_lines(4);
        if (item.agreed && item.agreed->access.is_closed())
            field->set_hint(to_wx(place.desk().law().marker(item.agreed->access, place.desk().written_form())));
        rows->Add(field, wxSizerFlags().Expand().Border(wxRIGHT | wxBOTTOM, room));
        const auto at = m_fields.size();
        m_fields.push_back(field);
        m_texts.push_back(std::make_unique<AgreedText>(place, talk, item.id, *field));
        field->Bind(EVT_FIELD, [this, at](wxCommandEvent&) {
            m_texts[at]->changed();
            if (on_typing)
                on_typing();
        });
        field->text().Bind(wxEVT_KILL_FOCUS, [this, at](wxFocusEvent& event) {
            event.Skip();
            // Other pages may be made anew by it, so the keyboard must have arrived first.
            CallAfter([this, at] { write(at); });
        });
    }
    SetSizer(rows);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { FitInside(); });
        event.Skip();
    });
}

std::map<domain::AgendaItemId, base::Text> MinutesTexts::typed() const
{
    std::map<domain::AgendaItemId, base::Text> typed;
    for (const auto& text : m_texts) {
        if (text->is_changed())
            typed[text->item()] = text->text();
    }
    return typed;
}

void MinutesTexts::write(size_t item)
{
    auto& text = *m_texts[item];
    // What is left with its step was written then.
    if (IsShownOnScreen() && text.is_changed() && text.write() && on_written)
        on_written();
}

bool MinutesTexts::write()
{
    bool is_whole = true, is_new = false;
    for (const auto& text : m_texts) {
        const bool changed = text->is_changed();
        const bool written = text->write();
        is_whole = is_whole && written;
        is_new = is_new || (changed && written);
    }
    if (is_new && on_written)
        on_written();
    return is_whole;
}

void MinutesTexts::reload()
{
    for (const auto& text : m_texts) {
        if (text->is_safe())
            text->reload();
    }
}

void MinutesTexts::put_away()
{
    for (const auto& text : m_texts)
        text->put_away();
}

bool MinutesTexts::is_safe() const
{
    return std::all_of(m_texts.begin(), m_texts.end(), [](const auto& text) { return text->is_safe(); });
}

}  // namespace gui
