// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/fingerprint.h"

#include <fmt/format.h>

namespace storage {

std::string fingerprint(const PublicKeys& keys)
{
    const auto hash = hash_of(Message("radslag/fingerprint/1").add(keys.box).add(keys.sign));
    std::string text;
    for (size_t group = 0; group < 8; ++group) {
        std::uint32_t number = 0;
        for (size_t i = 0; i < 4; ++i)
            number = number << 8 | hash[group * 4 + i];
        text += fmt::format("{}{:04}", group ? " " : "", number % 10000);
    }
    return text;
}

}  // namespace storage
