// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "gui/widgets/blank.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/page_preview.h"
#include "gui/window.h"
#include "support/temp_dir.h"

#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/menu.h>
#include <wx/radiobut.h>

using namespace support;

namespace {

std::string in_navigation(OpenWindow& window, unsigned row)
{
    wxVariant cell;
    window.get<wxDataViewListCtrl>("m_navigation").GetValue(cell, row, 0);
    wxDataViewIconText text;
    text << cell;
    return gui::from_wx(text.GetText().Strip(wxString::both));
}

/// As from the menu; the menu itself is the desktop's business.
}  // namespace

TEST_CASE("Another language changes every word, and keeps what was chosen", "[window]")
{
    OpenWindow window(base::Language::nn);
    CHECK(in_navigation(window, 2) == "Samtalar");
    REQUIRE(wait_for([&] { return window.get<wxDataViewCtrl>("m_list").HasFocus(); }));
    press(WXK_DOWN);
    window.wait_for_minutes();
    click(window.get<wxRadioButton>("m_public"));
    window.wait_for_minutes();
    auto minutes = window.minutes();

    window.menu("language_sv");
    REQUIRE(wait_for([&] { return in_navigation(window, 2) == "Samtal"; }));
    window.wait_for_minutes();
    CHECK(window->GetMenuBar()->GetMenuLabelText(0) == "Arkiv");
    CHECK(window->GetTitle() == gui::to_wx("Samtal – Fjellvik kommune – Rådslag"));
    CHECK(window.get<wxRadioButton>("m_public").GetValue());
    CHECK(window.says("m_kind") == "Uppföljningssamtal");
    CHECK_THAT(window.says("m_when"), ContainsSubstring("10 december 2026"));
    CHECK(window.minutes() == minutes);

    for (const auto* item : {"language_en", "language_nb", "language_nn"})
        window.menu(item);
    CHECK(wait_for([&] { return in_navigation(window, 2) == "Samtalar"; }));
    window.wait_for_minutes();
}

TEST_CASE("A file with faults is told with every fault, and what was open stays open", "[window]")
{
    OpenWindow window;
    window.wait_for_minutes();
    TempDir dir;
    base::write_atomically(dir / "broken.json", "{\"form\": \"radslag-case\",");
    window.dialogs.answer(dir / "broken.json");
    press('O', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return !window.notice().empty(); }));
    CHECK_THAT(window.notice(), ContainsSubstring("JSON"));
    CHECK(window.get<wxStaticText>("m_municipality").GetLabelText() == "Fjellvik kommune");
    CHECK(window.get<gui::PagePreview>("m_preview").pages() > 0);

    window.get<gui::Notice>("m_notice").hide();
    CHECK(window.notice().empty());
}

TEST_CASE("Another case is opened in place of the first", "[window]")
{
    OpenWindow window;
    window.wait_for_minutes();
    window.dialogs.answer(std::string(RADSLAG_TEST_DATA) + "/storvattnet.json");
    press('O', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window.get<wxStaticText>("m_municipality").GetLabelText().Contains("Storvattnet"); }));
    window.wait_for_minutes();
    CHECK_THAT(window.notice(), ContainsSubstring("ope format"));
}

TEST_CASE("A case without talks says what to do first", "[window]")
{
    TempDir dir;
    auto form = base::read_file(std::string(RADSLAG_TEST_DATA) + "/minimal-nb.json");
    auto begin = form.find("\"talks\": [");
    REQUIRE(begin != form.npos);
    auto end = form.find(']', begin);
    form.replace(begin, end - begin + 1, "\"talks\": []");
    base::write_atomically(dir / "case.json", form);
    OpenWindow window(base::Language::nb, dir / "case.json");
    CHECK_THAT(window.notice(), ContainsSubstring("åpent format"));
    auto& blank = window.get<gui::Blank>("m_no_talks");
    REQUIRE(wait_for([&] { return blank.IsShownOnScreen(); }));
    CHECK(gui::from_wx(blank.headline()) == "Ingen samtaler ennå");
    CHECK_FALSE(window.get<wxButton>("m_open").IsShown());
}

TEST_CASE("Without a case the window offers the sample", "[window]")
{
    OpenWindow window(base::Language::nb, {});
    CHECK(window.get<wxDataViewListCtrl>("m_navigation").GetItemCount() == 0);
    click(window.get<wxButton>("m_sample"));
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    window.unlock();
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_list")) != nullptr; }));
    window.wait_for_minutes();
    CHECK(in_navigation(window, 2) == "Samtaler");
}

TEST_CASE("The menu lists the pages while a case is open, once and in the window's language", "[window]")
{
    OpenWindow window(base::Language::nb, {});
    const auto listed = [&] {
        std::vector<std::string> pages;
        for (int page = 1; page <= 9; ++page) {
            const int id = wxXmlResource::GetXRCID("page_" + std::to_string(page));
            for (const auto* item : window->GetMenuBar()->GetMenu(2)->GetMenuItems()) {
                if (item->GetId() == id)
                    pages.push_back(gui::from_wx(item->GetItemLabelText()));
            }
        }
        return pages;
    };
    using Pages = std::vector<std::string>;
    const auto lists = [&](const Pages& pages) { return wait_for([&] { return listed() == pages; }); };
    CHECK(lists({}));
    click(window.get<wxButton>("m_sample"));
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    CHECK(lists({}));
    window.unlock();
    CHECK(lists({"Oversikt", "Mål", "Samtaler"}));
    const auto items = window->GetMenuBar()->GetMenu(2)->GetMenuItemCount();
    window.menu("lock");
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    CHECK(lists({}));
    window.unlock();
    CHECK(lists({"Oversikt", "Mål", "Samtaler"}));
    CHECK(window->GetMenuBar()->GetMenu(2)->GetMenuItemCount() == items);
    window.menu("language_sv");
    CHECK(lists({"Översikt", "Mål", "Samtal"}));
    CHECK(window->GetMenuBar()->GetMenu(2)->GetMenuItemCount() == items);
}

TEST_CASE("A file that is not there leaves the start page with the reason above it", "[window]")
{
    OpenWindow window(base::Language::sv, "/nowhere/case.json");
    CHECK_THAT(window.notice(), ContainsSubstring("Filen finns inte"));
    CHECK(window.get<wxButton>("m_sample").IsShownOnScreen());
}

TEST_CASE("About tells the version and the licences", "[window]")
{
    OpenWindow window;
    window.wait_for_minutes();
    std::string version, licences;
    window.dialogs.expect([&](wxDialog& dialog) {
        version = gui::from_wx(control<wxStaticText>(dialog, "m_version").GetLabelText());
        licences = gui::from_wx(control<wxTextCtrl>(dialog, "m_licences").GetValue());
    });
    wxCommandEvent event(wxEVT_MENU, wxID_ABOUT);
    window->ProcessWindowEvent(event);
    CHECK(version == "Versjon " RADSLAG_VERSION);
    CHECK_THAT(licences, ContainsSubstring("GNU General Public License"));
    CHECK_THAT(licences, ContainsSubstring("libharu"));
}
