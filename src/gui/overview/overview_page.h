// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/calendar/overview.h"
#include "gui/form_classes.h"
#include "gui/page.h"
#include "gui/widgets/rows_model.h"
#include "gui/workplace.h"

#include <functional>
#include <future>
#include <memory>
#include <optional>

#include "overview_page_form.h"

namespace gui {

/// What a person has chosen on the overview; outlives the page when the language changes.
struct OverviewView {
    std::optional<int> year;
    std::optional<bool> only_mine;
};

/// The first page: how things stand, the year as a wheel and as a list, what is next and whose it is, and which of the
/// employer's tools are in place.
class OverviewPage : public OverviewPageForm, public Page {
public:
    /// Empty as yet.
    explicit OverviewPage(wxWindow* parent);
    /// The year on a thread of its own, while the window has other things to do; `begin` waits for it.
    void gather(Workplace& place);
    /// Once; both must outlive the page.
    void begin(Workplace& place, OverviewView& view);

private:
    /// What is done about a step, where the window can; else without `open`.
    struct Act {
        wxString name;
        const char* icon = nullptr;
        std::function<void()> open = {};
    };
    Act act_of(const app::NextStep& step);
    void dress();
    void bind();
    void fill_context();
    void fill_figures();
    void figure(wxStaticText& label, wxStaticText& value, wxStaticText& note, const wxString& says, const wxString& more);
    void fill_tools();
    void fill_steps(bool is_somebody);
    void show_mine(bool only_mine);
    void show_year(int year);
    void choose_event(std::optional<size_t> event);
    void choose_step();
    void choose_tool();
    void open(const std::optional<domain::TalkId>& talk);
    void open_step();
    void see_typed();
    /// After a change made from here.
    void renew();
    const app::NextStep* chosen_step() const;
    const app::Overview::Tool* chosen_tool() const;
    int figure_columns(int width) const;
    void lay_out();

    Workplace* m_place = nullptr;
    OverviewView* m_view = nullptr;
    std::unique_ptr<const app::YearCalendar> m_calendar;
    std::future<std::unique_ptr<const app::YearCalendar>> m_gathered;
    std::optional<app::Overview> m_overview;
    /// As they stand in the list.
    std::vector<const app::NextStep*> m_shown_steps;
    /// The talk behind each event of the year, where there is one.
    std::vector<std::optional<domain::TalkId>> m_event_talks;
    int m_first_year = 0, m_last_year = 0;
    /// Before that there is nothing to lay out.
    bool m_is_filled = false;
    /// The width for which it was.
    int m_laid_out = 0;
    /// A choice that was handed on is not handed back.
    bool m_following = false;
    wxObjectDataPtr<RowsModel> m_step_rows, m_tool_rows, m_year_rows;
};

}  // namespace gui
