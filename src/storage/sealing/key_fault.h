// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"

namespace storage {

/// Why a key in the file is not believed or does not open. Those from `account_missing` on that are not marked as
/// ordinary mean that somebody changed the file.
enum class KeyFault {
    none,
    // Ordinary.
    not_granted,
    grant_revoked,
    account_pending,
    account_over,
    /// The key would open, but the right to the room has ended.
    barred,
    // Accounts.
    account_missing,
    root_replaced,
    inviter_distrusted,
    inviter_may_not,
    inviter_was_over,
    invitation_forged,
    introduction_forged,
    // Rooms and their epochs.
    room_missing,
    room_epoch_changed,
    epoch_missing,
    epoch_forged,
    epoch_opener_distrusted,
    epoch_opener_outside,
    // Grants.
    grant_forged,
    grant_giver_distrusted,
    grant_giver_outside,
    grant_member_distrusted,
    grant_member_misplaced,
    grant_key_wrong,
};

constexpr bool is_ordinary(KeyFault fault)
{
    return fault <= KeyFault::barred;
}

}  // namespace storage

namespace domain {

template <>
struct Codes<storage::KeyFault> {
    using F = storage::KeyFault;
    static constexpr Code<F> all[] = {{F::none, "none"}, {F::not_granted, "not_granted"}, {F::grant_revoked, "grant_revoked"},
        {F::account_pending, "account_pending"}, {F::account_over, "account_over"}, {F::barred, "barred"}, {F::account_missing, "account_missing"},
        {F::root_replaced, "root_replaced"}, {F::inviter_distrusted, "inviter_distrusted"}, {F::inviter_may_not, "inviter_may_not"},
        {F::inviter_was_over, "inviter_was_over"}, {F::invitation_forged, "invitation_forged"}, {F::introduction_forged, "introduction_forged"},
        {F::room_missing, "room_missing"}, {F::room_epoch_changed, "room_epoch_changed"}, {F::epoch_missing, "epoch_missing"},
        {F::epoch_forged, "epoch_forged"}, {F::epoch_opener_distrusted, "epoch_opener_distrusted"}, {F::epoch_opener_outside, "epoch_opener_outside"},
        {F::grant_forged, "grant_forged"}, {F::grant_giver_distrusted, "grant_giver_distrusted"}, {F::grant_giver_outside, "grant_giver_outside"},
        {F::grant_member_distrusted, "grant_member_distrusted"}, {F::grant_member_misplaced, "grant_member_misplaced"},
        {F::grant_key_wrong, "grant_key_wrong"}};
};

}  // namespace domain
