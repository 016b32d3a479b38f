// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/search_index.h"

#include "storage/search/query.h"
#include "storage/search/tokenizer.h"
#include "storage/search/wiped_memory.h"
#include "storage/sqlite/transaction.h"

#include <algorithm>

namespace storage {
namespace {

/// Before main, since it must come before SQLite is first used.
[[maybe_unused]] const bool wiping = wipe_freed_memory();

/// Texts hold no control characters but line breaks and tabs, so these can mark what was found.
constexpr char begins = '\x02', ends = '\x03';

/// How many entries are indexed between two moments when others may ask.
constexpr size_t batch = 64;

void wipe(std::string& text)
{
    storage::wipe(text.data(), text.size());
    text.clear();
}

/// Takes the marks out of the snippet and puts it on one line.
void read_snippet(std::string_view marked, SearchHit& hit)
{
    for (char c : marked) {
        if (c == begins)
            hit.marks.emplace_back(hit.snippet.size(), hit.snippet.size());
        else if (c == ends && !hit.marks.empty())
            hit.marks.back().second = hit.snippet.size();
        else
            hit.snippet += c == '\n' || c == '\t' ? ' ' : c;
    }
}

}  // namespace

SearchIndex::SearchIndex() = default;

SearchIndex::~SearchIndex()
{
    forget();
}

void SearchIndex::build(Source source)
{
    forget();
    {
        const std::lock_guard lock(m_mutex);
        open();
        m_state = State::building;
    }
    m_builder = std::jthread([this, source = std::move(source)](const std::stop_token& stop) { run(source, stop); });
}

SearchIndex::State SearchIndex::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void SearchIndex::wait()
{
    std::unique_lock lock(m_mutex);
    m_over.wait(lock, [this] { return m_state != State::building; });
    if (auto fault = std::exchange(m_fault, nullptr))
        std::rethrow_exception(fault);
}

void SearchIndex::stop()
{
    m_builder.request_stop();
    if (m_builder.joinable())
        m_builder.join();
}

void SearchIndex::add(std::string_view kind, std::string_view id, std::string_view text)
{
    const std::lock_guard lock(m_mutex);
    open();
    put(kind, id, text);
    if (m_state == State::building)
        m_newer.emplace(kind, id);
}

void SearchIndex::remove(std::string_view kind, std::string_view id)
{
    const std::lock_guard lock(m_mutex);
    open();
    take_out(kind, id);
    if (m_state == State::building)
        m_newer.emplace(kind, id);
}

size_t SearchIndex::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_rows.size();
}

std::vector<SearchHit> SearchIndex::find(std::string_view typed, size_t limit) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_connection)
        return {};
    const auto question = search_question(typed, [this](std::string_view text) { return Tokenizer::words(*m_connection, text); });
    if (question.empty())
        return {};
    auto rows =
        m_connection->prepare("SELECT kind, id, snippet(entry, 0, :begins, :ends, '…', 16) FROM entry WHERE entry MATCH :question ORDER BY rank LIMIT :limit");
    rows.bind("begins", std::string_view(&begins, 1))
        .bind("ends", std::string_view(&ends, 1))
        .bind("question", std::string_view(question))
        .bind("limit", limit);
    std::vector<SearchHit> hits;
    while (rows.step()) {
        SearchHit hit{rows.get<std::string>(0), rows.get<std::string>(1), {}, {}};
        read_snippet(rows.text(2), hit);
        hits.push_back(std::move(hit));
    }
    return hits;
}

void SearchIndex::forget()
{
    stop();
    const std::lock_guard lock(m_mutex);
    m_connection.reset();
    m_rows.clear();
    m_ranking.clear();
    m_newer.clear();
    m_fault = nullptr;
    m_state = State::empty;
}

void SearchIndex::run(const Source& source, const std::stop_token& stop)
{
    std::vector<SearchEntry> entries(batch);
    std::exception_ptr fault;
    // One for the whole index: FTS5 then sorts its words once and not for every batch. Others change the index inside it.
    std::optional<Transaction> all;
    bool more = true;
    try {
        while (more && !stop.stop_requested()) {
            size_t filled = 0;
            while (filled < batch && !stop.stop_requested() && (more = source(entries[filled])))
                ++filled;
            const std::lock_guard lock(m_mutex);
            if (!all)
                all.emplace(*m_connection);
            for (size_t i = 0; i < filled; ++i) {
                if (!m_newer.contains({entries[i].kind, entries[i].id}))
                    put(entries[i].kind, entries[i].id, entries[i].text);
                wipe(entries[i].text);
            }
        }
    }
    catch (...) {
        // Carried to whoever waits.
        fault = std::current_exception();
    }
    for (auto& entry : entries)
        wipe(entry.text);
    const std::lock_guard lock(m_mutex);
    try {
        // Also after a fault: what was indexed until then stays.
        if (all)
            all->commit();
    }
    catch (...) {
        fault = std::current_exception();
    }
    all.reset();
    m_fault = std::move(fault);
    m_newer.clear();
    m_state = m_fault ? State::failed : more ? State::stopped : State::ready;
    m_over.notify_all();
}

void SearchIndex::open()
{
    if (m_connection)
        return;
    auto connection = Connection::in_memory();
    Tokenizer::install(connection);
    m_ranking.install(connection);
    connection.run_script("CREATE VIRTUAL TABLE entry USING fts5 (text, kind UNINDEXED, id UNINDEXED, tokenize = 'nordic', prefix = '2');"
                          "INSERT INTO entry (entry, rank) VALUES ('rank', 'fit()');"
                          "INSERT INTO entry (entry, rank) VALUES ('hashsize', 33554432);");
    m_connection = std::move(connection);
}

void SearchIndex::put(std::string_view kind, std::string_view id, std::string_view text)
{
    take_out(kind, id);
    m_connection->prepare("INSERT INTO entry (rowid, text, kind, id) VALUES (:row, :text, :kind, :id)")
        .bind("row", ++m_last_row)
        .bind("text", text)
        .bind("kind", kind)
        .bind("id", id)
        .run();
    m_rows.emplace(Key(kind, id), m_last_row);
    m_ranking.set_length(m_last_row, text.size());
}

void SearchIndex::take_out(std::string_view kind, std::string_view id)
{
    const auto found = m_rows.find({std::string(kind), std::string(id)});
    if (found == m_rows.end())
        return;
    m_connection->prepare("DELETE FROM entry WHERE rowid = :row").bind("row", found->second).run();
    m_ranking.set_length(found->second, 0);
    m_rows.erase(found);
}

}  // namespace storage
