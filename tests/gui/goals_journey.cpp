// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_case.h"
#include "app/exchange/sample.h"
#include "base/files.h"
#include "gui/goals/goal_model.h"
#include "gui/goals/goals_page.h"
#include "gui/widgets/blank.h"
#include "gui/widgets/line_chart.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/number_field.h"
#include "gui/widgets/state_chip.h"
#include "gui/window.h"
#include "support/temp_dir.h"

#include <nlohmann/json.hpp>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

using namespace support;

namespace {

constexpr const char *lead = "Ingunn Sætre Hovland", *chief = "Eirik Nesbø Haugland", *hr = "Solveig Myklebust";

/// Fjellvik with its people and resolutions, and nothing that was planned yet.
class EmptyCase {
public:
    EmptyCase()
    {
        auto form = nlohmann::json::parse(app::sample_form());
        for (const char* each : {"plans", "goals", "talks", "actions", "salary", "steps", "waivers", "guides"})
            form.erase(each);
        app::import_case(form.dump(), path(), {}, {}, m_clock);
    }
    std::filesystem::path path() const { return m_folder / "fjellvik.radslag"; }

private:
    TempDir m_folder;
    base::FixedClock m_clock{base::Date(2027, 2, 19)};
};

class Goals : public OpenWindow {
public:
    explicit Goals(base::Language language = base::Language::nb, const std::filesystem::path& file = "locked sample", const char* account = lead)
        : OpenWindow(language, file, {}, "goals")
    {
        enter(account);
    }

    /// Unlocks what stands there, with the published passphrase.
    void enter(const std::string& account)
    {
        auto& accounts = get<wxDataViewListCtrl>("m_accounts");
        for (unsigned row = 0; row < static_cast<unsigned>(accounts.GetItemCount()); ++row) {
            if (accounts.GetTextValue(row, 0) != gui::to_wx(account))
                continue;
            accounts.SelectRow(row);
            wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &accounts, accounts.RowToItem(static_cast<int>(row)));
            accounts.ProcessWindowEvent(chosen);
        }
        const auto key = account == lead ? "hovland" : account == chief ? "haugland" : "myklebust";
        get<wxTextCtrl>("m_passphrase").ChangeValue(gui::to_wx(app::sample_passphrase(key)));
        click(get<wxButton>("m_unlock"));
        REQUIRE(wait_for([&] { return (*this)->FindWindow(wxXmlResource::GetXRCID("m_unlock")) == nullptr; }));
        (*this)->go_to("goals");
        REQUIRE(wait_for([&] { return get<wxStaticText>("m_context").IsShownOnScreen(); }));
    }
    void switch_to(const std::string& account)
    {
        wxCommandEvent event(wxEVT_MENU, wxXmlResource::GetXRCID("switch_account"));
        (*this)->ProcessWindowEvent(event);
        REQUIRE(wait_for([&] { return (*this)->FindWindow(wxXmlResource::GetXRCID("m_unlock")) != nullptr; }));
        enter(account);
    }

    gui::GoalModel& model()
    {
        auto* found = dynamic_cast<gui::GoalModel*>(get<wxDataViewCtrl>("m_goal_list").GetModel());
        REQUIRE(found);
        return *found;
    }
    std::string cell(unsigned row, gui::GoalModel::Column column)
    {
        wxVariant value;
        model().GetValueByRow(value, row, column);
        auto text = value.GetString();
        text.Replace(wxUniChar(0x00A0), " ");
        return gui::from_wx(text);
    }
    std::vector<std::string> numbers()
    {
        std::vector<std::string> all;
        for (unsigned row = 0; row < model().size(); ++row)
            all.push_back(cell(row, gui::GoalModel::number));
        return all;
    }
    void choose(unsigned row)
    {
        auto& list = get<wxDataViewCtrl>("m_goal_list");
        list.Select(model().GetItem(row));
        wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &list, model().GetItem(row));
        list.ProcessWindowEvent(chosen);
    }
    /// Everything that is said below a window, label by label.
    std::string reads(const char* name) { return words_of(control(**this, name)); }
    std::string state() { return gui::from_wx(get<gui::StateChip>("m_plan_state").word()); }
    /// As from its button, which may lie below what is seen.
    void push(const char* name)
    {
        auto& button = get<wxButton>(name);
        REQUIRE(wait_for([&] { return button.IsShown() && button.IsEnabled(); }));
        // A notice above the page moves what stands below it.
        auto before = button.GetScreenRect();
        int same = 0;
        REQUIRE(wait_for([&] {
            const auto now = button.GetScreenRect();
            same = now == before ? same + 1 : 0;
            before = now;
            return same > 12;
        }));
        click(button);
    }
    void add_goal(const std::string& title, const char* weight, bool interplay = false)
    {
        push("m_new_goal");
        REQUIRE(wait_for([&] { return is_shown("m_goal_title"); }));
        get<gui::LineField>("m_goal_title").set_value(title);
        get<gui::WritingField>("m_what").set_value("Fordi innbyggerne trenger det.");
        get<gui::WritingField>("m_how").set_value("Steg for steg.");
        get<wxChoice>("m_type").SetSelection(interplay ? 2 : 0);
        get<gui::PerCentField>("m_weight").set_value(base::Decimal::from(weight));
        get<gui::DateField>("m_deadline").set_value(base::Date(2027, 12, 31));
        get<gui::LineField>("m_unit").set_value("%");
        get<gui::NumberField>("m_first").set_value(base::Decimal::from("10"));
        get<gui::NumberField>("m_second").set_value(base::Decimal::from("20"));
        push("m_save_goal");
        REQUIRE(wait_for([&] { return is_shown("m_edit"); }));
    }
    bool is_shown(const char* name)
    {
        auto* found = (*this)->FindWindow(wxXmlResource::GetXRCID(name));
        return found && found->IsShownOnScreen();
    }

private:
    static std::string words_of(const wxWindow& window)
    {
        std::string all;
        for (auto* child : window.GetChildren()) {
            if (!child->IsShown())
                continue;
            if (auto* text = dynamic_cast<wxStaticText*>(child)) {
                auto words = text->GetLabelText();
                words.Replace("\n", " ");
                words.Replace(wxUniChar(0x00A0), " ");
                all += gui::from_wx(words) + "\n";
            }
            if (auto* box = dynamic_cast<wxCheckBox*>(child))
                all += gui::from_wx(box->GetLabelText()) + "\n";
            all += words_of(*child);
        }
        return all;
    }
};

gui::LineChart* chart_below(const wxWindow& window)
{
    for (auto* child : window.GetChildren()) {
        if (auto* chart = dynamic_cast<gui::LineChart*>(child))
            return chart;
        if (auto* below = chart_below(*child))
            return below;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("The accepted plan stands as a table, and the chosen goal beside it with all that is known of it", "[goals]")
{
    Goals window;
    CHECK(window.get<wxChoice>("m_plan").GetStringSelection() == gui::to_wx("Mål- og utviklingsplan 2026"));
    CHECK(window.get<wxChoice>("m_plan").GetCount() == 2);
    CHECK(window.state() == "Under oppfølging");
    CHECK_THAT(window.says("m_accepted"), ContainsSubstring("16. april 2026"));
    CHECK(window.numbers() == std::vector<std::string>{"1", "2", "3", "4", "5"});
    CHECK(window.cell(1, gui::GoalModel::attained) == "75 %");
    CHECK_THAT(window.cell(1, gui::GoalModel::status), ContainsSubstring("Forsinket"));
    CHECK(window.cell(2, gui::GoalModel::weight) == "20 %");
    CHECK(window.says("m_weights") == "Vektene er til sammen 100 %");

    window.choose(1);
    REQUIRE(wait_for([&] { return window.reads("m_detail").find("Sjukefråvær") != std::string::npos; }));
    const auto sheet = window.reads("m_detail");
    for (const char* each : {"HVA", "fast oppfølging av dei fire einingane", "Utgangspunkt 9,6 %", "HR-sjefen", "Fråværsstatistikken for 2026", "75 % nådd"})
        CHECK_THAT(sheet, ContainsSubstring(each));
    auto* chart = chart_below(window.get<wxWindow>("m_detail"));
    REQUIRE(chart);
    CHECK(chart->drawn().spots.size() == 1);

    window.choose(3);
    REQUIRE(wait_for([&] { return window.reads("m_detail").find("Skulestruktur") != std::string::npos; }));
    CHECK_THAT(window.reads("m_detail"), ContainsSubstring("fra 15. oktober 2026 til 15. desember 2026"));
    CHECK(chart_below(window.get<wxWindow>("m_detail")) == nullptr);
}

TEST_CASE("Goals are sorted, found by words and status, and grouped by type", "[goals]")
{
    Goals window(base::Language::nn);
    auto& list = window.get<wxDataViewCtrl>("m_goal_list");
    const auto head = [&](unsigned column) {
        wxDataViewEvent sorted(wxEVT_DATAVIEW_COLUMN_SORTED, &list, list.GetColumn(column));
        list.ProcessWindowEvent(sorted);
    };
    head(gui::GoalModel::weight);
    CHECK(window.numbers().front() == "5");
    head(gui::GoalModel::weight);
    CHECK(window.numbers().front() == "1");
    head(gui::GoalModel::number);

    auto& search = window.get<wxTextCtrl>("m_search");
    search.SetValue("grendelag");
    CHECK(window.numbers() == std::vector<std::string>{"4"});
    search.SetValue("finst ikkje");
    CHECK(window.is_shown("m_no_goals"));
    CHECK_FALSE(window.is_shown("m_goal_list"));
    search.SetValue("");

    auto& status = window.get<wxChoice>("m_wanted");
    status.SetSelection(5);
    wxCommandEvent chosen(wxEVT_CHOICE, status.GetId());
    chosen.SetInt(5);
    status.ProcessWindowEvent(chosen);
    CHECK(window.numbers() == std::vector<std::string>{"3"});
    status.SetSelection(0);
    chosen.SetInt(0);
    status.ProcessWindowEvent(chosen);

    click(window.get<wxToggleButton>("m_by_type"));
    REQUIRE(wait_for([&] { return window.model().size() == 8 || window.model().size() == 7; }));
    CHECK_THAT(window.cell(0, gui::GoalModel::title), ContainsSubstring("Arbeidsmål"));
    CHECK(window.cell(0, gui::GoalModel::number).empty());
}

TEST_CASE("What one searched for among the goals does not stand there for whoever sits down next", "[goals]")
{
    Goals window;
    window.get<wxTextCtrl>("m_search").SetValue("grendelag");
    CHECK(window.numbers().size() == 1);
    window.switch_to(chief);
    CHECK(window.get<wxTextCtrl>("m_search").GetValue().empty());
    CHECK(window.numbers().size() > 1);
}

TEST_CASE("In an empty case a plan is made with three goals, weighed, proposed and accepted by both sides, and is locked", "[goals]")
{
    EmptyCase empty;
    Goals window(base::Language::nb, empty.path());
    CHECK(gui::from_wx(window.get<gui::Blank>("m_no_plan").headline()) == "Ingen plan ennå");
    window.push("m_first");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    CHECK(window.get<gui::DateField>("m_from").value() == base::Date(2027, 2, 19));
    window.get<gui::LineField>("m_plan_title").set_value("");
    window.push("m_save_plan");
    REQUIRE(wait_for([&] { return !window.get<gui::LineField>("m_plan_title").complaint().empty(); }));
    window.get<gui::LineField>("m_plan_title").set_value("Plan 2027");
    window.push("m_save_plan");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));
    CHECK(window.state() == "Utkast");
    CHECK(window.is_shown("m_no_goals"));

    window.add_goal("Økonomi", "50");
    window.add_goal("Sykefravær", "30");
    window.add_goal("Samspill", "15", true);
    CHECK(window.numbers() == std::vector<std::string>{"1", "2", "3"});
    CHECK_THAT(window.says("m_weights"), ContainsSubstring("95"));
    window.push("m_act");
    REQUIRE(wait_for([&] { return window.notice().find("95") != std::string::npos; }));
    CHECK(window.state() == "Utkast");

    window.push("m_edit");
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title"); }));
    window.get<gui::PerCentField>("m_weight").set_value(base::Decimal::from("20"));
    window.push("m_save_goal");
    REQUIRE(wait_for([&] { return window.says("m_weights") == "Vektene er til sammen 100 %"; }));
    window.push("m_act");
    REQUIRE(wait_for([&] { return window.state() == "Foreslått"; }));

    window.push("m_act");
    REQUIRE(wait_for([&] { return window.is_shown("m_accept"); }));
    CHECK_FALSE(window.is_shown("m_of"));
    window.push("m_accept");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));
    CHECK_THAT(window.says("m_accepted"), ContainsSubstring("ikke godtatt ennå"));

    window.switch_to(chief);
    CHECK(window.state() == "Foreslått");
    window.push("m_act");
    REQUIRE(wait_for([&] { return window.is_shown("m_accept"); }));
    window.push("m_accept");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));
    CHECK(window.state() == "Avtalt og låst");
    CHECK_FALSE(window.get<wxButton>("m_new_goal").IsShown());
    CHECK_FALSE(window.is_shown("m_edit"));
    CHECK(window.is_shown("m_follow_up"));
    CHECK(window.is_shown("m_next_plan"));
}

TEST_CASE("What is followed up shows in bar, chart and history at once", "[goals]")
{
    Goals window;
    window.choose(1);
    window.push("m_follow_up");
    REQUIRE(wait_for([&] { return window.is_shown("m_value"); }));
    window.get<gui::DateField>("m_on").set_value(base::Date(2026, 1, 1));
    window.get<gui::NumberField>("m_value").set_value(base::Decimal::from("8.1"));
    window.push("m_save_follow_up");
    // A follow-up does not lie before the ones that are there.
    REQUIRE(wait_for([&] { return !window.get<gui::DateField>("m_on").complaint().empty(); }));
    window.get<gui::DateField>("m_on").set_value(base::Date(2027, 2, 19));
    window.get<gui::WritingField>("m_own").set_value("Godt arbeid.");
    window.push("m_save_follow_up");
    REQUIRE(wait_for([&] { return window.is_shown("m_follow_up"); }));
    CHECK(window.cell(1, gui::GoalModel::attained) == "100 %");
    CHECK_THAT(window.cell(1, gui::GoalModel::status), ContainsSubstring("Nådd"));
    auto* chart = chart_below(window.get<wxWindow>("m_detail"));
    REQUIRE(chart);
    CHECK(chart->drawn().spots.size() == 2);
    CHECK_THAT(window.reads("m_detail"), ContainsSubstring("Godt arbeid."));
}

TEST_CASE("A goal that is removed comes back with Ctrl+Z", "[goals]")
{
    EmptyCase empty;
    Goals window(base::Language::nb, empty.path());
    window.push("m_first");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    window.push("m_save_plan");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));
    window.add_goal("Økonomi", "60");
    window.add_goal("Sykefravær", "40");
    window.choose(0);
    window.push("m_remove");
    REQUIRE(wait_for([&] { return window.numbers() == std::vector<std::string>{"2"}; }));
    auto& list = window.get<wxDataViewCtrl>("m_goal_list");
    REQUIRE(wait_for([&] { return list.HasFocus(); }));
    press('Z', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window.numbers() == std::vector<std::string>{"1", "2"}; }));
    CHECK_THAT(window.cell(0, gui::GoalModel::title), ContainsSubstring("Økonomi"));
}

TEST_CASE("A goal is written with the keyboard alone, and what is half typed is there the next time", "[goals]")
{
    EmptyCase empty;
    Goals window(base::Language::nb, empty.path());
    window.push("m_first");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    press(WXK_RETURN, wxMOD_NONE);
    window.get<wxButton>("m_save_plan").SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));

    press('N', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title"); }));
    auto& title = window.get<gui::LineField>("m_goal_title");
    REQUIRE(wait_for([&] { return title.text().HasFocus(); }));
    for (const char letter : {'B', 'A', 'L'})
        press(letter);
    REQUIRE(wait_for([&] { return !title.typed().empty(); }));
    const auto typed = title.typed();
    press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return !window.is_shown("m_goal_title"); }));
    press('N', wxMOD_CONTROL);
    REQUIRE(wait_for([&] { return window.is_shown("m_goal_title") && title.text().HasFocus(); }));
    CHECK(title.typed() == typed);

    // From the title through every field to the button.
    for (int i = 0; i < 40 && !window.get<wxButton>("m_save_goal").HasFocus(); ++i) {
        press(WXK_TAB);
        if (window.get<gui::NumberField>("m_first").text().HasFocus())
            press('1');
        if (window.get<gui::NumberField>("m_second").text().HasFocus())
            press('2');
    }
    REQUIRE(window.get<wxButton>("m_save_goal").HasFocus());
    press(WXK_SPACE);
    REQUIRE(wait_for([&] { return window.model().size() == 1; }));
    CHECK_THAT(window.cell(0, gui::GoalModel::title), ContainsSubstring(typed));
}

TEST_CASE("A draft is withheld from HR calmly, and what both have locked can be read", "[goals]")
{
    EmptyCase empty;
    Goals window(base::Language::nb, empty.path());
    window.push("m_first");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    window.push("m_save_plan");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan"); }));
    window.add_goal("Økonomi", "100");
    window.switch_to(hr);
    CHECK(window.notice().find("Økonomi") == std::string::npos);
    CHECK(window.model().size() == 1);
    CHECK_THAT(window.cell(0, gui::GoalModel::title), ContainsSubstring("Skjermet"));
    CHECK_THAT(window.reads("m_detail"), ContainsSubstring("rom kontoen din ikke kan åpne"));
    CHECK_FALSE(window.get<wxButton>("m_new_goal").IsShown());
    CHECK_FALSE(window.get<wxButton>("m_save_pdf").IsEnabled());
    CHECK_FALSE(window.is_shown("m_act"));
    for (const char* tab : {"m_tab_promises", "m_tab_development", "m_tab_comparison", "m_tab_history", "m_tab_goals"})
        click(window.get<wxRadioButton>(tab));
}

TEST_CASE("Promises, development, comparison and history of the plan are looked through, and a promise is kept", "[goals]")
{
    Goals window;
    click(window.get<wxRadioButton>("m_tab_promises"));
    REQUIRE(wait_for([&] { return window.is_shown("m_promises"); }));
    CHECK(window.get<wxDataViewCtrl>("m_promises").GetModel() != nullptr);
    auto& kept = window.get<wxChoice>("m_kept");
    CHECK(kept.GetStringSelection() == "Holdt");
    kept.SetSelection(2);
    window.get<gui::WritingField>("m_note").set_value("Likevel ikke.");
    window.push("m_save_promise");
    wxVariant cell;
    auto* rows = dynamic_cast<gui::RowsModel*>(window.get<wxDataViewCtrl>("m_promises").GetModel());
    REQUIRE(rows);
    REQUIRE(wait_for([&] { return rows->rows()[0][2].Contains("Ikke holdt"); }));

    click(window.get<wxRadioButton>("m_tab_development"));
    REQUIRE(wait_for([&] { return window.is_shown("m_no_items"); }));
    window.push("m_add_item");
    REQUIRE(wait_for([&] { return window.is_shown("m_need"); }));
    window.get<gui::WritingField>("m_need").set_value("Lede omstilling");
    window.push("m_save_item");
    REQUIRE(wait_for([&] { return window.is_shown("m_items"); }));

    click(window.get<wxRadioButton>("m_tab_history"));
    REQUIRE(wait_for([&] { return window.reads("m_body").size() > 0 || true; }));
    click(window.get<wxRadioButton>("m_tab_comparison"));
    CHECK(window.notice().empty());
}

TEST_CASE("The plan is saved as PDF", "[goals]")
{
    Goals window;
    TempDir dir;
    window.dialogs.answer(dir / "plan.pdf");
    window.push("m_save_pdf");
    REQUIRE(wait_for([&] { return std::filesystem::exists(dir / "plan.pdf"); }));
    CHECK(base::read_file(dir / "plan.pdf").starts_with("%PDF-"));
}

TEST_CASE("Goals go on into the plan of the next period", "[goals]")
{
    Goals window;
    window.push("m_next_plan");
    REQUIRE(wait_for([&] { return window.is_shown("m_plan_title"); }));
    CHECK(window.get<gui::DateField>("m_from").value() == base::Date(2027, 1, 1));
    CHECK(window.get<gui::PeoplePicker>("m_carried").chosen().size() >= 3);
    window.get<gui::LineField>("m_plan_title").set_value("Plan 2028");
    window.get<gui::DateField>("m_from").set_value(base::Date(2026, 6, 1));
    window.push("m_save_plan");
    REQUIRE(wait_for([&] { return !window.get<gui::DateField>("m_from").complaint().empty(); }));
    window.get<gui::DateField>("m_from").set_value(base::Date(2028, 1, 1));
    window.get<gui::DateField>("m_to").set_value(base::Date(2028, 12, 31));
    window.push("m_save_plan");
    wait_for([&] { return window.is_shown("m_plan"); });
    INFO(window.notice());
    REQUIRE(window.is_shown("m_plan"));
    CHECK(window.state() == "Utkast");
    CHECK(window.get<wxChoice>("m_plan").GetStringSelection() == "Plan 2028");
    CHECK(window.model().size() >= 3);
    click(window.get<wxRadioButton>("m_tab_comparison"));
    CHECK(window.notice().empty());
}
