// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include "app/sentence.h"
#include "base/failure.h"
#include "base/text.h"
#include "cli/verb.h"
#include "domain/refused.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace cli {
namespace {

using nlohmann::json;

base::Language language_of(const std::string& locale)
{
    const auto code = locale.substr(0, 2);
    return base::language_from(code == "no" ? "nb" : code).value_or(base::Language::nb);
}

/// One value, one line. Bytes that are not UTF-8 come from names of files, and are marked as such.
std::string dumped(const json& value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// Bytes of a path need not be UTF-8, but what is printed must be.
std::string printable(const std::string& text)
{
    return base::is_utf8(text) ? text : base::to_utf8(base::to_utf32(text));
}

Exit report(const Session& session, const domain::Refused& problem)
{
    json list = json::array();
    for (const auto& complaint : problem.complaints()) {
        const auto text = printable(app::sentence(complaint, session.words));
        session.world.err << fmt::format("{}: {}\n", printable(complaint.field), text);
        list.push_back({{"code", complaint.code}, {"field", printable(complaint.field)}, {"text", text}});
    }
    if (session.json)
        session.world.out << dumped({{"complaints", std::move(list)}}) << "\n";
    return refused;
}

Exit report(const Session& session, const base::Failure& problem)
{
    const auto text = printable(app::sentence(problem, session.words));
    session.world.err << text << "\n";
    if (session.json)
        session.world.out << dumped({{"complaints", {{{"code", problem.code()}, {"field", printable(problem.cause())}, {"text", text}}}}}) << "\n";
    return problem.kind() == base::Failure::Kind::damaged ? check_failed : world_failed;
}

/// What stands before or instead of any verb: help, the version, or what is wrong with the command.
Exit report(const CLI::App& app, const CLI::ParseError& problem, bool as_json, World& world)
{
    std::ostringstream said, complained;
    const bool asked = app.exit(problem, said, complained) == 0;
    world.err << printable(complained.str());
    if (!as_json)
        world.out << said.str();
    else if (asked)
        world.out << dumped({{"text", said.str()}}) << "\n";
    else
        world.out << dumped({{"complaints", {{{"code", "usage"}, {"field", ""}, {"text", problem.what()}}}}}) << "\n";
    return asked ? done : usage;
}

}  // namespace

void Session::answer(const nlohmann::json& value, const std::vector<std::string>& lines) const
{
    if (json) {
        world.out << dumped(value) << "\n";
        return;
    }
    for (const auto& line : lines)
        world.out << printable(line) << "\n";
}

int run(const std::vector<std::string>& arguments, World& world)
{
    CLI::App app("Rådslag: the employer's desk of a municipal council", "radslag-cli");
    app.set_version_flag("--version", "radslag-cli " RADSLAG_VERSION);
    app.require_subcommand(1);
    std::string lang, on;
    bool as_json = false;
    // Options count before and after the verb.
    app.fallthrough();
    app.add_option("--lang", lang, "Language of what is printed")->check(CLI::IsMember({"nb", "nn", "sv", "en"}));
    app.add_option("--on", on, "The day that counts as today, YYYY-MM-DD")->check([](const std::string& day) {
        return base::Date::from(day) ? "" : "not a date";
    });
    app.add_flag("--json", as_json, "Exactly one JSON value on standard output");

    std::vector<std::pair<CLI::App*, std::unique_ptr<Verb>>> verbs;
    for (auto make : {make_sample, make_document, make_verify}) {
        auto verb = make();
        auto* command = verb->declare(app);
        command->fallthrough();
        verbs.emplace_back(command, std::move(verb));
    }
    try {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        app.parse(std::move(reversed));
    }
    catch (const CLI::ParseError& problem) {
        // The fault may stand before the option that asks for JSON.
        return report(app, problem, std::find(arguments.begin(), arguments.end(), "--json") != arguments.end(), world);
    }

    const base::Words words(base::language_from(lang).value_or(language_of(world.locale)));
    const Session session{world, words, as_json, base::Date::from(on)};
    for (const auto& [command, verb] : verbs) {
        if (!command->parsed())
            continue;
        try {
            return verb->run(session);
        }
        catch (const domain::Refused& problem) {
            return report(session, problem);
        }
        catch (const base::Failure& problem) {
            return report(session, problem);
        }
        catch (const std::exception& problem) {
            return report(session, base::Failure(base::Failure::Kind::internal, "program.fault", problem.what()));
        }
    }
    return usage;
}

}  // namespace cli
