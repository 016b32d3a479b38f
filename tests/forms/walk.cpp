// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/walk.h"

namespace support::walk {
namespace {

using Step = gui::TalksView::Step;

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
            if (is_there(*window, "m_cancel_plan"))
                push(*window, "m_cancel_plan");
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
    walk.go();
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
    const auto planning = [&window, at_list] {
        at_list();
        push(*window, "m_plan");
    };
    walk.add_beside("planning a talk", planning, "m_save");
    walk.add_beside(
        "settings", [&] { choose_menu(window, "settings"); }, "m_text_size");
    const auto at_accounts = [&](const char* button) {
        return [&window, button] {
            choose_menu(window, "accounts");
            push(dialog_with("m_invite"), button);
        };
    };
    walk.add_beside(
        "accounts", [&] { choose_menu(window, "accounts"); }, "m_invite");
    walk.add_beside("inviting", at_accounts("m_invite"), "m_invite");
    walk.add_beside("recovery sheets", at_accounts("m_sheets"), "m_invite");
    walk.add_beside("one's own passphrase", at_accounts("m_own"), "m_invite");
    walk.add("search", [&] {
        choose_menu(window, "search");
        REQUIRE(wait_for([&] { return is_there(*window, "m_words"); }));
    });
    walk.go();
}

}  // namespace support::walk
