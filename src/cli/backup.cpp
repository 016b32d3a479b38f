// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/safety.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

/// A copy that was opened and checked. What is sealed in the file is sealed in the copy, so no passphrase is needed.
class Backup final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("backup", N_("Make a checked copy of a case file"));
        command->add_option("FILE", m_file, N_("The case file"))->required();
        command->add_option("OUT", m_output, N_("The copy to make"))->required();
        return command;
    }

    Exit run(Call& call) override
    {
        auto file = open(call, m_file, For::reading);
        app::back_up(file, m_output);
        call.answer({{"file", Call::printable(m_output)}}, {m_output});
        return done;
    }

private:
    std::string m_file, m_output;
};

/// A copy takes the file's place; what was there is kept beside it.
class Restore final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("restore", N_("Put a copy in the place of a case file"));
        command->add_option("BACKUP", m_backup, N_("The copy"))->required();
        command->add_option("FILE", m_file, N_("The case file whose place it takes; that one is kept beside it"))->required();
        return command;
    }

    Exit run(Call& call) override
    {
        const auto kept = app::restore(m_backup, m_file, call.world.clock, opening(call, For::writing));
        auto file = open(call, m_file, For::writing);
        // The log is to tell of it; where nobody can sign that now, whoever writes next does.
        if (can_unlock(call, file))
            app::log_restored(unlock(call, file));
        std::vector<std::string> lines{call.words.fill(N_("{file} is now the copy."), {{"file", m_file}})};
        if (!kept.empty())
            lines.push_back(call.words.fill(N_("The file that was there is kept as {file}."), {{"file", kept.string()}}));
        call.answer({{"file", Call::printable(m_file)}, {"kept", kept.empty() ? Json() : Json(Call::printable(kept.string()))}}, lines);
        return done;
    }

private:
    std::string m_backup, m_file;
};

}  // namespace

std::unique_ptr<Verb> make_backup()
{
    return std::make_unique<Backup>();
}

std::unique_ptr<Verb> make_restore()
{
    return std::make_unique<Restore>();
}

}  // namespace cli
