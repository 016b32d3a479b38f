// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/notice.h"
#include "gui/window.h"

#include <wx/dataview.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

using namespace support;

namespace {

wxWindow* field(OpenWindow& window)
{
    return window->FindWindow(wxXmlResource::GetXRCID("m_words"));
}

void begin_search(OpenWindow& window)
{
    press('K', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return field(window) && field(window)->HasFocus(); }));
}

std::vector<std::string> found(OpenWindow& window, unsigned column)
{
    auto& list = window.get<wxDataViewCtrl>("m_hits");
    auto* model = dynamic_cast<wxDataViewVirtualListModel*>(list.GetModel());
    std::vector<std::string> cells;
    for (unsigned row = 0; row < model->GetCount(); ++row) {
        wxVariant value;
        model->GetValueByRow(value, row, column);
        cells.push_back(gui::from_wx(value.GetString()));
    }
    return cells;
}

bool has_hits(OpenWindow& window)
{
    return field(window) && !found(window, 0).empty();
}

/// Letters that every keyboard has, one by one.
void type(const char* text)
{
    wxUIActionSimulator().Text(text);
    wxYield();
}

}  // namespace

TEST_CASE("Ctrl+K finds a word anywhere, tells the kinds apart, and Enter leads to the record", "[search]")
{
    OpenWindow window(base::Language::nn, "sample", {}, "overview");
    begin_search(window);
    CHECK_THAT(window.says("m_told"), ContainsSubstring("hermeteikn"));
    type("kostnadsnotat");
    REQUIRE(wait_for([&] { return has_hits(window); }));
    const auto kinds = found(window, 0), hits = found(window, 1);
    CHECK_THAT(kinds.front(), ContainsSubstring("<b>"));
    bool marked = false;
    for (const auto& hit : hits)
        marked = marked || hit.find("<b>kostnadsnotat</b>") != hit.npos || hit.find("<b>Kostnadsnotat</b>") != hit.npos;
    CHECK(marked);
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return !field(window); }));
    // The kind of the first hit has a page of its name; actions stand on the page of talks.
    const auto page = kinds.front() == "<b>Tiltak</b>" ? std::string("Samtalar") : kinds.front().substr(3, kinds.front().size() - 7);
    CHECK(wait_for([&] { return window->GetTitle().StartsWith(gui::to_wx(page)); }));
}

TEST_CASE("The arrow keys go through the hits while the keyboard stays in the field", "[search]")
{
    OpenWindow window(base::Language::nb, "sample", {}, "overview");
    begin_search(window);
    type("ma");
    REQUIRE(wait_for([&] { return has_hits(window) && found(window, 0).size() > 2; }));
    auto& list = window.get<wxDataViewCtrl>("m_hits");
    const auto first = list.GetSelection();
    press(WXK_DOWN);
    press(WXK_DOWN);
    CHECK(list.GetSelection() != first);
    CHECK(field(window)->HasFocus());
    press(WXK_UP);
    press(WXK_UP);
    CHECK(list.GetSelection() == first);
}

TEST_CASE("Escape leads back to the page and to where the keyboard was, and the words are there the next time", "[search]")
{
    OpenWindow window(base::Language::sv);
    auto& talks = window.get<wxDataViewCtrl>("m_list");
    REQUIRE(wait_for([&] { return talks.IsShownOnScreen(); }));
    talks.SetFocus();
    REQUIRE(wait_for([&] { return talks.HasFocus(); }));
    begin_search(window);
    CHECK_FALSE(talks.IsShownOnScreen());
    type("zzyzx");
    REQUIRE(wait_for([&] { return window.says("m_told").find("Hittade ingenting") == 0; }));
    press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return talks.IsShownOnScreen() && talks.HasFocus(); }));
    begin_search(window);
    CHECK(window.get<wxTextCtrl>("m_words").GetValue() == "zzyzx");
}

TEST_CASE("What is withheld is not found, and what was searched for is gone with the account", "[search]")
{
    OpenWindow window(base::Language::nn);
    begin_search(window);
    // Said in a draft of the minutes, which HR does not read.
    window.get<wxTextCtrl>("m_words").SetValue(gui::to_wx("søvn"));
    REQUIRE(wait_for([&] { return has_hits(window); }));
    window.menu("switch_account");
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    window.unlock("Solveig Myklebust");
    begin_search(window);
    CHECK(window.get<wxTextCtrl>("m_words").IsEmpty());
    // Said in a draft of the minutes, which HR does not read.
    window.get<wxTextCtrl>("m_words").SetValue(gui::to_wx("søvn"));
    CHECK(wait_for([&] { return window.says("m_told").find("Fann ingenting") == 0; }));
    CHECK(found(window, 0).empty());
}

TEST_CASE("Where nobody is unlocked nothing is searched", "[search]")
{
    OpenWindow window(base::Language::nn, "locked sample");
    press('K', wxMOD_CONTROL);
    wait_for([] { return false; }, 100);
    CHECK(field(window) == nullptr);
}
