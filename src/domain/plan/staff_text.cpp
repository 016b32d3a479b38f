// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/staff_text.h"

namespace domain {

std::vector<Warning> staff_case_warnings(const Plan& plan, const StaffWords& words)
{
    std::vector<Warning> warnings;
    for (size_t i = 0; i < plan->goals.size(); ++i) {
        const auto& goal = plan->goals[i];
        for (const auto& [name, text] : {std::pair("title", &goal.title), std::pair("what", &goal.what), std::pair("how", &goal.how)}) {
            if (text->is_withheld())
                continue;
            if (const auto word = find_pay_word(text->str(), words); !word.empty()) {
                warnings.push_back({"goal.single_staff_case", at(at("goals", i), name), {{"number", std::to_string(goal.number)}, {"word", word}}});
                break;
            }
        }
    }
    return warnings;
}

}  // namespace domain
