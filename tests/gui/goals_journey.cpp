// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "domain/behalf.h"
#include "gui/goals/development_panel.h"
#include "gui/goals/goal_words.h"
#include "gui/goals/promises_panel.h"
#include "gui/goals_window.h"
#include "gui/widgets/blank.h"

#include <wx/tglbtn.h>

using namespace support;
using namespace support::goals;

TEST_CASE("The accepted plan stands as a table, and the chosen goal beside it with all that is known of it", "[goals]")
{
    Goals window;
    CHECK(window.get<wxChoice>("m_plan").GetStringSelection() == gui::to_wx("Mål- og utviklingsplan 2026"));
    CHECK(window.get<wxChoice>("m_plan").GetCount() == 2);
    CHECK(window.state() == "Under oppfølging");
    CHECK_THAT(window.says("m_accepted"), ContainsSubstring("16. april 2026"));
    CHECK(window.numbers() == std::vector<std::string>{"1", "2", "3", "4", "5"});
    CHECK(window.cell(1, gui::GoalModel::attained) == "75 %");
    CHECK_THAT(window.cell(1, gui::GoalModel::status), ContainsSubstring("Forsinket"));
    CHECK(window.cell(2, gui::GoalModel::weight) == "20 %");
    CHECK(window.says("m_weights") == "Vektene er til sammen 100 %");

    window.choose(1);
    REQUIRE(wait_for([&] { return window.reads("m_detail").find("Sjukefråvær") != std::string::npos; }));
    const auto sheet = window.reads("m_detail");
    for (const char* each : {"HVA", "fast oppfølging av dei fire einingane", "Utgangspunkt 9,6 %", "HR-sjefen", "Fråværsstatistikken for 2026", "75 % nådd"})
        CHECK_THAT(sheet, ContainsSubstring(each));
    auto* chart = chart_below(window.get<wxWindow>("m_detail"));
    REQUIRE(chart);
    CHECK(chart->drawn().spots.size() == 1);

    window.choose(3);
    REQUIRE(wait_for([&] { return window.reads("m_detail").find("Skulestruktur") != std::string::npos; }));
    CHECK_THAT(window.reads("m_detail"), ContainsSubstring("fra 15. oktober 2026 til 15. desember 2026"));
    CHECK(chart_below(window.get<wxWindow>("m_detail")) == nullptr);
}

TEST_CASE("Goals are sorted, found by words and status, and grouped by type", "[goals]")
{
    Goals window(base::Language::nn);
    auto& list = window.get<wxDataViewCtrl>("m_goal_list");
    const auto head = [&](unsigned column) {
        wxDataViewEvent sorted(wxEVT_DATAVIEW_COLUMN_SORTED, &list, list.GetColumn(column));
        list.ProcessWindowEvent(sorted);
    };
    head(gui::GoalModel::weight);
    CHECK(window.numbers().front() == "5");
    head(gui::GoalModel::weight);
    CHECK(window.numbers().front() == "1");
    head(gui::GoalModel::number);

    auto& search = window.get<wxTextCtrl>("m_search");
    search.SetValue("grendelag");
    CHECK(window.numbers() == std::vector<std::string>{"4"});
    search.SetValue("finst ikkje");
    CHECK(window.is_shown("m_no_goals"));
    CHECK_FALSE(window.is_shown("m_goal_list"));
    search.SetValue("");

    auto& status = window.get<wxChoice>("m_wanted");
    status.SetSelection(5);
    wxCommandEvent chosen(wxEVT_CHOICE, status.GetId());
    chosen.SetInt(5);
    status.ProcessWindowEvent(chosen);
    CHECK(window.numbers() == std::vector<std::string>{"3"});
    status.SetSelection(0);
    chosen.SetInt(0);
    status.ProcessWindowEvent(chosen);

    click(window.get<wxToggleButton>("m_by_type"));
    REQUIRE(wait_for([&] { return window.model().size() == 8 || window.model().size() == 7; }));
    CHECK_THAT(window.cell(0, gui::GoalModel::title), ContainsSubstring("Arbeidsmål"));
    CHECK(window.cell(0, gui::GoalModel::number).empty());
}

TEST_CASE("What one searched for among the goals does not stand there for whoever sits down next", "[goals]")
{
    Goals window;
    window.get<wxTextCtrl>("m_search").SetValue("grendelag");
    CHECK(window.numbers().size() == 1);
    window.switch_to(chief);
    CHECK(window.get<wxTextCtrl>("m_search").GetValue().empty());
    CHECK(window.numbers().size() > 1);
}

TEST_CASE("In an empty case a plan is made with three goals, weighed, proposed and accepted by both sides, and is locked", "[goals]")
{
    EmptyCase empty;
    Goals window(base::Language::nb, empty.path());
    CHECK(gui::from_wx(window.get<gui::Blank>("m_no_plan").headline()) == "Ingen plan ennå");
    window.push("m_first");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    CHECK(window.get<gui::DateField>("m_from").value() == base::Date(2027, 2, 19));
    window.get<gui::LineField>("m_plan_title").set_value("");
    window.push("m_save_plan");
    REQUIRE(wait_for([&] { return !window.get<gui::LineField>("m_plan_title").complaint().empty(); }));
    window.get<gui::LineField>("m_plan_title").set_value("Plan 2027");
    window.push("m_save_plan");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));
    CHECK(window.state() == "Utkast");
    CHECK(window.is_shown("m_no_goals"));

    window.add_goal("Økonomi", "50");
    window.add_goal("Sykefravær", "30");
    window.add_goal("Samspill", "15", true);
    CHECK(window.numbers() == std::vector<std::string>{"1", "2", "3"});
    CHECK_THAT(window.says("m_weights"), ContainsSubstring("95"));
    window.push("m_act");
    REQUIRE(wait_for([&] { return window.notice().find("95") != std::string::npos; }));
    CHECK(window.state() == "Utkast");

    window.push("m_edit");
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title"); }));
    window.get<gui::PerCentField>("m_weight").set_value(base::Decimal::from("20"));
    window.push("m_save_goal");
    REQUIRE(wait_for([&] { return window.says("m_weights") == "Vektene er til sammen 100 %"; }));
    window.push("m_act");
    REQUIRE(wait_for([&] { return window.state() == "Foreslått"; }));

    window.push("m_act");
    REQUIRE(wait_for([&] { return window.is_shown("m_accept"); }));
    CHECK_FALSE(window.is_shown("m_of"));
    window.push("m_accept");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));
    CHECK_THAT(window.says("m_accepted"), ContainsSubstring("ikke godtatt ennå"));

    window.switch_to(chief);
    CHECK(window.state() == "Foreslått");
    window.push("m_act");
    REQUIRE(wait_for([&] { return window.is_shown("m_accept"); }));
    window.push("m_accept");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));
    CHECK(window.state() == "Avtalt og låst");
    CHECK_FALSE(window.get<wxButton>("m_new_goal").IsShown());
    CHECK_FALSE(window.is_shown("m_edit"));
    CHECK(window.is_shown("m_follow_up"));
    CHECK(window.is_shown("m_next_plan"));
}

TEST_CASE("What another hand accepted says whose hand it was, and which side has confirmed it when", "[goals]")
{
    gui::use_language(base::Language::nb);
    const app::Desk desk(app::sample_form());
    const auto& records = *desk.records();
    const auto said = [](wxString text) {
        text.Replace(wxUniChar(0x00A0), " ");
        return gui::from_wx(text);
    };
    auto fields = **records.plans.find("plan-2026");
    fields.executive_on_behalf = domain::OnBehalf{(*records.persons.find("lundestad"))->id, domain::OnBehalf::Source::email, *fields.executive_accepted};
    auto plan = domain::Plan::restore(std::move(fields));
    CHECK_THAT(said(gui::acceptance(records, plan)), ContainsSubstring("Kommunedirektør: godtatt 16. april 2026, ført inn av Kåre Lundestad"));
    const auto history = [&] {
        std::string all;
        for (const auto& event : app::plan_history(plan))
            all += said(gui::event_who(records, event) + ": " + gui::event_what(event) + " | " + gui::event_why(records, event)) + "\n";
        return all;
    };
    const std::string typed = "Kommunedirektør: Godtok planen | ført inn av Kåre Lundestad etter en e-post 16. april 2026";
    CHECK_THAT(history(), ContainsSubstring(typed + "\n"));

    plan = domain::with_confirmed(plan, "executive", base::Date(2027, 2, 19));
    const auto stands = said(gui::acceptance(records, plan));
    CHECK_THAT(stands, ContainsSubstring("Kommunedirektør: godtatt 16. april 2026, bekreftet 19. februar 2027"));
    CHECK_THAT(stands, !ContainsSubstring("ført inn"));
    CHECK_THAT(history(), ContainsSubstring(typed + ", bekreftet av kommunedirektøren 19. februar 2027\n"));
}

TEST_CASE("What is followed up shows in bar, chart and history at once", "[goals]")
{
    Goals window;
    window.choose(1);
    window.push("m_follow_up");
    REQUIRE(wait_for([&] { return window.is_shown("m_value"); }));
    window.get<gui::DateField>("m_on").set_value(base::Date(2026, 1, 1));
    window.get<gui::NumberField>("m_value").set_value(base::Decimal::from("8.1"));
    window.push("m_save_follow_up");
    // A follow-up does not lie before the ones that are there.
    REQUIRE(wait_for([&] { return !window.get<gui::DateField>("m_on").complaint().empty(); }));
    window.get<gui::DateField>("m_on").set_value(base::Date(2027, 2, 19));
    window.get<gui::WritingField>("m_own").set_value("Godt arbeid.");
    window.get<gui::WritingField>("m_disagreement").set_value("Om tallet for april.");
    CHECK_FALSE(window.is_shown("m_behalf_of"));
    window.get<gui::WritingField>("m_other").text().SetValue("Vi kom lenger enn ventet.");
    REQUIRE(wait_for([&] { return window.is_shown("m_behalf_of"); }));
    window.push("m_save_follow_up");
    // What the other side says comes from a paper of some day.
    REQUIRE(wait_for([&] { return !window.get<gui::DateField>("m_behalf_of").complaint().empty(); }));
    window.get<gui::DateField>("m_behalf_of").set_value(base::Date(2027, 2, 18));
    window.push("m_save_follow_up");
    REQUIRE(wait_for([&] { return window.is_shown("m_follow_up"); }));
    CHECK(window.cell(1, gui::GoalModel::attained) == "100 %");
    CHECK_THAT(window.cell(1, gui::GoalModel::status), ContainsSubstring("Nådd"));
    auto* chart = chart_below(window.get<wxWindow>("m_detail"));
    REQUIRE(chart);
    CHECK(chart->drawn().spots.size() == 2);
    for (const char* each : {"Godt arbeid.", "Om tallet for april.", "Vi kom lenger enn ventet.", "Kommunedirektør (ført inn av Ingunn Sætre Hovland etter"})
        CHECK_THAT(window.reads("m_detail"), ContainsSubstring(each));
}

TEST_CASE("The menu names what is taken back, step by step, and names nothing that cannot be", "[goals]")
{
    EmptyCase empty;
    Goals window(base::Language::nb, empty.path());
    window.first_plan();
    REQUIRE(wait_for([&] { return window.undo() == "Angre" && !window.can_undo(); }));
    window.add_goal("Økonomi", "60");
    window.add_goal("Sykefravær", "40");
    window.push("m_edit");
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title"); }));
    window.get<gui::LineField>("m_goal_title").set_value("Fravær");
    window.push("m_save_goal");
    REQUIRE(wait_for([&] { return window.cell(1, gui::GoalModel::title).find("Fravær") != std::string::npos; }));
    // As number one it comes first, and the other makes room; no half places.
    window.choose(1);
    window.push("m_edit");
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title"); }));
    auto& number = window.get<gui::NumberField>("m_number");
    CHECK(number.value() == base::Decimal::from("2"));
    number.set_value(base::Decimal::from("1.5"));
    window.push("m_save_goal");
    REQUIRE(wait_for([&] { return !number.complaint().empty(); }));
    number.set_value(base::Decimal::from("1"));
    window.push("m_save_goal");
    REQUIRE(wait_for([&] { return window.cell(0, gui::GoalModel::title).find("Fravær") != std::string::npos; }));
    CHECK(window.numbers() == std::vector<std::string>{"1", "2"});
    REQUIRE(wait_for([&] { return window.get<wxDataViewCtrl>("m_goal_list").HasFocus(); }));
    press('Z', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window.cell(1, gui::GoalModel::title).find("Fravær") != std::string::npos; }));
    window.choose(0);
    window.push("m_remove");
    REQUIRE(wait_for([&] { return window.numbers() == std::vector<std::string>{"2"} && window.undo() == "Angre: Fjern målet"; }));

    const auto take_back = [&] {
        auto& list = window.get<wxDataViewCtrl>("m_goal_list");
        REQUIRE(wait_for([&] { return list.HasFocus(); }));
        press('Z', wxMOD_CONTROL);
    };
    take_back();
    REQUIRE(wait_for([&] { return window.numbers() == std::vector<std::string>{"1", "2"}; }));
    CHECK_THAT(window.cell(0, gui::GoalModel::title), ContainsSubstring("Økonomi"));
    REQUIRE(wait_for([&] { return window.undo() == "Angre: Rediger målet"; }));
    take_back();
    REQUIRE(wait_for([&] { return window.cell(1, gui::GoalModel::title).find("Sykefravær") != std::string::npos; }));
    REQUIRE(wait_for([&] { return window.undo() == "Angre: Nytt mål"; }));

    window.push("m_act");
    REQUIRE(wait_for([&] { return window.state() == "Foreslått" && window.undo() == "Angre: Foreslå planen"; }));
    // What a side has accepted is not taken back, nor anything under it.
    window.push("m_act");
    REQUIRE(wait_for([&] { return window.is_shown("m_accept"); }));
    window.push("m_accept");
    REQUIRE(wait_for([&] { return window.undo() == "Angre" && !window.can_undo(); }));
    CHECK(window.state() == "Foreslått");
}

TEST_CASE("A goal is written with the keyboard alone, and what is half typed is there the next time", "[goals]")
{
    EmptyCase empty;
    Goals window(base::Language::nb, empty.path());
    window.push("m_first");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    press(WXK_RETURN, wxMOD_NONE);
    window.get<wxButton>("m_save_plan").SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));

    press('N', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title"); }));
    auto& title = window.get<gui::LineField>("m_goal_title");
    REQUIRE(wait_for([&] { return title.text().HasFocus(); }));
    for (const char letter : {'B', 'A', 'L'})
        press(letter);
    REQUIRE(wait_for([&] { return !title.typed().empty(); }));
    const auto typed = title.typed();
    press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return !window.is_shown("m_goal_title"); }));
    press('N', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title") && title.text().HasFocus(); }));
    CHECK(title.typed() == typed);

    // From the title through every field to the button.
    const auto& form = window.get<wxScrolledWindow>("m_scroll");
    for (int i = 0; i < 40 && !window.get<wxButton>("m_save_goal").HasFocus(); ++i) {
        press(WXK_TAB);
        // Wherever one has come to is seen.
        auto* focus = wxWindow::FindFocus();
        INFO("the tab key, times " << i + 1);
        CHECK((!focus || !form.IsDescendant(focus) || form.GetScreenRect().Contains(focus->GetScreenRect().GetTopLeft())));
        if (window.get<gui::NumberField>("m_first").text().HasFocus())
            press('1');
        if (window.get<gui::NumberField>("m_second").text().HasFocus())
            press('2');
    }
    REQUIRE(window.get<wxButton>("m_save_goal").HasFocus());
    press(WXK_SPACE);
    REQUIRE(wait_for([&] { return window.model().size() == 1; }));
    CHECK_THAT(window.cell(0, gui::GoalModel::title), ContainsSubstring(typed));
}

TEST_CASE("A draft is withheld from HR calmly, and what both have locked can be read", "[goals]")
{
    EmptyCase empty;
    Goals window(base::Language::nb, empty.path());
    window.first_plan();
    window.add_goal("Økonomi", "100");
    window.switch_to(hr);
    CHECK(window.notice().find("Økonomi") == std::string::npos);
    CHECK(window.model().size() == 1);
    CHECK_THAT(window.cell(0, gui::GoalModel::title), ContainsSubstring("Skjermet"));
    CHECK_THAT(window.reads("m_detail"), ContainsSubstring("rom kontoen din ikke kan åpne"));
    CHECK_FALSE(window.get<wxButton>("m_new_goal").IsShown());
    CHECK_FALSE(window.get<wxButton>("m_save_pdf").IsEnabled());
    CHECK_FALSE(window.is_shown("m_act"));
    for (const char* tab : {"m_tab_promises", "m_tab_development", "m_tab_comparison", "m_tab_history", "m_tab_goals"})
        click(window.get<wxRadioButton>(tab));
}

TEST_CASE("Promises, development, comparison and history of the plan are looked through, and a promise is kept", "[goals]")
{
    Goals window;
    click(window.get<wxRadioButton>("m_tab_promises"));
    REQUIRE(wait_for([&] { return window.is_shown("m_promise"); }));
    auto& kept = window.get<wxChoice>("m_kept");
    CHECK(kept.GetStringSelection() == "Holdt");
    kept.SetSelection(2);
    window.get<gui::WritingField>("m_note").set_value("Likevel ikke.");
    window.push(window.in<wxButton, gui::PromisesPanel>("m_save_entry"));
    auto* rows = dynamic_cast<gui::RowsModel*>(window.in<wxDataViewCtrl, gui::PromisesPanel>("m_entries").GetModel());
    REQUIRE(rows);
    REQUIRE(wait_for([&] { return rows->rows()[0][2].Contains("Ikke holdt"); }));

    click(window.get<wxRadioButton>("m_tab_development"));
    const auto at_development = [&](const char* name) { window.push(window.in<wxButton, gui::DevelopmentPanel>(name)); };
    REQUIRE(wait_for([&] { return window.in<gui::Blank, gui::DevelopmentPanel>("m_nothing").IsShownOnScreen(); }));
    at_development("m_add");
    REQUIRE(wait_for([&] { return window.is_shown("m_need"); }));
    window.get<gui::WritingField>("m_need").set_value("Lede omstilling");
    at_development("m_save_entry");
    REQUIRE(wait_for([&] { return window.in<wxDataViewCtrl, gui::DevelopmentPanel>("m_entries").IsShownOnScreen(); }));
    at_development("m_beside");
    REQUIRE(wait_for([&] { return window.is_shown("m_workload"); }));
    window.get<gui::WritingField>("m_workload").set_value("48 timer i uken i høst");
    window.get<gui::WritingField>("m_holiday").set_value("Tre uker i juli");
    at_development("m_save_entry");
    REQUIRE(wait_for([&] { return window.undo() == "Angre: Rediger arbeidsbelastning og ferie"; }));
    CHECK(window.get<gui::WritingField>("m_workload").value() == "48 timer i uken i høst");

    click(window.get<wxRadioButton>("m_tab_history"));
    REQUIRE(wait_for([&] { return window.reads("m_body").size() > 0 || true; }));
    click(window.get<wxRadioButton>("m_tab_comparison"));
    CHECK(window.notice().empty());
}

TEST_CASE("The plan is saved as PDF", "[goals]")
{
    Goals window;
    TempDir dir;
    window.dialogs.answer(dir / "plan.pdf");
    window.push("m_save_pdf");
    REQUIRE(wait_for([&] { return std::filesystem::exists(dir / "plan.pdf"); }));
    CHECK(base::read_file(dir / "plan.pdf").starts_with("%PDF-"));
}

TEST_CASE("Goals go on into the plan of the next period", "[goals]")
{
    Goals window;
    window.push("m_next_plan");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    CHECK(window.get<gui::DateField>("m_from").value() == base::Date(2027, 1, 1));
    CHECK(window.get<gui::PeoplePicker>("m_carried").chosen().size() >= 3);
    window.get<gui::LineField>("m_plan_title").set_value("Plan 2028");
    window.get<gui::DateField>("m_from").set_value(base::Date(2026, 6, 1));
    window.push("m_save_plan");
    REQUIRE(wait_for([&] { return !window.get<gui::DateField>("m_from").complaint().empty(); }));
    window.get<gui::DateField>("m_from").set_value(base::Date(2028, 1, 1));
    window.get<gui::DateField>("m_to").set_value(base::Date(2028, 12, 31));
    window.push("m_save_plan");
    wait_for([&] { return window.is_shown("m_plan"); });
    INFO(window.notice());
    REQUIRE(window.is_shown("m_plan"));
    CHECK(window.state() == "Utkast");
    CHECK(window.get<wxChoice>("m_plan").GetStringSelection() == "Plan 2028");
    REQUIRE(window.model().size() >= 3);
    for (unsigned row = 0; row < window.model().size(); ++row)
        CHECK_THAT(window.cell(row, gui::GoalModel::status), ContainsSubstring("Ikke startet"));
    click(window.get<wxRadioButton>("m_tab_comparison"));
    CHECK(window.notice().empty());
}
