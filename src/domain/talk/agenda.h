// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"
#include "domain/ids.h"
#include "domain/record/access.h"

#include <optional>
#include <string>
#include <vector>

namespace domain {

/// The two sides of the dialogue, and those who are beside it.
enum class Side { presidium, executive, hr, secretariat, guest };
template <>
struct Codes<Side> {
    static constexpr Code<Side> all[] = {
        {Side::presidium, "presidium"}, {Side::executive, "executive"}, {Side::hr, "hr"}, {Side::secretariat, "secretariat"}, {Side::guest, "guest"}};
};

/// As which the elected side speaks on an item: employer of one person, or giver of assignments.
enum class Hat { employer, assignment };
template <>
struct Codes<Hat> {
    static constexpr Code<Hat> all[] = {{Hat::employer, "employer"}, {Hat::assignment, "assignment"}};
};

enum class Attendance { unknown, present, absent };
template <>
struct Codes<Attendance> {
    static constexpr Code<Attendance> all[] = {{Attendance::unknown, "unknown"}, {Attendance::present, "present"}, {Attendance::absent, "absent"}};
};

struct Participant {
    PersonId person;
    Side side = Side::presidium;
    /// In which capacity: "ordførar, leiar av arbeidsgjevarutvalet".
    SealedText capacity;
    Attendance attendance = Attendance::unknown;
    /// Is asked to sign the minutes. Secretariat never signs.
    bool signs = false;
    bool operator==(const Participant&) const = default;
};

/// What one side said and wants minuted.
struct Statement {
    Side by = Side::presidium;
    Passage passage;
    bool operator==(const Statement&) const = default;
};

struct AgendaItem {
    AgendaItemId id;
    /// Unique within its talk.
    std::string key;
    SealedText title;
    Hat hat = Hat::employer;
    /// Time set aside, minutes.
    std::optional<int> minutes = {};
    std::vector<Statement> statements = {};
    /// What both agreed; only when the talk has been held.
    std::optional<Passage> agreed = {};
    bool operator==(const AgendaItem&) const = default;
};

}  // namespace domain
