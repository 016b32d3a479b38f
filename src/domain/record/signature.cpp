// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record/signature.h"

#include "domain/rules.h"

#include <algorithm>
#include <set>

namespace domain {
namespace {

using State = Signature::State;

Signature& line_of(std::vector<Signature>& signatures, PersonId person)
{
    const auto found = std::find_if(signatures.begin(), signatures.end(), [&](const Signature& each) { return each.person == person; });
    if (found == signatures.end())
        refuse("signature.unknown", "person", {{"id", person.str()}});
    return *found;
}

bool may_follow(State before, State after)
{
    if (after == State::withdrawn)
        return before == State::signed_ || before == State::reserved;
    return after != State::waiting && (before == State::waiting || before == State::withdrawn);
}

}  // namespace

void check(const std::vector<Signature>& signatures, Faults& faults, std::string_view path)
{
    std::set<PersonId> seen;
    for (size_t i = 0; i < signatures.size(); ++i) {
        const auto& each = signatures[i];
        const auto where = at(path, i);
        if (!seen.insert(each.person).second)
            faults.add("signature.twice", at(where, "person"));
        if ((each.state == State::waiting) == each.date.has_value())
            faults.add("signature.date_missing", at(where, "date"));
        if (each.state == State::reserved && each.reservation.empty())
            faults.add("signature.reservation_missing", at(where, "reservation"));
        if ((each.state == State::refused || each.state == State::withdrawn) && each.reason.empty())
            faults.add("signature.reason_missing", at(where, "reason"));
        if (each.replied && each.reservation.empty())
            faults.add("signature.reply_without_reservation", at(where, "reply"));
        if (each.order < 1)
            faults.add("field.range", at(where, "order"), {{"low", "1"}, {"high", "99"}});
    }
}

void settle(std::vector<Signature>& signatures, const Signature& given)
{
    auto next = signatures;
    auto& line = line_of(next, given.person);
    if (given.state == State::withdrawn && !line.is_given())
        refuse("signature.not_given", "state");
    if (!may_follow(line.state, given.state))
        refuse("signature.settled", "state", {{"state", std::string(code(line.state))}});
    const bool before_waits =
        std::any_of(next.begin(), next.end(), [&](const Signature& each) { return each.order < line.order && each.state == State::waiting; });
    if (given.state != State::withdrawn && before_waits)
        refuse("signature.order", "person");
    const auto capacity = line.capacity;
    const int order = line.order;
    const auto before = line;
    line = given;
    line.capacity = capacity;
    line.order = order;
    // That it was given stays, with what was said then.
    if (given.state == State::withdrawn) {
        line.reservation = before.reservation;
        line.reply = before.reply;
        line.replied = before.replied;
    }
    Faults faults;
    check(next, faults, "signatures");
    faults.raise();
    signatures = std::move(next);
}

void reply(std::vector<Signature>& signatures, PersonId person, base::Text answer, base::Date on)
{
    auto& line = line_of(signatures, person);
    if (line.state != State::reserved)
        refuse("signature.reply_without_reservation", "reply");
    if (line.replied)
        refuse("signature.replied", "reply");
    line.reply = std::move(answer);
    line.replied = on;
}

bool all_given(const std::vector<Signature>& signatures)
{
    return !signatures.empty() && std::all_of(signatures.begin(), signatures.end(), [](const Signature& each) { return each.is_given(); });
}

std::optional<base::Date> completed(const std::vector<Signature>& signatures)
{
    if (!all_given(signatures))
        return {};
    std::optional<base::Date> last;
    for (const auto& each : signatures)
        last = std::max(last, each.date);
    return last;
}

}  // namespace domain
