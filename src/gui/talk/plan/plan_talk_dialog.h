// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/talk/talk_plan.h"
#include "gui/form_classes.h"
#include "gui/form_draft.h"
#include "gui/page.h"
#include "gui/workplace.h"

#include "plan_talk_dialog_form.h"

namespace gui {

/// What a talk needs in one dialog; what the rules say of it stands beside the fields while they are filled in. What
/// is half typed is kept.
class PlanTalkDialog : public PlanTalkDialogForm, public Page {
public:
    using Changed = std::function<void(domain::TalkId)>;
    /// `talk`: one that is changed; nothing: a new one is planned.
    PlanTalkDialog(wxWindow* parent, Workplace& place, std::optional<domain::TalkId> talk, Changed changed);

    void put_away() override { m_form.put_away(); }
    /// Whether it is where that talk, or a new one, is typed; no longer once the new one is planned.
    bool types_for(const std::optional<domain::TalkId>& talk) const { return m_talk == talk && m_is_new == !talk; }

private:
    enum class Step { plan, invite, cancel };
    void dress();
    void bind();
    void stand(int most);
    void fit();
    void fit_step();
    void fill_kinds();
    void fill_guides();
    void fill_people();
    void fill_plans();
    void begin_new();
    void begin_with(const domain::TalkFields& talk);
    void keep();
    void begin_anew();
    void close();
    void go_to(Step step);

    domain::TalkFields draft() const;
    domain::TalkKind kind() const;
    void look();
    void look_at_notice(const app::TalkForecast& forecast);
    void look_at_mandate(const app::TalkForecast& forecast);
    bool complain(const domain::Complaint& complaint);
    bool settle();
    /// Through the records; what the window says of it, the dialog says, too.
    bool change(const std::function<void(app::Work&)>& act);

    void save();
    void show_invitation();
    void invite();
    void save_letter();
    void save_calendar();
    void cancel_talk();
    const domain::TalkFields& record() const { return *m_place.records().talks.get(*m_talk); }

    Workplace& m_place;
    std::optional<domain::TalkId> m_talk;
    Changed m_changed;
    bool m_is_new;
    /// What is being changed, else what is begun with: of it stays what has no field here.
    domain::TalkFields m_before;
    std::vector<app::Invitee> m_invitees;
    std::vector<domain::TalkKind> m_kinds;
    /// Keys; the last is none.
    std::vector<std::string> m_guides;
    std::vector<std::optional<domain::PlanId>> m_plans;
    /// Somebody has said how long it takes.
    bool m_length_is_said = false;
    FormDraft m_form;
};

}  // namespace gui
