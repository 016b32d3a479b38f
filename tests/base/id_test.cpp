// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"
#include "base/id.h"
#include "support/catch.h"

#include <set>

using namespace base;

TEST_CASE("New ids are version 7, begin with the time, and differ")
{
    const FixedClock clock(Date(2027, 2, 18));
    std::set<Uuid> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto id = Uuid::make(clock);
        const auto text = id.str();
        CHECK(text[14] == '7');
        CHECK(std::string("89ab").find(text[19]) != std::string::npos);
        seen.insert(id);
    }
    CHECK(seen.size() == 1000);
    CHECK(Uuid::make(clock).str().substr(0, 13) == Uuid::make(clock).str().substr(0, 13));
}

TEST_CASE("A derived id is the same for the same record and another for any other")
{
    const auto id = Uuid::derive("964968241", "goal", "g1");
    CHECK(id == Uuid::derive("964968241", "goal", "g1"));
    CHECK(id.str()[14] == '8');
    CHECK(id != Uuid::derive("964968241", "goal", "g2"));
    // Lengths keep the parts apart.
    CHECK(Uuid::derive("1", "23", "4") != Uuid::derive("12", "3", "4"));
}

TEST_CASE("An id is read from its canonical form only")
{
    const auto id = Uuid::derive("1", "talk", "x");
    CHECK(Uuid::from(id.str()) == id);
    for (const char* text : {"", "0197f3a2-1111-7222-8333-44445555666", "0197f3a2-1111-7222-8333-44445555666g", "0197f3a211117222833344445555666600000"})
        CHECK_FALSE(Uuid::from(text));
}

TEST_CASE("SHA-256 gives the published value")
{
    CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
