// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

/// Another passphrase for one's own account.
class Passphrase final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("passphrase", N_("Change the passphrase of one's own account"));
        command->add_option("FILE", m_file, N_("The case file"))->required();
        command->add_option(
            "--new-passphrase-file", m_fresh_file, N_("A file whose first line is the new one; else RADSLAG_NEW_PASSPHRASE, else it is asked for"));
        return command;
    }

    Exit run(Call& call) override
    {
        auto file = open(call, m_file, For::writing);
        // Needed twice: to unlock, and as proof that it is the owner who changes it.
        const auto old = passphrase_of(call, file);
        auto& session = unlock(call, file, old);
        const auto fresh = new_passphrase(call, m_fresh_file);
        session.change_passphrase(old.text(), fresh.text());
        const auto name = session.account()->name.str();
        tell(call, session);
        call.answer({{"account", name}}, {call.words.fill(N_("The passphrase of {account} is changed."), {{"account", name}})});
        return done;
    }

private:
    std::string m_file, m_fresh_file;
};

}  // namespace

std::unique_ptr<Verb> make_passphrase()
{
    return std::make_unique<Passphrase>();
}

}  // namespace cli
