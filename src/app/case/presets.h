// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/language.h"
#include "domain/employer/country.h"

#include <map>
#include <string>
#include <vector>

namespace app {

/// What a new file of a country may begin with, from templates/presets: suggestions, each of which a municipality may change.
class Presets {
public:
    struct Titles {
        std::string executive;
        /// What the employer's side is called.
        std::string presidium;
        std::string lead;
        /// Of whoever else sits there.
        std::string member;
        /// The body that gives the employer's side its mandate, as its resolutions name it.
        std::string decides;
    };
    struct Term {
        base::Date election;
        base::Date from;
        base::Date to;
        /// Seen in its source.
        bool checked = false;
    };

    /// Loaded once per country.
    static const Presets& of(domain::Country country);

    /// The country's usual ones, the most usual first.
    const std::vector<base::Language>& written_forms() const { return m_written_forms; }
    /// Null where the country's documents are not written so.
    const Titles* titles(base::Language written_form) const;
    const std::vector<Term>& terms() const { return m_terms; }
    /// The one that holds this day, the newer where two do; null outside what is known.
    const Term* term(base::Date day) const;
    /// The last election before a term that begins on this day; null where none was within half a year.
    const Term* elected_before(base::Date from) const;
    /// Where titles and terms come from.
    const std::vector<std::string>& sources() const { return m_sources; }

private:
    explicit Presets(domain::Country country);

    std::vector<base::Language> m_written_forms;
    std::map<base::Language, Titles> m_titles;
    std::vector<Term> m_terms;
    std::vector<std::string> m_sources;
};

}  // namespace app
