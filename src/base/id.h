// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A UUID. New ones are version 7 (time-ordered, RFC 9562); ids of an imported case are version 8, derived from
/// what names the record, so that the same case gives the same bytes.
class Uuid {
public:
    static Uuid make(const Clock& clock);
    /// SHA-256 over the parts, each preceded by its length, folded into a version 8 UUID.
    static Uuid derive(std::string_view organisation_number, std::string_view kind, std::string_view key);
    /// Canonical form with hyphens, either case.
    static std::optional<Uuid> from(std::string_view text);

    std::string str() const;
    const std::array<std::uint8_t, 16>& bytes() const { return m_bytes; }
    auto operator<=>(const Uuid&) const = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
};

/// A UUID that knows what it names, so that a goal's id cannot be passed as a talk's.
template <class Tag>
class Id {
public:
    explicit Id(Uuid uuid) : m_uuid(uuid) {}
    const Uuid& uuid() const { return m_uuid; }
    std::string str() const { return m_uuid.str(); }
    auto operator<=>(const Id&) const = default;

private:
    Uuid m_uuid;
};

}  // namespace base

template <class Tag>
struct std::hash<base::Id<Tag>> {
    size_t operator()(const base::Id<Tag>& id) const noexcept
    {
        const auto& bytes = id.uuid().bytes();
        return std::hash<std::string_view>()(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    }
};
