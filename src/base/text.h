// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// What a person typed: valid UTF-8 in NFC, lines ended by \n, no control characters but \n and tab, no blank
/// space at its end. Valid by construction.
class Text {
public:
    enum class Fault { not_utf8, control_character };

    Text() = default;
    /// Empty when the bytes are refused; `fault` then says why.
    static std::optional<Text> from(std::string_view bytes, Fault* fault = nullptr);
    /// Of bytes that were a text when they were stored; empty where anything would have to be mended. The bytes are not copied.
    static std::optional<Text> kept(std::string bytes);
    /// For words that the program itself writes. Throws Failure where `from` refuses.
    static Text of(std::string_view bytes);

    const std::string& str() const { return m_bytes; }
    bool empty() const { return m_bytes.empty(); }
    auto operator<=>(const Text&) const = default;

private:
    std::string m_bytes;
};

/// UTF-8 to code points. Bytes that are not UTF-8 become U+FFFD, one each.
std::u32string to_utf32(std::string_view utf8);
std::string to_utf8(std::u32string_view code_points);
void append_utf8(std::string& out, char32_t code_point);
bool is_utf8(std::string_view bytes);

/// The first letter in upper case.
std::string capitalised(std::string_view utf8);

/// Number of code points, for limits that people are told.
size_t length(std::string_view utf8);

}  // namespace base
