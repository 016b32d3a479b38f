// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/ids.h"
#include "domain/record/on_behalf.h"
#include "domain/talk/agenda.h"

namespace domain {

struct PreparationAnswer {
    SealedText question;
    SealedText answer;
    bool operator==(const PreparationAnswer&) const = default;
};

/// One side's written preparation. Private to who writes it, or to the own side, until submitted to the other.
struct SidePreparation {
    /// Who writes it: in whose own room it lies.
    std::optional<PersonId> by = {};
    /// The presidium's: shared within the own side, not yet with the other.
    bool joint = false;
    std::optional<OnBehalf> on_behalf = {};
    std::vector<PreparationAnswer> answers = {};
    std::optional<base::Date> submitted = {};
    /// "No written preparation from X" was entered on this day.
    std::optional<base::Date> none_entered = {};
    bool is_in() const { return submitted || none_entered; }
    /// Where its answers lie: own, presidium or dialogue.
    RoomKind room() const;
    bool operator==(const SidePreparation&) const = default;
};

/// Both sides' preparation of a talk.
struct Preparation {
    /// Neither reads the other's before both are in.
    bool blind = true;
    SidePreparation presidium = {};
    SidePreparation executive = {};

    const SidePreparation& of(Side side) const;
    SidePreparation& of(Side side);
    bool both_in() const { return presidium.is_in() && executive.is_in(); }
    /// Whether `reader` may read what `owner` wrote. Only the two sides of the dialogue ever may; a date never
    /// reveals.
    bool may_read(Side reader, Side owner) const;
    bool operator==(const Preparation&) const = default;
};
void check(const Preparation& preparation, Faults& faults, std::string_view path);

}  // namespace domain
