// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/sample.h"
#include "base/files.h"
#include "gui/talks_window.h"
#include "support/temp_dir.h"

using namespace support;

TEST_CASE("Both sides prepare blind: neither reads the other's before both have submitted, and then both do", "[prepare]")
{
    TalksWindow window(lead);
    window.plan("10.3.2027");
    CHECK_FALSE(window.get<wxButton>("m_first").IsEnabled());
    window.write("Innbyggerne merker det");
    CHECK_THAT(window.told("m_theirs_told"), ContainsSubstring("har ikke sendt inn ennå"));
    REQUIRE(wait_for([&] { return window.get<wxButton>("m_first").IsEnabled(); }));
    window.submit();
    CHECK_THAT(plain(window.in_panel<wxTextCtrl>("m_preview").GetValue()), ContainsSubstring("Innbyggerne merker det"));
    CHECK_THAT(window.told("m_preview_warning"), ContainsSubstring("kan ikke trekkes tilbake"));
    window.confirm();
    CHECK(window.in_panel<gui::StateChip>("m_own_chip").word() == "Sendt inn");
    CHECK_FALSE(window.in_panel<gui::WritingField>("m_answer").text().IsEditable());

    window.become(chief);
    CHECK(window.in_panel<gui::StateChip>("m_other_chip").word() == "Sendt inn");
    CHECK_THAT(window.told("m_theirs_told"), ContainsSubstring("Du kan lese det når din side også har sendt inn"));
    CHECK_FALSE(window.in_panel<gui::WritingField>("m_theirs").IsShown());
    window.write("Jeg er fornoyd");
    window.submit();
    CHECK_THAT(plain(window.in_panel<wxTextCtrl>("m_preview").GetValue()), !ContainsSubstring("Innbyggerne"));
    window.confirm();
    CHECK(window.in_panel<gui::WritingField>("m_theirs").IsShownOnScreen());
    CHECK(window.in_panel<gui::WritingField>("m_theirs").value() == "Innbyggerne merker det");
    CHECK_THAT(window.row("m_points", 0), ContainsSubstring("Begge har svart"));

    window.become(lead);
    CHECK(window.in_panel<gui::WritingField>("m_theirs").value() == "Jeg er fornoyd");
}

TEST_CASE("What is shared within the own side the others read and write on, and the executive does not", "[prepare]")
{
    TalksWindow window(lead);
    window.plan("10.3.2027");
    window.write("Til utvalget");
    click(window.in_panel<wxButton>("m_share"));
    REQUIRE(wait_for([&] { return window.in_panel<wxTextCtrl>("m_preview").IsShownOnScreen(); }));
    window.confirm();
    CHECK(window.in_panel<gui::StateChip>("m_own_chip").word() == "Delt");
    window.become(deputy);
    CHECK(window.in_panel<gui::WritingField>("m_answer").value() == "Til utvalget");
    CHECK(window.in_panel<gui::WritingField>("m_answer").text().IsEditable());
    window.become(chief);
    CHECK(window.in_panel<gui::WritingField>("m_answer").value().empty());
    CHECK_FALSE(window.in_panel<gui::WritingField>("m_theirs").IsShown());
    CHECK_FALSE(window.in_panel<wxButton>("m_share").IsShown());
}

TEST_CASE("While one member writes alone the others see who it is and wait", "[prepare]")
{
    TalksWindow window(lead);
    window.plan("10.3.2027");
    window.write("Bare mitt");
    window.become(deputy);
    CHECK_THAT(window.told("m_own"), ContainsSubstring("Ingunn Sætre Hovland skriver og har ikke delt det"));
    CHECK_FALSE(window.in_panel<gui::WritingField>("m_answer").IsShown());
    CHECK_FALSE(window.in_panel<wxButton>("m_none").IsShown());
}

TEST_CASE("A side says that it has no written preparation, after it was told what that means", "[prepare]")
{
    TalksWindow window(lead);
    window.plan("10.3.2027");
    window.become(chief);
    click(window.in_panel<wxButton>("m_none"));
    REQUIRE(wait_for([&] { return window.in_panel<wxTextCtrl>("m_preview").IsShownOnScreen(); }));
    press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return !window.in_panel<wxTextCtrl>("m_preview").IsShownOnScreen(); }));
    click(window.in_panel<wxButton>("m_none"));
    window.confirm();
    CHECK(window.in_panel<gui::StateChip>("m_own_chip").word() == "Ingen");
    window.become(lead);
    CHECK_THAT(window.told("m_theirs_told"), ContainsSubstring("har ingen skriftlig forberedelse"));
}

TEST_CASE("HR sees that a talk is prepared, and that what is written is withheld", "[prepare]")
{
    TalksWindow window(lead);
    window.plan("10.3.2027");
    window.write("Hemmelig");
    window.become(hr);
    CHECK(window.in_panel<gui::Blank>("m_nothing").headline() == "Skjermet");
    CHECK_FALSE(window.in_panel<gui::WritingField>("m_answer").IsShownOnScreen());
    CHECK_FALSE(window.in_panel<wxButton>("m_change").IsShown());
}

TEST_CASE("An answer survives that the window is closed in the middle of a sentence", "[prepare]")
{
    TempDir dir;
    const auto file = dir / "fjellvik.radslag";
    app::write_sample(file, base::FixedClock(base::Date(2027, 2, 19)));
    const auto passphrase = app::sample_passphrase("hovland");
    {
        TalksWindow window(file, lead, passphrase);
        window.plan("10.3.2027");
        window.write("Halvferdig set");
    }
    TalksWindow window(file, lead, passphrase);
    press(WXK_HOME);
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.panel() != nullptr; }));
    CHECK(window.in_panel<gui::WritingField>("m_answer").value() == "Halvferdig set");
}

TEST_CASE("Locking in the middle of a sentence loses nothing", "[prepare]")
{
    TalksWindow window(lead);
    window.plan("10.3.2027");
    window.write("Halvferdig set");
    window.menu("lock");
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    window.unlock(lead);
    REQUIRE(wait_for([&] { return window.panel() != nullptr; }));
    CHECK(window.in_panel<gui::WritingField>("m_answer").value() == "Halvferdig set");

    const auto change = [&]() -> gui::LineField& {
        window.use("m_change_point");
        auto& title = window.in_panel<gui::LineField>("m_point_title");
        REQUIRE(wait_for([&] { return title.text().HasFocus(); }));
        return title;
    };
    const auto before = change().value();
    change().text().SetValue("Halve ord");
    window.menu("lock");
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    window.unlock(lead);
    REQUIRE(wait_for([&] { return window.panel() != nullptr; }));
    CHECK(change().value() == "Halve ord");
    // Escape leaves it for later, and the button gives it up.
    press(WXK_ESCAPE);
    CHECK(change().value() == "Halve ord");
    window.use("m_leave_point");
    CHECK(change().value() == before);
}

TEST_CASE("The points are gone through with keys alone, each with its answer, and the time is added up", "[prepare]")
{
    TalksWindow window(lead);
    window.plan("10.3.2027");
    auto& points = window.in_panel<wxDataViewCtrl>("m_points");
    points.SetFocus();
    REQUIRE(wait_for([&] { return points.HasFocus(); }));
    press(WXK_RETURN);
    auto& answer = window.in_panel<gui::WritingField>("m_answer");
    REQUIRE(wait_for([&] { return answer.text().HasFocus(); }));
    wxUIActionSimulator().Text("one");
    press(WXK_PAGEDOWN, wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window.panel()->shown_point() == 1; }));
    REQUIRE(wait_for([&] { return answer.text().HasFocus() && answer.value().empty(); }));
    wxUIActionSimulator().Text("two");
    press(WXK_PAGEUP, wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window.panel()->shown_point() == 0; }));
    CHECK(answer.value() == "one");
    CHECK_THAT(window.row("m_points", 1), ContainsSubstring("Skrevet, bare for deg"));

    auto& minutes = window.in_panel<gui::MinutesField>("m_point_minutes");
    const auto before = window.told("m_sum");
    minutes.SetFocus();
    REQUIRE(wait_for([&] { return minutes.text().HasFocus(); }));
    minutes.text().SelectAll();
    wxUIActionSimulator().Text("300");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.told("m_sum") != before; }));
    CHECK_THAT(window.told("m_sum"), ContainsSubstring("for mye"));
    // What is no number of minutes takes nothing away, and nobody leaves it unread.
    for (const char* wrong : {"ni", "-5", "100000"}) {
        minutes.text().SetValue(wrong);
        minutes.SetFocus();
        REQUIRE(wait_for([&] { return minutes.text().HasFocus(); }));
        press(WXK_PAGEDOWN, wxMOD_CONTROL);
        REQUIRE(wait_for([&] { return !minutes.complaint().empty(); }));
        CHECK(window.panel()->shown_point() == 0);
        CHECK(wait_for([&] { return minutes.text().HasFocus(); }));
        CHECK(minutes.text().GetValue() == wrong);
        CHECK(answer.value() == "one");
        CHECK(window.row("m_points", 0, 1).find("300") != std::string::npos);
    }
    minutes.text().SetValue("20");
    press(WXK_PAGEDOWN, wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window.panel()->shown_point() == 1; }));
    CHECK_THAT(window.row("m_points", 0, 1), ContainsSubstring("20"));
}

TEST_CASE("What was agreed last time, the goals and the open actions stand beside it", "[prepare]")
{
    TalksWindow window(lead);
    window.plan("10.3.2027", [&] { window.choose_kind("Utviklingssamtale"); });
    CHECK(window.in_panel<gui::WritingField>("m_last").IsShownOnScreen());
    CHECK_FALSE(window.in_panel<gui::WritingField>("m_last").value().empty());
    CHECK(window.rows("m_goals") > 0);
    CHECK(window.rows("m_actions") > 0);
}

TEST_CASE("The preparation pack is saved as PDF from the header", "[prepare]")
{
    TempDir dir;
    TalksWindow window(lead);
    window.plan("10.3.2027");
    window.dialogs.answer(dir / "til-samtalen.pdf");
    click(window.get<wxButton>("m_second"));
    REQUIRE(wait_for([&] { return std::filesystem::exists(dir / "til-samtalen.pdf"); }));
    CHECK(base::read_file(dir / "til-samtalen.pdf").starts_with("%PDF"));
}

TEST_CASE("Each member rates alone, nobody reads it before all are in, and then they agree on a statement", "[prepare]")
{
    TalksWindow window(lead);
    window.plan("10.3.2027", [&] {
        window.choose_kind("Utviklingssamtale");
        auto& guide = window.in_dialog<wxChoice>("m_guide");
        for (unsigned i = 0; i < guide.GetCount(); ++i) {
            guide.SetSelection(static_cast<int>(i));
            if (guide.GetString(i).Lower().Contains("vurdering"))
                break;
        }
        wxCommandEvent rated(wxEVT_CHOICE, guide.GetId());
        guide.ProcessWindowEvent(rated);
    });
    size_t first = 0;
    while (first < window.rows("m_points") && window.row("m_points", first).find("Vurdering") == std::string::npos)
        ++first;
    REQUIRE(first < window.rows("m_points"));
    const auto count = window.rows("m_points") - first;
    window.choose_row("m_points", static_cast<unsigned>(first));
    for (auto* child : window.in_panel<wxPanel>("m_scale").GetChildren()) {
        if (child->IsShown())
            CHECK_FALSE(dynamic_cast<wxRadioButton&>(*child).GetValue());
    }
    const auto rate_all = [&](const char* figure) {
        for (size_t i = 0; i < count; ++i) {
            window.choose_row("m_points", static_cast<unsigned>(first + i));
            for (auto* child : window.in_panel<wxPanel>("m_scale").GetChildren()) {
                if (child->GetLabel() == figure)
                    click(*child);
            }
        }
        window.use("m_give");
        REQUIRE(wait_for([&] { return window.in_panel<wxTextCtrl>("m_preview").IsShownOnScreen(); }));
        window.confirm();
    };
    rate_all("4");
    window.become(deputy);
    window.choose_row("m_points", static_cast<unsigned>(first));
    CHECK_THAT(window.row("m_raters", 0, 1), ContainsSubstring("Levert"));
    CHECK_THAT(window.row("m_raters", 0, 1), !ContainsSubstring("<b>4</b>"));
    CHECK_FALSE(window.in_panel<wxPanel>("m_agree").IsShown());
    rate_all("2");
    window.choose_row("m_points", static_cast<unsigned>(first));
    window.choose_row("m_raters", 2);
    window.use("m_absent");
    REQUIRE(wait_for([&] { return window.in_panel<wxTextCtrl>("m_preview").IsShownOnScreen(); }));
    window.confirm();

    CHECK_THAT(window.row("m_raters", 0, 1), ContainsSubstring("<b>4</b>"));
    CHECK_THAT(window.told("m_rating_told"), ContainsSubstring("Gjennomsnitt i utvalget: 3"));
    CHECK(window.in_panel<wxPanel>("m_agree").IsShown());
    window.in_panel<gui::WritingField>("m_agreed_text").text().SetValue("Vi er enige om 3");
    window.in_panel<wxChoice>("m_agreed_rating").SetSelection(3);
    window.use("m_save_agreed");
    REQUIRE(wait_for([&] { return window.row("m_points", first).find("Enige") != std::string::npos; }));
    window.become(chief);
    window.choose_row("m_points", static_cast<unsigned>(first));
    CHECK_FALSE(window.in_panel<wxDataViewCtrl>("m_raters").IsShown());
    CHECK_THAT(window.told("m_rating_told"), ContainsSubstring("Vi er enige om 3"));
}

TEST_CASE("Points are added, changed, moved and removed with keys, and what was written to one goes along or stays", "[prepare]")
{
    TalksWindow window(lead);
    window.plan("10.3.2027");
    auto& points = window.in_panel<wxDataViewCtrl>("m_points");
    auto& title = window.in_panel<gui::LineField>("m_point_title");
    const auto count = window.rows("m_points");
    const auto keys = [&](int key, int modifiers = 0) {
        points.SetFocus();
        REQUIRE(wait_for([&] { return points.HasFocus(); }));
        press(key, modifiers);
    };
    window.write("Mitt svar");
    keys(WXK_INSERT);
    REQUIRE(wait_for([&] { return title.text().HasFocus(); }));
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return !title.complaint().empty(); }));
    title.text().SetValue("Ferieplanen");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.rows("m_points") == count + 1; }));
    CHECK_THAT(window.row("m_points", 1), ContainsSubstring("2. Ferieplanen"));
    CHECK(window.panel()->shown_point() == 1);

    keys(WXK_UP, wxMOD_ALT);
    REQUIRE(wait_for([&] { return window.panel()->shown_point() == 0; }));
    CHECK_THAT(window.row("m_points", 0), ContainsSubstring("1. Ferieplanen"));
    CHECK_THAT(window.row("m_points", 1), ContainsSubstring("Skrevet, bare for deg"));

    // The own answer goes along with new words.
    window.choose_row("m_points", 1);
    keys(WXK_F2);
    REQUIRE(wait_for([&] { return title.text().HasFocus(); }));
    title.text().SetValue("Helt andre ord");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.row("m_points", 1).find("Helt andre ord") != std::string::npos; }));
    CHECK(window.in_panel<gui::WritingField>("m_answer").value() == "Mitt svar");
    CHECK(window.rows("m_points") == count + 1);

    // What is written to a point is told of before it is removed, and kept.
    keys(WXK_DELETE);
    REQUIRE(wait_for([&] { return window.in_panel<wxTextCtrl>("m_preview").IsShownOnScreen(); }));
    CHECK_THAT(plain(window.in_panel<wxTextCtrl>("m_preview").GetValue()), ContainsSubstring("blir tatt vare på"));
    window.confirm();
    CHECK(window.rows("m_points") == count + 1);
    CHECK_THAT(window.row("m_points", count), ContainsSubstring("Helt andre ord"));
    // An empty one goes at once, and comes back.
    window.choose_row("m_points", 0);
    keys(WXK_DELETE);
    REQUIRE(wait_for([&] { return window.rows("m_points") == count; }));
    window.menu("undo");
    REQUIRE(wait_for([&] { return window.panel() && window.rows("m_points") == count + 1; }));
    CHECK_THAT(window.row("m_points", 0), ContainsSubstring("1. Ferieplanen"));
}
