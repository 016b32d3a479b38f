// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/preparation.h"

#include "base/failure.h"
#include "domain/rules.h"

#include <utility>

namespace domain {
namespace {

void check_side(const SidePreparation& side, bool may_be_joint, Faults& faults, const std::string& path)
{
    if (side.joint && !may_be_joint)
        faults.add("preparation.joint", at(path, "joint"));
    if (side.submitted && side.none_entered)
        faults.add("preparation.both_ways", at(path, "none_entered"));
    if (side.none_entered && !side.answers.empty())
        faults.add("preparation.answers_though_none", at(path, "answers"));
    for (size_t i = 0; i < side.answers.size(); ++i)
        require_text(side.answers[i].question, faults, at(at(path, "answers"), i), "question");
}

}  // namespace

RoomKind SidePreparation::room() const
{
    if (submitted)
        return RoomKind::dialogue;
    return joint ? RoomKind::presidium : RoomKind::own;
}

const SidePreparation& Preparation::of(Side side) const
{
    if (side != Side::presidium && side != Side::executive)
        base::broken("preparation.side", std::string(code(side)));
    return side == Side::presidium ? presidium : executive;
}

SidePreparation& Preparation::of(Side side)
{
    return const_cast<SidePreparation&>(std::as_const(*this).of(side));
}

bool Preparation::may_read(Side reader, Side owner) const
{
    const bool in_dialogue = reader == Side::presidium || reader == Side::executive;
    if (!in_dialogue || (owner != Side::presidium && owner != Side::executive))
        return false;
    if (reader == owner)
        return true;
    return blind ? both_in() : of(owner).submitted.has_value();
}

void check(const Preparation& preparation, Faults& faults, std::string_view path)
{
    check_side(preparation.presidium, true, faults, at(path, "presidium"));
    check_side(preparation.executive, false, faults, at(path, "executive"));
}

}  // namespace domain
