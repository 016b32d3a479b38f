// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/language.h"

#include <wx/app.h>

#include <optional>
#include <string>

namespace gui {

class MainWindow;

/// The program with its window: reads the options, dresses the window and opens what it was asked to.
class Program : public wxApp {
public:
    bool OnInit() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;

    MainWindow* window() const { return m_window; }

protected:
    std::optional<std::string> m_file;
    std::optional<base::Language> m_language;
    std::string m_page;
    std::string m_account;
    std::optional<base::Date> m_day;

private:
    base::SystemClock m_clock;
    MainWindow* m_window = nullptr;
};

}  // namespace gui
