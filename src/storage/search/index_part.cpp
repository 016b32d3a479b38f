// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/index_part.h"

#include "storage/search/tokenizer.h"
#include "storage/sqlite/transaction.h"

namespace storage {

IndexPart::IndexPart() : m_connection(Connection::in_memory())
{
    Tokenizer::install(m_connection);
    m_ranking.install(m_connection);
    // Large pages, since a text fills half of a small one. Words are gathered 32 MB at a time, and what was gathered is merged
    // when there is much of it, not again and again. An index of beginnings would cost a fifth of the building's time, and a
    // search no less.
    m_connection.run_script("PRAGMA page_size = 16384;"
                            "CREATE VIRTUAL TABLE entry USING fts5 (text, kind UNINDEXED, id UNINDEXED, tokenize = 'nordic');"
                            "INSERT INTO entry (entry, rank) VALUES ('rank', 'fit()');"
                            "INSERT INTO entry (entry, rank) VALUES ('hashsize', 33554432);"
                            "INSERT INTO entry (entry, rank) VALUES ('automerge', 0);");
}

void IndexPart::put(const Key& key, std::string_view text)
{
    remove(key);
    m_connection.prepare("INSERT INTO entry (rowid, text, kind, id) VALUES (:row, :text, :kind, :id)")
        .bind("row", ++m_last_row)
        .bind("text", text)
        .bind("kind", key.first)
        .bind("id", key.second)
        .run();
    m_rows.emplace(key, m_last_row);
    m_ranking.set_length(m_last_row, text.size());
}

void IndexPart::remove(const Key& key)
{
    const auto found = m_rows.find(key);
    if (found == m_rows.end())
        return;
    m_connection.prepare("DELETE FROM entry WHERE rowid = :row").bind("row", found->second).run();
    m_ranking.set_length(found->second, 0);
    m_rows.erase(found);
}

void IndexPart::change_later(const Key& key, std::optional<std::string_view> text)
{
    // Not so many that whoever asks next would notice.
    constexpr size_t most = 32;
    m_later[key] = text ? std::optional<WipedString>(*text) : std::nullopt;
    if (m_later.size() >= most)
        catch_up();
}

void IndexPart::catch_up()
{
    if (m_later.empty())
        return;
    // While the index is built there is one already.
    std::optional<Transaction> all;
    if (!m_connection.in_transaction())
        all.emplace(m_connection);
    for (const auto& [key, text] : m_later) {
        if (text)
            put(key, *text);
        else
            remove(key);
    }
    m_later.clear();
    if (all)
        all->commit();
}

Statement IndexPart::find(std::string_view question, size_t limit)
{
    auto rows = m_connection.prepare(
        "SELECT kind, id, snippet(entry, 0, :begins, :ends, '…', 16), rank FROM entry WHERE entry MATCH :question ORDER BY rank LIMIT :limit");
    rows.bind("begins", std::string_view(&begins, 1)).bind("ends", std::string_view(&ends, 1)).bind("question", question).bind("limit", limit);
    return rows;
}

}  // namespace storage
