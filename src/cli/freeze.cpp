// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/freezing.h"
#include "cli/listing.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

/// Minutes that are done: locked, and kept in both editions.
class Freeze final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("freeze", N_("Lock the minutes of a talk and keep both editions as they are"));
        command->add_option("FILE", m_file, N_("The case file"))->required();
        command->add_option("ID", m_id, N_("Key or UUID of the talk"))->required();
        command->add_option("--doc-lang", m_language, N_("Language of the minutes; else the municipality's"))->check(CLI::IsMember({"nb", "nn", "sv", "en"}));
        return command;
    }

    Exit run(Call& call) override
    {
        auto file = open(call, m_file, For::writing);
        auto& session = unlock(call, file);
        const auto talk = session.desk().find_talk(m_id);
        app::Work work(session);
        app::Freezing(work).freeze(talk, base::language_from(m_language));
        work.commit();
        call.warn(work.warnings());
        tell(call, session);

        auto documents = document_rows(session, talk.str(), m_id);
        std::vector<std::string> lines;
        for (const auto& row : documents)
            lines.push_back(fmt::format("{} {} {} {}", row.at("id").get<std::string>(), row.at("edition").get<std::string>(),
                row.at("language").get<std::string>(), row.at("hash").get<std::string>()));
        call.answer({{"documents", std::move(documents)}}, lines);
        return done;
    }

private:
    std::string m_file, m_id, m_language;
};

}  // namespace

std::unique_ptr<Verb> make_freeze()
{
    return std::make_unique<Freeze>();
}

}  // namespace cli
