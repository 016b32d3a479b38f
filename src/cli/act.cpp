// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/run_acts.h"
#include "base/files.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

/// What a person does in the window, out of a file: all of it or nothing.
class Act final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("act", N_("Do what a file of acts says, as this account: all of it or nothing"));
        command->add_option("FILE", m_file, N_("The case file"))->required();
        command->add_option("ACTS", m_acts, N_("A JSON array of acts, as acts.schema.json describes them"))->required();
        command->add_flag("--dry-run", m_dry_run, N_("Try everything and write nothing"));
        return command;
    }

    Exit run(Call& call) override
    {
        const auto bytes = base::read_file(m_acts);
        auto file = open(call, m_file, For::writing);
        auto& session = unlock(call, file);
        const auto result = app::run_acts(session, bytes, m_dry_run, std::filesystem::absolute(m_acts).parent_path());
        call.warn(result.warnings);
        tell(call, session);

        auto all = Json::array();
        std::vector<std::string> lines;
        for (const auto& one : result.done) {
            Json row{{"act", one.act}, {"kind", one.kind}, {"key", one.key}, {"id", one.id}};
            auto line = fmt::format("{}: {}/{}", one.act, one.kind, one.key);
            for (const auto& [name, value] : one.values) {
                row[name] = value;
                line += fmt::format(" {}={}", name, value);
            }
            all.push_back(std::move(row));
            lines.push_back(std::move(line));
        }
        if (m_dry_run)
            lines.emplace_back(call.words(N_("Nothing was written: this was a trial.")));
        call.answer({{"done", all}, {"dry_run", m_dry_run}}, lines);
        return done;
    }

private:
    std::string m_file, m_acts;
    bool m_dry_run = false;
};

}  // namespace

std::unique_ptr<Verb> make_act()
{
    return std::make_unique<Act>();
}

}  // namespace cli
