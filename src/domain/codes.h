// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>
#include <utility>

namespace domain {

/// A value and its word.
template <class E>
using Code = std::pair<E, std::string_view>;

/// The stable words of an enumeration, as they stand in the open form and in the store. Specialised beside each
/// enumeration with a static constexpr array `all` of {value, code}.
template <class E>
struct Codes;

template <class E>
constexpr std::string_view code(E value)
{
    for (const auto& [each, word] : Codes<E>::all) {
        if (each == value)
            return word;
    }
    return {};
}

template <class E>
constexpr std::optional<E> from_code(std::string_view word)
{
    for (const auto& [each, its_word] : Codes<E>::all) {
        if (its_word == word)
            return each;
    }
    return std::nullopt;
}

}  // namespace domain
