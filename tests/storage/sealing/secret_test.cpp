// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/message.h"
#include "storage/sealing/secret.h"
#include "support/catch.h"
#include "town.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <type_traits>

using namespace storage;

TEST_CASE("A secret is moved, never copied, and starts as zeros")
{
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Secret<32>>);
    STATIC_REQUIRE_FALSE(std::is_copy_assignable_v<SecretBytes>);
    SecretBytes secret(3);
    CHECK(secret.text() == std::string_view("\0\0\0", 3));
    secret.data()[0] = 7;
    const SecretBytes moved(std::move(secret));
    CHECK(moved.data()[0] == 7);
}

TEST_CASE("Two random secrets differ, and equality looks at every byte")
{
    const auto one = Secret<32>::random();
    auto other = Secret<32>::random();
    CHECK_FALSE(equal(one.bytes(), other.bytes()));
    std::copy(one.bytes().begin(), one.bytes().end(), other.data());
    CHECK(equal(one.bytes(), other.bytes()));
    other.data()[31] ^= 1;
    CHECK_FALSE(equal(one.bytes(), other.bytes()));
    CHECK_FALSE(equal(one.bytes(), one.bytes().first(31)));
}

TEST_CASE("A passphrase is the same whether its letters come composed or not, and whatever ends the line")
{
    CHECK(Passphrase::from("bl\xC3\xA5 d\xC3\xB8r").secret().text() == "bl\xC3\xA5 d\xC3\xB8r");
    CHECK(Passphrase::from("bla\xCC\x8A d\xC3\xB8r").secret().text() == "bl\xC3\xA5 d\xC3\xB8r");
    CHECK(Passphrase::from("open it\r\n").secret().text() == "open it");
    CHECK(Passphrase::from(" open it").secret().text() == " open it");
}

TEST_CASE("An empty passphrase and one that is not text are refused")
{
    CHECK(support::fails([] { (void)Passphrase::from(" \n"); }) == "passphrase.empty");
    CHECK(support::fails([] { (void)Passphrase::from("open\xFFit"); }) == "passphrase.not_text");
    CHECK(support::fails([] { (void)Passphrase::from("a\xCC\x8A\x01"); }) == "passphrase.not_text");
}

TEST_CASE("A guarded process leaves no core and lets no other read its memory")
{
    const pid_t child = fork();
    if (child == 0) {
        rlimit core{1, 1};
        const bool fine = guard_process() && getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_max == 0 && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
        _exit(fine ? 0 : 1);
    }
    int status = 1;
    waitpid(child, &status, 0);
    CHECK(status == 0);
}

TEST_CASE("No two lists of fields give the same message")
{
    const auto bytes = [](const Message& message) { return Bytes(message.bytes().begin(), message.bytes().end()); };
    CHECK(bytes(Message("a").add("b").add("c")) != bytes(Message("a").add("bc")));
    CHECK(bytes(Message("a").add("bc").add("")) != bytes(Message("a").add("b").add("c")));
    CHECK(bytes(Message("ab").add("c")) != bytes(Message("a").add("bc")));
    CHECK(bytes(Message("a").add(std::optional<base::Date>())) != bytes(Message("a").add("")));
    CHECK(bytes(Message("a").add(std::uint64_t{1})) != bytes(Message("a").add(std::uint64_t{256})));
}
