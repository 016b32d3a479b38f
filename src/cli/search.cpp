// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sentence.h"
#include "cli/listing.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

/// Everything that an account may read, searched.
class Search final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("search", N_("Find words in what this account may read"));
        command->add_option("FILE", m_file, N_("The case file"))->required();
        command->add_option("WORDS", m_words, N_("What to find; the beginning of a word will do"))->required();
        command->add_option("--limit", m_limit, N_("At most so many"))->check(CLI::Range(1, 1000));
        return command;
    }

    Exit run(Call& call) override
    {
        auto file = open(call, m_file, For::reading);
        auto& session = unlock(call, file);
        session.build_search();
        session.wait_until_searchable();
        auto hits = Json::array();
        std::vector<std::string> lines;
        for (const auto& found : session.search(fmt::format("{}", fmt::join(m_words, " ")), m_limit)) {
            const auto key = key_of(*session.records(), found.id);
            auto marks = Json::array();
            for (const auto& [from, to] : found.marks)
                marks.push_back(Json::array({from, to}));
            hits.push_back({{"kind", found.kind}, {"id", found.id}, {"key", key.empty() ? Json() : Json(key)}, {"snippet", found.snippet}, {"marks", marks}});
            lines.push_back(fmt::format("{} {}: {}", app::named("kind", found.kind, call.words), key.empty() ? found.id : key, on_one_line(found.snippet)));
        }
        if (hits.empty())
            lines.emplace_back(call.words(N_("Nothing was found in what this account may read.")));
        call.answer({{"hits", hits}}, lines);
        return done;
    }

private:
    static std::string on_one_line(std::string text)
    {
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }
    static std::string key_of(const domain::CaseFields& records, const std::string& id)
    {
        for (const auto& kind : record_kinds()) {
            for (const auto& row : rows_of(records, kind)) {
                if (row.at("id") == id)
                    return row.at("key").get<std::string>();
            }
        }
        return {};
    }

    std::string m_file;
    std::vector<std::string> m_words;
    size_t m_limit = 50;
};

}  // namespace

std::unique_ptr<Verb> make_search()
{
    return std::make_unique<Search>();
}

}  // namespace cli
