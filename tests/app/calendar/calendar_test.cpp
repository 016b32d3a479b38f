// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "app/calendar/wheel.h"
#include "app/calendar/years.h"
#include "app/desk.h"
#include "app/open_form/schema.h"
#include "base/files.h"
#include "base/resource.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"
#include "support/temp_dir.h"

#include <nlohmann/json.hpp>

#include <random>
#include <set>

using app::YearCalendar;
using base::Date;
using domain::ComplianceState;
using domain::DeadlineState;
using nlohmann::json;

namespace {

const Date today{2027, 2, 19};

std::string named(const domain::RecordRef& record)
{
    return std::string(record.array) + "/" + std::string(record.key);
}

const domain::Deadline* find(const YearCalendar& calendar, std::string_view rule, std::optional<Date> due = {})
{
    for (const auto& each : calendar.deadlines()) {
        if (each.rule->key == rule && (!due || each.due == *due))
            return &each;
    }
    return nullptr;
}

domain::ComplianceResult result(const YearCalendar& calendar, const app::Framework& framework, std::string_view statement)
{
    for (const auto& each : calendar.compliance(framework)) {
        if (each.statement->key == statement)
            return each.result;
    }
    FAIL("no statement " << statement);
    return {};
}

app::DocumentOptions on(Date day, base::Language language = base::Language::nb)
{
    app::DocumentOptions options;
    options.on = day;
    options.language = language;
    return options;
}

}  // namespace

TEST_CASE("The calendars and frameworks that come with the program keep their schemas, and every name in them exists")
{
    std::set<std::string> rules;
    for (const auto& [folder, schema] : {std::pair{"calendar", "calendar"}, std::pair{"frameworks", "framework"}}) {
        const app::open_form::Schema described(json::parse(base::resource(std::string("templates/") + schema + ".schema.json")));
        int files = 0;
        for (const auto name : base::resource_names(std::string("templates/") + folder + "/")) {
            if (!name.ends_with(".json"))
                continue;
            INFO(name);
            const auto data = json::parse(base::resource(name));
            domain::Faults faults;
            described.check(data, faults);
            for (const auto& fault : faults.all())
                UNSCOPED_INFO(fault.field << " " << fault.code);
            CHECK(faults.none());
            ++files;
        }
        CHECK(files == 3);
    }
    for (const auto country : {domain::Country::no, domain::Country::se, domain::Country::fi}) {
        for (const auto& rule : app::CalendarTable::of(country)->calendar().rules)
            rules.insert(rule.key);
    }
    const std::function<void(const domain::ComplianceCheck&)> look = [&](const domain::ComplianceCheck& check) {
        for (const auto& rule : check.rules)
            CHECK(rules.contains(rule));
        for (const auto& each : check.all)
            look(each);
        for (const auto& each : check.any)
            look(each);
    };
    for (const auto& key : app::Framework::all()) {
        for (const auto& statement : app::Framework::of(key).statements)
            look(statement.check);
    }
    CHECK(app::Framework::all() == std::vector<std::string>{"no", "se", "tools"});
    CHECK(app::Framework::has_statement("no.NO-3"));
    CHECK_FALSE(app::Framework::has_statement("no.NO-99"));
    CHECK_FALSE(app::Framework::has_statement("../secret.NO-3"));
}

TEST_CASE("Fjellvik's deadlines are done, late, overdue and to come as the case says")
{
    const app::Desk desk(app::Desk::sample_form());
    const YearCalendar calendar(desk.records(), today);
    const auto* written = find(calendar, "agreement.written");
    REQUIRE(written);
    CHECK((written->due == Date(2026, 3, 9) && written->done == Date(2026, 2, 5) && !written->late()));
    const auto* probation = find(calendar, "probation.end");
    REQUIRE(probation);
    CHECK((probation->due == Date(2026, 9, 2) && probation->done == Date(2026, 8, 31) && probation->warn_from.front() == Date(2026, 7, 4)));
    const auto* development = find(calendar, "talk.development", Date(2027, 3, 2));
    REQUIRE(development);
    CHECK(named(*development->proof) == "talks/utviklingssamtale-2027");
    CHECK(find(calendar, "talk.development", Date(2028, 2, 18))->state == DeadlineState::coming);
    CHECK(find(calendar, "plan.agreed", Date(2026, 4, 30))->done == Date(2026, 4, 16));
    CHECK(find(calendar, "plan.agreed", Date(2027, 4, 30))->state == DeadlineState::coming);
    const auto* mandate = find(calendar, "mandate.end");
    REQUIRE(mandate);
    CHECK((mandate->due == Date(2027, 10, 31) && mandate->warn_from.front() == Date(2027, 9, 1) && mandate->note == domain::DayNote::weekend));
    CHECK(find(calendar, "salary.decided", Date(2027, 6, 30))->state == DeadlineState::coming);
    CHECK_FALSE(find(calendar, "salary.decided", Date(2026, 6, 30)));
    // The council of 2023, by the end of the year after its election.
    const auto* rules = find(calendar, "delegation.adopted");
    REQUIRE(rules);
    CHECK((rules->due == Date(2024, 12, 31) && rules->done == Date(2024, 11, 14)));
    // A talk in 2026 has nothing to do with the campaign of 2023, which nobody asks for any more.
    CHECK_FALSE(find(calendar, "election.campaign"));
    CHECK(find(calendar, "ground_rules.adopted")->state == DeadlineState::overdue);
    const auto* post = find(calendar, "side_post.reconfirm");
    REQUIRE(post);
    CHECK((post->due == Date(2027, 9, 24) && post->state == DeadlineState::coming));
}

TEST_CASE("Frameworks tell what is in place, due and missing, with the record that proves it")
{
    const app::Desk desk(app::Desk::sample_form());
    const YearCalendar calendar(desk.records(), today);
    const auto tools = app::Framework::of("tools"), norway = app::Framework::of("no");
    CHECK(named(*result(calendar, tools, "agreement").proof) == "agreements/arbeidsavtale-2026");
    CHECK(result(calendar, tools, "development").state == ComplianceState::done);
    CHECK(named(*result(calendar, tools, "development").proof) == "talks/utviklingssamtale-2027");
    CHECK(result(calendar, tools, "salary").state == ComplianceState::due);
    // Records of issues to come.
    CHECK(result(calendar, tools, "interplay").state == ComplianceState::missing);
    CHECK(result(calendar, tools, "contact_paths").state == ComplianceState::missing);
    CHECK(named(*result(calendar, norway, "NO-1").proof) == "mandates/sak-004-26");
    CHECK(named(*result(calendar, norway, "NO-1b").proof) == "mandates/sak-005-26");
    CHECK(result(calendar, norway, "NO-6").state == ComplianceState::done);
    CHECK(result(calendar, norway, "NO-8").state == ComplianceState::not_applicable);
    // After its last day the mandate is no proof any more.
    CHECK(result(YearCalendar(desk.records(), Date(2027, 11, 1)), norway, "NO-1b").state == ComplianceState::missing);
}

TEST_CASE("Deadlines never move when an unrelated record changes")
{
    const auto records = support::case_of_years(6);
    const Date day{2026, 11, 22};
    std::mt19937 random(4);
    const auto told = [&](const domain::Case& of, const std::set<std::string>& without) {
        std::vector<std::string> all;
        const YearCalendar calendar(of, day);
        for (const auto& each : calendar.deadlines()) {
            const auto subject = named(each.subject), proof = each.proof ? named(*each.proof) : "";
            // What the changed record itself offers days for is not unrelated to it.
            const auto& rule = *each.rule;
            bool related = without.contains(subject) || without.contains(proof);
            for (const auto anchor : rule.done_by)
                related = related || without.contains(std::string(anchor.name().substr(0, anchor.name().find('.'))));
            if (!related)
                all.push_back(rule.key + " " + subject + " " + each.due.iso() + " " + (each.done ? each.done->iso() : "-") + " " + proof + " "
                    + std::string(code(each.state)));
        }
        return all;
    };
    for (int round = 0; round < 300; ++round) {
        auto fields = *records;
        std::set<std::string> changed;
        const auto pick = [&](const auto& table) { return table[random() % table.size()]; };
        switch (random() % 5) {
        case 0: {
            auto action = *pick(fields.actions);
            action.due = action.due->plus_days(static_cast<int>(random() % 60));
            action.settled = action.due;
            changed = {"actions/" + action.key};
            fields.actions.put(domain::Action(action));
            break;
        }
        case 1: {
            auto plan = *pick(fields.plans);
            plan.goals[random() % plan.goals.size()].deadline = plan.to;
            plan.promises.clear();
            changed = {"plans/" + plan.key, "plan"};
            fields.plans.put(domain::Plan(plan));
            break;
        }
        case 2: {
            auto talk = *pick(fields.talks);
            talk.kind = domain::TalkKind::interplay;
            talk.place = base::Text::of("Eit anna rom");
            changed = {"talks/" + talk.key, "talk"};
            fields.talks.put(domain::Talk(talk));
            break;
        }
        case 3: {
            auto mandate = *pick(fields.mandates);
            mandate.title = base::Text::of("Ny tittel");
            mandate.valid_to = mandate.valid_to->plus_days(-static_cast<int>(random() % 30));
            changed = {"mandates/" + mandate.key, "mandate", "term"};
            fields.mandates.put(domain::Mandate(mandate));
            break;
        }
        default: {
            auto person = *pick(fields.persons);
            person.name = base::Text::of("Eit nytt namn");
            fields.persons.put(domain::Person(person));
        }
        }
        const auto before = told(records, changed);
        REQUIRE(before.size() > 20);
        REQUIRE(told(domain::Case(std::move(fields)), changed) == before);
    }
}

TEST_CASE("The wheel is the same list for every form of it, and its feed tells others nothing")
{
    const app::Desk desk(app::Desk::sample_form());
    const YearCalendar calendar(desk.records(), today, 2026);
    const auto events = calendar.wheel(2026, base::Language::nn);
    REQUIRE(events.size() > 20);
    CHECK(std::is_sorted(events.begin(), events.end(), [](const auto& one, const auto& other) { return one.day < other.day; }));
    const auto picture = app::wheel_picture(calendar, 2026, base::Language::nn, 471);
    CHECK(picture.table.size() == events.size());
    const auto svg = app::wheel_svg(calendar, 2026, base::Language::nn);
    CHECK_THAT(svg, ContainsSubstring("<title id=\"title\">Årshjul 2026</title>"));
    CHECK_THAT(svg, ContainsSubstring("rotate("));
    CHECK(svg == app::wheel_svg(calendar, 2026, base::Language::nn));

    const auto stamp = base::FixedClock(today).now();
    const auto feed = app::wheel_feed(calendar, desk.records(), 2026, base::Language::nn, stamp);
    size_t count = 0;
    for (auto found = feed.find("BEGIN:VEVENT"); found != feed.npos; found = feed.find("BEGIN:VEVENT", found + 1))
        ++count;
    CHECK(count == events.size());
    for (const char* telling : {"Haugland", "prøvetid", "Prøvetid", "Utviklingssamtale", "Lønssamtale", "utviklingssamtale-2027", "Bistilling"}) {
        INFO(telling);
        CHECK(feed.find(telling) == feed.npos);
    }
    CHECK_THAT(feed, ContainsSubstring("SUMMARY:Samtale"));
    CHECK(feed == app::wheel_feed(calendar, desk.records(), 2026, base::Language::nn, stamp));
}

TEST_CASE("Wheel, deadlines and the employer's year are composed in four languages, and the year is one page")
{
    const app::Desk desk(app::Desk::sample_form());
    const auto documents = desk.documents();
    for (const auto language : base::all_languages) {
        for (const char* kind : {"wheel", "deadlines", "employers_year"}) {
            INFO(kind << " " << base::code(language));
            const auto composed = documents.compose(app::document_kind(kind), "2026", on(Date(2026, 12, 31), language));
            CHECK(composed.missing.empty());
            support::require_archive_grade(composed.pdf);
            CHECK(composed.title.find("2026") != std::string::npos);
            if (kind == std::string_view("employers_year"))
                CHECK(composed.pages == 1);
        }
    }
    auto options = on(Date(2026, 12, 31));
    options.edition = domain::Edition::public_;
    CHECK_THROWS_AS(documents.compose(app::document_kind("wheel"), "2026", options), domain::Refused);
    CHECK(documents.find("deadlines", "2026").second == "2026");
    CHECK_THROWS_AS(documents.find("deadlines", "26"), domain::Refused);
}

TEST_CASE("The employer's year tells which talks were held and when, and not a word of what was said")
{
    const app::Desk desk(app::Desk::sample_form());
    const auto view = desk.documents().view(app::document_kind("employers_year"), "2026", on(Date(2026, 12, 31)));
    CHECK(view.at("talks").size() == 2);
    CHECK(view.at("talks")[0].at("count") == "3");
    const auto whole = view.dump();
    for (const auto& talk : desk.records()->talks) {
        for (const auto& item : talk->agenda) {
            if (item.agreed)
                CHECK(whole.find(item.agreed->text.str()) == std::string::npos);
            for (const auto& statement : item.statements)
                CHECK(whole.find(statement.passage.text.str()) == std::string::npos);
        }
    }
}

TEST_CASE("The employer says what is not applicable, with a reason that only the dialogue reads, and takes it back")
{
    support::Acting acting;
    acting.run("lead", R"([{"act": "waiver.add", "key": "w1", "rule": "ground_rules.adopted", "subject": "appointments/kommunedirektor-2026",
        "reason": "Spelereglane våre står i samarbeidsavtala."}])");
    {
        const auto& records = acting.as("chief").records();
        CHECK(records->waivers.find("w1")->operator->()->reason.str() == "Spelereglane våre står i samarbeidsavtala.");
        const YearCalendar calendar(records, today);
        CHECK(find(calendar, "ground_rules.adopted")->state == DeadlineState::not_applicable);
        CHECK(find(calendar, "ground_rules.adopted")->waiver == "w1");
    }
    CHECK((*acting.records("hr").waivers.find("w1"))->reason.is_withheld());
    CHECK(acting.refuses_one("chief", R"({"act": "waiver.withdraw", "waiver": "w1"})") == "act.party /0");
    CHECK(acting.refuses_one(
              "lead", R"({"act": "waiver.add", "rule": "ground_rules.adopted", "subject": "appointments/kommunedirektor-2026", "reason": "Igjen"})")
        == "waiver.twice /0/rule");
    CHECK(acting.refuses_one("lead", R"({"act": "waiver.add", "rule": "no.such", "reason": "Grunn"})") == "waiver.no_deadline /0/rule");
    CHECK(acting.refuses_one("lead", R"({"act": "waiver.add", "rule": "mandate.end", "subject": "mandates", "reason": ""})")
        == "waiver.reason_missing /0/reason; waiver.subject /0/subject");
    CHECK(acting.refuses_one("lead", R"({"act": "waiver.add", "of": "statement", "rule": "no.NO-99", "reason": "Grunn"})") == "waiver.no_statement /0/rule");
    acting.run("lead", R"([{"act": "waiver.add", "key": "w2", "of": "statement", "rule": "no.NO-5", "reason": "Ingen sak om tenesteforhold."}])");
    {
        const YearCalendar calendar(acting.as("lead").records(), today);
        const auto norway = app::Framework::of("no");
        CHECK(result(calendar, norway, "NO-5").state == ComplianceState::not_applicable);
        CHECK(result(calendar, norway, "NO-5").waiver == "w2");
    }
    acting.run("lead", R"([{"act": "waiver.withdraw", "waiver": "w1"}])");
    CHECK(find(YearCalendar(acting.as("lead").records(), today), "ground_rules.adopted")->state == DeadlineState::overdue);
    CHECK(acting.refuses_one("lead", R"({"act": "waiver.withdraw", "waiver": "w1"})") == "waiver.withdrawn /0");
}

TEST_CASE("A municipality's own calendar and framework take the place of the program's, and a faulty one is refused with its place")
{
    const support::TempDir folder;
    std::filesystem::create_directories(folder / "calendar");
    std::filesystem::create_directories(folder / "frameworks");
    auto own = json::parse(base::resource("templates/calendar/no.json"));
    own["wheel"] = json::array({own["wheel"][0]});
    own["wheel"][0]["on"] = "03-17";
    base::write_atomically(folder / "calendar" / "no.json", own.dump());
    const app::Desk desk(app::Desk::sample_form());
    {
        const YearCalendar calendar(desk.records(), today, 0, folder.path());
        CHECK(calendar.table().presets().size() == 1);
        CHECK(calendar.table().presets()[0].on == domain::MonthDay{3, 17});
    }
    const auto refused = [&](json changed) {
        base::write_atomically(folder / "calendar" / "no.json", changed.dump());
        try {
            YearCalendar(desk.records(), today, 0, folder.path());
        }
        catch (const domain::Refused& refusal) {
            return refusal.complaints().at(0).code + " " + refusal.complaints().at(0).values.at("at") + " " + refusal.complaints().at(0).values.at("what");
        }
        return std::string();
    };
    auto bad = own;
    bad["rules"][0]["from"] = "appointment.sart";
    CHECK(refused(bad) == "data.damaged agreement.written/from appointment.sart");
    bad = own;
    bad["rules"][0].erase("title");
    CHECK(refused(bad) == "data.damaged /rules/0/title form.missing");
    bad = own;
    bad["wheel"][0]["on"] = "02-30";
    CHECK(refused(bad) == "data.damaged on 02-30");
    bad = own;
    bad["country"] = "SE";
    CHECK(refused(bad) == "data.damaged /country SE");
    base::write_atomically(folder / "calendar" / "no.json", "{");
    CHECK_THROWS_AS(YearCalendar(desk.records(), today, 0, folder.path()), domain::Refused);

    auto framework = json::parse(base::resource("templates/frameworks/tools.json"));
    framework["key"] = "ours";
    base::write_atomically(folder / "frameworks" / "ours.json", framework.dump());
    CHECK(app::Framework::all(folder.path()) == std::vector<std::string>{"no", "ours", "se", "tools"});
    CHECK(app::Framework::of("ours", folder.path()).statements.size() == 9);
    CHECK_THROWS_AS(app::Framework::of("ours"), domain::Refused);
}
