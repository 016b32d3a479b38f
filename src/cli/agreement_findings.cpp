// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/agreement_findings.h"

#include "app/agreement/clause_library.h"
#include "app/agreement/severance_cost.h"
#include "domain/agreement/terms.h"

#include <fmt/format.h>

namespace cli {
namespace {

Json of(const base::Money& money)
{
    return {{"amount", money.minor()}, {"currency", base::code(money.currency())}};
}

Json line_of(const domain::ChecklistLine& line, const app::ClauseLibrary::Row& row, base::Language language)
{
    return {{"clause", line.key}, {"heading", row.heading.at(language)}, {"weight", domain::code(line.weight)}, {"state", domain::code(line.state)},
        {"cause", line.cause.empty() ? Json() : Json(line.cause)}, {"reason", line.reason.empty() ? Json() : Json(line.reason.str())},
        {"due", line.due ? Json(line.due->iso()) : Json()}, {"late", line.late}, {"source", row.source}, {"checked", row.checked}};
}

Json cost_of(const domain::CaseFields& records, const domain::Agreement& agreement, base::Date on)
{
    const auto reckoned = app::severance_cost(records, agreement, on);
    const auto& cost = reckoned.cost;
    return {{"yearly", of(reckoned.yearly)}, {"months", cost.months}, {"gross", of(cost.gross)}, {"set_off", of(cost.set_off)},
        {"remaining", of(cost.remaining)}, {"contributions", of(cost.contributions)}, {"total", of(cost.total)}};
}

}  // namespace

Json agreement_findings(const domain::CaseFields& records, const std::string& key, base::Date on, base::Language language)
{
    const auto& agreement = *records.agreements.find(key);
    const auto& version = agreement.latest();
    auto findings = Json::object();
    try {
        const auto& library = app::ClauseLibrary::of(agreement->country);
        auto lines = Json::array();
        const auto start = records.appointments.get(agreement->appointment)->start;
        for (const auto& line : domain::checklist(library.rules(), agreement->kind, version.terms, version.signatures, start, version.signed_on, on))
            lines.push_back(line_of(line, *library.find(line.key), language));
        findings["checklist"] = std::move(lines);
        if (version.terms.severance)
            findings["severance_cost"] = cost_of(records, agreement, on);
    }
    catch (const domain::Refused&) {
        // What is withheld, or has no pay to be reckoned from, gives no figure.
    }
    return findings;
}

Json findings_in_short(const Json& findings, base::Language language)
{
    auto shown = Json::object();
    auto missing = Json::array();
    for (const auto& line : findings.value("checklist", Json::array())) {
        if (line.at("state") != "missing" || line.at("weight") == "optional")
            continue;
        const auto day = line.at("due").is_string() ? base::Date::from(line.at("due").get<std::string>()) : std::nullopt;
        const auto due = day ? fmt::format(" ({})", day->in_words(language)) : std::string();
        missing.push_back(line.at("heading").get<std::string>() + due);
    }
    if (!missing.empty())
        shown["missing"] = std::move(missing);
    if (findings.contains("severance_cost"))
        shown["severance_cost"] = findings.at("severance_cost");
    return shown;
}

}  // namespace cli
