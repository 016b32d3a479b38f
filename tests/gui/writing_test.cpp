// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shown_field.h"

using namespace support;

TEST_CASE("A text of several lines is undone word by word and done again", "[widgets]")
{
    Shown<gui::WritingField> shown;
    shown.field->set_value("Vi vart einige.");
    shown.begin();
    CHECK_FALSE(shown.field->can_undo());
    for (const char* typed : {"Vi vart einige. O", "Vi vart einige. Og", "Vi vart einige. Og s"})
        shown.type(typed);
    shown.type("");
    press('Z', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return shown.stands() == "Vi vart einige. Og s"; }));
    press('Z', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return shown.stands() != "Vi vart einige. Og s"; }));
    while (shown.field->can_undo())
        shown.field->undo();
    CHECK(shown.stands() == "Vi vart einige.");
    press('Z', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_for([&] { return shown.stands() != "Vi vart einige."; }));
    while (shown.field->can_redo())
        shown.field->redo();
    CHECK(shown.stands().empty());
}

TEST_CASE("Nobody is caught in a text: Tab leads on and Shift with Tab back", "[widgets]")
{
    Shown<gui::WritingField> shown;
    shown.begin();
    press(WXK_TAB);
    CHECK(wait_for([&] { return !static_cast<wxWindow*>(&shown.text())->HasFocus(); }));
    CHECK(shown.stands().empty());
}

TEST_CASE("A text that is asked for complains when it is missing, and keeps quiet once something stands there", "[widgets]")
{
    Shown<gui::WritingField> shown;
    shown.field->set_required(true);
    CHECK_FALSE(shown.field->settle());
    CHECK_FALSE(shown.complaint().empty());
    shown.type("Noko");
    CHECK(shown.complaint().empty());
    CHECK(shown.field->settle());
    CHECK(shown.field->value() == "Noko");
}

TEST_CASE("A line loses the spaces around it and nothing else", "[widgets]")
{
    Shown<gui::LineField> shown;
    shown.begin();
    shown.type("  Fjellvik kommunehus ");
    CHECK(shown.field->value() == "Fjellvik kommunehus");
    shown.leave();
    CHECK(shown.stands() == "Fjellvik kommunehus");
}

TEST_CASE("What a paste brings along besides letters breaks lines or says nothing, and takes no word with it", "[widgets]")
{
    const auto pasted = wxString::FromUTF8("ein\x0B"
                                           "to\r\ntre\x7F\x01 f\u0085i\u2028r\u009B\tfem \u202Eאבג 👩‍👩‍👧");
    {
        Shown<gui::WritingField> shown;
        shown.begin();
        shown.text().SetValue(pasted);
        CHECK(shown.field->value() == "ein\nto\ntre f\ni\nr\tfem \u202Eאבג 👩‍👩‍👧");
        CHECK(base::Text::from(shown.field->value()));
    }
    Shown<gui::LineField> line;
    line.begin();
    line.text().SetValue(pasted);
    CHECK(line.field->value() == "ein to tre f i r fem \u202Eאבג 👩‍👩‍👧");
    line.leave();
    CHECK(line.stands() == line.field->value());
}

TEST_CASE("A word that is typed in one go is one step back, and what was undone is gone once something else is written", "[widgets]")
{
    gui::TextHistory history;
    history.begin("");
    long caret = 0;
    wxString text;
    for (char letter : std::string("to ord")) {
        text += letter;
        history.note(text, ++caret);
    }
    CHECK(history.undo()->text == "to");
    CHECK(history.undo()->text.empty());
    CHECK_FALSE(history.can_undo());
    CHECK(history.redo()->text == "to");
    history.note("to!", 3);
    CHECK_FALSE(history.can_redo());
    history.note("to!", 3);
    CHECK(history.undo()->text == "to");
    for (int i = 0; i < 2000; ++i)
        history.note(wxString::Format("%d", i), 1);
    CHECK(history.undo()->text == "1998");
}
