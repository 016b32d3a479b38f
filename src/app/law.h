// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "domain/employer/country.h"
#include "domain/record/access.h"
#include "domain/talk/pay_text.h"

#include <map>
#include <string>
#include <vector>

namespace app {

/// A country's legal bases, markers and words of pay and of staff cases, from templates/law/{no,se}.json. No paragraph stands in code.
class Law {
public:
    struct Basis {
        domain::LegalBasis rule;
        /// As it is cited: "offl. § 13 jf. fvl. § 13", "39 kap. 3 § OSL".
        std::map<base::Language, std::string> short_form;
        /// What it covers, in one sentence.
        std::map<base::Language, std::string> text;
        std::string source;
        std::string source_url;
        /// Seen in its source. Unchecked rows show as "to be confirmed locally".
        bool checked = false;
    };

    /// Loaded once per country. Failure "resource.missing" where a country has no table yet (Finland).
    static const Law& of(domain::Country country);

    const domain::LegalBases& bases() const { return m_bases; }
    /// All rows in the table's order.
    const std::vector<Basis>& rows() const { return m_rows; }
    const Basis* find(std::string_view id) const;
    /// The class in words: "unnateke offentlegheit".
    const std::string& class_word(domain::AccessClass access_class, base::Language language) const;
    /// What stands in place of a closed text: "Unnateke offentlegheit, offl. § 23". Empty for open.
    std::string marker(const domain::Access& access, base::Language language) const;
    const domain::PayWords& pay_words(base::Language language) const;
    /// Words of a single staff case (domain/plan/staff_text.h).
    const domain::PayWords& staff_words(base::Language language) const;
    /// On what a meeting is closed, as it is cited; `Basis::rule` has no class of texts.
    const std::vector<Basis>& closings() const { return m_closings; }
    const Basis* find_closing(std::string_view id) const;

private:
    Law(domain::Country country, std::string_view json);

    std::vector<Basis> m_rows;
    domain::LegalBases m_bases;
    std::map<domain::AccessClass, std::map<base::Language, std::string>> m_class_words;
    /// With {basis} where the citation goes.
    std::map<domain::AccessClass, std::map<base::Language, std::string>> m_markers;
    std::map<base::Language, domain::PayWords> m_pay_words, m_staff_words;
    std::vector<Basis> m_closings;
};

}  // namespace app
