// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/search/wiped_memory.h"
#include "storage/sqlite/connection.h"

#include <string_view>
#include <vector>

namespace storage {

/// The words of a text as search sees them, the same for what is indexed and for what is asked. Letters and digits make
/// words; case is dropped; æ is ä, ø is ö, and å is a letter of its own; every other accent is dropped (é is e, and the
/// Sami á č đ ŋ š ŧ ž are a c d n s t z).
class Tokenizer {
public:
    /// Makes it known to FTS5 on this connection as "nordic". Once for each connection.
    static void install(Connection& connection);

    /// The words of a text, in order, by the tokenizer of this connection.
    static std::vector<WipedString> words(Connection& connection, std::string_view text);
};

/// One word in lower case to the form in which words are compared, in place; never longer. Returns the new length.
size_t fold(char* word, size_t length);

}  // namespace storage
