// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/employer/instruction_library.h"
#include "app/open_form/write.h"
#include "cli/agreement_findings.h"
#include "cli/labels.h"
#include "cli/listing.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace cli {
namespace {

struct Place {
    std::string kind;
    std::string key;
};

/// Where records of that key or id are; "talks/key" for one that two kinds have.
std::vector<Place> places_of(const domain::CaseFields& records, const std::string& asked)
{
    const auto slash = asked.find('/');
    const auto kind_asked = slash == std::string::npos ? std::string() : asked.substr(0, slash);
    const auto name = slash == std::string::npos ? asked : asked.substr(slash + 1);
    const auto id = base::Uuid::from(name);
    std::vector<Place> found;
    auto kinds = record_kinds();
    kinds.push_back("accounts");
    for (const auto& kind : kinds) {
        if (!kind_asked.empty() && kind_asked != kind)
            continue;
        for (const auto& row : kind == "accounts" ? account_rows(records) : rows_of(records, kind)) {
            if (row.at("key") == name || (id && row.at("id") == id->str()))
                found.push_back({kind, row.at("key").get<std::string>()});
        }
    }
    return found;
}

/// Fields that are sealed wherever they stand in plans, goals, talks, actions and interests.
bool is_sealed(const std::string& field)
{
    static constexpr std::string_view names[] = {"activity", "afterwards", "amount", "agreed_assessment", "agreed_percent", "answer", "area",
        "cancelled_reason", "capacity", "cost", "contributions_percent", "data_owner", "disagreement", "employee_months", "employer_assessment",
        "employer_months", "exceptions", "evidence", "executive_note", "frames", "governing_documents", "heading", "how", "indicator", "matter", "measures",
        "mentor", "months", "municipality", "need", "new_value", "note", "old_value", "other_benefits", "place", "question", "rating", "reason", "reply",
        "reservation", "risk", "secrecy", "set_off", "score", "self_assessment", "size", "source", "status_reason", "strategy", "support", "text", "time",
        "title", "value", "votes_against", "votes_for", "waiver", "weight", "what", "withdrawn_reason"};
    return std::find(std::begin(names), std::end(names), field) != std::end(names);
}

struct Sight {
    int open = 0;
    int withheld = 0;
};

void look(const Json& value, Sight& sight)
{
    if (value.is_object() && value.size() == 1 && value.contains("withheld"))
        ++sight.withheld;
    else if (value.is_object()) {
        for (const auto& [name, each] : value.items()) {
            if (each.is_primitive())
                sight.open += is_sealed(name);
            else
                look(each, sight);
        }
    }
    else if (value.is_array()) {
        for (const auto& each : value)
            look(each, sight);
    }
}

/// One record whole.
class Show final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("show", N_("Show one record whole"));
        command->add_option("FILE", m_file, N_("The case file"))->required();
        command->add_option("ID", m_id, N_("Key or UUID; KIND/KEY where two kinds have the key"))->required();
        return command;
    }

    Exit run(Call& call) override
    {
        auto file = open(call, m_file, For::reading);
        auto& session = unlock(call, file);
        const auto& records = session.records();
        const auto places = places_of(*records, m_id);
        if (places.empty())
            return show_beside(call, session);
        if (places.size() > 1) {
            std::vector<std::string> choices;
            for (const auto& place : places)
                choices.push_back(place.kind + "/" + place.key);
            domain::refuse("record.several", m_id, {{"choices", fmt::format("{}", fmt::join(choices, " "))}});
        }
        const auto& [kind, key] = places.front();
        const auto form = Json::parse(app::write_open_form(records));
        Json answer{{"kind", kind}, {"record", record(form, kind, key)}};
        if (kind == "plans")
            answer["goals"] = goals_of(form, key);

        const auto findings = kind == "agreements" ? agreement_findings(*records, key, session.today(), call.words.language()) : Json::object();
        answer.update(findings);
        if (const auto counted = kind == "talks" ? tally_of(**records->talks.find(key)) : Json::array(); !counted.empty())
            answer["tally"] = counted;

        auto whole = answer.at("record");
        if (answer.contains("goals") && !answer.at("goals").empty())
            whole["goals"] = answer.at("goals");
        Sight sight;
        look(whole, sight);
        whole.update(findings_in_short(findings, call.words.language()));
        if (kind == "instructions")
            name_topics(whole, call.words.language());
        whole = in_words_of_its_own(kind, {}, whole);
        if (answer.contains("tally"))
            whole["tally"] = answer.at("tally");
        call.answer(std::move(answer), in_full(whole, call.words));
        return sight.withheld > 0 && sight.open == 0 ? not_opened : done;
    }

private:
    /// What has no key: frozen documents and rooms.
    Exit show_beside(Call& call, app::Session& session)
    {
        const std::pair<const char*, Json> kinds[] = {{"documents", document_rows(session)}, {"rooms", room_rows(session)}};
        for (const auto& [kind, rows] : kinds) {
            for (const auto& row : rows) {
                if (row.at("id") == m_id || m_id == fmt::format("{}/{}", kind, row.at("id").is_string() ? row.at("id").get<std::string>() : "")) {
                    call.answer({{"kind", kind}, {"record", row}}, in_full(in_words_of_its_own(kind, {}, row), call.words));
                    return done;
                }
            }
        }
        domain::refuse("record.unknown", m_id);
    }
    /// For whoever reads the single ratings, once all are in: means, and how far the executive's own lie from them.
    static Json tally_of(const domain::TalkFields& talk)
    {
        auto rows = Json::array();
        if (!talk.ratings)
            return rows;
        const auto tallies = domain::tally(*talk.ratings);
        const auto* largest = domain::largest_gap(tallies);
        const auto plain = [](const std::optional<base::Decimal>& figure) { return figure ? Json(figure->plain()) : Json(); };
        for (const auto& each : tallies)
            rows.push_back({{"point", each.point}, {"mean", plain(each.mean())}, {"self", each.self ? Json(*each.self) : Json()}, {"gap", plain(each.gap())},
                {"agreed", each.agreed ? Json(*each.agreed) : Json()}, {"largest", &each == largest}});
        return rows;
    }
    static Json record(const Json& form, const std::string& kind, const std::string& key)
    {
        for (const auto& each : form.value(kind, Json::array())) {
            if (each.at("key") == key)
                return each;
        }
        domain::refuse("record.unknown", kind + "/" + key);
    }
    /// By the headings that the library suggests.
    static void name_topics(Json& instruction, base::Language language)
    {
        if (!instruction.contains("sections"))
            return;
        const auto& library = app::InstructionLibrary::shipped();
        for (auto& section : instruction.at("sections")) {
            const auto* known = section.contains("topic") ? library.find(section.at("topic").get<std::string>()) : nullptr;
            if (known)
                section["topic"] = known->heading.at(language).str();
        }
    }
    /// Of records whose fields are named as other things elsewhere; `path` is of names alone, as "versions/severance/start".
    static Json in_words_of_its_own(std::string_view kind, const std::string& path, const Json& record)
    {
        struct Own {
            std::string_view kind, path, label;
        };
        static constexpr Own names[] = {{"side-posts", "what", "side_post"}, {"side-posts", "employer", "organisation"},
            {"side-posts", "reported", "reported_on"}, {"side-posts", "ended", "until"}, {"agreements", "kind", "type"},
            {"agreements", "versions/severance/start", "severance_start"}, {"agreements", "versions/fixed_term/basis", "fixed_term_basis"},
            {"persons", "title", "post_title"}, {"seats", "title", "post_title"}, {"seats", "party", "political_party"},
            {"appointments", "title", "post_title"}, {"accounts", "party", "side"}, {"instructions", "limits/what", "limit"}, {"rooms", "kind", "room_kind"},
            {"documents", "kind", "document_kind"}};
        if (record.is_array()) {
            auto all = Json::array();
            for (const auto& each : record)
                all.push_back(in_words_of_its_own(kind, path, each));
            return all;
        }
        if (!record.is_object())
            return record;
        auto renamed = Json::object();
        for (const auto& [name, value] : record.items()) {
            const auto below = path.empty() ? name : path + "/" + name;
            const auto* found = std::find_if(std::begin(names), std::end(names), [&](const Own& each) { return each.kind == kind && each.path == below; });
            renamed[found == std::end(names) ? name : std::string(found->label)] = in_words_of_its_own(kind, below, value);
        }
        return renamed;
    }
    static Json goals_of(const Json& form, const std::string& plan)
    {
        auto goals = Json::array();
        for (const auto& each : form.value("goals", Json::array())) {
            if (each.at("plan") == plan)
                goals.push_back(each);
        }
        return goals;
    }

    std::string m_file, m_id;
};

}  // namespace

std::unique_ptr<Verb> make_show()
{
    return std::make_unique<Show>();
}

}  // namespace cli
