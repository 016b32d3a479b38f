// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include "app/accounts/recovery.h"
#include "app/exchange/sample.h"
#include "base/files.h"
#include "gui/about_dialog.h"
#include "gui/attempt.h"
#include "gui/icons.h"
#include "gui/page.h"
#include "gui/start_page.h"
#include "gui/theme.h"
#include "gui/unlock/unlock_page.h"
#include "gui/words.h"

#include <wx/sizer.h>
#include <wx/utils.h>

#include "menu_bar_form.h"

namespace gui {
namespace {

constexpr const char* program_name = "Rådslag";
/// The window's first size in device-independent pixels; smaller than the smallest screen in use.
constexpr int first_width = 1360, first_height = 860, least_width = 900, least_height = 560;

int menu_id(const std::string& name)
{
    return wxXmlResource::GetXRCID(name);
}

/// Quiet ones need nobody's attention.
bool is_quiet(const app::Notice& notice)
{
    return notice.code == "backup.made";
}

std::string page_item(size_t index)
{
    return "page_" + std::to_string(index + 1);
}

}  // namespace

MainWindow::MainWindow(const base::Clock& clock, Habits habits, AskFile ask)
    : wxFrame(nullptr, wxID_ANY, to_wx(program_name)), m_clock(clock), m_ask(std::move(ask)), m_habits(std::move(habits))
{
    wxIcon mark;
    mark.CopyFromBitmap(icon("app", theme::palette().accent, 64).GetBitmap(wxSize(64, 64)));
    SetIcon(mark);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    SetMinSize(FromDIP(wxSize(least_width, least_height)));
    SetSize(FromDIP(wxSize(first_width, first_height)));
    bind();
    rebuild();
}

void MainWindow::bind()
{
    // A page answers menu items that concern it; only then does the window.
    auto to_page = [this](auto& event) {
        wxWindow* page = m_shell ? m_shell->page() : nullptr;
        if (!page || !page->ProcessWindowEventLocally(event))
            event.Skip();
    };
    Bind(wxEVT_MENU, [to_page](wxCommandEvent& event) { to_page(event); });
    for (const char* item : {"save_document", "edition_full", "edition_public", "as_text", "zoom_in", "zoom_out", "zoom_fit"}) {
        Bind(
            wxEVT_UPDATE_UI,
            [this](wxUpdateUIEvent& event) {
                wxWindow* page = m_shell ? m_shell->page() : nullptr;
                if (!page || !page->ProcessWindowEventLocally(event))
                    event.Enable(false);
            },
            menu_id(item));
    }
    auto after = [this](void (MainWindow::*act)()) { CallAfter(act); };
    Bind(
        wxEVT_MENU, [after](wxCommandEvent&) { after(&MainWindow::open_sample); }, menu_id("open_sample"));
    Bind(
        wxEVT_MENU, [after](wxCommandEvent&) { after(&MainWindow::ask_and_open); }, wxID_OPEN);
    Bind(
        wxEVT_MENU, [after](wxCommandEvent&) { after(&MainWindow::switch_account); }, menu_id("switch_account"));
    Bind(
        wxEVT_MENU, [after](wxCommandEvent&) { after(&MainWindow::lock); }, menu_id("lock"));
    for (const char* item : {"switch_account", "lock"})
        Bind(
            wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(session() && !m_asking); }, menu_id(item));
    m_log_watch.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tell_session(); });
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { Close(); }, wxID_EXIT);
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { AboutDialog(this).ShowModal(); }, wxID_ABOUT);
    for (auto language : base::all_languages) {
        int id = menu_id("language_" + std::string(base::code(language)));
        // The menu that was clicked is replaced, so the click must be over first.
        Bind(
            wxEVT_MENU, [this, language](wxCommandEvent&) { CallAfter([this, language] { speak(language); }); }, id);
        Bind(
            wxEVT_UPDATE_UI, [language](wxUpdateUIEvent& event) { event.Check(language == window_language()); }, id);
    }
    for (size_t i = 0; i < 9; ++i) {
        Bind(
            wxEVT_MENU,
            [this, i](wxCommandEvent&) {
                if (i < m_shell->page_count())
                    m_shell->go_to(i);
            },
            menu_id(page_item(i)));
    }
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        CallAfter([this] {
            theme::apply();
            rebuild();
        });
        event.Skip();
    });
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
    attempt_here([&] {
        Opened opened;
        opened.source = to_wx(file.string());
        if (file.extension() == ".json")
            opened.form = std::make_unique<app::Desk>(base::read_file(file));
        else
            opened.file.emplace(file, m_clock, opening());
        take(std::move(opened));
    });
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
    // Pages look at the old records until they are gone.
    std::swap(m_opened, opened);
    auto old_place = std::move(m_place);
    m_idle.reset();
    m_log_watch.Stop();
    m_place = m_opened.form ? workplace(*m_opened.form) : nullptr;
    m_asking = m_opened.file.has_value();
    m_last_account.clear();
    m_views = {};
    rebuild();
    if (m_opened.file)
        tell(m_opened.file->notices());
}

std::unique_ptr<Workplace> MainWindow::workplace(app::Desk& desk)
{
    Workplace::Host host;
    host.notice = [this]() -> Notice& { return m_shell->notice(); };
    host.status = [this](const wxString& text) { m_shell->set_status(text); };
    host.go_to = [this](const std::string& page, const std::string& record) { go_to(page, record); };
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

void MainWindow::unlocked()
{
    m_asking = false;
    m_place = workplace(session()->desk());
    m_last_account = session()->account()->key;
    m_idle = std::make_unique<IdleWatch>(m_habits.idle, [this] { CallAfter([this] { lock_idle(); }); });
    rebuild();
    tell_session();
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
    if (auto reminder = app::recovery_reminder(*session()))
        notices.push_back(*std::move(reminder));
    tell(notices);
}

void MainWindow::tell(const std::vector<app::Notice>& notices)
{
    wxString text;
    for (const auto& each : notices) {
        if (!is_quiet(each))
            text += (text.empty() ? "" : "\n") + sentence(each);
    }
    if (!text.empty() && m_shell->notice().text() != text)
        tell_problem(m_shell->notice(), text);
}

wxWindow* MainWindow::unlock_page(wxWindow* parent)
{
    UnlockWishes wishes;
    wishes.unlocked = [this] { unlocked(); };
    if (session())
        wishes.back = [this] { unlocked(); };
    if (m_opened.sample)
        wishes.published = [](const std::string& key) { return app::sample_passphrase(key); };
    return new UnlockPage(parent, *m_opened.file, m_last_account, std::move(wishes));
}

wxString MainWindow::who()
{
    if (!m_place)
        return {};
    if (m_opened.form)
        return say("Read-only");
    const auto& account = session()->account();
    auto text = to_wx(account->name.str()) + "\n" + party_word(account->party);
    return m_opened.file->read_only() ? text + to_wx(" – ") + say("read-only") : text;
}

void MainWindow::go_to(const std::string& page, const std::string& record)
{
    if (!page.empty())
        m_page = page;
    m_shell->go_to(page);
    auto* shown = record.empty() ? nullptr : dynamic_cast<Page*>(m_shell->page());
    if (shown)
        shown->show_record(record);
}

void MainWindow::speak(base::Language language)
{
    if (language == window_language())
        return;
    use_language(language);
    rebuild();
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
    const bool open = m_place && !m_asking;
    m_shell = new Shell(this, open ? to_wx(m_place->desk().municipality()) : wxString(), open ? who() : wxString(), m_opened.source);
    GetSizer()->Add(m_shell, wxSizerFlags(1).Expand());
    if (m_asking) {
        m_shell->show_alone(unlock_page(m_shell->pages()));
        SetTitle(to_wx(program_name));
    }
    else if (m_place) {
        for (auto& each : pages(*m_place, m_views))
            m_shell->add(std::move(each));
    }
    else {
        m_shell->show_alone(new StartPage(
            m_shell->pages(), [this] { open_sample(); }, [this] { ask_and_open(); }));
    }
    m_shell->on_page = [this](size_t index) {
        const auto& entry = m_shell->entry(index);
        m_page = entry.name;
        SetTitle(entry.title + to_wx(" – ") + to_wx(m_place->desk().municipality()) + to_wx(" – ") + to_wx(program_name));
    };
    build_menus();
    if (open) {
        // No page is made that nobody looks at.
        m_shell->go_to(m_page);
        if (!m_shell->page())
            m_shell->go_to(size_t{0});
    }
    Layout();
}

void MainWindow::build_menus()
{
    auto* bar = new MenuBarForm;
    wxMenu* view = bar->GetMenu(1);
    for (size_t i = 0; i < m_shell->page_count(); ++i)
        view->Insert(i, menu_id(page_item(i)), m_shell->entry(i).title + "\tCtrl+" + std::to_string(i + 1));
    if (m_shell->page_count() > 0)
        view->InsertSeparator(m_shell->page_count());
    wxMenuBar* old = GetMenuBar();
    SetMenuBar(bar);
    delete old;
}

}  // namespace gui
