// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/page.h"
#include "gui/talk/talk_step.h"
#include "gui/talk/talk_view.h"
#include "gui/workplace.h"

#include <array>

#include "talk_space_form.h"

namespace gui {

/// One talk from preparing to frozen minutes, in three steps; the one that its state asks for stands in front.
class TalkSpace : public TalkSpaceForm, public Page {
public:
    /// `back`: to the list.
    TalkSpace(wxWindow* parent, Workplace& place, TalksView& view, domain::TalkId talk, std::function<void()> back);

    domain::TalkId talk() const { return m_talk_id; }
    void go_to(TalksView::Step step);
    /// The step in view.
    wxWindow* step() const { return m_made[static_cast<size_t>(m_shown)]; }
    TalksView::Step shown() const { return m_shown; }
    /// To the switch of steps.
    void SetFocus() override;
    void put_away() override;
    /// False: a step holds what could be kept nowhere, and says so.
    bool may_go();

private:
    void dress();
    void bind();
    void refresh();
    void show_offers();
    /// The buttons below the kind where they have no room beside it.
    void arrange_header();
    void forget_others();
    wxWindow* make(TalksView::Step step);
    wxWindow* make_prepare();
    const domain::Talk& record() const { return m_place.records().talks.get(m_talk_id); }

    Workplace& m_place;
    TalksView& m_view;
    domain::TalkId m_talk_id;
    std::function<void()> m_leave;
    TalksView::Step m_shown;
    std::array<wxWindow*, 3> m_made{};
    std::vector<TalkStep::Offer> m_offers;
};

/// Before the day preparing, on the day the talk, after it the minutes.
TalksView::Step step_of(const domain::TalkFields& talk, base::Date today);

}  // namespace gui
