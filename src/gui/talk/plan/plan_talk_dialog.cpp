// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/plan/plan_talk_dialog.h"

#include "app/calendar/talk_ics.h"
#include "app/talk/talks.h"
#include "base/clock.h"
#include "gui/employer/resolution_dialog.h"
#include "gui/icons.h"
#include "gui/talk/plan/plan_fill.h"
#include "gui/talk/plan/plan_talk.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/display.h>
#include <wx/sizer.h>

#include <algorithm>

namespace gui {
namespace {

constexpr int least_step = 380;

}  // namespace

bool may_plan_talks(const Workplace& place)
{
    return place.can_write() && place.account() && domain::side_of((*place.account())->party);
}

namespace {

/// Directly in the window, so that it stays when the page under it is made anew and goes when the case is locked.
wxWindow* shell_of(wxWindow* page)
{
    while (page->GetParent() && !page->GetParent()->IsTopLevel())
        page = page->GetParent();
    return page;
}

PlanTalkDialog* open_one(wxWindow* shell, const std::optional<domain::TalkId>& talk)
{
    for (auto* each : shell->GetChildren()) {
        if (auto* dialog = dynamic_cast<PlanTalkDialog*>(each); dialog && !dialog->IsBeingDeleted() && dialog->types_for(talk))
            return dialog;
    }
    return nullptr;
}

void open(wxWindow* parent, Workplace& place, std::optional<domain::TalkId> talk, PlanTalkDialog::Changed changed)
{
    auto* shell = shell_of(parent);
    auto* dialog = open_one(shell, talk);
    if (!dialog)
        dialog = new PlanTalkDialog(shell, place, talk, std::move(changed));
    dialog->Show();
    dialog->Raise();
}

/// Where the dialog keeps what is half typed.
const std::string new_draft = "talk_plan";
std::string draft_of(domain::TalkId talk)
{
    return "talk/" + talk.str() + "/plan";
}

bool acts_for_employer(const Workplace& place)
{
    return place.account() && domain::side_of((*place.account())->party) == domain::Side::presidium;
}

}  // namespace

std::optional<PausedPlan> paused_plan(wxWindow* page, const Workplace& place)
{
    if (!may_plan_talks(place))
        return std::nullopt;
    auto drafts = place.session()->drafts();
    std::sort(drafts.begin(), drafts.end(), [](const auto& a, const auto& b) { return a.saved_at > b.saved_at; });
    for (const auto& draft : drafts) {
        if (draft.place == new_draft && !open_one(shell_of(page), std::nullopt))
            return PausedPlan{};
        for (const auto& talk : place.records().talks) {
            if (talk->state < domain::TalkState::held && draft.place == draft_of(talk->id) && !open_one(shell_of(page), talk->id))
                return PausedPlan{talk->id};
        }
    }
    return std::nullopt;
}

void plan_talk(wxWindow* parent, Workplace& place, std::function<void(domain::TalkId)> planned)
{
    if (!may_plan_talks(place))
        return tell_problem(place.notice(), say("Talks are planned by the employer's side, the executive and the secretariat."));
    if (place.records().appointments.empty())
        return tell_problem(place.notice(), say("Enter first who is appointed as chief executive: every talk is with that person."));
    if (!planned)
        planned = [&place](domain::TalkId id) { place.go_to("talks", id.str()); };
    open(parent, place, std::nullopt, std::move(planned));
}

void change_talk(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void()> changed)
{
    open(parent, place, talk, [changed = std::move(changed)](domain::TalkId) { changed(); });
}

PlanTalkDialog::PlanTalkDialog(wxWindow* parent, Workplace& place, std::optional<domain::TalkId> talk, Changed changed)
    : PlanTalkDialogForm(parent)
    , m_place(place)
    , m_talk(talk)
    , m_changed(std::move(changed))
    , m_is_new(!talk)
    , m_before(talk ? *place.records().talks.get(*talk) : plan::first_draft(place.records(), place.today()))
    , m_form(place)
{
    dress();
    fill_kinds();
    fill_guides();
    fill_plans();
    m_is_new ? begin_new() : begin_with(m_before);
    fill_people();
    keep();
    m_form.begin(m_talk ? draft_of(*m_talk) : new_draft);
    bind();
    look();
    go_to(Step::plan);
    fit();
    m_kind->SetFocus();
}

void PlanTalkDialog::dress()
{
    const auto& colours = theme::palette();
    for (wxWindow* ground : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_steps), static_cast<wxWindow*>(m_plan_page),
             static_cast<wxWindow*>(m_plan_fields), static_cast<wxWindow*>(m_invite_page), static_cast<wxWindow*>(m_cancel_page)})
        ground->SetBackgroundColour(colours.card);
    m_checks->SetBackgroundColour(colours.card);
    for (auto* page : {m_plan_fields, m_invite_page, m_cancel_page})
        page->SetScrollRate(0, FromDIP(12));
    theme::set_heading(*m_title, 1.5);
    m_lead->set_colour(colours.muted);
    theme::css_class(*m_save, "suggested-action");
    theme::css_class(*m_invite, "suggested-action");
    m_save_letter->SetBitmap(icon("save", colours.text, 18));
    m_save_calendar->SetBitmap(icon("calendar", colours.text, 18));
    theme::set_label(*m_kind, *m_kind_label);
    theme::set_label(*m_guide, *m_guide_label);
    theme::set_label(*m_follows, *m_follows_label);
    // A guide's title may be longer than any screen is wide.
    for (auto* choice : {m_kind, m_guide, m_follows})
        choice->SetMinSize({FromDIP(260), -1});
    m_date->set_required(true);
    m_date->set_today(m_place.today());
    m_invited->set_today(m_place.today());
    m_people->set_required(true);
    m_reason->set_required(true);
    m_reason->set_lines(4);
    m_reason->set_language(m_place.desk().written_form());
    const auto title = m_is_new ? say("Plan a talk") : say("Change the talk");
    SetTitle(title);
    m_title->SetLabelText(title);
    m_save->SetLabel(m_is_new ? say("&Plan the talk") : say("&Save the changes"));
    m_cancel_talk->Show(!m_is_new && acts_for_employer(m_place));
    m_to_invitation->Show(!m_is_new);
    SetEscapeId(m_close->GetId());
    SetAffirmativeId(wxID_NONE);
}

/// Who takes part stands below all the rest where the screen has no room for both.
void PlanTalkDialog::stand(int most)
{
    auto& columns = dynamic_cast<wxBoxSizer&>(*m_plan_fields->GetSizer()->GetItem(size_t{0})->GetSizer());
    columns.SetOrientation(wxHORIZONTAL);
    const bool beside = m_plan_fields->GetSizer()->CalcMin().x + FromDIP(60) <= most;
    columns.SetOrientation(beside ? wxHORIZONTAL : wxVERTICAL);
    columns.GetItem(size_t{0})->SetFlag(wxEXPAND | static_cast<int>(beside ? wxRIGHT : wxBOTTOM));
    m_plan_fields->FitInside();
}

/// As large as what it holds, and never larger than the screen.
void PlanTalkDialog::fit()
{
    const auto screen = wxDisplay(GetParent()).GetClientArea().GetSize();
    stand(screen.x * 95 / 100);
    Layout();
    auto wanted = m_plan_fields->GetSizer()->CalcMin() + FromDIP(wxSize(60, 340));
    wanted.IncTo(FromDIP(wxSize(820, 640)));
    wanted.DecTo({screen.x * 95 / 100, screen.y * 92 / 100});
    SetMinSize({std::min(wanted.x, FromDIP(560)), std::min(wanted.y, FromDIP(420))});
    SetSize(wanted);
    CentreOnParent();
    // The theme reaches new controls at the next frame, and the lines above take as many rows as they need at that width.
    CallAfter([this, most = screen.x * 95 / 100] {
        stand(most);
        const int wide = std::min(m_plan_fields->GetSizer()->CalcMin().x + FromDIP(60), most);
        SetSize({std::max(wide, GetSize().x), GetSize().y});
        Layout();
    });
}

void PlanTalkDialog::bind()
{
    m_kind->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        fill_guides();
        look();
    });
    for (auto* each : {m_guide, m_follows})
        each->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { look(); });
    for (auto* each : {m_kind, m_guide, m_follows}) {
        each->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
            m_form.changed();
            event.Skip();
        });
    }
    m_blind->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { m_form.changed(); });
    Bind(EVT_FIELD, [this](wxCommandEvent& event) {
        if (event.GetEventObject() == m_minutes)
            m_length_is_said = true;
        if (event.GetEventObject() == m_date)
            fill_people();
        // The day of the invitation is saved by itself.
        if (event.GetEventObject() != m_invited)
            m_form.changed();
        look();
    });
    m_begin_anew->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { begin_anew(); }); });
    m_expected->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        m_people->choose(plan::expected(m_invitees));
        look();
    });
    m_save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    m_close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close(); });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { close(); });
    m_to_invitation->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_invitation(); });
    m_invite->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { invite(); });
    m_save_letter->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save_letter(); });
    m_save_calendar->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save_calendar(); });
    m_cancel_talk->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go_to(Step::cancel); });
    m_keep->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        go_to(Step::plan);
        fit();
    });
    m_cancel_now->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { cancel_talk(); });
    m_enter_resolution->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (enter_resolution(this, m_place))
            look();
    });
}

void PlanTalkDialog::go_to(Step step)
{
    m_steps->ChangeSelection(static_cast<size_t>(step));
    const bool planning = step == Step::plan;
    m_save->Show(planning);
    m_cancel_talk->Show(planning && !m_is_new && acts_for_employer(m_place));
    m_to_invitation->Show(planning && !m_is_new);
    m_begin_anew->Show(planning && m_form.is_begun());
    m_close->SetLabel(planning && m_is_new ? say("&Close") : say("&Done"));
    auto lead = planning ? plan::with_whom(m_place.records(), m_before) : wxString();
    if (planning && m_form.is_begun())
        lead += ". " + say("What you had begun to write stands here") + ".";
    m_lead->tell(lead);
    if (step == Step::cancel) {
        m_cancel_lead->tell(say("The talk stays in the list as cancelled, with the reason. Whoever has it in a calendar needs the calendar file anew."));
        m_reason->SetFocus();
    }
    Layout();
    theme::give_place(*m_close);
    if (!planning)
        CallAfter([this] { fit_step(); });
}

/// What comes after planning holds less, and is no higher than that.
void PlanTalkDialog::fit_step()
{
    auto* page = m_steps->GetCurrentPage();
    if (page == m_plan_page)
        return;
    const int around = GetSize().y - page->GetClientSize().y, most = wxDisplay(this).GetClientArea().height * 92 / 100;
    SetSize({GetSize().x, std::min(std::max(around + page->GetSizer()->CalcMin().y + FromDIP(16), FromDIP(least_step)), most)});
}

bool PlanTalkDialog::complain(const domain::Complaint& complaint)
{
    const auto field = complaint.field.starts_with("/talks/") ? complaint.field.substr(complaint.field.find('/', 7) + 1) : complaint.field;
    if (field == "date")
        m_date->complain(complaint);
    else if (field == "time")
        m_time->complain(complaint);
    else if (field == "minutes")
        m_minutes->complain(complaint);
    else if (field == "place")
        m_where->complain(complaint);
    else if (field.starts_with("participants") || field.starts_with("ratings/panel"))
        m_people->complain(complaint);
    else if (field == "invited" || field == "on")
        m_invited->complain(complaint);
    else if (field == "cancelled_reason" || field == "reason")
        m_reason->complain(complaint);
    else
        tell_problem(*m_notice_line, sentence(domain::Refused({complaint})));
    return true;
}

bool PlanTalkDialog::settle()
{
    const bool all[] = {m_date->settle(), m_time->settle(), m_minutes->settle(), m_people->settle()};
    if (std::all_of(std::begin(all), std::end(all), [](bool good) { return good; }))
        return true;
    (!all[0] ? static_cast<Field*>(m_date) : !all[1] ? static_cast<Field*>(m_time) : !all[2] ? static_cast<Field*>(m_minutes) : m_people)->SetFocus();
    return false;
}

bool PlanTalkDialog::change(const std::function<void(app::Work&)>& act)
{
    m_notice_line->hide();
    if (m_place.change(act, [this](const domain::Complaint& each) { return complain(each); }))
        return true;
    // The dialog lies over what the window says.
    if (m_notice_line->text().empty())
        tell_problem(*m_notice_line, m_place.notice().text());
    return false;
}

void PlanTalkDialog::save()
{
    m_notice_line->hide();
    if (!settle())
        return;
    auto id = m_talk;
    const auto act = [&](app::Work& work) {
        if (m_talk)
            app::replan(work, draft());
        else
            id = app::plan_new(work, draft());
    };
    if (!change(act))
        return;
    m_form.discard();
    m_form.end();
    const bool was_new = !m_talk;
    m_talk = id;
    m_before = record();
    m_changed(*id);
    if (!was_new)
        return static_cast<void>(Destroy());
    // The page has gone to the talk and taken the keyboard along.
    show_invitation();
    CallAfter([this] {
        Raise();
        m_invite->IsShown() ? m_invite->SetFocus() : m_save_letter->SetFocus();
    });
}

void PlanTalkDialog::show_invitation()
{
    const auto& talk = record();
    m_title->SetLabelText(m_is_new ? say("The talk is planned") : say("Invitation"));
    SetTitle(m_title->GetLabelText());
    m_invite_lead->tell(kind_word(talk.kind) + dot + when(talk.date, talk.time));
    m_invited->set_value(talk.invited.value_or(std::min(m_place.today(), talk.date)));
    const bool may_invite = acts_for_employer(m_place);
    m_invited->Show(may_invite);
    m_invite->Show(may_invite);
    m_files_lead->tell(say("Save the letter and send it, or let everybody put the talk into a calendar of their own. The calendar says when and where, "
                           "and nothing of what it is about."));
    plan::tell_invited(talk, m_place.records().municipality->notice_days, *m_invited_chip, *m_invited_told);
    go_to(Step::invite);
    (may_invite && !talk.invited ? m_invite : m_save_letter)->SetFocus();
}

void PlanTalkDialog::invite()
{
    if (!m_invited->settle() || !m_invited->value())
        return;
    const auto on = *m_invited->value();
    if (!change([&](app::Work& work) { app::Talks(work).invite(*m_talk, on); }))
        return;
    m_changed(*m_talk);
    plan::tell_invited(record(), m_place.records().municipality->notice_days, *m_invited_chip, *m_invited_told);
    m_invite_page->FitInside();
    m_save_letter->SetFocus();
}

void PlanTalkDialog::save_letter()
{
    attempt(*m_notice_line, [this] {
        const auto documents = m_place.desk().documents();
        const auto letter = documents.compose(app::document_kind("invitation"), m_talk->str(), {.on = m_place.today()});
        m_place.save_as_pdf(*this, say("Save the invitation as PDF"), letter);
    });
}

void PlanTalkDialog::save_calendar()
{
    attempt(*m_notice_line, [this] {
        const auto& talk = m_place.records().talks.get(*m_talk);
        const auto bytes = app::talk_ics(m_place.desk().records(), talk, m_place.desk().written_form(), base::SystemClock().now());
        m_place.save_as(*this,
            {.kind = FileQuestion::Kind::save,
                .title = say("Save for calendars"),
                .types = say("Calendar files") + " (*.ics)|*.ics",
                .name = kind_word(talk->kind) + " " + to_wx(talk->date.iso()) + ".ics"},
            bytes);
    });
}

void PlanTalkDialog::cancel_talk()
{
    if (!m_reason->settle())
        return m_reason->SetFocus();
    const auto reason = base::Text::from(m_reason->value());
    if (!reason)
        return m_reason->complain(domain::Complaint{"text.control_character", "reason"});
    if (!change([&](app::Work& work) { app::Talks(work).cancel(*m_talk, *reason); }))
        return;
    m_form.discard();
    m_changed(*m_talk);
    Destroy();
}

void PlanTalkDialog::close()
{
    put_away();
    Destroy();
}

void PlanTalkDialog::begin_anew()
{
    m_form.discard();
    auto* fresh = new PlanTalkDialog(GetParent(), m_place, m_talk, m_changed);
    fresh->Show();
    fresh->Raise();
    Destroy();
}

}  // namespace gui
