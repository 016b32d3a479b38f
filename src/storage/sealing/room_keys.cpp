// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/room_keys.h"

#include <sodium.h>

namespace storage {

Message opening_of(const EpochCard& epoch, const RoomCard& room, const std::optional<Signature>& before)
{
    Message message("radslag/epoch/1");
    const auto& purpose = room.purpose;
    message.add(room.id).add(purpose.kind).add(purpose.account).add(purpose.term).add(purpose.appointment).add(purpose.subject);
    message.add(room.created_at);
    message.add(std::uint64_t{epoch.number}).add(epoch.box).add(epoch.opened_by).add(epoch.opened_at).add(before);
    return message;
}

Message granting_of(const GrantCard& grant, const EpochCard& epoch, const PublicKeys& member)
{
    Message message("radslag/grant/1");
    message.add(grant.room).add(std::uint64_t{grant.epoch}).add(epoch.box).add(grant.member).add(member.box).add(member.sign);
    message.add(grant.sealed).add(grant.granted_by).add(grant.granted_at);
    return message;
}

RoomKeys::RoomKeys(RoomId room, std::uint32_t epoch, Secret<32> seed) : m_room(room), m_epoch(epoch), m_seed(std::move(seed))
{
    crypto_box_seed_keypair(m_box_public.data(), m_box.data(), m_seed.data());
    const auto label = Message("radslag/room/1").add(room).add(std::uint64_t{epoch});
    crypto_generichash(m_symmetric.data(), m_symmetric.size(), label.bytes().data(), label.bytes().size(), m_seed.data(), m_seed.size());
}

RoomKeys RoomKeys::make(RoomId room, std::uint32_t epoch)
{
    return RoomKeys(room, epoch, Secret<32>::random());
}

std::optional<RoomKeys> RoomKeys::from(const GrantCard& grant, const EpochCard& epoch, const AccountKeys& member)
{
    Secret<32> seed;
    if (!member.open(grant.sealed, seed.bytes()))
        return std::nullopt;
    RoomKeys keys(epoch.room, epoch.number, std::move(seed));
    if (!equal(keys.m_box_public, epoch.box))
        return std::nullopt;
    return keys;
}

bool RoomKeys::open(std::span<const std::uint8_t> sealed, std::span<std::uint8_t> secret) const
{
    return sealed.size() == secret.size() + crypto_box_SEALBYTES
        && crypto_box_seal_open(secret.data(), sealed.data(), sealed.size(), m_box_public.data(), m_box.data()) == 0;
}

}  // namespace storage
