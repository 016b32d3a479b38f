// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"

#include <algorithm>
#include <charconv>

namespace archive::pdf {
namespace {

bool is_eol(char c)
{
    return c == '\n' || c == '\r';
}

/// Takes one line end (LF, CR or CR LF) from the front.
bool take_eol(std::string_view& rest)
{
    if (rest.substr(0, 2) == "\r\n")
        rest.remove_prefix(2);
    else if (!rest.empty() && is_eol(rest.front()))
        rest.remove_prefix(1);
    else
        return false;
    return true;
}

bool take_number(std::string_view& rest, size_t& value)
{
    auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc())
        return false;
    rest.remove_prefix(static_cast<size_t>(end - rest.data()));
    return true;
}

/// ISO 19005-2, 6.1.2: "%PDF-1.n" at byte 0, then a comment of at least four bytes above 127.
void check_header(Document& document)
{
    auto bytes = document.bytes();
    auto version = bytes.size() > 8 ? bytes[7] : '\0';
    if (bytes.substr(0, 7) != "%PDF-1." || version < '0' || version > '7' || !is_eol(bytes[8])) {
        document.found("file.header", "", "the file does not begin with %PDF-1.0 to %PDF-1.7");
        return;
    }
    bytes.remove_prefix(8);
    take_eol(bytes);
    auto is_high = [](char c) { return static_cast<unsigned char>(c) > 127; };
    if (bytes.size() < 5 || bytes.front() != '%' || !std::all_of(bytes.begin() + 1, bytes.begin() + 5, is_high))
        document.found("file.binary_comment", "", "no comment of four high bytes after the header");
    auto stated = name(get(document.catalog(), "/Version"));
    if (!stated.empty() && (stated.size() != 3 || stated.substr(0, 2) != "1." || stated[2] < '0' || stated[2] > '7'))
        document.found("file.header", "catalogue", "the catalogue says version " + stated);
}

/// 6.1.3: nothing but one line end after the last %%EOF.
void check_end(Document& document)
{
    auto bytes = document.bytes();
    auto at = bytes.rfind("%%EOF");
    auto rest = at == bytes.npos ? std::string_view("?") : bytes.substr(at + 5);
    take_eol(rest);
    if (!rest.empty())
        document.found("file.tail", "", "bytes follow the last %%EOF");
}

void check_id(Document& document)
{
    auto parts = items(get(document.trailer(), "/ID"));
    bool sound = parts.size() == 2;
    for (auto& part : parts)
        sound = sound && part.isString() && !part.getStringValue().empty();
    if (!sound)
        document.found("file.id", "trailer", "/ID is not two strings");
}

/// 6.1.4: "xref", one line end, "first count" with one space, one line end. Follows /Prev through signed revisions.
void check_xref(Document& document)
{
    auto bytes = document.bytes();
    auto at = bytes.rfind("startxref");
    if (at == bytes.npos)
        return;
    auto rest = bytes.substr(at + 9);
    size_t offset = 0;
    if (!take_eol(rest) || !take_number(rest, offset)) {
        document.found("file.xref", "", "startxref is not followed by an offset");
        return;
    }
    std::set<size_t> seen;
    while (offset < bytes.size() && seen.insert(offset).second) {
        document.spend((bytes.size() - offset) / 16 + 1);
        rest = bytes.substr(offset);
        if (rest.substr(0, 4) != "xref")
            return;  // a cross-reference stream, which libqpdf has read
        rest.remove_prefix(4);
        size_t first = 0, count = 0;
        bool sound = take_eol(rest) && take_number(rest, first) && rest.substr(0, 1) == " ";
        if (sound) {
            rest.remove_prefix(1);
            sound = take_number(rest, count) && take_eol(rest);
        }
        if (!sound)
            document.found("file.xref", "offset " + std::to_string(offset), "the cross-reference table is not spaced as PDF/A asks");
        auto trailer = rest.find("trailer");
        auto end = rest.find("startxref");
        auto prev = trailer < end ? rest.substr(0, end).find("/Prev", trailer) : rest.npos;
        if (prev == rest.npos)
            return;
        rest = rest.substr(prev + 5);
        rest.remove_prefix(std::min(rest.find_first_not_of(" \r\n"), rest.size()));
        if (!take_number(rest, offset))
            return;
    }
}

}  // namespace

void check_file(Document& document)
{
    check_header(document);
    check_end(document);
    check_id(document);
    check_xref(document);
}

}  // namespace archive::pdf
