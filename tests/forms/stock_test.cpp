// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words.h"
#include "support/catch.h"

#include <wx/stockitem.h>
#include <wx/translation.h>

namespace {

/// What wx itself may put on the screen or on the terminal of this program, as it writes it in English.
constexpr const char* of_wx[] = {"&OK", "OK", "&Cancel", "Cancel", "&Yes", "&No", "&Close", "&Save", "&Open...", "&Help", "&Apply", "&Delete", "Error",
    "Warning", "Information", "Question", "&Details", "Copy", "Choose a file", "Usage: %s", "show this help message", "Unknown option '%s'",
    "Unknown long option '%s'", "Option '%s' requires a value.", "Separator expected after the option '%s'.", "Unexpected parameter '%s'",
    "The required parameter '%s' was not specified.", "can't create file '%s'", "can't open file '%s'"};
/// Written alike in all of them.
constexpr const char* alike[] = {"&OK", "OK", "Information"};

}  // namespace

TEST_CASE("What wx says of its own accord comes in the window's language, in all three", "[forms]")
{
    gui::teach_wx();
    for (auto language : {base::Language::nb, base::Language::nn, base::Language::sv}) {
        gui::use_language(language);
        for (const char* text : of_wx) {
            INFO(base::code(language) << ": " << text);
            const auto* found = wxTranslations::Get()->GetTranslatedString(wxString::FromUTF8(text));
            REQUIRE(found);
            CHECK((*found != wxString::FromUTF8(text) || std::find(std::begin(alike), std::end(alike), std::string_view(text)) != std::end(alike)));
        }
        for (auto id : {wxID_CANCEL, wxID_SAVE, wxID_OPEN, wxID_CLOSE, wxID_YES, wxID_NO}) {
            const auto ours = wxGetStockLabel(id);
            gui::use_language(base::Language::en);
            CHECK(ours != wxGetStockLabel(id));
            gui::use_language(language);
        }
    }
    gui::use_language(base::Language::nn);
}
