// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace documents::pdf {

// How PDF writes values (ISO 32000-1, 7.3). All append, and none looks at the locale.

/// At most two decimals, rounded half away from zero. Throws Failure "pdf.number" for NaN and beyond ±10^7.
void put_number(std::string& out, double value);
/// Five decimals; for sines and cosines.
void put_ratio(std::string& out, double value);
void put_integer(std::string& out, long value);
/// "12 0 R"
void put_reference(std::string& out, int object);
/// A text string: UTF-8 in, UTF-16BE with byte order mark out, in hexadecimal.
void put_text(std::string& out, std::string_view utf8);
/// A literal string of any bytes, escaped.
void put_literal(std::string& out, std::string_view bytes);
/// "/application#2Fjson"
void put_name(std::string& out, std::string_view name);
/// Two bytes of a literal string, big-endian, escaped.
void put_code(std::string& out, char16_t code);
/// "<0041>"
void put_hex_code(std::string& out, char16_t code);

}  // namespace documents::pdf
