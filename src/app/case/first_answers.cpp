// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/first_answers.h"

#include "app/case/case_file.h"
#include "app/case/presets.h"
#include "base/id.h"
#include "base/text.h"

#include <algorithm>

namespace app {
namespace {

using domain::Country;
using Step = FirstAnswers::Step;

base::Text text(const std::string& typed)
{
    return base::Text::from(typed).value_or(base::Text());
}

bool is_blank(const std::string& typed)
{
    return std::all_of(typed.begin(), typed.end(), [](unsigned char c) { return c <= ' '; });
}

domain::MunicipalityFields municipality_of(const FirstAnswers& answers)
{
    // Registers print it in groups.
    auto number = answers.organisation_number;
    for (const std::string_view blank : {" ", "\u00a0", "\u202f"}) {
        for (size_t at; (at = number.find(blank)) != std::string::npos;)
            number.erase(at, blank.size());
    }
    return {text(answers.municipality), number, answers.country, answers.written_form, text(answers.executive_title), text(answers.body)};
}

void take_in(domain::Faults& faults, const std::string& name, const std::string& as, const std::vector<domain::Complaint>& found)
{
    for (const auto& each : found) {
        if (each.field == name)
            faults.add(each.code, as, each.values);
    }
}

void require(const std::string& typed, const std::string& field, domain::Faults& faults)
{
    if (is_blank(typed))
        faults.add("field.required", field);
}

void check_municipality(const FirstAnswers& answers, domain::Faults& faults)
{
    domain::Faults found;
    domain::check(municipality_of(answers), found);
    take_in(faults, "name", "municipality", found.all());
    require(answers.organisation_number, "organisation_number", faults);
    if (!is_blank(answers.organisation_number))
        take_in(faults, "organisation_number", "organisation_number", found.all());
}

void check_employer(const FirstAnswers& answers, domain::Faults& faults)
{
    require(answers.body, "body", faults);
    require(answers.lead, "lead", faults);
    require(answers.lead_title, "lead_title", faults);
    if (!answers.term_from)
        faults.add("field.required", "term_from");
    if (!answers.term_to)
        faults.add("field.required", "term_to");
    if (answers.term_from && answers.term_to && *answers.term_to < *answers.term_from)
        faults.add("field.dates_reversed", "term_to", {{"from", answers.term_from->iso()}, {"to", answers.term_to->iso()}});
    for (size_t i = 0; i < answers.members.size(); ++i) {
        const auto& each = answers.members[i];
        if (is_blank(each.name) && !is_blank(each.title) && each.title != usual_member_title(answers))
            faults.add("field.required", domain::at(domain::at("members", i + 1), "name"));
    }
}

void check_executive(const FirstAnswers& answers, domain::Faults& faults)
{
    require(answers.executive_title, "executive_title", faults);
    if (!is_blank(answers.executive) && !answers.executive_from)
        faults.add("field.required", "executive_from");
}

void check_account(const FirstAnswers& answers, domain::Faults& faults)
{
    if (answers.by_secretary)
        require(answers.secretary, "secretary", faults);
    try {
        require_passphrase(answers.passphrase, false);
        if (answers.again != answers.passphrase)
            faults.add("passphrase.unlike", "again");
    }
    catch (const domain::Refused& refused) {
        take_in(faults, "passphrase", "passphrase", refused.complaints());
    }
    require(answers.file, "file", faults);
}

/// Replaces what is empty, or was suggested before and not touched since.
template <class Value>
void follow(Value& answer, const Value& suggested_before, const Value& suggested)
{
    if (answer == Value() || answer == suggested_before)
        answer = suggested;
}

const Presets::Titles& titles_of(Country country, base::Language form)
{
    static const Presets::Titles none;
    const auto* titles = Presets::of(country).titles(form);
    return titles ? *titles : none;
}

std::optional<base::Date> from_of(const Presets::Term* term)
{
    return term ? std::optional(term->from) : std::nullopt;
}

std::optional<base::Date> to_of(const Presets::Term* term)
{
    return term ? std::optional(term->to) : std::nullopt;
}

}  // namespace

FirstAnswers first_answers(base::Language language, base::Date today)
{
    FirstAnswers answers;
    choose(answers, language == base::Language::sv ? Country::se : Country::no, language, today);
    return answers;
}

void choose(FirstAnswers& answers, Country country, base::Language form, base::Date today)
{
    const auto& presets = Presets::of(country);
    const auto& forms = presets.written_forms();
    if (std::find(forms.begin(), forms.end(), form) == forms.end())
        form = forms.front();
    const auto& before = titles_of(answers.country, answers.written_form);
    const auto& titles = titles_of(country, form);
    follow(answers.body, before.presidium, titles.presidium);
    follow(answers.lead_title, before.lead, titles.lead);
    follow(answers.executive_title, before.executive, titles.executive);
    for (auto& each : answers.members)
        follow(each.title, before.member, titles.member);
    const auto* term_before = Presets::of(answers.country).term(today);
    const auto* term = presets.term(today);
    follow(answers.term_from, from_of(term_before), from_of(term));
    follow(answers.term_to, to_of(term_before), to_of(term));
    answers.country = country;
    answers.written_form = form;
}

std::filesystem::path file_to_make(const std::string& typed)
{
    std::filesystem::path file(typed);
    std::error_code never_mind;
    if (file.has_filename() && file.extension() != ".radslag" && !std::filesystem::is_directory(file, never_mind))
        file += ".radslag";
    return file;
}

bool is_begun(const FirstAnswers& answers, base::Date today)
{
    FirstAnswers untouched;
    choose(untouched, answers.country, answers.written_form, today);
    untouched.file = answers.file;
    auto typed = answers;
    std::erase_if(typed.members, [&](const auto& each) { return is_blank(each.name) && (is_blank(each.title) || each.title == usual_member_title(answers)); });
    return typed != untouched;
}

std::string usual_member_title(const FirstAnswers& answers)
{
    return titles_of(answers.country, answers.written_form).member;
}

std::string suggested_file_name(const FirstAnswers& answers)
{
    // The municipality's own name, without the word for what it is.
    auto name = answers.municipality.substr(0, answers.municipality.find(' '));
    std::string plain;
    for (const char32_t sign : base::to_utf32(name)) {
        const auto small = sign >= U'A' && sign <= U'Z' ? sign + 0x20 : sign >= 0xC0 && sign <= 0xDE ? sign + 0x20 : sign;
        if ((small >= U'a' && small <= U'z') || (small >= U'0' && small <= U'9') || small == U'-')
            plain += static_cast<char>(small);
        else if (small == U'å' || small == U'ä' || small == U'á')
            plain += 'a';
        else if (small == U'æ')
            plain += "ae";
        else if (small == U'ø' || small == U'ö')
            plain += 'o';
    }
    return (plain.empty() ? "radslag" : plain) + ".radslag";
}

std::vector<domain::Complaint> complaints(const FirstAnswers& answers, Step step)
{
    domain::Faults faults;
    switch (step) {
    case Step::municipality: check_municipality(answers, faults); break;
    case Step::employer: check_employer(answers, faults); break;
    case Step::executive: check_executive(answers, faults); break;
    case Step::account: check_account(answers, faults); break;
    }
    return faults.all();
}

std::vector<domain::Warning> warnings(const FirstAnswers& answers, Step step, base::Date today)
{
    std::vector<domain::Warning> found;
    std::vector<std::string> before;
    const auto name = [&](const std::string& typed, const std::string& field, bool is_asked) {
        if (is_blank(typed))
            return;
        if (is_asked && std::find(before.begin(), before.end(), typed) != before.end())
            found.push_back({"person.twice", field, {{"name", typed}}});
        before.push_back(typed);
    };
    const bool is_employer = step == Step::employer;
    if (is_employer && answers.term_from && *answers.term_from > today)
        found.push_back({"term.to_come", "term_from", {{"from", answers.term_from->iso()}}});
    if (is_employer && answers.term_to && *answers.term_to < today)
        found.push_back({"term.ended", "term_to", {{"to", answers.term_to->iso()}}});
    name(answers.lead, "lead", is_employer);
    for (size_t i = 0; i < answers.members.size(); ++i)
        name(answers.members[i].name, domain::at(domain::at("members", i + 1), "name"), is_employer);
    name(answers.executive, "executive", step == Step::executive);
    return found;
}

NewCase new_case(const FirstAnswers& answers, const base::Clock& clock)
{
    std::vector<domain::Complaint> all;
    for (const auto step : {Step::municipality, Step::employer, Step::executive, Step::account}) {
        auto found = complaints(answers, step);
        all.insert(all.end(), found.begin(), found.end());
    }
    if (!all.empty())
        throw domain::Refused(std::move(all));

    Beginning beginning{domain::Municipality(municipality_of(answers)), text(answers.by_secretary ? answers.secretary : answers.lead),
        answers.by_secretary ? domain::Party::secretariat : domain::Party::presidium, answers.passphrase, text(answers.lead), text(answers.lead_title), {},
        *answers.term_from, *answers.term_to};
    beginning.executive = text(answers.executive);
    beginning.executive_from = answers.executive_from;
    auto made = new_case(beginning, clock);

    auto& records = made.records;
    const auto& leading = *records.seats.begin();
    const auto term = leading->term;
    const auto body = leading->body;
    int number = 1;
    for (const auto& each : answers.members) {
        if (is_blank(each.name))
            continue;
        // The lead has the first keys, and the executive the second of persons.
        const auto next = std::to_string(++number);
        domain::PersonFields person{domain::PersonId(base::Uuid::make(clock)), "p" + std::to_string(number + 1), text(each.name)};
        const auto title = is_blank(each.title) ? usual_member_title(answers) : each.title;
        domain::SeatFields seat{domain::SeatId(base::Uuid::make(clock)), "s" + next, person.id, term, body, text(title), {}, *answers.term_from};
        records.persons.add(domain::Person(std::move(person)));
        records.seats.add(domain::Seat(std::move(seat)));
    }
    return made;
}

}  // namespace app
