// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace archive::pdf {

/// One token of a content stream or a CMap. `text` is a name without its slash, a string's bytes, or an operator.
struct Token {
    enum class Kind { number, name, string, array_open, array_close, dictionary_open, dictionary_close, keyword, operator_ };

    Kind kind = Kind::operator_;
    double number = 0;
    std::string text;
};

/// An operator with the operands before it, arrays and dictionaries as flat runs of tokens.
struct Operation {
    std::string name;
    std::vector<Token> operands;
};

/// Cuts a content stream into operations, in one pass and without recursion, whatever the bytes are.
/// An inline image comes as one operation "EI" with its dictionary as operands.
class ContentLexer {
public:
    explicit ContentLexer(std::string_view bytes) : m_bytes(bytes) {}

    /// False at the end. Operands that belong to no operator are given as one operation with an empty name.
    bool next(Operation& operation);
    /// A sign, string or bracket that does not belong in a content stream has been met.
    bool damaged() const { return m_damaged; }
    size_t position() const { return m_at; }

private:
    bool token(Token& token);
    void skip_blanks();
    void literal_string(std::string& out);
    void hex_string(std::string& out);
    void name(std::string& out);
    void word(Token& token);
    void skip_image_data();
    void track_bracket(Token::Kind kind);

    std::string_view m_bytes;
    size_t m_at = 0;
    bool m_damaged = false;
    std::vector<Token::Kind> m_open;
};

}  // namespace archive::pdf
