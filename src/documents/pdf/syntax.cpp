// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/syntax.h"

#include "base/failure.h"
#include "base/text.h"

#include <charconv>
#include <cmath>

namespace documents::pdf {
namespace {

constexpr char digits[] = "0123456789ABCDEF";

void put_hex(std::string& out, unsigned char byte)
{
    out += digits[byte >> 4];
    out += digits[byte & 15];
}

void put_utf16(std::string& out, char32_t unit)
{
    put_hex(out, static_cast<unsigned char>(unit >> 8));
    put_hex(out, static_cast<unsigned char>(unit));
}

void put_escaped(std::string& out, char byte)
{
    switch (byte) {
    case '(':
    case ')':
    case '\\':
        out += '\\';
        out += byte;
        break;
    // A bare carriage return would be read as a line feed.
    case '\r': out += "\\r"; break;
    default: out += byte;
    }
}

}  // namespace

void put_number(std::string& out, double value)
{
    if (!(std::abs(value) < 1e7))
        base::broken("pdf.number", "not a number that fits a page");
    long hundredths = std::lround(value * 100);
    if (hundredths < 0) {
        out += '-';
        hundredths = -hundredths;
    }
    put_integer(out, hundredths / 100);
    if (long rest = hundredths % 100) {
        out += '.';
        out += digits[rest / 10];
        if (rest % 10)
            out += digits[rest % 10];
    }
}

void put_ratio(std::string& out, double value)
{
    constexpr long unit = 100000;
    if (!(std::abs(value) < 100))
        base::broken("pdf.number", "not a ratio");
    const long parts = std::lround(value * unit);
    const auto rest = std::to_string(unit + std::abs(parts) % unit);
    if (parts < 0)
        out += '-';
    put_integer(out, std::abs(parts) / unit);
    out += '.';
    out.append(rest, 1);
}

void put_integer(std::string& out, long value)
{
    char buffer[24];
    auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    out.append(buffer, end);
}

void put_reference(std::string& out, int object)
{
    put_integer(out, object);
    out += " 0 R";
}

void put_text(std::string& out, std::string_view utf8)
{
    out += "<FEFF";
    for (char32_t c : base::to_utf32(utf8)) {
        if (c > 0xFFFF) {
            put_utf16(out, 0xD800 + ((c - 0x10000) >> 10));
            put_utf16(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
        }
        else
            put_utf16(out, c);
    }
    out += '>';
}

void put_literal(std::string& out, std::string_view bytes)
{
    out += '(';
    for (char byte : bytes)
        put_escaped(out, byte);
    out += ')';
}

void put_name(std::string& out, std::string_view name)
{
    out += '/';
    for (char byte : name) {
        bool plain = byte > ' ' && byte < 0x7F && std::string_view("#()<>[]{}/%").find(byte) == std::string_view::npos;
        if (plain)
            out += byte;
        else {
            out += '#';
            put_hex(out, static_cast<unsigned char>(byte));
        }
    }
}

void put_code(std::string& out, char16_t code)
{
    put_escaped(out, static_cast<char>(code >> 8));
    put_escaped(out, static_cast<char>(code));
}

void put_hex_code(std::string& out, char16_t code)
{
    out += '<';
    put_utf16(out, code);
    out += '>';
}

}  // namespace documents::pdf
