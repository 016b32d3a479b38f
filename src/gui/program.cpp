// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program.h"

#include "gui/main_window.h"
#include "gui/run.h"
#include "gui/theme.h"
#include "gui/widgets/handlers.h"
#include "gui/words.h"

#include <wx/cmdline.h>
#include <wx/init.h>

namespace gui {

void Program::OnInitCmdLine(wxCmdLineParser& parser)
{
    parser.AddSwitch("h", "help", "show this help", wxCMD_LINE_OPTION_HELP);
    parser.AddSwitch({}, "sample", "open the sample municipality (also without FILE)");
    parser.AddOption({}, "page", "the page to begin with: talks");
    parser.AddOption({}, "lang", "nb, nn, sv or en");
    parser.AddParam("FILE", wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
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
    if (parser.Found("page", &value))
        m_page = from_wx(value);
    if (parser.GetParamCount() > 0)
        m_file = from_wx(parser.GetParam(0));
    return true;
}

bool Program::OnInit()
{
    SetAppName("radslag");
    SetAppDisplayName(to_wx("Rådslag"));
    if (!wxApp::OnInit())
        return false;
    use_language(m_language.value_or(desktop_language()));
    theme::apply();
    load_forms();
    m_window = new MainWindow(m_clock);
    if (m_file)
        m_window->open(*m_file);
    else
        m_window->open_sample();
    m_window->go_to(m_page);
    m_window->Show();
    return true;
}

int run(int argc, char** argv)
{
    wxDISABLE_DEBUG_SUPPORT();
    wxApp::SetInstance(new Program);
    return wxEntry(argc, argv);
}

}  // namespace gui
