// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/safety.h"
#include "app/sentence.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

/// Is the file as it was left?
class Check final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("check", N_("Check that a case file is as it was saved"));
        command->add_option("FILE", m_file, N_("The case file"))->required();
        command->add_flag("--full", m_full, N_("The whole log, every record, every seal that this account opens, every document"));
        command->add_option("--head", m_head, N_("What a page was printed with: the log must still hold it"));
        return command;
    }

    Exit run(Call& call) override
    {
        auto file = open(call, m_file, For::reading);
        // Much shows without keys, so whoever has no account may check too.
        const bool unlocked = can_unlock(call, file);
        if (unlocked)
            unlock(call, file);
        else
            call.warn(domain::Warning{"check.locked", "file"});
        const auto report = app::check(file, m_full ? app::CheckDepth::full : app::CheckDepth::quick, m_head);

        auto findings = Json::array();
        std::vector<std::string> lines;
        for (const auto& finding : report.findings) {
            const auto text = app::sentence(finding, call.words);
            findings.push_back({{"code", finding.code}, {"field", Call::printable(finding.field)}, {"text", Call::printable(text)}});
            lines.push_back(fmt::format("{}: {}", finding.field, text));
        }
        const base::Fillings counts{{"entries", std::to_string(report.entries)}, {"records", std::to_string(report.records)},
            {"seals", std::to_string(report.seals)}, {"documents", std::to_string(report.documents)}, {"withheld", std::to_string(report.withheld)},
            {"count", std::to_string(report.findings.size())}};
        lines.push_back(call.words.fill(m_full
                ? N_("Looked at: {entries} entries of the event log, {records} records, {seals} seals ({withheld} more are withheld), {documents} documents.")
                : N_("Looked at: how the file is built, and the entries of the event log since it was last checked ({entries})."),
            counts));
        lines.push_back(
            report.sound() ? std::string(call.words(N_("All of it is as it was saved."))) : call.words.fill(N_("Not as it was saved: {count}."), counts));
        if (!m_full)
            lines.emplace_back(call.words(N_("Records, seals and documents were not looked at; that is done with --full.")));
        lines.push_back(call.words.fill(N_("The event log ends with {head}."), {{"head", report.head}}));
        const bool sound = report.sound() && !file.is_rescued();
        call.answer(
            {{"sound", sound}, {"unlocked", unlocked}, {"full", m_full}, {"findings", findings}, {"entries", report.entries}, {"records", report.records},
                {"seals", report.seals}, {"withheld", report.withheld}, {"documents", report.documents}, {"head", report.head}},
            lines);
        return sound ? done : check_failed;
    }

private:
    std::string m_file, m_head;
    bool m_full = false;
};

}  // namespace

std::unique_ptr<Verb> make_check()
{
    return std::make_unique<Check>();
}

}  // namespace cli
