// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Debian 12 has Catch2 v2; later systems have v3. Nobody else includes either.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Matchers::ContainsSubstring;
#else
#include <catch2/catch.hpp>
inline auto ContainsSubstring(const std::string& text)
{
    return Catch::Matchers::Contains(text);
}
#endif
