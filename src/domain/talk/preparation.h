// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/ids.h"
#include "domain/talk/agenda.h"

namespace domain {

struct PreparationAnswer {
    base::Text question;
    base::Text answer;
    bool operator==(const PreparationAnswer&) const = default;
};

/// One side's written preparation. Private until submitted.
struct SidePreparation {
    std::vector<PreparationAnswer> answers = {};
    std::optional<base::Date> submitted = {};
    /// "No written preparation from X" was entered on this day.
    std::optional<base::Date> none_entered = {};
    bool is_in() const { return submitted || none_entered; }
    bool operator==(const SidePreparation&) const = default;
};

/// Both sides' preparation of a talk.
struct Preparation {
    /// Neither reads the other's before both are in.
    bool blind = true;
    SidePreparation presidium = {};
    SidePreparation executive = {};

    const SidePreparation& of(Side side) const;
    bool both_in() const { return presidium.is_in() && executive.is_in(); }
    /// Whether `reader` may read what `owner` wrote. Only the two sides of the dialogue ever may; a date never
    /// reveals.
    bool may_read(Side reader, Side owner) const;
    bool operator==(const Preparation&) const = default;
};
void check(const Preparation& preparation, Faults& faults, std::string_view path);

}  // namespace domain
