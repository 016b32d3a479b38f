// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/safety.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

/// Two of the three sheets let an account into the rooms again.
class Recover final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("recover", N_("Let the account of --as in with two of the three recovery sheets"));
        command->add_option("FILE", m_file, N_("The case file"))->required();
        command->add_option("--sheet", m_sheets, N_("The groups of a sheet, or a file that holds them; twice. Else they are asked for"));
        return command;
    }

    Exit run(Call& call) override
    {
        if (call.as.empty())
            misused("recovery.for_whom", "--as");
        auto file = open(call, m_file, For::writing);
        auto& session = unlock_with_sheets(call, file, m_sheets);
        const auto recovered = app::recover(session, call.as);
        std::vector<std::string> lines{
            call.words.fill(N_("{account} was let into {granted} rooms. Rooms of the sheets that this account may not have: {left_out}."),
                {{"account", call.as}, {"granted", std::to_string(recovered.granted)}, {"left_out", std::to_string(recovered.left_out)}})};
        if (recovered.carried > 0)
            lines.push_back(call.words.fill(
                N_("Texts and drafts brought over from the own room of the lost account: {carried}."), {{"carried", std::to_string(recovered.carried)}}));
        call.answer({{"account", call.as}, {"granted", recovered.granted}, {"left_out", recovered.left_out}, {"carried", recovered.carried}}, lines);
        return done;
    }

private:
    std::string m_file;
    std::vector<std::string> m_sheets;
};

}  // namespace

std::unique_ptr<Verb> make_recover()
{
    return std::make_unique<Recover>();
}

}  // namespace cli
