// SPDX-License-Identifier: GPL-3.0-or-later
// Forms that stand open when the file locks itself, and who is offered what was typed in them.
#include "gui/talk/plan/plan_talk_dialog.h"
#include "gui/talk_window.h"
#include "gui/talks_window.h"

using namespace support;

namespace {

void unlock(OpenWindow& window, const char* account)
{
    window.unlock(account, passphrase_of(account));
}

/// What stands in the form of a new goal, and whether it was offered.
std::string new_goal(OpenWindow& window, bool is_offered)
{
    window->go_to("goals", "plan-2027");
    auto& bar = window.get<wxWindow>("m_begun_bar");
    CHECK(wait_for([&] { return bar.IsShownOnScreen() == is_offered; }));
    click(window.get<wxButton>(is_offered ? "m_go_on" : "m_new_goal"));
    REQUIRE(wait_for([&] { return window.shows("m_what"); }));
    return window.get<gui::WritingField>("m_what").value();
}

gui::LineField& where_of_new_talk(OpenWindow& window)
{
    window->go_to("talks");
    // As with Ctrl+N: a talk may stand open before the list.
    wxCommandEvent plan(wxEVT_MENU, wxXmlResource::GetXRCID("new_record"));
    window.get<gui::TalksPage>("TalksPageForm").ProcessWindowEvent(plan);
    REQUIRE(wait_for([&] { return find_below<gui::PlanTalkDialog>(*window) != nullptr; }));
    return control<gui::LineField>(*find_below<gui::PlanTalkDialog>(*window), "m_where");
}

/// What stands as its case number in the form of a resolution, until `look` is done with it; what it says of that.
void with_resolution(OpenWindow& window, const std::function<void(wxDialog&, gui::LineField&, const std::string&)>& look)
{
    window.dialogs.expect(
        [&](wxDialog& dialog) { look(dialog, control<gui::LineField>(dialog, "m_number"), plain(control<gui::Paragraph>(dialog, "m_begun").text())); });
    window.menu("resolutions");
    REQUIRE(wait_for([&] { return window.dialogs.all_came(); }));
    wxYield();
}

/// The line for a new action, and what is noted of the goal that is chosen.
std::pair<gui::LineField*, gui::WritingField*> beside_the_talk(OpenWindow& window, const room::CaseWithTalk& file)
{
    window->go_to("talks", file.talk.str());
    auto& step = *window.talk(room::Step::talk).step();
    return {&control<gui::LineField>(step, "m_action"), &control<gui::WritingField>(step, "m_assessment")};
}

}  // namespace

TEST_CASE("What stood half typed in forms when nobody was there is offered to whoever typed it, and to nobody else", "[unlock]")
{
    const room::CaseWithTalk file(domain::TalkState::held);
    OpenWindow window(base::Language::nb, file.file, {.idle = std::chrono::milliseconds(3000)}, "overview");
    unlock(window, lead);
    CHECK(new_goal(window, false).empty());
    window.get<gui::WritingField>("m_what").text().SetValue("Bare mitt");
    auto& where = where_of_new_talk(window);
    const auto usual = where.value();
    where.text().SetValue(gui::to_wx("Møterom 3"));
    auto [action, assessment] = beside_the_talk(window, file);
    action->text().SetValue("Ringe @Eirik");
    assessment->text().SetValue("Vi er i havn.");
    with_resolution(window, [](wxDialog& dialog, gui::LineField& number, const std::string& begun) {
        CHECK(begun.empty());
        number.text().SetValue("021/2");
        control<gui::LineField>(dialog, "m_decides").text().SetValue("formannskapet");
        auto& holder = control<wxChoice>(dialog, "m_holder");
        REQUIRE(holder.SetStringSelection("formannskapet"));
        auto& dismiss = control<wxCheckBox>(dialog, "m_dismiss");
        dismiss.SetValue(true);
        wxCommandEvent ticked(wxEVT_CHECKBOX, dismiss.GetId());
        dismiss.ProcessWindowEvent(ticked);
    });
    // The form and the dialog stand open, and nobody touches anything.
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    CHECK(find_below<gui::PlanTalkDialog>(*window) == nullptr);
    CHECK_THAT(window.notice(), ContainsSubstring("Ingenting er gått tapt"));

    unlock(window, chief);
    CHECK(new_goal(window, false).empty());
    window.get<gui::WritingField>("m_what").text().SetValue("En annens");
    CHECK(where_of_new_talk(window).value() == usual);
    std::tie(action, assessment) = beside_the_talk(window, file);
    CHECK(action->value().empty());
    CHECK(assessment->value().empty());
    window.menu("lock");
    REQUIRE(wait_for([&] { return window.is_locked(); }));

    unlock(window, lead);
    CHECK(new_goal(window, true) == "Bare mitt");
    CHECK(where_of_new_talk(window).value() == gui::from_wx(gui::to_wx("Møterom 3")));
    with_resolution(window, [](wxDialog& dialog, gui::LineField& number, const std::string& begun) {
        CHECK_THAT(begun, ContainsSubstring("begynt å skrive"));
        CHECK(number.value() == "021/2");
        CHECK(control<gui::LineField>(dialog, "m_decides").value() == "formannskapet");
        CHECK(control<wxChoice>(dialog, "m_holder").GetStringSelection() == "formannskapet");
        CHECK(control<wxCheckBox>(dialog, "m_dismiss").GetValue());
        // Given up, it is gone.
        auto& cancel = control<wxButton>(dialog, "m_cancel");
        wxCommandEvent pressed(wxEVT_BUTTON, cancel.GetId());
        cancel.ProcessWindowEvent(pressed);
    });
    with_resolution(window, [](wxDialog&, gui::LineField& number, const std::string& begun) {
        CHECK(begun.empty());
        CHECK(number.value().empty());
    });
}
