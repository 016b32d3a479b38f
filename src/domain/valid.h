// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/refused.h"

#include <utility>

namespace domain {

/// Fields that keep the rules of their record: there is no way to hold any that do not. The rules stand in a
/// function `check(const Fields&, Faults&)` beside the fields.
template <class Fields>
class Valid {
public:
    /// Refuses with every complaint at once.
    explicit Valid(Fields fields) : m_fields(std::move(fields)) { require(m_fields); }
    /// From a stored row or an imported form: same rules, so a bad row is refused here.
    static Valid restore(Fields fields) { return Valid(std::move(fields)); }

    const Fields& operator*() const { return m_fields; }
    const Fields* operator->() const { return &m_fields; }
    bool operator==(const Valid&) const = default;

protected:
    static void require(const Fields& fields)
    {
        Faults faults;
        check(fields, faults);
        faults.raise();
    }
    /// All or nothing: a change that breaks a rule leaves the record as it was.
    void replace(Fields next)
    {
        require(next);
        m_fields = std::move(next);
    }

    /// Open to whoever builds on this: what changes a part of much in place undoes what breaks a rule.
    Fields m_fields;
};

}  // namespace domain
