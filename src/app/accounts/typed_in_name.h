// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/plan/goal_list.h"
#include "base/language.h"
#include "domain/behalf.h"

#include <string>
#include <vector>

namespace app {

/// Something that another hand typed in somebody's name, as he looks at it before he confirms it.
struct TypedInName {
    enum class What {
        preparation,
        rating,
        remark,
        accepted_remark,
        declined_remark,
        disagreement,
        signature,
        reservation,
        refusal,
        withdrawal,
        acceptance,
        change,
        assessment,
        side_post,
    };
    /// What stands there, as far as the account may read it.
    struct Line {
        domain::SealedText heading = {};
        domain::SealedText text = {};
    };
    domain::Unconfirmed mark;
    What what = What::remark;
    /// Whose it is; empty where it is the employer's as such.
    std::string of = {};
    std::string typed_by = {};
    /// Which record it stands in, as `subject_label` names it; nothing where there is only one of its kind.
    std::string record = {};
    std::optional<domain::TalkKind> talk_kind = {};
    /// A change of a plan, for words of its own; points into the records.
    std::optional<PlanEvent> change = {};
    std::vector<Line> lines = {};
};

/// All that this account may confirm, in the order of the records.
std::vector<TypedInName> typed_in_name(const domain::Case& records, const domain::Account& account, base::Date today, base::Language language);

}  // namespace app
