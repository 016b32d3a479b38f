// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/minutes_step.h"

#include "app/record/freezing.h"
#include "app/talk/before_freezing.h"
#include "app/talk/talks.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/talk/access_panel.h"
#include "gui/talk/minutes_texts.h"
#include "gui/talk/new_actions.h"
#include "gui/talk/remarks_panel.h"
#include "gui/talk/statement_panel.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/settle.h"
#include "gui/words.h"

#include <wx/sizer.h>
#include <wx/utils.h>

#include <algorithm>

namespace gui {
namespace {

/// As long as most give each other to read minutes; days.
constexpr int usual_deadline = 14;

void fill_place(wxWindow& place, wxWindow* child)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(child, wxSizerFlags(1).Expand());
    place.SetSizer(sizer);
}

unsigned open_remarks(const domain::TalkFields& talk)
{
    return static_cast<unsigned>(
        std::count_if(talk.remarks.begin(), talk.remarks.end(), [](const auto& remark) { return remark.state == domain::Remark::State::open; }));
}

}  // namespace

MinutesStep::MinutesStep(wxWindow* parent, Workplace& place, MinutesView& view, domain::TalkId talk)
    : MinutesStepForm(parent), m_place(place), m_talk(talk), m_preview(new MinutesPreview(m_preview_place, place, view, talk))
{
    fill_place(*m_preview_place, m_preview);
    const auto access = [this](const domain::MinutesText& text, const wxString& where) { ask_access(text, where); };
    const auto statement = [this](domain::AgendaItemId item, const wxString& where, const std::string& text) { ask_statement(item, where, text); };
    m_texts = new MinutesTexts(m_texts_place, place, talk, {access, statement, [this] { changed(); }});
    fill_place(*m_texts_place, m_texts);
    m_remarks = new RemarksPanel(m_remarks_place, place, talk, {access, [this] { changed(); }});
    fill_place(*m_remarks_place, m_remarks);
    const auto finished = [this](bool is_changed) { asked(is_changed); };
    m_access = new AccessPanel(m_access_place, place, talk, finished);
    fill_place(*m_access_place, m_access);
    m_statement = new StatementPanel(m_statement_place, place, talk, finished);
    fill_place(*m_statement_place, m_statement);
    dress();
    bind();
    fill();
    show_left(open_remarks(this->talk()) > 0 ? Left::remarks : Left::texts);
}

void MinutesStep::dress()
{
    const auto& colours = theme::palette();
    for (wxWindow* panel : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_preview_place)})
        panel->SetBackgroundColour(colours.ground);
    for (wxWindow* panel : {static_cast<wxWindow*>(m_left_card), static_cast<wxWindow*>(m_left), static_cast<wxWindow*>(m_texts_place),
             static_cast<wxWindow*>(m_remarks_place), static_cast<wxWindow*>(m_send_page), static_cast<wxWindow*>(m_freeze_page),
             static_cast<wxWindow*>(m_access_place), static_cast<wxWindow*>(m_statement_place), static_cast<wxWindow*>(m_standing),
             static_cast<wxWindow*>(m_send_hint), static_cast<wxWindow*>(m_freeze_hint), static_cast<wxWindow*>(m_freeze_early)})
        panel->SetBackgroundColour(colours.card);
    m_standing->set_colour(colours.muted);
    // Neither pushes the other aside where it is narrow.
    m_left_card->SetMinSize(FromDIP(wxSize(240, -1)));
    m_preview_place->SetMinSize(FromDIP(wxSize(240, -1)));
    theme::make_segment(*m_show_text);
    theme::make_segment(*m_show_remarks);
    theme::css_class(*m_show_text, "segment-first");
    theme::css_class(*m_show_remarks, "segment-last");
    theme::set_heading(*m_send_heading, 1.25);
    theme::set_heading(*m_freeze_heading, 1.25);
    theme::css_class(*m_send, "suggested-action");
    theme::css_class(*m_freeze, "suggested-action");
    m_send_hint->tell(say("Both sides then read the minutes and write their remarks, until the day you set. What nobody has answered by then is printed as "
                          "disagreement."));
    m_deadline->set_today(m_place.today());
    m_next->set_today(m_place.today());
    m_freeze_hint->tell(
        say("The text is locked, and nobody can change it after that. The minutes are kept as they stand, in a full and a public edition. After that they "
            "can be read, saved as PDF and signed.\n\nThis cannot be undone."));
}

void MinutesStep::bind()
{
    m_preview->typed = [this] { return m_texts->typed(); };
    m_preview->on_change = [this] { tell_talk_header(*this); };
    m_preview->bind_menu(*this);
    m_texts->on_typing = [this] { m_preview->compose_soon(); };
    m_show_text->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_left(Left::texts); });
    m_show_remarks->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_left(Left::remarks); });
    m_send->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { send(); }); });
    m_freeze->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { freeze(); }); });
    for (auto* later : {m_send_later, m_freeze_later})
        later->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_list(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && !is_list(m_shown))
            asked(false);
        else if (event.GetModifiers() == wxMOD_CONTROL && event.GetKeyCode() == 'S')
            m_texts->write();
        else
            event.Skip();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        // GTK is giving out places just now; what asks for another one in the middle of that may wait for ever.
        CallAfter([this] { lay_out(); });
        event.Skip();
    });
}

bool MinutesStep::is_employer() const
{
    return m_place.can_write() && (m_place.side() == domain::Side::presidium || m_place.side() == domain::Side::secretariat);
}

/// How the minutes stand, and what can be done with them.
void MinutesStep::fill()
{
    const auto& now = talk();
    const bool is_withheld = std::any_of(now.agenda.begin(), now.agenda.end(), [](const auto& item) { return item.title.is_withheld(); });
    m_left_card->Show(now.was_held() && !now.is_frozen() && !is_withheld && m_place.session() != nullptr);
    const auto count = now.remarks.size() + now.disagreement.size();
    m_show_remarks->SetLabel(count > 0 ? say("Remar&ks") + " (" + to_wx(std::to_string(count)) + ")" : say("Remar&ks"));
    theme::set_name(*m_show_remarks, wxControl::RemoveMnemonics(m_show_remarks->GetLabel()));
    wxString standing;
    if (now.state == domain::TalkState::held)
        standing = say("A draft. Nobody has been asked to read it yet.");
    else if (now.state == domain::TalkState::in_review && now.remark_deadline)
        standing = *now.remark_deadline < m_place.today()
            ? say("The deadline for remarks was {date}.", {{"date", now.remark_deadline->in_words(window_language())}})
            : say("Out for remarks until {date}.", {{"date", now.remark_deadline->in_words(window_language())}});
    m_standing->tell(standing);
    lay_out();
}

std::vector<TalkStep::Offer> MinutesStep::offers()
{
    std::vector<Offer> offers;
    const auto state = talk().state;
    if (is_employer() && state == domain::TalkState::held)
        offers.push_back({say("Send out for remarks…"), "talk", [this] { ask_to_send(); }});
    if (is_employer() && state == domain::TalkState::in_review)
        offers.push_back({say("Freeze…"), "lock", [this] { ask_to_freeze(); }});
    offers.push_back({say("Save as PDF…"), "save", [this] { m_preview->save(); }, m_preview->can_save()});
    return offers;
}

void MinutesStep::shown()
{
    m_texts->reload();
    m_remarks->reload();
    fill();
    m_preview->compose();
}

void MinutesStep::put_away()
{
    m_texts->put_away();
    m_remarks->put_away();
    m_statement->put_away();
    m_access->put_away();
}

bool MinutesStep::may_go()
{
    m_texts->write();
    put_away();
    return m_texts->is_safe() && m_remarks->is_safe() && m_statement->is_safe();
}

void MinutesStep::changed()
{
    fill();
    m_texts->reload();
    m_remarks->reload();
    m_preview->compose_soon();
    tell_talk_changed(*this);
}

void MinutesStep::show_left(Left which)
{
    m_shown = which;
    m_left->SetSelection(static_cast<size_t>(which));
    if (is_list(which))
        (which == Left::texts ? m_show_text : m_show_remarks)->SetValue(true);
    m_left_card->Layout();
}

void MinutesStep::show_list()
{
    show_left(m_show_remarks->GetValue() ? Left::remarks : Left::texts);
}

void MinutesStep::ask_access(const domain::MinutesText& text, const wxString& where)
{
    m_came_from = wxWindow::FindFocus();
    // A text that is being written has to stand in the minutes first.
    if (!m_texts->write())
        return;
    show_left(Left::access);
    m_access->begin(text, where);
}

void MinutesStep::ask_statement(domain::AgendaItemId item, const wxString& where, const std::string& taken_back)
{
    m_came_from = wxWindow::FindFocus();
    m_texts->write();
    show_left(Left::statement);
    m_statement->begin(item, where, taken_back);
}

void MinutesStep::asked(bool is_changed)
{
    m_statement->put_away();
    m_access->put_away();
    show_list();
    if (is_changed)
        changed();
    if (m_came_from && m_came_from->IsShownOnScreen())
        m_came_from->SetFocus();
    else
        (m_show_remarks->GetValue() ? m_show_remarks : m_show_text)->SetFocus();
}

void MinutesStep::ask_to_send()
{
    m_texts->write();
    if (!m_deadline->value())
        m_deadline->set_value(m_place.today().plus_days(usual_deadline));
    m_took->set_value(talk().minutes);
    m_next->set_value(talk().next_talk);
    show_left(Left::send);
    m_deadline->SetFocus();
}

void MinutesStep::send()
{
    const std::vector<Field*> fields{m_deadline, m_took, m_next};
    bool is_whole = settle(fields);
    if (m_deadline->complaint().empty() && !m_deadline->value()) {
        m_deadline->complain(say("Choose the last day for remarks."));
        is_whole = false;
    }
    const auto complain = [this](const domain::Complaint& complaint) {
        Field* field = complaint.field.find("minutes") != std::string::npos ? static_cast<Field*>(m_took)
            : complaint.field.find("next_talk") != std::string::npos        ? static_cast<Field*>(m_next)
            : complaint.field.find("deadline") != std::string::npos         ? static_cast<Field*>(m_deadline)
                                                                            : nullptr;
        if (field)
            field->complain(complaint);
        return field != nullptr;
    };
    const auto act = [this](app::Work& work) {
        app::Talks talks(work);
        talks.wrap_up(m_talk, m_took->value(), m_next->value());
        talks.review(m_talk, *m_deadline->value());
    };
    if (is_whole && m_place.change(act, complain)) {
        show_left(Left::remarks);
        changed();
        return;
    }
    focus_wrong(fields);
}

void MinutesStep::ask_to_freeze()
{
    if (!m_texts->write() || show_begun())
        return;
    const auto known = app::before_freezing(m_place.records(), talk(), m_place.today());
    wxString early;
    const auto add = [&](const wxString& text) { early += (early.empty() ? "" : "\n\n") + text; };
    if (known.deadline)
        add(say("The deadline for remarks runs until {date}. Once the minutes are frozen, nobody can remark anything more.",
            {{"date", known.deadline->in_words(window_language())}}));
    if (known.is_unanswered)
        add(say("The executive has not answered the draft."));
    if (const auto action = m_place.session()->draft(action_draft(m_talk)); action && !action->empty())
        add(say("An action is begun under the talk and not added, and will not be in the minutes: “{action}”", {{"action", *action}}));
    m_freeze_early->tell(early);
    show_left(Left::freeze);
    // Whoever presses Enter at once has not read it.
    m_freeze_later->SetFocus();
}

/// What this account has begun and put nowhere would be lost by freezing. True: it is shown now, and said so beside it.
bool MinutesStep::show_begun()
{
    put_away();
    WritingField* begun = m_remarks->begun();
    if (begun)
        show_left(Left::remarks);
    else if (const auto item = m_statement->begun()) {
        const auto& agenda = talk().agenda;
        const auto found = std::find_if(agenda.begin(), agenda.end(), [&](const auto& each) { return each.id == *item; });
        ask_statement(*item, to_wx(std::to_string(found - agenda.begin() + 1)) + ". " + readable(found->title), {});
        begun = &m_statement->field();
    }
    if (!begun)
        return false;
    begun->complain(say("You have begun this and not finished it. Finish it or delete it before you freeze the minutes."));
    begun->SetFocus();
    return true;
}

void MinutesStep::freeze()
{
    if (show_begun())
        return;
    const wxBusyCursor busy;
    m_place.status(say("Freezing the minutes…"));
    const auto act = [this](app::Work& work) { app::Freezing(work).freeze(m_talk); };
    if (!m_place.change(act)) {
        m_place.status({});
        show_left(Left::remarks);
        return;
    }
    fill();
    m_preview->compose();
    tell_talk_changed(*this);
    m_preview->SetFocus();
}

void MinutesStep::lay_out()
{
    for (auto* segment : {m_show_text, m_show_remarks}) {
        segment->SetMinSize(wxDefaultSize);
        segment->InvalidateBestSize();
        segment->SetMinSize(segment->GetBestSize());
    }
    Layout();
    m_left_card->Layout();
}

}  // namespace gui
