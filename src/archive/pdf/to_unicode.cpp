// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/to_unicode.h"

#include "archive/pdf/content_lexer.h"
#include "archive/pdf/document.h"

namespace archive::pdf {
namespace {

using Kind = Token::Kind;

unsigned code_of(const Token& token)
{
    unsigned code = 0;
    for (char c : token.text)
        code = (code << 8 | static_cast<unsigned char>(c)) & 0xFFFF;
    return code;
}

/// The last byte counts up along a range.
std::string plus(std::string utf16, unsigned steps)
{
    if (utf16.size() < 2)
        return utf16;
    auto unit = (static_cast<unsigned>(static_cast<unsigned char>(utf16[utf16.size() - 2])) << 8 | static_cast<unsigned char>(utf16.back())) + steps;
    utf16[utf16.size() - 2] = static_cast<char>(unit >> 8 & 0xFF);
    utf16.back() = static_cast<char>(unit & 0xFF);
    return utf16;
}

}  // namespace

std::map<unsigned, std::string> read_to_unicode(Document& document, std::string_view cmap, const std::set<unsigned>& codes)
{
    std::map<unsigned, std::string> text;
    auto put = [&](unsigned code, const std::string& utf16) {
        if (codes.count(code))
            text[code] = utf16;
    };
    ContentLexer lexer(cmap);
    Operation operation;
    while (lexer.next(operation)) {
        auto& parts = operation.operands;
        document.spend(parts.size() + 1);
        if (operation.name == "endbfchar")
            for (size_t i = 0; i + 1 < parts.size(); i += 2)
                put(code_of(parts[i]), parts[i + 1].text);
        if (operation.name != "endbfrange")
            continue;
        for (size_t i = 0; i + 2 < parts.size();) {
            auto first = code_of(parts[i]), last = code_of(parts[i + 1]);
            i += 2;
            if (parts[i].kind == Kind::array_open) {
                for (++i; i < parts.size() && parts[i].kind != Kind::array_close; ++i)
                    put(first++, parts[i].text);
            }
            else {
                for (auto code = codes.lower_bound(first); code != codes.end() && *code <= last; ++code) {
                    document.spend(1);
                    put(*code, plus(parts[i].text, *code - first));
                }
            }
            ++i;
        }
    }
    return text;
}

std::u32string code_points_of(const std::string& utf16)
{
    std::u32string points;
    auto unit = [&](size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(utf16[i]) << 8 | static_cast<unsigned char>(utf16[i + 1])); };
    for (size_t i = 0; i < utf16.size(); i += 2) {
        if (i + 1 >= utf16.size())
            return points + U'\uFFFE';
        auto here = unit(i);
        bool high = here >= 0xD800 && here < 0xDC00;
        auto next = high && i + 3 < utf16.size() ? unit(i + 2) : U'\0';
        if (high && next >= 0xDC00 && next < 0xE000) {
            points += 0x10000 + ((here - 0xD800) << 10) + (next - 0xDC00);
            i += 2;
        }
        else {
            points += here >= 0xD800 && here < 0xE000 ? U'\uFFFE' : here;
        }
    }
    return points;
}

}  // namespace archive::pdf
