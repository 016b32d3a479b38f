// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/search/ranking.h"
#include "storage/search/wiped_memory.h"
#include "storage/sqlite/connection.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace storage {

/// Some of the records that can be found: an FTS5 table of its own, in memory. One thread at a time.
class IndexPart {
public:
    using Key = std::pair<std::string, std::string>;

    IndexPart();
    IndexPart(const IndexPart&) = delete;
    IndexPart& operator=(const IndexPart&) = delete;

    Connection& connection() { return m_connection; }
    /// The new text takes the place of the old.
    void put(const Key& key, std::string_view text);
    void remove(const Key& key);
    /// The same when somebody next asks, so that a save does not wait for the index; nothing for the text removes it.
    void change_later(const Key& key, std::optional<std::string_view> text);
    void catch_up();
    size_t size() const { return m_rows.size(); }
    Ranking& ranking() { return m_ranking; }

    /// What answers the question, best first: kind, id, snippet with `begins` and `ends` around what was found, rank (less is
    /// better).
    Statement find(std::string_view question, size_t limit);
    /// Texts hold no control characters but line breaks and tabs, so these can mark what was found.
    static constexpr char begins = '\x02', ends = '\x03';

private:
    /// Outlives the connection that uses it.
    Ranking m_ranking;
    Connection m_connection;
    /// The row of each record. Not a table: writing one between entries makes FTS5 flush its words each time.
    std::map<Key, std::int64_t> m_rows;
    std::int64_t m_last_row = 0;
    std::map<Key, std::optional<WipedString>> m_later;
};

}  // namespace storage
