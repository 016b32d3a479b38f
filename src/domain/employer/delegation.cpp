// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/delegation.h"

#include "domain/employer/version.h"
#include "domain/rules.h"

#include <algorithm>

namespace domain {

void check(const std::vector<LookOver>& look_overs, const std::optional<base::Date>& first, Faults& faults, std::string_view path)
{
    for (size_t i = 0; i < look_overs.size(); ++i) {
        const auto where = at(at(path, i), "on");
        if (i > 0 && look_overs[i].on < look_overs[i - 1].on)
            faults.add("look_over.order", where, {{"date", look_overs[i].on.iso()}});
        if (first && look_overs[i].on < *first)
            faults.add("look_over.before_adopted", where, {{"date", look_overs[i].on.iso()}, {"from", first->iso()}});
    }
}

void check(const DelegationFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.title, faults, "", "title");
    check_version(fields, "delegation", faults);
}

void Delegation::edit(DelegationFields draft)
{
    if ((**this).state != RuleState::draft)
        refuse_locked(**this, "delegation");
    draft.state = RuleState::draft;
    replace(std::move(draft));
}

void Delegation::adopt(Decision decision, std::optional<base::Date> next_review)
{
    auto next = **this;
    adopt_version(next, "delegation", std::move(decision), next_review);
    replace(std::move(next));
}

void Delegation::look_over(base::Date on, std::optional<base::Date> due)
{
    auto next = **this;
    look_over_version(next, "delegation", on, due);
    replace(std::move(next));
}

void Delegation::replace_on(base::Date on)
{
    auto next = **this;
    replace_version(next, "delegation", on);
    replace(std::move(next));
}

}  // namespace domain
