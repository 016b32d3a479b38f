// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include "base/files.h"
#include "gui/about_dialog.h"
#include "gui/attempt.h"
#include "gui/icons.h"
#include "gui/shell.h"
#include "gui/start_page.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/sizer.h>
#include <wx/wupdlock.h>

namespace gui {
namespace {

constexpr const char* program_name = "Rådslag";
/// The window's first size in device-independent pixels; smaller than the smallest screen in use.
constexpr int first_width = 1360, first_height = 860, least_width = 900, least_height = 560;

int menu_id(const std::string& name)
{
    return wxXmlResource::GetXRCID(name);
}

std::string page_item(size_t index)
{
    return "page_" + std::to_string(index + 1);
}

}  // namespace

MainWindow::MainWindow(const base::Clock& clock, AskFile ask) : wxFrame(nullptr, wxID_ANY, to_wx(program_name)), m_clock(clock), m_ask(std::move(ask))
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

void MainWindow::open_sample()
{
    attempt(m_shell->notice(),
        [this] { take(std::make_unique<app::Desk>(app::Desk::sample_form()), say("Sample municipality – people and events are invented")); });
}

void MainWindow::open(const std::filesystem::path& file)
{
    attempt(m_shell->notice(), [&] { take(std::make_unique<app::Desk>(base::read_file(file)), to_wx(file.string())); });
}

void MainWindow::ask_and_open()
{
    if (auto file = m_ask(*this, {.kind = FileQuestion::Kind::open, .title = say("Open a case"), .types = say("Cases in the open form") + " (*.json)|*.json"}))
        open(*file);
}

void MainWindow::take(std::unique_ptr<app::Desk> desk, const wxString& source)
{
    // Pages look at the old records until they are gone.
    std::swap(m_desk, desk);
    m_source = source;
    m_talks = {};
    rebuild();
}

void MainWindow::go_to(const std::string& page)
{
    m_shell->go_to(page);
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
    wxWindowUpdateLocker still(this);
    if (m_shell) {
        m_shell->on_page = {};
        m_shell->Hide();
        // At once, not at the next idle moment: a page must not outlive the records it shows.
        delete m_shell;
    }
    SetBackgroundColour(theme::palette().ground);
    m_shell = new Shell(this, m_desk ? to_wx(m_desk->municipality()) : wxString(), m_desk ? say("Read-only") : wxString(), m_source);
    GetSizer()->Add(m_shell, wxSizerFlags(1).Expand());
    if (m_desk) {
        auto status = [this](const wxString& text) { m_shell->set_status(text); };
        m_shell->add({"talks", say("Talks"), "talk",
            [this, status](wxWindow* parent) { return new TalksPage(parent, *m_desk, m_clock, m_talks, m_shell->notice(), status, m_ask); }});
    }
    else {
        m_shell->show_alone(new StartPage(
            m_shell->pages(), [this] { open_sample(); }, [this] { ask_and_open(); }));
    }
    m_shell->on_page = [this](size_t index) {
        const auto& entry = m_shell->entry(index);
        m_page = entry.name;
        SetTitle(entry.title + to_wx(" – ") + to_wx(m_desk->municipality()) + to_wx(" – ") + to_wx(program_name));
    };
    build_menus();
    if (m_desk) {
        m_shell->go_to(size_t{0});
        m_shell->go_to(m_page);
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
