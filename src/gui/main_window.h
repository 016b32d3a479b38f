// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desk.h"
#include "base/clock.h"
#include "base/language.h"
#include "gui/ask_file.h"
#include "gui/talk/talks_page.h"

#include <wx/frame.h>

#include <filesystem>

namespace gui {

class Shell;

/// The one window: menus around a shell that is made anew when the case, the language or the theme changes.
class MainWindow : public wxFrame {
public:
    explicit MainWindow(const base::Clock& clock, AskFile ask = ask_file);

    /// Opens the sample municipality, or a file in the open form. On failure says why and keeps what was open.
    void open_sample();
    void open(const std::filesystem::path& file);
    /// By name, as in --page: "talks".
    void go_to(const std::string& page);
    void speak(base::Language language);

private:
    void rebuild();
    void build_menus();
    void bind();
    void ask_and_open();
    void take(std::unique_ptr<app::Desk> desk, const wxString& source);

    const base::Clock& m_clock;
    AskFile m_ask;
    std::unique_ptr<app::Desk> m_desk;
    wxString m_source;
    TalksView m_talks;
    std::string m_page;
    Shell* m_shell = nullptr;
};

}  // namespace gui
