// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rights.h"

#include <algorithm>

namespace domain {
namespace {

bool is_open(const Account& account, base::Date today)
{
    return !account->closed && (!account->valid_to || today <= *account->valid_to);
}

bool holds_seat(const CaseFields& fields, const Account& account, base::Date today, bool lead)
{
    return std::any_of(fields.seats.begin(), fields.seats.end(), [&](const Seat& seat) {
        const auto last = seat->to.value_or(fields.terms.get(seat->term)->to);
        return seat->person == account->person && (seat->lead || !lead) && seat->from <= today && today <= last;
    });
}

}  // namespace

bool leads(const CaseFields& fields, const Account& account, base::Date today)
{
    return account->party == Party::presidium && is_open(account, today) && account->person && holds_seat(fields, account, today, true);
}

bool acts_for_presidium(const CaseFields& fields, const Account& account, base::Date today)
{
    if (!is_open(account, today))
        return false;
    if (account->party == Party::secretariat)
        return account->let_in;
    return account->party == Party::presidium && (!account->person || holds_seat(fields, account, today, false));
}

bool acts_as_lead(const CaseFields& fields, const Account& account, base::Date today)
{
    if (leads(fields, account, today))
        return true;
    const bool led = std::any_of(fields.accounts.begin(), fields.accounts.end(), [&](const Account& each) { return leads(fields, each, today); });
    return !led && acts_for_presidium(fields, account, today);
}

bool may_invite(Party inviter, Party invited)
{
    if (!may_invite(inviter) || inviter == Party::recovery || invited == Party::recovery)
        return false;
    if (inviter == Party::hr)
        return invited != Party::guest;
    return inviter != Party::executive || (invited != Party::secretariat && invited != Party::executive);
}

bool may_close(const CaseFields& fields, const Account& actor, const Account& other, base::Date today)
{
    if (!is_open(actor, today) || !may_invite(actor->party) || actor->party == Party::recovery)
        return false;
    if (actor->id == other->id || acts_as_lead(fields, actor, today))
        return true;
    return other->party == Party::guest && acts_for_presidium(fields, actor, today);
}

bool may_replace(const CaseFields& fields, const Account& actor, const Account& other, base::Date today)
{
    if (actor->party == Party::recovery)
        return is_open(actor, today) && other->party != Party::recovery && other->party != Party::guest;
    if (!is_open(actor, today) || actor->id == other->id || !may_invite(actor->party, other->party))
        return may_close(fields, actor, other, today) && actor->id != other->id;
    const bool alone = std::none_of(fields.accounts.begin(), fields.accounts.end(),
        [&](const Account& each) { return each->party == other->party && each->id != other->id && is_open(each, today); });
    return alone || actor->party == other->party || may_close(fields, actor, other, today);
}

bool may_remove(const CaseFields& fields, const Account& actor, const RoomOf& room, base::Date today)
{
    if (!may_enter(fields, actor, room, today))
        return false;
    if (room.kind == RoomKind::own || room.kind == RoomKind::hr)
        return actor->party != Party::recovery;
    return acts_as_lead(fields, actor, today);
}

}  // namespace domain
