// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/recent_files.h"
#include "base/files.h"
#include "gui/dalvik.h"
#include "gui/new_case/new_case_page.h"
#include "gui/start_page.h"
#include "gui/widgets/notice.h"
#include "gui/window.h"

#include <wx/uiaction.h>

using namespace support;

namespace {

class NewCaseWindow : public OpenWindow {
public:
    /// `begin`: as from the start page's button.
    explicit NewCaseWindow(const TempDir& folder, bool begin = true) : OpenWindow(base::Language::nb, {}, {.settings = folder / "own"}, "")
    {
        if (!begin)
            return;
        click(get<wxButton>("m_new"));
        wait_for_step(1);
    }
    gui::NewCasePage& page() { return dynamic_cast<gui::NewCasePage&>(*get<wxButton>("m_next").GetGrandParent()->GetParent()); }
    /// Of the step in view: fields of other steps and of the frame may have the same names.
    template <class Control>
    Control& in_step(const char* name)
    {
        return control<Control>(get<wxScrolledWindow>("m_body"), name);
    }
    void type(const char* name, const std::string& text) { in_step<gui::LineField>(name).text().SetValue(gui::to_wx(text)); }
    void type_secret(const char* name, const std::string& text) { in_step<gui::PassphraseField>(name).text().SetValue(gui::to_wx(text)); }
    bool is_at(int step) { return says("m_context").starts_with("Steg " + std::to_string(step) + " "); }
    void wait_for_step(int step)
    {
        INFO("step " << step);
        REQUIRE(wait_for([&] { return (*this)->FindWindow(wxXmlResource::GetXRCID("m_footer")) && is_at(step); }));
    }
    void next(int to)
    {
        click(get<wxButton>("m_next"));
        wait_for_step(to);
    }
    /// With the first step answered, and who leads.
    void to_employer()
    {
        type("m_name", "Dalvik kommune");
        type("m_number", "912 345 678");
        next(2);
        type("m_lead", "Kari Vik");
    }
    void to_account(const std::filesystem::path& file)
    {
        to_employer();
        next(3);
        type("m_name", "Per Dal");
        in_step<gui::DateField>("m_from").text().SetValue("1.1.2025");
        next(4);
        type("m_file", file.string());
    }
    /// No-break spaces as plain ones.
    std::string complaint(const char* name)
    {
        auto text = dynamic_cast<gui::Field&>(control(get<wxScrolledWindow>("m_body"), name)).complaint();
        text.Replace(wxUniChar(0x00A0), " ");
        return gui::from_wx(text);
    }
};

const std::string good_passphrase = "lampe hest batteri stift";

}  // namespace

TEST_CASE("A case file is made from nothing, with slips and checked sheets, and ends at its overview", "[new]")
{
    const TempDir folder;
    NewCaseWindow window(folder);
    CHECK(window.in_step<wxChoice>("m_country").GetStringSelection() == "Norge");
    window.to_account(folder / "dalvik.radslag");
    window.type_secret("m_passphrase", good_passphrase);
    window.type_secret("m_again", good_passphrase);
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return window.is_at(5); }, 30000));
    CHECK(std::filesystem::exists(folder / "dalvik.radslag"));
    CHECK_FALSE(window.get<wxButton>("m_back").IsEnabled());

    // The executive gets a slip.
    auto& people = window.in_step<gui::PeoplePicker>("m_people");
    REQUIRE(people.list().GetItemCount() == 1);
    people.list().SetFocus();
    people.list().SelectRow(0);
    press(WXK_SPACE);
    REQUIRE(wait_for([&] { return people.chosen().size() == 1; }));
    window.dialogs.answer(folder.path());
    click(window.in_step<wxButton>("m_make"));
    REQUIRE(wait_for([&] { return std::filesystem::exists(folder / "Engangslapp til Per Dal.pdf"); }));
    CHECK(groups_on(folder / "Engangslapp til Per Dal.pdf").size() == 8);
    // Somebody from HR is thought of, and left for later.
    window.type("m_hr", "Liv Aas");
    window.next(6);

    // Sheets count once two groups of each were typed back.
    window.dialogs.answer(folder.path());
    click(window.in_step<wxButton>("m_make"));
    REQUIRE(wait_for([&] { return window.in_step<wxPanel>("m_check").IsShownOnScreen(); }));
    const auto type_back = [&](bool spoilt) {
        for (int sheet = 1; sheet <= 3; ++sheet) {
            const auto groups = groups_on(folder / ("Gjenopprettingsark " + std::to_string(sheet) + " av 3.pdf"));
            REQUIRE(groups.size() == 16);
            for (int i = 1; i <= 2; ++i) {
                const auto name = "m_group_" + std::to_string(sheet) + "_" + std::to_string(i);
                auto& field = window.in_step<gui::LineField>(name.c_str());
                const auto label = gui::from_wx(dynamic_cast<wxStaticText&>(*field.GetChildren().front()).GetLabelText());
                const auto place = std::stoul(label.substr(label.rfind(' ') + 1));
                field.text().SetValue(spoilt && sheet == 2 && i == 1 ? "00000" : groups.at(place - 1));
            }
        }
        // Complaints come and go above it, and it moves.
        auto& confirm = window.in_step<wxButton>("m_confirm");
        wxCommandEvent pressed(wxEVT_BUTTON, confirm.GetId());
        confirm.ProcessWindowEvent(pressed);
    };
    type_back(true);
    REQUIRE(wait_for([&] { return !window.complaint("m_group_2_1").empty(); }));
    CHECK(window.complaint("m_group_1_1").empty());
    type_back(false);
    REQUIRE(wait_for([&] { return !window.in_step<wxPanel>("m_check").IsShown(); }));
    window.next(7);
    CHECK_THAT(gui::from_wx(window.in_step<gui::Paragraph>("m_advice").text()),
        ContainsSubstring("1 engangslapp ble valgt, men ikke laget. Den kan lages under Fil, Kontoer."));

    // The resolution, first without its case number.
    window.dialogs.expect([](wxDialog& dialog) {
        const auto save = [&] {
            auto& button = control<wxButton>(dialog, "m_save");
            wxCommandEvent event(wxEVT_BUTTON, button.GetId());
            button.ProcessWindowEvent(event);
        };
        CHECK(control<gui::LineField>(dialog, "m_decides").value() == "kommunestyret");
        control<gui::DateField>(dialog, "m_date").text().SetValue("18.6.2026");
        save();
        CHECK_FALSE(control<gui::LineField>(dialog, "m_number").complaint().empty());
        control<gui::LineField>(dialog, "m_number").text().SetValue("061/26");
        save();
        CHECK(control<gui::LineField>(dialog, "m_number").complaint().empty());
    });
    click(window.in_step<wxButton>("m_resolution"));
    REQUIRE(wait_for([&] { return !window.in_step<wxButton>("m_resolution").IsShown(); }));

    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_wheel")) != nullptr; }));
    CHECK(window.says("m_municipality") == "Dalvik kommune");
    CHECK(window.notice().empty());
    const auto recent = app::RecentFiles(folder / "own").all();
    REQUIRE(recent.size() == 1);
    CHECK(recent.front().path == folder / "dalvik.radslag");
}

TEST_CASE("Going back in the wizard keeps all that was typed, and so does another language", "[new]")
{
    const TempDir folder;
    NewCaseWindow window(folder);
    window.to_employer();
    window.type("m_lead_title", "borgermester");
    click(window.in_step<wxButton>("m_add"));
    window.next(3);
    window.type("m_name", "Per Dal");
    for (int step = 2; step >= 1; --step) {
        click(window.get<wxButton>("m_back"));
        window.wait_for_step(step);
    }
    CHECK(window.in_step<gui::LineField>("m_name").value() == "Dalvik kommune");
    window.next(2);
    CHECK(window.in_step<gui::LineField>("m_lead_title").value() == "borgermester");
    window->speak(base::Language::nn);
    window.wait_for_step(2);
    CHECK(window.in_step<gui::LineField>("m_lead").value() == "Kari Vik");
    CHECK(window.in_step<gui::LineField>("m_lead_title").value() == "borgermester");
    window.type("m_lead", "Kari Vik-Nes");
    window.in_step<gui::DateField>("m_from").text().SetValue("1.11.2023");
    window->speak(base::Language::sv);
    REQUIRE(wait_for([&] { return window.says("m_context").starts_with("Steg 2 av 7: Arbetsgivarsidan"); }));
    CHECK(window.in_step<gui::LineField>("m_lead").value() == "Kari Vik-Nes");
    CHECK(window.in_step<gui::DateField>("m_from").value() == base::Date(2023, 11, 1));
    window.next(3);
    CHECK(window.in_step<gui::LineField>("m_name").value() == "Per Dal");
    click(window.get<wxButton>("m_cancel"));
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_sample")) != nullptr; }));
}

TEST_CASE("Who cancels finds all but the passphrase again at the next beginning", "[new]")
{
    const TempDir folder;
    NewCaseWindow window(folder);
    const auto cancel = [&] {
        click(window.get<wxButton>("m_cancel"));
        REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_sample")) != nullptr; }));
    };
    const auto begin_again = [&] {
        window->begin_new_case();
        window.wait_for_step(1);
    };
    cancel();
    CHECK(window.notice().empty());
    begin_again();
    window.to_account(folder / "dalvik.radslag");
    window.type_secret("m_passphrase", good_passphrase);
    window.type_secret("m_again", good_passphrase);
    cancel();
    CHECK_THAT(window.notice(), ContainsSubstring("passfrasen"));
    begin_again();
    CHECK(window.in_step<gui::LineField>("m_name").value() == "Dalvik kommune");
    // What stands in the step in view counts as well.
    window.type("m_name", "Nordre Dalvik kommune");
    window->open_sample();
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    begin_again();
    CHECK(window.in_step<gui::LineField>("m_name").value() == "Nordre Dalvik kommune");
    window.next(2);
    CHECK(window.in_step<gui::LineField>("m_lead").value() == "Kari Vik");
    window.next(3);
    CHECK(window.in_step<gui::DateField>("m_from").value() == base::Date(2025, 1, 1));
    window.next(4);
    CHECK(window.in_step<gui::LineField>("m_file").value() == (folder / "dalvik.radslag").string());
    for (const char* secret : {"m_passphrase", "m_again"})
        CHECK(window.in_step<gui::PassphraseField>(secret).value().empty());
}

TEST_CASE("What is missing or wrong in a step stands beside its fields, and the step stays", "[new]")
{
    const TempDir folder;
    NewCaseWindow window(folder);
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return !window.complaint("m_name").empty(); }));
    CHECK(window.complaint("m_number") == "Dette må fylles ut.");
    CHECK(window.is_at(1));
    CHECK(window.in_step<gui::LineField>("m_name").text().HasFocus());
    window.type("m_number", "12");
    window.type("m_name", "Dalvik kommune");
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return window.complaint("m_number") == "Dette er ikke et organisasjonsnummer i det landet."; }));
    CHECK(window.complaint("m_name").empty());
}

TEST_CASE("A day that cannot be read is told of as such, not as missing", "[new]")
{
    const TempDir folder;
    NewCaseWindow window(folder);
    window.to_employer();
    auto* from = &window.in_step<gui::DateField>("m_from");
    from->text().SetValue("whenever");
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return window.complaint("m_from") == "«whenever» er ikke en dato. Skriv for eksempel 18.2.2027."; }));
    CHECK(from->text().HasFocus());
    from->text().SetValue("");
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return window.complaint("m_from") == "Dette må fylles ut."; }));
    from->text().SetValue("1.10.2023");
    window.next(3);
    window.type("m_name", "Per Dal");
    from = &window.in_step<gui::DateField>("m_from");
    from->text().SetValue("1.1.1850");
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return window.complaint("m_from") == "Skriv et årstall fra 1900 til 2199."; }));
    // Nobody is appointed, so the day might as well be missing; what stands there is still no day.
    window.type("m_name", "");
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return from->text().HasFocus(); }));
    CHECK(window.complaint("m_from") == "Skriv et årstall fra 1900 til 2199.");
    CHECK(window.is_at(3));
}

TEST_CASE("Who sits in a term that is over is asked about once, and so is a name that stands there twice", "[new]")
{
    const TempDir folder;
    NewCaseWindow window(folder);
    window.to_employer();
    window.in_step<gui::DateField>("m_from").text().SetValue("1.10.2019");
    window.in_step<gui::DateField>("m_to").text().SetValue("31.10.2023");
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return window.complaint("m_to") == "Denne valgperioden gikk ut 31. oktober 2023. Stemmer det, velger du Neste en gang til."; }));
    CHECK(window.is_at(2));
    CHECK(window.complaint("m_from").empty());
    window.next(3);
    window.type("m_name", "Kari Vik");
    window.in_step<gui::DateField>("m_from").text().SetValue("1.1.2025");
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return window.complaint("m_name") == "Kari Vik er allerede med. Stemmer det, velger du Neste en gang til."; }));
    window.type("m_name", "Per Dal");
    window.next(4);
}

TEST_CASE("Passphrases that differ, an existing file and a folder that synchronises are refused beside their fields", "[new]")
{
    const TempDir folder;
    base::write_atomically(folder / "there.radslag", "somebody's work");
    NewCaseWindow window(folder);
    window.to_account(folder / "there.radslag");
    window.type_secret("m_passphrase", good_passphrase);
    window.type_secret("m_again", good_passphrase + "e");
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return !window.complaint("m_again").empty(); }));
    CHECK(window.complaint("m_passphrase").empty());
    window.type_secret("m_again", good_passphrase);
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return !window.complaint("m_file").empty(); }));
    CHECK(base::read_file(folder / "there.radslag") == "somebody's work");
    // Without its ending it is the same file.
    window.type("m_file", (folder / "there").string());
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return window.complaint("m_file").starts_with("Det finnes alt en fil med det navnet"); }));
    CHECK(window.in_step<gui::LineField>("m_file").value() == (folder / "there.radslag").string());
    window.type("m_file", folder.path().string());
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return window.complaint("m_file") == "Dette er en mappe, ikke en fil: " + folder.path().string(); }));
    window.type("m_file", (folder / "none" / "dalvik.radslag").string());
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return window.complaint("m_file") == "Mappen finnes ikke: " + (folder / "none").string(); }));
    std::filesystem::create_directory(folder / "OneDrive");
    window.type("m_file", (folder / "OneDrive" / "dalvik.radslag").string());
    click(window.get<wxButton>("m_next"));
    REQUIRE(wait_for([&] { return window.complaint("m_file").find("OneDrive") != std::string::npos; }));
    CHECK_FALSE(std::filesystem::exists(folder / "OneDrive" / "dalvik.radslag"));
    CHECK(window.is_at(4));
}

TEST_CASE("Another country brings its own titles, terms and written forms", "[new]")
{
    const TempDir folder;
    NewCaseWindow window(folder);
    auto& country = window.in_step<wxChoice>("m_country");
    country.SetSelection(1);
    wxCommandEvent chosen(wxEVT_CHOICE, country.GetId());
    country.ProcessWindowEvent(chosen);
    CHECK(window.in_step<wxChoice>("m_written_form").GetStringSelection() == "Svenska");
    window.type("m_name", "Dalvik");
    window.type("m_number", "212000-0000");
    window.next(2);
    CHECK(window.in_step<gui::LineField>("m_side").value() == "presidium");
    CHECK(window.in_step<gui::LineField>("m_lead_title").value() == "ordförande");
}

TEST_CASE("A newcomer comes from the start page to the overview of an own case with keys alone, in under three minutes", "[new]")
{
    const TempDir folder;
    NewCaseWindow window(folder, false);
    wxUIActionSimulator keys;
    size_t letters = 0, acts = 0;
    const auto type = [&](const std::string& text) {
        keys.Text(text.c_str());
        letters += text.size();
    };
    const auto act = [&](int key, int modifiers = 0) {
        press(key, modifiers);
        ++acts;
    };
    const auto has_focus = [&](const char* name) {
        return wait_for([&] {
            auto* field = dynamic_cast<gui::Field*>(window.get<wxScrolledWindow>("m_body").FindWindow(wxXmlResource::GetXRCID(name)));
            return field && wxWindow::FindFocus() && field->IsDescendant(wxWindow::FindFocus());
        });
    };
    REQUIRE(wait_for([&] { return window.get<wxButton>("m_new").HasFocus(); }));
    act(WXK_RETURN);
    window.wait_for_step(1);
    REQUIRE(has_focus("m_name"));
    type("Dalvik kommune");
    act(WXK_TAB);
    REQUIRE(has_focus("m_number"));
    type("912345678");
    act(WXK_RETURN);
    window.wait_for_step(2);
    REQUIRE(has_focus("m_lead"));
    type("Kari Vik");
    act(WXK_RETURN);
    window.wait_for_step(3);
    REQUIRE(has_focus("m_name"));
    type("Per Dal");
    act(WXK_TAB);
    REQUIRE(has_focus("m_from"));
    type("1.1.2025");
    act(WXK_RETURN);
    window.wait_for_step(4);
    // Else it would lie among the documents of whoever runs this.
    window.type("m_file", (folder / "dalvik.radslag").string());
    REQUIRE(has_focus("m_passphrase"));
    type(good_passphrase);
    act(WXK_RETURN);
    REQUIRE(has_focus("m_again"));
    CHECK(window.complaint("m_again").empty());
    type(good_passphrase);
    act(WXK_RETURN);
    REQUIRE(wait_for([&] { return window.is_at(5); }, 30000));
    // What comes now can wait, and each step says so.
    for (int step = 6; step <= 7; ++step) {
        REQUIRE(wait_for([&] { return wxWindow::FindFocus() != nullptr; }));
        act('N', wxMOD_ALT);
        window.wait_for_step(step);
    }
    REQUIRE(wait_for([&] { return window.get<wxButton>("m_next").HasFocus(); }));
    act(WXK_RETURN);
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_wheel")) != nullptr; }));
    // Two fingers need half a second for a letter; to read a step and find the next act takes them eight.
    INFO(letters << " letters, " << acts << " acts");
    CHECK(letters / 2 + acts * 8 <= 180);

    // What is still to be done is one button away from the message that says so.
    auto& notice = window.get<gui::Notice>("m_notice");
    CHECK_THAT(window.notice(), ContainsSubstring("Det finnes ingen gjenopprettingsark"));
    wxWindow* way = nullptr;
    for (auto* child : notice.GetChildren()) {
        if (child->GetLabel() == gui::to_wx("Gjenopprettingsark …"))
            way = child;
    }
    REQUIRE(way);
    click(*way);
    wxWindow* make = nullptr;
    REQUIRE(wait_for([&] {
        for (auto* each : wxTopLevelWindows)
            make = each == &*window ? make : each->FindWindow(wxXmlResource::GetXRCID("m_make"));
        return make && make->IsShownOnScreen();
    }));
    CHECK(window.notice().empty());
    wxGetTopLevelParent(make)->Close();
}

TEST_CASE("Who has a file open is told on the start page, and it opens for reading only", "[new]")
{
    const Dalvik dalvik;
    app::RecentFiles(dalvik.settings()).add(dalvik.folder() / "gone.radslag");
    app::RecentFiles(dalvik.settings()).add(dalvik.path());
    const auto held = dalvik.open("Marit Lie");
    OpenWindow window(base::Language::nb, {}, {.settings = dalvik.settings()}, "");
    auto& list = window.get<wxDataViewCtrl>("m_recent");
    auto& rows = dynamic_cast<gui::RowsModel&>(*list.GetModel());
    REQUIRE(rows.rows().size() == 2);
    CHECK_THAT(gui::from_wx(rows.rows()[0][0]), ContainsSubstring("Marit Lie"));
    CHECK_THAT(gui::from_wx(rows.rows()[1][0]), ContainsSubstring("Finnes ikke her"));
    REQUIRE(wait_for([&] { return list.HasFocus(); }));
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return !window.get<wxButton>("m_open_recent").IsEnabled(); }));
    click(window.get<wxButton>("m_remove"));
    REQUIRE(wait_for([&] { return rows.rows().size() == 1; }));
    click(window.get<wxButton>("m_open_recent"));
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    CHECK_THAT(window.notice(), ContainsSubstring("Marit Lie"));
}
