// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/safety.h"
#include "app/case/session.h"
#include "app/desk.h"
#include "app/settings/settings.h"
#include "base/clock.h"
#include "base/language.h"
#include "gui/ask_file.h"
#include "gui/background_task.h"
#include "gui/idle_watch.h"
#include "gui/new_case/new_case_view.h"
#include "gui/pages.h"
#include "gui/sample_folder.h"

#include <wx/frame.h>
#include <wx/weakref.h>

#include <filesystem>

namespace gui {

/// What whoever starts the window has settled.
struct Habits {
    /// The user's own folder, for what was seen of each file's log; empty: nothing is kept.
    std::filesystem::path settings = {};
    /// How long nobody may touch keys or mouse before the passphrase is asked for again; empty: as the settings say.
    std::optional<std::chrono::milliseconds> idle = {};
    /// The day that counts as today, in test files.
    std::optional<base::Date> day = {};
};

/// The one window: menus around a shell that is made anew when the case, the language or the theme changes.
class MainWindow : public wxFrame {
public:
    MainWindow(const base::Clock& clock, Habits habits, AskFile ask = FileDialog());
    ~MainWindow() override;

    /// Opens the sample municipality, a case file, or a file in the open form. On failure says why and keeps what was open.
    void open_sample();
    void open(const std::filesystem::path& file);
    /// The wizard; what was typed there before is kept.
    void begin_new_case();
    /// The account to unlock, by key; the sample's needs no passphrase typed.
    void begin_as(const std::string& account);
    /// By name, as in --page: "talks", or "talks/utviklingssamtale-2027" for a record by key. While none is open, once one is.
    void go_to(const std::string& page, const std::string& record = {});
    void speak(base::Language language);
    /// What a person has chosen counts from now on, and is kept.
    void settle(const app::Settings& settings);
    const app::Settings& settings() const { return m_settings; }
    /// Another start of the program hands over a file; an empty path only asks for the window.
    void take_over(const std::filesystem::path& file);

private:
    /// What is open. Pages that look at it must be gone before it goes.
    struct Opened {
        std::unique_ptr<SampleFolder> sample = {};
        std::optional<app::CaseFile> file = {};
        /// Records in the open form, which can only be read.
        std::unique_ptr<app::Desk> form = {};
        wxString source = {};
    };

    void OnInternalIdle() override;
    void rebuild();
    // main_window_menus.cpp
    /// Anew only where they speak another language; the pages are listed in any case.
    void build_menus();
    void list_pages();
    void list_recent();
    void bind();
    void bind_edit();
    void bind_pages();
    void on_menu(const char* item, std::function<void()> act);
    /// `state` enables, checks and names the item before it is seen.
    void on_menu(const char* item, std::function<void()> act, std::function<void(wxUpdateUIEvent&)> state);
    // main_window_tools.cpp: what stands beside the pages
    void bind_tools();
    void stand_as_before();
    void remember_place();
    void keep_settings();
    void search();
    void show_help();
    void show_settings();
    /// `in_hand`: the control of the settings that somebody is at.
    void renew_tools(int in_hand = wxID_NONE);
    void save_now();
    void undo();
    void check_file();
    void tell_check(const app::CheckReport& report);
    void back_up();
    void show_task();
    /// The boxes that wait for an answer; a page must not go while its box stands.
    std::vector<wxDialog*> questions() const;
    void close(wxCloseEvent& event);
    std::chrono::milliseconds idle_limit() const;
    wxSize least_size() const;
    void ask_and_open();
    void attempt_here(const std::function<void()>& act);
    void take(Opened opened);
    /// The file that is open, from the disk once more; `take_over`: from another machine that has it.
    void open_again(bool take_over);
    std::unique_ptr<Workplace> workplace(app::Desk& desk);
    app::Opening opening() const;
    app::Session* session();
    /// `told`: what came of it, for the line above the page.
    void unlocked(const wxString& told = {});
    void switch_account();
    void lock();
    void lock_idle();
    /// Tells what unlocking found in the log, as far as it has been looked through.
    void tell_session();
    void tell(const std::vector<app::Notice>& notices);
    void remember(const std::filesystem::path& file);
    void open_accounts();
    void end_new_case();
    /// For the next beginning, but for the passphrase. False: there is nothing in it to keep.
    bool keep_new_case(std::unique_ptr<NewCaseView> left);
    /// Throws what app::CaseFile::create throws.
    void create(const app::NewCase& begin, const std::filesystem::path& path);
    wxWindow* new_case_page(wxWindow* parent);
    wxWindow* start_page(wxWindow* parent);
    wxWindow* unlock_page(wxWindow* parent);
    void make_ready();
    wxString who();

    const base::Clock& m_clock;
    AskFile m_ask;
    Habits m_habits;
    Opened m_opened;
    /// What the pages work with; null while nothing is open or all is locked.
    std::unique_ptr<Workplace> m_place;
    /// The unlock page stands there, whether or not an account is still unlocked behind it.
    bool m_asking = false;
    /// While somebody makes a new case file; and one that was given up before it was made.
    std::unique_ptr<NewCaseView> m_new_case, m_left_new_case;
    wxWeakRef<wxDialog> m_accounts;
    std::string m_last_account;
    std::unique_ptr<IdleWatch> m_idle;
    wxTimer m_log_watch;
    app::SettingsFile m_settings_file;
    app::Settings m_settings;
    BackgroundTask m_task;
    wxTimer m_stands, m_search_begin, m_lock_again;
    /// What was asked for last, by who is unlocked.
    wxString m_search_words;
    wxWeakRef<wxWindow> m_help, m_settings_dialog;
    std::vector<std::filesystem::path> m_recent;
    std::optional<base::Language> m_menus_speak;
    /// At the top of the menu for looking, with the line below them.
    size_t m_page_items = 0;
    Views m_views;
    /// The account that chose what stands in them.
    std::string m_views_of;
    std::string m_page;
    Shell* m_shell = nullptr;
    /// Made while the key was derived; hidden until the case is open.
    struct Ready {
        Shell* shell = nullptr;
        OverviewPage* page = nullptr;
    } m_ready;
};

}  // namespace gui
