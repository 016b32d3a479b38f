// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/room_keys.h"

#include <optional>
#include <string>
#include <string_view>

namespace storage {

/// Where a sealed field lies. All of it is bound in, so that a ciphertext opens nowhere else: not in another row,
/// column or room, and not under another version of the row.
struct Place {
    std::string_view table;
    /// The row's key as it stands there; keys of several columns joined with "|".
    std::string row;
    std::string_view column;
    std::int64_t version = 1;
    RoomId room;
};

/// scheme 1, by a member:      1 | epoch 4 | nonce 24 | ciphertext | tag 16
/// scheme 2, by somebody else: 2 | epoch 4 | author 16 | key sealed to the epoch 80 | nonce 24 | ciphertext | tag 16 | signature 64
/// The text is padded to the next multiple of 32 bytes first, so that a figure's length says nothing of the figure.
enum class Scheme : std::uint8_t { member = 1, outsider = 2 };

/// What can be read of a sealed field without any key; nothing of it is proved.
struct SealHeader {
    Scheme scheme;
    std::uint32_t epoch;
    /// Scheme 2 only.
    std::optional<AccountId> author;
};

/// Empty for bytes that are no sealed field.
std::optional<SealHeader> header_of(std::span<const std::uint8_t> sealed);

/// Scheme 1. The keys must be those of the place's room.
Bytes seal(const Place& place, const RoomKeys& keys, std::string_view text);
/// Scheme 2: anybody with an account, signed, since a public key alone would let anybody with the file write.
Bytes seal_into(const Place& place, const EpochCard& epoch, AccountId author, const AccountKeys& keys, std::string_view text);

/// A sealed field, opened where it lies: of the thousands that are opened when somebody comes in, none is copied.
using Unopened = std::string;
inline Unopened to_open(std::span<const std::uint8_t> sealed)
{
    return {reinterpret_cast<const char*>(sealed.data()), sealed.size()};
}
inline std::span<const std::uint8_t> bytes_of(const Unopened& sealed)
{
    return {reinterpret_cast<const std::uint8_t*>(sealed.data()), sealed.size()};
}

/// Empty when it was changed, or sealed for another place, epoch or room.
std::optional<std::string> open_seal(const Place& place, const RoomKeys& keys, Unopened sealed);
/// As above, and when it was not signed with the author's key.
std::optional<std::string> open_seal_of(const Place& place, const RoomKeys& keys, const SignPublic& author, Unopened sealed);

}  // namespace storage
