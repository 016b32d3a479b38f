// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gallery/gallery_pages.h"

#include "app/calendar/year_calendar.h"
#include "app/desk.h"
#include "domain/case.h"
#include "gui/gallery/showcase.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/sizer.h>

namespace gui {
namespace {

const base::Date today(2027, 2, 19);

base::Decimal figure(const char* plain)
{
    return base::Decimal::from(plain).value();
}

base::Money kroner(std::int64_t whole)
{
    return base::Money::of_minor(whole * 100, base::Currency::nok).value();
}

/// The same states for every field: `fill` gives it a value, `spoil` types what it refuses.
template <class Kind>
void all_states(Showcase& page, const wxString& label, const std::function<void(Kind&)>& fill, const std::string& spoilt)
{
    const auto add = [&](const wxString& state) -> Kind& {
        auto& field = page.add<Kind>(state);
        field.set_label(label);
        if constexpr (std::is_same_v<Kind, DateField>)
            field.set_today(today);
        return field;
    };
    add(say("Empty"));
    fill(add(say("Filled in")));
    auto& wrong = add(say("Wrong"));
    wrong.set_typed(spoilt);
    wrong.settle();
    auto& required = add(say("Missing"));
    required.set_required(true);
    required.settle();
    auto& focused = add(say("With the keyboard"));
    fill(focused);
    page.focus(focused);
    auto& read_only = add(say("Read-only"));
    fill(read_only);
    read_only.set_read_only(true);
    auto& disabled = add(say("Switched off"));
    fill(disabled);
    disabled.Disable();
    auto& named = page.add<Kind>(say("Long words"));
    named.set_label(say("What both sides have agreed on for the rest of the period, counted from the day that the council decided"));
    named.set_hint(say("A hint may be long too, and then it goes on in another line without moving what stands beside it."));
    fill(named);
}

wxWindow* dates(wxWindow* parent)
{
    auto* page = new Showcase(parent, say("Dates"), say("Typed or pointed at; written in full when the field is left"));
    page->begin("DateField");
    all_states<DateField>(
        *page, say("&Date of the talk"), [](DateField& field) { field.set_value(base::Date(2027, 9, 30)); }, "31.2.2027");
    page->begin("TimeField");
    all_states<TimeField>(
        *page, say("&Time"), [](TimeField& field) { field.set_value(base::TimeOfDay::from("09:00")); }, "25");
    return page;
}

wxWindow* figures(wxWindow* parent)
{
    auto* page = new Showcase(parent, say("Amounts and shares"), say("Read as people write them, and refused where they can be read in two ways"));
    page->begin("MoneyField");
    all_states<MoneyField>(
        *page, say("&Yearly salary"), [](MoneyField& field) { field.set_value(kroner(1'438'000)); }, "12,345");
    page->begin("NumberField");
    all_states<NumberField>(
        *page, say("Measured"), [](NumberField& field) { field.set_value(figure("8.7")); }, "8,7,1");
    page->begin("PerCentField");
    all_states<PerCentField>(
        *page, say("&Weight"), [](PerCentField& field) { field.set_value(figure("77.8")); }, "120");
    page->begin("MinutesField");
    all_states<MinutesField>(
        *page, say("&Minutes"), [](MinutesField& field) { field.set_value(90); }, "0");
    return page;
}

wxWindow* texts(wxWindow* parent)
{
    auto* page = new Showcase(parent, say("Words and texts"), say("A text has its own undo, and its spelling is checked once somebody writes in it"));
    page->begin("LineField");
    all_states<LineField>(*page, say("P&lace"), [](LineField& field) { field.set_value("Fjellvik kommunehus"); }, {});
    page->begin("WritingField");
    const auto add = [&](const wxString& state) -> WritingField& {
        auto& field = page->add<WritingField>(state);
        field.set_label(say("What was &agreed"));
        field.set_language(window_language());
        return field;
    };
    const auto words = from_wx(say("A hint may be long too, and then it goes on in another line without moving what stands beside it."));
    add(say("Empty"));
    add(say("Filled in")).set_value(words);
    auto& missing = add(say("Missing"));
    missing.set_required(true);
    missing.settle();
    auto& read_only = add(say("Read-only"));
    read_only.set_value(words);
    read_only.set_read_only(true);
    auto& disabled = add(say("Switched off"));
    disabled.set_value(words);
    disabled.Disable();
    return page;
}

wxWindow* secrets(wxWindow* parent)
{
    auto* page = new Showcase(parent, say("Passphrases and slips"), say("Hidden unless one wants to see it; groups fall into their places"));
    page->begin("PassphraseField");
    const auto add = [&](const wxString& state, const std::string& value, bool choosing) -> PassphraseField& {
        auto& field = page->add<PassphraseField>(state);
        field.set_label(say("&Passphrase"));
        if (choosing)
            field.set_choosing({});
        field.set_value(value);
        return field;
    };
    add(say("Empty"), {}, true);
    add(say("Easy to guess."), "aaaaaaaaaaaaaa", true);
    add(say("Fair."), "fjord og fjell 77", true);
    add(say("Filled in"), "lampe hest batteri stift sekk", true);
    add(say("Wrong"), "lampe hest", false).complain(domain::Complaint{"passphrase.wrong", {}});
    add(say("Switched off"), "lampe hest", false).Disable();
    page->begin("GroupsField");
    const auto add_groups = [&](const wxString& state, const std::string& value) -> GroupsField& {
        auto& field = page->add<GroupsField>(state);
        field.set_label(say("The &groups of the slip"));
        field.set_value(value);
        return field;
    };
    add_groups(say("Empty"), {});
    add_groups(say("Filled in"), "A7SQW HVCJA X9FTW PF1QG\nNWGTD MV5AE 5ZADH PT6P9");
    add_groups(say("Wrong"), "A7SQV").complain(domain::Complaint{"groups.whole", {}});
    add_groups(say("Switched off"), "A7SQW").Disable();
    return page;
}

std::vector<PeoplePicker::Person> people(size_t count)
{
    // Invented, as all names in the program.
    const std::vector<PeoplePicker::Person> all{{"1", to_wx("Kari Hovland"), say("mayor")}, {"2", to_wx("Per-Olav Dybvik Sandsøy"), say("deputy mayor")},
        {"3", to_wx("Åse Marie Nesheim"), say("opposition leader")}, {"4", to_wx("Ingrid Haugland"), say("chief executive")},
        {"5", to_wx("Bjørn Myklebust"), say("head of human resources")}, {"6", to_wx("Ragnhild Elisabeth Tveiterås-Mæland"), say("council member")},
        {"7", to_wx("Sjur Øvrebø"), say("council member")}, {"8", to_wx("Måret Ánne Sara"), say("facilitator")},
        {"9", to_wx("Tor Egil Lie"), say("council member")}};
    return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)};
}

wxWindow* pickers(wxWindow* parent)
{
    auto* page = new Showcase(parent, say("People"), say("Space ticks; search and list belong together"));
    page->begin("PeoplePicker", 2);
    const auto add = [&](const wxString& state, size_t count) -> PeoplePicker& {
        auto& picker = page->add<PeoplePicker>(state);
        picker.set_label(say("&Participants"));
        picker.offer(people(count));
        return picker;
    };
    add(say("Empty"), 9);
    auto& filled = add(say("Filled in"), 9);
    filled.choose({"1", "4", "6"});
    auto& missing = add(say("Missing"), 4);
    missing.set_required(true);
    missing.settle();
    auto& read_only = add(say("Read-only"), 9);
    read_only.choose({"1", "4"});
    read_only.set_read_only(true);
    auto& disabled = add(say("Switched off"), 4);
    disabled.choose({"2"});
    disabled.Disable();
    auto& focused = add(say("With the keyboard"), 4);
    focused.set_single(true);
    focused.choose({"3"});
    page->focus(focused);
    return page;
}

wxWindow* states(wxWindow* parent)
{
    using Sign = StateChip::Sign;
    auto* page = new Showcase(parent, say("States"), say("Told by word, shape and colour"));
    page->begin("StateChip", 4);
    const auto add = [&](Sign sign, const wxString& word) {
        auto* holder = new wxPanel(page->card());
        auto* chip = new StateChip;
        chip->Create(holder, wxID_ANY);
        chip->tell(sign, word);
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(chip);
        holder->SetSizer(row);
        return holder;
    };
    page->place("not_begun", add(Sign::not_begun, in_context("goal", "Not started")));
    page->place("planned", add(Sign::planned, state_word(domain::TalkState::planned)));
    page->place("under_way", add(Sign::under_way, in_context("goal", "On track")));
    page->place("at_risk", add(Sign::at_risk, in_context("goal", "At risk")));
    page->place("late", add(Sign::late, in_context("goal", "Late")));
    page->place("done", add(Sign::done, in_context("goal", "Reached")));
    page->place("dropped", add(Sign::dropped, in_context("goal", "Dropped")));
    page->place("closed", add(Sign::closed, say("Left out of the public edition")));
    auto* narrow = new StateChip;
    narrow->Create(page->card(), wxID_ANY);
    narrow->tell(Sign::at_risk, say("Waiting for the council's decision on the frames for next year"));
    page->place(say("Long words"), narrow);
    return page;
}

app::LineFigures sick_leave()
{
    return {.title = from_wx(say("Sick leave in health and care")),
        .unit = "%",
        .from = base::Date(2026, 1, 1),
        .to = base::Date(2026, 12, 31),
        .baseline = figure("9.6"),
        .target = figure("7.5"),
        .points = {{base::Date(2026, 3, 31), figure("9.4")}, {base::Date(2026, 6, 30), figure("8.8")}, {base::Date(2026, 10, 15), figure("8.1")}},
        .today = base::Date(2026, 11, 22)};
}

app::GapFigures answers()
{
    return {.title = from_wx(say("How the two sides see it")),
        .employer = from_wx(say("Elected members")),
        .executive = from_wx(say("Administration")),
        .least_means = from_wx(say("not true at all")),
        .most_means = from_wx(say("completely true")),
        .rows = {{from_wx(say("We know who decides what.")), 4.8, 4.6}, {from_wx(say("Bad news comes early.")), 2.6, 5.1},
            {from_wx(say("All elected members get the same information at the same time.")), 3.4, 4.9},
            {from_wx(say("We can tell each other straight what we think.")), 4.0, 3.2}}};
}

wxWindow* charts(wxWindow* parent)
{
    auto* page = new Showcase(parent, say("Charts"), say("Arrows go from point to point; every chart is a table to a screen reader"));
    page->begin("LineChart", 2);
    auto& line = page->add<LineChart>(say("Filled in"));
    line.show(sick_leave());
    auto band = sick_leave();
    band.target.reset();
    band.baseline.reset();
    band.band = {figure("7"), figure("8.5")};
    page->add<LineChart>(say("Between two figures")).show(band);
    auto empty = sick_leave();
    empty.points.clear();
    page->add<LineChart>(say("Empty")).show(empty);
    auto crowded = sick_leave();
    crowded.unit.clear();
    crowded.points.clear();
    crowded.to = base::Date(2028, 12, 31);
    for (int i = 0; i < 24; ++i)
        crowded.points.push_back({base::Date(2026, 2, 1).plus_months(i), *base::Decimal::of_ten_thousandths(96'000 - i * 900 + (i % 5) * 2'500)});
    page->add<LineChart>(say("Many points")).show(crowded);
    page->begin("GapChart", 2);
    page->add<GapChart>(say("Filled in")).show(answers());
    auto nobody = answers();
    nobody.rows.clear();
    page->add<GapChart>(say("Empty")).show(nobody);
    page->focus(line);
    return page;
}

wxWindow* messages(wxWindow* parent)
{
    auto* page = new Showcase(parent, say("Messages and empty pages"), say("What stands above a page, and in place of one"));
    page->begin("Notice", 1);
    page->add<Notice>(say("Done")).tell(Notice::Kind::done, say("Nobody was here for a while, so the case file was locked. Nothing is lost."));
    page->add<Notice>(say("Problem"))
        .tell(Notice::Kind::problem,
            say("What both sides have agreed on for the rest of the period, counted from the day that the council decided") + ". "
                + say("A hint may be long too, and then it goes on in another line without moving what stands beside it."));
    page->add<Notice>(say("Problem"))
        .tell(Notice::Kind::problem, say("There are no recovery sheets yet. They can be made under File, Accounts."),
            {wxControl::RemoveMnemonics(say("&Recovery sheets…")), [] {}});
    page->begin("Blank", 2);
    const auto blank = [&](const wxString& state, const char* picture, const wxString& headline, const wxString& advice) {
        auto* specimen = new Blank;
        specimen->Create(page->card(), wxID_ANY);
        specimen->SetBackgroundColour(theme::palette().card);
        specimen->tell(picture, headline, advice);
        page->place(state, specimen, 220);
    };
    blank(say("Empty"), "calendar", say("No talks yet"), say("Begin with the first talk of the year: agree on when, and who takes part."));
    blank(say("Withheld"), "lock", say("These minutes are withheld from you"),
        say("They lie in a room that your account cannot open. Minutes that are finished can be read here."));
    return page;
}

wxWindow* wheels(wxWindow* parent)
{
    auto* page = new Showcase(parent, say("Year wheel"), say("Told by shape and colour; arrows go through the year"));
    page->begin("AnnualWheel", 2);
    const app::Desk desk(app::Desk::sample_form());
    constexpr int far_year = 2050;
    const app::YearCalendar calendar(desk.records(), today, today.year());
    const auto language = window_language();
    const auto add = [&](const wxString& state, int year) -> AnnualWheel& {
        auto* wheel = new AnnualWheel;
        wheel->Create(page->card(), wxID_ANY);
        std::vector<wxString> lines;
        for (const auto& event : calendar.wheel(year, language))
            lines.push_back(to_wx(event.day.in_words(language) + ": " + event.title));
        wheel->show(app::wheel_face(calendar, year, language), say("Year wheel") + " " + std::to_string(year), std::move(lines));
        page->place(state, wheel, 440);
        return *wheel;
    };
    auto& filled = add(std::to_string(today.year()), today.year());
    filled.choose(0);
    page->focus(filled);
    add(std::to_string(far_year), far_year);
    return page;
}

/// Keeps the sample's records as long as its page stands.
class PaperPage : public Showcase {
public:
    explicit PaperPage(wxWindow* parent) : Showcase(parent, say("Pages"), say("A PDF as on a desk")), m_desk(app::Desk::sample_form())
    {
        begin("PagePreview", 2);
        auto* shown = new PagePreview;
        shown->Create(card(), wxID_ANY);
        place(say("Filled in"), shown, 620);
        auto* empty = new PagePreview;
        empty->Create(card(), wxID_ANY);
        place(say("Empty"), empty, 620);
        CallAfter([this, shown] {
            for (const auto& row : app::talk_list(m_desk.records())) {
                if (!row.has_minutes)
                    continue;
                auto made = m_desk.minutes().compose(row.id, {.edition = domain::Edition::public_, .language = m_desk.written_form(), .on = today});
                return shown->show(std::move(made.pdf), [](std::future<void> opened) { opened.get(); });
            }
        });
    }

private:
    app::Desk m_desk;
};

}  // namespace

std::vector<PageEntry> gallery_pages()
{
    return {
        {"dates", say("Dates"), "calendar", dates},
        {"amounts", say("Amounts and shares"), "pen", figures},
        {"texts", say("Words and texts"), "text", texts},
        {"secrets", say("Passphrases and slips"), "lock", secrets},
        {"people", say("People"), "talk", pickers},
        {"states", say("States"), "done", states},
        {"charts", say("Charts"), "text", charts},
        {"wheel", say("Year wheel"), "calendar", wheels},
        {"messages", say("Messages"), "warning", messages},
        {"papers", say("Pages"), "save", [](wxWindow* parent) { return new PaperPage(parent); }},
    };
}

}  // namespace gui
