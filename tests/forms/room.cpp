// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/room.h"

#include "forms/heard.h"
#include "gui/window.h"
#include "gui/words.h"

#include <wx/bmpbuttn.h>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/frame.h>
#include <wx/menu.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/tglbtn.h>

#include <map>

namespace support {
namespace {

/// A pixel is lost in rounding.
constexpr int little = 1;
/// So many looks in a row must find the same.
constexpr int looks = 8;

std::string name_of(const wxWindow& window)
{
    std::string name = gui::from_wx(window.GetName());
    for (const auto* around = window.GetParent(); around && !around->IsTopLevel(); around = around->GetParent())
        name = gui::from_wx(around->GetName()) + "/" + name;
    return name;
}

std::string told(const wxWindow& window)
{
    return name_of(window) + " \"" + gui::from_wx(window.GetLabel()) + "\"";
}

bool is_worded(const wxWindow& window)
{
    return dynamic_cast<const wxStaticText*>(&window) || dynamic_cast<const wxAnyButton*>(&window) || dynamic_cast<const wxCheckBox*>(&window)
        || dynamic_cast<const wxRadioButton*>(&window) || dynamic_cast<const wxChoice*>(&window);
}

/// Words cost more than looking, so they are only made where something is wrong.
template <class Words>
void expect(bool holds, Words&& words)
{
    if (!holds) {
        INFO(words());
        CHECK(holds);
    }
}

std::string size_words(const wxSize& size)
{
    return std::to_string(size.x) + "x" + std::to_string(size.y);
}

/// Shortened on purpose; whoever points at it or hears it gets the whole.
bool may_be_shortened(const wxWindow& window)
{
    return window.HasFlag(wxST_ELLIPSIZE_START | wxST_ELLIPSIZE_MIDDLE | wxST_ELLIPSIZE_END) && dynamic_cast<const wxStaticText*>(&window);
}

/// Beyond what holds it, whatever holds that, as far as nobody can scroll there.
void check_held(const wxWindow& window)
{
    wxRect place = window.GetRect();
    bool scrolls_across = false, scrolls_down = false;
    for (auto* holder = window.GetParent(); holder; holder = holder->GetParent()) {
        if (auto* scrolled = dynamic_cast<wxScrollHelper*>(holder)) {
            int across = 0, down = 0;
            scrolled->GetScrollPixelsPerUnit(&across, &down);
            scrolls_across |= across > 0;
            scrolls_down |= down > 0;
        }
        const auto room = holder->GetClientSize();
        expect((scrolls_across || place.GetRight() < room.x + little) && (scrolls_down || place.GetBottom() < room.y + little), [&] {
            return told(window) + " ends at " + size_words({place.GetRight(), place.GetBottom()}) + " in " + name_of(*holder) + " of " + size_words(room);
        });
        if (holder->IsTopLevel())
            break;
        place.Offset(holder->GetPosition());
    }
}

void check_apart(const wxWindow& window)
{
    std::vector<wxWindow*> shown;
    for (auto* child : window.GetChildren()) {
        if (child->IsShown() && !child->IsTopLevel() && child->GetSize().x > little && child->GetSize().y > little)
            shown.push_back(child);
    }
    for (size_t i = 0; i < shown.size(); ++i) {
        for (size_t other = i + 1; other < shown.size(); ++other) {
            const auto common = shown[i]->GetRect().Intersect(shown[other]->GetRect());
            expect(common.width <= little || common.height <= little, [&] { return told(*shown[i]) + " lies on " + told(*shown[other]); });
        }
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

using Letters = std::map<wxChar, std::vector<std::string>>;

void gather_letters(const wxWindow& window, Letters& letters)
{
    if (!window.IsShown())
        return;
    if (is_worded(window) && window.IsEnabled() && !dynamic_cast<const wxChoice*>(&window)) {
        if (const auto letter = letter_of(window.GetLabel()))
            letters[letter].push_back(told(window));
    }
    for (const auto* child : window.GetChildren()) {
        if (!child->IsTopLevel())
            gather_letters(*child, letters);
    }
}

}  // namespace

void settle(wxWindow& window)
{
    std::vector<wxRect> before;
    int same = 0;
    REQUIRE(wait_for([&] {
        std::vector<wxRect> now;
        const std::function<void(const wxWindow&)> look = [&](const wxWindow& each) {
            now.push_back(each.GetRect());
            for (const auto* child : each.GetChildren())
                look(*child);
        };
        look(window);
        same = now == before ? same + 1 : 0;
        before = std::move(now);
        return same > looks;
    }));
}

void check_room(wxWindow& window)
{
    if (!window.IsShown())
        return;
    const auto size = window.GetSize();
    // A button without words has a picture that wants its room.
    if (is_worded(window) && (!window.GetLabel().empty() || dynamic_cast<wxAnyButton*>(&window)) && !may_be_shortened(window)) {
        const auto wanted = window.GetBestSize();
        expect(size.x + little >= wanted.x && size.y + little >= wanted.y,
            [&] { return told(window) + ": " + size_words(size) + ", wanted " + size_words(wanted); });
    }
    if (is_worded(window))
        check_held(window);
    if (auto* list = dynamic_cast<wxDataViewCtrl*>(&window); list && !list->HasFlag(wxDV_NO_HEADER)) {
        for (unsigned i = 0; i < list->GetColumnCount(); ++i) {
            const auto* column = list->GetColumn(i);
            expect(column->IsHidden() || column->GetWidth() >= list->GetTextExtent(column->GetTitle()).x,
                [&] { return name_of(window) + ", column \"" + gui::from_wx(column->GetTitle()) + "\""; });
        }
    }
    check_apart(window);
    for (auto* child : window.GetChildren()) {
        if (!child->IsTopLevel())
            check_room(*child);
    }
}

void check_letters(wxWindow& window)
{
    Letters letters;
    const auto* frame = dynamic_cast<wxFrame*>(&window);
    if (const auto* bar = frame ? frame->GetMenuBar() : nullptr) {
        for (size_t i = 0; i < bar->GetMenuCount(); ++i)
            letters[letter_of(bar->GetMenuLabel(i))].push_back("menu \"" + gui::from_wx(bar->GetMenuLabel(i)) + "\"");
    }
    gather_letters(window, letters);
    for (const auto& [letter, holders] : letters) {
        expect(holders.size() == 1, [letter = letter, &holders = holders] {
            std::string all = "Alt+" + gui::from_wx(wxString(letter)) + ":";
            for (const auto& holder : holders)
                all += "\n  " + holder;
            return all;
        });
    }
}

void check_looks(wxWindow& window)
{
    settle(window);
    CHECK(window.IsShown());
    check_room(window);
    check_letters(window);
    check_heard(window);
}

}  // namespace support
