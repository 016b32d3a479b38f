// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/page.h"
#include "gui/talk/plan/plan_talk.h"
#include "gui/talk/talk_model.h"
#include "gui/talk/talk_space.h"
#include "gui/talk/talk_view.h"
#include "gui/workplace.h"

#include "talks_page_form.h"

namespace gui {

/// All talks of the open case by year, what each still lacks, and the work space of the one that is opened.
class TalksPage : public TalksPageForm, public Page {
public:
    TalksPage(wxWindow* parent, Workplace& place, TalksView& view);

    /// Opens the talk.
    void show_record(const std::string& id) override;
    void put_away() override;
    /// Its id; empty where there are none.
    std::string chosen_talk() const { return m_view.talk ? m_view.talk->str() : std::string(); }
    /// Null while the list stands there.
    TalkSpace* space() const { return m_space; }

private:
    void dress();
    void bind();
    void fill_list();
    void fit_list();
    void open(domain::TalkId talk);
    void open_chosen();
    void back_to_list();
    void plan();
    void show_paused();
    void resume();
    void on_activate(wxActivateEvent& event);
    const app::TalkRow* chosen() const;

    Workplace& m_place;
    TalksView& m_view;
    wxObjectDataPtr<TalkModel> m_model;
    TalkSpace* m_space = nullptr;
    std::optional<PausedPlan> m_paused_plan;
    /// What the columns need, pixels.
    int m_year_width = 0, m_talk_width = 0, m_state_width = 0;
};

}  // namespace gui
