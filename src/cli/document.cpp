// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/talk_ics.h"
#include "app/desk.h"
#include "app/record/freezing.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/text.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <fstream>

namespace cli {
namespace {

/// A document of a record as PDF.
class Document final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("document", N_("Write a document of a record as PDF"));
        command->add_option("FILE", m_file, N_("The case file, or a case in the open JSON form"))->required();
        command->add_option("ID", m_id, N_("Key or UUID of the record; a year, for what is made of all of them"))->required();
        command->add_option("-o,--output", m_output, N_("The PDF to write; .ics for a talk in calendars"))->required();
        command->add_option("--kind", m_kind, N_("Kind of document; else the record's first one"))->check(CLI::IsMember(kinds()));
        command->add_option("--edition", m_edition, N_("full, or public without the closed text"))->check(CLI::IsMember({"full", "public"}));
        command->add_option("--doc-lang", m_language, N_("Language of the document; else the municipality's"))->check(CLI::IsMember({"nb", "nn", "sv", "en"}));
        command->add_option("--templates", m_templates, N_("A folder of own templates, looked in first"))->check(CLI::ExistingDirectory);
        command->add_flag("--with-data", m_with_data, N_("PDF/A-3a that carries the view data"));
        command->add_flag("--frozen", m_frozen, N_("The bytes as they were frozen"));
        command->add_flag("--signature-fields", m_signature_fields, N_("Empty fields for electronic signatures"));
        return command;
    }

    Exit run(Call& call) override
    {
        if (!is_case_file()) {
            if (m_frozen)
                domain::refuse("document.not_frozen", m_id);
            const app::Desk desk(base::read_file(m_file), m_templates);
            return compose(call, desk, desk.today(call.world.clock, call.on));
        }
        auto how = opening(call, For::reading);
        how.templates = m_templates;
        auto file = open(call, m_file, how);
        auto& session = unlock(call, file);
        return m_frozen ? frozen(call, session) : compose(call, session.desk(), session.today());
    }

private:
    /// The open form begins with a brace; a case file says what it is.
    bool is_case_file() const
    {
        static constexpr std::string_view mark = "SQLite format 3";
        std::array<char, mark.size()> begin = {};
        std::ifstream in(m_file, std::ios::binary);
        return in.read(begin.data(), begin.size()) && std::string_view(begin.data(), begin.size()) == mark;
    }

    Exit frozen(Call& call, app::Session& session)
    {
        const auto record = session.desk().documents().find(m_kind, m_id).second;
        const auto edition = *domain::from_code<domain::Edition>(m_edition);
        const auto bytes = app::Freezing::bytes(session, record, edition, base::language_from(m_language), m_kind);
        base::write_atomically(m_output, bytes);
        call.answer({{"file", Call::printable(m_output)}, {"frozen", true}, {"sha256", base::hex(base::sha256(bytes))}}, {m_output});
        return done;
    }

    Exit compose(Call& call, const app::Desk& desk, base::Date today)
    {
        app::DocumentOptions options;
        options.edition = *domain::from_code<domain::Edition>(m_edition);
        options.language = base::language_from(m_language);
        options.on = today;
        options.with_data = m_with_data;
        options.signature_fields = m_signature_fields;
        const auto documents = desk.documents();
        if (m_output.ends_with(".ics"))
            return calendar(call, desk, options.language);
        const auto [kind, record] = documents.find(m_kind, m_id);
        const auto composed = documents.compose(*kind, record, options);
        base::write_atomically(m_output, composed.pdf);

        std::vector<std::string> missing;
        for (char32_t sign : composed.missing)
            missing.push_back(fmt::format("U+{:04X}", static_cast<unsigned>(sign)));
        std::vector<std::string> lines{m_output};
        if (!missing.empty())
            lines.push_back(call.words.fill(
                N_("These signs exist in no font and are printed as \uFFFD: {signs}"), {{"signs", fmt::format("{}", fmt::join(missing, " "))}}));
        call.answer({{"file", Call::printable(m_output)}, {"kind", kind->name}, {"title", composed.title}, {"pages", composed.pages},
                        {"hash", composed.short_hash}, {"missing", missing}},
            lines);
        return done;
    }

    /// A talk for the participants' calendars.
    Exit calendar(Call& call, const app::Desk& desk, std::optional<base::Language> language)
    {
        const auto& talk = desk.records()->talks.get(desk.find_talk(m_id));
        base::write_atomically(m_output, app::talk_ics(desk.records(), talk, language.value_or(desk.written_form()), call.world.clock.now()));
        call.answer({{"file", Call::printable(m_output)}, {"kind", "invitation"}}, {m_output});
        return done;
    }

    static std::vector<std::string> kinds()
    {
        std::vector<std::string> names;
        for (const auto& kind : app::document_kinds())
            names.emplace_back(kind.name);
        return names;
    }

    std::string m_file, m_id, m_output, m_kind, m_language, m_templates;
    std::string m_edition = "full";
    bool m_frozen = false;
    bool m_with_data = false;
    bool m_signature_fields = false;
};

}  // namespace

std::unique_ptr<Verb> make_document()
{
    return std::make_unique<Document>();
}

}  // namespace cli
