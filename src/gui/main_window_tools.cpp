// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the pages: search, help, settings, the check of the file, and where the window stood.
#include "app/case/aside.h"
#include "gui/edit_commands.h"
#include "gui/help/help_window.h"
#include "gui/look.h"
#include "gui/main_window.h"
#include "gui/page.h"
#include "gui/search/search_panel.h"
#include "gui/search/search_words.h"
#include "gui/settings/settings_dialog.h"
#include "gui/theme.h"
#include "gui/unlock/unlock_page.h"
#include "gui/words.h"

#include <wx/display.h>
#include <wx/dnd.h>

#include <algorithm>

namespace gui {
namespace {

/// Faults of a file that are told at once; the rest is for whoever looks after it, who has the command line.
constexpr size_t most_findings = 5;
/// Milliseconds until the window is taken to stand there.
constexpr int stands_after = 300;

/// One file at a time, and only what can be opened.
class FileDrop final : public wxFileDropTarget {
public:
    explicit FileDrop(std::function<void(const std::filesystem::path&)> dropped) : m_dropped(std::move(dropped)) {}
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& files) override
    {
        for (const auto& file : files) {
            const std::filesystem::path path(from_wx(file));
            if (path.extension() == ".radslag" || path.extension() == ".json") {
                m_dropped(path);
                return true;
            }
        }
        return false;
    }

private:
    std::function<void(const std::filesystem::path&)> m_dropped;
};

}  // namespace

void MainWindow::bind_tools()
{
    SetDropTarget(new FileDrop([this](const std::filesystem::path& file) { CallAfter([this, file] { open(file); }); }));
    m_stands.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        teach_wx();
        // GTK first shows a window at its least size, if it knows of one.
        SetMinSize(least_size());
    });
    m_stands.StartOnce(stands_after);
    m_search_begin.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (session())
            attempt_here([this] { session()->build_search(); });
    });
    m_lock_again.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { lock_idle(); });
    Bind(wxEVT_CLOSE_WINDOW, &MainWindow::close, this);
}

void MainWindow::close(wxCloseEvent& event)
{
    m_shell->put_away();
    remember_place();
    event.Skip();
}

void MainWindow::stand_as_before()
{
    if (!m_settings.window)
        return;
    const auto& was = *m_settings.window;
    const wxRect place(FromDIP(wxPoint(was.x, was.y)), FromDIP(wxSize(was.width, was.height)));
    // The screen it stood on may be gone, or smaller.
    const int screen = std::max(wxDisplay::GetFromPoint(place.GetPosition() + wxPoint(FromDIP(40), FromDIP(10))), 0);
    const auto room = wxDisplay(static_cast<unsigned>(screen)).GetClientArea();
    SetSize(wxSize(std::min(place.width, room.width), std::min(place.height, room.height)));
    if (room.Contains(place.GetPosition())) {
        Move(place.GetPosition());
        theme::stand_where_moved(*this);
    }
    if (was.maximized)
        Maximize();
}

void MainWindow::remember_place()
{
    if (IsIconized())
        return;
    const auto size = ToDIP(GetSize());
    const auto at = ToDIP(GetPosition());
    // Maximized, it keeps the size that it goes back to.
    if (IsMaximized() && m_settings.window)
        m_settings.window->maximized = true;
    else
        m_settings.window = app::WindowPlace{at.x, at.y, size.x, size.y, IsMaximized()};
    m_settings.page = m_page;
    keep_settings();
}

void MainWindow::keep_settings()
{
    // That a choice cannot be kept for the next time is no reason to be in the way of this one.
    attempt_telling([](const wxString&) {}, [this] { m_settings_file.write(m_settings); });
}

std::chrono::milliseconds MainWindow::idle_limit() const
{
    return m_habits.idle.value_or(std::chrono::minutes(m_settings.lock_after));
}

void MainWindow::settle(const app::Settings& settings)
{
    const auto* focused = wxWindow::FindFocus();
    const int in_hand = focused ? focused->GetId() : wxID_NONE;
    const auto before = std::exchange(m_settings, settings);
    m_settings.window = before.window;
    m_settings.page = m_page;
    keep_settings();
    if (m_idle && before.lock_after != m_settings.lock_after)
        m_idle = std::make_unique<IdleWatch>(idle_limit(), [this] { CallAfter([this] { lock_idle(); }); });
    const auto language = m_settings.language.value_or(desktop_language());
    const bool looks = before.look != m_settings.look || before.text_size != m_settings.text_size;
    if (!looks && language == window_language())
        return;
    if (looks) {
        look::choose(m_settings.look);
        look::set_text_size(m_settings.text_size);
        theme::apply();
        SetMinSize(least_size());
    }
    if (language != window_language())
        use_language(language);
    rebuild();
    renew_tools(in_hand);
}

void MainWindow::renew_tools(int in_hand)
{
    if (m_settings_dialog) {
        const auto at = m_settings_dialog->GetPosition();
        m_settings_dialog->Destroy();
        m_settings_dialog = nullptr;
        show_settings();
        m_settings_dialog->Move(at);
        if (auto* again = m_settings_dialog->FindWindow(in_hand))
            again->SetFocus();
    }
    if (m_help) {
        m_help->Destroy();
        m_help = nullptr;
        show_help();
    }
}

void MainWindow::show_settings()
{
    if (!m_settings_dialog) {
        auto* dialog = new SettingsDialog(this, m_settings, [this](const app::Settings& chosen) { settle(chosen); });
        m_settings_dialog = dialog;
        dialog->Show();
    }
    m_settings_dialog->Raise();
}

void MainWindow::show_help()
{
    auto* window = dynamic_cast<HelpWindow*>(m_help.get());
    if (!window) {
        window = new HelpWindow(this);
        m_help = window;
        window->Show();
    }
    window->show(chapter_for(m_asking ? "unlock" : m_place ? m_page : "start"));
    window->Raise();
}

void MainWindow::search()
{
    if (!session() || m_asking)
        return;
    auto* panel = dynamic_cast<SearchPanel*>(m_shell->laid_over());
    if (!panel) {
        SearchPanel::Wishes wishes;
        wishes.closed = [this] { m_shell->uncover(); };
        wishes.asked = [this](const wxString& words) { m_search_words = words; };
        wishes.chosen = [this](const app::Hit& hit) {
            const auto exists = [this](const std::string& name) {
                for (size_t i = 0; i < m_shell->page_count(); ++i) {
                    if (m_shell->entry(i).name == name)
                        return true;
                }
                return false;
            };
            go_to(page_of(hit, exists), hit.record);
        };
        panel = new SearchPanel(m_shell->over(), *m_place, m_search_words, std::move(wishes));
        m_shell->lay_over(panel);
    }
    panel->begin();
}

void MainWindow::save_now()
{
    m_shell->put_away();
    m_shell->set_status(say("All changes are saved"));
}

void MainWindow::undo()
{
    if (is_writing())
        return edit(EditCommand::undo);
    if (m_place && !m_asking)
        m_place->undo();
}

void MainWindow::take_over(const std::filesystem::path& file)
{
    if (IsIconized())
        Iconize(false);
    Raise();
    RequestUserAttention();
    // Whoever is answering a question is not taken away from it.
    if (!file.empty() && questions().empty())
        open(file);
}

std::vector<wxDialog*> MainWindow::questions() const
{
    std::vector<wxDialog*> found;
    for (auto* each : wxTopLevelWindows) {
        auto* dialog = dynamic_cast<wxDialog*>(each);
        if (dialog && dialog->IsModal())
            found.push_back(dialog);
    }
    return found;
}

void MainWindow::check_file()
{
    if (!m_opened.file || m_task.is_running())
        return;
    attempt_here([this] {
        auto folder = std::make_shared<SampleFolder>();
        auto aside = std::make_shared<app::Aside>(*m_opened.file, m_clock, folder->path());
        m_task.start(say("The file is being checked"), [this, folder, aside](std::stop_token stop) -> BackgroundTask::Then {
            return [this, report = aside->check(std::move(stop))] { tell_check(report); };
        });
    });
}

void MainWindow::tell_check(const app::CheckReport& report)
{
    if (report.sound()) {
        const auto withheld = report.withheld > 0 ? to_wx(" ")
                + plural("{count} text is withheld from you and was not opened.", "{count} texts are withheld from you and were not opened.",
                    static_cast<unsigned>(report.withheld), {{"count", std::to_string(report.withheld)}})
                                                  : wxString();
        m_shell->notice().tell(Notice::Kind::done,
            say("The file is whole, and all of it is as it was left: {entries} entries of the log, {records} records and {documents} documents.",
                {{"entries", std::to_string(report.entries)}, {"records", std::to_string(report.records)}, {"documents", std::to_string(report.documents)}})
                + withheld);
        return;
    }
    wxString text = plural("The check found {count} thing that is not as it was left:", "The check found {count} things that are not as they were left:",
        static_cast<unsigned>(report.findings.size()), {{"count", std::to_string(report.findings.size())}});
    for (size_t i = 0; i < report.findings.size() && i < most_findings; ++i)
        text += "\n" + sentence(report.findings[i]);
    if (report.findings.size() > most_findings)
        text += to_wx("\n…");
    tell_problem(m_shell->notice(), text);
}

void MainWindow::back_up()
{
    if (!m_opened.file || m_task.is_running())
        return;
    attempt_here([this] {
        auto aside = std::make_shared<app::Aside>(*m_opened.file, m_clock, std::filesystem::path());
        m_task.start(say("A backup is being made"), [this, aside](const std::stop_token&) -> BackgroundTask::Then {
            return [this, made = aside->back_up()] { m_shell->notice().tell(Notice::Kind::done, say("A backup lies in {file}.", {{"file", made.string()}})); };
        });
    });
}

void MainWindow::show_task()
{
    if (m_shell)
        m_shell->show_task(m_task.is_running() ? m_task.name() : wxString(), [this] { m_task.leave(); });
}

wxString MainWindow::who()
{
    if (!m_place)
        return {};
    if (m_opened.form)
        return say("Read-only");
    const auto& account = session()->account();
    auto text = to_wx(account->name.str()) + "\n" + party_word(account->party);
    return m_opened.file->read_only() ? text + "\n" + say("Read-only") : text;
}

}  // namespace gui
