// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/gather.h"

namespace domain::gathering {

void salary(const CaseFields& fields, std::vector<Fact>& all)
{
    for (const auto& review : fields.salary) {
        const Days days(all, {"salary", review->key}, key_of(fields, review->appointment));
        days.add(Anchor::of("salary.opened"), review->opened);
        const auto decided = review->is_decided() ? review->decision.date : std::nullopt;
        days.add(Anchor::of("salary.decided"), decided);
        if (review->outcome.concluded) {
            days.add(Anchor::of("salary.concluded"), *review->outcome.concluded).met = decided;
            if (!review->outcome.grounds.empty())
                days.add(Anchor::of("salary.grounded"), *review->outcome.concluded);
            days.due(Anchor::of("salary.effective"), review->outcome.effective, decided);
        }
        if (decided) {
            days.add(Anchor::of("salary.notified"), *decided).met = review->payroll;
            days.add(Anchor::of("salary.letter"), *decided).met = review->letter;
            days.add(Anchor::of("salary.reported"), *decided).met = review->decision.reported_on;
        }
        if (!review->comparison.empty())
            days.add(Anchor::of("comparison.collected"), review->comparison.front().collected);
        days.due(Anchor::of("salary.access_review"), review->bargaining_review, review->bargaining_opened);
        days.add(Anchor::of("salary.next_review"), review->next_review);
    }
}

}  // namespace domain::gathering
