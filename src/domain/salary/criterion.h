// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"
#include "domain/ids.h"
#include "domain/sealed.h"

#include <optional>
#include <string>

namespace domain {

/// How one side sees one criterion.
struct CriterionAssessment {
    /// In four steps, 1 to 4; nothing where it is said in words alone.
    Sealed<std::optional<int>> score = {};
    SealedText text = {};
    /// What it rests on.
    SealedText evidence = {};
    bool empty() const { return text.empty() && evidence.empty() && !score.is_withheld() && !score; }
    bool operator==(const CriterionAssessment&) const = default;
};

/// What pay is set by: results against goals, leadership, organisational change, retention, or what is agreed locally.
struct Criterion {
    enum class Weight { none, some, strong };
    /// Unique within its review; the same from year to year.
    std::string key;
    SealedText title;
    Weight weight = Weight::some;
    /// The talk before this one in which it was spoken of.
    std::optional<TalkId> discussed = {};
    CriterionAssessment employer = {};
    CriterionAssessment executive = {};
    bool operator==(const Criterion&) const = default;
};
template <>
struct Codes<Criterion::Weight> {
    using W = Criterion::Weight;
    static constexpr Code<W> all[] = {{W::none, "none"}, {W::some, "some"}, {W::strong, "strong"}};
};

}  // namespace domain
