// SPDX-License-Identifier: GPL-3.0-or-later
// Every form of plans and talks is saved on a full disk first, and once more when there is room.
#include "gui/goals/development_panel.h"
#include "gui/goals/promises_panel.h"
#include "gui/goals_window.h"
#include "gui/talk_window.h"
#include "gui/talks_window.h"

using namespace support;

namespace {

/// With the reason, and that it is tried again or can be.
bool says_why(const std::string& notice)
{
    return notice.find("isk") != notice.npos && (notice.find("Prøv igjen") != notice.npos || notice.find("prøver igjen") != notice.npos);
}

/// What is typed stands there when the disk took nothing, the reason is told, and the same once more saves it.
void save_twice(OpenWindow& window, const char* form, const std::function<void()>& save, const std::function<bool()>& stands)
{
    INFO(form);
    {
        const room::FullDisk full;
        save();
        REQUIRE(wait_for([&] { return says_why(window.notice()); }));
        CHECK(stands());
    }
    window->FindWindow(wxXmlResource::GetXRCID("m_status"))->SetLabel({});
    save();
    const bool is_saved = wait_for([&] { return window.says("m_status") == "Alle endringer er lagret" && !says_why(window.notice()); });
    INFO(window.says("m_status") << ": " << window.notice());
    REQUIRE(is_saved);
}

}  // namespace

TEST_CASE("A full disk takes nothing from any form of a plan, and each is saved once there is room", "[goals]")
{
    goals::Goals window;
    const auto typed = [&](const char* field, const char* text) {
        window.get<gui::WritingField>(field).text().SetValue(gui::to_wx(text));
        return [&window, field, text] { return window.is_shown(field) && window.get<gui::WritingField>(field).value() == text; };
    };
    const auto by = [&](const char* button) { return [&window, button] { window.push(button); }; };
    window.show_plan("plan-2027");
    window.push("m_new_goal");
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title"); }));
    for (const auto& [field, text] : {std::pair{"m_goal_title", "Flere lærlinger"}, {"m_unit", "lærlinger"}, {"m_first", "4"}, {"m_second", "8"}})
        dynamic_cast<gui::TextField&>(control(*window, field)).text().SetValue(gui::to_wx(text));
    typed("m_how", "Steg for steg.");
    save_twice(window, "a goal", by("m_save_goal"), typed("m_what", "Fordi innbyggerne trenger det."));
    REQUIRE(wait_for([&] { return window.is_shown("m_edit"); }));

    window.push("m_edit_plan");
    REQUIRE(wait_for([&] { return window.is_shown("m_documents"); }));
    save_twice(window, "a plan", by("m_save_plan"), typed("m_documents", "Økonomiplanen"));

    click(window.get<wxRadioButton>("m_tab_promises"));
    window.push(window.in<wxButton, gui::PromisesPanel>("m_add"));
    REQUIRE(wait_for([&] { return window.is_shown("m_promise"); }));
    {
        // Nor does it go when one looks elsewhere meanwhile.
        const room::FullDisk full;
        typed("m_promise", "Ikke glem meg");
        click(window.get<wxRadioButton>("m_tab_development"));
        click(window.get<wxRadioButton>("m_tab_promises"));
        window.push(window.in<wxButton, gui::PromisesPanel>("m_add"));
        CHECK(wait_for([&] { return window.get<gui::WritingField>("m_promise").value() == "Ikke glem meg"; }));
    }
    save_twice(
        window, "a promise", [&] { window.push(window.in<wxButton, gui::PromisesPanel>("m_save_entry")); }, typed("m_promise", "En stilling til"));

    click(window.get<wxRadioButton>("m_tab_development"));
    window.push(window.in<wxButton, gui::DevelopmentPanel>("m_add"));
    REQUIRE(wait_for([&] { return window.is_shown("m_need"); }));
    const auto save_item = [&] { window.push(window.in<wxButton, gui::DevelopmentPanel>("m_save_entry")); };
    save_twice(window, "a development item", save_item, typed("m_need", "Ledelse i omstilling"));
    window.push(window.in<wxButton, gui::DevelopmentPanel>("m_beside"));
    REQUIRE(wait_for([&] { return window.is_shown("m_workload"); }));
    save_twice(window, "workload and holiday", save_item, typed("m_workload", "50 timer"));

    window.show_plan("plan-2026");
    window.choose(1);
    window.push("m_follow_up");
    REQUIRE(wait_for([&] { return window.is_shown("m_own"); }));
    save_twice(window, "a follow-up", by("m_save_follow_up"), typed("m_own", "Godt arbeid."));
    window.choose(1);
    window.push("m_change_agreed");
    REQUIRE(wait_for([&] { return window.is_shown("m_new_title"); }));
    window.get<gui::LineField>("m_new_title").text().SetValue("Et annet navn");
    window.get<gui::DateField>("m_paper_of").set_value(base::Date(2027, 2, 18));
    save_twice(window, "a change", by("m_save_change"), typed("m_reason", "Ny måte å telle på."));
}

TEST_CASE("A full disk accepts no plan: it stays as it was, with the reason, and the same once more is accepted", "[goals]")
{
    goals::Goals window;
    const auto by = [&](const char* button) { return [&window, button] { window.push(button); }; };
    window.show_plan("plan-2027");
    window.add_goal("Samspill", "100", true);
    save_twice(window, "proposing", by("m_act"), [&] { return window.state() == "Utkast"; });
    CHECK(window.state() == "Foreslått");
    const auto accept = [&](const char* stands) {
        window.push("m_act");
        REQUIRE(wait_for([&] { return window.is_shown("m_accept"); }));
        if (window.is_shown("m_of"))
            window.get<gui::DateField>("m_of").text().SetValue("18.2.2027");
        save_twice(window, stands, by("m_accept"),
            [&] { return window.is_shown("m_accept") && (!window.is_shown("m_of") || window.get<gui::DateField>("m_of").value() == base::Date(2027, 2, 18)); });
        REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));
        CHECK_THAT(window.says("m_accepted"), ContainsSubstring(stands));
    };
    accept("Kommunedirektør: ikke godtatt ennå");
    CHECK(window.state() == "Foreslått");
    // From the paper that the executive has signed.
    accept("ført inn av Ingunn Sætre Hovland");
    CHECK(window.state() == "Avtalt og låst");
}

TEST_CASE("A full disk takes nothing from any form of a talk, and each is saved once there is room", "[talk]")
{
    using Step = room::Step;
    const room::CaseWithTalk file;
    room::Room window(file);
    const auto typed = [&](wxWindow& root, const char* name, const char* text) {
        auto& field = control<gui::WritingField>(root, name);
        field.text().SetValue(gui::to_wx(text));
        return [&field, text] { return field.IsShownOnScreen() && field.value() == text; };
    };
    const auto by = [&](const char* button) { return [&window, button] { window.use(button); }; };

    // Preparing: an answer is put in its place when it is left.
    window.open(Step::prepare);
    const auto go_to = [&](unsigned row) {
        auto& points = window.in_step<wxDataViewCtrl>("m_points");
        const auto item = dynamic_cast<gui::RowsModel*>(points.GetModel())->GetItem(row);
        points.Select(item);
        wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &points, item);
        points.ProcessWindowEvent(chosen);
        wxYield();
    };
    auto& answer = window.in_step<gui::WritingField>("m_answer");
    answer.text().SetValue("Halvferdig set");
    save_twice(
        window, "an answer", [&] { go_to(answer.value().empty() ? 0 : 1); },
        [&] {
            go_to(0);
            return answer.value() == "Halvferdig set";
        });
    go_to(0);
    CHECK(answer.value() == "Halvferdig set");

    window.room();
    save_twice(window, "who is here", by("m_begin"), [&] { return window.in_step<wxButton>("m_begin").IsShownOnScreen(); });
    REQUIRE(wait_for([&] { return window.in_step<gui::WritingField>("m_agreed").IsShownOnScreen(); }));
    auto& goals = window.in_step<wxPanel>("m_goals_place");
    save_twice(window, "how a goal stands", by("m_note_it"), typed(goals, "m_assessment", "Vi er i havn."));
    window.action_line().text().SetValue("Sende rapporten @Eirik 12.3.");
    save_twice(window, "an action", by("m_add"), [&] { return window.action_line().value() == "Sende rapporten @Eirik 12.3."; });
    click(window.in_step<wxRadioButton>("m_show_earlier"));
    auto& earlier = window.in_step<wxPanel>("m_earlier_place");
    auto& why = control<gui::LineField>(earlier, "m_why");
    why.text().SetValue("Ferdig i januar");
    save_twice(
        window, "what became of an action", [&] { click(control<wxButton>(earlier, "m_done")); }, [&] { return why.value() == "Ferdig i januar"; });

    auto& texts = window.minutes_step().texts();
    click(texts.item(0).state());
    REQUIRE(wait_for([&] { return window.in_step<gui::WritingField>("m_statement").IsShownOnScreen(); }));
    save_twice(window, "a statement", by("m_add_statement"), typed(*window.page().space()->step(), "m_statement", "Jeg ba om to stillinger."));
    auto& field = texts.field(0);
    field.text().SetFocus();
    field.text().SetValue("Vi er enige.");
    save_twice(
        window, "the minutes", [&] { texts.write(); }, [&] { return field.value() == "Vi er enige."; });
    click(texts.item(0).access());
    REQUIRE(wait_for([&] { return window.in_step<wxChoice>("m_basis").IsShownOnScreen(); }));
    window.choose("m_basis", 3);
    save_twice(window, "access", by("m_save_access"), typed(*window.page().space()->step(), "m_access_reason", "Forhandlinger"));
    click(window.first());
    auto& deadline = window.in_step<gui::DateField>("m_deadline");
    REQUIRE(wait_for([&] { return deadline.IsShownOnScreen(); }));
    deadline.set_value(base::Date(2027, 3, 9));
    save_twice(window, "sending out", by("m_send"), [&] { return deadline.IsShownOnScreen() && deadline.value() == base::Date(2027, 3, 9); });
    REQUIRE(wait_for([&] { return window.in_step<gui::WritingField>("m_remark").IsShownOnScreen(); }));
    save_twice(window, "a remark", by("m_disagree"), typed(*window.page().space()->step(), "m_remark", "Jeg er uenig i fristen."));

    // A dialog says it itself, since it lies over the window.
    wxCommandEvent plan(wxEVT_MENU, wxXmlResource::GetXRCID("new_record"));
    window.page().ProcessWindowEvent(plan);
    REQUIRE(wait_for([&] { return find_below<gui::PlanTalkDialog>(*window) != nullptr; }));
    auto* dialog = find_below<gui::PlanTalkDialog>(*window);
    REQUIRE(wait_for([&] { return dialog->IsActive(); }));
    auto& day = control<gui::DateField>(*dialog, "m_date").text();
    day.SetValue("10.3.2027");
    {
        const room::FullDisk full;
        click(control<wxButton>(*dialog, "m_save"));
        REQUIRE(wait_for([&] { return says_why(gui::from_wx(control<gui::Notice>(*dialog, "m_notice_line").text())); }));
        CHECK(day.GetValue().Contains("2027"));
    }
    click(control<wxButton>(*dialog, "m_save"));
    REQUIRE(wait_for([&] { return control<wxButton>(*dialog, "m_save_letter").IsShownOnScreen(); }));
}
