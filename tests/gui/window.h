// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/language.h"
#include "gui/main_window.h"
#include "gui/people.h"
#include "gui/widgets/passphrase_field.h"
#include "gui/words.h"
#include "support/catch.h"

#include <wx/modalhook.h>
#include <wx/xrc/xmlres.h>

#include <deque>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace support {

/// True as soon as it holds; false after this many milliseconds. The window lives on meanwhile.
bool wait_for(const std::function<bool()>& holds, int limit = 10000);

/// A control of a form by its name; throws when it is not there.
wxWindow& control(wxWindow& root, const char* name);
template <class Control>
Control& control(wxWindow& root, const char* name)
{
    auto* window = &control(root, name);
    // What is typed into a passphrase's field.
    if (auto* field = dynamic_cast<gui::PassphraseField*>(window); field && std::is_same_v<Control, wxTextCtrl>)
        window = &field->text();
    auto* found = dynamic_cast<Control*>(window);
    REQUIRE(found);
    return *found;
}

/// With the mouse, in the middle of the control.
void click(wxWindow& target);
/// With the keyboard: a key and its wxMOD_ flags.
void press(int key, int modifiers = 0);

/// Answers the modal boxes that a test expects; any other is cancelled and remembered as a fault.
class Dialogs : public wxModalDialogHook {
public:
    Dialogs();
    ~Dialogs() override;
    /// The next dialog is looked at and closed.
    void expect(std::function<void(wxDialog&)> look);
    /// The next question for a file gets this one.
    void answer(const std::filesystem::path& path) { m_files.push_back(path); }
    std::optional<std::filesystem::path> take_file();
    bool all_came() const { return m_looks.empty() && m_files.empty(); }

protected:
    int Enter(wxDialog* dialog) override;

private:
    std::deque<std::function<void(wxDialog&)>> m_looks;
    std::deque<std::filesystem::path> m_files;
};

/// The program's window, opened for one test. When it closes, no message may have been logged and no box may have
/// come unasked.
class OpenWindow {
public:
    /// Empty `file`: the start page. "sample": unlocked as the first of its accounts; "locked sample": not yet. `page`: as in --page.
    explicit OpenWindow(
        base::Language language = base::Language::nn, const std::filesystem::path& file = "sample", gui::Habits habits = {}, const char* page = "talks");
    ~OpenWindow();

    gui::MainWindow& operator*() { return *m_window; }
    gui::MainWindow* operator->() { return m_window; }
    template <class Control>
    Control& get(const char* name)
    {
        return control<Control>(*m_window, name);
    }
    /// Whether there is such a control and it can be seen; a page or form may not have been made yet.
    bool shows(const char* name) const
    {
        const auto* found = m_window->FindWindow(wxXmlResource::GetXRCID(name));
        return found && found->IsShownOnScreen();
    }
    /// What the menu's item does.
    void menu(const std::string& item);
    /// Whether it asks who it is.
    bool is_locked() const { return m_window->FindWindow(wxXmlResource::GetXRCID("m_unlock")) != nullptr; }
    /// As the account of this name; empty: the one that is chosen. Without a passphrase it is the published one.
    void unlock(const std::string& account = {}, const std::string& passphrase = {});
    /// The work space of the talk that is chosen, at this step.
    gui::TalkSpace& talk(gui::TalksView::Step step);
    /// Goes to the minutes of the chosen talk and waits until they are drawn.
    void wait_for_minutes();
    /// What a text of the window says, no-break spaces as plain ones.
    std::string says(const char* name);
    /// What the notice above the page says, no-break spaces as plain ones.
    std::string notice();
    /// The text of all pages in the preview.
    std::string minutes();

    Dialogs dialogs;

private:
    base::FixedClock m_clock{base::Date(2027, 2, 19)};
    gui::MainWindow* m_window;
};

/// Messages that wx logged, and boxes that came unasked, since the last call.
std::vector<std::string> take_faults();
void note_fault(std::string fault);

}  // namespace support
