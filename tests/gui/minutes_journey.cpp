// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk_window.h"

using namespace support;
using namespace support::room;

namespace {

/// A talk that was held, with a text and an action, sent out for remarks until the given day.
void hold_and_send_out(const CaseWithTalk& file)
{
    Room window(file);
    window.begin();
    window.write_agreed("Vi er enige om rapporten.");
    window.add_action("Sende rapporten @Eirik 12.3.");
    REQUIRE(wait_for([&] { return window.new_actions().size() == 1; }));
    window.minutes_step();
    click(window.first());
    REQUIRE(wait_for([&] { return window.in_step<gui::DateField>("m_deadline").IsShownOnScreen(); }));
    click(window.in_step<wxButton>("m_send"));
    REQUIRE(wait_for([&] { return window.says("m_when").size() > 0 && window.get<gui::StateChip>("m_chip").word() == "Til gjennomlesing"; }));
}

}  // namespace

TEST_CASE("The round of remarks: the executive remarks, the employer declines with a reason, and disagreement is printed", "[talk]")
{
    const CaseWithTalk file;
    hold_and_send_out(file);
    {
        Room window(file, chief);
        window.minutes_step();
        click(window.in_step<wxRadioButton>("m_show_remarks"));
        auto& remark = window.in_step<gui::WritingField>("m_remark");
        REQUIRE(wait_for([&] { return remark.IsShownOnScreen(); }));
        remark.text().SetValue("Rapporten er allerede sendt.");
        click(window.in_step<wxButton>("m_add"));
        REQUIRE(wait_for([&] { return remark.value().empty(); }));
        remark.text().SetValue("Jeg er uenig i fristen.");
        click(window.in_step<wxButton>("m_disagree"));
        REQUIRE(wait_for([&] { return window.in_step<wxRadioButton>("m_show_remarks").GetLabelText() == "Merknader (2)"; }));
        // One's own remark waits for the other side, and only the employer's side freezes.
        CHECK_FALSE(window.in_step<wxButton>("m_accept").IsShown());
        CHECK(window.first().GetLabelText().Contains("PDF"));
        window.wait_for_minutes();
        CHECK_THAT(in_one_line(window.minutes()), ContainsSubstring("Jeg er uenig i fristen."));
    }
    Room window(file);
    window.minutes_step();
    auto& reason = window.in_step<gui::WritingField>("m_reason");
    REQUIRE(wait_for([&] { return reason.IsShownOnScreen(); }));
    // Without a reason it is not declined.
    click(window.in_step<wxButton>("m_decline"));
    REQUIRE(wait_for([&] { return !reason.complaint().empty(); }));
    reason.text().SetFocus();
    reason.text().SetValue("Den kom ikke fram.");
    REQUIRE(wait_for([&] { return reason.complaint().empty(); }));
    // With the keyboard: the button has moved with the complaint.
    auto& decline = window.in_step<wxButton>("m_decline");
    decline.SetFocus();
    REQUIRE(wait_for([&] { return decline.HasFocus(); }));
    press(WXK_SPACE);
    REQUIRE(wait_for([&] { return !reason.IsShown(); }));
    CHECK(window.notice().empty());
    window.wait_for_minutes();
    CHECK_THAT(in_one_line(window.minutes()), ContainsSubstring("Den kom ikke fram."));
}

TEST_CASE("Freezing asks first, says what happens, and leaves nothing that can be changed", "[talk]")
{
    const CaseWithTalk file;
    hold_and_send_out(file);
    {
        Room window(file);
        window.minutes_step();
        window.wait_for_minutes();
        CHECK(window.first().GetLabelText().Contains("Ferdigstill"));
        click(window.first());
        auto& yes = window.in_step<wxButton>("m_freeze");
        REQUIRE(wait_for([&] { return yes.IsShownOnScreen(); }));
        CHECK_THAT(gui::from_wx(window.in_step<gui::Paragraph>("m_freeze_hint").text()), ContainsSubstring("kan ikke angres"));
        // Whoever presses Enter at once has not read it.
        press(WXK_RETURN);
        REQUIRE(wait_for([&] { return !yes.IsShownOnScreen(); }));
        CHECK(window.get<gui::StateChip>("m_chip").word() == "Til gjennomlesing");
        click(window.first());
        REQUIRE(wait_for([&] { return yes.IsShownOnScreen(); }));
        click(yes);
        REQUIRE(wait_for([&] { return window.get<gui::StateChip>("m_chip").word() == "Ferdigstilt"; }));
        CHECK_FALSE(window.in_step<wxWindow>("m_left_card").IsShown());
        window.wait_for_minutes();
        CHECK_THAT(in_one_line(window.minutes()), ContainsSubstring("Vi er enige om rapporten."));
        window.room();
        CHECK_FALSE(window.in_step<gui::WritingField>("m_agreed").text().IsEditable());
        CHECK_FALSE(window.action_line().IsShown());
        CHECK(window.notice().empty());
    }
    // HR reads what is frozen, and nothing of the talk itself.
    Room window(file, hr);
    window.minutes_step();
    window.wait_for_minutes();
    CHECK_THAT(in_one_line(window.minutes()), ContainsSubstring("Vi er enige om rapporten."));
    CHECK_FALSE(window.in_step<wxWindow>("m_left_card").IsShown());
}

TEST_CASE("A text is seen on the page a moment after it is typed, before it lies in the minutes", "[talk]")
{
    const CaseWithTalk file;
    Room window(file);
    window.begin();
    auto& step = window.minutes_step();
    window.wait_for_minutes();
    auto& field = step.texts().field(1);
    field.text().SetFocus();
    field.text().SetValue("En helt ny setning.");
    REQUIRE(wait_for([&] { return in_one_line(window.minutes()).find("En helt ny setning.") != std::string::npos; }));
    // Leaving it puts it there.
    step.texts().field(0).text().SetFocus();
    REQUIRE(wait_for([&] { return window.get<wxStaticText>("m_status").GetLabelText() == gui::to_wx("Alle endringer er lagret"); }));
}
