// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/first_answers.h"

#include "app/case/council.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using namespace app;
using base::Date;
using base::Language;
using domain::Country;
using Step = FirstAnswers::Step;

namespace {

const Date today(2026, 11, 22);

FirstAnswers filled()
{
    auto answers = first_answers(Language::nb, today);
    answers.municipality = "Dalvik kommune";
    answers.organisation_number = "912 345 678";
    answers.lead = "Kari Vik";
    answers.members = {{"Ola Nes", "varaordfører"}, {"", "medlem"}, {"Åse Li", ""}};
    answers.executive = "Per Dal";
    answers.executive_from = Date(2025, 1, 1);
    answers.passphrase = answers.again = "hest batteri stift";
    answers.file = "dalvik.radslag";
    return answers;
}

std::vector<std::string> faults(const FirstAnswers& answers, Step step)
{
    std::vector<std::string> found;
    for (const auto& each : complaints(answers, step))
        found.push_back(each.code + " " + each.field);
    return found;
}

}  // namespace

TEST_CASE("A new case file begins with what the country suggests for today")
{
    const auto answers = first_answers(Language::nn, today);
    CHECK(answers.country == Country::no);
    CHECK(answers.written_form == Language::nn);
    CHECK(answers.body == "arbeidsgjevarutval");
    CHECK(answers.lead_title == "ordførar");
    CHECK(answers.term_from == Date(2023, 10, 1));
    CHECK(answers.term_to == Date(2027, 10, 31));
    CHECK(first_answers(Language::sv, today).country == Country::se);
}

TEST_CASE("With another country what was suggested follows, and what was typed stays")
{
    auto answers = first_answers(Language::nb, today);
    answers.lead_title = "borgermester";
    answers.term_from = Date(2024, 2, 1);
    choose(answers, Country::se, Language::nb, today);
    CHECK(answers.written_form == Language::sv);
    CHECK(answers.body == "presidium");
    CHECK(answers.executive_title == "kommundirektör");
    CHECK(answers.lead_title == "borgermester");
    CHECK(answers.term_from == Date(2024, 2, 1));
    CHECK(answers.term_to == Date(2026, 12, 31));
    choose(answers, Country::no, Language::nn, today);
    CHECK(answers.executive_title == "kommunedirektør");
    CHECK(answers.lead_title == "borgermester");
}

TEST_CASE("First answers are begun once something stands there that nobody suggested")
{
    auto answers = first_answers(Language::nb, today);
    CHECK_FALSE(is_begun(answers, today));
    choose(answers, Country::se, Language::sv, today);
    answers.members = {{"", "ledamot"}, {"", ""}};
    answers.file = "documents/radslag.radslag";
    CHECK_FALSE(is_begun(answers, today));
    answers.members.push_back({"Ola Nes", ""});
    CHECK(is_begun(answers, today));
}

TEST_CASE("Each step complains of all its own fields and of no others'")
{
    FirstAnswers empty;
    CHECK(faults(empty, Step::municipality) == std::vector<std::string>{"field.required municipality", "field.required organisation_number"});
    CHECK(faults(empty, Step::employer)
        == std::vector<std::string>{
            "field.required body", "field.required lead", "field.required lead_title", "field.required term_from", "field.required term_to"});
    CHECK(faults(empty, Step::executive) == std::vector<std::string>{"field.required executive_title"});
    CHECK(faults(empty, Step::account) == std::vector<std::string>{"passphrase.empty passphrase", "field.required file"});
    for (const auto step : {Step::municipality, Step::employer, Step::executive, Step::account})
        CHECK(faults(filled(), step).empty());
}

TEST_CASE("A number that is none of the country's is told apart from one that is missing")
{
    auto answers = filled();
    answers.organisation_number = "12";
    CHECK(faults(answers, Step::municipality) == std::vector<std::string>{"municipality.organisation_number organisation_number"});
    answers.organisation_number = " ";
    CHECK(faults(answers, Step::municipality) == std::vector<std::string>{"field.required organisation_number"});
}

TEST_CASE("What contradicts itself in the first answers is complained of where it stands")
{
    auto answers = filled();
    std::swap(answers.term_from, answers.term_to);
    answers.members.push_back({"", "nestleder"});
    CHECK(faults(answers, Step::employer) == std::vector<std::string>{"field.dates_reversed term_to", "field.required members/4/name"});
    answers.executive_from.reset();
    CHECK(faults(answers, Step::executive) == std::vector<std::string>{"field.required executive_from"});
    answers.executive.clear();
    CHECK(faults(answers, Step::executive).empty());
    answers.again = "hest batteri";
    answers.by_secretary = true;
    CHECK(faults(answers, Step::account) == std::vector<std::string>{"field.required secretary", "passphrase.unlike again"});
    answers.passphrase = "short";
    CHECK(faults(answers, Step::account) == std::vector<std::string>{"field.required secretary", "passphrase.short passphrase"});
}

TEST_CASE("A term that is not the present one and a name that stands there twice are warned of, and may be right")
{
    const auto told = [](const FirstAnswers& answers, Step step) {
        std::vector<std::string> found;
        for (const auto& each : warnings(answers, step, today))
            found.push_back(each.code + " " + each.field);
        return found;
    };
    auto answers = filled();
    for (const auto step : {Step::municipality, Step::employer, Step::executive, Step::account})
        CHECK(told(answers, step).empty());
    answers.term_from = Date(2019, 10, 1);
    answers.term_to = Date(2023, 10, 31);
    answers.members.push_back({"Kari Vik", "medlem"});
    CHECK(told(answers, Step::employer) == std::vector<std::string>{"term.ended term_to", "person.twice members/4/name"});
    CHECK(complaints(answers, Step::employer).empty());
    answers.term_from = Date(2027, 10, 1);
    answers.term_to = Date(2031, 10, 31);
    answers.members.clear();
    CHECK(told(answers, Step::employer) == std::vector<std::string>{"term.to_come term_from"});
    answers.executive = answers.lead;
    CHECK(told(answers, Step::employer) == std::vector<std::string>{"term.to_come term_from"});
    CHECK(told(answers, Step::executive) == std::vector<std::string>{"person.twice executive"});
}

TEST_CASE("From first answers comes a case file with everybody's seats, which its maker unlocks")
{
    const support::TempDir folder;
    const base::FixedClock clock(today);
    auto begin = new_case(filled(), clock);
    begin.records.test = begin.cheap = true;
    begin.records.today = today;
    auto file = CaseFile::create(folder / "dalvik.radslag", begin, clock);
    auto& session = file.unlock("Kari Vik", "hest batteri stift");
    const auto& records = *session.records();
    REQUIRE(records.seats.size() == 3);
    CHECK(records.persons.size() == 4);
    CHECK(records.appointments.size() == 1);
    auto seat = records.seats.begin();
    CHECK((*seat)->lead);
    CHECK((*++seat)->title.str() == "varaordfører");
    CHECK((*records.persons.get((*seat)->person)).name.str() == "Ola Nes");
    CHECK((*++seat)->title.str() == "medlem");
    CHECK(session.side() == domain::Side::presidium);
}

TEST_CASE("A secretary who makes the file gets the account, and the lead is in it as a person")
{
    auto answers = filled();
    answers.by_secretary = true;
    answers.secretary = "Lise Moe";
    const auto begin = new_case(answers, base::FixedClock(today));
    CHECK(begin.account_name.str() == "Lise Moe");
    CHECK(begin.party == domain::Party::secretariat);
    CHECK_FALSE(begin.person);
}

TEST_CASE("The suggested file name is the municipality's own, in plain letters")
{
    FirstAnswers answers;
    CHECK(suggested_file_name(answers) == "radslag.radslag");
    answers.municipality = "Ås kommune";
    CHECK(suggested_file_name(answers) == "as.radslag");
    answers.municipality = "Sør-Værøy";
    CHECK(suggested_file_name(answers) == "sor-vaeroy.radslag");
}

TEST_CASE("A case file gets its ending where it was not typed, and a folder stays a folder")
{
    const support::TempDir folder;
    CHECK(file_to_make((folder / "dalvik").string()) == folder / "dalvik.radslag");
    CHECK(file_to_make((folder / "dalvik 1.1").string()) == folder / "dalvik 1.1.radslag");
    CHECK(file_to_make((folder / "dalvik.radslag").string()) == folder / "dalvik.radslag");
    CHECK(file_to_make(folder.path().string()) == folder.path());
    CHECK(file_to_make(folder.path().string() + "/new/") == folder.path() / "new/");
    CHECK(file_to_make({}).empty());
}
