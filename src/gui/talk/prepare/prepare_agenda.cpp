// SPDX-License-Identifier: GPL-3.0-or-later
// The points of the agenda: added, changed, moved and removed until the talk is held.
#include "domain/case.h"
#include "gui/icons.h"
#include "gui/talk/agreed_text.h"
#include "gui/talk/prepare/prepare_panel.h"
#include "gui/talk/prepare/prepare_words.h"
#include "gui/theme.h"
#include "gui/words.h"

namespace gui {

void PreparePanel::bind_points()
{
    const auto& colours = theme::palette();
    const std::pair<wxButton*, const char*> tools[] = {
        {m_add_point, "plus"}, {m_change_point, "pen"}, {m_point_up, "up"}, {m_point_down, "down"}, {m_remove_point, "minus"}};
    for (const auto& [button, picture] : tools) {
        button->SetBitmap(icon(picture, colours.text, 16));
        // wx would keep its own greyed picture once they have been disabled; GTK dims it anyway.
        button->SetBitmapDisabled(button->GetBitmapLabel());
        theme::css_class(*button, "small");
        theme::set_name(*button, button->GetToolTipText());
    }
    m_point_heading->set_heading(1.25);
    m_point_told->set_colour(colours.muted);
    theme::css_class(*m_save_point, "suggested-action");
    theme::set_label(*m_point_hat, *m_point_hat_label);
    for (const auto hat : {domain::Hat::employer, domain::Hat::assignment})
        m_point_hat->Append(hat_word(hat));
    m_point_form.add("title", *m_point_title);
    m_point_form.add("hat", *m_point_hat);
    m_point_title->Bind(EVT_FIELD, [this](wxCommandEvent&) { m_point_form.changed(); });
    m_point_hat->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { m_point_form.changed(); });
    m_add_point->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { edit_point(true); }); });
    m_change_point->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { edit_point(false); }); });
    m_point_up->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { move_point(-1); }); });
    m_point_down->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { move_point(1); }); });
    m_remove_point->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_to_remove(); }); });
    m_save_point->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save_point(); }); });
    m_leave_point->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] {
            m_point_form.discard();
            show_point(m_shown);
            m_points->SetFocus();
        });
    });
    m_point_title->text().Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER)
            CallAfter([this] { save_point(); });
        else
            event.Skip();
    });
}

bool PreparePanel::take_key(const wxKeyEvent& event)
{
    if (!m_points->HasFocus() || !may_change_points())
        return false;
    const int key = event.GetKeyCode();
    const bool plain = event.GetModifiers() == wxMOD_NONE, alt = event.GetModifiers() == wxMOD_ALT;
    if (alt && (key == WXK_UP || key == WXK_DOWN))
        move_point(key == WXK_UP ? -1 : 1);
    else if (plain && key == WXK_INSERT)
        edit_point(true);
    else if (plain && key == WXK_F2)
        edit_point(false);
    else if (plain && key == WXK_DELETE)
        ask_to_remove();
    else
        return false;
    return true;
}

bool PreparePanel::may_change_points() const
{
    return m_view.may_plan && !m_view.is_withheld && m_place.can_write();
}

std::optional<domain::AgendaItemId> PreparePanel::shown_item() const
{
    return is_point(m_shown) ? m_view.points[m_shown].item : std::nullopt;
}

app::WrittenToPoint PreparePanel::written_to_shown() const
{
    return app::written_to(m_place.desk().records(), m_talk, *shown_item(), *m_place.account(), m_place.today());
}

void PreparePanel::show_tools()
{
    const bool is_item = shown_item().has_value();
    m_point_tools->Show(may_change_points());
    for (auto* button : {m_change_point, m_remove_point})
        button->Enable(is_item);
    m_point_up->Enable(is_item && m_shown > 0);
    m_point_down->Enable(is_item && m_shown + 1 < record().agenda.size());
    m_points_card->Layout();
}

bool PreparePanel::change_agenda(const std::function<void(app::Work&)>& act, const Workplace::Complain& complain)
{
    keep_answer();
    keep_rating();
    keep_minutes();
    return m_place.change(act, complain);
}

void PreparePanel::edit_point(bool is_new)
{
    const auto item = shown_item();
    if (!is_new && !item)
        return;
    keep_answer();
    m_point_form.end();
    m_is_new_point = is_new;
    m_point_heading->tell(is_new ? say("A new point") : say("Change the point"));
    const auto hat = is_new ? domain::Hat::employer : m_view.points[m_shown].hat;
    m_point_title->set_value(is_new ? std::string() : m_view.points[m_shown].title.str());
    m_point_title->clear_complaint();
    m_point_hat->SetSelection(static_cast<int>(hat));
    if (is_new)
        m_point_told->tell(item ? say("It comes after the point that was chosen.") : say("It comes last on the agenda."));
    else
        m_point_told->tell(written_to_shown().stays()
                ? say("What others have written, or you have submitted, stays with the old words and stands below the agenda as a point of its own.")
                : wxString());
    // What was meant for another wording of the point is no longer wanted.
    m_point_form.begin(place_of("point", is_new ? "new" : item->str()), is_new ? std::string() : m_view.points[m_shown].title.str());
    show_middle(Middle::point);
    m_point_title->SetFocus();
}

void PreparePanel::save_point()
{
    const auto title = text_of(m_point_title->value());
    const auto hat = static_cast<domain::Hat>(m_point_hat->GetSelection());
    const auto complain = [this](const domain::Complaint& complaint) {
        if (complaint.field.find("title") == std::string::npos)
            return false;
        m_point_title->complain(complaint);
        m_point_title->SetFocus();
        return true;
    };
    if (m_is_new_point) {
        const auto at = shown_item() ? m_shown + 1 : record().agenda.size();
        std::optional<domain::AgendaItemId> made;
        if (!change_agenda([&](app::Work& work) { made = app::Agenda(work).add(m_talk, title, hat, at); }, complain))
            return;
        m_place.can_undo(say("Add the point"), [talk = m_talk, id = *made](app::Work& work) { app::Agenda(work).remove(talk, id); });
        m_shown = at;
    }
    else {
        const auto before = record().agenda[m_shown];
        if (!change_agenda([&](app::Work& work) { app::Agenda(work).reword(m_talk, before.id, title, hat); }, complain))
            return;
        m_place.can_undo(
            say("Change the point"), [talk = m_talk, before](app::Work& work) { app::Agenda(work).reword(talk, before.id, before.title.open(), before.hat); });
    }
    m_point_form.discard();
    reload();
    tell_talk_changed(*this);
    m_points->SetFocus();
}

void PreparePanel::move_point(int by)
{
    const auto item = shown_item();
    const auto from = m_shown;
    if (!item || (by < 0 && from == 0) || (by > 0 && from + 1 >= record().agenda.size()))
        return;
    const auto to = by < 0 ? from - 1 : from + 1;
    if (!change_agenda([&](app::Work& work) { app::Agenda(work).move(m_talk, *item, to); }))
        return;
    m_place.can_undo(say("Move the point"), [talk = m_talk, id = *item, from](app::Work& work) { app::Agenda(work).move(talk, id, from); });
    m_shown = to;
    reload();
    tell_talk_changed(*this);
}

/// Where something is or may be written to it, whoever removes it reads first what becomes of that.
void PreparePanel::ask_to_remove()
{
    if (!shown_item())
        return;
    keep_answer();
    // What could not be put in its place stands in the field with the reason, and would be gone with its point.
    if (m_drafts.contains(m_view.points[m_shown].key))
        return m_answer->SetFocus();
    if (written_to_shown().is_nothing())
        remove_point();
    else
        ask(Asked::remove);
}

void PreparePanel::remove_point()
{
    const auto at = m_shown;
    const auto before = record().agenda[at];
    if (!change_agenda([&](app::Work& work) { app::Agenda(work).remove(m_talk, before.id); }))
        return;
    m_place.can_undo(say("Remove the point"), [talk = m_talk, before, at](app::Work& work) { app::Agenda(work).put_back(talk, before, at); });
    m_answer_key.clear();
    m_answer_draft.reset();
    reload();
    tell_talk_changed(*this);
    m_points->SetFocus();
}

}  // namespace gui
