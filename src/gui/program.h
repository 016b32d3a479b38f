// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/language.h"

#include <wx/app.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace gui {

class MainWindow;
class SingleInstance;

/// The program with its window: reads the options, dresses the window and opens what it was asked to.
class Program : public wxApp {
public:
    explicit Program(std::filesystem::path own_folder = {});
    ~Program() override;

    bool OnInit() override;
    int OnExit() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineHelp(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;

    /// Null in the gallery.
    MainWindow* window() const { return m_window; }
    /// How far the start came.
    struct Beginning {
        bool has_screen = false;
        /// What was asked for is done without a window of this program's: told, or handed over to one that stands.
        bool is_done = false;
    };
    /// Outlives the program.
    std::shared_ptr<const Beginning> beginning() const { return m_beginning; }

protected:
    std::optional<std::string> m_file;
    std::optional<base::Language> m_language;
    std::string m_page;
    std::string m_account;
    std::optional<base::Date> m_day;
    bool m_sample = false;
    bool m_gallery = false;
    /// Beside a window that may be there already.
    bool m_is_apart = false;

private:
    std::filesystem::path m_own_folder;
    base::SystemClock m_clock;
    std::unique_ptr<SingleInstance> m_instance;
    std::shared_ptr<Beginning> m_beginning = std::make_shared<Beginning>();
    MainWindow* m_window = nullptr;
};

}  // namespace gui
