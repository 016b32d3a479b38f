// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/plan/goal_list.h"
#include "gui/form_classes.h"
#include "gui/goals/goal_model.h"
#include "gui/page.h"
#include "gui/worker.h"
#include "gui/workplace.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "goals_page_form.h"

namespace gui {

class ChangeEditor;
class DevelopmentPanel;
class FollowUpEditor;
class GoalEditor;
class GoalSheet;
class PlanAcceptance;
class PlanEditor;
class PromisesPanel;
class TablePanel;

/// What a person has chosen on the Goals page; outlives the page when the language changes.
struct GoalsView {
    enum class Tab { goals, promises, development, comparison, history };
    /// What stands at the right of the goals.
    enum class Doing { reading, adding, editing, following_up, changing };
    std::optional<domain::PlanId> plan;
    std::optional<domain::GoalId> goal;
    app::GoalWish wish;
    Tab tab = Tab::goals;
    Doing doing = Doing::reading;
};

/// The goals of one plan, what was promised beside them, and how the two sides agree on it. Panels are made when somebody
/// first looks at them.
class GoalsPage : public GoalsPageForm, public Page {
public:
    GoalsPage(wxWindow* parent, Workplace& place, GoalsView& view);
    ~GoalsPage() override;

    /// A plan or a goal, by id or key.
    void show_record(const std::string& id) override;
    void put_away() override;

private:
    void dress();
    void add_columns();
    void bind();
    void bind_keys();

    /// After the records have changed.
    void refresh();
    void show_plan();
    void show_plan_bar(const domain::Plan& plan);
    void show_tab(GoalsView::Tab tab);
    void fill_goals();
    void fill_sums(const domain::Plan& plan);
    void show_detail();
    void sort_by(GoalModel::Column column);
    void show_arrow();
    void lay_out();
    void lay_out_columns(int width);

    const domain::Plan* plan() const;
    const domain::Goal* goal() const;
    bool may_write() const;

    void new_goal();
    void edit_goal();
    void remove_goal();
    void follow_up();
    void change_goal();
    void milestone_done(const std::string& milestone, base::Date on);
    void back_to_reading();

    /// Where there is no plan yet, and nobody is making one.
    bool offers_first_plan() const;
    void first_plan();
    void next_plan();
    void edit_plan();
    /// The plan's next step: propose, accept, begin follow-up, close.
    void act();
    void show_editor(const char* which);
    /// Where the plan's own forms stand, instead of the goals.
    bool has_editor() const;
    void plan_done(std::optional<domain::PlanId> saved);
    void save_pdf();

    /// What was half typed on this page and lies in no open form.
    struct Begun {
        wxString name;
        std::function<void()> go_on;
    };
    std::optional<Begun> begun();
    std::optional<Begun> begun_at(const std::string& where);
    std::optional<Begun> begun_of(const domain::Goal& goal, const std::string& where);
    void show_begun();
    static void bring(wxSimplebook& book, wxWindow* window);

    Workplace& m_place;
    GoalsView& m_view;
    std::function<void()> m_resume;
    wxObjectDataPtr<GoalModel> m_model;
    std::vector<app::PlanRow> m_plans;
    bool m_filling = false;
    /// The first click on "Close the plan" asks, the second closes.
    bool m_asked_to_close = false;
    wxString m_weight_words;
    int m_natural[GoalModel::columns] = {};
    GoalSheet* m_sheet = nullptr;
    GoalEditor* m_goal_editor = nullptr;
    FollowUpEditor* m_follow_up_editor = nullptr;
    ChangeEditor* m_change_editor = nullptr;
    PromisesPanel* m_promises = nullptr;
    DevelopmentPanel* m_development = nullptr;
    TablePanel* m_comparison = nullptr;
    TablePanel* m_history = nullptr;
    PlanEditor* m_plan_editor = nullptr;
    PlanAcceptance* m_acceptance = nullptr;
    Worker m_press;
};

}  // namespace gui
