// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"

#include <chrono>

namespace base {

/// The only way to ask what time it is. Below cli and gui nobody else does.
class Clock {
public:
    virtual ~Clock() = default;
    /// UTC, to the millisecond.
    virtual std::chrono::sys_time<std::chrono::milliseconds> now() const = 0;
    /// The day that counts as today where the program runs.
    virtual Date today() const = 0;
};

class SystemClock final : public Clock {
public:
    std::chrono::sys_time<std::chrono::milliseconds> now() const override;
    Date today() const override;
};

/// Stands still at noon UTC of a given day: for tests, for the sample and for `--on`.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Date today) : m_today(today) {}
    void set(Date today) { m_today = today; }
    std::chrono::sys_time<std::chrono::milliseconds> now() const override;
    Date today() const override { return m_today; }

private:
    Date m_today;
};

}  // namespace base
