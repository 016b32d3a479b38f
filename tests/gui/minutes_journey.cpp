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
    auto& took = window.in_step<gui::MinutesField>("m_took");
    const auto as_planned = took.text().GetValue();
    auto& next = window.in_step<gui::DateField>("m_next");
    const auto next_as_planned = next.text().GetValue();
    took.text().SetValue("-5");
    next.text().SetValue("31.4.2027");
    click(window.in_step<wxButton>("m_send"));
    REQUIRE(wait_for([&] { return !took.complaint().empty() && !next.complaint().empty(); }));
    CHECK(wait_for([&] { return took.text().HasFocus(); }));
    CHECK(took.text().GetValue() == "-5");
    CHECK(window.in_step<gui::DateField>("m_deadline").value());
    took.text().SetValue(as_planned);
    next.text().SetValue(next_as_planned);
    click(window.in_step<wxButton>("m_send"));
    REQUIRE(wait_for([&] { return window.says("m_when").size() > 0 && window.get<gui::StateChip>("m_chip").word() == "Til gjennomlesing"; }));
}

void choose_remark(Room& window, unsigned row)
{
    auto& list = window.in_step<wxDataViewCtrl>("m_list");
    const auto item = dynamic_cast<gui::RowsModel&>(*list.GetModel()).GetItem(row);
    list.Select(item);
    wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &list, item);
    list.ProcessWindowEvent(chosen);
}

wxButton* button_in(wxWindow& root, const char* label)
{
    for (auto* child : root.GetChildren()) {
        auto* button = dynamic_cast<wxButton*>(child);
        if (button && button->GetLabel() == gui::to_wx(label))
            return button;
    }
    return nullptr;
}

bool has_button(wxWindow& root, const char* label)
{
    return button_in(root, label) != nullptr;
}

wxButton& find_button(wxWindow& root, const char* label)
{
    INFO(label);
    REQUIRE(has_button(root, label));
    return *button_in(root, label);
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
    window.in_step<gui::WritingField>("m_reason").text().SetValue("Den kom");
    // Locked in the middle of the sentence, as when nobody is there.
    window.menu("lock");
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_accounts")) != nullptr; }));
    window.unlock(lead, passphrase_of(lead));
    window.minutes_step();
    auto& reason = window.in_step<gui::WritingField>("m_reason");
    REQUIRE(wait_for([&] { return reason.IsShownOnScreen(); }));
    CHECK(reason.value() == "Den kom");
    // Beside another remark it is not shown.
    choose_remark(window, 1);
    CHECK(reason.value().empty());
    choose_remark(window, 0);
    CHECK(reason.value() == "Den kom");
    reason.text().SetValue("");
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
        window.room();
        window.action_line().text().SetValue("Kaffemaskinen byttes");
        window.minutes_step();
        window.wait_for_minutes();
        CHECK(window.first().GetLabelText().Contains("Ferdigstill"));
        click(window.first());
        auto& yes = window.in_step<wxButton>("m_freeze");
        REQUIRE(wait_for([&] { return yes.IsShownOnScreen(); }));
        CHECK_THAT(gui::from_wx(window.in_step<gui::Paragraph>("m_freeze_hint").text()), ContainsSubstring("kan ikke angres"));
        auto early = window.in_step<gui::Paragraph>("m_freeze_early").text();
        early.Replace(wxUniChar(0x00A0), " ");
        CHECK_THAT(gui::from_wx(early), ContainsSubstring("til og med 5. mars 2027"));
        CHECK_THAT(gui::from_wx(early), ContainsSubstring("Kommunedirektøren har ikke svart på utkastet"));
        CHECK_THAT(gui::from_wx(early), ContainsSubstring("«Kaffemaskinen byttes»"));
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
        // Only what was kept is shown as it was frozen.
        auto& language = window.in_step<wxChoice>("m_language");
        CHECK(language.GetCount() == 1);
        CHECK(language.GetStringSelection() == "Nynorsk");
        CHECK(wait_for([&] { return !language.IsShown(); }));
        CHECK(window.says("m_chosen") == gui::to_wx("Slik det ble ferdigstilt"));
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

TEST_CASE("What one has begun to remark, answer or minute is shown instead of frozen away", "[talk]")
{
    const CaseWithTalk file(domain::TalkState::in_review);
    Room window(file);
    window.minutes_step();
    const auto is_stopped_at = [&](gui::WritingField& field) {
        click(window.first());
        const bool is_told = wait_for([&] { return field.complaint().Contains(gui::to_wx("Fullfør det eller slett det")); });
        return is_told && field.IsShownOnScreen() && !window.in_step<wxButton>("m_freeze").IsShownOnScreen();
    };
    click(window.in_step<wxRadioButton>("m_show_remarks"));
    auto& remark = window.in_step<gui::WritingField>("m_remark");
    REQUIRE(wait_for([&] { return remark.IsShownOnScreen(); }));
    remark.text().SetValue("Halvferdig merknad");
    click(window.in_step<wxRadioButton>("m_show_text"));
    CHECK(is_stopped_at(remark));
    CHECK(remark.value() == "Halvferdig merknad");
    remark.text().SetValue("");
    // On a point, and left again.
    click(window.in_step<wxRadioButton>("m_show_text"));
    auto& item = window.minutes_step().texts().item(0);
    REQUIRE(wait_for([&] { return item.state().IsShownOnScreen(); }));
    click(item.state());
    auto& statement = window.in_step<gui::WritingField>("m_statement");
    REQUIRE(wait_for([&] { return statement.IsShownOnScreen(); }));
    statement.text().SetValue("Halvferdig setning");
    press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return !statement.IsShownOnScreen(); }));
    CHECK(is_stopped_at(statement));
    CHECK(statement.value() == "Halvferdig setning");
    statement.text().SetValue("");
    click(window.first());
    REQUIRE(wait_for([&] { return window.in_step<wxButton>("m_freeze").IsShownOnScreen(); }));
    CHECK(window.get<gui::StateChip>("m_chip").word() == "Til gjennomlesing");
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

TEST_CASE("A text is closed on a basis of the law table, is left out of the public edition, and can be opened again", "[talk]")
{
    const CaseWithTalk file(domain::TalkState::held);
    Room window(file);
    auto* item = &window.minutes_step().texts().item(0);
    CHECK_FALSE(item->chip().IsShown());
    item->field().text().SetFocus();
    item->field().text().SetValue(gui::to_wx("Permisjon med lønn i tre måneder."));
    // What is being written goes into the minutes first.
    click(item->access());
    REQUIRE(wait_for([&] { return window.in_step<wxChoice>("m_basis").IsShownOnScreen(); }));
    CHECK_FALSE(window.in_step<gui::WritingField>("m_access_reason").IsShown());
    window.choose("m_basis", 3);
    CHECK_THAT(gui::from_wx(window.in_step<gui::Paragraph>("m_basis_told").text()), ContainsSubstring("lønns- eller personalforvaltning"));
    CHECK_THAT(gui::from_wx(window.in_step<gui::Paragraph>("m_basis_source").text()), ContainsSubstring("Kilde: Offentleglova § 23 første ledd"));
    window.in_step<gui::WritingField>("m_access_reason").text().SetValue(gui::to_wx("Forhandlinger pågår"));
    window.in_step<gui::DateField>("m_access_review").set_value(base::Date(2028, 2, 18));
    window.use("m_save_access");
    REQUIRE(wait_for([&] { return item->chip().word() == gui::to_wx("Unntatt offentlighet, offl. § 23 første ledd"); }));
    CHECK(item->chip().sign() == gui::StateChip::Sign::closed);
    window.show_public();
    const auto left_out = in_one_line(window.minutes());
    CHECK_THAT(left_out, !ContainsSubstring("Permisjon"));
    CHECK_THAT(left_out, ContainsSubstring("Forhandlinger pågår"));

    item = &window.undo().texts().item(0);
    CHECK(item->chip().word() == gui::to_wx("Åpen"));
    window.show_public();
    CHECK_THAT(in_one_line(window.minutes()), ContainsSubstring("Permisjon med lønn"));
}

TEST_CASE("What one side wants minuted stands beside what is agreed, and only that side writes it anew", "[talk]")
{
    const CaseWithTalk file(domain::TalkState::held);
    {
        Room window(file, chief);
        auto* item = &window.minutes_step().texts().item(1);
        click(item->state());
        auto& text = window.in_step<gui::WritingField>("m_statement");
        REQUIRE(wait_for([&] { return text.IsShownOnScreen(); }));
        // Nobody speaks for the other side while it has accounts of its own.
        CHECK_FALSE(window.in_step<wxChoice>("m_statement_by").IsShown());
        click(window.in_step<wxButton>("m_add_statement"));
        REQUIRE(wait_for([&] { return !text.complaint().empty(); }));
        text.text().SetValue("Jeg ba om to stillinger.");
        click(window.in_step<wxButton>("m_add_statement"));
        REQUIRE(wait_for([&] { return item->said().IsShownOnScreen(); }));
        window.wait_for_minutes();
        CHECK_THAT(in_one_line(window.minutes()), ContainsSubstring("Jeg ba om to stillinger."));
        // Taken back, it stands in the field again, and nothing is lost.
        click(find_button(item->said(), "Skriv på nytt …"));
        REQUIRE(wait_for([&] { return text.IsShownOnScreen() && text.value() == "Jeg ba om to stillinger."; }));
        text.text().SetValue(gui::to_wx("Jeg ba om én stilling."));
        click(window.in_step<wxButton>("m_add_statement"));
        REQUIRE(wait_for([&] { return item->said().IsShownOnScreen(); }));
        CHECK(window.notice().empty());
    }
    Room window(file);
    auto& item = window.minutes_step().texts().item(1);
    REQUIRE(wait_for([&] { return item.said().IsShownOnScreen(); }));
    CHECK(find_button(item.said(), "Tilgang …").IsShown());
    CHECK_FALSE(has_button(item.said(), "Skriv på nytt …"));
    window.wait_for_minutes();
    CHECK_THAT(in_one_line(window.minutes()), ContainsSubstring("Jeg ba om én stilling."));
}

TEST_CASE("The secretariat types a remark and an answer on behalf of others, and both sides read whose hand it was", "[talk]")
{
    const CaseWithTalk file(domain::TalkState::in_review);
    {
        Room window(file, secretary);
        window.minutes_step();
        click(window.in_step<wxRadioButton>("m_show_remarks"));
        auto& remark = window.in_step<gui::WritingField>("m_remark");
        REQUIRE(wait_for([&] { return remark.IsShownOnScreen(); }));
        auto& voice = window.in_step<wxChoice>("m_voice");
        const int executive = voice.FindString(gui::to_wx(chief));
        REQUIRE(executive != wxNOT_FOUND);
        CHECK(voice.FindString(gui::to_wx(secretary)) == wxNOT_FOUND);
        window.choose("m_voice", executive);
        auto& from = window.in_step<wxPanel>("m_remark_behalf");
        auto& day = control<gui::DateField>(from, "m_of");
        remark.text().SetValue("Fristen var avtalt til mai.");
        // Without the day of the paper nobody types for another.
        window.use("m_add");
        REQUIRE(wait_for([&] { return !day.complaint().empty(); }));
        control<wxChoice>(from, "m_source").SetSelection(1);
        day.set_value(base::Date(2027, 2, 19));
        window.use("m_add");
        REQUIRE(wait_for([&] { return remark.value().empty(); }));
        window.wait_for_minutes();
        // The minutes are in the written form of the municipality.
        CHECK_THAT(in_one_line(window.minutes()), ContainsSubstring("Ført inn av Kåre Lundestad etter ein e-post 19. februar 2027."));

        choose_remark(window, 0);
        auto& answered = control<gui::DateField>(window.in_step<wxPanel>("m_answer_behalf"), "m_of");
        REQUIRE(wait_for([&] { return answered.IsShownOnScreen(); }));
        answered.set_value(base::Date(2027, 2, 19));
        window.use("m_accept");
        REQUIRE(wait_for([&] { return !window.in_step<wxButton>("m_accept").IsShown(); }));
        CHECK(window.notice().empty());
    }
    Room window(file, chief);
    window.minutes_step();
    click(window.in_step<wxRadioButton>("m_show_remarks"));
    const auto stands = [&] {
        auto text = window.in_step<gui::Paragraph>("m_stands").text();
        text.Replace(wxUniChar(0x00A0), " ");
        return gui::from_wx(text);
    };
    CHECK_THAT(stands(), ContainsSubstring("Ført inn av Kåre Lundestad etter en e-post 19. februar 2027."));
    CHECK_THAT(stands(), ContainsSubstring("ført inn av Kåre Lundestad etter et underskrevet papir 19. februar 2027"));
    // He says that it is his; then the minutes no longer tell whose hand it was.
    window.use("m_confirm_typed");
    REQUIRE(wait_for([&] { return !window.in_step<wxButton>("m_confirm_typed").IsShown(); }));
    CHECK_THAT(stands(), ContainsSubstring("en e-post 19. februar 2027, bekreftet 19. februar 2027."));
    window.wait_for_minutes();
    CHECK_THAT(in_one_line(window.minutes()), !ContainsSubstring("Ført inn av Kåre Lundestad etter ein e-post"));
    press('1', wxMOD_CONTROL);
    const auto steps = [&] {
        auto* model = dynamic_cast<gui::RowsModel*>(control<wxDataViewCtrl>(window.get<wxWindow>("OverviewPageForm"), "m_steps").GetModel());
        std::string all;
        for (const auto& row : model->rows())
            all += gui::from_wx(row[0]) + "\n";
        return all;
    };
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("OverviewPageForm")) != nullptr; }));
    CHECK_THAT(steps(), ContainsSubstring("Merknader"));
    CHECK_THAT(steps(), !ContainsSubstring("Bekreft det andre har ført inn"));
}

TEST_CASE("What was typed for the employer's side stands among the lead's next steps, is read there and confirmed", "[talk]")
{
    const CaseWithTalk file(domain::TalkState::in_review);
    type_for_employer(file);
    Room window(file);
    press('1', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("OverviewPageForm")) != nullptr; }));
    auto& steps = control<wxDataViewCtrl>(window.get<wxWindow>("OverviewPageForm"), "m_steps");
    auto& rows = dynamic_cast<gui::RowsModel&>(*steps.GetModel());
    const auto step = [&] {
        const auto found =
            std::find_if(rows.rows().begin(), rows.rows().end(), [](const auto& row) { return row[0].Contains(gui::to_wx("Bekreft det andre har ført inn")); });
        return found == rows.rows().end() ? std::optional<unsigned>() : static_cast<unsigned>(found - rows.rows().begin());
    };
    const auto open = [&](const std::function<void(wxDialog&)>& look) {
        REQUIRE(step());
        steps.Select(rows.GetItem(*step()));
        wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &steps, rows.GetItem(*step()));
        steps.ProcessWindowEvent(chosen);
        auto& see = window.get<wxButton>("m_see_typed");
        REQUIRE(wait_for([&] { return see.IsShownOnScreen(); }));
        window.dialogs.expect(look);
        click(see);
        REQUIRE(wait_for([&] { return window.dialogs.all_came(); }));
        wxYield();
    };
    const auto confirm = [](wxDialog& dialog) {
        auto& button = control<wxButton>(dialog, "m_confirm");
        wxCommandEvent event(wxEVT_BUTTON, button.GetId());
        button.ProcessWindowEvent(event);
    };
    open([&](wxDialog& dialog) {
        auto& list = dynamic_cast<gui::RowsModel&>(*control<wxDataViewCtrl>(dialog, "m_typed").GetModel());
        REQUIRE(list.rows().size() == 2);
        auto first = list.rows()[0][0];
        first.Replace(wxUniChar(0x00A0), " ");
        CHECK_THAT(gui::from_wx(first), ContainsSubstring("ført inn av Kåre Lundestad etter et underskrevet papir 18. februar 2027"));
        CHECK_THAT(gui::from_wx(list.rows()[1][0]), ContainsSubstring("Uenighet: Torstein Bakkejord"));
        CHECK(control<wxTextCtrl>(dialog, "m_said").GetValue() == gui::to_wx("Fristen er for kort."));
        confirm(dialog);
        CHECK(list.rows().size() == 1);
        CHECK(control<wxTextCtrl>(dialog, "m_said").GetValue() == gui::to_wx("Vi er uenige."));
    });
    // What was left waits still.
    REQUIRE(wait_for([&] { return step() && !rows.rows()[*step()][0].Contains("(2)"); }));
    CHECK(std::any_of(
        rows.rows().begin(), rows.rows().end(), [](const auto& row) { return row[0].Contains(gui::to_wx("Merknader til referatet: oppfølgingssamtale")); }));
    open(confirm);
    REQUIRE(wait_for([&] { return !step(); }));
    CHECK(window.notice().empty());
}
