// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/refused.h"
#include "storage/sealing/groups.h"
#include "support/catch.h"
#include "town.h"

#include <string>

using namespace storage;

namespace {

const std::string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string slip_text(const SecretBytes& secret)
{
    return std::string(to_groups(Paper::slip, secret.bytes()).text());
}

bool reads(const std::string& typed)
{
    return support::fails([&] { (void)from_groups(Paper::slip, 16, typed); }).empty();
}

}  // namespace

TEST_CASE("Groups of letters give back the bytes they were made from")
{
    for (int i = 0; i < 50; ++i) {
        const auto secret = Secret<16>::random();
        const auto text = slip_text(secret);
        CHECK(text.size() == 8 * 6 - 1);
        CHECK(equal(from_groups(Paper::slip, 16, text).bytes(), secret.bytes()));
    }
    CHECK(group_count(16) == 8);
    CHECK(group_count(36) == 16);
}

TEST_CASE("Groups may be typed in small letters, with hyphens or nothing between them, and O, I and L for 0 and 1")
{
    const auto secret = Secret<16>::random();
    std::string typed;
    for (char c : slip_text(secret)) {
        if (c == ' ' || c == '\n')
            typed += typed.size() % 2 ? "" : "-";
        else
            typed += c == '0' ? 'o' : c == '1' ? (typed.size() % 2 ? 'I' : 'l') : static_cast<char>(std::tolower(c));
    }
    CHECK(equal(from_groups(Paper::slip, 16, typed).bytes(), secret.bytes()));
}

TEST_CASE("Any one wrong letter, any two letters changed about and any two groups changed about are found")
{
    const auto text = slip_text(Secret<16>::random());
    for (size_t at = 0; at < text.size(); ++at) {
        if (alphabet.find(text[at]) == std::string::npos)
            continue;
        for (char other : alphabet) {
            auto wrong = text;
            wrong[at] = other;
            CHECK(reads(wrong) == (other == text[at]));
        }
        if (at + 1 < text.size() && alphabet.find(text[at + 1]) != std::string::npos && text[at] != text[at + 1]) {
            auto swapped = text;
            std::swap(swapped[at], swapped[at + 1]);
            CHECK_FALSE(reads(swapped));
        }
    }
    for (size_t one = 0; one < 8; ++one) {
        for (size_t other = one + 1; other < 8; ++other) {
            auto swapped = text;
            swapped.replace(one * 6, 5, text.substr(other * 6, 5)).replace(other * 6, 5, text.substr(one * 6, 5));
            CHECK_FALSE(reads(swapped));
        }
    }
}

TEST_CASE("Every wrong group is named at once")
{
    auto text = slip_text(Secret<16>::random());
    text[6] = text[6] == 'A' ? 'B' : 'A';
    text[18] = '?';
    try {
        (void)from_groups(Paper::slip, 16, text);
        FAIL("accepted");
    }
    catch (const domain::Refused& refused) {
        REQUIRE(refused.complaints().size() == 2);
        CHECK(refused.complaints()[0] == domain::Complaint{"groups.wrong", "groups/2", {{"group", "2"}}});
        CHECK(refused.complaints()[1] == domain::Complaint{"groups.wrong", "groups/4", {{"group", "4"}}});
    }
}

TEST_CASE("A missing group is told as such, and a slip is not taken for a sheet")
{
    const auto secret = Secret<16>::random();
    const auto text = slip_text(secret);
    CHECK(support::fails([&] { (void)from_groups(Paper::slip, 16, text.substr(6)); }) == "groups.count");
    CHECK(support::fails([&] { (void)from_groups(Paper::slip, 16, ""); }) == "groups.count");
    CHECK(support::fails([&] { (void)from_groups(Paper::sheet, 16, text); }) == "groups.whole");
}

TEST_CASE("One group typed back is compared with the one of its place")
{
    const auto text = to_groups(Paper::slip, Secret<16>::random().bytes());
    const auto third = std::string(text.text().substr(12, 5));
    CHECK(is_group(text, 2, third));
    CHECK(is_group(text, 2, " " + third + "\n"));
    CHECK_FALSE(is_group(text, 3, third));
    CHECK_FALSE(is_group(text, 2, third.substr(1)));
    CHECK_FALSE(is_group(text, 2, ""));
    CHECK(support::fails([&] { (void)is_group(text, 8, third); }) == "groups.place");
}
