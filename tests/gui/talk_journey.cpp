// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk_window.h"

#include <gtk/gtk.h>
#include <wx/uiaction.h>

using namespace support;
using namespace support::room;

TEST_CASE("A planned talk is held: who is there, what is agreed, who does what, and all of it is there when one comes back", "[talk]")
{
    const CaseWithTalk file;
    {
        Room window(file);
        window.page().show_record(window.talk_id.str());
        CHECK(window.page().space()->shown() == Step::talk);
        window.begin();
        CHECK(window.get<gui::StateChip>("m_chip").word() == gui::to_wx("Gjennomført"));

        window.write_agreed("Fem av sju tiltak er gjort.");
        window.choose_item(1);
        CHECK(window.agreed().empty());
        window.add_action("Sende rapporten @Eirik innen 12. mars");
        REQUIRE(wait_for([&] { return window.new_actions().size() == 1; }));
        window.add_action("Ringe departementet @ordf fredag");
        REQUIRE(wait_for([&] { return window.new_actions().size() == 2; }));
        CHECK(window.action_line().value().empty());
        CHECK_THAT(window.new_actions()[0], ContainsSubstring("Sende rapporten"));
        CHECK_THAT(window.new_actions()[0], ContainsSubstring("Eirik Nesbø Haugland · 12. mars 2027"));
        CHECK_THAT(window.new_actions()[1], ContainsSubstring("Ingunn Sætre Hovland · 26. februar 2027"));

        // Half a sentence, and the file is locked.
        window.write_agreed("Resultatene er gode, men");
        window.menu("lock");
        REQUIRE(wait_for([&] { return window.is_locked(); }));
        window.unlock(lead, passphrase_of(lead));
        REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_agreed")) != nullptr; }));
        CHECK(window.agreed() == "Resultatene er gode, men");
        window.choose_item(0);
        CHECK(window.agreed() == "Fem av sju tiltak er gjort.");
        CHECK(window.notice().empty());
    }
    // What was agreed is both sides'.
    Room window(file, deputy);
    window.room();
    CHECK(window.agreed() == "Fem av sju tiltak er gjort.");
    window.choose_item(1);
    CHECK(window.agreed() == "Resultatene er gode, men");
    CHECK(window.new_actions().size() == 2);
}

TEST_CASE("An action that names nobody, or several, is told beside the line and stays as it was typed", "[talk]")
{
    const CaseWithTalk file;
    Room window(file);
    window.begin();
    auto& line = window.action_line();
    line.text().SetFocus();
    line.text().SetValue("Sende rapporten 12.3.");
    CHECK(wait_for([&] { return window.says("m_reads") == "ingen er nevnt ennå: skriv @ og et navn · innen 12. mars 2027"; }));
    click(window.in_step<wxButton>("m_add"));
    CHECK(wait_for([&] { return line.complaint() == gui::to_wx("Hvem gjør det? Skriv @ og et navn."); }));
    CHECK(line.value() == "Sende rapporten 12.3.");
    CHECK(window.new_actions().empty());
    line.text().SetValue("Sende rapporten @Petter");
    click(window.in_step<wxButton>("m_add"));
    CHECK(wait_for([&] { return line.complaint() == gui::to_wx("Ingen av deltakerne heter Petter."); }));
    line.text().SetValue("Sende rapporten @Eirik 31/4");
    click(window.in_step<wxButton>("m_add"));
    CHECK(wait_for([&] { return line.complaint() == gui::to_wx("Datoen «31/4» finnes ikke."); }));
    CHECK(line.value() == "Sende rapporten @Eirik 31/4");
    CHECK(window.new_actions().empty());
    line.text().SetValue("Sende rapporten @Eirik");
    line.text().SetFocus();
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.new_actions().size() == 1; }));
}

TEST_CASE("Until the employer's side begins the talk, the executive is told so and ticks nobody off", "[talk]")
{
    const CaseWithTalk file(domain::TalkState::planned);
    Room window(file, chief);
    window.room();
    CHECK(window.in_step<wxStaticText>("m_who_heading").GetLabelText() == gui::to_wx("Samtalen er ikke gjennomført ennå"));
    CHECK_THAT(gui::from_wx(window.in_step<gui::Paragraph>("m_before_note").text()), ContainsSubstring("Arbeidsgiversiden begynner samtalen"));
    CHECK_FALSE(window.in_step<wxWindow>("m_present").IsShown());
    CHECK_FALSE(window.in_step<wxButton>("m_begin").IsShown());
}

TEST_CASE("A talk that is set for another day is begun only after a question that says both days", "[talk]")
{
    const CaseWithTalk file(domain::TalkState::planned, base::Date(2027, 3, 11));
    Room window(file);
    window.room();
    auto& begin = window.in_step<wxButton>("m_begin");
    auto& later = window.in_step<wxButton>("m_begin_later");
    auto& told = window.in_step<gui::Paragraph>("m_other_day");
    CHECK_FALSE(told.IsShown());
    click(begin);
    REQUIRE(wait_for([&] { return later.HasFocus(); }));
    auto said = told.text();
    said.Replace(wxUniChar(0x00A0), " ");
    CHECK_THAT(gui::from_wx(said), ContainsSubstring("satt til 11. mars 2027, og i dag er det 19. februar 2027"));
    CHECK_FALSE(begin.IsShown());
    CHECK(window.get<gui::StateChip>("m_chip").word() == "Planlagt");
    press(WXK_SPACE);
    REQUIRE(wait_for([&] { return begin.IsShown() && !told.IsShown(); }));
    click(begin);
    REQUIRE(wait_for([&] { return later.HasFocus(); }));
    click(window.in_step<wxButton>("m_begin_now"));
    REQUIRE(wait_for([&] { return window.get<gui::StateChip>("m_chip").word() == gui::to_wx("Gjennomført"); }));
    CHECK(window.in_step<gui::WritingField>("m_agreed").IsShownOnScreen());
}

TEST_CASE("The presenter view has the keyboard whenever it is shown, and the window behind it ends it too", "[talk]")
{
    const CaseWithTalk file;
    Room window(file);
    window.begin();
    auto& room = dynamic_cast<gui::TalkRoom&>(*window.page().space()->step());
    auto& agreed = window.in_step<gui::WritingField>("m_agreed");
    const auto take_keyboard = [&] {
        window->Raise();
        agreed.SetFocus();
        REQUIRE(wait_for([&] { return window->IsActive() && agreed.text().HasFocus(); }));
    };
    for (const int key : {WXK_ESCAPE, WXK_F5}) {
        press(WXK_F5);
        REQUIRE(wait_for([&] { return room.presenter() && room.presenter()->IsActive(); }));
        take_keyboard();
        // Asked for once more, it comes back.
        room.offers().front().act();
        REQUIRE(wait_for([&] { return room.presenter()->IsActive(); }));
        take_keyboard();
        press(key);
        REQUIRE(wait_for([&] { return room.presenter() == nullptr; }));
        REQUIRE(wait_for([&] { return window->IsActive(); }));
    }
    CHECK(window.notice().empty());
}

TEST_CASE("The room is laid out whole as soon as the talk has begun", "[talk]")
{
    const CaseWithTalk file;
    Room window(file);
    window.begin();
    for (const char* name : {"m_agenda_card", "m_item_card", "m_side_card", "m_show_note"}) {
        INFO(name);
        auto& part = window.in_step<wxWindow>(name);
        // What GTK paints, and what wx reckons with.
        CHECK(wait_for([&] { return gtk_widget_get_allocated_width(part.GetHandle()) == part.GetSize().x; }));
        CHECK(part.GetScreenRect().GetRight() < window.in_step<wxWindow>("m_room").GetScreenRect().GetRight() + 1);
    }
}

TEST_CASE("The own note shows only when it is asked for, and never on the projector", "[talk]")
{
    const CaseWithTalk file;
    Room window(file);
    window.begin();
    auto& note = window.in_step<gui::WritingField>("m_note");
    CHECK_FALSE(note.IsShownOnScreen());
    click(window.in_step<wxRadioButton>("m_show_note"));
    REQUIRE(wait_for([&] { return note.IsShownOnScreen(); }));
    note.text().SetValue("Hold igjen om lonn");
    window.write_agreed("Vi ser paa tallene i juni.");

    auto& room = dynamic_cast<gui::TalkRoom&>(*window.page().space()->step());
    press(WXK_F5);
    REQUIRE(wait_for([&] { return room.presenter() && room.presenter()->IsActive(); }));
    auto& screen = *room.presenter();
    CHECK(control<wxTextCtrl>(screen, "m_screen_agreed").GetValue() == "Vi ser paa tallene i juni.");
    std::function<bool(wxWindow&)> tells = [&](wxWindow& root) {
        for (auto* child : root.GetChildren()) {
            auto* text = dynamic_cast<wxTextCtrl*>(child);
            if (child->GetLabel().Contains("lonn") || (text && text->GetValue().Contains("lonn")) || tells(*child))
                return true;
        }
        return false;
    };
    CHECK_FALSE(tells(screen));
    CHECK(screen.IsFullScreen());
    const auto first = control<wxStaticText>(screen, "m_screen_place").GetLabelText();
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return control<wxStaticText>(screen, "m_screen_place").GetLabelText() != first; }));
    press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return room.presenter() == nullptr; }));

    // Another account of the same side does not see the note.
    click(window.get<wxButton>("m_back"));
    REQUIRE(wait_for([&] { return window.page().space() == nullptr; }));
    window.room();
    CHECK_FALSE(window.in_step<gui::WritingField>("m_note").IsShownOnScreen());
    CHECK(window.in_step<gui::WritingField>("m_note").value() == "Hold igjen om lonn");
}

TEST_CASE("The note of one is nobody else's", "[talk]")
{
    const CaseWithTalk file;
    {
        Room window(file);
        window.begin();
        window.in_step<gui::WritingField>("m_note").text().SetValue("Bare mitt");
    }
    Room window(file, deputy);
    window.room();
    CHECK(window.in_step<gui::WritingField>("m_note").value().empty());
}

TEST_CASE("The clock runs for the point that is talked about, only while somebody lets it", "[talk]")
{
    const CaseWithTalk file;
    Room window(file);
    window.begin();
    CHECK(window.says("m_clock_face") == "00:00");
    CHECK(window.says("m_planned") == "av 10 minutter");
    click(window.in_step<wxToggleButton>("m_run"));
    REQUIRE(wait_for([&] { return window.says("m_clock_face") != "00:00"; }));
    click(window.in_step<wxToggleButton>("m_run"));
    const auto stopped = window.says("m_clock_face");
    CHECK(window.in_step<wxToggleButton>("m_run").GetLabel() == "Fortsett");
    window.choose_item(1);
    CHECK(window.says("m_clock_face") == "00:00");
    window.choose_item(0);
    CHECK(window.says("m_clock_face") == stopped);
}

TEST_CASE("A full disk takes no text from the screen, and the text is saved once there is room", "[talk]")
{
    const CaseWithTalk file;
    Room window(file);
    window.begin();
    window.write_agreed("Dette skal ikke forsvinne.");
    {
        const FullDisk full;
        window.choose_item(1);
        REQUIRE(wait_for([&] { return !window.notice().empty(); }));
        CHECK(window.agreed() == "Dette skal ikke forsvinne.");
        // Nor does leaving the talk lose it.
        click(window.get<wxButton>("m_back"));
        wait_for([] { return false; }, 200);
        REQUIRE(window.page().space());
        CHECK(window.agreed() == "Dette skal ikke forsvinne.");
    }
    window.choose_item(1);
    REQUIRE(wait_for([&] { return window.agreed().empty(); }));
    window.choose_item(0);
    CHECK(window.agreed() == "Dette skal ikke forsvinne.");
}

TEST_CASE("A talk is held from the keyboard alone", "[talk]")
{
    const CaseWithTalk file;
    Room window(file);
    auto& list = window.get<wxDataViewCtrl>("m_list");
    REQUIRE(wait_for([&] { return list.HasFocus(); }));
    press(WXK_HOME);
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.page().space() && window.page().space()->talk() == window.talk_id; }));
    auto& begin = window.in_step<wxButton>("m_begin");
    for (int i = 0; i < 12 && !begin.HasFocus(); ++i)
        press(WXK_TAB);
    REQUIRE(wait_for([&] { return begin.HasFocus(); }));
    press(WXK_SPACE);
    auto& agreed = window.in_step<gui::WritingField>("m_agreed");
    REQUIRE(wait_for([&] { return agreed.text().HasFocus(); }));
    wxUIActionSimulator().Text("Enige");
    REQUIRE(wait_for([&] { return agreed.value() == "Enige"; }));
    press(WXK_PAGEDOWN, wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return agreed.value().empty(); }));
    press('k', wxMOD_ALT);
    REQUIRE(wait_for([&] { return window.action_line().text().HasFocus(); }));
    wxUIActionSimulator().Text("Ringe Eirik");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return !window.action_line().complaint().empty(); }));
    press(WXK_F5);
    auto& room = dynamic_cast<gui::TalkRoom&>(*window.page().space()->step());
    REQUIRE(wait_for([&] { return room.presenter() && room.presenter()->IsActive(); }));
    press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return room.presenter() == nullptr && window->IsActive(); }));
    press('t', wxMOD_ALT);
    REQUIRE(wait_for([&] { return window.page().space()->shown() == Step::minutes; }));
    window.wait_for_minutes();
    CHECK_THAT(in_one_line(window.minutes()), ContainsSubstring("Enige"));
}

TEST_CASE("What was left from before is settled in the room, and putting it off needs a day and a reason", "[talk]")
{
    const CaseWithTalk file;
    Room window(file);
    window.begin();
    click(window.in_step<wxRadioButton>("m_show_earlier"));
    auto& panel = window.in_step<wxPanel>("m_earlier_place");
    auto& postpone = control<wxButton>(panel, "m_move");
    REQUIRE(wait_for([&] { return postpone.IsShownOnScreen(); }));
    auto* rows = dynamic_cast<gui::RowsModel*>(control<wxDataViewCtrl>(panel, "m_list").GetModel());
    const auto count = rows->rows().size();
    REQUIRE(count >= 2);
    click(postpone);
    auto& day = control<gui::DateField>(panel, "m_new_day");
    REQUIRE(wait_for([&] { return !day.complaint().empty(); }));
    day.set_value(base::Date(2027, 4, 1));
    click(postpone);
    auto& why = control<gui::LineField>(panel, "m_why");
    REQUIRE(wait_for([&] { return !why.complaint().empty(); }));
    why.text().SetValue("Tallene kommer i mars");
    click(postpone);
    REQUIRE(wait_for([&] { return why.value().empty(); }));
    CHECK(wait_for([&] { return rows->rows()[0][0].Contains("utsatt"); }));
    click(control<wxButton>(panel, "m_done"));
    REQUIRE(wait_for([&] { return rows->rows()[0][0].Contains("Gjort"); }));
    CHECK(rows->rows().size() == count);
}

TEST_CASE("How a goal stands is noted in the room", "[talk]")
{
    const CaseWithTalk file;
    Room window(file);
    window.begin();
    auto& panel = window.in_step<wxPanel>("m_goals_place");
    auto* rows = dynamic_cast<gui::RowsModel*>(control<wxDataViewCtrl>(panel, "m_goals").GetModel());
    REQUIRE(rows->rows().size() >= 4);
    auto& value = control<gui::LineField>(panel, "m_value");
    REQUIRE(value.IsShownOnScreen());
    value.text().SetValue("mye");
    click(control<wxButton>(panel, "m_note_it"));
    REQUIRE(wait_for([&] { return !value.complaint().empty(); }));
    value.text().SetValue("2,1");
    auto& status = control<wxChoice>(panel, "m_goal_status");
    status.SetSelection(4);
    control<gui::WritingField>(panel, "m_assessment").text().SetValue("Vi er i hamn.");
    click(control<wxButton>(panel, "m_note_it"));
    REQUIRE(wait_for([&] { return value.value().empty(); }));
    CHECK_THAT(gui::from_wx(rows->rows()[0][0]), ContainsSubstring("✓"));
    CHECK(window.notice().empty());
}
