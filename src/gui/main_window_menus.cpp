// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window, and what their items lead to.
#include "app/case/recent_files.h"
#include "gui/about_dialog.h"
#include "gui/edit_commands.h"
#include "gui/employer/resolution_dialog.h"
#include "gui/main_window.h"
#include "gui/theme.h"
#include "gui/words.h"

#include "menu_bar_form.h"

namespace gui {
namespace {

/// What only a page can answer: it binds the item's command and its UPDATE_UI, which may also name what the item does there.
constexpr const char* of_pages[] = {"save_document", "edition_full", "edition_public", "as_text", "zoom_in", "zoom_out", "zoom_fit", "presenter_view"};
constexpr int first_recent = wxID_FILE1;
constexpr size_t most_pages = 9;

int menu_id(const std::string& name)
{
    return wxXmlResource::GetXRCID(name);
}

std::string page_item(size_t index)
{
    return "page_" + std::to_string(index + 1);
}

/// Each idle moment asks; GTK would build the item anew each time.
void name_item(wxUpdateUIEvent& event, const wxMenuBar* bar, const wxString& text)
{
    const auto* item = bar ? bar->FindItem(event.GetId()) : nullptr;
    if (item && item->GetItemLabel() != text)
        event.SetText(text);
}

}  // namespace

void MainWindow::OnInternalIdle()
{
    wxFrame::OnInternalIdle();
    // GTK's wx asks only when a menu opens. A key leads nowhere while its item is dim, so that must not be what was true then.
    if (wxUpdateUIEvent::CanUpdate(this))
        DoMenuUpdates();
}

void MainWindow::on_menu(const char* item, std::function<void()> act)
{
    // The act may put other menus in place of those that were clicked, so the click must be over first.
    Bind(
        wxEVT_MENU, [this, act = std::move(act)](wxCommandEvent&) { CallAfter([act] { act(); }); }, menu_id(item));
}

void MainWindow::on_menu(const char* item, std::function<void()> act, std::function<void(wxUpdateUIEvent&)> state)
{
    on_menu(item, std::move(act));
    Bind(
        wxEVT_UPDATE_UI, [state = std::move(state)](wxUpdateUIEvent& event) { state(event); }, menu_id(item));
}

void MainWindow::bind()
{
    bind_pages();
    bind_edit();
    const auto when = [](std::function<bool()> holds) { return [holds = std::move(holds)](wxUpdateUIEvent& event) { event.Enable(holds()); }; };
    const auto unlocked = [this] { return session() && !m_asking && !m_new_case; };
    on_menu("new_case", [this] { begin_new_case(); });
    on_menu(
        "accounts", [this] { open_accounts(); }, when(unlocked));
    on_menu(
        "resolutions",
        [this] {
            if (enter_resolution(this, *m_place) && m_shell)
                m_shell->make_anew();
        },
        when([this, unlocked] { return unlocked() && may_enter_resolution(*m_place); }));
    on_menu("open_sample", [this] { open_sample(); });
    on_menu("wxID_OPEN", [this] { ask_and_open(); });
    for (size_t i = 0; i < app::RecentFiles::most; ++i) {
        Bind(
            wxEVT_MENU,
            [this, i](wxCommandEvent&) {
                if (i < m_recent.size())
                    CallAfter([this, file = m_recent[i]] { open(file); });
            },
            first_recent + static_cast<int>(i));
    }
    Bind(wxEVT_MENU_OPEN, [this](wxMenuEvent& event) {
        list_recent();
        event.Skip();
    });
    on_menu(
        "save_now", [this] { save_now(); }, when([this, unlocked] { return unlocked() && m_place->can_write(); }));
    on_menu(
        "back_up", [this] { back_up(); }, when([this] { return m_opened.file && !m_task.is_running(); }));
    on_menu(
        "check_file", [this] { check_file(); }, when([this] { return m_opened.file && !m_task.is_running(); }));
    on_menu("settings", [this] { show_settings(); });
    on_menu(
        "switch_account", [this] { switch_account(); }, when(unlocked));
    on_menu(
        "lock", [this] { lock(); }, when(unlocked));
    on_menu(
        "search", [this] { search(); }, when(unlocked));
    on_menu("help", [this] { show_help(); });
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { Close(); }, wxID_EXIT);
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { AboutDialog(this).ShowModal(); }, wxID_ABOUT);
    for (auto language : base::all_languages) {
        const auto item = "language_" + std::string(base::code(language));
        on_menu(
            item.c_str(), [this, language] { speak(language); }, [language](wxUpdateUIEvent& event) { event.Check(language == window_language()); });
    }
    m_log_watch.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tell_session(); });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        CallAfter([this] {
            theme::apply();
            rebuild();
        });
        event.Skip();
    });
}

void MainWindow::bind_pages()
{
    // A page answers menu items that concern it; only then does the window.
    const auto shown = [this] { return m_shell && !m_shell->laid_over() ? m_shell->page() : nullptr; };
    Bind(wxEVT_MENU, [shown](wxCommandEvent& event) {
        auto* page = shown();
        if (!page || !page->ProcessWindowEventLocally(event))
            event.Skip();
    });
    for (const char* item : of_pages) {
        Bind(
            wxEVT_UPDATE_UI,
            [shown](wxUpdateUIEvent& event) {
                auto* page = shown();
                if (!page || !page->ProcessWindowEventLocally(event))
                    event.Enable(false);
            },
            menu_id(item));
    }
    Bind(
        wxEVT_UPDATE_UI,
        [this, shown](wxUpdateUIEvent& event) {
            auto* page = shown();
            wxUpdateUIEvent asked(event.GetId());
            event.Enable(page && page->ProcessWindowEventLocally(asked) && asked.GetEnabled());
            name_item(event, GetMenuBar(), asked.GetSetText() ? asked.GetText() : say("&New") + "\tCtrl+N");
        },
        menu_id("new_record"));
    for (size_t i = 0; i < most_pages; ++i) {
        Bind(
            wxEVT_MENU,
            [this, i](wxCommandEvent&) {
                if (i < m_shell->page_count())
                    m_shell->go_to(i);
            },
            menu_id(page_item(i)));
    }
}

void MainWindow::bind_edit()
{
    constexpr std::pair<const char*, EditCommand> commands[] = {{"redo", EditCommand::redo}, {"cut", EditCommand::cut}, {"copy", EditCommand::copy},
        {"paste", EditCommand::paste}, {"select_all", EditCommand::select_all}};
    for (const auto& [item, command] : commands) {
        Bind(
            wxEVT_MENU, [command = command](wxCommandEvent&) { edit(command); }, menu_id(item));
        Bind(
            wxEVT_UPDATE_UI, [command = command](wxUpdateUIEvent& event) { event.Enable(can_edit(command)); }, menu_id(item));
    }
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { undo(); }, menu_id("undo"));
    Bind(
        wxEVT_UPDATE_UI,
        [this](wxUpdateUIEvent& event) {
            // Who writes wants the writing undone, never the record before it.
            const bool writing = is_writing();
            const auto act = m_place && !m_asking && !writing ? m_place->undoable() : wxString();
            event.Enable(writing ? can_edit(EditCommand::undo) : !act.empty());
            const auto text = act.empty() ? say("&Undo") : say("&Undo: {act}", {{"act", from_wx(act)}});
            name_item(event, GetMenuBar(), text + "\tCtrl+Z");
        },
        menu_id("undo"));
}

void MainWindow::list_recent()
{
    auto* item = GetMenuBar()->FindItem(menu_id("recent_menu"));
    auto* menu = item ? item->GetSubMenu() : nullptr;
    if (!menu)
        return;
    std::vector<std::filesystem::path> files;
    for (auto& entry : app::RecentFiles(m_habits.settings).all()) {
        if (!entry.missing && files.size() < app::RecentFiles::most)
            files.push_back(std::move(entry.path));
    }
    if (files == m_recent && menu->GetMenuItemCount() > 0)
        return;
    m_recent = std::move(files);
    while (menu->GetMenuItemCount() > 0)
        menu->Destroy(menu->FindItemByPosition(0));
    for (size_t i = 0; i < m_recent.size(); ++i) {
        // Two files may have one name; the folder tells them apart.
        const auto name = m_recent[i].filename().string() + " – " + m_recent[i].parent_path().string();
        menu->Append(first_recent + static_cast<int>(i), "&" + std::to_string((i + 1) % 10) + "  " + wxControl::EscapeMnemonics(to_wx(name)));
    }
    if (m_recent.empty())
        menu->Append(wxID_NONE, say("None yet"))->Enable(false);
}

void MainWindow::build_menus()
{
    if (!GetMenuBar() || m_menus_speak != window_language()) {
        m_menus_speak = window_language();
        m_page_items = 0;
        auto* old = GetMenuBar();
        SetMenuBar(new MenuBarForm);
        delete old;
        list_recent();
    }
    list_pages();
}

void MainWindow::list_pages()
{
    // They stand in front of what the form itself has there.
    auto* view = GetMenuBar()->GetMenu(2);
    for (; m_page_items > 0; --m_page_items)
        view->Destroy(view->FindItemByPosition(0));
    for (size_t i = 0; i < m_shell->page_count() && i < most_pages; ++i)
        view->Insert(m_page_items++, menu_id(page_item(i)), m_shell->entry(i).title + "\tCtrl+" + std::to_string(i + 1));
    if (m_page_items > 0)
        view->InsertSeparator(m_page_items++);
}

}  // namespace gui
