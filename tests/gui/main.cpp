// SPDX-License-Identifier: GPL-3.0-or-later
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include "gui/theme.h"
#include "gui/window.h"

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/init.h>
#include <wx/log.h>

namespace {

/// What wx logs is a fault of the program until a test says otherwise.
class FaultLog : public wxLog {
protected:
    void DoLogRecord(wxLogLevel level, const wxString& message, const wxLogRecordInfo&) override
    {
        if (level <= wxLOG_Message)
            support::note_fault("logged: " + message.utf8_string());
    }
};

/// The program's app without its window: each test opens its own.
class TestProgram : public wxApp {
public:
    bool OnInit() override
    {
        delete wxLog::SetActiveTarget(new FaultLog);
        SetExitOnFrameDelete(false);
        gui::use_language(base::Language::nn);
        gui::theme::apply();
        return true;
    }
};

}  // namespace

int main(int argc, char** argv)
{
    wxDISABLE_DEBUG_SUPPORT();
    Catch::Session session;
    if (int fault = session.applyCommandLine(argc, argv))
        return fault;
    wxApp::SetInstance(new TestProgram);
    int wx_argc = 1;
    if (!wxEntryStart(wx_argc, argv) || !wxTheApp->CallOnInit())
        return 4;
    int failed = 0;
    {
        wxEventLoop loop;
        wxEventLoopActivator active(&loop);
        failed = session.run();
        wxTheApp->ProcessPendingEvents();
    }
    wxTheApp->OnExit();
    wxEntryCleanup();
    return failed;
}
