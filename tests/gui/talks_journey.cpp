// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "gui/talk/minutes_step.h"
#include "gui/widgets/blank.h"
#include "gui/widgets/page_preview.h"
#include "gui/window.h"
#include "support/temp_dir.h"

#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/radiobut.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

#include <algorithm>

using namespace support;

namespace {

/// Stands in the sample's exempt section alone.
constexpr const char* closed_words = "dårleg søvn";

std::string without_line_breaks(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

unsigned chosen_row(OpenWindow& window)
{
    auto& list = window.get<wxDataViewCtrl>("m_list");
    auto* model = dynamic_cast<gui::TalkModel*>(list.GetModel());
    REQUIRE(model);
    return model->GetRow(list.GetSelection());
}

/// The first or the second of the header, as the state has it.
wxButton& save_button(OpenWindow& window)
{
    for (const char* name : {"m_first", "m_second"}) {
        auto& button = window.get<wxButton>(name);
        if (button.IsShown() && button.GetLabelText().Contains("PDF"))
            return button;
    }
    FAIL("no button saves");
    return window.get<wxButton>("m_first");
}

}  // namespace

TEST_CASE("The talks stand by year, each with what it lacks, and the latest that was held is chosen", "[talks]")
{
    OpenWindow window(base::Language::nb);
    auto& list = window.get<wxDataViewCtrl>("m_list");
    REQUIRE(wait_for([&] { return list.HasFocus(); }));
    auto* model = dynamic_cast<gui::TalkModel*>(list.GetModel());
    REQUIRE(model);
    REQUIRE(model->rows().size() >= 5);
    CHECK(model->rows()[chosen_row(window)].kind == domain::TalkKind::development);
    wxVariant cell;
    model->GetValueByRow(cell, 0, gui::TalkModel::missing);
    CHECK_THAT(gui::from_wx(cell.GetString()), ContainsSubstring("Åpent for merknader til og med 4."));
    model->GetValueByRow(cell, 1, gui::TalkModel::missing);
    CHECK(cell.GetString().empty());
}

TEST_CASE("Enter opens a talk at the step of its state, and Alt and left lead back to its row", "[talks]")
{
    OpenWindow window;
    auto& page = window.get<gui::TalksPage>("TalksPageForm");
    auto& list = window.get<wxDataViewCtrl>("m_list");
    REQUIRE(wait_for([&] { return list.HasFocus(); }));
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return chosen_row(window) == 1; }));
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return page.space() != nullptr; }));
    CHECK(page.space()->shown() == gui::TalksView::Step::minutes);
    CHECK(window.says("m_kind") == "Oppfølgingssamtale");
    CHECK_THAT(window.says("m_when"), ContainsSubstring("10. desember 2026"));
    window.wait_for_minutes();
    CHECK(window.get<gui::PagePreview>("m_preview").pages() >= 1);
    CHECK(window.get<wxStaticText>("m_page_place").GetLabelText().StartsWith("Side 1 av "));
    press(WXK_LEFT, wxMOD_ALT);
    REQUIRE(wait_for([&] { return page.space() == nullptr && list.HasFocus(); }));
    CHECK(chosen_row(window) == 1);
}

TEST_CASE("The button opens the chosen talk as Enter does", "[talks]")
{
    OpenWindow window;
    click(window.get<wxButton>("m_open"));
    auto& page = window.get<gui::TalksPage>("TalksPageForm");
    REQUIRE(wait_for([&] { return page.space() != nullptr; }));
    CHECK(window.says("m_kind") == "Utviklingssamtale");
    click(window.get<wxButton>("m_back"));
    REQUIRE(wait_for([&] { return page.space() == nullptr; }));
}

TEST_CASE("The public edition shows the minutes without the closed text", "[talks]")
{
    OpenWindow window;
    window.wait_for_minutes();
    CHECK_THAT(without_line_breaks(window.minutes()), ContainsSubstring(closed_words));
    click(window.get<wxRadioButton>("m_public"));
    REQUIRE(wait_for([&] { return without_line_breaks(window.minutes()).find(closed_words) == std::string::npos; }));
    window.wait_for_minutes();
    CHECK(window.get<wxRadioButton>("m_public").GetValue());
    CHECK_THAT(without_line_breaks(window.minutes()), ContainsSubstring("offl."));

    press('F', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_for([&] { return without_line_breaks(window.minutes()).find(closed_words) != std::string::npos; }));
    CHECK(window.get<wxRadioButton>("m_full").GetValue());
}

TEST_CASE("The document's language is chosen apart from the window's", "[talks]")
{
    OpenWindow window(base::Language::nb);
    window.wait_for_minutes();
    auto nynorsk = window.minutes();
    auto& language = window.get<wxChoice>("m_language");
    CHECK(language.GetStringSelection() == "Nynorsk");
    language.SetSelection(2);
    wxCommandEvent chosen(wxEVT_CHOICE, language.GetId());
    chosen.SetInt(2);
    language.ProcessWindowEvent(chosen);
    REQUIRE(wait_for([&] { return window.minutes() != nynorsk; }));
    CHECK_THAT(window.minutes(), ContainsSubstring("utvecklingssamtal"));
    CHECK(window.says("m_kind") == "Utviklingssamtale");
}

TEST_CASE("Zooming keeps the place and draws the pages anew, sharp", "[talks]")
{
    OpenWindow window;
    window.wait_for_minutes();
    auto& preview = window.get<gui::PagePreview>("m_preview");
    CHECK_FALSE(preview.zoom());
    preview.go_to(1);
    REQUIRE(wait_for([&] { return preview.page_in_view() == 1; }));
    double fitting = preview.shown_zoom();
    click(window.get<wxButton>("m_zoom_in"));
    REQUIRE(wait_for([&] { return preview.shown_zoom() > fitting; }));
    CHECK(preview.page_in_view() == 1);
    window.wait_for_minutes();
    press('-', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return preview.shown_zoom() <= fitting + 0.01; }));
    press('0', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return !preview.zoom(); }));
    CHECK(preview.shown_zoom() == Approx(fitting).margin(0.02));
    window.wait_for_minutes();
}

TEST_CASE("The pages are turned with the keyboard", "[talks]")
{
    OpenWindow window;
    window.wait_for_minutes();
    auto& preview = window.get<gui::PagePreview>("m_preview");
    preview.SetFocus();
    REQUIRE(wait_for([&] { return preview.HasFocus(); }));
    press(WXK_END);
    REQUIRE(wait_for([&] { return preview.page_in_view() == preview.pages() - 1; }));
    auto last = gui::to_wx("Side " + std::to_string(preview.pages()) + " av " + std::to_string(preview.pages()));
    CHECK(wait_for([&] { return window.get<wxStaticText>("m_page_place").GetLabelText() == last; }));
    press(WXK_HOME);
    REQUIRE(wait_for([&] { return preview.page_in_view() == 0; }));
    press(WXK_PAGEDOWN);
    CHECK(wait_for([&] { return preview.GetViewStart().y > 0; }));
}

TEST_CASE("The minutes can be read as text", "[talks]")
{
    OpenWindow window;
    window.wait_for_minutes();
    click(window.get<wxToggleButton>("m_as_text"));
    auto& text = window.get<wxTextCtrl>("m_text");
    REQUIRE(wait_for([&] { return text.IsShownOnScreen(); }));
    CHECK_FALSE(text.IsEditable());
    CHECK_THAT(without_line_breaks(gui::from_wx(text.GetValue())), ContainsSubstring(closed_words));
    press('T', wxMOD_CONTROL);
    CHECK(wait_for([&] { return window.shows("m_preview"); }));
}

TEST_CASE("Saving writes the PDF that is on the screen", "[talks]")
{
    OpenWindow window;
    window.wait_for_minutes();
    TempDir dir;
    window.dialogs.answer(dir / "møte referat.pdf");
    press('P', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return std::filesystem::exists(dir / "møte referat.pdf"); }));
    auto bytes = base::read_file(dir / "møte referat.pdf");
    CHECK(bytes.starts_with("%PDF-"));
    gui::PdfPages saved(bytes);
    REQUIRE(saved.count() == window.get<gui::PagePreview>("m_preview").pages());
    CHECK(saved.text(0) == window.get<gui::PagePreview>("m_preview").texts()[0]);
    CHECK(wait_for([&] { return window.get<wxStaticText>("m_status").GetLabelText() == gui::to_wx("Lagra som møte referat.pdf"); }));
}

TEST_CASE("A place that cannot be written to is told above the page, and nothing is lost", "[talks]")
{
    OpenWindow window;
    window.wait_for_minutes();
    auto before = window.minutes();
    TempDir dir;
    base::write_atomically(dir / "file", "a file, not a folder");
    window.dialogs.answer(dir / "file" / "referat.pdf");
    click(save_button(window));
    REQUIRE(wait_for([&] { return !window.notice().empty(); }));
    CHECK_THAT(window.notice(), ContainsSubstring("Mappa finst ikkje"));
    CHECK(base::read_file(dir / "file") == "a file, not a folder");
    CHECK(window.minutes() == before);

    // The next try, elsewhere, succeeds and takes the message away.
    window.dialogs.answer(dir / "referat.pdf");
    click(save_button(window));
    REQUIRE(wait_for([&] { return std::filesystem::exists(dir / "referat.pdf"); }));
    CHECK(wait_for([&] { return window.notice().empty(); }));
}

TEST_CASE("A talk that has not been held says so calmly", "[talks]")
{
    TempDir dir;
    auto form = base::read_file(std::string(RADSLAG_TEST_DATA) + "/minimal-nb.json");
    auto held = form.find("\"state\": \"held\"");
    REQUIRE(held != form.npos);
    form.replace(held, 15, "\"state\": \"planned\"");
    base::write_atomically(dir / "case.json", form);
    OpenWindow window(base::Language::nb, dir / "case.json");
    window.talk(gui::TalksView::Step::minutes);
    auto& blank = window.get<gui::Blank>("m_no_minutes");
    REQUIRE(wait_for([&] { return blank.IsShownOnScreen(); }));
    CHECK(gui::from_wx(blank.headline()) == "Samtalen er ikke gjennomført ennå");
    CHECK_FALSE(save_button(window).IsEnabled());
    // Only that it can be read.
    CHECK_THAT(window.notice(), ContainsSubstring("åpent format"));
}
