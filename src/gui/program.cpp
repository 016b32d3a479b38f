// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program.h"

#include "app/case/guard.h"
#include "app/settings/settings.h"
#include "gui/gallery/gallery.h"
#include "gui/look.h"
#include "gui/main_window.h"
#include "gui/run.h"
#include "gui/single_instance.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/cmdline.h>
#include <wx/init.h>
#include <wx/log.h>

#include <iostream>

namespace gui {

Program::Program(std::filesystem::path own_folder) : m_own_folder(std::move(own_folder)) {}

Program::~Program() = default;

void Program::OnInitCmdLine(wxCmdLineParser& parser)
{
    parser.AddSwitch("h", "help", "show this help", wxCMD_LINE_OPTION_HELP);
    parser.AddSwitch({}, "sample", "open the sample municipality");
    parser.AddSwitch({}, "gallery", "show every widget in every state, for whoever builds pages of them");
    parser.AddOption({}, "page", "the page to begin with: overview, goals, talks, or one record: talks/KEY");
    parser.AddOption({}, "lang", "nb, nn, sv or en");
    parser.AddOption({}, "as", "the account to begin with; the sample is unlocked at once");
    parser.AddOption({}, "on", "the day that counts as today, YYYY-MM-DD (for test files)");
    parser.AddParam("FILE", wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

bool Program::OnCmdLineHelp(wxCmdLineParser& parser)
{
    m_beginning->is_done = true;
    return wxApp::OnCmdLineHelp(parser);
}

bool Program::OnCmdLineParsed(wxCmdLineParser& parser)
{
    wxString value;
    if (parser.Found("lang", &value)) {
        m_language = base::language_from(from_wx(value));
        if (!m_language) {
            wxMessageOutput::Get()->Printf("--lang: nb, nn, sv, en");
            return false;
        }
    }
    if (parser.Found("on", &value)) {
        m_day = base::Date::from(from_wx(value));
        if (!m_day) {
            wxMessageOutput::Get()->Printf("--on: YYYY-MM-DD");
            return false;
        }
    }
    if (parser.Found("as", &value))
        m_account = from_wx(value);
    m_gallery = parser.Found("gallery");
    // Whoever asks for something particular, as tests and pictures do, does not want the window that is there.
    for (const char* particular : {"lang", "on", "as", "page"})
        m_is_apart = m_is_apart || parser.Found(particular, &value);
    m_sample = parser.Found("sample");
    m_is_apart = m_is_apart || m_gallery || m_sample;
    if (parser.Found("page", &value))
        m_page = from_wx(value);
    if (parser.GetParamCount() > 0)
        m_file = from_wx(parser.GetParam(0));
    return true;
}

bool Program::OnInit()
{
    m_beginning->has_screen = true;
    wxLog::EnableLogging(true);
    SetAppName("radslag");
    SetAppDisplayName(to_wx("Rådslag"));
    if (!wxApp::OnInit())
        return false;
    if (!m_is_apart) {
        wxString run_folder;
        wxGetEnv("XDG_RUNTIME_DIR", &run_folder);
        m_instance = std::make_unique<SingleInstance>(m_own_folder, from_wx(run_folder));
        // Where the other does not answer, two windows are better than none.
        if (!m_instance->is_first() && m_instance->hand_over(m_file.value_or(""))) {
            m_beginning->is_done = true;
            return false;
        }
    }
    const auto settings = app::SettingsFile(m_own_folder).read();
    use_language(m_language.value_or(settings.language.value_or(desktop_language())));
    look::choose(settings.look);
    look::set_text_size(settings.text_size);
    theme::apply();
    if (m_gallery) {
        (new Gallery(m_page))->Show();
        return true;
    }
    m_window = new MainWindow(m_clock, {.settings = m_own_folder, .day = m_day});
    if (m_instance)
        m_instance->listen([this](const std::filesystem::path& file) { m_window->take_over(file); });
    if (m_file)
        m_window->open(*m_file);
    else if (m_page == "new_case")
        m_window->begin_new_case();
    else if (m_is_apart && m_page != "start")
        m_window->open_sample();
    if (!m_account.empty())
        m_window->begin_as(m_account);
    m_window->go_to(m_page.empty() ? settings.page : m_page);
    m_window->Show();
    return true;
}

int Program::OnExit()
{
    m_instance.reset();
    return wxApp::OnExit();
}

int run(int argc, char** argv, const std::filesystem::path& own_folder)
{
    app::guard_process();
    wxDISABLE_DEBUG_SUPPORT();
    // wx would say in a window that there is no screen for one.
    wxLog::EnableLogging(false);
    auto* program = new Program(own_folder);
    const auto beginning = program->beginning();
    wxApp::SetInstance(program);
    const int code = wxEntry(argc, argv);
    if (!beginning->has_screen) {
        use_language(app::SettingsFile(own_folder).read().language.value_or(desktop_language()));
        std::cerr << from_wx(say("There is no screen here to open the window on. radslag-cli does without.")) << '\n';
        return 1;
    }
    return beginning->is_done ? 0 : code;
}

}  // namespace gui
