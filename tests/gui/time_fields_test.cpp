// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form_classes.h"
#include "gui/window.h"

#include <wx/frame.h>
#include <wx/sizer.h>

using namespace support;

namespace {

std::string pasted_page()
{
    std::string page;
    for (int i = 0; i < 500; ++i)
        page += "tusen ord ";
    return page + "til slutt";
}

/// Alone in a frame.
template <class Kind>
struct Alone {
    Alone()
    {
        take_faults();
        gui::use_language(base::Language::nb);
        frame = new wxFrame(nullptr, wxID_ANY, "field", wxDefaultPosition, wxSize(500, 300));
        auto* panel = new wxPanel(frame);
        field = new Kind;
        field->Create(panel, wxID_ANY);
        next = new wxButton(panel, wxID_ANY, "next");
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(field, wxSizerFlags().Expand().Border());
        column->Add(next, wxSizerFlags().Border());
        panel->SetSizer(column);
        frame->Show();
        frame->Raise();
        REQUIRE(wait_for([this] { return frame->IsActive() && field->IsShownOnScreen(); }));
    }
    ~Alone()
    {
        frame->Destroy();
        wait_for([] { return wxTopLevelWindows.empty(); });
        gui::use_language(base::Language::nn);
        CHECK(take_faults().empty());
    }
    void begin(wxWindow& window)
    {
        window.SetFocus();
        REQUIRE(wait_for([&] { return window.HasFocus(); }));
    }
    std::string after(const char* typed)
    {
        begin(field->text());
        field->text().SetValue(typed);
        begin(*next);
        wxYield();
        return gui::from_wx(field->text().GetValue());
    }

    wxFrame* frame;
    Kind* field = nullptr;
    wxButton* next;
};

}  // namespace

TEST_CASE("A time of day is written properly when it is left, and what is none stays and is complained of", "[widgets]")
{
    Alone<gui::TimeField> alone;
    CHECK(alone.after("930") == "09.30");
    CHECK(alone.field->value()->iso() == "09:30");
    CHECK(alone.after("25") == "25");
    CHECK_FALSE(alone.field->complaint().empty());
    CHECK_FALSE(alone.field->value());
    for (const auto& wrong : {std::string("ni"), std::string("25:99"), std::string("-5"), std::string("100000"), std::string("9.00-10.30"), pasted_page()}) {
        INFO(wrong.substr(0, 20));
        CHECK(alone.after(wrong.c_str()) == wrong);
        CHECK_FALSE(alone.field->value());
        CHECK(alone.field->complaint().Contains("er ikke et klokkeslett. Skriv for eksempel 09.00."));
        // A page that was pasted is not read out once more.
        CHECK(alone.field->complaint().length() < 90);
    }
    CHECK(alone.after("").empty());
    CHECK(alone.field->complaint().empty());
}

TEST_CASE("Arrows go through the day by the quarter, and do not leave it", "[widgets]")
{
    Alone<gui::TimeField> alone;
    alone.field->set_value(base::TimeOfDay::from("09:20"));
    alone.begin(alone.field->text());
    press(WXK_UP);
    CHECK(alone.field->value()->iso() == "09:30");
    press(WXK_DOWN);
    press(WXK_DOWN);
    CHECK(alone.field->value()->iso() == "09:00");
    alone.field->set_value(base::TimeOfDay::from("00:05"));
    press(WXK_DOWN);
    press(WXK_DOWN);
    CHECK(alone.field->value()->iso() == "00:00");
    alone.field->set_value(base::TimeOfDay::from("23:50"));
    press(WXK_UP);
    press(WXK_UP);
    CHECK(alone.field->value()->iso() == "23:45");
}

TEST_CASE("Minutes are whole and of one day", "[widgets]")
{
    Alone<gui::MinutesField> alone;
    alone.after(" 90 ");
    CHECK(alone.field->value() == 90);
    const auto is_told = [&](const std::string& wrong, const char* why) {
        INFO(wrong.substr(0, 20));
        CHECK(alone.after(wrong.c_str()) == wrong);
        CHECK_FALSE(alone.field->value());
        CHECK(alone.field->complaint().Contains(why));
        CHECK(alone.field->complaint().length() < 90);
    };
    for (const char* beyond : {"0", "1441", "-5", "100000", "99999999999999999999"})
        is_told(beyond, "mellom 1 og 1440");
    for (const auto& wrong : {std::string("halv time"), std::string("1,5"), std::string("25:99"), pasted_page()})
        is_told(wrong, "er ikke et antall minutter. Skriv for eksempel 90.");
    CHECK(alone.after("").empty());
    CHECK(alone.field->complaint().empty());
    alone.field->set_value(7);
    alone.begin(alone.field->text());
    press(WXK_UP);
    CHECK(alone.field->value() == 10);
    press(WXK_DOWN);
    CHECK(alone.field->value() == 5);
}

TEST_CASE("A paragraph takes as many lines as it needs, and no place when it says nothing", "[widgets]")
{
    Alone<gui::Paragraph> alone;
    alone.field->tell("Kort");
    REQUIRE(wait_for([&] { return alone.field->GetSize().y > 0; }));
    const int one_line = alone.field->GetSize().y;
    alone.field->tell(
        gui::to_wx("Blir innkallingen sendt i dag, kommer den fire dager før samtalen. Kommunen krever minst ti dager. Du kan planlegge den likevel."));
    CHECK(wait_for([&] { return alone.field->GetSize().y > one_line; }));
    alone.field->tell({});
    CHECK_FALSE(alone.field->IsShown());
}

TEST_CASE("A figure is read as people write it, and what is none stays and is complained of", "[widgets]")
{
    Alone<gui::NumberField> alone;
    CHECK(alone.after("-0,80") == "−0,8");
    CHECK(alone.field->value() == base::Decimal::from("-0.8"));
    CHECK(alone.after("1250.5") == "1\u00a0250,5");
    CHECK(alone.after("") == "");
    CHECK_FALSE(alone.field->value());
    CHECK(alone.field->complaint().empty());
    CHECK(alone.after("8,7,1") == "8,7,1");
    CHECK_FALSE(alone.field->value());
    CHECK_FALSE(alone.field->complaint().empty());
}
