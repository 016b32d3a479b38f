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

/// FTS5's unicode61 finds the words and drops their case; the folding is ours.
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
    /// Words are cut to this length, alike in texts and in questions.
    std::array<char, 192> word;
};

int relay(void* context, int flags, const char* word, int length, int start, int end)
{
    auto& to = *static_cast<Relay*>(context);
    auto size = std::min(static_cast<size_t>(length), to.word.size());
    while (size < static_cast<size_t>(length) && size > 0 && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80)
        --size;
    std::memcpy(to.word.data(), word, size);
    return to.take(to.context, flags, to.word.data(), static_cast<int>(fold(to.word.data(), size)), start, end);
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
    Relay to{context, take, {}};
    const int code = nordic(handle)->words.xTokenize(nordic(handle)->instance, &to, flags, text, length, relay);
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
