// SPDX-License-Identifier: GPL-3.0-or-later
// Whether all that is written has room, in the window as it is. The same tests run under other scales of the screen and of
// the text (see CMakeLists.txt).
#include "gui/window.h"
#include "gui/words.h"

#include <wx/bmpbuttn.h>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/display.h>
#include <wx/menu.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/tglbtn.h>

#include <map>

using namespace support;

namespace {

/// A pixel is lost in rounding.
constexpr int little = 1;

std::string name_of(const wxWindow& window)
{
    std::string name = gui::from_wx(window.GetName());
    for (const auto* around = window.GetParent(); around && !around->IsTopLevel(); around = around->GetParent())
        name = gui::from_wx(around->GetName()) + "/" + name;
    return name;
}

bool is_worded(const wxWindow& window)
{
    return dynamic_cast<const wxStaticText*>(&window) || dynamic_cast<const wxAnyButton*>(&window) || dynamic_cast<const wxCheckBox*>(&window)
        || dynamic_cast<const wxRadioButton*>(&window) || dynamic_cast<const wxChoice*>(&window);
}

/// Shortened on purpose; whoever points at it or hears it gets the whole.
bool may_be_shortened(const wxWindow& window)
{
    return window.HasFlag(wxST_ELLIPSIZE_START | wxST_ELLIPSIZE_MIDDLE | wxST_ELLIPSIZE_END) && dynamic_cast<const wxStaticText*>(&window);
}

void check_room(wxWindow& window)
{
    if (!window.IsShown())
        return;
    const auto size = window.GetSize();
    // A button without words has a picture that wants its room.
    if (is_worded(window) && (!window.GetLabel().empty() || dynamic_cast<wxAnyButton*>(&window)) && !may_be_shortened(window)) {
        const auto wanted = window.GetBestSize();
        INFO(name_of(window) << " \"" << gui::from_wx(window.GetLabel()) << "\": " << size.x << "x" << size.y << ", wanted " << wanted.x << "x" << wanted.y);
        CHECK(size.x + little >= wanted.x);
        CHECK(size.y + little >= wanted.y);
    }
    auto* parent = window.GetParent();
    const bool scrolls = dynamic_cast<wxScrollHelper*>(parent) != nullptr;
    if (is_worded(window) && parent && !window.IsTopLevel() && !scrolls) {
        const auto room = parent->GetClientSize();
        const auto at = window.GetPosition();
        INFO(name_of(window) << " \"" << gui::from_wx(window.GetLabel()) << "\" from " << at.x << "," << at.y << " with " << size.x << "x" << size.y << " in "
                             << room.x << "x" << room.y);
        CHECK(at.x + size.x <= room.x + little);
        CHECK(at.y + size.y <= room.y + little);
    }
    if (auto* list = dynamic_cast<wxDataViewCtrl*>(&window); list && !list->HasFlag(wxDV_NO_HEADER)) {
        for (unsigned i = 0; i < list->GetColumnCount(); ++i) {
            const auto* column = list->GetColumn(i);
            INFO(name_of(window) << ", column \"" << gui::from_wx(column->GetTitle()) << "\"");
            CHECK((column->IsHidden() || column->GetWidth() >= list->GetTextExtent(column->GetTitle()).x));
        }
    }
    for (auto* child : window.GetChildren()) {
        if (!child->IsTopLevel())
            check_room(*child);
    }
}

wxChar letter_of(const wxString& label)
{
    for (size_t i = 0; i + 1 < label.length(); ++i) {
        if (label[i] == '&' && label[i + 1] == '&')
            ++i;
        else if (label[i] == '&')
            return static_cast<wxChar>(wxTolower(label[i + 1]));
    }
    return 0;
}

void gather_letters(const wxWindow& window, std::map<wxChar, std::vector<std::string>>& letters)
{
    if (!window.IsShown())
        return;
    if (is_worded(window) && window.IsEnabled() && !dynamic_cast<const wxChoice*>(&window)) {
        if (const auto letter = letter_of(window.GetLabel()))
            letters[letter].push_back(name_of(window) + " \"" + gui::from_wx(window.GetLabel()) + "\"");
    }
    for (const auto* child : window.GetChildren()) {
        if (!child->IsTopLevel())
            gather_letters(*child, letters);
    }
}

void check_letters(gui::MainWindow& window)
{
    std::map<wxChar, std::vector<std::string>> letters;
    const auto* bar = window.GetMenuBar();
    for (size_t i = 0; i < bar->GetMenuCount(); ++i)
        letters[letter_of(bar->GetMenuLabel(i))].push_back("menu \"" + gui::from_wx(bar->GetMenuLabel(i)) + "\"");
    gather_letters(window, letters);
    for (const auto& [letter, holders] : letters) {
        std::string all;
        for (const auto& holder : holders)
            all += "\n  " + holder;
        INFO("Alt+" << gui::from_wx(wxString(letter)) << ":" << all);
        CHECK(holders.size() == 1);
    }
}

void choose_menu(OpenWindow& window, const std::string& item)
{
    wxCommandEvent event(wxEVT_MENU, wxXmlResource::GetXRCID(item));
    window->ProcessWindowEvent(event);
}

/// Until two looks in a row find every size the same.
void settle(wxWindow& window)
{
    std::vector<wxRect> before;
    int same = 0;
    wait_for([&] {
        std::vector<wxRect> now;
        const std::function<void(const wxWindow&)> look = [&](const wxWindow& each) {
            now.push_back(each.GetRect());
            for (const auto* child : each.GetChildren())
                look(*child);
        };
        look(window);
        same = now == before ? same + 1 : 0;
        before = std::move(now);
        return same > 8;
    });
}

/// Each page of the navigation, in each language; `look` sees it at rest.
void each_page(const wxSize& size, const std::function<void(gui::MainWindow&)>& look)
{
    for (auto language : base::all_languages) {
        OpenWindow window(language, "sample", {}, "overview");
        window->SetSize(window->FromDIP(size));
        const int pages = window.get<wxDataViewListCtrl>("m_navigation").GetItemCount();
        REQUIRE(pages >= 2);
        for (int page = 1; page <= pages; ++page) {
            choose_menu(window, "page_" + std::to_string(page));
            settle(*window);
            INFO("page " << page << " in " << base::code(language));
            look(*window);
        }
    }
    gui::use_language(base::Language::nn);
}

}  // namespace

TEST_CASE("No text of any page is cut, in any language, in the window as it first stands", "[room]")
{
    each_page({1360, 860}, [](gui::MainWindow& window) { check_room(window); });
}

TEST_CASE("No text of any page is cut in the smallest window", "[room]")
{
    each_page({900, 560}, [](gui::MainWindow& window) { check_room(window); });
}

TEST_CASE("No two things on a page, nor a menu, are reached by the same letter, in any language", "[room][once]")
{
    each_page({1360, 860}, [](gui::MainWindow& window) { check_letters(window); });
}

TEST_CASE("Neither search nor settings nor the guide cuts a text, in any language", "[room]")
{
    for (auto language : base::all_languages) {
        INFO(base::code(language));
        OpenWindow window(language, "sample", {}, "overview");
        choose_menu(window, "search");
        choose_menu(window, "settings");
        choose_menu(window, "help");
        REQUIRE(wait_for([&] { return wxTopLevelWindows.size() >= 3 && window->FindWindow(wxXmlResource::GetXRCID("m_words")); }));
        settle(*window);
        for (auto* each : wxTopLevelWindows) {
            settle(*each);
            check_room(*each);
        }
        check_letters(*window);
    }
    gui::use_language(base::Language::nn);
}

TEST_CASE("Days are written as each language does, whatever locale the machine has", "[room][once]")
{
    constexpr std::pair<base::Language, const char*> months[] = {
        {base::Language::nb, "februar"}, {base::Language::nn, "februar"}, {base::Language::sv, "februari"}, {base::Language::en, "February"}};
    for (const auto& [language, month] : months) {
        OpenWindow window(language, "sample", {}, "overview");
        CHECK_THAT(window.says("m_context"), ContainsSubstring(month));
    }
    gui::use_language(base::Language::nn);
}
