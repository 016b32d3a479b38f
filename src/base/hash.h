// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace base {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(std::string_view bytes);
/// Lower-case hexadecimal.
std::string hex(std::span<const std::uint8_t> bytes);
/// From the operating system's own source.
void fill_random(std::span<std::uint8_t> bytes);

}  // namespace base
