// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/case_file.h"
#include "app/exchange/sample.h"
#include "app/talk/talks.h"
#include "domain/case.h"
#include "gui/talk/minutes_step.h"
#include "gui/talk/minutes_texts.h"
#include "gui/talk/talk_room.h"
#include "gui/widgets/blank.h"
#include "gui/widgets/page_preview.h"
#include "gui/window.h"
#include "support/temp_dir.h"

#include <wx/dataview.h>
#include <wx/radiobut.h>
#include <wx/uiaction.h>

#include <csignal>
#include <sys/resource.h>

using namespace support;

namespace {

using Step = gui::TalksView::Step;

constexpr const char* lead = "Ingunn Sætre Hovland";
constexpr const char* deputy = "Torstein Bakkejord";
constexpr const char* chief = "Eirik Nesbø Haugland";
constexpr const char* hr = "Solveig Myklebust";

const base::Date today(2027, 2, 19);

std::string passphrase_of(const std::string& name)
{
    for (const auto& [each, key] : {std::pair{lead, "hovland"}, std::pair{deputy, "bakkejord"}, std::pair{chief, "haugland"}, std::pair{hr, "myklebust"}}) {
        if (name == each)
            return app::sample_passphrase(key);
    }
    return {};
}

/// The sample on the disk, with one more talk that is to be held today.
struct CaseWithTalk {
    CaseWithTalk()
    {
        base::FixedClock clock(today);
        app::write_sample(file, clock);
        app::CaseFile opened(file, clock, {});
        auto& session = opened.unlock("hovland", app::sample_passphrase("hovland"));
        app::Work work(session);
        const auto& records = *work.records();
        auto next = **records.talks.find("utviklingssamtale-2027");
        next.id = talk;
        next.key = "oppfolging-2027-02";
        next.kind = domain::TalkKind::follow_up;
        next.state = domain::TalkState::planned;
        next.date = today;
        next.invited.reset();
        next.preparation.reset();
        next.guide.clear();
        next.agenda.erase(next.agenda.begin() + 3, next.agenda.end());
        for (auto& item : next.agenda) {
            item.id = domain::AgendaItemId(base::Uuid::make(clock));
            item.statements.clear();
            item.agreed.reset();
        }
        next.remarks.clear();
        next.disagreement.clear();
        next.remark_deadline.reset();
        next.next_talk.reset();
        for (auto& each : next.participants)
            each.attendance = domain::Attendance::unknown;
        app::Talks(work).plan(next);
        work.commit();
    }
    TempDir dir;
    std::filesystem::path file = dir / "fjellvik.radslag";
    domain::TalkId talk{base::Uuid::derive("912345678", "talks", "oppfolging-2027-02")};
};

/// That case in the window, unlocked as one of its accounts.
struct Room : OpenWindow {
    explicit Room(const CaseWithTalk& file, const std::string& account = lead) : OpenWindow(base::Language::nb, file.file, {}, "talks"), talk_id(file.talk)
    {
        get<wxTextCtrl>("m_passphrase").ChangeValue(gui::to_wx(passphrase_of(account)));
        unlock(account);
        REQUIRE(wait_for([this] { return (*this)->FindWindow(wxXmlResource::GetXRCID("m_list")) != nullptr; }));
    }
    gui::TalksPage& page() { return get<gui::TalksPage>("TalksPageForm"); }
    gui::TalkSpace& open(Step step)
    {
        page().show_record(talk_id.str());
        return talk(step);
    }
    gui::TalkRoom& room() { return dynamic_cast<gui::TalkRoom&>(*open(Step::talk).step()); }
    gui::MinutesStep& minutes_step() { return dynamic_cast<gui::MinutesStep&>(*open(Step::minutes).step()); }
    template <class Control>
    Control& in_step(const char* name)
    {
        return control<Control>(*page().space()->step(), name);
    }
    void begin()
    {
        room();
        click(in_step<wxButton>("m_begin"));
        REQUIRE(wait_for([this] { return in_step<gui::WritingField>("m_agreed").IsShownOnScreen(); }));
    }
    void write_agreed(const std::string& text)
    {
        auto& field = in_step<gui::WritingField>("m_agreed");
        field.text().SetFocus();
        field.text().SetValue(gui::to_wx(text));
        wxYield();
    }
    void choose_item(unsigned row)
    {
        auto& agenda = in_step<wxDataViewCtrl>("m_agenda");
        auto* model = dynamic_cast<gui::RowsModel*>(agenda.GetModel());
        agenda.Select(model->GetItem(row));
        wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &agenda, model->GetItem(row));
        agenda.ProcessWindowEvent(chosen);
        wxYield();
    }
    gui::LineField& action_line() { return in_step<gui::LineField>("m_action"); }
    void add_action(const std::string& line)
    {
        action_line().text().SetFocus();
        action_line().text().SetValue(gui::to_wx(line));
        click(in_step<wxButton>("m_add"));
    }
    std::string agreed() { return in_step<gui::WritingField>("m_agreed").value(); }
    std::vector<std::string> new_actions()
    {
        std::vector<std::string> cells;
        auto& place = in_step<wxPanel>("m_new_actions_place");
        auto* model = dynamic_cast<gui::RowsModel*>(control<wxDataViewCtrl>(place, "m_list").GetModel());
        for (const auto& row : model->rows()) {
            auto cell = row[0];
            cell.Replace(wxUniChar(0x00A0), " ");
            cells.push_back(gui::from_wx(cell));
        }
        return cells;
    }
    wxButton& first() { return get<wxButton>("m_first"); }

    domain::TalkId talk_id;
};

/// While it lives no file can be written.
class FullDisk {
public:
    FullDisk()
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        auto full = m_before;
        full.rlim_cur = 1;
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

std::string without_line_breaks(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

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
        wxCommandEvent lock(wxEVT_MENU, wxXmlResource::GetXRCID("lock"));
        window->ProcessWindowEvent(lock);
        REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_unlock")) != nullptr; }));
        window.get<wxTextCtrl>("m_passphrase").ChangeValue(gui::to_wx(passphrase_of(lead)));
        window.unlock(lead);
        REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_agreed")) != nullptr; }));
        CHECK(window.agreed() == "Resultatene er gode, men");
        window.choose_item(0);
        CHECK(window.agreed() == "Fem av sju tiltak er gjort.");
        CHECK(window.notice().empty());
    }
    // What was only a draft is nobody else's; what was agreed is.
    Room window(file, deputy);
    window.room();
    CHECK(window.agreed() == "Fem av sju tiltak er gjort.");
    window.choose_item(1);
    CHECK(window.agreed().empty());
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
    line.text().SetValue("Sende rapporten @Eirik");
    line.text().SetFocus();
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.new_actions().size() == 1; }));
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
        CHECK_THAT(without_line_breaks(window.minutes()), ContainsSubstring("Jeg er uenig i fristen."));
    }
    Room window(file);
    window.minutes_step();
    auto& reason = window.in_step<gui::WritingField>("m_reason");
    REQUIRE(wait_for([&] { return reason.IsShownOnScreen(); }));
    // Without a reason it is not declined.
    click(window.in_step<wxButton>("m_decline"));
    REQUIRE(wait_for([&] { return !reason.complaint().empty(); }));
    reason.text().SetValue("Den kom ikke fram.");
    click(window.in_step<wxButton>("m_decline"));
    REQUIRE(wait_for([&] { return !reason.IsShown(); }));
    CHECK(window.notice().empty());
    window.wait_for_minutes();
    CHECK_THAT(without_line_breaks(window.minutes()), ContainsSubstring("Den kom ikke fram."));
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
        CHECK_THAT(without_line_breaks(window.minutes()), ContainsSubstring("Vi er enige om rapporten."));
        window.room();
        CHECK_FALSE(window.in_step<gui::WritingField>("m_agreed").text().IsEditable());
        CHECK_FALSE(window.action_line().IsShown());
        CHECK(window.notice().empty());
    }
    // HR reads what is frozen, and nothing of the talk itself.
    Room window(file, hr);
    window.minutes_step();
    window.wait_for_minutes();
    CHECK_THAT(without_line_breaks(window.minutes()), ContainsSubstring("Vi er enige om rapporten."));
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
    REQUIRE(wait_for([&] { return without_line_breaks(window.minutes()).find("En helt ny setning.") != std::string::npos; }));
    // Leaving it puts it there.
    step.texts().field(0).text().SetFocus();
    REQUIRE(wait_for([&] { return window.get<wxStaticText>("m_status").GetLabelText() == gui::to_wx("Alle endringer er lagret"); }));
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
    CHECK_THAT(without_line_breaks(window.minutes()), ContainsSubstring("Enige"));
}
