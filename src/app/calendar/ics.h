// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/date.h"
#include "base/language.h"
#include "base/text.h"
#include "domain/employer/country.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

struct IcsEvent {
    /// Stable over time, so that a calendar takes a later file for a change and not for another event: a record's UUID, with
    /// the rule's name where one record has several.
    std::string uid;
    base::Text summary;
    base::Text description = {};
    base::Text location = {};
    base::Date day;
    /// Nothing: the whole day.
    std::optional<base::TimeOfDay> time = {};
    /// How long, minutes; left out, an hour.
    std::optional<int> minutes = {};
    /// Minutes before the beginning (of the day, where it has no time; negative: after that).
    std::vector<int> alarms = {};
    bool cancelled = false;
    /// Rises with every change that was sent.
    int sequence = 0;
};

struct IcsCalendar {
    base::Text name;
    base::Language language = base::Language::nb;
    /// Whose clocks the times are: Oslo, Stockholm, Helsinki.
    domain::Country country = domain::Country::no;
    /// When it was written: the same calendar and stamp give the same bytes.
    std::chrono::sys_time<std::chrono::milliseconds> stamp;
    std::vector<IcsEvent> events = {};
};

/// An iCalendar file (RFC 5545) with its time zone in it, to be published: nobody is asked to answer.
std::string write_ics(const IcsCalendar& calendar);

}  // namespace app
