// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record/access.h"

#include "domain/rules.h"

#include <algorithm>

namespace domain {
namespace {

/// Shape of a BCP 47 tag: a language of 2 or 3 letters, then subtags of 1 to 8 letters or digits.
bool is_language_tag(std::string_view tag)
{
    auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (bool first = true;; first = false) {
        const auto part = tag.substr(0, tag.find('-'));
        const bool plain = std::all_of(part.begin(), part.end(), [&](char c) { return is_letter(c) || (!first && c >= '0' && c <= '9'); });
        if (!plain || part.empty() || part.size() > (first ? 3u : 8u) || (first && part.size() < 2))
            return false;
        if (part.size() == tag.size())
            return true;
        tag.remove_prefix(part.size() + 1);
    }
}

}  // namespace

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

Access Access::closed(const LegalBases& table, std::string_view basis, base::Text reason, std::optional<base::Date> review)
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

void check(const Passage& passage, Faults& faults, std::string_view path)
{
    require_text(passage.text, faults, path, "text");
    if (!passage.language.empty() && !is_language_tag(passage.language))
        faults.add("passage.language", at(path, "language"), {{"language", passage.language}});
}

}  // namespace domain
