// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window.h"

#include "gui/talk/minutes_step.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/page_preview.h"
#include "gui/widgets/passphrase_field.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/menu.h>
#include <wx/stopwatch.h>
#include <wx/uiaction.h>
#include <wx/utils.h>

namespace support {
namespace {

std::vector<std::string> the_faults;

}  // namespace

bool wait_for(const std::function<bool()>& holds, int limit)
{
    wxStopWatch watch;
    while (!holds()) {
        if (watch.Time() > limit)
            return false;
        wxYield();
        wxMilliSleep(4);
    }
    return true;
}

wxWindow& control(wxWindow& root, const char* name)
{
    auto* found = root.FindWindow(wxXmlResource::GetXRCID(name));
    INFO("control " << name);
    REQUIRE(found);
    return *found;
}

void click(wxWindow& target)
{
    REQUIRE(wait_for([&] { return target.IsShownOnScreen() && target.IsEnabled() && target.GetSize().x > 4; }));
    // What comes or goes above it moves it some frames later.
    wxPoint middle;
    int rests = 0;
    REQUIRE(wait_for([&] {
        const auto size = target.GetSize();
        const auto now = target.GetScreenPosition() + wxPoint(size.x / 2, size.y / 2);
        rests = now == middle ? rests + 1 : 0;
        middle = now;
        return rests >= 8;
    }));
    wxUIActionSimulator hand;
    hand.MouseMove(middle);
    wxYield();
    hand.MouseClick();
    wxYield();
}

void press(int key, int modifiers)
{
    wxUIActionSimulator().Char(key, modifiers);
    wxYield();
}

Dialogs::Dialogs()
{
    Register();
}

Dialogs::~Dialogs()
{
    Unregister();
}

void Dialogs::expect(std::function<void(wxDialog&)> look)
{
    m_looks.push_back(std::move(look));
}

std::optional<std::filesystem::path> Dialogs::take_file()
{
    if (m_files.empty()) {
        note_fault("a file was asked for unasked");
        return std::nullopt;
    }
    auto file = m_files.front();
    m_files.pop_front();
    return file;
}

int Dialogs::Enter(wxDialog* dialog)
{
    if (m_looks.empty()) {
        note_fault("a box came unasked: " + gui::from_wx(dialog->GetTitle()));
        return wxID_CANCEL;
    }
    auto look = std::move(m_looks.front());
    m_looks.pop_front();
    look(*dialog);
    return wxID_CANCEL;
}

OpenWindow::OpenWindow(base::Language language, const std::filesystem::path& file, gui::Habits habits, const char* page)
{
    take_faults();
    gui::use_language(language);
    m_window = new gui::MainWindow(m_clock, habits, [this](wxWindow&, const gui::FileQuestion&) { return dialogs.take_file(); });
    if (file == "sample" || file == "locked sample")
        m_window->open_sample();
    else if (!file.empty())
        m_window->open(file);
    m_window->go_to(page);
    m_window->Show();
    m_window->Raise();
    REQUIRE(wait_for([this] { return m_window->IsShownOnScreen() && m_window->IsActive(); }));
    if (file == "sample")
        unlock();
}

void OpenWindow::menu(const std::string& item)
{
    wxCommandEvent event(wxEVT_MENU, wxXmlResource::GetXRCID(item));
    m_window->ProcessWindowEvent(event);
}

void OpenWindow::unlock(const std::string& account, const std::string& passphrase)
{
    auto& accounts = get<wxDataViewListCtrl>("m_accounts");
    for (unsigned row = 0; row < static_cast<unsigned>(accounts.GetItemCount()); ++row) {
        if (account.empty() || accounts.GetTextValue(row, 0) == gui::to_wx(account)) {
            accounts.SelectRow(row);
            wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &accounts, accounts.RowToItem(static_cast<int>(row)));
            accounts.ProcessWindowEvent(chosen);
            break;
        }
    }
    if (!passphrase.empty()) {
        // Whoever is chosen begins with an empty field.
        auto& field = control(**this, "m_passphrase");
        auto* text = dynamic_cast<wxTextCtrl*>(&field);
        if (auto* whole = dynamic_cast<gui::PassphraseField*>(&field))
            text = &whole->text();
        REQUIRE(text);
        text->ChangeValue(gui::to_wx(passphrase));
    }
    click(get<wxButton>("m_unlock"));
    const bool is_open = wait_for([this] { return !is_locked(); });
    INFO((is_open ? std::string() : gui::from_wx(get<gui::PassphraseField>("m_passphrase").complaint())));
    REQUIRE(is_open);
}

OpenWindow::~OpenWindow()
{
    CHECK(dialogs.all_came());
    m_window->Destroy();
    wait_for([] { return wxTopLevelWindows.empty(); });
    for (const auto& fault : take_faults()) {
        INFO(fault);
        CHECK(fault.empty());
    }
}

gui::TalkSpace& OpenWindow::talk(gui::TalksView::Step step)
{
    auto& page = get<gui::TalksPage>("TalksPageForm");
    if (!page.space())
        page.show_record(page.chosen_talk());
    REQUIRE(page.space());
    if (page.space()->shown() != step)
        page.space()->go_to(step);
    return *page.space();
}

void OpenWindow::wait_for_minutes()
{
    talk(gui::TalksView::Step::minutes);
    auto settled = [this] {
        auto* step = dynamic_cast<gui::MinutesStep*>(get<gui::TalksPage>("TalksPageForm").space()->step());
        auto& preview = get<gui::PagePreview>("m_preview");
        // The menu learns in idle moments what is possible.
        return step && step->preview().is_settled() && m_window->GetMenuBar()->IsEnabled(wxXmlResource::GetXRCID("save_document"))
            && (!preview.IsShownOnScreen() || preview.is_sharp());
    };
    REQUIRE(wait_for(settled));
}

std::string OpenWindow::says(const char* name)
{
    wxString text = get<wxStaticText>(name).GetLabelText();
    text.Replace(wxUniChar(0x00A0), " ");
    return gui::from_wx(text);
}

std::string OpenWindow::notice()
{
    wxString text = get<gui::Notice>("m_notice").text();
    text.Replace(wxUniChar(0x00A0), " ");
    return gui::from_wx(text);
}

std::string OpenWindow::minutes()
{
    std::string all;
    for (const auto& page : get<gui::PagePreview>("m_preview").texts())
        all += page + "\n";
    return all;
}

std::vector<std::string> take_faults()
{
    return std::exchange(the_faults, {});
}

void note_fault(std::string fault)
{
    the_faults.push_back(std::move(fault));
}

}  // namespace support
