// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/account_keys.h"
#include "storage/sealing/introductions.h"

#include "domain/ids.h"

#include <optional>
#include <string>

namespace storage {

/// What a room is for. It never changes, and there is one open room for it.
struct RoomPurpose {
    RoomKind kind;
    /// Own rooms: whose.
    std::optional<AccountId> account = {};
    std::optional<domain::TermId> term = {};
    std::optional<domain::AppointmentId> appointment = {};
    /// Circles: the talk, case or draft.
    std::optional<std::string> subject = {};
    bool operator==(const RoomPurpose&) const = default;
};

/// A room as its row says; the signatures of its epochs cover all but `epoch` and `closed_at`.
struct RoomCard {
    RoomId id;
    RoomPurpose purpose;
    std::uint32_t epoch = 0;
    Instant created_at = {};
    std::optional<Instant> closed_at = {};
};

/// The public half of one epoch of a room.
struct EpochCard {
    RoomId room;
    std::uint32_t number;
    BoxPublic box{};
    AccountId opened_by;
    Instant opened_at;
    Signature signature{};
};

/// The key of one epoch, sealed to one member.
struct GrantCard {
    RoomId room;
    std::uint32_t epoch;
    AccountId member;
    Bytes sealed;
    AccountId granted_by;
    Instant granted_at;
    Signature signature{};
    std::optional<Instant> revoked_at = {};
};

/// What who opens an epoch signs. `before` is the signature of the epoch before it, none for the first.
Message opening_of(const EpochCard& epoch, const RoomCard& room, const std::optional<Signature>& before);
/// What the giver signs: the member's keys too, so that a grant does not pass to keys that come later.
Message granting_of(const GrantCard& grant, const EpochCard& epoch, const PublicKeys& member);

/// The secrets of one epoch of a room. Both come from one seed, so that whoever opens a grant knows from the epoch's
/// signed public half that the whole of it is right.
class RoomKeys {
public:
    static RoomKeys make(RoomId room, std::uint32_t epoch);
    /// Empty when the grant was not sealed to this account, was changed, or holds another key than `epoch` announces.
    static std::optional<RoomKeys> from(const GrantCard& grant, const EpochCard& epoch, const AccountKeys& member);

    RoomId room() const { return m_room; }
    std::uint32_t epoch() const { return m_epoch; }
    const BoxPublic& box() const { return m_box_public; }
    /// For a grant.
    Bytes seal_for(const BoxPublic& member) const { return seal_to(member, m_seed.bytes()); }
    /// What was sealed to the epoch's public half.
    bool open(std::span<const std::uint8_t> sealed, std::span<std::uint8_t> secret) const;
    const Secret<32>& symmetric() const { return m_symmetric; }

private:
    RoomKeys(RoomId room, std::uint32_t epoch, Secret<32> seed);

    RoomId m_room;
    std::uint32_t m_epoch;
    Secret<32> m_seed;
    BoxPublic m_box_public;
    Secret<32> m_box;
    Secret<32> m_symmetric;
};

}  // namespace storage
