// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/overview/overview_page.h"

#include "base/text.h"
#include "domain/case.h"
#include "gui/accounts/confirm_dialog.h"
#include "gui/employer/resolution_dialog.h"
#include "gui/icons.h"
#include "gui/overview/overview_words.h"
#include "gui/talk/plan/plan_talk.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/focus.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {
namespace {

/// Where the page is narrower than this, or its letters as much larger, cards stand below each other; device-independent pixels.
constexpr int two_columns = 900;

wxString number(int count)
{
    return to_wx(std::to_string(count));
}

wxString day_words(base::Date day)
{
    return to_wx(day.in_words(window_language()));
}

/// "18 February": the year stands above the list.
wxString day_of_year(base::Date day)
{
    auto words = day.in_words(window_language());
    const auto year = "\u00a0" + std::to_string(day.year());
    if (words.ends_with(year))
        words.resize(words.size() - year.size());
    return to_wx(words);
}

}  // namespace

OverviewPage::OverviewPage(wxWindow* parent)
    : OverviewPageForm(parent), m_step_rows(new RowsModel(1)), m_tool_rows(new RowsModel(1)), m_year_rows(new RowsModel(3))
{
    dress();
}

void OverviewPage::gather(Workplace& place)
{
    m_gathered = std::async(
        std::launch::async, [&records = place.desk().records(), today = place.today()] { return std::make_unique<const app::YearCalendar>(records, today); });
}

void OverviewPage::begin(Workplace& place, OverviewView& view)
{
    m_place = &place;
    m_view = &view;
    if (!m_gathered.valid())
        gather(place);
    m_calendar = m_gathered.get();
    m_overview = app::overview(*m_calendar, place.desk().records(), place.account(), window_language());
    m_first_year = m_last_year = m_overview->today.year();
    for (const auto& each : m_calendar->deadlines()) {
        m_first_year = std::min(m_first_year, each.due.year());
        m_last_year = std::max(m_last_year, each.due.year());
    }
    fill_context();
    fill_figures();
    fill_tools();
    fill_steps(place.account() != nullptr);
    show_year(std::clamp(m_view->year.value_or(m_overview->today.year()), m_first_year, m_last_year));
    bind();
    CallAfter([this] {
        m_is_filled = true;
        lay_out();
        if (may_take_focus(*this))
            (m_steps->IsShown() ? static_cast<wxWindow*>(m_steps) : static_cast<wxWindow*>(m_wheel))->SetFocus();
        m_body->Scroll(0, 0);
    });
}

void OverviewPage::dress()
{
    const auto& colours = theme::palette();
    for (wxWindow* panel : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_body), static_cast<wxWindow*>(m_figures),
             static_cast<wxWindow*>(m_first_row), static_cast<wxWindow*>(m_second_row)})
        panel->SetBackgroundColour(colours.ground);
    for (wxWindow* card : {m_goals_card, m_next_card, m_pay_card, m_due_card, m_wheel_card, m_steps_card, m_year_card, m_tools_card})
        card->SetBackgroundColour(colours.card);
    m_no_steps->SetBackgroundColour(colours.card);
    m_body->SetScrollRate(0, FromDIP(12));
    theme::set_heading(*m_title, 1.75);
    for (auto* heading : {m_year_heading, m_steps_heading, m_list_heading, m_tools_heading})
        theme::set_heading(*heading, 1.15);
    for (auto* quiet : {m_context, m_step_detail, m_tool_detail})
        quiet->SetForegroundColour(colours.muted);

    m_earlier->SetBitmap(icon("back", colours.text, 16));
    m_later->SetBitmap(icon("forward", colours.text, 16));
    for (wxButton* small : {m_earlier, m_later}) {
        small->SetBitmapDisabled(small->GetBitmapLabel());
        theme::css_class(*small, "small");
        theme::set_name(*small, small->GetToolTipText());
    }
    theme::make_segment(*m_mine);
    theme::make_segment(*m_all);
    theme::css_class(*m_mine, "segment-first");
    theme::css_class(*m_all, "segment-last");
    m_open_proof->SetBitmap(icon("talk", colours.text, 18));

    add_column(*m_steps, m_steps_heading->GetLabelText(), 0, FromDIP(300), Cut::end);
    add_column(*m_tools, m_tools_heading->GetLabelText(), 0, FromDIP(300), Cut::end);
    add_column(*m_year_list, say("Day"), 0, m_year_list->GetTextExtent("28. september 0").x + FromDIP(16), Cut::never);
    add_column(*m_year_list, say("Status"), 1, m_year_list->GetTextExtent(recurring().word + "XXXXXX").x + FromDIP(24), Cut::never);
    add_column(*m_year_list, say("Event"), 2, FromDIP(260), Cut::end);
    m_steps->AssociateModel(m_step_rows.get());
    m_tools->AssociateModel(m_tool_rows.get());
    m_year_list->AssociateModel(m_year_rows.get());
    for (auto* list : {m_steps, m_tools, m_year_list})
        theme::css_class(*list, "table");
    theme::set_name(*m_steps, m_steps_heading->GetLabelText());
    theme::set_name(*m_tools, m_tools_heading->GetLabelText());
}

void OverviewPage::bind()
{
    m_earlier->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_year(*m_view->year - 1); });
    m_later->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_year(*m_view->year + 1); });
    m_mine->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_mine(true); });
    m_all->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_mine(false); });
    m_wheel->Bind(EVT_WHEEL_CHOSEN, [this](wxCommandEvent&) { choose_event(m_wheel->chosen()); });
    m_wheel->Bind(EVT_WHEEL_OPENED, [this](wxCommandEvent& event) { open(m_event_talks[static_cast<size_t>(event.GetInt())]); });
    m_year_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (!m_following)
            choose_event(selected_row(*m_year_list));
    });
    m_year_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (auto row = selected_row(*m_year_list))
            open(m_event_talks[*row]);
    });
    m_steps->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose_step(); });
    m_tools->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose_tool(); });
    auto open_proof = [this] {
        if (const auto* tool = chosen_tool())
            open(tool->talk);
    };
    m_steps->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open_step(); });
    for (auto* button : {m_open_step, m_see_typed})
        button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_step(); });
    m_tools->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [open_proof](wxDataViewEvent&) { open_proof(); });
    m_open_proof->Bind(wxEVT_BUTTON, [open_proof](wxCommandEvent&) { open_proof(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        // GTK is giving out places just now; what asks for another one in the middle of that may wait for ever.
        CallAfter([this] {
            if (m_body->GetClientSize().x != m_laid_out)
                lay_out();
        });
        event.Skip();
    });
}

void OverviewPage::figure(wxStaticText& label, wxStaticText& value, wxStaticText& note, const wxString& says, const wxString& more)
{
    const auto& colours = theme::palette();
    label.SetForegroundColour(colours.muted);
    value.SetFont(theme::scaled(*this, 1.75, true));
    value.SetLabelText(says);
    note.SetForegroundColour(colours.muted);
    note.SetFont(theme::scaled(*this, 0.9));
    note.SetLabelText(more);
    note.SetToolTip(more);
    auto* card = label.GetParent();
    theme::set_role(*card, theme::Role::group);
    // There is nothing to be done with it.
    card->SetCanFocus(false);
    theme::set_name(*card, label.GetLabelText() + ": " + says + (more.empty() ? "" : ", " + more));
}

void OverviewPage::fill_context()
{
    auto context = to_wx(m_place->desk().municipality());
    if (!m_overview->executive.empty())
        context = to_wx(base::capitalised(m_overview->title) + " " + m_overview->executive);
    m_context->SetLabelText(context + dot + day_words(m_overview->today));
}

void OverviewPage::fill_figures()
{
    const auto language = window_language();
    auto text = dash, more = say("No plan yet");
    if (const auto& goals = m_overview->goals) {
        text = say("{count} of {all}", {{"count", std::to_string(goals->on_track + goals->reached)}, {"all", std::to_string(goals->all)}});
        more = to_wx(goals->period);
        auto add = [&](int count, const wxString& words) {
            if (count > 0)
                more += dot + words;
        };
        const auto late = static_cast<unsigned>(goals->late), at_risk = static_cast<unsigned>(goals->at_risk);
        add(goals->late, plural("{count} late", "{count} late", late, {{"count", std::to_string(late)}}));
        add(goals->at_risk, plural("{count} at risk", "{count} at risk", at_risk, {{"count", std::to_string(at_risk)}}));
        if (!goals->is_agreed)
            more += dot + say("not agreed yet");
    }
    figure(*m_goals_label, *m_goals, *m_goals_note, text, more);

    text = dash, more = say("None is planned");
    if (const auto& talk = m_overview->next_talk) {
        text = day_words(talk->date);
        more = talk->kind ? kind_word(*talk->kind) + (talk->time ? dot + to_wx(talk->time->in_words(language)) : wxString()) : say("Agreed, not planned yet");
    }
    figure(*m_next_label, *m_next, *m_next_note, text, more);

    text = dash, more = say("None is entered");
    if (const auto& pay = m_overview->pay) {
        text = pay->amount ? to_wx(pay->amount->in_words(language)) : say("Withheld");
        more = pay->per == domain::PayPer::month ? say("a month, from {date}", {{"date", pay->from.in_words(language)}})
                                                 : say("a year, from {date}", {{"date", pay->from.in_words(language)}});
    }
    figure(*m_pay_label, *m_pay, *m_pay_note, text, more);

    const auto overdue = static_cast<unsigned>(m_overview->overdue);
    figure(*m_due_label, *m_due, *m_due_note, number(m_overview->due_soon),
        overdue == 0 ? say("Nothing is overdue")
                     : standing(domain::DeadlineState::overdue).sign + " "
                + plural("{count} overdue", "{count} overdue", overdue, {{"count", std::to_string(overdue)}}));
    if (overdue > 0)
        m_due_note->SetForegroundColour(theme::palette().bad);
}

void OverviewPage::fill_tools()
{
    std::vector<std::vector<wxString>> rows;
    for (const auto& tool : m_overview->tools) {
        auto below = marked(standing(tool.state));
        if (const auto proof = tool_proof(tool); !proof.empty())
            below += muted(dot + proof);
        if (tool.is_principle)
            below += muted(dot + say("Principle"));
        rows.push_back({two_lines(quoted(to_wx(tool.text)), below)});
    }
    m_tool_rows->set(std::move(rows));
    choose_tool();
}

void OverviewPage::fill_steps(bool is_somebody)
{
    const auto& steps = m_overview->steps;
    const auto mine = std::count_if(steps.begin(), steps.end(), [](const auto& step) { return step.mine; });
    m_mine->SetLabel(say("Yours") + " (" + number(static_cast<int>(mine)) + ")");
    m_all->SetLabel(say("Everybody's") + " (" + number(static_cast<int>(steps.size())) + ")");
    for (auto* segment : {m_mine, m_all}) {
        theme::set_name(*segment, segment->GetLabelText());
        segment->Show(is_somebody);
    }
    const bool only_mine = m_view->only_mine.value_or(mine > 0);
    (only_mine ? m_mine : m_all)->SetValue(true);
    show_mine(only_mine);
    m_view->only_mine.reset();
}

void OverviewPage::show_mine(bool only_mine)
{
    m_view->only_mine = only_mine;
    m_shown_steps.clear();
    std::vector<std::vector<wxString>> rows;
    for (const auto& step : m_overview->steps) {
        if (only_mine && !step.mine)
            continue;
        m_shown_steps.push_back(&step);
        const auto title = quoted(step_title(step));
        rows.push_back({two_lines(step.mine && !only_mine ? "<b>" + title + "</b>" : title, marked(standing(step.state)) + muted(dot + step_when(step)))});
    }
    const bool is_empty = rows.empty();
    m_step_rows->set(std::move(rows));
    m_steps->Show(!is_empty);
    m_no_steps->Show(is_empty);
    if (is_empty)
        m_no_steps->tell("done", say("Nothing waits for you"), only_mine ? say("What the others have to do stands under “Everybody's”.") : wxString());
    else
        m_steps->Select(m_step_rows->GetItem(0));
    choose_step();
    m_steps_card->Layout();
}

const app::NextStep* OverviewPage::chosen_step() const
{
    const auto row = selected_row(*m_steps);
    return row && *row < m_shown_steps.size() ? m_shown_steps[*row] : nullptr;
}

const app::Overview::Tool* OverviewPage::chosen_tool() const
{
    const auto row = selected_row(*m_tools);
    return row ? &m_overview->tools[*row] : nullptr;
}

void OverviewPage::choose_step()
{
    const auto* step = chosen_step();
    const auto act = step ? act_of(*step) : Act();
    m_open_step->Show(act.open != nullptr);
    if (act.open) {
        m_open_step->SetLabel(act.name);
        m_open_step->SetBitmap(icon(act.icon, theme::palette().text, 18));
    }
    m_see_typed->Show(step && step->kind == app::NextStep::Kind::confirm && step->mine && m_place->can_write());
    m_step_detail->SetLabelText(step ? step_detail(*step) : wxString());
    lay_out();
}

void OverviewPage::choose_tool()
{
    const auto* tool = chosen_tool();
    m_open_proof->Show(tool && tool->talk);
    m_tool_detail->SetLabelText(tool ? to_wx(tool->text) : wxString());
    lay_out();
}

OverviewPage::Act OverviewPage::act_of(const app::NextStep& step)
{
    using Where = app::NextStep::Where;
    switch (step.where) {
    case Where::talk: return {say("Open the &talk"), "talk", [this, talk = step.talk] { open(talk); }};
    case Where::new_talk:
        if (!may_plan_talks(*m_place))
            break;
        return {say("&Plan a talk…"), "talk", [this] { plan_talk(this, *m_place); }};
    case Where::goals: return {say("Open the &goals"), "goal", [this, plan = step.plan] { m_place->go_to("goals", plan ? plan->str() : std::string()); }};
    case Where::resolution:
        if (!may_enter_resolution(*m_place))
            break;
        return {say("Enter the &resolution…"), "pen", [this] {
                    if (enter_resolution(this, *m_place))
                        renew();
                }};
    case Where::nowhere: break;
    }
    return {};
}

void OverviewPage::open_step()
{
    const auto* step = chosen_step();
    if (!step)
        return;
    if (step->kind == app::NextStep::Kind::confirm)
        return see_typed();
    // The page may be gone afterwards, so the click must be over first.
    if (auto act = act_of(*step); act.open)
        CallAfter([open = std::move(act.open)] { open(); });
}

void OverviewPage::open(const std::optional<domain::TalkId>& talk)
{
    // The page may be gone afterwards, so the click must be over first.
    if (talk)
        CallAfter([&place = *m_place, id = talk->str()] { place.go_to("talks", id); });
}

void OverviewPage::see_typed()
{
    if (!m_see_typed->IsShown())
        return;
    // The click must be over before the dialog comes.
    CallAfter([this] {
        if (!confirm_typed(this, *m_place))
            return;
        renew();
    });
}

void OverviewPage::renew()
{
    // What the calendar has gathered names records that were there before.
    gather(*m_place);
    m_calendar = m_gathered.get();
    m_overview = app::overview(*m_calendar, m_place->desk().records(), m_place->account(), window_language());
    fill_steps(true);
    show_year(*m_view->year);
    (m_steps->IsShown() ? static_cast<wxWindow*>(m_steps) : static_cast<wxWindow*>(m_wheel))->SetFocus();
}

void OverviewPage::show_year(int year)
{
    m_view->year = year;
    m_earlier->Enable(year > m_first_year);
    m_later->Enable(year < m_last_year);
    const auto language = window_language();
    const auto heading = to_wx(m_calendar->table().word("wheel").at(language)) + " " + number(year);
    m_year_heading->SetLabelText(heading);
    m_list_heading->SetLabelText(say("{year} as a list", {{"year", std::to_string(year)}}));
    theme::set_name(*m_year_list, m_list_heading->GetLabelText());

    std::vector<std::vector<wxString>> rows;
    std::vector<wxString> lines;
    std::optional<size_t> next;
    m_event_talks.clear();
    for (const auto& event : m_calendar->wheel(year, language)) {
        const auto state = event.deadline ? standing(event.deadline->state) : recurring();
        const auto* talk = event.deadline && event.deadline->subject.array == "talks" ? m_place->records().talks.find(event.deadline->subject.key) : nullptr;
        const auto title = talk && event.deadline->rule->key == "talk.date" ? kind_word((*talk)->kind) : to_wx(event.title);
        rows.push_back({quoted(day_of_year(event.day)), marked(state), quoted(title)});
        lines.push_back(day_words(event.day) + ": " + title + ", " + state.word.Lower());
        if (!next && year == m_overview->today.year() && event.day >= m_overview->today)
            next = m_event_talks.size();
        m_event_talks.push_back(talk ? std::optional((*talk)->id) : std::nullopt);
    }
    m_following = true;
    m_year_rows->set(std::move(rows));
    m_following = false;
    m_wheel->show(app::wheel_face(*m_calendar, year, language), heading, std::move(lines));
    choose_event(next);
}

void OverviewPage::choose_event(std::optional<size_t> event)
{
    m_following = true;
    m_wheel->choose(event);
    if (event) {
        const auto item = m_year_rows->GetItem(static_cast<unsigned>(*event));
        m_year_list->Select(item);
        m_year_list->EnsureVisible(item);
    }
    m_following = false;
}

/// As many beside each other as can be read in full, four, two or one.
int OverviewPage::figure_columns(int width) const
{
    int widest = 0;
    for (const auto* text :
        {m_goals_label, m_goals, m_goals_note, m_next_label, m_next, m_next_note, m_pay_label, m_pay, m_pay_note, m_due_label, m_due, m_due_note})
        widest = std::max(widest, text->GetBestSize().x);
    const int card = widest + FromDIP(36), gap = FromDIP(16);
    return width >= 4 * card + 3 * gap ? 4 : width >= 2 * card + gap ? 2 : 1;
}

void OverviewPage::lay_out()
{
    const int whole = m_body->GetClientSize().x - FromDIP(48);
    if (whole <= 0 || !m_is_filled)
        return;
    m_laid_out = m_body->GetClientSize().x;
    static_cast<wxGridSizer*>(m_figures->GetSizer())->SetCols(figure_columns(whole));
    const bool beside = whole >= FromDIP(two_columns) * theme::letter_room(*this);
    for (auto* row : {m_first_row, m_second_row}) {
        auto* sizer = static_cast<wxBoxSizer*>(row->GetSizer());
        sizer->SetOrientation(beside ? wxHORIZONTAL : wxVERTICAL);
        // Below each other, what is to be done comes before the year.
        auto* left = row == m_first_row ? m_wheel_card : m_year_card;
        auto* right = row == m_first_row ? m_steps_card : m_tools_card;
        sizer->Clear();
        sizer->Add(beside ? left : right, wxSizerFlags(beside ? 3 : 0).Expand().Border(beside ? wxRIGHT : wxBOTTOM, FromDIP(16)));
        sizer->Add(beside ? right : left, wxSizerFlags(beside ? 2 : 0).Expand());
    }
    const int narrow = beside ? (whole - FromDIP(16)) * 2 / 5 : whole;
    // A row of two lines and what the theme puts around it.
    const int row = GetCharHeight() * 2 + FromDIP(16);
    auto fit = [&](wxDataViewCtrl* list, wxStaticText* detail, wxButton* button, const wxString& text) {
        const int width = std::max(FromDIP(120), narrow - FromDIP(36));
        list->GetColumn(0)->SetWidth(width);
        // What the row itself says in full is not said again.
        detail->Show(button->IsShown() || list->GetTextExtent(text).x > width - FromDIP(16));
        detail->SetLabelText(text);
        detail->Wrap(std::max(FromDIP(120), narrow - FromDIP(48) - (button->IsShown() ? button->GetBestSize().x : 0)));
    };
    fit(m_steps, m_step_detail, m_see_typed->IsShown() ? m_see_typed : m_open_step, chosen_step() ? step_detail(*chosen_step()) : wxString());
    fit(m_tools, m_tool_detail, m_open_proof, chosen_tool() ? to_wx(chosen_tool()->text) : wxString());
    m_steps->SetMinSize({-1, row * 5});
    m_tools->SetMinSize({-1, row * static_cast<int>(m_overview->tools.size()) + FromDIP(6)});
    m_year_list->SetMinSize({-1, row * 5});
    const int days = m_year_list->GetColumn(0)->GetWidth() + m_year_list->GetColumn(1)->GetWidth();
    m_year_list->GetColumn(2)->SetWidth(std::max(FromDIP(120), (beside ? whole - narrow : whole) - days - FromDIP(52)));
    m_wheel->SetMinSize(FromDIP(wxSize(300, beside ? 440 : 400)));
    m_body->FitInside();
    m_body->Layout();
    for (wxWindow* each : {static_cast<wxWindow*>(m_steps_card), static_cast<wxWindow*>(m_tools_card), static_cast<wxWindow*>(m_wheel_card)})
        each->Layout();
}

}  // namespace gui
