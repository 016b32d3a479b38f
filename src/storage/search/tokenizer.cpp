// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/tokenizer.h"

#include "base/failure.h"
#include "storage/search/fts5.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace storage {
namespace {

/// FTS5's unicode61 finds the words and drops their case; the folding is ours. In texts of our own languages, which is
/// nearly all there is, the words are found here too, as it would, in a third of the time.
struct Nordic {
    fts5_tokenizer words{};
    Fts5Tokenizer* instance = nullptr;
};

Nordic* nordic(Fts5Tokenizer* handle)
{
    return reinterpret_cast<Nordic*>(handle);
}

using Take = int (*)(void* context, int flags, const char* word, int length, int start, int end);

struct Relay {
    void* context;
    Take take;
    /// Bytes of the text before what unicode61 is given.
    int skipped = 0;
    /// Words are cut to this length, alike in texts and in questions.
    std::array<char, 192> word;
};

/// With no flag: none of the words stands in the place of the one before.
int give(Relay& to, size_t size, int start, int end)
{
    return to.take(to.context, 0, to.word.data(), static_cast<int>(fold(to.word.data(), size)), start, end);
}

int relay(void* context, int /*flags*/, const char* word, int length, int start, int end)
{
    auto& to = *static_cast<Relay*>(context);
    auto size = std::min(static_cast<size_t>(length), to.word.size());
    while (size < static_cast<size_t>(length) && size > 0 && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80)
        --size;
    std::memcpy(to.word.data(), word, size);
    return give(to, size, to.skipped + start, to.skipped + end);
}

/// For each sign up to ÿ its small letter, or 0 where it parts words; those that are numbers or letters of another kind
/// are `strange`.
constexpr unsigned char strange = 1;
constexpr auto small_letters = [] {
    std::array<unsigned char, 256> table{};
    for (int c = 0; c < 256; ++c) {
        const bool digit = c >= '0' && c <= '9', small = (c >= 'a' && c <= 'z') || (c >= 0xDF && c != 0xF7);
        const bool capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
        table[static_cast<size_t>(c)] = static_cast<unsigned char>(digit || small ? c : capital ? c + 32 : 0);
    }
    for (size_t c : {0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC, 0xBD, 0xBE})
        table[c] = strange;
    return table;
}();

/// Gives the words up to the first that holds anything but Latin letters as far as ÿ; `at` is then where that begins, else
/// the end.
int give_plain_words(Relay& to, std::string_view text, size_t& at)
{
    const auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    size_t size = 0;
    bool cut = false;
    for (size_t i = at;;) {
        const auto first = byte(i);
        size_t next = i + 1;
        unsigned char letter = strange;
        if (first < 0x80)
            letter = small_letters[first];
        else if ((first == 0xC2 || first == 0xC3) && (byte(i + 1) & 0xC0) == 0x80) {
            letter = small_letters[(first & 3) << 6 | (byte(i + 1) & 0x3F)];
            next = i + 2;
        }
        else if (first == 0xE2 && byte(i + 1) == 0x80 && (byte(i + 2) & 0xC0) == 0x80) {
            // Dashes, quotes, dots and blanks.
            letter = 0;
            next = i + 3;
        }
        if (letter == strange)
            return SQLITE_OK;
        if (letter != 0) {
            const size_t bytes = letter < 0x80 ? 1 : 2;
            cut = cut || size + bytes > to.word.size();
            if (!cut && bytes == 2)
                to.word[size++] = static_cast<char>(0xC0 | letter >> 6);
            if (!cut)
                to.word[size++] = static_cast<char>(bytes == 1 ? letter : 0x80 | (letter & 0x3F));
            i = next;
            continue;
        }
        if (size > 0) {
            if (const int code = give(to, size, static_cast<int>(at), static_cast<int>(i)); code != SQLITE_OK)
                return code;
        }
        if (i >= text.size()) {
            at = text.size();
            return SQLITE_OK;
        }
        size = 0;
        cut = false;
        at = i = next;
    }
}

int create(void* api, const char** /*arguments*/, int /*count*/, Fts5Tokenizer** out)
{
    auto made = std::make_unique<Nordic>();
    void* context = nullptr;
    auto* fts5 = static_cast<fts5_api*>(api);
    int code = fts5->xFindTokenizer(fts5, "unicode61", &context, &made->words);
    const char* keep_accents[] = {"remove_diacritics", "0"};
    if (code == SQLITE_OK)
        code = made->words.xCreate(context, keep_accents, 2, &made->instance);
    if (code == SQLITE_OK)
        *out = reinterpret_cast<Fts5Tokenizer*>(made.release());
    return code;
}

void destroy(Fts5Tokenizer* handle)
{
    nordic(handle)->words.xDelete(nordic(handle)->instance);
    delete nordic(handle);
}

int tokenize(Fts5Tokenizer* handle, void* context, int flags, const char* text, int length, Take take)
{
    Relay to{context, take, 0, {}};
    size_t at = 0;
    const std::string_view whole(text, static_cast<size_t>(length));
    int code = give_plain_words(to, whole, at);
    to.skipped = static_cast<int>(at);
    if (code == SQLITE_OK && at < whole.size())
        code = nordic(handle)->words.xTokenize(nordic(handle)->instance, &to, flags, text + at, length - to.skipped, relay);
    sodium_memzero(to.word.data(), to.word.size());
    return code;
}

}  // namespace

fts5_api* fts5_api_of(Connection& connection)
{
    sqlite3_stmt* statement = nullptr;
    fts5_api* api = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (!api || api->iVersion < 2)
        base::broken("search.unavailable", "SQLite has no FTS5");
    return api;
}

void Tokenizer::install(Connection& connection)
{
    auto* api = fts5_api_of(connection);
    fts5_tokenizer methods{create, destroy, tokenize};
    if (api->xCreateTokenizer(api, "nordic", api, &methods, nullptr) != SQLITE_OK)
        base::broken("search.unavailable", "FTS5 does not take the tokenizer");
}

std::vector<WipedString> Tokenizer::words(Connection& connection, std::string_view text)
{
    Fts5Tokenizer* instance = nullptr;
    if (create(fts5_api_of(connection), nullptr, 0, &instance) != SQLITE_OK)
        base::broken("search.unavailable", "FTS5 does not make the tokenizer");
    const std::unique_ptr<Fts5Tokenizer, void (*)(Fts5Tokenizer*)> owned(instance, destroy);
    std::vector<WipedString> found;
    tokenize(instance, &found, 0, text.data(), static_cast<int>(text.size()), [](void* words, int, const char* word, int length, int, int) {
        static_cast<std::vector<WipedString>*>(words)->emplace_back(word, static_cast<size_t>(length));
        return SQLITE_OK;
    });
    return found;
}

}  // namespace storage
