// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/field.h"

#include "base/failure.h"
#include "base/hash.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace storage {
namespace {

constexpr size_t block = 32;
constexpr size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr size_t epoch_at = 1, member_header = 5;
constexpr size_t author_at = 5, author_size = 16, key_at = author_at + author_size, key_size = 32 + crypto_box_SEALBYTES;
constexpr size_t outsider_header = key_at + key_size;

size_t padded(size_t size)
{
    return (size / block + 1) * block;
}

/// The header is bound in too: it chooses the key, and with scheme 2 it names the author.
Message bound_to(const Place& place, std::span<const std::uint8_t> header, std::string_view label = "radslag/field/1")
{
    Message message(label);
    message.add(place.table).add(std::string_view(place.row)).add(place.column);
    message.add(static_cast<std::uint64_t>(place.version)).add(place.room).add(header);
    return message;
}

Message authorship_of(const Place& place, std::span<const std::uint8_t> before_signature)
{
    return bound_to(place, hash_of(before_signature), "radslag/written-into/1");
}

base::Uuid uuid_of(std::span<const std::uint8_t> bytes)
{
    auto text = base::hex(bytes);
    for (size_t at : {20U, 16U, 12U, 8U})
        text.insert(at, 1, '-');
    return *base::Uuid::from(text);
}

Bytes header_for(Scheme scheme, std::uint32_t epoch)
{
    Bytes header{static_cast<std::uint8_t>(scheme)};
    for (int shift = 0; shift < 32; shift += 8)
        header.push_back(static_cast<std::uint8_t>(epoch >> shift));
    return header;
}

/// Puts nonce, ciphertext and tag behind the header. Encrypts in place, so the text is copied once.
void encrypt(const Place& place, Bytes& sealed, const std::uint8_t* key, std::string_view text, size_t room_behind = 0)
{
    const auto header = sealed.size(), body = header + nonce_size, size = padded(text.size());
    sealed.reserve(body + size + tag_size + room_behind);
    sealed.resize(body);
    randombytes_buf(sealed.data() + header, nonce_size);
    const auto* plain = reinterpret_cast<const std::uint8_t*>(text.data());
    sealed.insert(sealed.end(), plain, plain + text.size());
    sealed.push_back(0x80);
    sealed.resize(body + size + tag_size);
    const auto with = bound_to(place, std::span(sealed).first(header));
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        sealed.data() + body, nullptr, sealed.data() + body, size, with.bytes().data(), with.bytes().size(), nullptr, sealed.data() + header, key);
}

std::optional<std::string> decrypt(const Place& place, Unopened sealed, size_t header, const std::uint8_t* key)
{
    const auto with = bound_to(place, bytes_of(sealed).first(header));
    auto* nonce = reinterpret_cast<std::uint8_t*>(sealed.data()) + header;
    auto* body = nonce + nonce_size;
    const auto size = sealed.size() - header - nonce_size;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(body, nullptr, nullptr, body, size, with.bytes().data(), with.bytes().size(), nonce, key) != 0)
        return std::nullopt;
    sealed.resize(sealed.size() - tag_size);
    const auto end = sealed.find_last_not_of('\0');
    if (end == std::string::npos || end < header + nonce_size || sealed[end] != '\x80')
        return std::nullopt;
    sealed.resize(end);
    sealed.erase(0, header + nonce_size);
    return sealed;
}

void require_room(const Place& place, RoomId room)
{
    if (place.room != room)
        base::broken("seal.room", "keys of another room");
}

}  // namespace

std::optional<SealHeader> header_of(std::span<const std::uint8_t> sealed)
{
    if (sealed.size() < member_header + nonce_size + block + tag_size)
        return std::nullopt;
    std::uint32_t epoch = 0;
    for (size_t i = 0; i < 4; ++i)
        epoch |= std::uint32_t{sealed[epoch_at + i]} << (8 * i);
    if (sealed[0] == static_cast<std::uint8_t>(Scheme::member))
        return SealHeader{Scheme::member, epoch, std::nullopt};
    if (sealed[0] != static_cast<std::uint8_t>(Scheme::outsider) || sealed.size() < outsider_header + nonce_size + block + tag_size + crypto_sign_BYTES)
        return std::nullopt;
    return SealHeader{Scheme::outsider, epoch, AccountId(uuid_of(sealed.subspan(author_at, author_size)))};
}

Bytes seal(const Place& place, const RoomKeys& keys, std::string_view text)
{
    require_room(place, keys.room());
    auto sealed = header_for(Scheme::member, keys.epoch());
    encrypt(place, sealed, keys.symmetric().data(), text);
    return sealed;
}

Bytes seal_into(const Place& place, const EpochCard& epoch, AccountId author, const AccountKeys& keys, std::string_view text)
{
    require_room(place, epoch.room);
    const auto key = Secret<32>::random();
    auto sealed = header_for(Scheme::outsider, epoch.number);
    sealed.insert(sealed.end(), author.uuid().bytes().begin(), author.uuid().bytes().end());
    const auto sealed_key = seal_to(epoch.box, key.bytes());
    sealed.insert(sealed.end(), sealed_key.begin(), sealed_key.end());
    encrypt(place, sealed, key.data(), text, crypto_sign_BYTES);
    const auto signature = keys.sign(authorship_of(place, sealed));
    sealed.insert(sealed.end(), signature.begin(), signature.end());
    return sealed;
}

std::optional<std::string> open_seal(const Place& place, const RoomKeys& keys, Unopened sealed)
{
    require_room(place, keys.room());
    const auto header = header_of(bytes_of(sealed));
    if (!header || header->scheme != Scheme::member || header->epoch != keys.epoch())
        return std::nullopt;
    return decrypt(place, std::move(sealed), member_header, keys.symmetric().data());
}

std::optional<std::string> open_seal_of(const Place& place, const RoomKeys& keys, const SignPublic& author, Unopened sealed)
{
    require_room(place, keys.room());
    const auto header = header_of(bytes_of(sealed));
    if (!header || header->scheme != Scheme::outsider || header->epoch != keys.epoch())
        return std::nullopt;
    Signature signature;
    std::copy_n(bytes_of(sealed).end() - crypto_sign_BYTES, signature.size(), signature.begin());
    sealed.resize(sealed.size() - crypto_sign_BYTES);
    if (!is_signed(authorship_of(place, bytes_of(sealed)), signature, author))
        return std::nullopt;
    Secret<32> key;
    if (!keys.open(bytes_of(sealed).subspan(key_at, key_size), key.bytes()))
        return std::nullopt;
    return decrypt(place, std::move(sealed), outsider_header, key.data());
}

}  // namespace storage
