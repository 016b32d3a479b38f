// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include "app/sentence.h"
#include "base/failure.h"
#include "base/text.h"
#include "cli/opening.h"
#include "cli/usage.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace cli {
namespace {

/// One value, one line. Bytes that are not UTF-8 come from names of files, and are marked as such.
std::string dumped(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Somebody else has the file, or the disk says no: the same call may do another time.
bool is_of_the_world(const domain::Complaint& complaint)
{
    for (const char* code : {"file.missing", "file.held", "file.not_writable", "file.taken_over"}) {
        if (complaint.code == code)
            return true;
    }
    const auto why = complaint.values.find("why");
    return complaint.code == "file.read_only" && why != complaint.values.end() && (why->second == "held" || why->second == "disk");
}

bool is_damage(const domain::Complaint& complaint)
{
    const auto why = complaint.values.find("why");
    return complaint.code.starts_with("file.damaged") || complaint.code.starts_with("file.altered")
        || (complaint.code == "file.read_only" && why != complaint.values.end() && (why->second == "damaged" || why->second == "altered"));
}

Exit exit_of(const domain::Refused& problem)
{
    const auto& all = problem.complaints();
    if (dynamic_cast<const WrongUse*>(&problem))
        return usage;
    if (dynamic_cast<const NotOpened*>(&problem)
        || std::all_of(all.begin(), all.end(), [](const auto& complaint) { return complaint.code == "record.withheld"; }))
        return not_opened;
    if (std::any_of(all.begin(), all.end(), is_damage))
        return check_failed;
    return std::any_of(all.begin(), all.end(), is_of_the_world) ? world_failed : refused;
}

Exit report(Call& call, const domain::Refused& problem)
{
    auto list = Json::array();
    for (const auto& complaint : problem.complaints()) {
        const auto text = Call::printable(app::sentence(complaint, call.words));
        call.world.err << fmt::format("{}: {}\n", Call::printable(complaint.field), text);
        list.push_back({{"code", complaint.code}, {"field", Call::printable(complaint.field)}, {"text", text}});
    }
    call.refuse(std::move(list));
    return exit_of(problem);
}

Exit report(Call& call, const base::Failure& problem)
{
    const auto text = Call::printable(app::sentence(problem, call.words));
    call.world.err << text << "\n";
    call.refuse(Json::array({{{"code", problem.code()}, {"field", Call::printable(problem.cause())}, {"text", text}}}));
    return problem.kind() == base::Failure::Kind::damaged ? check_failed : world_failed;
}

/// What stands before or instead of any verb: help, the version, or what is wrong with the command.
Exit report(const CLI::App& app, const CLI::ParseError& problem, bool as_json, World& world, const base::Words& words)
{
    std::ostringstream said, complained;
    const bool asked = app.exit(problem, said, complained) == 0;
    world.err << Call::printable(complained.str());
    if (!as_json)
        world.out << said.str();
    else if (asked)
        world.out << dumped({{"text", said.str()}}) << "\n";
    else
        world.out << dumped({{"complaints", {{{"code", "usage"}, {"field", ""}, {"text", sentence(problem, words)}}}}}) << "\n";
    return asked ? done : usage;
}

}  // namespace

std::string Call::printable(const std::string& text)
{
    // Bytes of a path need not be UTF-8, but what is printed must be.
    return base::is_utf8(text) ? text : base::to_utf8(base::to_utf32(text));
}

void Call::warn(const domain::Warning& warning)
{
    if (std::find(m_warnings.begin(), m_warnings.end(), warning) != m_warnings.end())
        return;
    world.err << fmt::format("{}: {}\n", printable(warning.field), printable(app::sentence(warning, words)));
    m_warnings.push_back(warning);
}

void Call::warn(const std::vector<domain::Warning>& all)
{
    for (const auto& warning : all)
        warn(warning);
}

Json Call::warnings() const
{
    auto list = Json::array();
    for (const auto& warning : m_warnings)
        list.push_back({{"code", warning.code}, {"field", printable(warning.field)}, {"text", printable(app::sentence(warning, words))}});
    return list;
}

void Call::write(const Json& value)
{
    world.out << dumped(value) << "\n";
}

void Call::answer(Json value, const std::vector<std::string>& lines)
{
    if (json) {
        value["warnings"] = warnings();
        write(value);
        return;
    }
    for (const auto& line : lines)
        world.out << printable(line) << "\n";
}

void Call::refuse(Json complaints)
{
    if (!json)
        return;
    Json value{{"complaints", std::move(complaints)}};
    if (!m_warnings.empty())
        value["warnings"] = warnings();
    write(value);
}

int run(const std::vector<std::string>& arguments, World& world)
{
    CLI::App app(N_("Rådslag: the employer's desk of a municipal council"), "radslag-cli");
    app.set_version_flag("--version", "radslag-cli " RADSLAG_VERSION, N_("Show the version"));
    const base::Words words(language_of(arguments, world.locale));
    speak(app, words);
    app.require_subcommand(1);
    std::string lang, on, as, passphrase_file, settings;
    bool as_json = false, take_over = false;
    // Options count before and after the verb.
    app.fallthrough();
    app.add_option("--lang", lang, N_("Language of what is printed"))->check(CLI::IsMember({"nb", "nn", "sv", "en"}));
    app.add_option("--on", on, N_("The day that counts as today, YYYY-MM-DD"))->check([](const std::string& day) {
        return base::Date::from(day) ? "" : "not a date";
    });
    app.add_flag("--json", as_json, N_("Exactly one JSON value on standard output"));
    app.add_option("--as", as, N_("The account, by name or key; else the file's only one"));
    app.add_option("--passphrase-file", passphrase_file, N_("A file whose first line is the passphrase; else RADSLAG_PASSPHRASE, else it is asked for"));
    app.add_flag("--take-over", take_over, N_("Take the file from another machine, where nobody works in it any more"));
    // For tests, and for two desks on one machine.
    app.add_option("--settings", settings, "A folder for what was seen of each file")->group("");

    std::vector<std::pair<CLI::App*, std::unique_ptr<Verb>>> verbs;
    for (auto make : {make_sample, make_new, make_import, make_account, make_passphrase, make_export, make_list, make_act, make_show, make_deadlines,
             make_compliance, make_wheel, make_document, make_freeze, make_search, make_check, make_backup, make_restore, make_recover, make_verify}) {
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
        return report(app, problem, std::find(arguments.begin(), arguments.end(), "--json") != arguments.end(), world, words);
    }

    if (!settings.empty())
        world.settings = settings;
    Call call(world, words);
    call.json = as_json;
    call.on = base::Date::from(on);
    call.as = as;
    call.passphrase_file = passphrase_file;
    call.take_over = take_over;
    for (const auto& [command, verb] : verbs) {
        if (!command->parsed())
            continue;
        try {
            return verb->run(call);
        }
        catch (const domain::Refused& problem) {
            return report(call, problem);
        }
        catch (const base::Failure& problem) {
            return report(call, problem);
        }
        catch (const std::exception& problem) {
            return report(call, base::Failure(base::Failure::Kind::internal, "program.fault", problem.what()));
        }
    }
    return usage;
}

}  // namespace cli
