// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "gui/talks_window.h"
#include "gui/widgets/time_field.h"
#include "support/temp_dir.h"

using namespace support;

TEST_CASE("Planning a talk says while it is typed whether the notice is long enough, and leads to preparing it", "[plan]")
{
    TempDir dir;
    TalksWindow window(lead);
    window.open_plan();
    auto& chip = window.in_dialog<gui::StateChip>("m_in_time_chip");
    CHECK(chip.word() == "Varsel");
    window.type_day("23.2.2027");
    CHECK(chip.word() == "Kort varsel");
    CHECK_THAT(plain(window.in_dialog<gui::Paragraph>("m_in_time").text()), ContainsSubstring("4 dager før samtalen. Kommunen krever minst 10 dager."));
    window.in_dialog<gui::DateField>("m_date").text().SetValue("10.3.2027");
    CHECK(chip.word() == "I god tid");
    CHECK(window.in_dialog<gui::StateChip>("m_resolved_chip").word() == "Fullmakt");
    CHECK_THAT(plain(window.in_dialog<gui::Paragraph>("m_resolved").text()), ContainsSubstring("005/26"));
    CHECK_FALSE(window.in_dialog<wxButton>("m_enter_resolution").IsShown());
    CHECK(window.in_dialog<gui::PeoplePicker>("m_people").chosen().size() == 4);
    window.in_dialog<gui::DateField>("m_date").text().SetValue("23.2.2027");

    click(window.in_dialog<wxButton>("m_save"));
    REQUIRE(wait_for([&] { return window.in_dialog<wxButton>("m_save_letter").IsShownOnScreen(); }));
    REQUIRE(window.panel());
    CHECK(window.says("m_kind") == "Utviklingssamtale");
    CHECK_THAT(window.says("m_when"), ContainsSubstring("23. februar 2027"));

    click(window.in_dialog<wxButton>("m_invite"));
    REQUIRE(wait_for([&] { return window.in_dialog<gui::StateChip>("m_invited_chip").word() == "Innkalt"; }));
    CHECK_THAT(plain(window.in_dialog<gui::Paragraph>("m_invited_told").text()), ContainsSubstring("4 dager før"));
    window.dialogs.answer(dir / "innkalling.pdf");
    click(window.in_dialog<wxButton>("m_save_letter"));
    REQUIRE(wait_for([&] { return std::filesystem::exists(dir / "innkalling.pdf"); }));
    CHECK(base::read_file(dir / "innkalling.pdf").starts_with("%PDF"));
    window.dialogs.answer(dir / "samtale.ics");
    click(window.in_dialog<wxButton>("m_save_calendar"));
    REQUIRE(wait_for([&] { return std::filesystem::exists(dir / "samtale.ics"); }));
    CHECK_THAT(base::read_file(dir / "samtale.ics"), ContainsSubstring("DTSTART"));
    click(window.in_dialog<wxButton>("m_close"));
    REQUIRE(wait_for([&] { return !window.dialog(); }));
}

TEST_CASE("Where no mandate gives the power, planning says so and offers to enter the resolution", "[plan]")
{
    TalksWindow window(lead);
    window.open_plan();
    window.type_day("15.11.2027");
    CHECK(window.in_dialog<gui::StateChip>("m_resolved_chip").word() == "Ingen fullmakt");
    CHECK_THAT(plain(window.in_dialog<gui::Paragraph>("m_resolved").text()), ContainsSubstring("31. oktober 2027"));
    CHECK(window.in_dialog<wxButton>("m_enter_resolution").IsShown());
    CHECK_THAT(plain(window.in_dialog<gui::Paragraph>("m_resolved").text()), ContainsSubstring("kan ikke ferdigstilles før et vedtak er ført inn"));
    CHECK(window.in_dialog<wxButton>("m_save").IsEnabled());
    press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return !window.dialog(); }));
    // The executive reads the same, and enters no resolution.
    window.menu("switch_account");
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    window.unlock(chief);
    REQUIRE(wait_for([&] { return window.shows("m_list"); }));
    window.open_plan();
    window.type_day("15.11.2027");
    CHECK(window.in_dialog<gui::StateChip>("m_resolved_chip").word() == "Ingen fullmakt");
    CHECK_FALSE(window.in_dialog<wxButton>("m_enter_resolution").IsShown());
}

TEST_CASE("The resolution that is missing is entered from the plan, and the salary talk planned under it", "[plan]")
{
    TalksWindow window(lead);
    window.open_plan();
    window.choose_kind("Lønnssamtale");
    window.type_day("15.11.2027");
    REQUIRE(window.in_dialog<gui::StateChip>("m_resolved_chip").word() == "Ingen fullmakt");
    window.dialogs.expect([](wxDialog& dialog) {
        const auto save = [&] {
            auto& button = control<wxButton>(dialog, "m_save");
            wxCommandEvent event(wxEVT_BUTTON, button.GetId());
            button.ProcessWindowEvent(event);
        };
        CHECK(control<gui::LineField>(dialog, "m_decides").value() == "kommunestyret");
        CHECK(control<wxCheckBox>(dialog, "m_set_pay").GetValue());
        // Where the present one ends.
        CHECK(control<gui::DateField>(dialog, "m_from").value() == base::Date(2027, 11, 1));
        control<gui::DateField>(dialog, "m_date").text().SetValue("18.2.2027");
        save();
        CHECK_FALSE(control<gui::LineField>(dialog, "m_number").complaint().empty());
        control<gui::LineField>(dialog, "m_number").text().SetValue("021/27");
        control<gui::DateField>(dialog, "m_to").text().SetValue("31.10.2031");
        save();
    });
    click(window.in_dialog<wxButton>("m_enter_resolution"));
    REQUIRE(wait_for([&] { return window.in_dialog<gui::StateChip>("m_resolved_chip").word() == "Fullmakt"; }));
    CHECK_THAT(plain(window.in_dialog<gui::Paragraph>("m_resolved").text()), ContainsSubstring("021/27"));
    CHECK_FALSE(window.in_dialog<wxButton>("m_enter_resolution").IsShown());
    click(window.in_dialog<wxButton>("m_save"));
    REQUIRE(wait_for([&] { return window.in_dialog<wxButton>("m_save_letter").IsShownOnScreen(); }));
    REQUIRE(window.panel());
    CHECK(window.says("m_kind") == "Lønnssamtale");
    click(window.in_dialog<wxButton>("m_close"));
    REQUIRE(wait_for([&] { return !window.dialog(); }));
}

TEST_CASE("A talk without a day or without people is not planned, and the field says what is missing", "[plan]")
{
    TalksWindow window(lead);
    window.open_plan();
    window.in_dialog<gui::PeoplePicker>("m_people").choose({});
    click(window.in_dialog<wxButton>("m_save"));
    CHECK_FALSE(window.in_dialog<gui::DateField>("m_date").complaint().empty());
    CHECK_FALSE(window.in_dialog<gui::PeoplePicker>("m_people").complaint().empty());
    CHECK(wait_for([&] { return window.in_dialog<gui::DateField>("m_date").text().HasFocus(); }));
    click(window.in_dialog<wxButton>("m_expected"));
    CHECK(window.in_dialog<gui::PeoplePicker>("m_people").chosen().size() == 4);

    // Nor at a time that is none, or for as long as no day is; all the rest stays.
    window.in_dialog<gui::DateField>("m_date").text().SetValue("10.3.2027");
    window.in_dialog<gui::LineField>("m_where").text().SetValue(gui::to_wx("Møterom 3"));
    auto& time = window.in_dialog<gui::TimeField>("m_time");
    auto& minutes = window.in_dialog<gui::MinutesField>("m_minutes");
    time.text().SetValue("25:99");
    minutes.text().SetValue("100000");
    click(window.in_dialog<wxButton>("m_save"));
    CHECK_THAT(plain(time.complaint()), ContainsSubstring("«25:99» er ikke et klokkeslett."));
    CHECK_THAT(plain(minutes.complaint()), ContainsSubstring("mellom 1 og 1440"));
    CHECK(wait_for([&] { return time.text().HasFocus(); }));
    CHECK(window.in_dialog<gui::LineField>("m_where").value() == "Møterom 3");
    CHECK(minutes.text().GetValue() == "100000");
    time.text().SetValue("9");
    minutes.text().SetValue("90");
    click(window.in_dialog<wxButton>("m_save"));
    REQUIRE(wait_for([&] { return window.in_dialog<wxButton>("m_save_letter").IsShownOnScreen(); }));
    CHECK_THAT(window.says("m_when"), ContainsSubstring("09.00"));
}

TEST_CASE("The guide gives how long a talk takes, and each kind of talk its own guides", "[plan]")
{
    TalksWindow window(lead);
    window.open_plan();
    auto& guide = window.in_dialog<wxChoice>("m_guide");
    window.choose_kind("Utviklingssamtale");
    CHECK(guide.GetString(0) == gui::to_wx("Utviklingssamtale i Fjellvik (kommunens egen)"));
    CHECK(guide.GetString(guide.GetCount() - 1) == "Ingen samtaleguide");
    const auto own = window.in_dialog<gui::MinutesField>("m_minutes").value();
    REQUIRE(own);
    guide.SetSelection(static_cast<int>(guide.GetCount()) - 1);
    wxCommandEvent none(wxEVT_CHOICE, guide.GetId());
    guide.ProcessWindowEvent(none);
    CHECK_FALSE(window.in_dialog<gui::MinutesField>("m_minutes").value());
}

TEST_CASE("A planned talk is moved to another day, and cancelled with a reason", "[plan]")
{
    TalksWindow window(lead);
    window.plan("10.3.2027");
    click(window.in_panel<wxButton>("m_change"));
    REQUIRE(wait_for([&] { return window.dialog() && window.dialog()->IsActive(); }));
    window.in_dialog<gui::DateField>("m_date").text().SetValue("17.3.2027");
    click(window.in_dialog<wxButton>("m_save"));
    REQUIRE(wait_for([&] { return !window.dialog(); }));
    CHECK_THAT(window.says("m_when"), ContainsSubstring("17. mars 2027"));

    click(window.in_panel<wxButton>("m_change"));
    REQUIRE(wait_for([&] { return window.dialog() && window.dialog()->IsActive(); }));
    click(window.in_dialog<wxButton>("m_cancel_talk"));
    click(window.in_dialog<wxButton>("m_cancel_now"));
    CHECK_FALSE(window.in_dialog<gui::WritingField>("m_reason").complaint().empty());
    window.in_dialog<gui::WritingField>("m_reason").text().SetValue("Sykdom");
    click(window.in_dialog<wxButton>("m_cancel_now"));
    REQUIRE(wait_for([&] { return !window.dialog(); }));
    CHECK(window.get<gui::StateChip>("m_chip").word() == "Avlyst");
}

TEST_CASE("What was begun for a talk stands there the next time, until it is planned or begun anew", "[plan]")
{
    TalksWindow window(lead);
    window.open_plan();
    window.choose_kind("Lønnssamtale");
    window.in_dialog<gui::DateField>("m_date").text().SetValue("23.2.2027");
    window.in_dialog<gui::LineField>("m_where").text().SetValue(gui::to_wx("Møterom 3"));
    CHECK_FALSE(window.in_dialog<wxButton>("m_begin_anew").IsShown());
    // Locked with the dialog open.
    window.menu("switch_account");
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    window.unlock(lead);
    REQUIRE(wait_for([&] { return window.shows("m_list"); }));
    REQUIRE(wait_for([&] { return window.shows("m_paused_bar"); }));
    CHECK(window.says("m_paused") == "Påbegynt, ikke lagret ennå: Ny samtale");
    click(window.get<wxButton>("m_resume"));
    REQUIRE(wait_for([&] { return window.dialog() && window.dialog()->IsActive(); }));
    CHECK_FALSE(window.get<wxPanel>("m_paused_bar").IsShown());
    CHECK(window.in_dialog<wxChoice>("m_kind").GetStringSelection() == gui::to_wx("Lønnssamtale"));
    CHECK(window.in_dialog<gui::DateField>("m_date").value() == base::Date(2027, 2, 23));
    CHECK(window.in_dialog<gui::LineField>("m_where").value() == "Møterom 3");
    CHECK_THAT(plain(window.in_dialog<gui::Paragraph>("m_lead").text()), ContainsSubstring("begynt å skrive"));
    click(window.in_dialog<wxButton>("m_begin_anew"));
    REQUIRE(wait_for([&] { return window.dialog() && !window.in_dialog<gui::DateField>("m_date").value(); }));
    CHECK_FALSE(window.in_dialog<wxButton>("m_begin_anew").IsShown());
    press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return !window.dialog() && window->IsActive(); }));
    CHECK_FALSE(window.get<wxPanel>("m_paused_bar").IsShown());
}

TEST_CASE("A change of a talk that somebody left half typed is offered above the talks, and goes on in the same dialog", "[plan]")
{
    TalksWindow window(lead);
    window.plan("10.3.2027");
    click(window.in_panel<wxButton>("m_change"));
    REQUIRE(wait_for([&] { return window.dialog() && window.dialog()->IsActive(); }));
    window.in_dialog<gui::LineField>("m_where").text().SetValue(gui::to_wx("Møterom 3"));
    // Asked for once more, the dialog that is open comes to the front.
    window.panel()->change_plan();
    CHECK(window.in_dialog<gui::LineField>("m_where").value() == "Møterom 3");
    press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return !window.dialog() && window->IsActive(); }));
    click(window.get<wxButton>("m_back"));
    REQUIRE(wait_for([&] { return window.shows("m_paused_bar"); }));
    CHECK(window.says("m_paused").starts_with("Påbegynt, ikke lagret ennå: Utviklingssamtale · 10. mars 2027"));
    click(window.get<wxButton>("m_resume"));
    REQUIRE(wait_for([&] { return window.dialog() && window.dialog()->IsActive(); }));
    CHECK(window.in_dialog<gui::LineField>("m_where").value() == "Møterom 3");
    click(window.in_dialog<wxButton>("m_save"));
    REQUIRE(wait_for([&] { return !window.dialog() && window->IsActive(); }));
    click(window.get<wxButton>("m_back"));
    REQUIRE(wait_for([&] { return window.shows("m_list"); }));
    CHECK_FALSE(window.get<wxPanel>("m_paused_bar").IsShown());
}

TEST_CASE("HR plans no talks, and is told who does", "[plan]")
{
    TalksWindow window(hr);
    CHECK_FALSE(window.get<wxButton>("m_plan").IsShown());
}

TEST_CASE("A length that cannot be read is told in few lines, and what stands below stays in view", "[plan]")
{
    TalksWindow window(lead);
    window.open_plan();
    auto& minutes = window.in_dialog<gui::MinutesField>("m_minutes");
    auto& below = window.in_dialog<wxCheckBox>("m_blind");
    auto& fields = window.in_dialog<wxWindow>("m_plan_fields");
    const int before = minutes.GetSize().y;
    minutes.text().SetFocus();
    REQUIRE(wait_for([&] { return minutes.text().HasFocus(); }));
    minutes.text().SetValue("kvart over 9");
    below.SetFocus();
    REQUIRE(wait_for([&] { return !minutes.complaint().empty() && minutes.GetSize().y > before; }));
    CHECK(minutes.GetSize().y - before <= 2 * minutes.GetCharHeight());
    CHECK(below.GetScreenRect().GetBottom() <= fields.GetScreenRect().GetBottom());
}
