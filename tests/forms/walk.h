// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "forms/room.h"
#include "gui/window.h"
#include "gui/words.h"

#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/radiobut.h>
#include <wx/stattext.h>
#include <wx/utils.h>

#include <map>

/// Goes through the window to look at every place in it.
namespace support::walk {

inline const wxSize first_size{1360, 860};

using Languages = std::vector<base::Language>;
/// At another scale the two whose words are longest.
inline Languages languages_here()
{
    wxString scale;
    const bool is_usual = (!wxGetEnv("GDK_SCALE", &scale) || scale == "1") && !wxGetEnv("GDK_DPI_SCALE", &scale);
    return is_usual ? Languages(base::all_languages.begin(), base::all_languages.end()) : Languages{base::Language::nn, base::Language::sv};
}

inline bool is_there(wxWindow& root, const char* name)
{
    auto* found = root.FindWindow(wxXmlResource::GetXRCID(name));
    return found && found->IsShownOnScreen();
}

/// As from its button or its tab, wherever that lies.
inline void push(wxWindow& root, const char* name)
{
    auto& target = control(root, name);
    INFO(name);
    REQUIRE(target.IsEnabled());
    auto* tab = dynamic_cast<wxRadioButton*>(&target);
    if (tab)
        tab->SetValue(true);
    wxCommandEvent event(tab ? wxEVT_RADIOBUTTON : wxEVT_BUTTON, target.GetId());
    event.SetEventObject(&target);
    event.SetInt(1);
    target.ProcessWindowEvent(event);
    wxYield();
}

/// A row of a list, as if it had been chosen with the mouse.
inline void choose_row(wxDataViewCtrl& list, unsigned row)
{
    auto* model = dynamic_cast<wxDataViewVirtualListModel*>(list.GetModel());
    REQUIRE(model);
    REQUIRE(row < model->GetCount());
    list.Select(model->GetItem(row));
    wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &list, model->GetItem(row));
    list.ProcessWindowEvent(chosen);
    wxYield();
}

inline void choose(wxWindow& root, const char* name, int row)
{
    auto& choice = control<wxChoice>(root, name);
    choice.SetSelection(row);
    wxCommandEvent chosen(wxEVT_CHOICE, choice.GetId());
    chosen.SetEventObject(&choice);
    chosen.SetInt(row);
    choice.ProcessWindowEvent(chosen);
    wxYield();
}

/// Beside the main window.
inline wxTopLevelWindow& dialog_with(const char* name)
{
    wxTopLevelWindow* found = nullptr;
    INFO("dialog with " << name);
    REQUIRE(wait_for([&] {
        for (auto* each : wxTopLevelWindows) {
            auto* beside = dynamic_cast<wxTopLevelWindow*>(each);
            if (beside && !dynamic_cast<gui::MainWindow*>(beside) && !beside->IsBeingDeleted() && is_there(*beside, name))
                found = beside;
        }
        return found != nullptr;
    }));
    return *found;
}

inline void close(wxWindow& dialog)
{
    const auto count = wxTopLevelWindows.size();
    dialog.Close();
    wait_for([&] { return wxTopLevelWindows.size() < count; }, 400);
}

/// One window for all of it; the language changes in place.
class Walk {
public:
    explicit Walk(OpenWindow& window, Languages languages = languages_here()) : m_window(window), m_languages(std::move(languages)) {}

    /// The window after `go`.
    void add(const char* place, std::function<void()> go) { m_places.push_back({place, std::move(go)}); }
    /// A window of its own, the one with this control.
    void add_beside(const char* place, std::function<void()> go, const char* control) { m_places.push_back({place, std::move(go), control}); }
    /// Goes to every place that was added: in each language as the window first stands, and in the smallest window in the one
    /// with the longest words there.
    void go()
    {
        const auto places = std::exchange(m_places, {});
        std::map<const Place*, std::pair<int, base::Language>> longest;
        m_window->SetSize(m_window->FromDIP(first_size));
        for (auto language : m_languages) {
            m_window->speak(language);
            for (const auto& place : places) {
                const int words = look_at(place, language);
                auto& most = longest.try_emplace(&place, -1, language).first->second;
                most = std::max(most, std::pair(words, language));
            }
        }
        m_window->SetSize(m_window->GetMinSize());
        for (auto language : m_languages) {
            for (const auto& place : places) {
                if (longest.at(&place).second != language || place.beside)
                    continue;
                m_window->speak(language);
                look_at(place, language);
            }
        }
    }
    /// Only there.
    void look_at(const char* place, std::function<void()> then)
    {
        add(place, std::move(then));
        go();
    }

private:
    struct Place {
        const char* name;
        std::function<void()> go;
        const char* beside = nullptr;
    };
    /// How long its words are.
    int look_at(const Place& place, base::Language language)
    {
        INFO(place.name << " in " << base::code(language) << " at " << m_window->ToDIP(m_window->GetSize()).x);
        place.go();
        if (!place.beside) {
            check_looks(*m_window);
            return words_below(*m_window);
        }
        auto& dialog = dialog_with(place.beside);
        check_looks(dialog);
        close(dialog);
        return 0;
    }
    static int words_below(const wxWindow& window)
    {
        int sum = dynamic_cast<const wxStaticText*>(&window) || dynamic_cast<const wxAnyButton*>(&window) ? window.GetTextExtent(window.GetLabel()).x : 0;
        for (const auto* child : window.GetChildren())
            sum += child->IsShown() && !child->IsTopLevel() ? words_below(*child) : 0;
        return sum;
    }

    OpenWindow& m_window;
    Languages m_languages;
    std::vector<Place> m_places;
};

/// Every page, step and dialog of Fjellvik as its lead has it, with the talk of today "oppfolging-2027-02" that is to begin.
void through_case(Walk& walk, OpenWindow& window);

class InNorwegianAfterwards {
public:
    ~InNorwegianAfterwards() { gui::use_language(base::Language::nn); }
};

}  // namespace support::walk
