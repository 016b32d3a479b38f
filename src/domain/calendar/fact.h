// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "domain/calendar/anchor.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace domain {

struct CaseFields;

/// A record, as lists and the open form name it. Points into the case.
struct RecordRef {
    std::string_view array;
    std::string_view key;
    auto operator<=>(const RecordRef&) const = default;
};

/// A day that a record offers. All of it is plain metadata, so it is the same for every account.
struct Fact {
    Anchor anchor;
    base::Date date;
    /// The record that it stands in.
    RecordRef record;
    /// Key of the appointment it belongs to; empty for what is the municipality's.
    std::string_view appointment = {};
    /// The end of what begins on `date`, such as a post: after it nothing more is asked for.
    std::optional<base::Date> until = {};
    /// The first and last day of what was agreed on `date`, such as a plan.
    std::optional<std::pair<base::Date, base::Date>> period = {};
    /// For a day by which something is to be done, where the record itself knows: the day it was done, and the proof of it
    /// where that is another record.
    std::optional<base::Date> met = {};
    std::optional<RecordRef> met_by = {};
};

/// All days of a case, by anchor and in order of time. Valid as long as the case stays as it is.
class Facts {
public:
    explicit Facts(std::vector<Fact> facts);
    std::span<const Fact> of(Anchor anchor) const { return m_by_anchor[anchor.index()]; }

private:
    std::array<std::vector<Fact>, Anchor::names.size()> m_by_anchor;
};

/// Every record says its own days; here they are gathered. `more`: what a table of the law knows besides.
Facts facts_of(const CaseFields& fields, std::vector<Fact> more = {});

}  // namespace domain
