// SPDX-License-Identifier: GPL-3.0-or-later
// What is seldom: names that fill a line, a case of half a working life, and one in which nothing has happened.
#include "forms/walk.h"
#include "gui/form_classes.h"
#include "gui/hard_case.h"

using namespace support;
using namespace support::walk;

namespace {

void unlock_lead(OpenWindow& window, const HardCase& file)
{
    window.unlock({}, file.passphrase());
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_wheel")) != nullptr; }));
}

}  // namespace

TEST_CASE("Names that fill a line and titles of 200 signs cut nothing and lie on nothing", "[hard]")
{
    const InNorwegianAfterwards afterwards;
    const HardCase file(long_winded());
    OpenWindow window(base::Language::nn, file.path(), {}, "overview");
    Walk walk(window, {base::Language::nn});
    walk.look_at("unlocking", [] {});
    window->SetSize(window->FromDIP(first_size));
    unlock_lead(window, file);
    through_case(walk, window);
}

// How fast they do: ./dev bench window.
TEST_CASE("Twenty-five years of plans, goals, talks and actions open and turn their pages", "[hard]")
{
    const InNorwegianAfterwards afterwards;
    const HardCase file(after_years(25));
    OpenWindow window(base::Language::nb, file.path(), {}, "overview");
    unlock_lead(window, file);
    const auto at = [&](const char* page, const char* record) {
        INFO(page << " " << record);
        window->go_to(page, record);
        window->Update();
        check_looks(*window);
    };
    at("goals", "");
    at("goals", "plan-2026-25");
    at("talks", "");
    CHECK(dynamic_cast<gui::TalkModel&>(*window.get<wxDataViewCtrl>("m_list").GetModel()).rows().size() > 100);
    at("talks", "oppfolging-2026-06-25");
    window.wait_for_minutes();
    at("overview", "");
    window.menu("search");
    REQUIRE(wait_for([&] { return is_there(*window, "m_words"); }));
    window.get<wxTextCtrl>("m_words").SetValue(gui::to_wx("kommunedirektøren"));
    check_looks(*window);
}

TEST_CASE("Each page of a case in which nothing has happened says what to do first", "[hard]")
{
    const InNorwegianAfterwards afterwards;
    const HardCase file(barest());
    OpenWindow window(base::Language::nb, file.path(), {}, "overview");
    unlock_lead(window, file);
    check_looks(*window);
    CHECK(window.notice().empty());
    const auto says = [&](const char* page, const char* blank, const char* headline, const char* advice) {
        window->go_to(page);
        auto& shown = window.get<gui::Blank>(blank);
        REQUIRE(wait_for([&] { return shown.IsShownOnScreen(); }));
        check_looks(*window);
        CHECK(shown.headline() == gui::to_wx(headline));
        wxString told;
        for (const auto* child : shown.GetChildren())
            told += child->GetLabel() + " ";
        CHECK_THAT(gui::from_wx(told), ContainsSubstring(advice));
    };
    says("goals", "m_no_plan", "Ingen plan ennå", "");
    says("talks", "m_no_talks", "Ingen samtaler ennå", "");
}
