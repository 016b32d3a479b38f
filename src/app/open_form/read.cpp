// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/read.h"

#include "app/law.h"
#include "app/open_form/reader.h"
#include "app/open_form/schema.h"
#include "app/open_form/wordy_keys.h"

#include <algorithm>
#include <tuple>

namespace app {
namespace {

using namespace open_form;
using nlohmann::json;

const char* const kinds[] = {"persons", "terms", "seats", "appointments", "mandates", "interests", "agreements", "side-posts", "delegations", "instructions",
    "accords", "steps", "accounts", "plans", "goals", "guides", "talks", "actions", "salary", "series", "waivers", "documents"};

/// Goals of one plan, with the places they have in the file.
struct PlanGoals {
    std::vector<std::pair<domain::Goal, size_t>> goals;
    bool whole = true;
};

class Reader {
public:
    Reader(const json& form, bool had_bad_bytes, domain::Faults& faults)
        : m_form(form)
        , m_faults(faults)
        , m_country(country_of(form))
        , m_reading{faults, m_keys, Law::of(m_country).bases(), organisation_number_of(form), had_bad_bytes}
    {
        for (const char* kind : kinds)
            m_keys.take(form, kind, m_reading.organisation_number, faults);
    }

    OpenForm read()
    {
        std::optional<domain::Municipality> municipality;
        bool good = true;
        const Fields top(m_reading, m_form, {}, good);
        top.object("municipality", [&](const Fields& in) {
            auto fields = read_municipality(in);
            if (in.good())
                build([&] { municipality.emplace(std::move(fields)); }, "/municipality");
        });
        const auto today = top.date("today");
        const bool test = top.flag("test", false);
        read_goals();
        domain::Table<domain::Person, domain::PersonId> persons;
        domain::Table<domain::Term, domain::TermId> terms;
        domain::Table<domain::Seat, domain::SeatId> seats;
        domain::Table<domain::Appointment, domain::AppointmentId> appointments;
        domain::Table<domain::Mandate, domain::MandateId> mandates;
        domain::Table<domain::Interest, domain::InterestId> interests;
        domain::Table<domain::Account, domain::AccountId> accounts;
        domain::Table<domain::Plan, domain::PlanId> plans;
        domain::Table<domain::Talk, domain::TalkId> talks;
        domain::Table<domain::Action, domain::ActionId> actions;
        table("persons", persons, [](const Fields& in) { return read_person(in); });
        table("terms", terms, [](const Fields& in) { return read_term(in); });
        table("seats", seats, [](const Fields& in) { return read_seat(in); });
        table("appointments", appointments, [](const Fields& in) { return read_appointment(in); });
        table("mandates", mandates, [&](const Fields& in) { return read_mandate(in, m_country); });
        table("interests", interests, [](const Fields& in) { return read_interest(in); });
        table("accounts", accounts, [](const Fields& in) { return read_account(in); });
        auto passphrases = read_passphrases(test);
        table("plans", plans, [&](const Fields& in) { return with_goals(in, read_plan(in)); });
        table("talks", talks, [](const Fields& in) { return read_talk(in); });
        table("actions", actions, [](const Fields& in) { return read_action(in); });
        if (!municipality)
            m_faults.raise();
        domain::CaseFields fields{*municipality, test, today, std::move(persons), std::move(terms), std::move(seats), std::move(appointments),
            std::move(mandates), std::move(interests), std::move(plans), std::move(talks), std::move(actions), std::move(accounts)};
        table("agreements", fields.agreements, [&](const Fields& in) { return read_agreement(in, m_country); });
        table("side-posts", fields.side_posts, [](const Fields& in) { return read_side_post(in); });
        table("delegations", fields.delegations, [](const Fields& in) { return read_delegation(in); });
        table("instructions", fields.instructions, [](const Fields& in) { return read_instruction(in); });
        table("accords", fields.accords, [](const Fields& in) { return read_accord(in); });
        table("steps", fields.steps, [](const Fields& in) { return read_step(in); });
        table("guides", fields.guides, [](const Fields& in) { return read_guide(in); });
        table("salary", fields.salary, [](const Fields& in) { return read_salary(in); });
        table("series", fields.series, [](const Fields& in) { return read_series(in); });
        table("waivers", fields.waivers, [](const Fields& in) { return read_waiver(in); });
        check_whole(fields);
        auto documents = read_documents();
        m_faults.raise();
        return {domain::Case::restore(std::move(fields)), std::move(passphrases), std::move(documents), wordy_keys(m_form)};
    }

private:
    static domain::Country country_of(const json& form)
    {
        const auto municipality = form.find("municipality");
        if (municipality == form.end() || !municipality->is_object() || municipality->value("country", json()) != "SE")
            return domain::Country::no;
        return domain::Country::se;
    }
    static std::string organisation_number_of(const json& form)
    {
        const auto municipality = form.find("municipality");
        if (municipality == form.end() || !municipality->is_object())
            return {};
        const auto number = municipality->value("organisation_number", json());
        return number.is_string() ? number.get<std::string>() : std::string();
    }

    /// Lets the domain refuse, and gives its complaints their place in the file.
    template <class F>
    bool build(F make, const std::string& path, const PlanGoals* goals = nullptr)
    {
        try {
            make();
            return true;
        }
        catch (const domain::Refused& refused) {
            for (const auto& each : refused.complaints())
                m_faults.add(each.code, placed(each.field, path, goals), each.values);
            return false;
        }
    }
    static std::string placed(const std::string& field, const std::string& path, const PlanGoals* goals)
    {
        if (!goals || !field.starts_with("goals/"))
            return field.empty() ? path : path + "/" + field;
        const auto slash = field.find('/', 6);
        const auto index = std::stoul(field.substr(6, slash - 6));
        return "/goals/" + std::to_string(goals->goals[index].second) + (slash == std::string::npos ? "" : field.substr(slash));
    }

    template <class T, class IdT, class F>
    void table(const char* kind, domain::Table<T, IdT>& into, F read_one)
    {
        auto& places = m_places[kind];
        const auto array = m_form.find(kind);
        if (array == m_form.end() || !array->is_array())
            return;
        const Place root;
        const Place here{&root, kind};
        for (size_t i = 0; i < array->size(); ++i) {
            if (!(*array)[i].is_object())
                continue;
            bool good = true;
            const Fields in(m_reading, (*array)[i], Place{&here, {}, i}, good);
            auto fields = read_one(in);
            const auto path = in.place().pointer();
            const PlanGoals* goals = nullptr;
            if (const auto found = m_goals.find(fields.key); std::string_view(kind) == "plans" && found != m_goals.end())
                goals = &found->second;
            // A key or id that is taken has been told already.
            if (good && build([&] { good = into.add(T::restore(std::move(fields))); }, path, goals) && good)
                places.push_back(i);
        }
    }

    /// A passphrase in a file that is not a test file is one that somebody means to use.
    std::map<std::string, std::string> read_passphrases(bool test)
    {
        std::map<std::string, std::string> found;
        const auto array = m_form.find("accounts");
        if (array == m_form.end() || !array->is_array())
            return found;
        const Place root;
        const Place here{&root, "accounts"};
        for (size_t i = 0; i < array->size(); ++i) {
            if (!(*array)[i].is_object() || !(*array)[i].contains("passphrase"))
                continue;
            bool good = true;
            const Fields in(m_reading, (*array)[i], Place{&here, {}, i}, good);
            if (!test)
                in.complain("account.passphrase_in_file", "passphrase");
            else if (const auto phrase = in.text("passphrase"); good && phrase.empty())
                in.complain("passphrase.empty", "passphrase");
            else
                found.emplace(in.plain("key"), phrase.str());
        }
        return found;
    }

    std::vector<FrozenCopy> read_documents()
    {
        std::vector<FrozenCopy> documents;
        std::map<std::tuple<domain::TalkId, std::string, domain::Edition, base::Language>, std::int64_t> versions;
        bool good = true;
        const Fields top(m_reading, m_form, {}, good);
        top.list("documents", [&](const Fields& in) {
            auto document = read_document(in);
            const auto expected = ++versions[{document.record, document.kind, document.edition, document.language}];
            if (document.version != expected)
                in.complain("import.document_version", "version", {{"version", std::to_string(document.version)}, {"expected", std::to_string(expected)}});
            documents.push_back(std::move(document));
        });
        return documents;
    }

    void read_goals()
    {
        const auto array = m_form.find("goals");
        if (array == m_form.end() || !array->is_array())
            return;
        const Place root;
        const Place here{&root, "goals"};
        for (size_t i = 0; i < array->size(); ++i) {
            if (!(*array)[i].is_object())
                continue;
            bool good = true;
            const Fields in(m_reading, (*array)[i], Place{&here, {}, i}, good);
            auto goal = read_goal(in);
            in.must_refer<domain::PlanId>("plan", "plans");
            auto& of_plan = m_goals[in.plain("plan")];
            of_plan.whole = of_plan.whole && good;
            of_plan.goals.emplace_back(std::move(goal), i);
        }
        for (auto& [plan, of_plan] : m_goals)
            std::stable_sort(of_plan.goals.begin(), of_plan.goals.end(), [](const auto& a, const auto& b) { return a.first.number < b.first.number; });
    }
    domain::PlanFields with_goals(const Fields& in, domain::PlanFields plan)
    {
        if (const auto found = m_goals.find(plan.key); found != m_goals.end()) {
            for (const auto& [goal, place] : found->second.goals)
                plan.goals.push_back(goal);
            if (!found->second.whole)
                in.spoil();
        }
        return plan;
    }

    /// What records say of each other, also when some could not be read: references have been told with their keys.
    void check_whole(const domain::CaseFields& fields)
    {
        domain::Faults found;
        check(fields, found);
        for (const auto& each : found.all()) {
            if (each.code == "case.reference" || each.field.starts_with("/goals/"))
                continue;
            m_faults.add(each.code, in_file(each.field), each.values);
        }
    }
    /// From the place among the records that could be read to the place in the file.
    std::string in_file(const std::string& field) const
    {
        const auto kind_end = field.find('/', 1);
        if (kind_end == std::string::npos)
            return field;
        const auto places = m_places.find(field.substr(1, kind_end - 1));
        const auto index_end = field.find('/', kind_end + 1);
        const auto index = std::stoul(field.substr(kind_end + 1, index_end - kind_end - 1));
        if (places == m_places.end() || index >= places->second.size())
            return field;
        return field.substr(0, kind_end + 1) + std::to_string(places->second[index]) + (index_end == std::string::npos ? "" : field.substr(index_end));
    }

    const json& m_form;
    domain::Faults& m_faults;
    domain::Country m_country;
    Keys m_keys;
    Reading m_reading;
    std::map<std::string, PlanGoals> m_goals;
    std::map<std::string, std::vector<size_t>> m_places;
};

/// One fault is told once: the first that names its place and code.
[[noreturn]] void raise_each_once(const domain::Faults& faults)
{
    std::vector<domain::Complaint> once;
    std::set<std::pair<std::string, std::string>> told;
    for (const auto& each : faults.all()) {
        if (told.emplace(each.code, each.field).second)
            once.push_back(each);
    }
    throw domain::Refused(std::move(once));
}

/// Another file altogether gets one plain answer instead of a hundred.
void require_our_form(const json& form, domain::Faults& faults)
{
    if (!form.is_object())
        faults.add("form.type", "", {{"value", form.type_name()}});
    else if (!form.contains("form"))
        faults.add("form.missing", "/form", {{"key", "form"}});
    else if (const auto& name = form["form"]; name != "radslag-case")
        faults.add("form.value", "/form", {{"value", shown(name.is_string() ? name.get_ref<const std::string&>() : name.type_name())}});
    else if (const auto version = form.value("version", json()); version.is_number_integer() && version != 1)
        faults.add("form.version", "/version", {{"value", version.dump()}});
    else
        return;
    faults.raise();
}

}  // namespace

OpenForm read_whole_form(std::string_view bytes)
{
    domain::Faults faults;
    try {
        const auto parsed = parse(bytes, faults);
        require_our_form(parsed.value, faults);
        check_schema(parsed.value, faults);
        Reader reader(parsed.value, parsed.had_bad_bytes, faults);
        auto whole = reader.read();
        // Bad bytes where no text was read, such as between two values of a list that is not ours to read.
        if (parsed.had_bad_bytes)
            faults.add("text.not_utf8", "");
        faults.raise();
        return whole;
    }
    catch (const domain::Refused&) {
        // Whatever was refused stands in the faults; the case as a whole has been checked before it is built.
    }
    raise_each_once(faults);
}

domain::Case read_open_form(std::string_view bytes)
{
    return read_whole_form(bytes).records;
}

}  // namespace app
