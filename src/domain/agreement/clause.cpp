// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/clause.h"

#include "domain/rules.h"

#include <set>

namespace domain {

void check(const std::vector<Clause>& clauses, Faults& faults, std::string_view path)
{
    std::set<std::string_view> keys;
    for (size_t i = 0; i < clauses.size(); ++i) {
        const auto& clause = clauses[i];
        const auto where = at(path, i);
        check_key(clause.key, faults, where);
        if (!keys.insert(clause.key).second)
            faults.add("agreement.clause_twice", at(where, "key"), {{"key", clause.key}});
        if (clause.text)
            check(*clause.text, faults, at(where, "text"));
        if (clause.not_applicable) {
            require_text(clause.reason, faults, where, "reason");
            if (clause.text)
                faults.add("agreement.clause_both", where, {{"key", clause.key}});
        }
        else if (!clause.text)
            faults.add("field.required", at(where, "text"));
    }
}

}  // namespace domain
