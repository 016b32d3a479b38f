// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/decision.h"

namespace domain {

void check(const Decision& decision, Faults& faults, std::string_view path)
{
    if (decision.body.empty())
        faults.add("field.required", at(path, "body"));
    if (decision.case_number.empty() && decision.paragraph.empty())
        faults.add("field.required", at(path, "case_number"));
}

}  // namespace domain
