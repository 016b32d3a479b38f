// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/walk.h"
#include "gui/form_classes.h"
#include "gui/talk/talks_page.h"
#include "gui/widgets/number_field.h"

namespace support::walk {
namespace {

using Step = gui::TalksView::Step;

/// Plans a talk with a panel that rates, and leaves its id.
std::string plan_rated(OpenWindow& window)
{
    // Guides have names in the window's language.
    window->speak(base::Language::nn);
    REQUIRE(wait_for([&] { return is_there(*window, "m_plan"); }));
    push(*window, "m_plan");
    auto& plan = dialog_with("m_save");
    int kind = 0;
    for (const auto& each : domain::Codes<domain::TalkKind>::all) {
        if (each.first == domain::TalkKind::development)
            break;
        ++kind;
    }
    choose(plan, "m_kind", kind);
    auto& guides = control<wxChoice>(plan, "m_guide");
    unsigned rated = 0;
    while (rated + 1 < guides.GetCount() && !guides.GetString(rated).Lower().Contains("vurdering"))
        ++rated;
    REQUIRE(rated + 1 < guides.GetCount());
    choose(plan, "m_guide", static_cast<int>(rated));
    control<gui::DateField>(plan, "m_date").set_value(base::Date(2027, 5, 12));
    push(plan, "m_save");
    close(plan);
    return window.get<gui::TalksPage>("TalksPageForm").chosen_talk();
}

/// As much of a goal as a plan needs to be proposed.
void write_goal(OpenWindow& window)
{
    auto& editor = control(*window, "GoalEditorForm");
    control<gui::LineField>(editor, "m_goal_title").set_value("Budsjett i balanse");
    control<gui::WritingField>(editor, "m_what").set_value("Fordi innbyggerne trenger det.");
    control<gui::WritingField>(editor, "m_how").set_value("Steg for steg.");
    control<gui::DateField>(editor, "m_deadline").set_value(base::Date(2027, 12, 31));
    control<gui::LineField>(editor, "m_unit").set_value("%");
    control<gui::NumberField>(editor, "m_first").set_value(base::Decimal::from("10"));
    control<gui::NumberField>(editor, "m_second").set_value(base::Decimal::from("20"));
    push(editor, "m_save_goal");
    REQUIRE(wait_for([&] { return is_there(*window, "m_act"); }));
}

wxWindow* labelled(wxWindow& root, const wxString& label)
{
    if (root.IsShown() && root.GetLabel() == label)
        return &root;
    for (auto* child : root.GetChildren()) {
        if (auto* found = child->IsTopLevel() ? nullptr : labelled(*child, label))
            return found;
    }
    return nullptr;
}

}  // namespace

void through_case(Walk& walk, OpenWindow& window)
{
    const auto to = [&](const char* page, const char* record = "") { return [&window, page, record] { window->go_to(page, record); }; };
    walk.add("the overview", to("overview"));
    for (const char* tab : {"m_tab_goals", "m_tab_promises", "m_tab_development", "m_tab_comparison", "m_tab_history"}) {
        walk.add(tab, [&window, tab] {
            window->go_to("goals", "plan-2026");
            push(*window, tab);
        });
    }
    const auto at_goals = [&](const char* plan, const char* button) {
        return [&window, plan, button] {
            for (const char* leave : {"m_cancel_plan", "m_cancel_acceptance"}) {
                if (is_there(*window, leave))
                    push(*window, leave);
            }
            window->go_to("goals", plan);
            push(*window, "m_tab_goals");
            REQUIRE(wait_for([&] { return is_there(*window, button); }));
            push(*window, button);
        };
    };
    walk.add("following a goal up", at_goals("plan-2026", "m_follow_up"));
    walk.add("changing what is agreed", at_goals("plan-2026", "m_change_agreed"));
    walk.add("the plan's next", at_goals("plan-2026", "m_next_plan"));
    walk.add("a new goal", at_goals("plan-2027", "m_new_goal"));
    walk.add("the plan in edit", at_goals("plan-2027", "m_edit_plan"));

    const auto at = [&](const char* talk, Step step, const char* part = nullptr) {
        return [&window, talk, step, part] {
            window->go_to("talks", talk);
            window.talk(step);
            if (part)
                push(*window, part);
        };
    };
    constexpr const char *planned = "oppfolging-2027-02", *held = "utviklingssamtale-2027";
    walk.add("preparing", at(planned, Step::prepare));
    const auto changing = [&](const char* part = nullptr) {
        return [&window, at, part] {
            at(planned, Step::prepare)();
            push(*window, "m_change");
            if (part)
                push(dialog_with("m_save"), part);
        };
    };
    walk.add_beside("changing a talk", changing(), "m_save");
    walk.add_beside("its invitation", changing("m_to_invitation"), "m_save_letter");
    walk.add_beside("cancelling it", changing("m_cancel_talk"), "m_cancel_now");
    walk.add("before the talk", at(planned, Step::talk));
    walk.add("minutes to come", at(planned, Step::minutes));
    walk.add("minutes", at(held, Step::minutes, "m_show_text"));
    walk.add("remarks", at(held, Step::minutes, "m_show_remarks"));
    walk.add("access to a text", [&window, at] {
        at(held, Step::minutes, "m_show_text")();
        auto* access = labelled(*window, gui::say("Access…"));
        REQUIRE(access);
        wxCommandEvent pressed(wxEVT_BUTTON, access->GetId());
        access->ProcessWindowEvent(pressed);
        wxYield();
    });
    walk.go();
    at_goals("plan-2027", "m_new_goal")();
    write_goal(window);
    at_goals("plan-2027", "m_act")();
    walk.add("accepting the plan for the other side", [&window, at_goals] {
        at_goals("plan-2027", "m_act")();
        choose(control(*window, "m_acceptance_card"), "m_side", 1);
    });
    at(planned, Step::talk)();
    push(*window, "m_begin");
    for (const char* part : {"m_show_goals", "m_show_earlier", "m_show_note"})
        walk.add(part, at(planned, Step::talk, part));
    const auto at_list = [&window] {
        window->go_to("talks");
        if (is_there(*window, "m_back"))
            push(*window, "m_back");
        REQUIRE(wait_for([&] { return is_there(*window, "m_plan"); }));
    };
    walk.add("the talks", at_list);
    walk.add_beside(
        "what is shown in the room",
        [&window, at] {
            at(planned, Step::talk)();
            window.menu("presenter_view");
        },
        "m_screen_title");
    walk.add_beside(
        "the guide", [&] { window.menu("help"); }, "m_chapters");
    const auto planning = [&window, at_list] {
        at_list();
        push(*window, "m_plan");
    };
    walk.add_beside("planning a talk", planning, "m_save");
    walk.add_beside(
        "settings", [&] { window.menu("settings"); }, "m_text_size");
    const auto at_accounts = [&](const char* button) {
        return [&window, button] {
            window.menu("accounts");
            push(dialog_with("m_invite"), button);
        };
    };
    walk.add_beside(
        "accounts", [&] { window.menu("accounts"); }, "m_invite");
    walk.add_beside("inviting", at_accounts("m_invite"), "m_invite");
    walk.add_beside("recovery sheets", at_accounts("m_sheets"), "m_invite");
    walk.add_beside("one's own passphrase", at_accounts("m_own"), "m_invite");
    at_list();
    const auto rated = plan_rated(window);
    const auto at_point = [&window, at, rated](bool last, const char* button = nullptr) {
        return [&window, at, rated, last, button] {
            at(rated.c_str(), Step::prepare)();
            auto& points = window.get<wxDataViewCtrl>("m_points");
            choose_row(points, last ? dynamic_cast<wxDataViewVirtualListModel&>(*points.GetModel()).GetCount() - 1 : 0);
            if (button)
                push(*window, button);
        };
    };
    walk.add("the own rating", at_point(true));
    walk.add("changing a point", at_point(false, "m_change_point"));
    walk.add("nothing written to submit", at_point(false, "m_none"));
    walk.add("search", [&] {
        window.menu("search");
        REQUIRE(wait_for([&] { return is_there(*window, "m_words"); }));
    });
    walk.go();
}

}  // namespace support::walk
