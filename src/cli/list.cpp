// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/calendar.h"
#include "cli/labels.h"
#include "cli/listing.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace cli {
namespace {

/// What there is of one kind.
class List final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("list", N_("List the records of one kind: keys, states, dates"));
        command->add_option("FILE", m_file, N_("The case file"))->required();
        command->add_option("KIND", m_kind, N_("persons, talks, accounts …"))->required();
        return command;
    }

    Exit run(Call& call) override
    {
        const auto& records = record_kinds();
        const bool of_records = std::find(records.begin(), records.end(), m_kind) != records.end();
        if (!of_records && m_kind != "accounts" && m_kind != "documents" && m_kind != "rooms" && m_kind != "deadlines")
            domain::refuse("list.kind", "KIND", {{"value", m_kind}, {"kinds", fmt::format("{} accounts deadlines documents rooms", fmt::join(records, " "))}});
        auto file = open(call, m_file, For::reading);
        const auto rows = of_rows(call, file, of_records);
        call.answer({{m_kind, rows}}, table(rows, call.words));
        return done;
    }

private:
    Json of_rows(Call& call, app::CaseFile& file, bool of_records) const
    {
        // Who has an account must be known before one is unlocked.
        if (m_kind == "accounts")
            return rows_of(file);
        auto& session = unlock(call, file);
        if (m_kind == "deadlines")
            return deadline_list(session, call.words.language());
        if (m_kind == "talks")
            return talk_rows(session);
        if (of_records)
            return rows_of(*session.records(), m_kind);
        return m_kind == "rooms" ? room_rows(session) : document_rows(session);
    }

    std::string m_file, m_kind;
};

}  // namespace

std::unique_ptr<Verb> make_list()
{
    return std::make_unique<List>();
}

}  // namespace cli
