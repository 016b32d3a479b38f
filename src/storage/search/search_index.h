// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
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

/// What one account may read, searchable: an FTS5 index in memory, never on disk, in two parts that two threads build.
/// May be asked and changed from any thread meanwhile, and then answers from what it has.
class SearchIndex {
public:
    enum class State { empty, building, ready, stopped, failed };
    /// Fills the next entry; false after the last. Called from the builders' threads, by one at a time, so it should open
    /// a connection of its own there. The text is wiped after use.
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
    class Dealer;
    struct Part;

    Part& part_of(std::string_view id) const;
    void run(Part& part, Dealer& dealer, const std::stop_token& stop);
    void end(std::exception_ptr fault, bool whole);

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_over;
    State m_state = State::empty;
    std::exception_ptr m_fault;
    /// Threads that still build, and whether all others came to the end.
    size_t m_building = 0;
    bool m_whole = true;
    std::array<std::unique_ptr<Part>, 2> m_parts;
};

}  // namespace storage
