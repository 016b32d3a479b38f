// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record/access.h"

#include "base/language.h"
#include "domain/rules.h"

namespace domain {

LegalBases::LegalBases(std::vector<LegalBasis> rows)
{
    for (auto& row : rows)
        m_rows.emplace(row.id, row);
}

const LegalBasis* LegalBases::find(std::string_view id) const
{
    auto found = m_rows.find(id);
    return found == m_rows.end() ? nullptr : &found->second;
}

Access Access::closed(const LegalBases& table, std::string_view basis, SealedText reason, std::optional<base::Date> review)
{
    if (basis.empty())
        refuse("access.basis_missing", "basis");
    const auto* row = table.find(basis);
    if (!row || row->access_class == AccessClass::open)
        refuse("access.basis_unknown", "basis", {{"basis", std::string(basis)}});
    Access access;
    access.m_class = row->access_class;
    access.m_basis = row->id;
    access.m_reason = std::move(reason);
    access.m_review = review;
    return access;
}

Access Access::restore(AccessClass access_class, std::string basis, SealedText reason, std::optional<base::Date> review)
{
    Access access;
    if (access_class == AccessClass::open)
        return access;
    if (basis.empty())
        refuse("access.basis_missing", "basis");
    access.m_class = access_class;
    access.m_basis = std::move(basis);
    access.m_reason = std::move(reason);
    access.m_review = review;
    return access;
}

void check(const Passage& passage, Faults& faults, std::string_view path)
{
    require_text(passage.text, faults, path, "text");
    if (!passage.language.empty() && !base::is_language_tag(passage.language))
        faults.add("passage.language", at(path, "language"), {{"language", passage.language}});
}

}  // namespace domain
