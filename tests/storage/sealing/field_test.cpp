// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/field.h"
#include "support/catch.h"
#include "town.h"

using namespace storage;
using support::place;

namespace {

const RoomId room(base::Uuid::derive("1", "room", "presidium")), other_room(base::Uuid::derive("1", "room", "hr"));
const AccountId author(base::Uuid::derive("1", "account", "kari")), other_author(base::Uuid::derive("1", "account", "per"));

}  // namespace

TEST_CASE("A sealed field opens at its place, whatever its length and bytes")
{
    const auto keys = RoomKeys::make(room, 3);
    for (size_t size : {0, 1, 31, 32, 33, 2048, 100000}) {
        for (char fill : {'a', '\0', '\x80'}) {
            const std::string text(size, fill);
            CHECK(open_seal(place(room), keys, to_open(seal(place(room), keys, text))) == text);
        }
    }
}

TEST_CASE("The layout is scheme, epoch, nonce, ciphertext, tag, and a figure's length does not show")
{
    const auto keys = RoomKeys::make(room, 0x01020304);
    const auto sealed = seal(place(room), keys, "7");
    CHECK(sealed.size() == 1 + 4 + 24 + 32 + 16);
    CHECK(sealed.size() == seal(place(room), keys, "1 250 000,00").size());
    CHECK(Bytes(sealed.begin(), sealed.begin() + 5) == Bytes{1, 4, 3, 2, 1});
    const auto header = header_of(sealed);
    REQUIRE(header);
    CHECK(header->scheme == Scheme::member);
    CHECK(header->epoch == 0x01020304);
    CHECK_FALSE(header->author);
    // A nonce never comes twice.
    CHECK(sealed != seal(place(room), keys, "7"));
}

TEST_CASE("A ciphertext opens in no other row, column, table, room or version")
{
    const auto keys = RoomKeys::make(room, 1);
    const auto sealed = seal(place(room), keys, "words");
    CHECK(open_seal(place(room), keys, to_open(sealed)));
    CHECK_FALSE(open_seal(place(room, 2), keys, to_open(sealed)));
    CHECK_FALSE(open_seal(place(room, 1, "row-2"), keys, to_open(sealed)));
    CHECK_FALSE(open_seal(place(room, 1, "row-1", "title_c"), keys, to_open(sealed)));
    auto elsewhere = place(room);
    elsewhere.table = "goal";
    CHECK_FALSE(open_seal(elsewhere, keys, to_open(sealed)));
    CHECK_FALSE(open_seal(place(other_room), RoomKeys::make(other_room, 1), to_open(sealed)));
    CHECK(support::fails([&] { (void)open_seal(place(other_room), keys, to_open(sealed)); }) == "seal.room");
}

TEST_CASE("A field of one epoch opens with no other's key, also when its header says so")
{
    const auto first = RoomKeys::make(room, 1), second = RoomKeys::make(room, 2);
    auto sealed = seal(place(room), first, "words");
    CHECK_FALSE(open_seal(place(room), second, to_open(sealed)));
    sealed[1] = 2;
    CHECK_FALSE(open_seal(place(room), second, to_open(sealed)));
}

TEST_CASE("Every flipped bit and every cut of a sealed field is found")
{
    const auto keys = RoomKeys::make(room, 1);
    const auto account = AccountKeys::make();
    const EpochCard epoch{room, 1, keys.box(), author, {}, {}};
    const auto opens = [&](std::span<const std::uint8_t> sealed) {
        return open_seal(place(room), keys, to_open(sealed)) || open_seal_of(place(room), keys, account.publics().sign, to_open(sealed));
    };
    for (auto sealed : {seal(place(room), keys, "words"), seal_into(place(room), epoch, author, account, "words")}) {
        CHECK(opens(sealed));
        for (size_t bit = 0; bit < sealed.size() * 8; ++bit) {
            sealed[bit / 8] = static_cast<std::uint8_t>(sealed[bit / 8] ^ 1 << bit % 8);
            CHECK_FALSE(opens(sealed));
            sealed[bit / 8] = static_cast<std::uint8_t>(sealed[bit / 8] ^ 1 << bit % 8);
        }
        for (size_t size = 0; size < sealed.size(); ++size)
            CHECK_FALSE(opens(std::span(sealed).first(size)));
        sealed.push_back(0);
        CHECK_FALSE(opens(sealed));
    }
}

TEST_CASE("Somebody outside writes into a room, and its members read it and know who it was")
{
    const auto keys = RoomKeys::make(room, 5);
    const auto hr = AccountKeys::make();
    const EpochCard epoch{room, 5, keys.box(), author, {}, {}};
    const auto sealed = seal_into(place(room), epoch, author, hr, "sick leave");
    const auto header = header_of(sealed);
    REQUIRE(header);
    CHECK(header->scheme == Scheme::outsider);
    CHECK(header->epoch == 5);
    CHECK(header->author == author);
    CHECK(open_seal_of(place(room), keys, hr.publics().sign, to_open(sealed)) == "sick leave");
    CHECK_FALSE(open_seal_of(place(room, 2), keys, hr.publics().sign, to_open(sealed)));
    CHECK_FALSE(open_seal_of(place(room), keys, AccountKeys::make().publics().sign, to_open(sealed)));
}

TEST_CASE("Writing from outside is not passed off as somebody else's")
{
    // Another account takes the sealed text, names itself and signs it anew.
    const auto keys = RoomKeys::make(room, 1);
    const auto kari = AccountKeys::make(), per = AccountKeys::make();
    const EpochCard epoch{room, 1, keys.box(), author, {}, {}};
    auto sealed = seal_into(place(room), epoch, author, kari, "mine");
    std::copy(other_author.uuid().bytes().begin(), other_author.uuid().bytes().end(), sealed.begin() + 5);
    const auto signed_part = std::span(sealed).first(sealed.size() - 64);
    const auto where = place(room);
    Message message("radslag/written-into/1");
    message.add(where.table).add(std::string_view(where.row)).add(where.column).add(std::uint64_t{1}).add(room).add(hash_of(signed_part));
    const auto signature = per.sign(message);
    std::copy(signature.begin(), signature.end(), sealed.end() - 64);
    CHECK_FALSE(open_seal_of(where, keys, per.publics().sign, to_open(sealed)));
}

TEST_CASE("Bytes that are no sealed field have no header")
{
    CHECK_FALSE(header_of({}));
    CHECK_FALSE(header_of(Bytes(60, 1)));
    CHECK(header_of(Bytes(77, 1)));
    CHECK_FALSE(header_of(Bytes(200, 2)));
    CHECK_FALSE(header_of(Bytes(77, 0)));
    CHECK_FALSE(header_of(Bytes(77, 3)));
}
