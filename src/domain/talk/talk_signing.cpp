// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/talk.h"

#include <algorithm>

namespace domain {
namespace {

TalkFields under_minutes(const TalkFields& talk)
{
    if (!talk.is_frozen())
        refuse("talk.not_frozen", "state", {{"talk", talk.key}, {"state", std::string(code(talk.state))}});
    auto next = talk;
    next.signatures = talk.asked();
    return next;
}

}  // namespace

std::vector<Signature> TalkFields::asked() const
{
    if (!signatures.empty() || !is_frozen())
        return signatures;
    std::vector<Signature> all;
    for (const auto& each : participants) {
        if (each.signs)
            all.push_back({each.person, each.capacity});
    }
    return all;
}

void Talk::settle_signature(const Signature& given)
{
    auto next = under_minutes(**this);
    settle(next.signatures, given);
    // What is archived stays so: the document that was handed over does not change by it.
    if (next.state != State::archived)
        next.state = all_given(next.signatures) ? State::signed_ : State::frozen;
    replace(std::move(next));
}

void Talk::reply_to_reservation(PersonId person, base::Text text, base::Date on)
{
    auto next = under_minutes(**this);
    reply(next.signatures, person, std::move(text), on);
    replace(std::move(next));
}

}  // namespace domain
