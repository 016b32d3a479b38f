// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"

#include <algorithm>
#include <optional>

namespace app {

/// The time that a case file's log is written by and that access goes by. It never runs back behind the log's last
/// entry, so that a clock set back gives nobody anything back. In a test file a day stands still in place of the clock.
class CaseClock final : public base::Clock {
public:
    using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

    CaseClock(const base::Clock& clock, std::optional<base::Date> asked) : m_clock(clock), m_asked(asked) {}

    /// A test file's own day.
    void store(base::Date day) { m_stored = day; }
    void log_ends(std::optional<Instant> at)
    {
        if (at)
            m_last = m_last ? std::max(*m_last, *at) : *at;
    }

    /// The log's own. Where a day stands still, each moment is a millisecond after the one before, so that there is an
    /// order in them.
    Instant now() const override
    {
        auto now = m_stored ? base::FixedClock(m_asked.value_or(*m_stored)).now() : m_clock.now();
        if (m_last)
            now = std::max(now, *m_last);
        if (m_stored)
            m_given = now = m_given ? std::max(now, *m_given + std::chrono::milliseconds(1)) : now;
        return now;
    }
    /// What access and disposal go by: the latest of the clock, the day asked for and the last entry.
    base::Date today() const override
    {
        auto day = m_stored ? m_asked.value_or(*m_stored) : std::max(m_clock.today(), m_asked.value_or(m_clock.today()));
        if (m_last) {
            // By UTC, which is never ahead of the day in the Nordic countries.
            const std::chrono::year_month_day last(std::chrono::floor<std::chrono::days>(*m_last));
            if (const auto date = base::Date::from(last))
                day = std::max(day, *date);
        }
        return day;
    }
    /// The day that counts as today for what is written.
    base::Date written_day() const { return m_asked ? *m_asked : m_stored ? *m_stored : m_clock.today(); }
    /// Of the machine: for locks and backups.
    Instant machine_now() const { return m_clock.now(); }

private:
    const base::Clock& m_clock;
    std::optional<base::Date> m_asked;
    std::optional<base::Date> m_stored;
    std::optional<Instant> m_last;
    mutable std::optional<Instant> m_given;
};

}  // namespace app
