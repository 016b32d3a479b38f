// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "base/money.h"
#include "domain/plan/goal.h"
#include "domain/record/room.h"
#include "storage/sqlite/statement.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>

namespace storage {

/// A value of a plain column: NULL, a whole number or text.
using Cell = std::variant<std::monostate, std::int64_t, std::string>;

// Values and plain cells. What does not fit gives nothing.

template <class T>
Cell to_cell(const T& value)
{
    if constexpr (std::integral<T>)
        return static_cast<std::int64_t>(value);
    else if constexpr (std::is_enum_v<T>)
        return std::string(domain::code(value));
    else
        return std::string(value);
}
inline Cell to_cell(const base::Text& value)
{
    return value.str();
}
inline Cell to_cell(const base::Date& value)
{
    return value.iso();
}
inline Cell to_cell(const base::TimeOfDay& value)
{
    return value.iso();
}
inline Cell to_cell(const base::Decimal& value)
{
    return value.ten_thousandths();
}
inline Cell to_cell(base::Language value)
{
    return std::string(base::code(value));
}
/// "150000000 SEK": øre, öre or cents.
Cell to_cell(const base::Money& value);
/// As behind a seal.
Cell to_cell(const domain::Decision& value);
template <class Tag>
Cell to_cell(const base::Id<Tag>& value)
{
    return value.str();
}
template <class T>
Cell to_cell(const std::optional<T>& value)
{
    return value ? to_cell(*value) : Cell{};
}

template <class T>
std::optional<T> from_text(std::string_view text, T*)
{
    if constexpr (std::is_enum_v<T>)
        return domain::from_code<T>(text);
    else
        return T::from(text);
}
inline std::optional<std::string> from_text(std::string_view text, std::string*)
{
    return std::string(text);
}
inline std::optional<base::Language> from_text(std::string_view text, base::Language*)
{
    return base::language_from(text);
}
std::optional<base::Money> from_text(std::string_view text, base::Money*);
std::optional<domain::Decision> from_text(std::string_view text, domain::Decision*);
template <class Tag>
std::optional<base::Id<Tag>> from_text(std::string_view text, base::Id<Tag>*)
{
    auto uuid = base::Uuid::from(text);
    return uuid ? std::optional(base::Id<Tag>(*uuid)) : std::nullopt;
}

template <class T>
std::optional<T> from_cell(const Cell& cell, T*)
{
    if constexpr (std::same_as<T, base::Decimal>) {
        const auto* whole = std::get_if<std::int64_t>(&cell);
        return whole ? base::Decimal::of_ten_thousandths(*whole) : std::nullopt;
    }
    else if constexpr (std::integral<T>) {
        const auto* whole = std::get_if<std::int64_t>(&cell);
        if (!whole || (std::same_as<T, bool> ? *whole != 0 && *whole != 1 : !std::in_range<std::conditional_t<std::same_as<T, bool>, int, T>>(*whole)))
            return std::nullopt;
        return static_cast<T>(*whole);
    }
    else {
        const auto* text = std::get_if<std::string>(&cell);
        return text ? from_text(*text, static_cast<T*>(nullptr)) : std::nullopt;
    }
}
template <class T>
std::optional<std::optional<T>> from_cell(const Cell& cell, std::optional<T>*)
{
    if (std::holds_alternative<std::monostate>(cell))
        return std::optional<std::optional<T>>(std::in_place);
    auto value = from_cell(cell, static_cast<T*>(nullptr));
    return value ? std::optional(std::move(value)) : std::nullopt;
}

// Values behind a seal. A text is sealed as it is, everything else in words of its own, parted by U+001F, which no text
// holds. Nothing (an empty text, no value) is no seal at all.

std::optional<std::string> to_sealed(const base::Text& value);
std::optional<std::string> to_sealed(const std::optional<bool>& value);
std::optional<std::string> to_sealed(const std::optional<int>& value);
std::optional<std::string> to_sealed(const std::optional<base::Decimal>& value);
std::optional<std::string> to_sealed(const std::optional<base::Money>& value);
std::optional<std::string> to_sealed(const std::optional<domain::Decision>& value);
std::optional<std::string> to_sealed(const domain::Indicator& value);
/// An enumeration by its word, a set of them by theirs, parted by blanks.
template <class E>
requires std::is_enum_v<E> std::optional<std::string> to_sealed(const std::optional<E>& value)
{
    return value ? std::optional(std::string(domain::code(*value))) : std::nullopt;
}
template <class E>
requires std::is_enum_v<E> std::optional<std::string> to_sealed(const std::set<E>& values)
{
    std::string words;
    for (const auto each : values)
        words += (words.empty() ? "" : " ") + std::string(domain::code(each));
    return words.empty() ? std::nullopt : std::optional(words);
}

/// What was withheld already where it came from, an export, stands behind the seal as a word of its own, so that it stays
/// withheld for everybody.
std::string withheld_words(domain::RoomKind room);
std::optional<domain::RoomKind> withheld_from(std::string_view words);

/// False where the words are none that `to_sealed` writes.
bool from_sealed(std::optional<std::string> words, base::Text& value);
bool from_sealed(const std::optional<std::string>& words, std::optional<bool>& value);
bool from_sealed(const std::optional<std::string>& words, std::optional<int>& value);
bool from_sealed(const std::optional<std::string>& words, std::optional<base::Decimal>& value);
bool from_sealed(const std::optional<std::string>& words, std::optional<base::Money>& value);
bool from_sealed(const std::optional<std::string>& words, std::optional<domain::Decision>& value);
bool from_sealed(const std::optional<std::string>& words, domain::Indicator& value);
template <class E>
requires std::is_enum_v<E>
bool from_sealed(const std::optional<std::string>& words, std::optional<E>& value)
{
    value = words ? domain::from_code<E>(*words) : std::nullopt;
    return value.has_value() == words.has_value();
}
template <class E>
requires std::is_enum_v<E>
bool from_sealed(const std::optional<std::string>& words, std::set<E>& values)
{
    values.clear();
    std::string_view left = words ? std::string_view(*words) : std::string_view();
    while (!left.empty()) {
        const auto end = std::min(left.find(' '), left.size());
        const auto value = domain::from_code<E>(left.substr(0, end));
        if (!value || !values.insert(*value).second)
            return false;
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return true;
}

}  // namespace storage
