// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to one point, and what is shared of all.
#include "app/case/drafts.h"
#include "app/talk/panel_ratings.h"
#include "app/talk/preparations.h"
#include "app/talk/talks.h"
#include "domain/case.h"
#include "gui/talk/prepare/prepare_panel.h"
#include "gui/talk/prepare/prepare_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {
namespace {

using domain::Side;

/// Questions and answers as they are read.
wxString as_read(const std::vector<domain::PreparationAnswer>& answers)
{
    wxString all;
    for (const auto& each : answers)
        all += (all.empty() ? "" : "\n\n") + to_wx(each.question.str()) + "\n" + to_wx(each.answer.str());
    return all;
}

}  // namespace

std::string PreparePanel::written(const app::PreparePoint& point) const
{
    const auto draft = m_drafts.find(point.key);
    return draft != m_drafts.end() ? draft->second : point.own.value_or("");
}

void PreparePanel::show_answer()
{
    const auto& point = m_view.points[m_shown];
    using Kind = app::PreparePoint::Kind;
    wxString where;
    if (point.kind == Kind::item) {
        const auto items = std::count_if(m_view.points.begin(), m_view.points.end(), [](const auto& each) { return each.kind == Kind::item; });
        where = say("Point {number} of {count}, {hat}",
            {{"number", std::to_string(m_shown + 1)}, {"count", std::to_string(items)}, {"hat", from_wx(hat_word(point.hat))}});
    }
    else
        where = point.kind == Kind::question ? say("Question to your side") : say("Not on the agenda");
    m_point_place->tell(where);
    m_question->tell(point.title.is_withheld() ? say("Withheld") : to_wx(point.title.str()));

    m_answer_draft = std::make_unique<DraftKeeper>(m_place, place_of("preparation", point.key), [this] { return m_answer->value(); });
    const auto text = written(point);
    // What stands there already keeps its caret and what can be undone.
    const bool is_another = m_answer_key != point.key;
    if (m_answer->value() != text || is_another) {
        m_answer->set_value(text);
        m_answer_key = point.key;
    }
    const bool may_read = m_view.side && (m_view.may_write || point.own);
    m_answer->Show(may_read);
    m_answer->set_read_only(!m_view.may_write);
    if (m_view.side) {
        using State = app::PreparingSide::State;
        const auto state = m_view.of(*m_view.side).state;
        m_answer->set_label(state == State::shared ? say("The answer of your &side") : say("&Your answer"));
        m_answer->set_hint(state == State::submitted ? say("Submitted. It can no longer be changed.")
                : !m_view.may_write                  ? wxString()
                : state == State::shared             ? say("Everybody on your side reads this.")
                                                     : say("Only you read this. It is saved while you write."));
    }
    m_share->Show(m_view.side == Side::presidium && m_view.may_write && m_view.of(Side::presidium).state != app::PreparingSide::State::shared);
    m_none->Show(m_view.may_say_none);
    // Who cannot change it reads it in the list.
    m_point_minutes->Show(point.kind == Kind::item && may_change_points());
    if (is_another || m_point_minutes->complaint().empty())
        m_point_minutes->set_value(point.minutes);
    m_points_card->Layout();
    show_theirs(point);
    show_last(point);
}

void PreparePanel::show_theirs(const app::PreparePoint& point)
{
    const auto& records = m_place.records();
    const bool by_employer = m_view.side == Side::executive;
    const auto name = by_employer ? say("The employer's side") : to_wx(records.persons.get(records.appointments.get(record().appointment)->person)->name.str());
    // The other side has questions of its own; what it answers to those stands as points of its own.
    const bool shows = m_view.side && (point.kind != app::PreparePoint::Kind::question || point.other);
    m_theirs_heading->SetLabelText(name);
    m_theirs_heading->Show(shows && !point.other);
    m_theirs_told->tell(shows ? theirs_told(point, m_view, name) : wxString());
    m_theirs->Show(point.other.has_value());
    m_theirs->set_label(say("{side} has written", {{"side", from_wx(name)}}));
    m_theirs->set_value(point.other.value_or(""));
}

void PreparePanel::show_last(const app::PreparePoint& point)
{
    m_last->Show(point.last.has_value());
    if (!point.last)
        return;
    m_last->set_label(say("Agreed last time, {date}", {{"date", m_view.last_date->in_words(window_language())}}));
    m_last->set_value(point.last->is_withheld() ? from_wx(say("Withheld")) : point.last->str());
}

/// Into its place, in the own room or where the side shares it.
void PreparePanel::keep_answer()
{
    if (!m_answer_draft || !m_view.may_write || !is_point(m_shown))
        return;
    const auto& point = m_view.points[m_shown];
    const auto text = m_answer->value();
    if (m_answer_key != point.key)
        return;
    if (text == point.own.value_or("")) {
        if (m_drafts.erase(point.key) > 0)
            m_answer_draft->discard();
        return;
    }
    m_drafts[point.key] = text;
    // First where nothing can refuse it.
    m_answer_draft->changed();
    m_answer_draft->put_away();
    const auto key = point.key;
    const bool kept = m_place.change([&](app::Work& work) { put_answers(work, false); },
        [this](const domain::Complaint& complaint) {
            m_answer->complain(complaint);
            return true;
        });
    if (!kept)
        return;
    m_drafts.erase(key);
    m_answer_draft = std::make_unique<DraftKeeper>(m_place, place_of("preparation", key), [this] { return m_answer->value(); });
    m_view = look();
    fill_points();
    fill_sides();
    tell_talk_changed(*this);
}

/// The page goes: what is half typed lies in its place, so that others see that somebody writes. What cannot be put there stays
/// a draft. Nothing is made anew and nothing told, because the window is on its way elsewhere.
void PreparePanel::put_answer_away()
{
    if (!m_view.may_write || !m_place.can_write() || !is_point(m_shown) || m_answer_key != m_view.points[m_shown].key)
        return;
    const auto text = m_answer->value();
    if (text == m_view.points[m_shown].own.value_or(""))
        return;
    m_drafts[m_answer_key] = text;
    attempt_telling([](const wxString&) {},
        [this] {
            app::Work work(*m_place.session());
            put_answers(work, false);
            work.commit();
        });
}

std::vector<domain::PreparationAnswer> PreparePanel::answers() const
{
    return app::answers_with(m_view, {m_drafts.begin(), m_drafts.end()});
}

bool PreparePanel::has_something() const
{
    const bool typed = is_point(m_shown) && m_answer_key == m_view.points[m_shown].key && !m_answer->value().empty();
    return typed || std::any_of(m_view.points.begin(), m_view.points.end(), [this](const auto& point) { return !written(point).empty(); });
}

/// What is written in this point; with `also_drafts` what was left as a draft in others, too.
void PreparePanel::put_answers(app::Work& work, bool also_drafts)
{
    std::vector<std::pair<std::string, std::string>> texts;
    for (const auto& [key, text] : m_drafts) {
        if (!also_drafts && key != m_view.points[m_shown].key)
            continue;
        texts.emplace_back(key, text);
        app::discard_draft(work, place_of("preparation", key));
    }
    const auto& talk = work.records()->talks.get(m_talk);
    if (talk->state < domain::TalkState::preparing)
        app::Talks(work).prepare(m_talk);
    app::Preparations(work).write(m_talk, *m_view.side, app::answers_with(m_view, texts));
}

bool PreparePanel::keep_minutes()
{
    if (!is_point(m_shown) || !m_view.points[m_shown].item || !m_view.may_plan || !m_place.can_write())
        return true;
    // Of the point that the field was filled for.
    if (m_answer_key != m_view.points[m_shown].key)
        return true;
    if (!m_point_minutes->settle())
        return false;
    const auto item = *m_view.points[m_shown].item;
    const auto before = m_view.points[m_shown].minutes, wanted = m_point_minutes->value();
    if (wanted == before)
        return true;
    const auto set = [talk = m_talk, item](app::Work& work, std::optional<int> minutes) { app::Agenda(work).set_minutes(talk, item, minutes); };
    const bool kept = m_place.change([&](app::Work& work) { set(work, wanted); },
        [this](const domain::Complaint& complaint) {
            m_point_minutes->complain(complaint);
            return true;
        });
    if (!kept)
        return false;
    m_place.can_undo(say("Change the time set aside"), [set, before](app::Work& work) { set(work, before); });
    m_view = look();
    fill_points();
    return true;
}

/// Exactly what the others will read, before they can.
void PreparePanel::ask(Asked asked)
{
    keep_answer();
    keep_rating();
    m_asked = asked;
    const auto& records = m_place.records();
    const auto executive = records.persons.get(records.appointments.get(record().appointment)->person)->name.str();
    const bool to_executive = m_view.side == Side::presidium;
    const auto others = to_executive ? to_wx(executive) : say("The employer's side");
    wxString heading, lead, text, warning, button;
    switch (asked) {
    case Asked::submit:
        heading = say("This is what {side} will read", {{"side", from_wx(others)}});
        lead = m_view.is_blind ? say("It can be read as soon as both sides have submitted. Only what stands here is submitted.")
                               : say("It can be read at once. Only what stands here is submitted.");
        text = as_read(answers());
        warning = say("What is submitted cannot be taken back or changed.");
        button = say("&Submit");
        break;
    case Asked::share:
        heading = say("This is what your own side will read");
        lead = say("The others on the employer's side can read it and write on. The executive does not see it before you submit.");
        text = as_read(answers());
        warning = say("What is shared stays shared.");
        button = say("&Share");
        break;
    case Asked::none:
        heading = say("No written preparation");
        lead = say("{side} will read that your side has not prepared in writing, and need not wait for you.", {{"side", from_wx(others)}});
        text = say("No written preparation.");
        warning = answers().empty() ? say("It cannot be taken back.") : say("It cannot be taken back, and what you have written here is deleted.");
        button = say("&Enter that there is none");
        break;
    case Asked::give:
        heading = say("These are your ratings");
        lead = m_view.ratings->own->is_self ? say("The employer's side reads them when everybody has handed in.")
                                            : say("The others on the employer's side read them when everybody has handed in. The executive never does.");
        for (const auto& point : m_view.ratings->points) {
            text +=
                (text.empty() ? "" : "\n\n") + (point.title.is_withheld() ? to_wx(point.key) : to_wx(point.title.str())) + "\n" + score_words(point.own->value);
            if (!point.own->note.empty())
                text += "\n" + to_wx(point.own->note);
        }
        warning = say("What is handed in cannot be changed.");
        button = say("&Hand in");
        break;
    case Asked::absent: {
        const auto* rater = chosen_rater();
        if (!rater)
            return;
        m_asked_person = rater->person;
        heading = say("Note {name} as absent", {{"name", rater->name}});
        lead = say("The others go on without this rating.");
        text = say("{name}: absent", {{"name", rater->name}});
        warning = say("It cannot be taken back.");
        button = say("&Note as absent");
        break;
    }
    case Asked::remove: {
        const auto written = written_to_shown();
        const auto& point = m_view.points[m_shown];
        heading = say("Remove this point?");
        lead = title_words(point.title);
        if (written.own)
            text = say("What your side has written to it is kept, and stands below the agenda as a point of its own.");
        if (written.others)
            text += (text.empty() ? "" : "\n\n") + say("What has been submitted to it is kept, and can be read below the agenda.");
        if (written.may_be_more)
            text += (text.empty() ? "" : "\n\n") + say("Somebody else has begun to prepare and may have written to it. Whoever has written keeps it.");
        warning = say("You can take it back with Ctrl+Z.");
        button = say("&Remove");
        break;
    }
    }
    m_preview_heading->tell(heading);
    m_preview_lead->tell(lead);
    m_preview->ChangeValue(text);
    m_preview->SetInsertionPoint(0);
    m_preview_warning->tell(warning);
    m_confirm->SetLabel(button);
    show_middle(Middle::preview);
    m_preview->SetFocus();
}

void PreparePanel::confirm()
{
    const auto act = [this](app::Work& work) {
        switch (m_asked) {
        case Asked::share:
            put_answers(work, true);
            app::Preparations(work).share(m_talk);
            break;
        case Asked::submit:
            put_answers(work, true);
            app::Preparations(work).submit(m_talk, *m_view.side);
            break;
        case Asked::none:
            for (const auto& [key, text] : m_drafts)
                app::discard_draft(work, place_of("preparation", key));
            app::Preparations(work).none(m_talk, *m_view.side);
            break;
        case Asked::give: app::PanelRatings(work).give(m_talk); break;
        case Asked::absent: app::PanelRatings(work).absent(m_talk, *m_asked_person); break;
        case Asked::remove: break;
        }
    };
    if (m_asked == Asked::remove)
        return remove_point();
    // What is typed lies in its place or goes with it.
    m_answer_draft.reset();
    if (!m_place.change(act))
        return;
    if (m_asked <= Asked::none)
        m_drafts.clear();
    m_answer_key.clear();
    reload();
    tell_talk_changed(*this);
    m_points->SetFocus();
}

}  // namespace gui
