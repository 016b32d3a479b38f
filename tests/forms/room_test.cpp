// SPDX-License-Identifier: GPL-3.0-or-later
// Whether all that is written has room, in the window as it is, and each letter leads to one thing. The same walk runs under
// other scales of the screen and of the text (see CMakeLists.txt).
#include "app/case/recent_files.h"
#include "forms/walk.h"
#include "gui/form_classes.h"
#include "gui/talk_window.h"

using namespace support;
using namespace support::walk;

TEST_CASE("No text is cut and no letter is taken twice on the way to an open case", "[room]")
{
    const InNorwegianAfterwards afterwards;
    const TempDir folder;
    app::RecentFiles(folder / "own").add(folder / "a municipality with a very long name that was moved elsewhere.radslag");
    OpenWindow window(base::Language::nb, {}, {.settings = folder / "own"}, "");
    Walk walk(window);
    walk.look_at("the start page", [] {});
    window.menu("new_case");
    REQUIRE(wait_for([&] { return is_there(*window, "m_next"); }));
    const auto fill = [&](const char* name, const char* text) { control<gui::LineField>(control(*window, "m_body"), name).set_value(text); };
    walk.look_at("the wizard's municipality", [] {});
    fill("m_name", "Dalvik kommune");
    fill("m_number", "912345678");
    push(*window, "m_next");
    walk.look_at("the wizard's employer", [] {});
    fill("m_lead", "Kari Vik");
    push(*window, "m_next");
    walk.look_at("the wizard's executive", [] {});
    fill("m_name", "Per Dal");
    control<gui::DateField>(control(*window, "m_body"), "m_from").set_value(base::Date(2025, 1, 1));
    push(*window, "m_next");
    walk.look_at("the wizard's account", [] {});
    control<wxRadioButton>(control(*window, "m_body"), "m_as_secretary").SetValue(true);
    walk.look_at("the wizard's account for a secretary", [&] { push(*window, "m_as_secretary"); });

    fill("m_file", (folder / "dalvik.radslag").c_str());
    fill("m_secretary", "Ola Sand");
    for (const char* each : {"m_passphrase", "m_again"})
        control<gui::PassphraseField>(control(*window, "m_body"), each).set_value("lampe hest batteri stift");
    push(*window, "m_next");
    const auto in_body = [&](const char* name) { return wait_for([&] { return is_there(control(*window, "m_body"), name); }, 30000); };
    REQUIRE(in_body("m_people"));
    walk.look_at("the wizard's slips", [] {});
    fill("m_hr", "Lise Moe");
    window.dialogs.answer(folder.path());
    push(control(*window, "m_body"), "m_make");
    walk.look_at("the wizard's slips, made", [] {});
    push(*window, "m_next");
    walk.look_at("the wizard's recovery sheets", [] {});
    window.dialogs.answer(folder.path());
    push(control(*window, "m_body"), "m_make");
    REQUIRE(in_body("m_check"));
    walk.look_at("the wizard's recovery sheets, to be read", [] {});
    push(*window, "m_next");
    walk.look_at("the wizard's end", [] {});
    push(*window, "m_next");
    REQUIRE(wait_for([&] { return is_there(*window, "m_wheel"); }));
    walk.look_at("the overview of a case that is new", [] {});

    window.menu("lock");
    REQUIRE(wait_for([&] { return is_there(*window, "m_unlock"); }));
    walk.look_at("getting back in with sheets", [&] { push(*window, "m_forgotten"); });
    walk.look_at("taking a slip into use", [&] {
        if (is_there(*window, "m_no_sheets"))
            push(*window, "m_no_sheets");
        auto& accounts = window.get<wxDataViewListCtrl>("m_accounts");
        accounts.SelectRow(static_cast<unsigned>(accounts.GetItemCount()) - 1);
        wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &accounts, accounts.RowToItem(accounts.GetItemCount() - 1));
        accounts.ProcessWindowEvent(chosen);
        REQUIRE(wait_for([&] { return is_there(*window, "m_slip"); }));
    });
}

TEST_CASE("No text is cut and no letter is taken twice on any page, step and dialog of a case", "[room]")
{
    const InNorwegianAfterwards afterwards;
    const room::CaseWithTalk file;
    room::Room window(file);
    Walk walk(window);
    through_case(walk, window);
    window.menu("switch_account");
    REQUIRE(wait_for([&] { return is_there(*window, "m_unlock"); }));
    walk.look_at("unlocking", [] {});
}

TEST_CASE("A box that waits for an answer cuts no text, in any language", "[room]")
{
    const InNorwegianAfterwards afterwards;
    const room::CaseWithTalk file(domain::TalkState::in_review);
    room::type_for_employer(file);
    room::Room window(file);
    const auto look = [](wxDialog& dialog) {
        dialog.Show();
        check_looks(dialog);
        dialog.Hide();
    };
    for (auto language : languages_here()) {
        INFO(base::code(language));
        window.menu("page_3");
        window->speak(language);
        window.dialogs.expect(look);
        wxCommandEvent about(wxEVT_MENU, wxID_ABOUT);
        window->ProcessWindowEvent(about);
        push(*window, "m_plan");
        auto& plan = dialog_with("m_save");
        control<gui::DateField>(plan, "m_date").set_value(base::Date(2027, 11, 15));
        window.dialogs.expect(look);
        push(plan, "m_enter_resolution");
        close(plan);
        window.dialogs.expect([&](wxDialog& dialog) {
            push(dialog, "m_old");
            look(dialog);
        });
        window.menu("resolutions");
        REQUIRE(wait_for([&] { return window.dialogs.all_came(); }));
        window.menu("page_1");
        REQUIRE(wait_for([&] { return is_there(*window, "OverviewPageForm"); }));
        auto& steps = control<wxDataViewCtrl>(window.get<wxWindow>("OverviewPageForm"), "m_steps");
        auto& rows = dynamic_cast<gui::RowsModel&>(*steps.GetModel());
        for (unsigned row = 0; row < rows.rows().size() && !is_there(*window, "m_see_typed"); ++row) {
            steps.Select(rows.GetItem(row));
            wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &steps, rows.GetItem(row));
            steps.ProcessWindowEvent(chosen);
        }
        window.dialogs.expect(look);
        push(*window, "m_see_typed");
        REQUIRE(wait_for([&] { return window.dialogs.all_came(); }));
    }
}

TEST_CASE("Days are written as each language does, whatever locale the machine has", "[room][once]")
{
    const InNorwegianAfterwards afterwards;
    constexpr std::pair<base::Language, const char*> months[] = {
        {base::Language::nb, "februar"}, {base::Language::nn, "februar"}, {base::Language::sv, "februari"}, {base::Language::en, "February"}};
    OpenWindow window(base::Language::nb, "sample", {}, "overview");
    for (const auto& [language, month] : months) {
        window->speak(language);
        CHECK_THAT(window.says("m_context"), ContainsSubstring(month));
    }
}
