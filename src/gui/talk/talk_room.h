// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/talk/agreed_text.h"
#include "gui/talk/item_clock.h"
#include "gui/talk/presenter.h"
#include "gui/talk/talk_step.h"
#include "gui/talk/talk_view.h"
#include "gui/widgets/rows_model.h"
#include "gui/workplace.h"

#include <wx/weakref.h>

#include "talk_room_form.h"

namespace gui {

class NewActions;
class RoomActions;
class RoomGoals;

/// The talk itself, calm and large for the room: first who is there, then point by point what is agreed, and who does what.
/// The writer's own note stands there only once it is asked for.
class TalkRoom : public TalkRoomForm, public TalkStep {
public:
    TalkRoom(wxWindow* parent, Workplace& place, RoomView& view, domain::TalkId talk);
    ~TalkRoom() override;

    std::vector<Offer> offers() override;
    void shown() override;
    void put_away() override;
    bool may_go() override;

    /// Null while it is not open.
    Presenter* presenter() const { return m_presenter.get(); }
    const ItemClock& clock() const { return m_clock; }

private:
    void dress();
    void bind();
    void show_state();
    void ask_who_is_here();
    void ask_about_day(bool ask);
    void begin();
    void fill_agenda();
    void mark_agenda();
    void go_to(size_t item);
    /// What is written on the point goes into the minutes. False: it can be kept nowhere, and stays on the screen.
    bool leave_item();
    void show_clock();
    void show_side(size_t page);
    /// What is half typed beside the agreed text.
    void put_sides_away();
    void lay_out();
    void present();
    void show_presenter();
    void changed();
    const domain::TalkFields& talk() const { return *m_place.records().talks.get(m_talk); }
    size_t index() const;
    wxString number_and_title(size_t item) const;

    Workplace& m_place;
    RoomView& m_view;
    domain::TalkId m_talk;
    std::unique_ptr<AgreedText> m_text;
    DraftKeeper m_private;
    ItemClock m_clock;
    wxObjectDataPtr<RowsModel> m_agenda_rows;
    RoomGoals* m_goals = nullptr;
    RoomActions* m_earlier = nullptr;
    NewActions* m_new_actions = nullptr;
    wxWeakRef<Presenter> m_presenter;
    /// Whom the picker offers, in their order.
    std::vector<domain::Participant> m_expected;
    bool m_following = false;
    bool m_may_begin = false;
};

}  // namespace gui
