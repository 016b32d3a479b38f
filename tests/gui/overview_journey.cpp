// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "gui/hard_case.h"
#include "gui/overview/overview_page.h"
#include "gui/widgets/annual_wheel.h"
#include "gui/widgets/blank.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/line_field.h"
#include "gui/widgets/page_preview.h"
#include "gui/widgets/paragraph.h"
#include "gui/window.h"
#include "support/temp_dir.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/uiaction.h>

using namespace support;

namespace {

const gui::RowsModel& rows_of(OpenWindow& window, const char* list)
{
    auto* model = dynamic_cast<gui::RowsModel*>(window.get<wxDataViewCtrl>(list).GetModel());
    REQUIRE(model);
    return *model;
}

std::string cell(OpenWindow& window, const char* list, size_t row, size_t column = 0)
{
    auto text = rows_of(window, list).rows().at(row).at(column);
    text.Replace(wxUniChar(0x00A0), " ");
    return gui::from_wx(text);
}

std::optional<unsigned> chosen(OpenWindow& window, const char* list)
{
    const auto item = window.get<wxDataViewCtrl>(list).GetSelection();
    return item.IsOk() ? std::optional(rows_of(window, list).GetRow(item)) : std::nullopt;
}

void choose(OpenWindow& window, const char* list, unsigned row)
{
    auto& control = window.get<wxDataViewCtrl>(list);
    control.Select(rows_of(window, list).GetItem(row));
    wxDataViewEvent event(wxEVT_DATAVIEW_SELECTION_CHANGED, &control, rows_of(window, list).GetItem(row));
    control.ProcessWindowEvent(event);
}

/// The overview of the sample, unlocked as the account of this name.
struct Overview : OpenWindow {
    explicit Overview(const char* account = "", base::Language language = base::Language::nb) : OpenWindow(language, "locked sample", {}, "overview")
    {
        unlock(account);
        REQUIRE(wait_for([this] { return get<gui::AnnualWheel>("m_wheel").IsShownOnScreen() && get<wxDataViewCtrl>("m_steps").HasFocus(); }));
    }
};

}  // namespace

TEST_CASE("The window begins with the overview: goals, next talk, pay and deadlines", "[overview]")
{
    Overview window("Ingunn Sætre Hovland");
    CHECK(window->GetTitle() == gui::to_wx("Oversikt – Fjellvik kommune – Rådslag"));
    CHECK(window.says("m_next") == "10. juni 2027");
    CHECK(window.says("m_pay") == "1 385 000 kr");
    CHECK(window.says("m_due") == "7");
    CHECK_THAT(window.says("m_due_note"), ContainsSubstring("5 over fristen"));
    CHECK_THAT(window.says("m_goals"), ContainsSubstring("av 5"));
}

TEST_CASE("The presidium, the executive and HR each begin with what is theirs, and can see everybody's", "[overview]")
{
    for (const auto& [account, first] :
        {std::pair{"Ingunn Sætre Hovland", "Spilleregler"}, {"Eirik Nesbø Haugland", "Milepæl"}, {"Solveig Myklebust", "Ny lønn"}}) {
        INFO(account);
        Overview window(account);
        CHECK(window.get<wxRadioButton>("m_mine").GetValue());
        CHECK_THAT(cell(window, "m_steps", 0), ContainsSubstring(first));
        const auto own = rows_of(window, "m_steps").rows().size();
        click(window.get<wxRadioButton>("m_all"));
        REQUIRE(wait_for([&] { return rows_of(window, "m_steps").rows().size() > own; }));
        CHECK_THAT(cell(window, "m_steps", 0), ContainsSubstring(first));
    }
}

TEST_CASE("How urgent a step is stands in words and as a sign, not by colour alone", "[overview]")
{
    Overview window("Ingunn Sætre Hovland");
    CHECK_THAT(cell(window, "m_steps", 0), ContainsSubstring("▲ Over fristen"));
    CHECK_THAT(cell(window, "m_steps", 1), ContainsSubstring("○ Kommer"));
    CHECK_THAT(cell(window, "m_tools", 0), ContainsSubstring("✓ På plass"));
    CHECK_THAT(cell(window, "m_tools", 4), ContainsSubstring("◆ Gjenstår"));
    CHECK_THAT(cell(window, "m_tools", 5), ContainsSubstring("✕ Mangler"));
}

TEST_CASE("A step that comes from a talk opens it in one click, what the window has no page for offers no button", "[overview]")
{
    Overview window("Ingunn Sætre Hovland");
    auto& button = window.get<wxButton>("m_open_step");
    CHECK_FALSE(button.IsShown());
    choose(window, "m_steps", 1);
    REQUIRE(wait_for([&] { return button.IsShownOnScreen(); }));
    click(button);
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_preview")) != nullptr; }));
    window.wait_for_minutes();
    CHECK(window.says("m_kind") == "Utviklingssamtale");
    CHECK_THAT(window.says("m_when"), ContainsSubstring("18. februar 2027"));
}

TEST_CASE("Steps of a plan lead to it, those of a new case to what is begun with", "[overview]")
{
    {
        Overview window("Ingunn Sætre Hovland");
        REQUIRE(cell(window, "m_steps", 4).find("Mål- og utviklingsplan") != std::string::npos);
        choose(window, "m_steps", 4);
        click(window.get<wxButton>("m_open_step"));
        REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_goal_list")) != nullptr; }));
    }
    const HardCase bare(barest());
    OpenWindow window(base::Language::nb, bare.path(), {}, "overview");
    window.unlock({}, bare.passphrase());
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_steps")) != nullptr; }));
    const auto acts = [&](const char* title) -> std::string {
        const auto& rows = rows_of(window, "m_steps").rows();
        for (unsigned row = 0; row < rows.size(); ++row) {
            if (cell(window, "m_steps", row).find(title) == std::string::npos)
                continue;
            choose(window, "m_steps", row);
            auto& button = window.get<wxButton>("m_open_step");
            return button.IsShown() ? gui::from_wx(button.GetLabelText()) : "-";
        }
        return "";
    };
    CHECK(acts("vedtaket som gir fullmakt") == "Før inn vedtaket …");
    CHECK(acts("Før inn arbeidsavtalen") == "-");
    CHECK(acts("Avtal mål og utvikling") == "Åpne målene");
    CHECK(acts("Planlegg den første samtalen") == "Planlegg en samtale …");
}

TEST_CASE("The wheel is gone through with the arrow keys, and the list beside it follows, and the other way", "[overview]")
{
    Overview window("Ingunn Sætre Hovland");
    auto& wheel = window.get<gui::AnnualWheel>("m_wheel");
    wheel.SetFocus();
    REQUIRE(wait_for([&] { return wheel.HasFocus(); }));
    press(WXK_END);
    REQUIRE(wait_for([&] { return wheel.chosen().has_value(); }));
    const auto last = rows_of(window, "m_year_list").rows().size() - 1;
    CHECK(wheel.chosen() == last);
    CHECK(chosen(window, "m_year_list") == last);
    press(WXK_LEFT);
    REQUIRE(wait_for([&] { return wheel.chosen() == last - 1; }));
    press(WXK_HOME);
    REQUIRE(wait_for([&] { return wheel.chosen() == size_t{0}; }));
    CHECK(chosen(window, "m_year_list") == 0u);
    choose(window, "m_year_list", 3);
    CHECK(wheel.chosen() == size_t{3});
    press(WXK_TAB);
    REQUIRE(wait_for([&] { return !wheel.HasFocus(); }));
}

TEST_CASE("The mouse takes the event it points at, says it, and a double click opens its talk", "[overview]")
{
    Overview window("Ingunn Sætre Hovland");
    auto& wheel = window.get<gui::AnnualWheel>("m_wheel");
    const auto& rows = rows_of(window, "m_year_list").rows();
    size_t talk = 0;
    while (talk < rows.size() && rows[talk][2] != "Utviklingssamtale")
        ++talk;
    REQUIRE(talk < rows.size());
    wxUIActionSimulator hand;
    hand.MouseMove(wheel.ClientToScreen(wheel.place_of(talk)));
    REQUIRE(wait_for([&] { return wheel.GetToolTipText().Contains("Utviklingssamtale"); }));
    hand.MouseClick();
    REQUIRE(wait_for([&] { return wheel.chosen() == talk; }));
    hand.MouseDblClick();
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_preview")) != nullptr; }));
    window.wait_for_minutes();
    CHECK(window.says("m_kind") == "Utviklingssamtale");
    CHECK_THAT(window.says("m_when"), ContainsSubstring("18. februar 2027"));
}

TEST_CASE("The keyboard goes along to another page, and stays in the navigation with who goes through it there", "[overview]")
{
    Overview window("Ingunn Sætre Hovland");
    auto& steps = window.get<wxDataViewCtrl>("m_steps");
    press('3', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_list")) != nullptr; }));
    REQUIRE(wait_for([&] { return window.get<wxDataViewCtrl>("m_list").HasFocus(); }));
    press('1', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return steps.IsShownOnScreen(); }));
    wait_for([&] { return steps.HasFocus(); }, 1000);
    INFO((wxWindow::FindFocus() ? wxWindow::FindFocus()->GetName().utf8_string() : "nobody"));
    REQUIRE(steps.HasFocus());
    auto& navigation = window.get<wxDataViewListCtrl>("m_navigation");
    navigation.SetFocus();
    REQUIRE(wait_for([&] { return navigation.HasFocus(); }));
    press(WXK_DOWN);
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return !steps.IsShownOnScreen(); }));
    CHECK(navigation.HasFocus());
}

TEST_CASE("Another year is shown on the wheel and in the list, as far as the calendar reaches", "[overview]")
{
    Overview window("Ingunn Sætre Hovland");
    CHECK(window.says("m_year_heading") == "Årshjul 2027");
    click(window.get<wxButton>("m_later"));
    REQUIRE(wait_for([&] { return window.says("m_year_heading") == "Årshjul 2028"; }));
    CHECK(window.says("m_list_heading") == "2028 som liste");
    CHECK_FALSE(window.get<wxButton>("m_later").IsEnabled());
    click(window.get<wxButton>("m_earlier"));
    click(window.get<wxButton>("m_earlier"));
    REQUIRE(wait_for([&] { return window.says("m_year_heading") == "Årshjul 2026"; }));
}

TEST_CASE("The overview speaks every language, and keeps the year that was chosen", "[overview]")
{
    Overview window("Ingunn Sætre Hovland");
    click(window.get<wxButton>("m_later"));
    REQUIRE(wait_for([&] { return window.says("m_year_heading") == "Årshjul 2028"; }));
    for (const auto& [language, title] : {std::pair{base::Language::nn, "Oversyn"}, {base::Language::sv, "Översikt"}, {base::Language::en, "Overview"}}) {
        window->speak(language);
        CHECK(window.says("m_title") == title);
        CHECK_THAT(window.says("m_year_heading"), ContainsSubstring("2028"));
    }
}

TEST_CASE("Where the window is narrow the cards stand below each other, and nothing is wider than the page", "[overview]")
{
    Overview window("Ingunn Sætre Hovland", base::Language::sv);
    auto& wheel = window.get<wxWindow>("m_wheel_card");
    auto& steps = window.get<wxWindow>("m_steps_card");
    window->SetSize(window->FromDIP(wxSize(1360, 860)));
    REQUIRE(wait_for([&] { return steps.GetScreenPosition().x > wheel.GetScreenRect().GetRight(); }));
    window->SetSize(window->FromDIP(wxSize(900, 560)));
    REQUIRE(wait_for([&] { return wheel.GetScreenPosition().y > steps.GetScreenRect().GetBottom(); }));
    CHECK(steps.GetScreenRect().GetRight() <= window->GetScreenRect().GetRight());
}

TEST_CASE("A new resolution ends the earlier one only where that is ticked, and an earlier one is ended on a day of its own", "[overview]")
{
    Overview window("Ingunn Sætre Hovland");
    const auto resolutions = [&](const std::function<void(wxDialog&)>& look) {
        window.dialogs.expect(look);
        window.menu("resolutions");
        REQUIRE(wait_for([&] { return window.dialogs.all_came(); }));
        wxYield();
    };
    const auto send = [](wxWindow& control, wxEventType type) {
        wxCommandEvent event(type, control.GetId());
        event.SetEventObject(&control);
        control.ProcessWindowEvent(event);
    };
    const auto plain = [](wxDialog& dialog, const char* name) {
        auto text = control<gui::Paragraph>(dialog, name).text();
        text.Replace(wxUniChar(0x00A0), " ");
        return gui::from_wx(text);
    };
    resolutions([&](wxDialog& dialog) {
        auto& offer = control<wxCheckBox>(dialog, "m_replaces");
        // As it stands the new one begins when the earlier one has ended.
        CHECK_FALSE(offer.IsShown());
        control<gui::DateField>(dialog, "m_date").text().SetValue("18.2.2027");
        control<gui::LineField>(dialog, "m_number").text().SetValue("021/27");
        control<gui::DateField>(dialog, "m_from").text().SetValue("1.6.2027");
        CHECK(offer.IsShown());
        CHECK_FALSE(offer.GetValue());
        CHECK_THAT(
            plain(dialog, "m_replaces_told"), ContainsSubstring("Sak 005/26, kommunestyret 22. januar 2026 gir det samme. Det kan gjelde ut 31. mai 2027"));
        auto& talks = control<wxCheckBox>(dialog, "m_hold_talks");
        talks.SetValue(false);
        send(talks, wxEVT_CHECKBOX);
        CHECK_THAT(plain(dialog, "m_replaces_told"), ContainsSubstring("Det nye gir ikke fullmakt til å holde samtaler."));
        talks.SetValue(true);
        auto& save = control<wxButton>(dialog, "m_save");
        send(save, wxEVT_BUTTON);
        CHECK_THAT(control<gui::DateField>(dialog, "m_from").complaint().utf8_string(), ContainsSubstring("005/26"));
        offer.SetValue(true);
        send(save, wxEVT_BUTTON);
        CHECK(control<gui::DateField>(dialog, "m_from").complaint().empty());
    });
    resolutions([&](wxDialog& dialog) {
        auto& end = control<wxRadioButton>(dialog, "m_old");
        end.SetValue(true);
        send(end, wxEVT_RADIOBUTTON);
        CHECK_FALSE(control<wxWindow>(dialog, "m_new_page").IsShown());
        auto& which = control<wxChoice>(dialog, "m_which");
        REQUIRE(which.GetCount() == 3);
        which.SetSelection(1);
        send(which, wxEVT_CHOICE);
        CHECK_THAT(plain(dialog, "m_which_told"), ContainsSubstring("Gjelder fra 22. januar 2026 til 31. mai 2027."));
        which.SetSelection(2);
        send(which, wxEVT_CHOICE);
        CHECK_THAT(plain(dialog, "m_which_told"), ContainsSubstring("Gir arbeidsgjevarutvalet fullmakt til å holde samtaler, avtale mål"));
        auto& save = control<wxButton>(dialog, "m_save");
        control<gui::DateField>(dialog, "m_ends").text().SetValue("1.1.2027");
        send(save, wxEVT_BUTTON);
        CHECK_FALSE(control<gui::DateField>(dialog, "m_ends").complaint().empty());
        control<gui::DateField>(dialog, "m_ends").text().SetValue("31.12.2027");
        send(save, wxEVT_BUTTON);
    });
    resolutions([&](wxDialog& dialog) {
        auto& which = control<wxChoice>(dialog, "m_which");
        which.SetSelection(2);
        send(which, wxEVT_CHOICE);
        CHECK_THAT(plain(dialog, "m_which_told"), ContainsSubstring("Gjelder fra 1. juni 2027 til 31. desember 2027."));
    });
}

TEST_CASE("A case without plan, agreement and talks says on the overview what to begin with", "[overview]")
{
    TempDir dir;
    auto form = base::read_file(std::string(RADSLAG_TEST_DATA) + "/minimal-nb.json");
    auto begin = form.find("\"talks\": [");
    REQUIRE(begin != form.npos);
    form.replace(begin, form.find(']', begin) - begin + 1, "\"talks\": []");
    base::write_atomically(dir / "case.json", form);
    OpenWindow window(base::Language::nb, dir / "case.json", {}, "overview");
    CHECK_THAT(window.notice(), ContainsSubstring("åpent format"));
    std::string all;
    for (const auto& row : rows_of(window, "m_steps").rows())
        all += gui::from_wx(row[0]) + "\n";
    CHECK_THAT(all, ContainsSubstring("Planlegg den første samtalen"));
    CHECK_THAT(all, ContainsSubstring("Før inn arbeidsavtalen"));
    CHECK(window.says("m_next") == "–");
    CHECK(window.says("m_next_note") == "Ingen er planlagt");
}
