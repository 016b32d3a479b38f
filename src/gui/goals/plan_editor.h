// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "gui/form_classes.h"
#include "gui/form_draft.h"
#include "gui/workplace.h"

#include <functional>
#include <optional>
#include <string>

#include "plan_editor_form.h"

namespace gui {

/// A plan's title, period and governing documents: of a first one, of one for the next period that some goals go on into,
/// or of one that is changed. What is half typed is kept.
class PlanEditor : public PlanEditorForm {
public:
    /// `finished`: with the plan that was saved, or nothing where it was given up.
    PlanEditor(wxWindow* parent, Workplace& place, std::function<void(std::optional<domain::PlanId>)> finished);

    void begin_first();
    void begin_next(const domain::Plan& earlier);
    void begin_edit(const domain::Plan& plan);
    void put_away() { m_form.put_away(); }

private:
    enum class Doing { first, next, edit };
    void begin(Doing doing, const std::string& where, const wxString& heading, const wxString& advice);
    /// A plan that runs in the same days is told of in the line below them.
    void tell_others();
    std::vector<Field*> places() const { return {m_plan_title, m_from, m_to, m_documents, m_carried}; }
    bool settle();
    bool complain(const domain::Complaint& complaint);
    domain::PlanFields fields(app::Work& work) const;
    void save();

    Workplace& m_place;
    std::function<void(std::optional<domain::PlanId>)> m_finished;
    Doing m_doing = Doing::first;
    /// The plan that is changed, or that the next one goes on from.
    std::optional<domain::PlanFields> m_before;
    FormDraft m_form;
};

}  // namespace gui
