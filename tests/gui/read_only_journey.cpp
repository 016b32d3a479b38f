// SPDX-License-Identifier: GPL-3.0-or-later
// A second program that opens a file which somebody works in: every page can be read, and nothing pretends to be written in.
#include "base/files.h"
#include "gui/talk_window.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/tglbtn.h>

#include <set>

using namespace support;
using namespace support::room;

namespace {

/// What only leads elsewhere, finds, or saves a copy.
const std::set<std::string> leads_on{"m_back", "m_next", "m_previous", "m_second", "m_first", "m_open", "m_rating_next", "m_rating_previous", "m_presenter",
    "m_search", "m_wanted", "m_plan", "m_by_type", "m_save_pdf", "m_earlier", "m_later", "m_beside", "m_run", "m_as_text", "m_language", "m_zoom", "m_zoom_in",
    "m_zoom_out"};

/// What could be typed or ticked in, or pressed, on the page in view.
void find_writable(const wxWindow& root, std::set<std::string>& found)
{
    for (const auto* child : root.GetChildren()) {
        if (!child->IsShown() || child->IsTopLevel())
            continue;
        const auto name = gui::from_wx(child->GetName());
        const auto* text = dynamic_cast<const wxTextCtrl*>(child);
        const bool may_write = text ? text->IsEditable()
                                    : dynamic_cast<const wxAnyButton*>(child) || dynamic_cast<const wxChoice*>(child) || dynamic_cast<const wxCheckBox*>(child);
        const auto parent = gui::from_wx(child->GetParent()->GetName());
        const auto told = (name == "text" || name == "button" || name == "choice" || name == "check" ? parent + "/" : std::string()) + name;
        if (may_write && child->IsEnabled() && child->IsShownOnScreen() && !leads_on.contains(told))
            found.insert(told);
        find_writable(*child, found);
    }
}

/// Nothing on the page in view pretends that it could be written in.
void look(OpenWindow& window, const std::string& where)
{
    wait_for([] { return false; }, 60);
    std::set<std::string> found;
    find_writable(*window->FindWindow(wxXmlResource::GetXRCID("m_pages")), found);
    std::string all;
    for (const auto& each : found)
        all += each + " ";
    INFO(where);
    CHECK(all == "");
}

void look_at_goals(OpenWindow& window)
{
    for (const char* plan : {"plan-2026", "plan-2027"}) {
        window->go_to("goals", plan);
        for (const char* tab : {"m_tab_goals", "m_tab_promises", "m_tab_development", "m_tab_comparison", "m_tab_history"}) {
            click(window.get<wxRadioButton>(tab));
            look(window, plan + std::string(tab));
        }
    }
}

}  // namespace

TEST_CASE("Where somebody else has the file open every page is read, and none pretends that it could be written in", "[unlock]")
{
    for (const auto state : {domain::TalkState::planned, domain::TalkState::in_review}) {
        const CaseWithTalk file(state);
        base::FixedClock clock(today);
        const app::CaseFile held(file.file, clock, {.who = "Marit Lie"});
        Room window(file);
        CHECK_THAT(window.says("m_account"), ContainsSubstring("Kan bare leses"));
        // Why, above each page.
        CHECK_THAT(window.notice(), ContainsSubstring("Marit Lie"));
        for (const auto step : {Step::prepare, Step::talk, Step::minutes}) {
            window.open(step);
            look(window, "step " + std::to_string(static_cast<int>(step)));
        }
        if (state != domain::TalkState::planned) {
            click(window.in_step<wxRadioButton>("m_show_remarks"));
            look(window, "remarks");
        }
        CHECK_THAT(window.notice(), ContainsSubstring("Marit Lie"));
        if (state != domain::TalkState::planned)
            continue;
        window->go_to("overview");
        look(window, "overview");
        window->go_to("talks");
        look(window, "talks");
        look_at_goals(window);
    }
}

TEST_CASE("A case in the open form is read on every page, each says why, and nothing leads to a form", "[unlock]")
{
    TempDir dir;
    base::write_atomically(dir / "fjellvik.json", app::sample_form());
    OpenWindow window(base::Language::nb, dir / "fjellvik.json", {}, "overview");
    CHECK(window.says("m_account") == "Kan bare leses");
    const auto says_why = [&] { return window.notice().find("åpent format og kan bare leses") != std::string::npos; };
    look(window, "overview");
    CHECK(says_why());
    window->go_to("talks");
    look(window, "talks");
    CHECK(says_why());
    CHECK_FALSE(window.get<wxButton>("m_plan").IsShown());
    for (const char* talk : {"oppfolging-2026-12", "utviklingssamtale-2027"}) {
        window->go_to("talks", talk);
        for (const auto step : {Step::prepare, Step::talk, Step::minutes}) {
            window.talk(step);
            look(window, talk + std::to_string(static_cast<int>(step)));
            CHECK(says_why());
        }
    }
    look_at_goals(window);
    CHECK(says_why());
    // The menu learns in idle moments what is possible.
    for (const char* item : {"new_record", "accounts", "resolutions", "save_now", "undo"}) {
        INFO(item);
        CHECK(wait_for([&] { return !window->GetMenuBar()->IsEnabled(wxXmlResource::GetXRCID(item)); }));
    }
    window.get<gui::Notice>("m_notice").hide();
    window.menu("language_sv");
    REQUIRE(wait_for([&] { return !window.notice().empty(); }));
    CHECK_THAT(window.notice(), ContainsSubstring("öppet format"));
}
