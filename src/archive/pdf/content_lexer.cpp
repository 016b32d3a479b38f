// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/content_lexer.h"

#include <algorithm>

namespace archive::pdf {
namespace {

using Kind = Token::Kind;
constexpr size_t max_operands = 100'000;
constexpr size_t max_brackets = 32;

bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool is_delimiter(char c)
{
    return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

bool is_regular(char c)
{
    return !is_blank(c) && !is_delimiter(c);
}

int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// A PDF number has digits, one sign in front and at most one point: no exponent, no locale.
bool read_number(std::string_view word, double& value)
{
    bool negative = !word.empty() && word[0] == '-';
    if (!word.empty() && (word[0] == '-' || word[0] == '+'))
        word.remove_prefix(1);
    double whole = 0, scale = 0;
    bool any = false;
    for (char c : word) {
        if (c == '.' && scale == 0) {
            scale = 1;
        }
        else if (c >= '0' && c <= '9') {
            any = true;
            scale *= 0.1;
            whole = scale > 0 ? whole + (c - '0') * scale : whole * 10 + (c - '0');
        }
        else {
            return false;
        }
    }
    value = negative ? -whole : whole;
    return any;
}

}  // namespace

void ContentLexer::skip_blanks()
{
    while (m_at < m_bytes.size()) {
        if (is_blank(m_bytes[m_at]))
            ++m_at;
        else if (m_bytes[m_at] == '%')
            m_at = std::min(m_bytes.find_first_of("\r\n", m_at), m_bytes.size());
        else
            return;
    }
}

void ContentLexer::literal_string(std::string& out)
{
    int depth = 1;
    while (m_at < m_bytes.size()) {
        char c = m_bytes[m_at++];
        if (c == '(') {
            ++depth;
        }
        else if (c == ')') {
            if (--depth == 0)
                return;
        }
        else if (c == '\\' && m_at < m_bytes.size()) {
            c = m_bytes[m_at++];
            auto escape = std::string_view("nrtbf").find(c);
            if (escape != std::string_view::npos) {
                c = "\n\r\t\b\f"[escape];
            }
            else if (c >= '0' && c <= '7') {
                int code = c - '0';
                for (int i = 0; i < 2 && m_at < m_bytes.size() && m_bytes[m_at] >= '0' && m_bytes[m_at] <= '7'; ++i)
                    code = code * 8 + (m_bytes[m_at++] - '0');
                c = static_cast<char>(code);
            }
            else if (c == '\n' || c == '\r') {
                if (c == '\r' && m_at < m_bytes.size() && m_bytes[m_at] == '\n')
                    ++m_at;
                continue;
            }
        }
        out += c;
    }
    m_damaged = true;
}

void ContentLexer::hex_string(std::string& out)
{
    int high = -1;
    while (m_at < m_bytes.size()) {
        char c = m_bytes[m_at++];
        if (c == '>') {
            // ISO 19005-2, 6.1.6: an even number of digits.
            m_damaged = m_damaged || high >= 0;
            return;
        }
        int digit = hex_digit(c);
        if (digit < 0) {
            m_damaged = m_damaged || !is_blank(c);
        }
        else if (high < 0) {
            high = digit;
        }
        else {
            out += static_cast<char>(high << 4 | digit);
            high = -1;
        }
    }
    m_damaged = true;
}

void ContentLexer::name(std::string& out)
{
    while (m_at < m_bytes.size() && is_regular(m_bytes[m_at])) {
        char c = m_bytes[m_at++];
        if (c == '#' && m_at + 1 < m_bytes.size() && hex_digit(m_bytes[m_at]) >= 0 && hex_digit(m_bytes[m_at + 1]) >= 0) {
            c = static_cast<char>(hex_digit(m_bytes[m_at]) << 4 | hex_digit(m_bytes[m_at + 1]));
            m_at += 2;
        }
        out += c;
    }
}

void ContentLexer::word(Token& token)
{
    auto start = m_at;
    while (m_at < m_bytes.size() && is_regular(m_bytes[m_at]))
        ++m_at;
    auto text = m_bytes.substr(start, m_at - start);
    if (read_number(text, token.number)) {
        token.kind = Kind::number;
        return;
    }
    token.text = text;
    token.kind = text == "true" || text == "false" || text == "null" ? Kind::keyword : Kind::operator_;
}

void ContentLexer::track_bracket(Kind kind)
{
    if (kind == Kind::array_open || kind == Kind::dictionary_open) {
        m_damaged = m_damaged || m_open.size() >= max_brackets;
        if (m_open.size() < max_brackets)
            m_open.push_back(kind);
        return;
    }
    auto opener = kind == Kind::array_close ? Kind::array_open : Kind::dictionary_open;
    if (m_open.empty() || m_open.back() != opener)
        m_damaged = true;
    else
        m_open.pop_back();
}

bool ContentLexer::token(Token& token)
{
    token.text.clear();
    skip_blanks();
    if (m_at >= m_bytes.size())
        return false;
    char c = m_bytes[m_at];
    bool twice = m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] == c;
    if (is_regular(c)) {
        word(token);
        return true;
    }
    ++m_at;
    switch (c) {
    case '/':
        token.kind = Kind::name;
        name(token.text);
        break;
    case '(':
        token.kind = Kind::string;
        literal_string(token.text);
        break;
    case '[': token.kind = Kind::array_open; break;
    case ']': token.kind = Kind::array_close; break;
    case '<':
        token.kind = twice ? Kind::dictionary_open : Kind::string;
        if (twice)
            ++m_at;
        else
            hex_string(token.text);
        break;
    case '>':
        token.kind = Kind::dictionary_close;
        m_at += twice ? 1 : 0;
        m_damaged = m_damaged || !twice;
        break;
    default:
        token.kind = Kind::operator_;
        token.text = c;
        m_damaged = true;
    }
    if (token.kind >= Kind::array_open && token.kind <= Kind::dictionary_close)
        track_bracket(token.kind);
    return true;
}

/// From just after ID to just after the EI that stands between blanks.
void ContentLexer::skip_image_data()
{
    for (auto at = m_bytes.find("EI", m_at); at != m_bytes.npos; at = m_bytes.find("EI", at + 1)) {
        bool ends = at + 2 >= m_bytes.size() || is_blank(m_bytes[at + 2]);
        if (at > m_at && is_blank(m_bytes[at - 1]) && ends) {
            m_at = at + 2;
            return;
        }
    }
    m_at = m_bytes.size();
    m_damaged = true;
}

bool ContentLexer::next(Operation& operation)
{
    operation.name.clear();
    operation.operands.clear();
    Token read;
    while (token(read)) {
        if (read.kind != Kind::operator_) {
            if (operation.operands.size() < max_operands)
                operation.operands.push_back(read);
            else
                m_damaged = true;
            continue;
        }
        if (!m_open.empty()) {
            m_damaged = true;
            m_open.clear();
        }
        if (read.text == "BI" && operation.operands.empty())
            continue;
        if (read.text == "ID") {
            skip_image_data();
            read.text = "EI";
        }
        operation.name = read.text;
        return true;
    }
    m_damaged = m_damaged || !m_open.empty();
    return !operation.operands.empty();
}

}  // namespace archive::pdf
