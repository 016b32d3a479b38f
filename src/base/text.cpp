// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include "base/failure.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

namespace base {
namespace {

struct Freer {
    void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
};

std::string to_nfc(std::string_view utf8)
{
    bool ascii = true;
    for (char c : utf8)
        ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    if (ascii)
        return std::string(utf8);
    utf8proc_uint8_t* raw = nullptr;
    auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()), static_cast<utf8proc_ssize_t>(utf8.size()), &raw,
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    std::unique_ptr<utf8proc_uint8_t, Freer> owned(raw);
    if (length < 0)
        broken("text.normalise", utf8proc_errmsg(length));
    return std::string(reinterpret_cast<const char*>(raw), static_cast<size_t>(length));
}

/// One code point from the front of the bytes, or -1 with one byte taken.
utf8proc_int32_t take(std::string_view& bytes)
{
    utf8proc_int32_t code = -1;
    auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()), static_cast<utf8proc_ssize_t>(bytes.size()), &code);
    bytes.remove_prefix(used > 0 ? static_cast<size_t>(used) : 1);
    return code;
}

/// As `take`, which knows every code point; these are what our languages are written with.
utf8proc_int32_t first_of(std::string_view& bytes)
{
    const auto first = static_cast<unsigned char>(bytes.front());
    if (first < 0x80) {
        bytes.remove_prefix(1);
        return first;
    }
    const auto second = bytes.size() > 1 ? static_cast<unsigned char>(bytes[1]) : 0;
    if ((first == 0xC2 || first == 0xC3) && (second & 0xC0) == 0x80) {
        bytes.remove_prefix(2);
        return (first & 3) << 6 | (second & 0x3F);
    }
    return take(bytes);
}

std::string with_plain_breaks(std::string_view bytes)
{
    std::string lines;
    if (bytes.find('\r') == std::string_view::npos)
        return lines.assign(bytes);
    lines.reserve(bytes.size());
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\r') {
            lines += '\n';
            if (i + 1 < bytes.size() && bytes[i + 1] == '\n')
                ++i;
        }
        else
            lines += bytes[i];
    }
    return lines;
}

constexpr size_t block = 32;

/// Whether so many bytes, of which the first begins a letter, are printable ASCII and the letters of Latin-1. Looks one byte
/// further. Thousands of texts are read when a case file is unlocked, and nearly all of them is this; without any branch the
/// compiler looks at sixteen bytes at a time.
bool is_plain_block(const char* bytes)
{
    unsigned char strange = (static_cast<unsigned char>(bytes[0]) & 0xC0) == 0x80;
    for (size_t i = 0; i < block; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]), next = static_cast<unsigned char>(bytes[i + 1]);
        const unsigned char leads = byte == 0xC3, follows = (next & 0xC0) == 0x80;
        strange |= static_cast<unsigned char>(byte < 0x20) | (byte == 0x7F) | static_cast<unsigned char>(byte >= 0xC0 && byte != 0xC3);
        strange |= static_cast<unsigned char>(leads ^ follows);
    }
    return strange == 0;
}

size_t plain_front(std::string_view bytes)
{
    size_t count = 0;
    while (bytes.size() - count > block && is_plain_block(bytes.data() + count)) {
        count += block;
        // The last letter of the block may end behind it.
        count += (static_cast<unsigned char>(bytes[count]) & 0xC0) == 0x80;
    }
    return count;
}

/// Also dots: signs that nothing is ever composed with.
bool is_dash_or_quote(utf8proc_int32_t code)
{
    return code >= 0x2010 && code <= 0x2027;
}

bool is_control(char32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
}

/// What no text ends with.
constexpr std::string_view blanks = " \t\n";

struct Look {
    std::optional<Text::Fault> fault = {};
    /// Nothing is composed where no combining mark stands, and the first of those is U+0300.
    bool may_compose = false;
};

Look looked_through(std::string_view lines)
{
    constexpr utf8proc_int32_t first_mark = 0x300;
    utf8proc_int32_t highest = 0;
    for (auto rest = lines; !rest.empty();) {
        rest.remove_prefix(plain_front(rest));
        for (const auto size = rest.size(); !rest.empty() && size - rest.size() < block;) {
            const auto code = first_of(rest);
            if (code < 0)
                return {Text::Fault::not_utf8};
            if (is_control(static_cast<char32_t>(code)))
                return {Text::Fault::control_character};
            if (!is_dash_or_quote(code))
                highest = std::max(highest, code);
        }
    }
    return {{}, highest >= first_mark};
}

}  // namespace

std::optional<Text> Text::from(std::string_view bytes, Fault* fault)
{
    auto lines = with_plain_breaks(bytes);
    const auto look = looked_through(lines);
    if (look.fault) {
        if (fault)
            *fault = *look.fault;
        return std::nullopt;
    }
    Text text;
    text.m_bytes = look.may_compose ? to_nfc(lines) : std::move(lines);
    text.m_bytes.erase(text.m_bytes.find_last_not_of(blanks) + 1);
    return text;
}

std::optional<Text> Text::kept(std::string bytes)
{
    const auto look = looked_through(bytes);
    if (look.fault || (!bytes.empty() && blanks.find(bytes.back()) != std::string_view::npos) || (look.may_compose && to_nfc(bytes) != bytes))
        return std::nullopt;
    Text text;
    text.m_bytes = std::move(bytes);
    return text;
}

Text Text::of(std::string_view bytes)
{
    if (auto text = from(bytes))
        return *std::move(text);
    broken("text.invalid", "the program's own words");
}

std::u32string to_utf32(std::string_view utf8)
{
    std::u32string out;
    out.reserve(utf8.size());
    while (!utf8.empty()) {
        if (auto byte = static_cast<unsigned char>(utf8.front()); byte < 0x80) {
            out += byte;
            utf8.remove_prefix(1);
            continue;
        }
        auto code = take(utf8);
        out += code < 0 ? U'\uFFFD' : static_cast<char32_t>(code);
    }
    return out;
}

void append_utf8(std::string& out, char32_t code_point)
{
    utf8proc_uint8_t bytes[4];
    auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(n));
}

std::string to_utf8(std::u32string_view code_points)
{
    std::string out;
    out.reserve(code_points.size());
    for (char32_t c : code_points)
        append_utf8(out, c);
    return out;
}

bool is_utf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (take(bytes) < 0)
            return false;
    }
    return true;
}

std::string capitalised(std::string_view utf8)
{
    auto text = to_utf32(utf8);
    if (!text.empty())
        text.front() = static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(text.front())));
    return to_utf8(text);
}

size_t length(std::string_view utf8)
{
    size_t n = 0;
    for (char c : utf8)
        n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return n;
}

}  // namespace base
