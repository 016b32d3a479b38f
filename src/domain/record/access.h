// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/text.h"
#include "domain/codes.h"
#include "domain/refused.h"
#include "domain/sealed.h"

#include <map>
#include <optional>
#include <string>

namespace domain {

/// NO: åpen / unntatt / taushetsbelagt; SE: öppen / sekretess prövas / särskilt blad.
enum class AccessClass { open, exempt, confidential };
template <>
struct Codes<AccessClass> {
    static constexpr Code<AccessClass> all[] = {{AccessClass::open, "open"}, {AccessClass::exempt, "exempt"}, {AccessClass::confidential, "confidential"}};
};

/// A row of the law table: what closes a text, and to which class.
struct LegalBasis {
    /// "no.offl.13", "se.osl.39-3".
    std::string id;
    AccessClass access_class = AccessClass::exempt;
    std::optional<base::Date> valid_from = {};
};

/// The legal bases of a country, by id.
class LegalBases {
public:
    LegalBases() = default;
    explicit LegalBases(std::vector<LegalBasis> rows);
    const LegalBasis* find(std::string_view id) const;

private:
    std::map<std::string, LegalBasis, std::less<>> m_rows;
};

/// Who may read a section. Open, or closed on a legal basis; the class follows from the basis.
class Access {
public:
    Access() = default;
    /// Refuses "access.basis_missing", "access.basis_unknown".
    static Access closed(const LegalBases& table, std::string_view basis, SealedText reason = {}, std::optional<base::Date> review = {});

    /// From a stored row. Refuses what is closed without a basis.
    static Access restore(AccessClass access_class, std::string basis, SealedText reason, std::optional<base::Date> review);

    AccessClass access_class() const { return m_class; }
    bool is_closed() const { return m_class != AccessClass::open; }
    /// Id of the legal basis; empty when open.
    const std::string& basis() const { return m_basis; }
    const SealedText& reason() const { return m_reason; }
    /// The day the closing is looked at anew.
    const std::optional<base::Date>& review() const { return m_review; }
    bool operator==(const Access&) const = default;

private:
    AccessClass m_class = AccessClass::open;
    std::string m_basis;
    SealedText m_reason;
    std::optional<base::Date> m_review;
};

/// A text that may be closed, and may be in another language than its document.
struct Passage {
    SealedText text;
    Access access = {};
    /// BCP 47, "se" or "se-NO"; empty = the document's own.
    std::string language = {};
    bool operator==(const Passage&) const = default;
};
/// Refuses an empty text, and a language tag that is none.
void check(const Passage& passage, Faults& faults, std::string_view path);

}  // namespace domain
