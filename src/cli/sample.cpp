// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/sample.h"
#include "app/papers/sample_readme.h"
#include "base/files.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace cli {
namespace {

/// The sample municipality as a folder: its case file, who its people are and how they unlock it, and the minutes of its
/// latest development talk in both editions.
class Sample final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("sample", N_("Write the sample municipality: its case file, its accounts and minutes as PDF"));
        command->add_option("DIR", m_folder, N_("Folder to write into; made when it does not exist"))->required();
        return command;
    }

    Exit run(Call& call) override
    {
        const std::filesystem::path folder(m_folder);
        base::make_folder(folder);
        std::vector<std::string> written;
        const auto write = [&](const std::string& name, std::string_view bytes) {
            base::write_atomically(folder / name, bytes);
            written.push_back(Call::printable((folder / name).string()));
        };
        const auto path = folder / "fjellvik.radslag";
        app::write_sample(path, call.world.clock);
        written.push_back(Call::printable(path.string()));

        // Read as everybody else reads it, by the account that sees most.
        auto file = app::CaseFile(path, call.world.clock, opening(call, For::reading));
        const auto accounts = file.accounts();
        auto& session = file.unlock(accounts.front().id.str(), app::sample_passphrase(accounts.front().key));
        app::Sample sample{session.desk().municipality(), path.filename().string(), session.today(), {}};
        for (const auto& account : accounts)
            sample.accounts.push_back(described(*session.records(), account));
        for (const auto& row : app::talk_list(session.records())) {
            if (!row.has_minutes || row.kind != domain::TalkKind::development)
                continue;
            sample.talk = row.key;
            for (auto edition : {domain::Edition::full, domain::Edition::public_}) {
                app::MinutesOptions options;
                options.edition = edition;
                options.on = session.today();
                const auto composed = session.desk().minutes().compose(row.id, options);
                write(composed.file_name, composed.pdf);
                sample.documents.push_back(composed.file_name);
            }
        }
        write("README.txt", app::sample_readme(sample, call.words.language()));
        call.answer({{"written", written}}, written);
        return done;
    }

private:
    static app::SampleAccount described(const domain::CaseFields& records, const app::AccountLine& line)
    {
        app::SampleAccount account{line.key, line.name, {}, line.party, false, app::sample_passphrase(line.key)};
        if (const auto* found = records.accounts.find(line.id))
            account.let_in = (*found)->let_in;
        if (!line.person)
            return account;
        for (const auto& seat : records.seats) {
            if (seat->person == *line.person)
                account.title = seat->title.str();
        }
        for (const auto& appointment : records.appointments) {
            if (appointment->person == *line.person)
                account.title = appointment->title.str();
        }
        if (const auto* person = records.persons.find(*line.person); person && account.title.empty())
            account.title = (*person)->title.str();
        return account;
    }

    std::string m_folder;
};

}  // namespace

std::unique_ptr<Verb> make_sample()
{
    return std::make_unique<Sample>();
}

}  // namespace cli
