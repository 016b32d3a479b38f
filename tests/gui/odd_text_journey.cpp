// SPDX-License-Identifier: GPL-3.0-or-later
// What people type by mistake or paste from elsewhere, in the forms of a plan and in minutes.
#include "base/files.h"
#include "gui/goals/development_panel.h"
#include "gui/goals_window.h"
#include "gui/talk_window.h"
#include "support/pdf/pdf_text.h"

using namespace support;

namespace {

/// From the right, from several parts, and with signs that a paste brings along.
const std::string odd = "שלום مرحبا 👩‍👩‍👧 🇳🇴 e\u0301";

const wxString& pasted()
{
    static const wxString text = gui::to_wx(odd + "\x01\x7F") + wxString::FromUTF8("\u009B") + gui::to_wx(" <b>&amp; # * slutt");
    return text;
}

std::string without_breaks(std::string text)
{
    std::erase_if(text, [](char sign) { return sign == '\n' || sign == ' '; });
    return text;
}

}  // namespace

TEST_CASE("What cannot be is told at its field, and what can be read is taken, shown and printed whatever it looks like", "[goals]")
{
    TempDir dir;
    goals::Goals window;
    const auto field = [&](const char* name) -> gui::TextField& { return dynamic_cast<gui::TextField&>(control(*window, name)); };
    const auto type = [&](const char* name, const wxString& text) { field(name).text().SetValue(text); };
    const auto is_told = [&](const char* name) { return wait_for([&] { return !field(name).complaint().empty(); }); };
    window.show_plan("plan-2027");
    window.push("m_new_goal");
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title"); }));
    type("m_goal_title", gui::to_wx(std::string(10000, 'm')));
    window.get<gui::WritingField>("m_what").text().SetValue(pasted());
    std::string long_text;
    for (int i = 0; i < 1000; ++i)
        long_text += "tusen ord ";
    window.get<gui::WritingField>("m_how").text().SetValue(gui::to_wx(long_text));
    type("m_area", pasted());
    type("m_unit", "%");
    const std::pair<const char*, const char*> wrong[] = {{"m_weight", "-5"}, {"m_weight", "12,5"}, {"m_weight", "100000000000000000000"},
        {"m_deadline", "31.02.2027"}, {"m_deadline", "når som helst"}, {"m_first", "ni"}, {"m_second", "1e400"}, {"m_second", "99999999999999999999999"}};
    for (const auto& [name, text] : wrong) {
        INFO(name << " " << text);
        type(name, gui::to_wx(text));
        window.push("m_save_goal");
        CHECK(is_told(name));
        CHECK(gui::from_wx(field(name).text().GetValue()) == text);
    }
    type("m_weight", "10");
    type("m_deadline", "31.12.2027");
    type("m_first", "-4");
    type("m_second", "8");
    window.push("m_save_goal");
    REQUIRE(wait_for([&] { return window.is_shown("m_edit"); }));
    const auto sheet = window.reads("m_detail");
    CHECK_THAT(sheet, ContainsSubstring("👩‍👩‍👧 🇳🇴 é <b>&amp; # * slutt"));
    CHECK_THAT(sheet, ContainsSubstring("שלום مرحبا"));
    CHECK_THAT(without_breaks(sheet), ContainsSubstring(std::string(10000, 'm')));

    click(window.get<wxRadioButton>("m_tab_development"));
    window.push(window.in<wxButton, gui::DevelopmentPanel>("m_add"));
    REQUIRE(wait_for([&] { return window.is_shown("m_need"); }));
    window.get<gui::WritingField>("m_need").text().SetValue(pasted());
    for (const auto& [name, text] : {std::pair{"m_cost", "-100"}, {"m_cost", "mye"}, {"m_until", "31.02.2027"}}) {
        type(name, gui::to_wx(text));
        window.push(window.in<wxButton, gui::DevelopmentPanel>("m_save_entry"));
        INFO(name << " " << text);
        CHECK(is_told(name));
    }
    type("m_cost", "100");
    type("m_until", "28.2.2027");
    window.push(window.in<wxButton, gui::DevelopmentPanel>("m_save_entry"));
    REQUIRE(wait_for([&] { return window.undo() == "Angre: Nytt utviklingspunkt"; }));

    window.dialogs.answer(dir / "plan.pdf");
    window.push("m_save_pdf");
    REQUIRE(wait_for([&] { return std::filesystem::exists(dir / "plan.pdf"); }));
    const auto printed = text_of(base::read_file(dir / "plan.pdf"));
    CHECK_THAT(without_breaks(printed), ContainsSubstring(std::string(200, 'm')) && ContainsSubstring("<b>&amp;#*slutt"));
}

TEST_CASE("Minutes take long texts and signs of all kinds, show them on the page and print them", "[talk]")
{
    TempDir dir;
    const room::CaseWithTalk file(domain::TalkState::held);
    room::Room window(file);
    auto& texts = window.minutes_step().texts();
    texts.field(0).text().SetFocus();
    texts.field(0).text().SetValue(pasted());
    texts.field(1).text().SetFocus();
    texts.field(1).text().SetValue(gui::to_wx(std::string(10000, 'm')));
    texts.write();
    CHECK(window.notice().empty());
    window.wait_for_minutes();
    CHECK_THAT(without_breaks(window.minutes()), ContainsSubstring("<b>&amp;#*slutt") && ContainsSubstring(std::string(200, 'm')));
    window.dialogs.answer(dir / "minutes.pdf");
    window.menu("save_document");
    REQUIRE(wait_for([&] { return std::filesystem::exists(dir / "minutes.pdf"); }));
    CHECK(base::read_file(dir / "minutes.pdf").starts_with("%PDF"));
}
