// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/hand.h"

namespace app {

/// What a municipality says is not applicable to it. By the presidium and the secretariat: the employer answers for its own
/// deadlines. Warns "waiver.no_mandate" while nobody has a mandate to hold talks.
class Waivers {
public:
    /// `templates`: the user's own folder, for calendars and frameworks of its own.
    explicit Waivers(Work& work) : m_work(work) {}

    /// Refuses "waiver.no_deadline" where the calendar asks for nothing of that rule, record and day, "waiver.no_statement",
    /// "waiver.twice" where one counts already, and what domain/calendar/waiver.h says.
    void add(domain::WaiverFields waiver);
    void withdraw(domain::WaiverId id, base::Date on);
    /// The appointment that runs today, else the last one; refuses "waiver.no_appointment".
    domain::AppointmentId appointment() const;

private:
    domain::Hand hand() const;
    void warn_of_mandate();

    Work& m_work;
};

}  // namespace app
