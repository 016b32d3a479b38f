// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include "base/hash.h"

#include <algorithm>

namespace base {
namespace {

void mark(std::array<std::uint8_t, 16>& bytes, int version)
{
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | (version << 4));
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
}

}  // namespace

Uuid Uuid::make(const Clock& clock)
{
    Uuid id;
    fill_random(id.m_bytes);
    auto milliseconds = static_cast<std::uint64_t>(clock.now().time_since_epoch().count());
    for (int i = 5; i >= 0; --i, milliseconds >>= 8)
        id.m_bytes[static_cast<size_t>(i)] = static_cast<std::uint8_t>(milliseconds);
    mark(id.m_bytes, 7);
    return id;
}

Uuid Uuid::derive(std::string_view organisation_number, std::string_view kind, std::string_view key)
{
    std::string name;
    for (auto part : {organisation_number, kind, key})
        name += std::to_string(part.size()) + ":" + std::string(part);
    Uuid id;
    auto hash = sha256(name);
    std::copy_n(hash.begin(), id.m_bytes.size(), id.m_bytes.begin());
    mark(id.m_bytes, 8);
    return id;
}

std::optional<Uuid> Uuid::from(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid id;
    size_t nibble = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != '-')
                return std::nullopt;
            continue;
        }
        int value = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
        if (value < 0)
            return std::nullopt;
        auto& byte = id.m_bytes[nibble / 2];
        byte = static_cast<std::uint8_t>(nibble % 2 ? byte | value : value << 4);
        ++nibble;
    }
    return id;
}

std::string Uuid::str() const
{
    auto text = hex(m_bytes);
    for (size_t at : {20, 16, 12, 8})
        text.insert(at, "-");
    return text;
}

}  // namespace base
