// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/recovery.h"

#include "base/failure.h"
#include "domain/refused.h"

#include <sodium.h>

#include <algorithm>

namespace storage {
namespace {

constexpr size_t set_at = 1, set_size = 3, pad_at = 4, pad_size = 16, counterpart_at = 20, sheet_size = 36;

}  // namespace

AccountKeys recovery_keys(const RecoverySeed& seed, const SignPublic& root)
{
    return AccountKeys::from_seed(seed, Message("radslag/recovery/1").add(root));
}

SecretBytes RecoverySheet::text() const
{
    return to_groups(Paper::sheet, m_bytes.bytes());
}

RecoverySheet RecoverySheet::from(std::string_view typed)
{
    auto bytes = from_groups(Paper::sheet, sheet_size, typed);
    if (bytes.data()[0] < 1 || bytes.data()[0] > 3)
        domain::refuse("groups.whole", "groups");
    return RecoverySheet(std::move(bytes));
}

int RecoverySheet::number() const
{
    return m_bytes.data()[0];
}

std::array<size_t, 2> RecoverySheet::places_to_type_back()
{
    start_sodium();
    // The first two groups hold what the paper is, its number and its set; the last two the check of the whole.
    constexpr std::uint32_t before = 2, after = 2;
    constexpr auto groups = static_cast<std::uint32_t>(group_count(sheet_size)) - before - after;
    const auto first = randombytes_uniform(groups);
    const auto second = (first + 1 + randombytes_uniform(groups - 1)) % groups;
    return {before + std::min(first, second), before + std::max(first, second)};
}

std::array<RecoverySheet, 3> split(const RecoverySeed& seed)
{
    std::array sheets{RecoverySheet(SecretBytes(sheet_size)), RecoverySheet(SecretBytes(sheet_size)), RecoverySheet(SecretBytes(sheet_size))};
    std::array<std::uint8_t, set_size> set;
    randombytes_buf(set.data(), set.size());
    for (size_t i = 0; i < sheets.size(); ++i) {
        auto* sheet = sheets[i].m_bytes.data();
        auto* next = sheets[(i + 1) % sheets.size()].m_bytes.data();
        sheet[0] = static_cast<std::uint8_t>(i + 1);
        std::copy(set.begin(), set.end(), sheet + set_at);
        randombytes_buf(sheet + pad_at, pad_size);
        for (size_t byte = 0; byte < pad_size; ++byte)
            next[counterpart_at + byte] = sheet[pad_at + byte] ^ seed.data()[byte];
    }
    return sheets;
}

RecoverySeed rebuild(const RecoverySheet& one, const RecoverySheet& other)
{
    if (!equal(one.m_bytes.bytes().subspan(set_at, set_size), other.m_bytes.bytes().subspan(set_at, set_size)))
        domain::refuse("recovery.other_set", "sheet");
    if (one.number() == other.number())
        domain::refuse("recovery.same_sheet", "sheet");
    const bool in_order = one.number() % 3 + 1 == other.number();
    const auto* pad = (in_order ? one : other).m_bytes.data() + pad_at;
    const auto* counterpart = (in_order ? other : one).m_bytes.data() + counterpart_at;
    RecoverySeed seed;
    for (size_t byte = 0; byte < seed.size(); ++byte)
        seed.data()[byte] = pad[byte] ^ counterpart[byte];
    return seed;
}

}  // namespace storage
