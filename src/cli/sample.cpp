// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "base/files.h"
#include "cli/verb.h"
#include "domain/case.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace cli {
namespace {

/// The sample municipality as a folder: its case, and the minutes of its latest talk in both editions.
class Sample final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("sample", "Write the sample municipality and its minutes as PDF");
        command->add_option("DIR", m_folder, "Folder to write into; made when it does not exist")->required();
        return command;
    }

    Exit run(Call& call) override
    {
        const std::filesystem::path folder(m_folder);
        base::make_folder(folder);

        const app::Desk desk(app::Desk::sample_form());
        std::vector<std::string> written;
        auto write = [&](const std::string& name, std::string_view bytes) {
            base::write_atomically(folder / name, bytes);
            written.push_back((folder / name).string());
        };
        write("fjellvik.json", app::Desk::sample_form());
        for (const auto& row : app::talk_list(desk.records())) {
            if (!row.has_minutes || row.kind != domain::TalkKind::development)
                continue;
            for (auto edition : {domain::Edition::full, domain::Edition::public_}) {
                app::MinutesOptions options;
                options.edition = edition;
                options.on = desk.today(call.world.clock, call.on);
                const auto composed = desk.minutes().compose(row.id, options);
                write(composed.file_name, composed.pdf);
            }
        }
        call.answer({{"written", written}}, written);
        return done;
    }

private:
    std::string m_folder;
};

}  // namespace

std::unique_ptr<Verb> make_sample()
{
    return std::make_unique<Sample>();
}

}  // namespace cli
