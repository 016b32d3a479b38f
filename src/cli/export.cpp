// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/export_case.h"
#include "base/files.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace cli {
namespace {

/// All that an account may read, in the open: as one JSON file, or as tables.
class Export final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("export", N_("Write all that this account may read in the open JSON form, or as tables"));
        command->add_option("FILE", m_file, N_("The case file"))->required();
        command->add_option("OUT", m_output, N_("The JSON file to write; with --csv a folder"))->required();
        command->add_flag("--csv", m_tables, N_("Goals and actions as tables for a spreadsheet"));
        return command;
    }

    Exit run(Call& call) override
    {
        auto file = open(call, m_file, For::noting);
        auto& session = unlock(call, file);
        std::vector<std::string> written;
        const auto write = [&](const std::filesystem::path& path, std::string_view bytes) {
            base::write_atomically(path, bytes);
            written.push_back(Call::printable(path.string()));
        };
        if (m_tables) {
            const auto tables = app::export_tables(session);
            base::make_folder(m_output);
            for (const auto& table : tables)
                write(std::filesystem::path(m_output) / table.name, table.bytes);
        }
        else
            write(m_output, app::export_case(session));
        // What leaves the file is no longer sealed.
        call.warn(domain::Warning{"export.open_text", Call::printable(m_output)});
        tell(call, session);
        call.answer({{"written", written}}, written);
        return done;
    }

private:
    std::string m_file, m_output;
    bool m_tables = false;
};

}  // namespace

std::unique_ptr<Verb> make_export()
{
    return std::make_unique<Export>();
}

}  // namespace cli
