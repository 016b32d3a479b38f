// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzing of tests/fuzz begins with and has learnt, once each, in every run of the tests. A fall is an abort.
#define LLVMFuzzerTestOneInput open_case_input
#define LLVMFuzzerInitialize open_case_begins
#include "../../fuzz/open_case_fuzz.cpp"
#undef LLVMFuzzerTestOneInput
#undef LLVMFuzzerInitialize

#include "support/catch.h"

TEST_CASE("Every seed of the fuzzing of case files is opened or refused")
{
    int seeds = 0;
    for (const auto& entry : std::filesystem::directory_iterator(RADSLAG_TEST_DATA "/../fuzz/open_case")) {
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        INFO(entry.path().filename().string());
        CHECK(open_case_input(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) == 0);
        ++seeds;
    }
    CHECK(seeds > 4);
}
