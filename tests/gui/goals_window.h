// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/exchange/import_case.h"
#include "app/exchange/sample.h"
#include "gui/goals/goal_model.h"
#include "gui/goals/goals_page.h"
#include "gui/widgets/line_chart.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/number_field.h"
#include "gui/widgets/state_chip.h"
#include "gui/window.h"
#include "support/temp_dir.h"

#include <nlohmann/json.hpp>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/menu.h>
#include <wx/textctrl.h>

namespace support::goals {

/// Fjellvik with its people and resolutions, and nothing that was planned yet.
class EmptyCase {
public:
    EmptyCase()
    {
        auto form = nlohmann::json::parse(app::sample_form());
        for (const char* each : {"plans", "goals", "talks", "actions", "salary", "steps", "waivers", "guides"})
            form.erase(each);
        app::import_case(form.dump(), path(), {}, {}, m_clock);
    }
    std::filesystem::path path() const { return m_folder / "fjellvik.radslag"; }

private:
    TempDir m_folder;
    base::FixedClock m_clock{base::Date(2027, 2, 19)};
};

class Goals : public OpenWindow {
public:
    explicit Goals(base::Language language = base::Language::nb, const std::filesystem::path& file = "locked sample", const char* account = lead)
        : OpenWindow(language, file, {}, "goals")
    {
        enter(account);
    }

    /// Unlocks what stands there, with the published passphrase.
    void enter(const std::string& account)
    {
        unlock(account, passphrase_of(account));
        (*this)->go_to("goals");
        REQUIRE(wait_for([&] { return shows("m_context"); }));
    }
    void switch_to(const std::string& account)
    {
        menu("switch_account");
        REQUIRE(wait_for([&] { return is_locked(); }));
        enter(account);
    }

    gui::GoalModel& model()
    {
        auto* found = dynamic_cast<gui::GoalModel*>(get<wxDataViewCtrl>("m_goal_list").GetModel());
        REQUIRE(found);
        return *found;
    }
    std::string cell(unsigned row, gui::GoalModel::Column column)
    {
        wxVariant value;
        model().GetValueByRow(value, row, column);
        auto text = value.GetString();
        text.Replace(wxUniChar(0x00A0), " ");
        return gui::from_wx(text);
    }
    std::vector<std::string> numbers()
    {
        std::vector<std::string> all;
        for (unsigned row = 0; row < model().size(); ++row)
            all.push_back(cell(row, gui::GoalModel::number));
        return all;
    }
    void choose(unsigned row)
    {
        auto& list = get<wxDataViewCtrl>("m_goal_list");
        list.Select(model().GetItem(row));
        wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &list, model().GetItem(row));
        list.ProcessWindowEvent(chosen);
    }
    /// Everything that is said below a window, label by label.
    std::string reads(const char* name) { return words_of(control(**this, name)); }
    std::string state() { return gui::from_wx(get<gui::StateChip>("m_plan_state").word()); }
    /// As from its button, which may lie below what is seen.
    void push(const char* name) { push(get<wxButton>(name)); }
    void push(wxButton& button)
    {
        INFO(gui::from_wx(button.GetLabel()));
        REQUIRE(wait_for([&] { return button.IsShown() && button.IsEnabled(); }));
        // A notice above the page moves what stands below it.
        auto before = button.GetScreenRect();
        int same = 0;
        REQUIRE(wait_for([&] {
            const auto now = button.GetScreenRect();
            same = now == before ? same + 1 : 0;
            before = now;
            return same > 12;
        }));
        click(button);
    }
    void add_goal(const std::string& title, const char* weight, bool interplay = false)
    {
        push("m_new_goal");
        REQUIRE(wait_for([&] { return is_shown("m_goal_title"); }));
        get<gui::LineField>("m_goal_title").set_value(title);
        get<gui::WritingField>("m_what").set_value("Fordi innbyggerne trenger det.");
        get<gui::WritingField>("m_how").set_value("Steg for steg.");
        get<wxChoice>("m_type").SetSelection(interplay ? 2 : 0);
        get<gui::PerCentField>("m_weight").set_value(base::Decimal::from(weight));
        get<gui::DateField>("m_deadline").set_value(base::Date(2027, 12, 31));
        get<gui::LineField>("m_unit").set_value("%");
        get<gui::NumberField>("m_first").set_value(base::Decimal::from("10"));
        get<gui::NumberField>("m_second").set_value(base::Decimal::from("20"));
        push("m_save_goal");
        REQUIRE(wait_for([&] { return is_shown("m_edit"); }));
    }
    /// The first plan of an empty case, as it is offered.
    void first_plan()
    {
        push("m_first");
        REQUIRE(wait_for([&] { return is_shown("m_plan_title"); }));
        push("m_save_plan");
        REQUIRE(wait_for([&] { return is_shown("m_plan"); }));
    }
    void show_plan(const char* key)
    {
        (*this)->go_to("goals", key);
        wxYield();
    }
    /// In one of the panels beside the goals; both have a list and its buttons.
    template <class Control, class Panel>
    Control& in(const char* name)
    {
        return control<Control>(panel<Panel>(), name);
    }
    template <class Panel>
    Panel& panel()
    {
        auto* found = below<Panel>(**this);
        REQUIRE(found);
        return *found;
    }
    /// What Edit > Undo says; the menu learns it in idle moments.
    std::string undo() { return gui::from_wx((*this)->GetMenuBar()->FindItem(wxXmlResource::GetXRCID("undo"))->GetItemLabelText()); }
    bool can_undo() { return (*this)->GetMenuBar()->IsEnabled(wxXmlResource::GetXRCID("undo")); }
    bool is_shown(const char* name)
    {
        auto* found = (*this)->FindWindow(wxXmlResource::GetXRCID(name));
        return found && found->IsShownOnScreen();
    }

private:
    template <class Kind>
    static Kind* below(const wxWindow& window)
    {
        for (auto* child : window.GetChildren()) {
            if (auto* found = dynamic_cast<Kind*>(child))
                return found;
            if (auto* found = below<Kind>(*child))
                return found;
        }
        return nullptr;
    }
    static std::string words_of(const wxWindow& window)
    {
        std::string all;
        for (auto* child : window.GetChildren()) {
            if (!child->IsShown())
                continue;
            if (auto* text = dynamic_cast<wxStaticText*>(child)) {
                auto words = text->GetLabelText();
                words.Replace("\n", " ");
                words.Replace(wxUniChar(0x00A0), " ");
                all += gui::from_wx(words) + "\n";
            }
            if (auto* box = dynamic_cast<wxCheckBox*>(child))
                all += gui::from_wx(box->GetLabelText()) + "\n";
            all += words_of(*child);
        }
        return all;
    }
};

inline gui::LineChart* chart_below(const wxWindow& window)
{
    for (auto* child : window.GetChildren()) {
        if (auto* chart = dynamic_cast<gui::LineChart*>(child))
            return chart;
        if (auto* below = chart_below(*child))
            return below;
    }
    return nullptr;
}

}  // namespace support::goals
