// SPDX-License-Identifier: GPL-3.0-or-later
// One point that is rated: the own rating, who has handed in, and what was agreed on.
#include "app/case/drafts.h"
#include "app/talk/panel_ratings.h"
#include "app/talk/rated_view.h"
#include "domain/case.h"
#include "gui/overview/overview_words.h"
#include "gui/talk/prepare/prepare_panel.h"
#include "gui/talk/prepare/prepare_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/wrapsizer.h>

#include <algorithm>

namespace gui {
namespace {

/// "Mean 3,67. The executive's own rating is 0,33 higher."
wxString mean_words(const app::RatedPoint& point)
{
    if (!point.mean)
        return {};
    const auto language = window_language();
    auto told = say("Mean of the panel: {mean}.", {{"mean", point.mean->in_words(language)}});
    if (point.self && point.self->value)
        told += " " + say("The executive's own rating: {self}.", {{"self", std::to_string(*point.self->value)}});
    if (point.gap)
        told += " " + say("Difference: {gap}.", {{"gap", point.gap->in_words(language)}});
    return told;
}

wxString rater_state(const app::Rater& rater)
{
    using State = app::Rater::State;
    const auto day = rater.on ? rater.on->in_words(window_language()) : std::string();
    switch (rater.state) {
    case State::in: return say("Handed in on {date}", {{"date", day}});
    case State::absent: return say("Absent, noted on {date}", {{"date", day}});
    case State::waiting: break;
    }
    return say("Not handed in yet");
}

}  // namespace

/// One button for each step of the scale, and one for who cannot say.
void PreparePanel::make_scale()
{
    if (!m_view.ratings)
        return;
    auto* sizer = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto& ratings = *m_view.ratings;
    // One of a group is always chosen: this one while nothing is, out of sight.
    m_no_score = new wxRadioButton(m_scale, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
    m_no_score->Hide();
    for (int value = ratings.low; value <= ratings.high + 1; ++value) {
        const bool is_step = value <= ratings.high;
        const auto label = is_step ? to_wx(std::to_string(value)) : say("Cannot say");
        auto* button = new wxRadioButton(m_scale, wxID_ANY, label);
        theme::set_name(*button, is_step ? say("{value} of {high}", {{"value", std::to_string(value)}, {"high", std::to_string(ratings.high)}}) : label);
        button->Bind(wxEVT_RADIOBUTTON, [this, value, is_step](wxCommandEvent&) { rate(is_step ? std::optional(value) : std::nullopt); });
        sizer->Add(button, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(14)));
        m_scores.push_back(button);
    }
    m_scale->SetSizer(sizer);
    m_agreed_rating->Append(say("No figure"));
    for (int value = ratings.low; value <= ratings.high; ++value)
        m_agreed_rating->Append(std::to_string(value));
}

void PreparePanel::show_rating()
{
    const auto& ratings = *m_view.ratings;
    const auto& point = rated();
    m_point_minutes->Hide();
    m_rating_place->tell(say("Rating {number} of {count}, from {low} to {high}",
        {{"number", std::to_string(m_shown - m_view.points.size() + 1)}, {"count", std::to_string(ratings.points.size())}, {"low", std::to_string(ratings.low)},
            {"high", std::to_string(ratings.high)}}));
    m_rated->tell(point.title.is_withheld() ? say("Withheld") : to_wx(point.title.str()));

    m_note_draft =
        ratings.may_rate ? std::make_unique<DraftKeeper>(m_place, place_of("rating", point.key), [this] { return m_rating_note->value(); }) : nullptr;
    m_own_rating->Show(ratings.own.has_value() && (ratings.may_rate || point.own));
    m_no_score->SetValue(true);
    if (point.own && !point.own->is_withheld && !m_scores.empty()) {
        const auto index = point.own->value ? static_cast<size_t>(*point.own->value - ratings.low) : m_scores.size() - 1;
        m_scores[std::min(index, m_scores.size() - 1)]->SetValue(true);
    }
    m_scale->Enable(ratings.may_rate);
    m_rating_note->set_read_only(!ratings.may_rate);
    const auto kept = m_note_draft ? m_note_draft->kept() : std::nullopt;
    const auto note = kept ? *kept : point.own ? point.own->note : std::string();
    if (m_rating_note->value() != note)
        m_rating_note->set_value(note);
    m_give->Show(ratings.may_rate);
    m_give->Enable(ratings.is_complete);

    wxString told;
    const auto missing = static_cast<unsigned>(std::count_if(ratings.points.begin(), ratings.points.end(), [](const auto& each) { return !each.own; }));
    if (ratings.may_rate && missing > 0)
        told = plural("Only you see it. {count} point is still to be rated before you can hand in.",
            "Only you see it. {count} points are still to be rated before you can hand in.", missing, {{"count", std::to_string(missing)}});
    else if (ratings.may_rate)
        told = say("Only you see it, until you hand in.");
    else if (!ratings.all_in)
        told = say("What each has rated is hidden until everybody on the panel has handed in.");
    else if (m_view.side == domain::Side::presidium)
        told = mean_words(point);
    else
        told = say("The single ratings stay with the employer's side. You see what they have agreed on.");
    if (point.agreed && !ratings.may_agree) {
        const auto& agreed = *point.agreed;
        told +=
            (told.empty() ? "" : "\n") + say("Agreed: {text}", {{"text", agreed.text.text.is_withheld() ? from_wx(say("Withheld")) : agreed.text.text.str()}});
    }
    m_rating_told->tell(told);
    show_raters(point);

    m_agree->Show(ratings.may_agree && m_place.can_write());
    if (!ratings.may_agree)
        return;
    m_agreed_draft = std::make_unique<DraftKeeper>(m_place, place_of("statement", point.key), [this] { return m_agreed_text->value(); });
    const bool is_known = point.agreed && !point.agreed->text.text.is_withheld();
    const auto draft = m_agreed_draft->kept();
    m_agreed_text->set_value(draft ? *draft : is_known ? point.agreed->text.text.str() : "");
    const bool has_figure = point.agreed && point.agreed->rating.is_known();
    m_agreed_rating->SetSelection(has_figure ? *point.agreed->rating - ratings.low + 1 : 0);
}

void PreparePanel::show_raters(const app::RatedPoint& point)
{
    std::vector<std::vector<wxString>> rows;
    for (const auto& rater : m_view.ratings->raters) {
        auto name = quoted(to_wx(rater.name));
        if (rater.is_self)
            name += muted(" " + say("(of himself or herself)"));
        auto state = quoted(rater_state(rater));
        const auto& known = rater.is_self ? point.self : std::optional<app::RatedPoint::Score>();
        const auto single = std::find_if(point.panel.begin(), point.panel.end(), [&](const auto& each) { return each.person == rater.person; });
        const auto* score = known ? &*known : single != point.panel.end() ? &*single : nullptr;
        if (score && !score->is_withheld) {
            state = "<b>" + quoted(score_words(score->value)) + "</b>";
            if (!score->note.empty())
                state += "  " + quoted(to_wx(score->note));
        }
        rows.push_back({name, state});
    }
    m_rater_rows->set(std::move(rows));
    const bool employer = m_view.side == domain::Side::presidium;
    m_raters_heading->Show(employer);
    m_raters->Show(employer);
    const auto lines = static_cast<int>(std::min<size_t>(m_view.ratings->raters.size(), 6)) + 1;
    m_raters->SetMinSize({-1, (m_raters->GetTextExtent("Ag").y + FromDIP(20)) * lines});
    m_absent->Show(employer && !m_view.ratings->all_in && m_place.can_write());
    m_absent->Enable(chosen_rater() != nullptr);
}

/// Who has not handed in, and is chosen in the list.
const app::Rater* PreparePanel::chosen_rater() const
{
    const auto item = m_raters->GetSelection();
    if (!item.IsOk() || !m_view.ratings)
        return nullptr;
    const auto row = m_rater_rows->GetRow(item);
    const auto& raters = m_view.ratings->raters;
    return row < raters.size() && raters[row].state == app::Rater::State::waiting ? &raters[row] : nullptr;
}

void PreparePanel::rate(std::optional<int> value)
{
    const auto note = base::Text::from(m_rating_note->value());
    if (!note)
        return m_rating_note->complain(domain::Complaint{"text.control_character", "note"});
    const auto scores = app::scores_with(*m_view.ratings, rated().key, value, *note);
    const bool kept = m_place.change(
        [&](app::Work& work) {
            app::discard_draft(work, place_of("rating", rated().key));
            app::PanelRatings(work).write(m_talk, scores);
        },
        [this](const domain::Complaint& complaint) {
            m_rating_note->complain(complaint);
            return true;
        });
    m_note_draft.reset();
    if (kept)
        m_view = look();
    fill_points();
    m_filling = true;
    show_rating();
    m_filling = false;
}

/// A note belongs to a score; until there is one, it stays a draft.
void PreparePanel::keep_rating()
{
    if (is_point(m_shown) || m_shown >= rows() || !m_view.ratings->may_rate || !m_note_draft)
        return;
    const auto& point = rated();
    if (!point.own || m_rating_note->value() == point.own->note)
        return m_note_draft->put_away();
    rate(point.own->value);
}

void PreparePanel::save_agreed()
{
    if (!m_agreed_text->settle())
        return m_agreed_text->SetFocus();
    const auto text = base::Text::from(m_agreed_text->value());
    if (!text || text->empty())
        return m_agreed_text->complain(domain::Complaint{text ? "field.required" : "text.control_character", "text"});
    const auto& ratings = *m_view.ratings;
    const auto& point = rated();
    domain::AgreedStatement statement;
    if (point.agreed)
        statement = *point.agreed;
    const int chosen = m_agreed_rating->GetSelection();
    statement.rating = chosen > 0 ? std::optional(chosen - 1 + ratings.low) : std::nullopt;
    statement.text.text = *text;
    const auto where = place_of("statement", point.key);
    const bool kept = m_place.change(
        [&](app::Work& work) {
            app::discard_draft(work, where);
            app::PanelRatings(work).agree(m_talk, point.key, statement);
        },
        [this](const domain::Complaint& complaint) {
            m_agreed_text->complain(complaint);
            return true;
        });
    if (!kept)
        return;
    m_agreed_draft.reset();
    reload();
    tell_talk_changed(*this);
}

}  // namespace gui
