// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/account_keys.h"
#include "storage/sealing/fingerprint.h"
#include "support/catch.h"
#include "town.h"

using namespace storage;

namespace {

struct Wrapping {
    AccountId account{base::Uuid::derive("1", "account", "kari")};
    AccountKeys keys = AccountKeys::make();
    SignPublic root = AccountKeys::make().publics().sign;
    WrappedKeys wrapped = wrap(keys, root, account, Passphrase::from("a horse"), Cost::none());

    std::string opening(const std::string& typed, const Cost& floor = Cost::none()) const
    {
        return support::fails([&] { (void)unwrap(wrapped, keys.publics(), account, Passphrase::from(typed), floor); });
    }
};

}  // namespace

TEST_CASE("The passphrase gives back the keys and the first account's key")
{
    const Wrapping it;
    const auto unwrapped = unwrap(it.wrapped, it.keys.publics(), it.account, Passphrase::from("a horse"), Cost::none());
    CHECK(unwrapped.keys.publics() == it.keys.publics());
    CHECK(unwrapped.root == it.root);
    const Message message("test");
    CHECK(is_signed(message, unwrapped.keys.sign(message), it.keys.publics().sign));
    const auto secret = Secret<32>::random();
    Secret<32> opened;
    REQUIRE(unwrapped.keys.open(seal_to(it.keys.publics().box, secret.bytes()), opened.bytes()));
    CHECK(equal(opened.bytes(), secret.bytes()));
}

TEST_CASE("A wrong passphrase is told apart from damage")
{
    Wrapping it;
    CHECK(it.opening("a house") == "passphrase.wrong");
    for (size_t at = 0; at < it.wrapped.blob.size(); ++at) {
        it.wrapped.blob[at] ^= 1;
        CHECK(it.opening("a horse") == "account.damaged");
        it.wrapped.blob[at] ^= 1;
    }
    it.wrapped.salt[0] ^= 1;
    CHECK(it.opening("a horse") == "account.damaged");
    it.wrapped.salt[0] ^= 1;
    it.wrapped.blob.pop_back();
    CHECK(it.opening("a horse") == "account.damaged");
    it.wrapped.blob.clear();
    CHECK(it.opening("a horse") == "account.damaged");
}

TEST_CASE("Wrapped keys open for no other account and under no other public keys")
{
    const Wrapping it;
    const auto passphrase = Passphrase::from("a horse");
    CHECK(support::fails([&] { (void)unwrap(it.wrapped, AccountKeys::make().publics(), it.account, passphrase, Cost::none()); }) == "account.damaged");
    const AccountId other(base::Uuid::derive("1", "account", "per"));
    CHECK(support::fails([&] { (void)unwrap(it.wrapped, it.keys.publics(), other, passphrase, Cost::none()); }) == "account.damaged");
}

TEST_CASE("Stretching cheaper than the floor is refused before a passphrase is tried, and so is what would never end")
{
    Wrapping it;
    CHECK(it.opening("a horse", Cost::standard()) == "account.cost");
    it.wrapped.cost = {1000, Cost::standard().memory};
    CHECK(it.opening("a horse", Cost::standard()) == "account.cost");
    it.wrapped.cost = {3, std::uint64_t{1} << 50};
    CHECK(it.opening("a horse", Cost::standard()) == "account.cost");
    it.wrapped.cost = {0, 0};
    CHECK(it.opening("a horse", Cost{0, 0}) == "account.cost");
}

TEST_CASE("A lowered cost with a checksum that fits it opens nothing")
{
    // Whoever can compute the checksum can lower the cost, but the key that comes out is another one.
    Wrapping it;
    it.wrapped = wrap(it.keys, it.root, it.account, Passphrase::from("a horse"), {2, Cost::none().memory});
    auto lowered = wrap(AccountKeys::make(), it.root, it.account, Passphrase::from("another"), Cost::none());
    it.wrapped.cost = lowered.cost;
    Message sum("radslag/account-keys/1");
    sum.add(it.account).add(it.keys.publics().box).add(it.keys.publics().sign).add(it.wrapped.salt).add(it.wrapped.cost.ops);
    sum.add(it.wrapped.cost.memory).add(std::span(it.wrapped.blob).first(it.wrapped.blob.size() - 16));
    const auto hash = hash_of(sum);
    std::copy_n(hash.begin(), 16, it.wrapped.blob.end() - 16);
    CHECK(it.opening("a horse") == "passphrase.wrong");
}

TEST_CASE("A changed ciphertext with a checksum that fits it is damage, not a wrong passphrase")
{
    Wrapping it;
    it.wrapped.blob[60] ^= 1;
    Message sum("radslag/account-keys/1");
    sum.add(it.account).add(it.keys.publics().box).add(it.keys.publics().sign).add(it.wrapped.salt).add(it.wrapped.cost.ops);
    sum.add(it.wrapped.cost.memory).add(std::span(it.wrapped.blob).first(it.wrapped.blob.size() - 16));
    const auto hash = hash_of(sum);
    std::copy_n(hash.begin(), 16, it.wrapped.blob.end() - 16);
    CHECK(it.opening("a horse") == "account.damaged");
}

TEST_CASE("What was sealed to an account opens for no other, nor changed, nor cut")
{
    const auto kari = AccountKeys::make(), per = AccountKeys::make();
    auto sealed = seal_to(kari.publics().box, Secret<32>::random().bytes());
    Secret<32> opened;
    CHECK(kari.open(sealed, opened.bytes()));
    CHECK_FALSE(per.open(sealed, opened.bytes()));
    CHECK_FALSE(kari.open(std::span(sealed).first(sealed.size() - 1), opened.bytes()));
    CHECK_FALSE(kari.open({}, opened.bytes()));
    sealed[40] ^= 1;
    CHECK_FALSE(kari.open(sealed, opened.bytes()));
}

TEST_CASE("Nothing is sealed to a public key under which anybody could read it")
{
    CHECK(support::fails([] { (void)seal_to(BoxPublic{}, Secret<32>::random().bytes()); }) == "sealing.weak_key");
    BoxPublic one{};
    one[0] = 1;
    CHECK(support::fails([&] { (void)seal_to(one, Secret<32>::random().bytes()); }) == "sealing.weak_key");
}

TEST_CASE("A fingerprint is eight groups of four digits and stands for both keys")
{
    const auto keys = AccountKeys::make().publics();
    const auto print = fingerprint(keys);
    CHECK(print.size() == 39);
    CHECK(print.find_first_not_of("0123456789 ") == std::string::npos);
    CHECK(print == fingerprint(keys));
    auto other = keys;
    other.sign = AccountKeys::make().publics().sign;
    CHECK(print != fingerprint(other));
    other = keys;
    other.box[3] ^= 1;
    CHECK(print != fingerprint(other));
}

TEST_CASE("Standard stretching takes 256 MiB and three passes")
{
    CHECK(Cost::standard() == Cost{3, std::uint64_t{256} << 20});
}
