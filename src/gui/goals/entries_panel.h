// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan/plan.h"
#include "gui/form_classes.h"
#include "gui/form_draft.h"
#include "gui/widgets/rows_model.h"
#include "gui/workplace.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "entries_panel_form.h"

namespace gui {

/// A list that belongs to a plan and the fields of what is chosen in it: what Promises and Development have in common. What is
/// half typed is kept.
class EntriesPanel : public EntriesPanelForm {
public:
    void show(const domain::Plan& plan);
    void put_away() { m_form.put_away(); }
    /// What a draft is about, as its place ends: the number of an entry, "new" or "beside".
    void resume(const std::string& about);

protected:
    /// What the fields are about; `beside` is what the panel has besides its list.
    struct Chosen {
        enum class Kind { none, entry, fresh, beside } kind = Kind::none;
        size_t at = 0;
    };
    struct Words {
        const char* icon;
        wxString name, nothing, advice, add, save;
    };
    /// Drafts lie below "<kind>/<plan>/". `changed`: records have changed.
    EntriesPanel(wxWindow* parent, Workplace& place, std::string kind, const Words& words, std::function<void()> changed);
    /// Below those that are there.
    void add_fields(wxWindow& fields);
    void choose(Chosen chosen);

    virtual std::vector<std::vector<wxString>> rows(const domain::PlanFields& plan) const = 0;
    virtual bool may_add(const domain::Plan& plan) const = 0;
    virtual bool may_remove(const domain::Plan& plan, size_t entry) const = 0;
    virtual wxString heading(const Chosen& chosen) const = 0;
    /// Shows and fills the fields; whether any may be written.
    virtual bool fill(const domain::Plan& plan, const Chosen& chosen) = 0;
    /// Tells one entry from another when it comes back; empty for a new one.
    virtual std::string told(const domain::PlanFields& plan, const Chosen& chosen) const = 0;
    virtual std::vector<Field*> fields(const Chosen& chosen) const = 0;
    /// Through the records, with the way back. False: it was refused, and told of.
    virtual bool save(const domain::PlanFields& before, const Chosen& chosen) = 0;
    virtual bool remove(const domain::PlanFields& before, size_t entry) = 0;

    Workplace& place() const { return m_place; }
    FormDraft& form() { return m_form; }
    const domain::Plan& plan() const;

private:
    void show_chosen();
    void lay_out();
    void typed();
    void save_entry();
    void give_up();
    void remove_entry();
    std::string where() const;

    Workplace& m_place;
    std::string m_kind;
    std::function<void()> m_changed;
    std::optional<domain::PlanId> m_plan;
    Chosen m_chosen;
    FormDraft m_form;
    bool m_filling = false;
    wxObjectDataPtr<RowsModel> m_model;
};

}  // namespace gui
