// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include "app/accounts/recovery.h"
#include "app/exchange/sample.h"
#include "base/files.h"
#include "gui/accounts/accounts_dialog.h"
#include "gui/attempt.h"
#include "gui/icons.h"
#include "gui/page.h"
#include "gui/start_page.h"
#include "gui/theme.h"
#include "gui/unlock/unlock_page.h"
#include "gui/words.h"

#include <wx/display.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include <utility>

namespace gui {
namespace {

constexpr const char* program_name = "Rådslag";
/// The window's first size in device-independent pixels; smaller than the smallest screen in use.
constexpr int first_width = 1360, first_height = 860, least_width = 900, least_height = 560, no_place = 20;

/// Milliseconds after unlocking until the index is built: what is on the screen comes first.
constexpr int search_begins = 400;
/// Milliseconds until a box that was ended is gone.
constexpr int lock_again = 50;

/// Quiet ones need nobody's attention.
bool is_quiet(const app::Notice& notice)
{
    return notice.code == "backup.made";
}

}  // namespace

MainWindow::MainWindow(const base::Clock& clock, Habits habits, AskFile ask)
    : wxFrame(nullptr, wxID_ANY, to_wx(program_name))
    , m_clock(clock)
    , m_ask(std::move(ask))
    , m_habits(std::move(habits))
    , m_settings_file(m_habits.settings)
    , m_settings(m_settings_file.read())
{
    wxIcon mark;
    mark.CopyFromBitmap(icon("app", theme::palette().accent, 64).GetBitmap(wxSize(64, 64)));
    SetIcon(mark);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    // GTK gives it next to no place first, and all that is in it would be laid out for that.
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) { event.Skip(GetClientSize().x >= FromDIP(no_place)); });
    SetSize(FromDIP(wxSize(first_width, first_height)));
    stand_as_before();
    m_task.around = [this](const BackgroundTask::Then& then) { attempt_here(then); };
    m_task.on_change = [this] { show_task(); };
    bind();
    bind_tools();
    rebuild();
}

wxSize MainWindow::least_size() const
{
    // Larger letters want more room, but not all of it: pages scroll.
    auto least = FromDIP(wxSize(least_width, least_height)) * theme::letter_room(*this);
    least.DecTo(wxDisplay(this).GetClientArea().GetSize());
    return least;
}

MainWindow::~MainWindow()
{
    m_task.on_change = {};
    m_task.end();
    // Pages look at the records, which would else go first.
    m_shell->on_page = {};
    m_shell->put_away();
    delete m_shell;
    m_shell = nullptr;
}

void MainWindow::attempt_here(const std::function<void()>& act)
{
    // The act may put another shell in place of the one that stood when it began.
    attempt_telling([this](const wxString& reason) { tell_problem(m_shell->notice(), reason); }, act);
}

void MainWindow::open_sample()
{
    attempt_here([this] {
        Opened opened;
        opened.sample = std::make_unique<SampleFolder>();
        const auto path = opened.sample->path() / "fjellvik.radslag";
        app::write_sample(path, m_clock);
        opened.file.emplace(path, m_clock, opening());
        opened.source = say("Sample municipality – people and events are invented");
        take(std::move(opened));
    });
}

void MainWindow::open(const std::filesystem::path& file)
{
    std::error_code never_mind;
    if (m_opened.file && !m_opened.sample && std::filesystem::equivalent(file, m_opened.file->path(), never_mind))
        return open_again(false);
    attempt_here([&] {
        Opened opened;
        opened.source = to_wx(file.string());
        if (file.extension() == ".json")
            opened.form = std::make_unique<app::Desk>(base::read_file(file));
        else
            opened.file.emplace(file, m_clock, opening());
        take(std::move(opened));
        remember(file);
    });
}

void MainWindow::open_again(bool take_over)
{
    const auto file = m_opened.file->path();
    // While it is open here, we are the ones who have it.
    take({});
    attempt_here([&] {
        auto how = opening();
        how.take_over = take_over;
        Opened opened;
        opened.source = to_wx(file.string());
        opened.file.emplace(file, m_clock, how);
        take(std::move(opened));
    });
}

void MainWindow::remember(const std::filesystem::path& file)
{
    // That the list cannot be kept is no reason to say anything to somebody who opens a file.
    attempt_telling([](const wxString&) {}, [&] { app::RecentFiles(m_habits.settings).add(file); });
}

void MainWindow::ask_and_open()
{
    if (auto file = m_ask(*this,
            {.kind = FileQuestion::Kind::open,
                .title = say("Open a case"),
                .types = say("Case files") + " (*.radslag)|*.radslag|" + say("Cases in the open form") + " (*.json)|*.json"}))
        open(*file);
}

app::Opening MainWindow::opening() const
{
    return {.asked_day = m_habits.day, .who = from_wx(wxGetUserName()), .settings = m_habits.settings};
}

void MainWindow::take(Opened opened)
{
    // Who opens another file has left the wizard; it is looked at until the pages are made anew.
    auto left = std::move(m_new_case);
    m_task.end();
    m_search_words.clear();
    // Pages look at the old records until they are gone.
    std::swap(m_opened, opened);
    auto old_place = std::move(m_place);
    m_idle.reset();
    m_log_watch.Stop();
    m_search_begin.Stop();
    m_place = m_opened.form ? workplace(*m_opened.form) : nullptr;
    m_asking = m_opened.file.has_value();
    m_last_account.clear();
    m_views = {};
    m_views_of.clear();
    rebuild();
    keep_new_case(std::move(left));
    if (m_opened.file)
        tell(m_opened.file->notices());
}

std::unique_ptr<Workplace> MainWindow::workplace(app::Desk& desk)
{
    Workplace::Host host;
    host.notice = [this]() -> Notice& { return m_shell->notice(); };
    host.status = [this](const wxString& text) { m_shell->set_status(text); };
    host.go_to = [this](const std::string& page, const std::string& record) { go_to(page, record); };
    // The menu that was chosen belongs to the page that goes.
    host.undone = [this] { CallAfter([this] { m_shell->make_anew(); }); };
    host.changed = [this] { m_shell->forget_others(); };
    return std::make_unique<Workplace>(desk, session(), m_clock, m_ask, std::move(host));
}

void MainWindow::begin_as(const std::string& account)
{
    if (!m_asking)
        return;
    m_last_account = account;
    if (!m_opened.sample)
        return rebuild();
    attempt_here([&] {
        m_opened.file->unlock(account, app::sample_passphrase(account));
        unlocked();
    });
}

app::Session* MainWindow::session()
{
    return m_opened.file ? m_opened.file->session() : nullptr;
}

void MainWindow::unlocked(const wxString& told)
{
    m_asking = false;
    m_place = workplace(session()->desk());
    if (m_ready.page)
        m_ready.page->gather(*m_place);
    if (const auto& account = session()->account()->key; m_views_of != account) {
        m_views = m_views.for_another();
        m_views_of = account;
    }
    m_last_account = session()->account()->key;
    m_search_words.clear();
    m_idle = std::make_unique<IdleWatch>(idle_limit(), [this] { CallAfter([this] { lock_idle(); }); });
    rebuild();
    tell_session();
    m_search_begin.StartOnce(search_begins);
    if (!told.empty())
        m_shell->notice().tell(Notice::Kind::done, told);
    m_log_watch.Start(500);
}

void MainWindow::switch_account()
{
    if (!session())
        return;
    m_asking = true;
    rebuild();
}

void MainWindow::lock()
{
    if (!m_opened.file)
        return;
    m_idle.reset();
    m_log_watch.Stop();
    m_search_begin.Stop();
    // It works with the keys that go now.
    m_task.end();
    m_search_words.clear();
    m_asking = true;
    // First the pages, which look at the records; then the keys.
    rebuild();
    m_place.reset();
    m_opened.file->lock();
    // Nothing goes back to what is locked now.
    rebuild();
}

void MainWindow::lock_idle()
{
    if (!session())
        return;
    if (const auto asked = questions(); !asked.empty()) {
        // Each ends as if nothing had been answered, and whoever asked comes to know before its page goes.
        for (auto* question : asked)
            question->EndModal(wxID_CANCEL);
        m_lock_again.StartOnce(lock_again);
        return;
    }
    lock();
    m_shell->notice().tell(Notice::Kind::done, say("Nobody was here for a while, so the case file was locked. Nothing is lost."));
}

void MainWindow::tell_session()
{
    if (!session())
        return;
    if (session()->is_watched())
        m_log_watch.Stop();
    auto notices = session()->notices();
    // Whoever can only read is told why, on every page.
    if (m_opened.file->read_only())
        notices.insert(notices.begin(), m_opened.file->notices().begin(), m_opened.file->notices().end());
    // The wizard comes to it by itself.
    if (auto reminder = m_new_case ? std::nullopt : app::recovery_reminder(*session()))
        notices.push_back(*std::move(reminder));
    tell(notices);
}

void MainWindow::tell(const std::vector<app::Notice>& notices)
{
    wxString text;
    Notice::Way way;
    for (const auto& each : notices) {
        if (!is_quiet(each))
            text += (text.empty() ? "" : "\n") + sentence(each);
        if (each.code.starts_with("recovery.") && m_place && m_place->can_write()) {
            way = {wxControl::RemoveMnemonics(say("&Recovery sheets…")), [this] {
                       open_accounts();
                       if (m_accounts)
                           show_recovery_sheets(*m_accounts);
                   }};
        }
    }
    if (!text.empty() && m_shell->notice().text() != text)
        m_shell->notice().tell(Notice::Kind::problem, text, std::move(way));
}

wxWindow* MainWindow::start_page(wxWindow* parent)
{
    StartWishes wishes;
    wishes.new_case = [this] { begin_new_case(); };
    wishes.open_file = [this] { ask_and_open(); };
    wishes.open_sample = [this] { open_sample(); };
    wishes.open = [this](const std::filesystem::path& file) { open(file); };
    return new StartPage(parent, app::RecentFiles(m_habits.settings), std::move(wishes));
}

void MainWindow::open_accounts()
{
    if (!session() || m_asking || m_new_case)
        return;
    if (m_accounts)
        return m_accounts->Raise();
    // It goes with the shell, as the pages do.
    m_accounts = show_accounts(m_shell, *m_place, [this] { m_shell->forget_others(); });
}

wxWindow* MainWindow::unlock_page(wxWindow* parent)
{
    UnlockWishes wishes;
    wishes.unlocked = [this](const wxString& told) { unlocked(told); };
    wishes.meanwhile = [this] { make_ready(); };
    if (session())
        wishes.back = [this] { unlocked(); };
    if (m_opened.sample)
        wishes.published = [](const std::string& key) { return app::sample_passphrase(key); };
    for (const auto& notice : m_opened.file->notices()) {
        if (notice.code != "file.held")
            continue;
        wishes.open_again = [this](bool take_over) { open_again(take_over); };
        wishes.held_elsewhere = notice.values.at("elsewhere") == "yes";
    }
    return new UnlockPage(parent, *m_opened.file, m_last_account, std::move(wishes));
}

void MainWindow::go_to(const std::string& page, const std::string& record)
{
    const auto slash = page.find('/');
    if (slash != std::string::npos && m_shell->page_count() > 0)
        return go_to(page.substr(0, slash), page.substr(slash + 1));
    if (!page.empty())
        m_page = page;
    m_shell->go_to(page);
    auto* shown = record.empty() ? nullptr : dynamic_cast<Page*>(m_shell->page());
    if (shown)
        shown->show_record(record);
}

void MainWindow::speak(base::Language language)
{
    m_settings.language = language;
    keep_settings();
    if (language == window_language())
        return;
    use_language(language);
    rebuild();
    renew_tools();
}

/// What stands first once the case is open, as far as nothing must be known of it.
void MainWindow::make_ready()
{
    if (m_ready.shell)
        return;
    m_ready.shell = new Shell(this);
    m_ready.shell->Hide();
    if (m_page.empty() || m_page == "overview")
        m_ready.page = new OverviewPage(m_ready.shell->pages());
}

void MainWindow::rebuild()
{
    if (m_shell) {
        m_shell->on_page = {};
        m_shell->put_away();
        m_shell->Hide();
        // At once, not at the next idle moment: a page must not outlive the records it shows.
        delete m_shell;
    }
    SetBackgroundColour(theme::palette().ground);
    const bool is_beginning = m_new_case && (!m_new_case->is_made || (m_place && !m_asking));
    const bool open = m_place && !m_asking && !is_beginning;
    // What is being made has nothing to do with the file that was open.
    const auto source = m_new_case && !m_new_case->is_made ? wxString() : m_opened.source;
    auto ready = std::exchange(m_ready, {});
    if (!open) {
        // Next time it may be another language.
        delete ready.shell;
        ready = {};
    }
    m_shell = ready.shell ? ready.shell : new Shell(this);
    m_shell->show_whose(open ? to_wx(m_place->desk().municipality()) : wxString(), open ? who() : wxString(), source);
    m_shell->Show();
    GetSizer()->Add(m_shell, wxSizerFlags(1).Expand());
    if (is_beginning) {
        m_shell->show_alone(new_case_page(m_shell->pages()));
        SetTitle(to_wx(program_name));
    }
    else if (m_asking) {
        m_shell->show_alone(unlock_page(m_shell->pages()));
        SetTitle(to_wx(program_name));
    }
    else if (m_place) {
        for (auto& each : pages(*m_place, m_views, ready.page))
            m_shell->add(std::move(each));
    }
    else {
        m_shell->show_alone(start_page(m_shell->pages()));
    }
    m_shell->on_page = [this](size_t index) {
        const auto& entry = m_shell->entry(index);
        m_page = entry.name;
        SetTitle(entry.title + to_wx(" – ") + to_wx(m_place->desk().municipality()) + to_wx(" – ") + to_wx(program_name));
    };
    show_task();
    build_menus();
    if (open) {
        // No page is made that nobody looks at.
        go_to(std::string(m_page));
        if (!m_shell->page())
            m_shell->go_to(size_t{0});
        // Above each page, as for a file that somebody else has open.
        if (m_opened.form)
            m_shell->notice().tell(Notice::Kind::problem,
                say("This case is in the open form, which can only be read here. To work in it, somebody makes a case file of it with radslag-cli import."));
    }
    Layout();
}

}  // namespace gui
