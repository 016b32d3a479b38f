// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "domain/agreement/agreement.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What an agreement with the executive says, from templates/clauses/{no,se,fi}.json: what the law asks for, what is usual.
class ClauseLibrary {
public:
    struct Row {
        domain::ClauseRule rule;
        /// As the country's list numbers it: "13", "a7".
        std::string number;
        std::map<base::Language, std::string> heading;
        /// To begin with; empty where there is none. With {municipality}, {organisation_number}, {executive}, {title}.
        std::map<base::Language, std::string> text;
        domain::AccessClass access_class = domain::AccessClass::open;
        /// The basis that closes it where it is closed; empty where none is usual.
        std::string basis;
        std::string source;
        std::string source_url;
        /// Seen in its source. Unchecked rows show as "to be confirmed locally".
        bool checked = false;
    };

    /// Loaded once per country.
    static const ClauseLibrary& of(domain::Country country);

    const domain::ClauseRules& rules() const { return m_rules; }
    /// In the list's order.
    const std::vector<Row>& rows() const { return m_rows; }
    const Row* find(std::string_view key) const;
    /// The law that says by when.
    const std::string& due_source() const { return m_due_source; }

    /// Clauses that name a row and have no heading get its own.
    void complete(std::vector<domain::Clause>& clauses, base::Language language) const;

private:
    ClauseLibrary(domain::Country country, std::string_view json);

    std::vector<Row> m_rows;
    domain::ClauseRules m_rules;
    std::string m_due_source;
};

}  // namespace app
