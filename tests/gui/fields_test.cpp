// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form_classes.h"
#include "gui/shown_field.h"

#include <gtk/gtk.h>
#include <wx/choice.h>
#include <wx/frame.h>
#include <wx/sizer.h>

#include <algorithm>
#include <memory>

using namespace support;

namespace {

const base::Date today(2027, 2, 19);

}  // namespace

TEST_CASE("A typed date is written in full when the field is left", "[widgets]")
{
    for (auto [language, typed, written] :
        {std::tuple(base::Language::nb, "18.2.27", "18. februar 2027"), std::tuple(base::Language::nn, "1 mai", "1. mai 2027"),
            std::tuple(base::Language::sv, "270218", "18 februari 2027"), std::tuple(base::Language::en, "i dag", "19 February 2027")}) {
        Shown<gui::DateField> window(language);
        window.field->set_today(today);
        window.begin();
        window.type(typed);
        CHECK(window.field->value());
        CHECK(window.told == 1);
        window.leave();
        CHECK(window.stands() == written);
        CHECK(window.complaint().empty());
    }
}

TEST_CASE("What is no date stays as it was typed, and is complained of when the field is left, not before", "[widgets]")
{
    Shown<gui::DateField> window;
    window.field->set_today(today);
    window.begin();
    window.type("31.2.2027");
    CHECK_FALSE(window.field->value());
    CHECK(window.complaint().empty());
    window.leave();
    CHECK(window.stands() == "31.2.2027");
    CHECK(window.complaint() == "Datoen «31.2.2027» finnes ikke.");
    // From now on each letter counts.
    window.begin();
    window.type("28.2.1827");
    CHECK(window.complaint() == "Skriv et årstall fra 1900 til 2199.");
    window.begin();
    window.type("28.2.2027");
    CHECK(window.complaint().empty());
    window.type("28.2.x");
    CHECK(window.complaint() == "«28.2.x» er ikke en dato. Skriv for eksempel 18.2.2027.");
}

TEST_CASE("An empty field is complained of only where it must be filled in, and only when it is asked", "[widgets]")
{
    Shown<gui::DateField> window;
    window.begin();
    window.leave();
    CHECK(window.complaint().empty());
    CHECK(window.field->settle());
    window.field->set_required(true);
    window.begin();
    window.leave();
    CHECK(window.complaint().empty());
    CHECK_FALSE(window.field->settle());
    CHECK_FALSE(window.complaint().empty());
}

TEST_CASE("Days outside the range are refused by hand and cannot be reached by keys", "[widgets]")
{
    Shown<gui::DateField> window;
    window.field->set_today(today);
    window.field->set_range(base::Date(2027, 2, 10), base::Date(2027, 3, 10));
    window.begin();
    window.type("9.2.2027");
    CHECK_FALSE(window.field->settle());
    CHECK(window.complaint() == "Velg 10.\u00A0februar\u00A02027 eller en senere dag.");
    window.type("11.3.2027");
    CHECK_FALSE(window.field->settle());
    window.type("10.3.2027");
    CHECK(window.field->settle());
    press(WXK_UP);
    CHECK(window.field->value() == base::Date(2027, 3, 10));
    press(WXK_PAGEUP);
    CHECK(window.field->value() == base::Date(2027, 2, 10));
}

TEST_CASE("Arrows go a day, Page Up and Page Down a month, with Ctrl a year, the first step is today", "[widgets]")
{
    Shown<gui::DateField> window;
    window.field->set_today(today);
    window.begin();
    press(WXK_UP);
    CHECK(window.field->value() == today);
    press(WXK_UP);
    CHECK(window.field->value() == base::Date(2027, 2, 20));
    press(WXK_DOWN);
    press(WXK_DOWN);
    CHECK(window.field->value() == base::Date(2027, 2, 18));
    press(WXK_PAGEDOWN);
    CHECK(window.field->value() == base::Date(2027, 3, 18));
    press(WXK_PAGEDOWN, wxMOD_CONTROL);
    CHECK(window.field->value() == base::Date(2028, 3, 18));
    CHECK(window.stands() == "18. mars 2028");
}

TEST_CASE("The calendar opens with F4, goes with the arrows, and Escape brings back what stood there", "[widgets]")
{
    Shown<gui::DateField> window;
    window.field->set_today(today);
    window.field->set_value(base::Date(2027, 2, 18));
    window.begin();
    press(WXK_F4);
    REQUIRE(window.field->calendar_is_open());
    press(WXK_DOWN);
    CHECK(window.field->value() == base::Date(2027, 2, 25));
    press(WXK_DOWN);
    press(WXK_LEFT);
    CHECK(window.field->value() == base::Date(2027, 3, 3));
    CHECK(window.field->calendar()->month() == base::Date(2027, 3, 1));
    press(WXK_ESCAPE);
    CHECK_FALSE(window.field->calendar_is_open());
    CHECK(window.field->value() == base::Date(2027, 2, 18));
    press(WXK_F4);
    press(WXK_RIGHT);
    press(WXK_RETURN);
    CHECK_FALSE(window.field->calendar_is_open());
    CHECK(window.stands() == "19. februar 2027");
}

TEST_CASE("A day is taken by pointing at it, and the calendar goes away when something else is pointed at", "[widgets]")
{
    Shown<gui::DateField> window;
    window.field->set_today(today);
    window.field->set_value(base::Date(2027, 2, 18));
    window.begin();
    window.field->open_calendar();
    auto* calendar = const_cast<gui::MonthPopup*>(window.field->calendar());
    REQUIRE(wait_for([&] { return calendar->IsShownOnScreen(); }));
    auto place = calendar->place_of(base::Date(2027, 2, 4));
    REQUIRE(place);
    wxMouseEvent up(wxEVT_LEFT_UP);
    up.SetPosition(place->GetPosition() + wxPoint(place->width / 2, place->height / 2));
    calendar->ProcessWindowEvent(up);
    CHECK(window.field->value() == base::Date(2027, 2, 4));
    CHECK_FALSE(window.field->calendar_is_open());
    window.field->open_calendar();
    REQUIRE(window.field->calendar_is_open());
    click(*window.next);
    CHECK(wait_for([&] { return !window.field->calendar_is_open(); }));
    CHECK(window.stands() == "4. februar 2027");
}

TEST_CASE("No month of the calendar is out of reach or crashes, from the first to the last", "[widgets]")
{
    Shown<gui::DateField> window;
    for (auto day : {base::Date(1900, 1, 1), base::Date(2199, 12, 31), base::Date(2028, 2, 29)}) {
        window.field->set_value(day);
        window.begin();
        window.field->open_calendar();
        auto* calendar = const_cast<gui::MonthPopup*>(window.field->calendar());
        CHECK(calendar->place_of(day));
        wait_for([&] { return calendar->IsShownOnScreen(); });
        for (int key : {WXK_UP, WXK_DOWN, WXK_PAGEUP, WXK_PAGEDOWN})
            press(key);
        calendar->Update();
        press(WXK_F4);
        CHECK_FALSE(window.field->calendar_is_open());
    }
}

TEST_CASE("Amounts are read as people write them, and what can be two amounts is asked about", "[widgets]")
{
    Shown<gui::MoneyField> window;
    window.begin();
    window.type("1438000");
    window.leave();
    CHECK(window.stands() == "1 438 000 kr");
    CHECK(window.field->value()->minor() == 143'800'000);
    window.begin();
    window.type("12,345");
    window.leave();
    CHECK(window.stands() == "12,345");
    CHECK_FALSE(window.field->value());
    CHECK(window.complaint() == "Er det 12\u00A0345\u00A0kr eller 12,35\u00A0kr? Skriv tusener med mellomrom.");
    window.type("-5");
    CHECK_FALSE(window.field->settle());
    window.field->allow_negative(true);
    CHECK(window.field->settle());
    CHECK(window.stands() == "\u22125 kr");
    window.type("100 sek");
    CHECK_FALSE(window.field->settle());
    CHECK(window.complaint() == "Beløpet må være i NOK.");
    window.field->set_currency(base::Currency::sek);
    CHECK(window.field->settle());
}

TEST_CASE("Shares keep to their range and to as many decimals as are asked for", "[widgets]")
{
    Shown<gui::PerCentField> window;
    window.begin();
    window.type("77,8");
    window.leave();
    CHECK(window.stands() == "77,8 %");
    window.begin();
    press(WXK_UP);
    CHECK(window.stands() == "78,8 %");
    press(WXK_PAGEUP);
    press(WXK_PAGEUP);
    press(WXK_PAGEUP);
    CHECK(window.stands() == "100 %");
    window.type("100,1");
    CHECK_FALSE(window.field->settle());
    CHECK(window.stands() == "100,1");
    window.field->set_range(*base::Decimal::from("1"), *base::Decimal::from("100"), 0);
    window.type("33,3");
    CHECK_FALSE(window.field->settle());
    CHECK(window.complaint() == "Skriv hele prosent.");
    window.type("33");
    CHECK(window.field->settle());
}

TEST_CASE("A field that is only read takes neither keys nor a day from the calendar", "[widgets]")
{
    Shown<gui::DateField> window;
    window.field->set_value(base::Date(2027, 2, 18));
    window.field->set_read_only(true);
    window.begin();
    press(WXK_UP);
    press(WXK_F4);
    CHECK_FALSE(window.field->calendar_is_open());
    CHECK(window.field->value() == base::Date(2027, 2, 18));
}

TEST_CASE("A form gives a field its label and its hint, in the window's language", "[widgets]")
{
    gui::use_language(base::Language::sv);
    const std::string form = R"(<?xml version="1.0" encoding="utf-8"?><resource xmlns="http://www.wxwidgets.org/wxxrc" version="2.5.3.0">
        <object class="wxPanel" name="FieldsOfATest"><object class="gui::DateField" name="m_day"><label>_Date of the talk</label></object>
        <object class="gui::MoneyField" name="m_pay"><label>_Yearly salary</label><hint>Typed or pointed at; written in full when the field is left</hint></object>
        </object></resource>)";
    auto* frame = new wxFrame(nullptr, wxID_ANY, "form");
    auto* panel = gui::form("test of fields", form).LoadPanel(frame, "FieldsOfATest");
    REQUIRE(panel);
    std::vector<std::string> words;
    for (const char* name : {"m_day", "m_pay"}) {
        for (auto* child : control(*panel, name).GetChildren()) {
            if (auto* text = dynamic_cast<wxStaticText*>(child))
                words.push_back(gui::from_wx(text->GetLabelText()));
        }
    }
    const auto told = [&](const std::string& text) { return std::find(words.begin(), words.end(), text) != words.end(); };
    CHECK(told("Datum för samtalet"));
    CHECK(told("Årslön"));
    frame->Destroy();
    wait_for([] { return wxTopLevelWindows.empty(); });
    gui::use_language(base::Language::nn);
}

namespace {

std::vector<gui::PeoplePicker::Person> council()
{
    std::vector<gui::PeoplePicker::Person> all{{"hovland", "Kari Hovland", gui::to_wx("ordfører")}, {"sara", gui::to_wx("Måret Ánne Sara"), {}}};
    for (int i = 0; i < 20; ++i)
        all.push_back({"member" + std::to_string(i), wxString::Format("Medlem & <%d>", i), "medlem"});
    return all;
}

class ShownPicker {
public:
    ShownPicker() : m_frame(new wxFrame(nullptr, wxID_ANY, "people", wxDefaultPosition, wxSize(500, 420)))
    {
        take_faults();
        gui::use_language(base::Language::nb);
        picker = new gui::PeoplePicker;
        picker->Create(m_frame, wxID_ANY);
        picker->set_label("&Deltakere");
        picker->offer(council());
        m_frame->Show();
        m_frame->Raise();
        REQUIRE(wait_for([this] { return m_frame->IsActive() && picker->IsShownOnScreen(); }));
    }
    ~ShownPicker()
    {
        m_frame->Destroy();
        wait_for([] { return wxTopLevelWindows.empty(); });
        gui::use_language(base::Language::nn);
        CHECK(take_faults().empty());
    }
    int rows() { return static_cast<int>(picker->list().GetItemCount()); }

    gui::PeoplePicker* picker;

private:
    wxFrame* m_frame;
};

}  // namespace

TEST_CASE("Search finds names and titles in any case, who was chosen stays chosen while hidden", "[widgets]")
{
    ShownPicker window;
    window.picker->choose({"member3", "hovland"});
    window.picker->search().SetValue(gui::to_wx("ORDFØRER"));
    CHECK(window.rows() == 1);
    window.picker->search().SetValue(gui::to_wx("ánne"));
    REQUIRE(window.rows() == 1);
    window.picker->search().SetFocus();
    REQUIRE(wait_for([&] { return window.picker->search().HasFocus(); }));
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return window.picker->list().GetSelectedRow() == 0; }));
    press(WXK_SPACE);
    CHECK(wait_for([&] { return window.picker->chosen() == std::vector<std::string>{"hovland", "sara", "member3"}; }));
    window.picker->search().SetValue("nobody");
    CHECK(window.rows() == 0);
    CHECK(window.picker->chosen().size() == 3);
}

TEST_CASE("One at a time means that the next choice takes the place of the last", "[widgets]")
{
    ShownPicker window;
    window.picker->set_single(true);
    window.picker->choose({"hovland"});
    auto& list = window.picker->list();
    wxDataViewEvent activated(wxEVT_DATAVIEW_ITEM_ACTIVATED, &list, list.RowToItem(1));
    list.ProcessWindowEvent(activated);
    CHECK(window.picker->chosen() == std::vector<std::string>{"sara"});
    list.ProcessWindowEvent(activated);
    CHECK(window.picker->chosen().empty());
}

TEST_CASE("Who is missing is complained of beside the list, a list that is only read shows the chosen alone", "[widgets]")
{
    ShownPicker window;
    CHECK(window.picker->settle());
    window.picker->set_required(true);
    CHECK_FALSE(window.picker->settle());
    CHECK(gui::from_wx(window.picker->complaint()) == "Velg minst én.");
    window.picker->choose({"sara"});
    CHECK(window.picker->settle());
    CHECK(window.picker->complaint().empty());
    window.picker->set_read_only(true);
    CHECK(window.rows() == 1);
    auto& list = window.picker->list();
    wxDataViewEvent activated(wxEVT_DATAVIEW_ITEM_ACTIVATED, &list, list.RowToItem(0));
    list.ProcessWindowEvent(activated);
    CHECK(window.picker->chosen() == std::vector<std::string>{"sara"});
}

TEST_CASE("Arrows go from point to point of a chart and stop at its ends", "[widgets]")
{
    gui::use_language(base::Language::nb);
    auto* frame = new wxFrame(nullptr, wxID_ANY, "chart", wxDefaultPosition, wxSize(600, 400));
    auto* chart = new gui::LineChart;
    chart->Create(frame, wxID_ANY);
    app::LineFigures figures{.title = "Mål", .from = base::Date(2026, 1, 1), .to = base::Date(2026, 12, 31)};
    for (unsigned month : {1u, 4u, 9u})
        figures.points.push_back({base::Date(2026, month, 15), *base::Decimal::of_ten_thousandths(month * 10'000)});
    chart->show(figures);
    frame->Show();
    frame->Raise();
    REQUIRE(wait_for([&] { return frame->IsActive() && chart->IsShownOnScreen(); }));
    chart->SetFocus();
    REQUIRE(wait_for([&] { return chart->HasFocus(); }));
    CHECK(chart->spot() == 2);
    press(WXK_RIGHT);
    CHECK(chart->spot() == 2);
    press(WXK_LEFT);
    CHECK(chart->spot() == 1);
    press(WXK_HOME);
    press(WXK_LEFT);
    CHECK(chart->spot() == 0);
    press(WXK_END);
    CHECK(chart->spot() == 2);
    CHECK_THAT(gui::from_wx(chart->as_text()), ContainsSubstring("15.\u00A0april\u00A02026: 4"));
    figures.points.clear();
    chart->show(figures);
    press(WXK_LEFT);
    CHECK(chart->spot() == -1);
    frame->Destroy();
    wait_for([] { return wxTopLevelWindows.empty(); });
    gui::use_language(base::Language::nn);
}

TEST_CASE("Tab goes from a passphrase to the next field and not to what shows it, which F2 does", "[widgets]")
{
    Shown<gui::PassphraseField> window;
    window.begin();
    window.type("hest bil");
    press(WXK_F2);
    REQUIRE(wait_for([&] { return !window.text().HasFlag(wxTE_PASSWORD); }));
    CHECK(window.text().HasFocus());
    press(WXK_F2);
    REQUIRE(wait_for([&] { return window.text().HasFlag(wxTE_PASSWORD); }));
    press(WXK_TAB);
    CHECK(wait_for([&] { return window.next->HasFocus(); }));
    CHECK(window.text().GetValue() == "hest bil");
}

TEST_CASE("The wheel scrolls the page and turns no choice that lies under the pointer", "[widgets]")
{
    auto* frame = new wxFrame(nullptr, wxID_ANY, "wheel");
    auto* choice = new wxChoice(frame, wxID_ANY);
    choice->Append("one");
    choice->Append("two");
    choice->SetSelection(0);
    frame->Show();
    REQUIRE(wait_for([&] { return choice->IsShownOnScreen() && gtk_widget_get_realized(choice->GetHandle()); }));
    GdkEvent* wheel = gdk_event_new(GDK_SCROLL);
    wheel->scroll.window = GDK_WINDOW(g_object_ref(gtk_widget_get_window(choice->GetHandle())));
    wheel->scroll.direction = GDK_SCROLL_DOWN;
    gdk_event_set_device(wheel, gdk_seat_get_pointer(gdk_display_get_default_seat(gdk_display_get_default())));
    CHECK_FALSE(gtk_widget_event(choice->GetHandle(), wheel));
    gdk_event_free(wheel);
    CHECK(choice->GetSelection() == 0);
    frame->Destroy();
    wait_for([] { return wxTopLevelWindows.empty(); });
}
