// SPDX-License-Identifier: GPL-3.0-or-later
// Changing what is agreed, and what is half typed in the forms of a plan.
#include "gui/goals/development_panel.h"
#include "gui/goals/lists_panel.h"
#include "gui/goals/promises_panel.h"
#include "gui/goals_window.h"

using namespace support;
using namespace support::goals;

namespace {

std::vector<gui::PerCentField*> weights(Goals& window)
{
    std::vector<gui::PerCentField*> all;
    for (auto* child : window.get<wxWindow>("m_new_weights").GetChildren())
        all.push_back(dynamic_cast<gui::PerCentField*>(child));
    return all;
}

void begin_change(Goals& window, unsigned row)
{
    window.choose(row);
    window.push("m_change_agreed");
    REQUIRE(wait_for([&] { return window.is_shown("m_new_title"); }));
}

}  // namespace

TEST_CASE("What is agreed is changed with a reason and on both sides' word, and history tells what stood before", "[goals]")
{
    Goals window;
    begin_change(window, 1);
    // All that is wrong at once, and the keyboard at the first of it.
    window.push("m_save_change");
    REQUIRE(wait_for([&] { return !window.get<gui::DateField>("m_paper_of").complaint().empty(); }));
    CHECK_FALSE(window.get<gui::WritingField>("m_reason").complaint().empty());
    CHECK_THAT(window.notice(), ContainsSubstring("Ingenting er endret"));
    CHECK(wait_for([&] { return window.get<gui::WritingField>("m_reason").text().HasFocus(); }));
    window.get<gui::DateField>("m_paper_of").set_value(base::Date(2027, 2, 18));
    window.get<gui::NumberField>("m_new_target").set_value(base::Decimal::from("8.2"));
    window.get<gui::WritingField>("m_reason").set_value("Ny måte å telle på.");
    REQUIRE(weights(window).size() == 5);
    weights(window)[1]->set_value(base::Decimal::from("25"));
    window.push("m_save_change");
    // Weights still make a hundred, so another one gives.
    REQUIRE(wait_for([&] { return window.notice().find("105") != std::string::npos; }));
    weights(window)[0]->set_value(base::Decimal::from("25"));
    window.push("m_save_change");
    REQUIRE(wait_for([&] { return window.is_shown("m_follow_up"); }));
    CHECK(window.cell(1, gui::GoalModel::weight) == "25 %");
    for (const char* each :
        {"fra 8,4 til 8,2", "fra 20 % til 25 %", "Ny måte å telle på.", "ført inn av Ingunn Sætre Hovland etter et underskrevet papir 18. februar 2027"})
        CHECK_THAT(window.reads("m_detail"), ContainsSubstring(each));
    // It stands in history, so nothing offers to take it back.
    REQUIRE(wait_for([&] { return window.undo() == "Angre" && !window.can_undo(); }));
    click(window.get<wxRadioButton>("m_tab_history"));
    auto* told = dynamic_cast<gui::RowsModel*>(window.panel<gui::TablePanel>().list().GetModel());
    REQUIRE(told);
    CHECK(told->rows()[0][1].Contains("Begge sider"));

    // Whoever it was typed in for reads what was changed, in words, and confirms it.
    window.switch_to(chief);
    window->go_to("overview");
    auto& steps = control<wxDataViewCtrl>(window.get<wxWindow>("OverviewPageForm"), "m_steps");
    auto& rows = dynamic_cast<gui::RowsModel&>(*steps.GetModel());
    const auto found =
        std::find_if(rows.rows().begin(), rows.rows().end(), [](const auto& row) { return row[0].Contains(gui::to_wx("Bekreft det andre har")); });
    REQUIRE(found != rows.rows().end());
    const auto item = rows.GetItem(static_cast<unsigned>(found - rows.rows().begin()));
    steps.Select(item);
    wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &steps, item);
    steps.ProcessWindowEvent(chosen);
    auto& see = window.get<wxButton>("m_see_typed");
    REQUIRE(wait_for([&] { return see.IsShownOnScreen(); }));
    window.dialogs.expect([](wxDialog& dialog) {
        const auto said = [&] { return gui::from_wx(control<wxTextCtrl>(dialog, "m_said").GetValue()); };
        CHECK_THAT(said(), ContainsSubstring("Mål 2: ") && ContainsSubstring("fra 8,4 til 8,2") && ContainsSubstring("Ny måte å telle på."));
        auto& confirm = control<wxButton>(dialog, "m_confirm");
        for (int changes = 0; changes < 3; ++changes) {
            wxCommandEvent pressed(wxEVT_BUTTON, confirm.GetId());
            confirm.ProcessWindowEvent(pressed);
        }
    });
    wxCommandEvent look(wxEVT_BUTTON, see.GetId());
    see.ProcessWindowEvent(look);
    REQUIRE(wait_for([&] { return window.dialogs.all_came(); }));
    wxYield();
    window->go_to("goals", "plan-2026");
    window.choose(1);
    CHECK_THAT(window.reads("m_detail"), ContainsSubstring("etter et underskrevet papir 18. februar 2027, bekreftet av kommunedirektøren 19. februar 2027"));
}

TEST_CASE("A plan without a title whose last day lies before the first is told both at once", "[goals]")
{
    EmptyCase empty;
    Goals window(base::Language::nb, empty.path());
    window.push("m_first");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    auto& title = window.get<gui::LineField>("m_plan_title");
    auto& last = window.get<gui::DateField>("m_to");
    title.set_value("");
    last.set_value(base::Date(2026, 12, 31));
    window.push("m_save_plan");
    REQUIRE(wait_for([&] { return !title.complaint().empty(); }));
    CHECK_FALSE(last.complaint().empty());
    CHECK(wait_for([&] { return title.text().HasFocus(); }));
    title.set_value("Plan 2027");
    window.push("m_save_plan");
    REQUIRE(wait_for([&] { return window.notice().find("ved feltene") != std::string::npos; }));
    CHECK(wait_for([&] { return last.text().HasFocus(); }));
}

TEST_CASE("Where there is no plan yet, Ctrl+N makes the first one, and the menu says so", "[goals]")
{
    EmptyCase empty;
    Goals window(base::Language::nb, empty.path());
    const auto fresh = [&](const std::string& name) {
        const auto* item = window->GetMenuBar()->FindItem(wxXmlResource::GetXRCID("new_record"));
        return wait_for([&] { return gui::from_wx(item->GetItemLabelText()) == name; });
    };
    REQUIRE(fresh("Lag den første planen"));
    press('N', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    window.push("m_save_plan");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));
    CHECK(fresh("Nytt mål"));
    window->go_to("talks");
    CHECK(fresh("Ny"));
}

TEST_CASE("A day outside of the plan's period is told of below its field, when the goal is saved and when the plan is proposed", "[goals]")
{
    EmptyCase empty;
    Goals window(base::Language::nb, empty.path());
    window.first_plan();
    window.push("m_new_goal");
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title"); }));
    auto& deadline = window.get<gui::DateField>("m_deadline");
    deadline.text().SetValue("31.12.2027");
    CHECK_THAT(window.reads("m_deadline"), ContainsSubstring("For eksempel"));
    deadline.text().SetValue("31.12.2026");
    CHECK_THAT(window.reads("m_deadline"), ContainsSubstring("Utenfor planperioden, 19. februar 2027 – 31. desember 2027."));
    window.get<gui::LineField>("m_goal_title").set_value("Økonomi");
    window.get<gui::NumberField>("m_first").set_value(base::Decimal::from("10"));
    window.get<gui::NumberField>("m_second").set_value(base::Decimal::from("20"));
    window.push("m_save_goal");
    REQUIRE(wait_for([&] { return window.is_shown("m_edit"); }));
    const auto told = [&] { return window.notice().find("Mål 1 har datoen") != std::string::npos; };
    CHECK(wait_for(told));
    window.push("m_edit");
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title"); }));
    CHECK_THAT(window.reads("m_deadline"), ContainsSubstring("Utenfor planperioden"));
    deadline.set_value(std::nullopt);
    window.push("m_save_goal");
    REQUIRE(wait_for([&] { return window.is_shown("m_edit") && window.notice().empty(); }));
    window.push("m_edit");
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title"); }));
    deadline.set_value(base::Date(2028, 1, 1));
    window.push("m_save_goal");
    REQUIRE(wait_for([&] { return window.is_shown("m_edit") && told(); }));
    window.push("m_act");
    REQUIRE(wait_for([&] { return window.state() == "Foreslått"; }));
    CHECK(told());
}

TEST_CASE("A second plan for the same days is told of while it is written, and the choice tells the two apart", "[goals]")
{
    Goals window;
    window.push("m_next_plan");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    CHECK_THAT(window.reads("m_to"), ContainsSubstring("En annen plan gjelder for de samme dagene: Mål- og utviklingsplan 2027"));
    window.get<gui::DateField>("m_from").text().SetValue("1.1.2028");
    window.get<gui::DateField>("m_to").text().SetValue("31.12.2028");
    CHECK_THAT(window.reads("m_to"), !ContainsSubstring("En annen plan"));
    window.get<gui::LineField>("m_plan_title").set_value("Mål- og utviklingsplan 2027");
    window.push("m_save_plan");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));
    CHECK_THAT(gui::from_wx(window.get<wxChoice>("m_plan").GetStringSelection()), ContainsSubstring("2028"));
}

TEST_CASE("The executive changes what is agreed by a decision alone, and may drop a goal by it", "[goals]")
{
    Goals window(base::Language::nb, "locked sample", chief);
    begin_change(window, 3);
    CHECK(window.get<wxChoice>("m_basis").GetCount() == 1);
    CHECK_FALSE(window.is_shown("m_agreed_on"));
    window.get<wxCheckBox>("m_drop").SetValue(true);
    window.get<gui::LineField>("m_decided_by").set_value("kommunestyret");
    window.get<gui::DateField>("m_decided_on").set_value(base::Date(2027, 2, 18));
    window.get<gui::LineField>("m_decided_case").set_value("012/27");
    window.push("m_save_change");
    REQUIRE(wait_for([&] { return !window.get<gui::WritingField>("m_reason").complaint().empty(); }));
    window.get<gui::WritingField>("m_reason").set_value("Skolene blir som de er.");
    window.push("m_save_change");
    REQUIRE(wait_for([&] { return window.is_shown("m_follow_up"); }));
    for (const char* each : {"Målet utgikk", "sak 012/27", "Skolene blir som de er."})
        CHECK_THAT(window.reads("m_detail"), ContainsSubstring(each));
}

TEST_CASE("What is half typed in a promise, an item, a plan or a change is offered where it was left, until it is saved or given up", "[goals]")
{
    Goals window;
    const auto begun = [&](const char* what) {
        return wait_for([&] { return window.is_shown("m_begun_bar") && window.says("m_begun").find(what) != std::string::npos; });
    };
    const auto none_begun = [&] { return wait_for([&] { return !window.is_shown("m_begun_bar"); }); };
    begin_change(window, 1);
    window.get<gui::WritingField>("m_reason").text().SetValue("Midt i et");
    press(WXK_ESCAPE);
    REQUIRE(begun("Endre mål 2"));
    window.push("m_next_plan");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    window.get<gui::LineField>("m_plan_title").text().SetValue("Planen for");
    // Locked in the middle, and opened again.
    window.switch_to(lead);
    REQUIRE(begun("Plan for neste periode"));
    window.push("m_go_on");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    CHECK(window.get<gui::LineField>("m_plan_title").typed() == "Planen for");
    window.push("m_cancel_plan");
    REQUIRE(begun("Endre mål 2"));
    window.push("m_go_on");
    REQUIRE(wait_for([&] { return window.is_shown("m_reason"); }));
    CHECK(window.get<gui::WritingField>("m_reason").value() == "Midt i et");
    window.push("m_cancel_change");
    REQUIRE(none_begun());

    window.show_plan("plan-2027");
    click(window.get<wxRadioButton>("m_tab_promises"));
    window.push(window.in<wxButton, gui::PromisesPanel>("m_add"));
    REQUIRE(wait_for([&] { return window.is_shown("m_promise"); }));
    window.get<gui::WritingField>("m_promise").text().SetValue("En stilling til");
    // Without anybody leaving: whoever is cut off now loses nothing.
    REQUIRE(wait_for([&] { return window.says("m_status") == "Utkastet er lagret"; }));
    click(window.get<wxRadioButton>("m_tab_development"));
    REQUIRE(begun("Løfter"));
    window.push(window.in<wxButton, gui::DevelopmentPanel>("m_beside"));
    REQUIRE(wait_for([&] { return window.is_shown("m_workload"); }));
    window.get<gui::WritingField>("m_workload").text().SetValue("50 timer");
    click(window.get<wxRadioButton>("m_tab_goals"));
    REQUIRE(begun("Arbeidsbelastning og ferie"));
    window.push("m_go_on");
    REQUIRE(wait_for([&] { return window.is_shown("m_workload"); }));
    CHECK(window.get<gui::WritingField>("m_workload").value() == "50 timer");
    window.push(window.in<wxButton, gui::DevelopmentPanel>("m_cancel_entry"));
    REQUIRE(begun("Løfter"));
    window.push("m_go_on");
    REQUIRE(wait_for([&] { return window.is_shown("m_promise"); }));
    CHECK(window.get<gui::WritingField>("m_promise").value() == "En stilling til");
    window.push(window.in<wxButton, gui::PromisesPanel>("m_save_entry"));
    REQUIRE(wait_for([&] { return window.undo() == "Angre: Nytt løfte"; }));
    click(window.get<wxRadioButton>("m_tab_goals"));
    REQUIRE(none_begun());
}
