// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/prepare/prepare_panel.h"

#include "app/talk/talks.h"
#include "domain/case.h"
#include "gui/icons.h"
#include "gui/overview/overview_words.h"
#include "gui/talk/plan/plan_talk.h"
#include "gui/talk/prepare/prepare_words.h"
#include "gui/theme.h"
#include "gui/widgets/focus.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <algorithm>

namespace gui {
namespace {

/// Where the panel is narrower than this, or its letters as much larger, goals and actions stand below the points; device-independent pixels.
constexpr int three_columns = 940;

/// The first column takes what the others leave.
void fit_columns(wxDataViewCtrl& list)
{
    int others = 0;
    for (unsigned i = 1; i < list.GetColumnCount(); ++i)
        others += list.GetColumn(i)->GetWidth();
    list.GetColumn(0)->SetWidth(std::max(list.FromDIP(80), list.GetClientSize().x - others - list.FromDIP(10)));
}

}  // namespace

PreparePanel::PreparePanel(wxWindow* parent, Workplace& place, domain::TalkId talk)
    : PreparePanelForm(parent)
    , m_place(place)
    , m_talk(talk)
    , m_view(look())
    , m_point_rows(new RowsModel(2))
    , m_goal_rows(new RowsModel(1))
    , m_action_rows(new RowsModel(1))
    , m_rater_rows(new RowsModel(2))
    , m_point_form(place)
{
    if (m_place.session()) {
        for (const auto& point : m_view.points) {
            if (auto kept = m_view.may_write ? m_place.session()->draft(place_of("preparation", point.key)) : std::nullopt)
                m_drafts.emplace(point.key, *std::move(kept));
        }
    }
    dress();
    fill_points();
    fill_sides();
    fill_surroundings();
    bind();
    bind_points();
    show_point(0);
    CallAfter([this] {
        lay_out();
        // Who goes through the steps with the keyboard stays there; a work space that was just opened begins here.
        auto* focus = wxWindow::FindFocus();
        const bool at_its_head = dynamic_cast<wxButton*>(focus) && GetGrandParent()->IsDescendant(focus);
        if (rows() > 0 && (at_its_head || may_take_focus(*this)))
            m_points->SetFocus();
    });
}

app::PrepareView PreparePanel::look() const
{
    auto view = app::prepare_view(m_place.desk().records(), m_talk, m_place.account(), m_place.today());
    if (!m_place.can_write()) {
        view.may_write = view.may_submit = view.may_say_none = view.may_plan = false;
        if (view.ratings)
            view.ratings->may_rate = view.ratings->may_agree = false;
    }
    return view;
}

std::string PreparePanel::place_of(const std::string& part, const std::string& key) const
{
    return "talk/" + m_talk.str() + "/" + part + "/" + key;
}

void PreparePanel::dress()
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    // Where there is little height the whole step is scrolled, and no list is less than a few lines.
    SetScrollRate(0, FromDIP(12));
    m_points->SetMinSize(FromDIP(wxSize(120, 230)));
    for (auto* list : {m_goals, m_actions})
        list->SetMinSize(FromDIP(wxSize(120, 108)));
    for (wxWindow* card :
        {static_cast<wxWindow*>(m_points_card), static_cast<wxWindow*>(m_sides_card), static_cast<wxWindow*>(m_middle_card),
            static_cast<wxWindow*>(m_side_card), static_cast<wxWindow*>(m_middle), static_cast<wxWindow*>(m_answer_page), static_cast<wxWindow*>(m_rating_page),
            static_cast<wxWindow*>(m_preview_page), static_cast<wxWindow*>(m_nothing), static_cast<wxWindow*>(m_point_page),
            static_cast<wxWindow*>(m_point_tools), static_cast<wxWindow*>(m_own_rating), static_cast<wxWindow*>(m_scale), static_cast<wxWindow*>(m_agree)})
        card->SetBackgroundColour(colours.card);
    for (auto* page : {m_answer_page, m_rating_page})
        page->SetScrollRate(0, FromDIP(12));
    for (auto* heading : {m_points_heading, m_goals_heading, m_actions_heading, m_theirs_heading, m_raters_heading, m_agreed_heading})
        theme::set_heading(*heading, 1.05);
    for (auto* question : {m_question, m_rated, m_preview_heading})
        question->set_heading(1.25);
    for (auto* quiet : {m_point_place, m_rating_place, m_theirs_told, m_rating_told, m_preview_lead})
        quiet->set_colour(colours.muted);
    m_preview_warning->set_alert();
    for (auto* list : {m_points, m_goals, m_actions, m_raters})
        theme::css_class(*list, "table");
    add_column(*m_points, say("Point"), 0, FromDIP(200));
    add_column(*m_points, say("Minutes"), 1, m_points->GetTextExtent("000").x + FromDIP(16))->SetAlignment(wxALIGN_RIGHT);
    add_column(*m_goals, say("Goals"), 0, FromDIP(200));
    add_column(*m_actions, say("Open actions"), 0, FromDIP(200));
    add_column(*m_raters, say("Name"), 0, FromDIP(200));
    add_column(*m_raters, say("Rating"), 1, FromDIP(220));
    m_points->AssociateModel(m_point_rows.get());
    keep_chosen_in_view(*m_points);
    m_goals->AssociateModel(m_goal_rows.get());
    m_actions->AssociateModel(m_action_rows.get());
    m_raters->AssociateModel(m_rater_rows.get());
    theme::set_name(*m_points, m_points_heading->GetLabelText());
    theme::set_name(*m_goals, m_goals_heading->GetLabelText(), say("Enter opens the goal"));
    theme::set_name(*m_actions, m_actions_heading->GetLabelText(), say("Enter opens the talk it comes from"));
    theme::set_name(*m_raters, m_raters_heading->GetLabelText());
    theme::set_name(*m_preview, say("What is to be read"));
    theme::set_role(*m_scale, theme::Role::group);
    theme::set_name(*m_scale, m_scale_label->GetLabelText());
    m_goals->SetToolTip(say("Enter opens the goal"));
    m_actions->SetToolTip(say("Enter opens the talk it comes from"));
    theme::css_class(*m_preview, "framed");
    theme::set_margins(*m_preview, 12);
    theme::css_class(*m_confirm, "suggested-action");
    theme::css_class(*m_give, "suggested-action");
    theme::set_label(*m_agreed_rating, *m_agreed_rating_label);
    const auto language = m_place.desk().written_form();
    for (auto* text : {m_answer, m_rating_note, m_agreed_text})
        text->set_language(language);
    m_answer->set_lines(5);
    for (auto* read : {m_theirs, m_last}) {
        read->set_read_only(true);
        read->set_lines(4);
    }
    m_rating_note->set_lines(3);
    m_agreed_text->set_lines(3);
    m_change->SetBitmap(icon("pen", colours.text, 18));
    make_scale();
}

void PreparePanel::bind()
{
    m_points->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (m_filling || !event.GetItem().IsOk())
            return;
        const auto row = m_point_rows->GetRow(event.GetItem());
        if (row != m_shown || is_asking())
            show_point(row);
    });
    m_points->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (is_point(m_shown))
            m_answer->SetFocus();
        else if (!m_scores.empty())
            m_scores.front()->SetFocus();
    });
    m_goals->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        const auto id = m_view.goals[m_goal_rows->GetRow(event.GetItem())].id.str();
        CallAfter([this, id] { m_place.go_to("goals", id); });
    });
    m_actions->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        const auto id = m_view.actions[m_action_rows->GetRow(event.GetItem())].talk.str();
        CallAfter([this, id] { m_place.go_to("talks", id); });
    });
    for (auto* back : {m_previous, m_rating_previous})
        back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { step(-1); });
    for (auto* on : {m_next, m_rating_next})
        on->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { step(1); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool paging = event.GetModifiers() == wxMOD_CONTROL && (event.GetKeyCode() == WXK_PAGEDOWN || event.GetKeyCode() == WXK_PAGEUP);
        if (paging)
            step(event.GetKeyCode() == WXK_PAGEDOWN ? 1 : -1);
        else if (event.GetKeyCode() == WXK_ESCAPE && is_asking()) {
            show_point(m_shown);
            m_points->SetFocus();
        }
        else if (!take_key(event))
            event.Skip();
    });
    m_answer->Bind(EVT_FIELD, [this](wxCommandEvent&) {
        if (!m_answer_draft || m_filling)
            return;
        m_answer_draft->changed();
        if (has_something() != m_has_something)
            tell_talk_header(*this);
    });
    m_rating_note->Bind(EVT_FIELD, [this](wxCommandEvent&) {
        if (m_note_draft && !m_filling)
            m_note_draft->changed();
    });
    m_agreed_text->Bind(EVT_FIELD, [this](wxCommandEvent&) {
        if (m_agreed_draft && !m_filling)
            m_agreed_draft->changed();
    });
    const auto on_leaving = [this](wxWindow& text, auto keep) {
        text.Bind(wxEVT_KILL_FOCUS, [this, keep](wxFocusEvent& event) {
            event.Skip();
            CallAfter([this, keep] { (this->*keep)(); });
        });
    };
    on_leaving(m_answer->text(), &PreparePanel::keep_answer);
    on_leaving(m_rating_note->text(), &PreparePanel::keep_rating);
    on_leaving(m_point_minutes->text(), &PreparePanel::keep_minutes);
    m_point_minutes->text().Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        event.Skip();
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER)
            CallAfter([this] { keep_minutes(); });
    });
    m_share->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask(Asked::share); });
    m_none->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask(Asked::none); });
    m_give->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask(Asked::give); });
    m_absent->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask(Asked::absent); });
    m_confirm->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { confirm(); });
    m_back_to_writing->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_point(m_shown); });
    m_save_agreed->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save_agreed(); });
    m_raters->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { m_absent->Enable(chosen_rater() != nullptr); });
    m_change->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { change_plan(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        // GTK is giving out places just now; what asks for another one in the middle of that may wait for ever.
        CallAfter([this] { lay_out(); });
        event.Skip();
    });
}

void PreparePanel::change_plan()
{
    change_talk(this, m_place, m_talk, [this, here = wxWeakRef<wxWindow>(this)] {
        if (!here)
            return;
        reload();
        tell_talk_changed(*this);
    });
}

void PreparePanel::lay_out()
{
    const int whole = GetClientSize().x;
    auto* row = m_middle_card->GetContainingSizer();
    auto* column = m_points_card->GetContainingSizer();
    const bool is_wide = whole >= FromDIP(three_columns) * theme::letter_room(*this);
    if (is_wide != (m_side_card->GetContainingSizer() == row)) {
        m_side_card->GetContainingSizer()->Detach(m_side_card);
        if (is_wide)
            row->Add(m_side_card, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(12)));
        else
            column->Add(m_side_card, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(12)));
    }
    const int heading = m_points_heading->GetBestSize().x + FromDIP(36);
    m_points_card->SetMinSize({std::max(heading, std::clamp(whole * 27 / 100, FromDIP(240), FromDIP(360))), -1});
    const int button = m_change->IsShown() ? m_change->GetBestSize().x + FromDIP(36) : 0;
    m_side_card->SetMinSize({is_wide ? std::max(button, std::clamp(whole * 23 / 100, FromDIP(210), FromDIP(320))) : -1, -1});
    FitInside();
    Layout();
    for (auto* list : {m_points, m_goals, m_actions})
        fit_columns(*list);
    m_raters->GetColumn(0)->SetWidth(std::max(FromDIP(120), m_raters->GetClientSize().x / 2));
    m_raters->GetColumn(1)->SetWidth(std::max(FromDIP(120), m_raters->GetClientSize().x / 2 - FromDIP(8)));
    for (auto* page : {m_answer_page, m_rating_page})
        page->FitInside();
}

/// After a change, by whomever: everything but what is being typed.
void PreparePanel::reload()
{
    m_view = look();
    fill_points();
    fill_sides();
    fill_surroundings();
    show_point(std::min(m_shown, rows() > 0 ? rows() - 1 : 0));
}

bool PreparePanel::change(const std::function<void(app::Work&)>& act, const Workplace::Complain& complain)
{
    if (!m_place.change(act, complain))
        return false;
    reload();
    tell_talk_changed(*this);
    return true;
}

void PreparePanel::fill_points()
{
    std::vector<std::vector<wxString>> rows;
    int number = 0;
    for (const auto& point : m_view.points) {
        auto title = quoted(title_words(point.title));
        auto below = marked(point_told(point, m_view, !written(point).empty()));
        if (point.kind == app::PreparePoint::Kind::item)
            title = to_wx(std::to_string(++number) + ". ") + title;
        else if (point.kind == app::PreparePoint::Kind::question)
            below += muted((below.empty() ? wxString() : dot) + say("Question to your side"));
        rows.push_back({two_lines(title, below), point.minutes ? muted(to_wx(std::to_string(*point.minutes))) : wxString()});
    }
    if (shows_ratings()) {
        for (const auto& point : m_view.ratings->points)
            rows.push_back({two_lines(quoted(title_words(point.title)), marked(rating_told(point, *m_view.ratings)) + muted(dot + say("Rating"))), wxString()});
    }
    m_filling = true;
    m_point_rows->set(std::move(rows));
    if (m_shown < this->rows())
        m_points->Select(m_point_rows->GetItem(static_cast<unsigned>(m_shown)));
    m_filling = false;
    show_sum();
}

void PreparePanel::show_sum()
{
    const auto told = sum_told(m_view.minutes_of_points, m_view.minutes_planned);
    m_sum_chip->tell(told.sign, told.word);
    m_sum->tell(told.sentence);
}

void PreparePanel::fill_sides()
{
    using domain::Side;
    const auto& records = m_place.records();
    const auto me = m_place.account() ? (*m_place.account())->name.str() : std::string();
    const auto executive = to_wx(records.persons.get(records.appointments.get(record().appointment)->person)->name.str());
    const auto tell = [&](Side side, StateChip& chip, Paragraph& text) {
        const auto told = side_told(m_view.of(side), m_view.side == side, me, side == Side::executive ? executive : say("The employer's side"));
        chip.tell(told.sign, told.word);
        text.tell(told.sentence);
    };
    const bool turned = m_view.side == Side::executive;
    tell(turned ? Side::executive : Side::presidium, *m_own_chip, *m_own);
    tell(turned ? Side::presidium : Side::executive, *m_other_chip, *m_other);
    m_change->Show(may_plan_talks(m_place) && m_view.may_plan);
    m_sides_card->Layout();
}

void PreparePanel::fill_surroundings()
{
    std::vector<std::vector<wxString>> goals, actions;
    for (const auto& goal : m_view.goals)
        goals.push_back({two_lines(to_wx(std::to_string(goal.number) + ". ") + quoted(title_words(goal.title)), marked(goal_told(goal.status)))});
    for (const auto& action : m_view.actions) {
        auto below = quoted(to_wx(action.owner));
        if (action.due)
            below += dot + to_wx(action.due->in_words(window_language()));
        below = muted(below);
        if (action.is_overdue)
            below = marked(Told{StateChip::Sign::late, say("Overdue")}) + muted(dot) + below;
        actions.push_back({two_lines(quoted(title_words(action.text)), below)});
    }
    m_goals_heading->SetLabelText(goals.empty() ? say("No goals to look back on") : say("Goals"));
    m_actions_heading->SetLabelText(actions.empty() ? say("No open actions") : say("Open actions"));
    m_goals->Show(!goals.empty());
    m_actions->Show(!actions.empty());
    m_goal_rows->set(std::move(goals));
    m_action_rows->set(std::move(actions));
    m_side_card->Layout();
}

void PreparePanel::step(int by)
{
    const auto next = static_cast<int>(m_shown) + by;
    if (next < 0 || next >= static_cast<int>(rows()))
        return;
    const bool writing = m_answer->text().HasFocus();
    show_point(static_cast<size_t>(next));
    if (writing && is_point(m_shown) && m_shown == static_cast<size_t>(next))
        m_answer->SetFocus();
}

void PreparePanel::show_point(size_t index)
{
    keep_answer();
    keep_rating();
    if (!keep_minutes() && index != m_shown && index < rows()) {
        // What is wrong stands beside the field, and would be gone with its point.
        m_filling = true;
        m_points->Select(m_point_rows->GetItem(static_cast<unsigned>(m_shown)));
        m_filling = false;
        return m_point_minutes->SetFocus();
    }
    m_point_form.end();
    m_shown = index;
    if (rows() == 0 || (m_view.is_withheld && !m_view.side)) {
        if (m_view.is_withheld)
            m_nothing->tell(
                "lock", say("Withheld"), say("The two sides prepare this talk between themselves. You see that it takes place, not what is written."));
        else
            m_nothing->tell("talk", say("Nothing to prepare yet"),
                say("Choose a guide under “Change the talk”: it gives the agenda and the questions. Or add the points yourself, with + below the list."));
        show_tools();
        m_point_minutes->Hide();
        show_middle(Middle::nothing);
        return;
    }
    m_shown = std::min(index, rows() - 1);
    m_filling = true;
    m_points->Select(m_point_rows->GetItem(static_cast<unsigned>(m_shown)));
    m_points->EnsureVisible(m_point_rows->GetItem(static_cast<unsigned>(m_shown)));
    is_point(m_shown) ? show_answer() : show_rating();
    m_filling = false;
    for (auto* back : {m_previous, m_rating_previous})
        back->Enable(m_shown > 0);
    for (auto* on : {m_next, m_rating_next})
        on->Enable(m_shown + 1 < rows());
    show_tools();
    show_middle(is_point(m_shown) ? Middle::answer : Middle::rating);
}

void PreparePanel::show_middle(Middle middle)
{
    m_middle->ChangeSelection(static_cast<size_t>(middle));
    m_middle_card->Layout();
    for (auto* page : {m_answer_page, m_rating_page}) {
        page->Layout();
        page->FitInside();
    }
    theme::give_place(*m_middle);
    tell_talk_header(*this);
}

std::vector<TalkStep::Offer> PreparePanel::offers()
{
    std::vector<Offer> all;
    if (m_view.may_write) {
        m_has_something = has_something();
        const bool is_asked = is_asking();
        all.push_back({say("Submit to the other side…"), "done", [this] { ask(Asked::submit); }, m_has_something && !is_asked});
    }
    if (!m_view.is_withheld) {
        all.push_back({say("Preparation pack as PDF…"), "save", [this] {
                           attempt(m_place.notice(), [this] {
                               const auto pack = m_place.desk().documents().compose(app::document_kind("pack"), m_talk.str(), {.on = m_place.today()});
                               m_place.save_as_pdf(*this, say("Save the preparation pack as PDF"), pack);
                           });
                       }});
    }
    return all;
}

void PreparePanel::put_away()
{
    for (auto* draft : {m_answer_draft.get(), m_note_draft.get(), m_agreed_draft.get()}) {
        if (draft)
            draft->put_away();
    }
    m_point_form.put_away();
    put_answer_away();
}

}  // namespace gui
