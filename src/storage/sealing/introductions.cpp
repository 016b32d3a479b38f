// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/introductions.h"

#include "base/failure.h"

#include <fmt/format.h>

namespace storage {
namespace {

constexpr int longest_line = 200;

std::optional<PublicKeys> keys_of(const Statement& row, int box, int sign)
{
    if (row.is_null(box) || row.is_null(sign))
        return std::nullopt;
    return PublicKeys{row.get<BoxPublic>(box), row.get<SignPublic>(sign)};
}

}  // namespace

bool AccountCard::was_over(Instant at) const
{
    if (closed_at && *closed_at < at)
        return true;
    // The day where the program ran may be one ahead of UTC's or one behind.
    return valid_to && std::chrono::sys_days(valid_to->ymd()) + std::chrono::days(2) <= at;
}

Message invitation_of(const AccountCard& card, const AccountCard& inviter)
{
    Message message("radslag/invitation/1");
    message.add(card.id).add(card.name).add(card.party).add(card.created_at).add(card.valid_to).add(card.slip).add(inviter.id);
    return message;
}

Message introduction_of(const AccountCard& card)
{
    if (!card.keys)
        base::broken("account.introduction", "an account without keys");
    Message message("radslag/introduction/1");
    message.add(card.id).add(card.name).add(card.party).add(card.created_at).add(card.valid_to).add(card.keys->box).add(card.keys->sign);
    return message;
}

Introductions::Entry* Introductions::entry(AccountId account)
{
    if (!m_loaded) {
        auto rows = m_connection->prepare("SELECT id, name, party, box_pk, sign_pk, slip_pk, invited_by, invitation, introduction, created_at,"
                                          " valid_to, closed_at FROM account");
        while (rows.step()) {
            AccountCard card{rows.get<AccountId>(0), rows.get<std::string>(1), rows.get<Party>(2), keys_of(rows, 3, 4), rows.get<std::optional<SignPublic>>(5),
                rows.get<std::optional<AccountId>>(6), rows.get<std::optional<Signature>>(7), rows.get<std::optional<Signature>>(8), rows.get<Instant>(9),
                rows.get<std::optional<base::Date>>(10), rows.get<std::optional<Instant>>(11)};
            const auto id = card.id;
            // One id in two spellings: two rows that each could pass for the other.
            if (!m_entries.try_emplace(id, Entry{std::move(card)}).second)
                throw base::Failure(base::Failure::Kind::damaged, "account.twice", id.str());
        }
        m_loaded = true;
    }
    const auto found = m_entries.find(account);
    return found == m_entries.end() ? nullptr : &found->second;
}

const AccountCard* Introductions::find(AccountId account)
{
    const auto* found = entry(account);
    return found ? &found->card : nullptr;
}

KeyFault Introductions::check(AccountId account)
{
    auto* found = entry(account);
    if (!found)
        return KeyFault::account_missing;
    if (!found->verdict) {
        // Asked while being judged: a ring of accounts that vouch for each other.
        // So deep a line of invitations is made to exhaust the stack.
        if (found->asked || m_depth >= longest_line)
            return KeyFault::inviter_distrusted;
        found->asked = true;
        ++m_depth;
        found->verdict = judge(*found);
        --m_depth;
    }
    return *found->verdict;
}

KeyFault Introductions::judge(Entry& entry)
{
    const auto& card = entry.card;
    if (!card.invited_by) {
        if (!card.keys || card.keys->sign != m_root)
            return KeyFault::root_replaced;
        return card.introduction && is_signed(introduction_of(card), *card.introduction, m_root) ? KeyFault::none : KeyFault::introduction_forged;
    }
    if (check(*card.invited_by) != KeyFault::none)
        return KeyFault::inviter_distrusted;
    const auto& inviter = *find(*card.invited_by);
    if (!card.slip || !card.invitation || !is_signed(invitation_of(card, inviter), *card.invitation, inviter.keys->sign))
        return KeyFault::invitation_forged;
    if (!may_invite(inviter.party))
        return KeyFault::inviter_may_not;
    if (inviter.was_over(card.created_at))
        return KeyFault::inviter_was_over;
    if (!card.keys)
        return KeyFault::account_pending;
    return card.introduction && is_signed(introduction_of(card), *card.introduction, *card.slip) ? KeyFault::none : KeyFault::introduction_forged;
}

const AccountCard& Introductions::require(AccountId account)
{
    const auto fault = check(account);
    if (fault != KeyFault::none)
        throw base::Failure(base::Failure::Kind::damaged, "account.distrusted", fmt::format("{} {}", account.str(), domain::code(fault)));
    return *find(account);
}

std::vector<AccountId> Introductions::all()
{
    std::vector<AccountId> ids;
    entry(AccountId(base::Uuid{}));
    for (const auto& [id, each] : m_entries)
        ids.push_back(id);
    return ids;
}

void Introductions::forget()
{
    m_entries.clear();
    m_loaded = false;
}

std::vector<SignPublic> self_introduced(Connection& connection)
{
    std::vector<SignPublic> roots;
    auto rows = connection.prepare("SELECT sign_pk FROM account WHERE invited_by IS NULL AND sign_pk IS NOT NULL ORDER BY created_at, id");
    while (rows.step())
        roots.push_back(rows.get<SignPublic>(0));
    return roots;
}

}  // namespace storage
