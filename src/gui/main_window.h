// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/session.h"
#include "app/desk.h"
#include "base/clock.h"
#include "base/language.h"
#include "gui/ask_file.h"
#include "gui/idle_watch.h"
#include "gui/pages.h"
#include "gui/sample_folder.h"

#include <wx/frame.h>

#include <filesystem>

namespace gui {

/// What whoever starts the window has settled.
struct Habits {
    /// The user's own folder, for what was seen of each file's log; empty: nothing is kept.
    std::filesystem::path settings = {};
    /// How long nobody may touch keys or mouse before the passphrase is asked for again.
    std::chrono::milliseconds idle = std::chrono::minutes(10);
    /// The day that counts as today, in test files.
    std::optional<base::Date> day = {};
};

/// The one window: menus around a shell that is made anew when the case, the language or the theme changes.
class MainWindow : public wxFrame {
public:
    MainWindow(const base::Clock& clock, Habits habits, AskFile ask = ask_file);

    /// Opens the sample municipality, a case file, or a file in the open form. On failure says why and keeps what was open.
    void open_sample();
    void open(const std::filesystem::path& file);
    /// The account to unlock, by key; the sample's needs no passphrase typed.
    void begin_as(const std::string& account);
    /// By name, as in --page: "talks". While none is open, once one is.
    void go_to(const std::string& page, const std::string& record = {});
    void speak(base::Language language);

private:
    /// What is open. Pages that look at it must be gone before it goes.
    struct Opened {
        std::unique_ptr<SampleFolder> sample = {};
        std::optional<app::CaseFile> file = {};
        /// Records in the open form, which can only be read.
        std::unique_ptr<app::Desk> form = {};
        wxString source = {};
    };

    void rebuild();
    void build_menus();
    void bind();
    void ask_and_open();
    void attempt_here(const std::function<void()>& act);
    void take(Opened opened);
    std::unique_ptr<Workplace> workplace(app::Desk& desk);
    app::Opening opening() const;
    app::Session* session();
    void unlocked();
    void switch_account();
    void lock();
    void lock_idle();
    /// Tells what unlocking found in the log, as far as it has been looked through.
    void tell_session();
    void tell(const std::vector<app::Notice>& notices);
    wxWindow* unlock_page(wxWindow* parent);
    wxString who();

    const base::Clock& m_clock;
    AskFile m_ask;
    Habits m_habits;
    Opened m_opened;
    /// What the pages work with; null while nothing is open or all is locked.
    std::unique_ptr<Workplace> m_place;
    /// The unlock page stands there, whether or not an account is still unlocked behind it.
    bool m_asking = false;
    std::string m_last_account;
    std::unique_ptr<IdleWatch> m_idle;
    wxTimer m_log_watch;
    Views m_views;
    std::string m_page;
    Shell* m_shell = nullptr;
};

}  // namespace gui
