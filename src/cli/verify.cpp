// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verify.h"
#include "cli/verb.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

/// Is this PDF fit for the archive and for everybody's eyes and ears?
class Verify final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("verify", N_("Check a PDF against PDF/A-2a or 3a and PDF/UA-1"));
        command->add_option("PATH", m_path, N_("The PDF"))->required();
        return command;
    }

    Exit run(Call& call) override
    {
        const auto report = app::verify_pdf(m_path);
        nlohmann::json findings = nlohmann::json::array();
        std::vector<std::string> lines;
        for (const auto& finding : report.findings) {
            findings.push_back({{"rule", finding.rule}, {"where", finding.where}, {"detail", finding.detail}});
            lines.push_back(fmt::format("{} ({}): {}", finding.rule, finding.where, finding.detail));
        }
        if (report.ok())
            lines.push_back(call.words.fill(
                N_("{file} keeps PDF/A-{part}a and PDF/UA-1, as far as the program checks."), {{"file", m_path}, {"part", std::to_string(report.part)}}));
        else
            lines.push_back(
                call.words.fill(N_("{file} breaks {count} rules of PDF/A or PDF/UA."), {{"file", m_path}, {"count", std::to_string(report.findings.size())}}));
        call.answer({{"ok", report.ok()}, {"part", report.part}, {"pages", report.pages}, {"title", report.title}, {"language", report.language},
                        {"findings", findings}},
            lines);
        return report.ok() ? done : check_failed;
    }

private:
    std::string m_path;
};

}  // namespace

std::unique_ptr<Verb> make_verify()
{
    return std::make_unique<Verify>();
}

}  // namespace cli
