// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/calendar/texts.h"
#include "domain/calendar/compliance.h"
#include "domain/employer/country.h"

#include <filesystem>
#include <set>

namespace app {

/// What good practice or law asks of an employer, as statements that the case can prove or not: a file of
/// templates/frameworks, or one in the user's own folder.
struct Framework {
    struct Statement {
        std::string key;
        Texts text;
        SourceOf source;
        /// What is looked at, in words; empty where nothing is computed.
        Texts computed;
        domain::ComplianceCheck check;
        /// One of the principles behind the tools, not a tool.
        bool is_principle = false;
        bool is_computed() const { return !computed.empty(); }
    };
    std::string key;
    Texts name;
    SourceOf source;
    std::set<domain::Country> countries;
    std::vector<Statement> statements;

    /// Refuses "framework.unknown" {value, known}.
    static Framework of(std::string_view key, const std::filesystem::path& templates = {});
    /// Keys of all there are, sorted.
    static std::vector<std::string> all(const std::filesystem::path& templates = {});
    /// Whether there is such a statement, "no.NO-3".
    static bool has_statement(std::string_view name, const std::filesystem::path& templates = {});
};

}  // namespace app
