// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/talk/agenda.h"
#include "app/talk/prepare_view.h"
#include "gui/draft_keeper.h"
#include "gui/form_classes.h"
#include "gui/form_draft.h"
#include "gui/talk/talk_step.h"
#include "gui/widgets/rows_model.h"
#include "gui/workplace.h"

#include <map>
#include <memory>

#include "prepare_panel_form.h"

namespace gui {

/// The Prepare step: what is to be prepared at the left, the own answer and what may be read of the other side's in the middle,
/// goals and open actions at the right. What is written is kept while it is typed and put in its place when it is left.
class PreparePanel : public PreparePanelForm, public TalkStep {
public:
    PreparePanel(wxWindow* parent, Workplace& place, domain::TalkId talk);

    std::vector<Offer> offers() override;
    void put_away() override;
    /// The point in view; the ratings follow the points.
    size_t shown_point() const { return m_shown; }
    /// As from its button.
    void change_plan();

private:
    /// What is asked for on the page that shows it first.
    enum class Asked { share, submit, none, give, absent, remove };
    enum class Middle { answer, rating, preview, point, nothing };

    /// As it stands now; where the file can only be read nobody may write.
    app::PrepareView look() const;
    void dress();
    void bind();
    void lay_out();
    void reload();
    void fill_points();
    void fill_sides();
    void fill_surroundings();
    void show_sum();
    void show_point(size_t index);
    void step(int by);
    bool change(const std::function<void(app::Work&)>& act, const Workplace::Complain& complain = {});
    size_t rows() const { return m_view.points.size() + (shows_ratings() ? m_view.ratings->points.size() : 0); }
    bool shows_ratings() const { return m_view.ratings && m_view.side; }
    bool is_point(size_t index) const { return index < m_view.points.size(); }
    const domain::TalkFields& record() const { return *m_place.records().talks.get(m_talk); }
    std::string place_of(const std::string& part, const std::string& key) const;

    void show_answer();
    void show_theirs(const app::PreparePoint& point);
    void show_last(const app::PreparePoint& point);
    void keep_answer();
    void put_answer_away();
    /// False: what is typed is no number of minutes, and stands there with the reason.
    bool keep_minutes();
    /// As it stands now: what is typed or kept as a draft goes before what lies in its place.
    std::string written(const app::PreparePoint& point) const;
    std::vector<domain::PreparationAnswer> answers() const;
    /// There is something to submit.
    bool has_something() const;
    void put_answers(app::Work& work, bool also_drafts);

    void ask(Asked asked);
    /// Something stands in the middle that is to be answered first.
    bool is_asking() const
    {
        return m_middle->GetSelection() == static_cast<int>(Middle::preview) || m_middle->GetSelection() == static_cast<int>(Middle::point);
    }
    void confirm();

    void bind_points();
    bool take_key(const wxKeyEvent& event);
    void show_tools();
    bool may_change_points() const;
    /// The point of the agenda in view; nothing where it is a question or a rating.
    std::optional<domain::AgendaItemId> shown_item() const;
    app::WrittenToPoint written_to_shown() const;
    void edit_point(bool is_new);
    void save_point();
    void move_point(int by);
    void ask_to_remove();
    void remove_point();
    /// One change of the agenda, after what is being written has been put in its place.
    bool change_agenda(const std::function<void(app::Work&)>& act, const Workplace::Complain& complain = {});
    void show_middle(Middle middle);

    void show_rating();
    void show_raters(const app::RatedPoint& point);
    void make_scale();
    void keep_rating();
    void rate(std::optional<int> value);
    void save_agreed();
    const app::RatedPoint& rated() const { return m_view.ratings->points[m_shown - m_view.points.size()]; }
    const app::Rater* chosen_rater() const;

    Workplace& m_place;
    domain::TalkId m_talk;
    app::PrepareView m_view;
    wxObjectDataPtr<RowsModel> m_point_rows, m_goal_rows, m_action_rows, m_rater_rows;
    size_t m_shown = 0;
    bool m_filling = false;
    /// A point is being added, else the one in view changed.
    bool m_is_new_point = false;
    /// By the points' keys: drafts that were never put in their place.
    std::map<std::string, std::string> m_drafts;
    /// Whose answer stands in the field.
    std::string m_answer_key;
    bool m_has_something = false;
    std::unique_ptr<DraftKeeper> m_answer_draft, m_note_draft, m_agreed_draft;
    FormDraft m_point_form;
    wxRadioButton* m_no_score = nullptr;
    std::vector<wxRadioButton*> m_scores;
    Asked m_asked = Asked::submit;
    std::optional<domain::PersonId> m_asked_person;
};

}  // namespace gui
