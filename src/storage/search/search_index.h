// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/search/ranking.h"
#include "storage/sqlite/connection.h"

#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace storage {

/// One text that can be found, and the record it belongs to.
struct SearchEntry {
    std::string kind;
    std::string id;
    std::string text;
};

struct SearchHit {
    std::string kind;
    std::string id;
    /// The part of the text that fits best, on one line, with … where it was cut.
    std::string snippet;
    /// Where in the snippet what was asked for stands: first byte and the one past the last.
    std::vector<std::pair<size_t, size_t>> marks;
};

/// What one account may read, searchable: an FTS5 index in memory, never on disk. Built by a thread of its own; may be
/// asked and changed from any thread meanwhile, and then answers from what it has.
class SearchIndex {
public:
    enum class State { empty, building, ready, stopped, failed };
    /// Fills the next entry; false after the last. Called from the builder's thread alone, so it should open a
    /// connection of its own there. The text is wiped after use.
    using Source = std::function<bool(SearchEntry&)>;

    SearchIndex();
    SearchIndex(const SearchIndex&) = delete;
    SearchIndex& operator=(const SearchIndex&) = delete;
    ~SearchIndex();

    /// Starts anew in the background. What `add` and `remove` say from now on counts more than what the source gives.
    void build(Source source);
    State state() const;
    /// Waits until the building is over. Throws what the source threw.
    void wait();
    /// Stops building; what is indexed stays.
    void stop();

    /// One text for each record; the new one takes the place of the old.
    void add(std::string_view kind, std::string_view id, std::string_view text);
    void remove(std::string_view kind, std::string_view id);
    /// How many records can be found.
    size_t size() const;

    /// Best first. What counts is said at search_question (query.h); nothing asked finds nothing.
    std::vector<SearchHit> find(std::string_view typed, size_t limit = 50) const;

    /// Stops, and overwrites everything in memory. For the moment of locking.
    void forget();

private:
    using Key = std::pair<std::string, std::string>;

    void run(const Source& source, const std::stop_token& stop);
    void open();
    void put(std::string_view kind, std::string_view id, std::string_view text);
    void take_out(std::string_view kind, std::string_view id);

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_over;
    /// Outlives the connection that uses it.
    Ranking m_ranking;
    mutable std::optional<Connection> m_connection;
    /// The row of each record. Not a table: writing one between entries makes FTS5 flush its words each time.
    std::map<Key, std::int64_t> m_rows;
    std::int64_t m_last_row = 0;
    State m_state = State::empty;
    /// Records that were added or removed since building began.
    std::set<Key> m_newer;
    std::exception_ptr m_fault;
    std::jthread m_builder;
};

}  // namespace storage
