// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record/account.h"

#include "domain/rules.h"

namespace domain {

void check(const AccountFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.name, faults, "", "name");
    if (fields.let_in && fields.party != Party::secretariat)
        faults.add("account.let_in", "let_in", {{"party", std::string(code(fields.party))}});
    if (fields.party == Party::guest && !fields.valid_to)
        faults.add("account.guest_without_end", "valid_to");
}

}  // namespace domain
