// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/recent_files.h"
#include "app/exchange/sample.h"
#include "base/files.h"
#include "gui/ask_file.h"
#include "gui/help/help_window.h"
#include "gui/look.h"
#include "gui/single_instance.h"
#include "gui/theme.h"
#include "gui/widgets/notice.h"
#include "gui/window.h"
#include "support/temp_dir.h"

#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/dnd.h>
#include <wx/filedlg.h>
#include <wx/menu.h>
#include <wx/stdpaths.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

#include <gtk/gtk.h>

#include <thread>

using namespace support;

namespace {

wxMenuItem& menu_item(OpenWindow& window, const char* item)
{
    auto* found = window->GetMenuBar()->FindItem(wxXmlResource::GetXRCID(item));
    REQUIRE(found);
    return *found;
}

wxDialog* settings_dialog()
{
    for (auto* each : wxTopLevelWindows) {
        if (each->FindWindow(wxXmlResource::GetXRCID("m_text_size")))
            return dynamic_cast<wxDialog*>(each);
    }
    return nullptr;
}

gui::HelpWindow* help_window()
{
    for (auto* each : wxTopLevelWindows) {
        if (auto* help = dynamic_cast<gui::HelpWindow*>(each))
            return help;
    }
    return nullptr;
}

void choose(wxDialog& dialog, const char* name, int row)
{
    auto& choice = control<wxChoice>(dialog, name);
    choice.SetSelection(row);
    wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
    event.SetEventObject(&choice);
    choice.ProcessWindowEvent(event);
}

/// A case file of the sample's that outlives the window.
std::filesystem::path case_file(const TempDir& dir, const base::Clock& clock)
{
    app::write_sample(dir / "fjellvik.radslag", clock);
    return dir / "fjellvik.radslag";
}

/// Where the screen has it, its frame included.
wxPoint stands_at(const wxWindow& window)
{
    GdkRectangle frame{};
    gdk_window_get_frame_extents(gtk_widget_get_window(window.GetHandle()), &frame);
    return {frame.x, frame.y};
}

class Undressed {
public:
    ~Undressed()
    {
        gui::look::choose(app::Look::desktop);
        gui::look::set_text_size(100);
        gui::theme::apply();
    }
};

}  // namespace

TEST_CASE("Settings stand beside the window, count at once, and are there the next time", "[shell]")
{
    const Undressed afterwards;
    TempDir dir;
    OpenWindow window(base::Language::nb, "sample", {.settings = dir.path()});
    window.wait_for_minutes();
    const int before = window.get<wxStaticText>("m_title").GetBestSize().y;
    press(',', wxMOD_CONTROL);
    REQUIRE(wait_for([] { return settings_dialog() && settings_dialog()->IsShownOnScreen(); }));
    CHECK_FALSE(settings_dialog()->IsModal());
    const auto at_size = [] { return settings_dialog() && control<wxWindow>(*settings_dialog(), "m_text_size").HasFocus(); };
    control<wxWindow>(*settings_dialog(), "m_text_size").SetFocus();
    REQUIRE(wait_for(at_size));
    choose(*settings_dialog(), "m_text_size", 2);
    REQUIRE(wait_for([&] { return window.get<wxStaticText>("m_title").GetBestSize().y > before * 13 / 10; }));
    // Whoever turns it with the arrows goes on from there.
    REQUIRE(wait_for(at_size));
    choose(*settings_dialog(), "m_look", 2);
    REQUIRE(wait_for([] { return gui::theme::palette().dark; }));
    choose(*settings_dialog(), "m_lock_after", 4);
    choose(*settings_dialog(), "m_language", 3);
    REQUIRE(wait_for([] { return settings_dialog() && settings_dialog()->GetTitle() == gui::to_wx("Inställningar"); }));
    CHECK(window->GetMenuBar()->GetMenuLabelText(0) == "Arkiv");

    const auto kept = app::SettingsFile(dir.path()).read();
    CHECK(kept.text_size == 150);
    CHECK(kept.look == app::Look::dark);
    CHECK(kept.lock_after == 30);
    CHECK(kept.language == base::Language::sv);
    settings_dialog()->Close();
    CHECK(wait_for([] { return settings_dialog() == nullptr; }));
}

TEST_CASE("The window stands where it stood, on the page that was in view", "[shell]")
{
    TempDir dir;
    const base::FixedClock clock{base::Date(2027, 2, 19)};
    const auto file = case_file(dir, clock);
    const gui::Habits habits{.settings = dir.path()};
    const auto open = [&] {
        auto* window = new gui::MainWindow(clock, habits, [](wxWindow&, const gui::FileQuestion&) { return std::nullopt; });
        window->open(file);
        window->Show();
        REQUIRE(wait_for([&] { return window->IsShownOnScreen(); }));
        return window;
    };
    const auto close = [](gui::MainWindow* window) {
        window->Close();
        REQUIRE(wait_for([] { return wxTopLevelWindows.empty(); }));
    };
    auto* window = open();
    window->SetSize(window->FromDIP(wxSize(1111, 777)));
    REQUIRE(wait_for([&] { return window->GetSize() == window->FromDIP(wxSize(1111, 777)); }));
    const auto place = window->FromDIP(wxPoint(150, 60));
    window->Move(place);
    REQUIRE(wait_for([&] { return window->GetPosition() == place; }));
    close(window);
    const auto kept = app::SettingsFile(dir.path()).read();
    REQUIRE(kept.window);
    CHECK(kept.window->width == 1111);

    window = open();
    CHECK(window->ToDIP(window->GetSize()) == wxSize(1111, 777));
    REQUIRE(wait_for([&] { return window->IsActive(); }));
    CHECK(stands_at(*window) == place);
    close(window);
}

TEST_CASE("Files are asked for among one's own documents", "[shell]")
{
    OpenWindow window(base::Language::nb);
    window.dialogs.expect([](wxDialog& dialog) { CHECK(dynamic_cast<wxFileDialog&>(dialog).GetDirectory() == wxStandardPaths::Get().GetDocumentsDir()); });
    gui::FileDialog ask;
    CHECK_FALSE(ask(*window, {.kind = gui::FileQuestion::Kind::save, .title = "x", .types = "PDF|*.pdf", .name = "x.pdf"}));
    CHECK(window.dialogs.all_came());
}

TEST_CASE("F1 opens the guide beside the window at what is in view, and Escape closes it", "[shell]")
{
    OpenWindow window(base::Language::nb);
    window.wait_for_minutes();
    press(WXK_F1);
    REQUIRE(wait_for([] { return help_window() && help_window()->IsShownOnScreen() && help_window()->IsActive(); }));
    CHECK_THAT(gui::from_wx(help_window()->GetTitle()), ContainsSubstring("Holde samtalen"));
    auto& text = control<wxTextCtrl>(*help_window(), "m_text");
    CHECK_THAT(gui::from_wx(text.GetValue()), ContainsSubstring("Holde samtalen"));
    CHECK_FALSE(text.IsEditable());
    CHECK(text.GetValue().Find("**") == wxNOT_FOUND);
    CHECK(control<wxDataViewListCtrl>(*help_window(), "m_chapters").GetItemCount() >= 10);
    window.menu("language_sv");
    REQUIRE(wait_for([] { return help_window() && help_window()->GetTitle().Contains("Handbok"); }));
    REQUIRE(wait_for([] { return help_window()->IsActive(); }));
    press(WXK_ESCAPE);
    CHECK(wait_for([] { return help_window() == nullptr; }));
}

TEST_CASE("The file is checked behind the work, and the window says what was found", "[shell]")
{
    OpenWindow window(base::Language::nn);
    window.wait_for_minutes();
    window.menu("check_file");
    REQUIRE(wait_for([&] { return window.shows("m_task"); }));
    CHECK(window.says("m_task_name") == "Mappa blir kontrollert");
    REQUIRE(wait_for([&] { return !window.notice().empty(); }, 30000));
    CHECK_THAT(window.notice(), ContainsSubstring("Mappa er heil"));
    CHECK_FALSE(window.get<wxWindow>("m_task").IsShown());
}

TEST_CASE("A check that is stopped is heard of no more, and locking does not wait for one", "[shell]")
{
    OpenWindow window(base::Language::nn);
    window.wait_for_minutes();
    window.menu("check_file");
    // In the turn after the one in which it begins: what comes of a check that is through at once waits behind it.
    bool was_running = false;
    window->CallAfter([&] {
        was_running = window.get<wxWindow>("m_task").IsShown();
        auto& stop = window.get<wxButton>("m_task_stop");
        wxCommandEvent pressed(wxEVT_BUTTON, stop.GetId());
        stop.ProcessWindowEvent(pressed);
    });
    REQUIRE(wait_for([&] { return was_running; }));
    REQUIRE(wait_for([&] { return !window.get<wxWindow>("m_task").IsShown(); }));
    window.menu("back_up");
    REQUIRE(wait_for([&] { return !window.notice().empty(); }, 30000));
    CHECK_THAT(window.notice(), ContainsSubstring("Tryggingskopien ligg i "));
    window.menu("check_file");
    window.menu("lock");
    REQUIRE(wait_for([&] { return window.is_locked(); }, 30000));
    CHECK_FALSE(window.get<wxWindow>("m_task").IsShown());
}

TEST_CASE("A second start hands its file to the first and ends, and another own folder has a window of its own", "[shell]")
{
    TempDir own, other, run;
    gui::SingleInstance first(own.path(), run.path());
    CHECK(first.is_first());
    std::vector<std::filesystem::path> heard;
    first.listen([&](const std::filesystem::path& file) { heard.push_back(file); });
    const gui::SingleInstance second(own.path(), run.path());
    CHECK_FALSE(second.is_first());
    bool told_file = false, told_nothing = false;
    std::jthread start([&] {
        told_file = second.hand_over(own / "æøå.radslag");
        told_nothing = second.hand_over({});
    });
    REQUIRE(wait_for([&] { return heard.size() == 2; }));
    start.join();
    CHECK(told_file);
    CHECK(told_nothing);
    CHECK(heard[0] == own / "æøå.radslag");
    CHECK(heard[1].empty());
    CHECK(gui::SingleInstance(other.path(), run.path()).is_first());
    CHECK(gui::SingleInstance({}, run.path()).is_first());
}

TEST_CASE("What a killed program left behind keeps nobody out", "[shell]")
{
    TempDir own, run;
    std::filesystem::path socket;
    {
        const gui::SingleInstance gone(own.path(), run.path());
        for (const auto& entry : std::filesystem::directory_iterator(run.path())) {
            if (entry.path().extension() == ".socket")
                socket = entry.path();
        }
    }
    REQUIRE_FALSE(socket.empty());
    base::write_atomically(socket, "left behind");
    const gui::SingleInstance next(own.path(), run.path());
    CHECK(next.is_first());
    CHECK_FALSE(gui::SingleInstance(own.path(), run.path()).is_first());
}

TEST_CASE("A case that is dropped on the window is opened, and nothing else is taken", "[shell]")
{
    OpenWindow window;
    window.wait_for_minutes();
    auto* target = dynamic_cast<wxFileDropTarget*>(window->GetDropTarget());
    REQUIRE(target);
    wxArrayString pictures;
    pictures.Add("/tmp/picture.png");
    CHECK_FALSE(target->OnDropFiles(1, 1, pictures));
    wxArrayString cases;
    cases.Add(gui::to_wx(std::string(RADSLAG_TEST_DATA) + "/storvattnet.json"));
    CHECK(target->OnDropFiles(1, 1, cases));
    REQUIRE(wait_for([&] { return window.get<wxStaticText>("m_municipality").GetLabelText().Contains("Storvattnet"); }));
}

TEST_CASE("Files that were opened stand in the menu, and lead back to themselves", "[shell]")
{
    TempDir dir;
    const base::FixedClock clock{base::Date(2027, 2, 19)};
    const auto file = case_file(dir, clock);
    OpenWindow window(base::Language::nb, file, {.settings = dir / "own"});
    wxMenuEvent opened(wxEVT_MENU_OPEN);
    window->ProcessWindowEvent(opened);
    auto* recent = menu_item(window, "recent_menu").GetSubMenu();
    REQUIRE(recent);
    REQUIRE(recent->GetMenuItemCount() == 1);
    CHECK_THAT(gui::from_wx(recent->FindItemByPosition(0)->GetItemLabelText()), ContainsSubstring("fjellvik.radslag"));
    wxCommandEvent chosen(wxEVT_MENU, wxID_FILE1);
    window->ProcessWindowEvent(chosen);
    CHECK(wait_for([&] { return window.is_locked(); }));
}

TEST_CASE("In a text Ctrl+Z is the text's own, and commands that lead nowhere are dim", "[shell]")
{
    OpenWindow window(base::Language::nb, "locked sample");
    for (const char* item : {"save_now", "search", "lock", "new_record", "undo"}) {
        INFO(item);
        CHECK(wait_for([&] { return !menu_item(window, item).IsEnabled(); }));
    }
    auto& passphrase = window.get<wxTextCtrl>("m_passphrase");
    passphrase.SetFocus();
    REQUIRE(wait_for([&] { return passphrase.HasFocus(); }));
    passphrase.SetValue("something");
    CHECK(wait_for([&] { return menu_item(window, "select_all").IsEnabled(); }));
    press('Z', wxMOD_CONTROL);
    CHECK(window.notice().empty());
    window.unlock();
    for (const char* item : {"save_now", "search", "lock", "check_file", "back_up"}) {
        INFO(item);
        CHECK(wait_for([&] { return menu_item(window, item).IsEnabled(); }));
    }
    press('S', wxMOD_CONTROL);
    CHECK(wait_for([&] { return window.says("m_status") == "Alle endringer er lagret"; }));
}

TEST_CASE("A file that nobody touches is locked also while a box waits for an answer", "[shell]")
{
    OpenWindow window(base::Language::nb, "sample", {.idle = std::chrono::milliseconds(1500)});
    // Without the tests' own answer the box stays, as it does before a person who has gone.
    window.dialogs.Unregister();
    CHECK(wxDialog(&*window, wxID_ANY, "Question").ShowModal() == wxID_CANCEL);
    window.dialogs.Register();
    CHECK(wait_for([&] { return window.is_locked(); }));
}
