// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/language.h"

#include <wx/app.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace gui {

class MainWindow;

/// The program with its window: reads the options, dresses the window and opens what it was asked to.
class Program : public wxApp {
public:
    explicit Program(std::filesystem::path own_folder = {}) : m_own_folder(std::move(own_folder)) {}

    bool OnInit() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;

    /// Null in the gallery.
    MainWindow* window() const { return m_window; }

protected:
    std::optional<std::string> m_file;
    std::optional<base::Language> m_language;
    std::string m_page;
    std::string m_account;
    std::optional<base::Date> m_day;
    bool m_gallery = false;

private:
    std::filesystem::path m_own_folder;
    base::SystemClock m_clock;
    MainWindow* m_window = nullptr;
};

}  // namespace gui
