// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_case.h"
#include "app/exchange/merge_forms.h"
#include "base/files.h"
#include "cli/opening.h"
#include "cli/slips.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

/// A new case file from the open form, or from the exports of several accounts.
class Import final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("import", N_("Make a case file from the open JSON form"));
        command->add_option("CASE", m_form, N_("The open JSON form"))->required();
        command->add_option("FILE", m_file, N_("The case file to make"))->required();
        command->add_option("--merge", m_more, N_("Another account's export of the same case; may be given several times"));
        command->add_option("--slips", m_slips, N_("A folder for the other accounts' slips as PDF; else they are printed here"));
        return command;
    }

    Exit run(Call& call) override
    {
        std::vector<std::string> forms{base::read_file(m_form)};
        for (const auto& file : m_more)
            forms.push_back(base::read_file(file));
        const auto form = forms.size() == 1 ? std::move(forms.front()) : app::merge_forms(forms);
        // In a test file the form may have it.
        const bool asked = !call.passphrase_file.empty() || call.world.passphrase || !brings_passphrases(form);
        const auto typed = asked ? chosen_passphrase(call) : Secret();
        const auto imported = app::import_case(form, m_file, call.as, typed.text(), call.world.clock, opening(call, For::writing));
        call.warn(imported.warnings);

        auto slips = Json::array();
        std::vector<std::string> lines{
            call.words.fill(N_("{file} is made. Its first account is {account}."), {{"file", m_file}, {"account", imported.account}})};
        std::optional<app::CaseFile> file;
        if (!m_slips.empty() && !imported.slips.empty()) {
            base::make_folder(m_slips);
            file.emplace(open(call, m_file, For::reading));
            file->unlock(imported.account, typed.text());
        }
        for (const auto& slip : imported.slips) {
            Json row{{"key", slip.key}, {"name", slip.name}, {"party", domain::code(slip.party)}};
            if (m_slips.empty()) {
                row["slip"] = slip.groups;
                lines.push_back(call.words.fill(N_("One-time slip of {account}:"), {{"account", slip.name}}));
                lines.push_back(slip.groups);
            }
            else {
                row["file"] = write_slip(*file->session(), slip.key, slip.groups, std::filesystem::path(m_slips) / ("slip-" + slip.key + ".pdf"));
                lines.push_back(row.at("file").get<std::string>());
            }
            slips.push_back(std::move(row));
        }
        call.answer({{"file", Call::printable(m_file)}, {"account", imported.account}, {"slips", slips}}, lines);
        return done;
    }

private:
    static bool brings_passphrases(const std::string& form)
    {
        const auto parsed = Json::parse(form, nullptr, false);
        if (!parsed.is_object() || !parsed.contains("accounts") || !parsed.at("accounts").is_array())
            return false;
        const auto& accounts = parsed.at("accounts");
        return std::any_of(accounts.begin(), accounts.end(), [](const Json& each) { return each.is_object() && each.contains("passphrase"); });
    }

    std::string m_form, m_file, m_slips;
    std::vector<std::string> m_more;
};

}  // namespace

std::unique_ptr<Verb> make_import()
{
    return std::make_unique<Import>();
}

}  // namespace cli
