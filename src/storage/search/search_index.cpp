// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/search_index.h"

#include "storage/search/index_part.h"
#include "storage/search/query.h"
#include "storage/search/tokenizer.h"
#include "storage/search/wiped_memory.h"
#include "storage/sqlite/transaction.h"

#include <deque>
#include <optional>
#include <set>

namespace storage {
namespace {

/// Before main, since it must come before SQLite is first used.
[[maybe_unused]] const bool wiping = wipe_freed_memory();

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
        if (c == IndexPart::begins)
            hit.marks.emplace_back(hit.snippet.size(), hit.snippet.size());
        else if (c == IndexPart::ends && !hit.marks.empty())
            hit.marks.back().second = hit.snippet.size();
        else
            hit.snippet += c == '\n' || c == '\t' ? ' ' : c;
    }
}

/// Answers of one part, the best of them still to be taken.
struct Answers {
    Statement rows;
    bool more = false;
    double rank = 0;

    void next()
    {
        more = rows.step();
        if (more)
            rank = rows.get<double>(3);
    }
};

}  // namespace

struct SearchIndex::Part {
    std::mutex mutex;
    std::optional<IndexPart> index;
    bool building = false;
    /// Records that were added or removed since building began.
    std::set<IndexPart::Key> newer;
    std::jthread builder;

    IndexPart& opened() { return index ? *index : index.emplace(); }
};

/// Hands what the source gives to the threads whose it is. Each record is one thread's, so they never wait for each other.
class SearchIndex::Dealer {
public:
    Dealer(Source source, const SearchIndex& whole) : m_source(std::move(source)), m_whole(whole) {}
    ~Dealer()
    {
        for (auto& waiting : m_waiting) {
            for (auto& entry : waiting)
                wipe(entry.text);
        }
    }

    /// What is next for that part; nothing after the last. Throws what the source threw, to whoever asked.
    std::deque<SearchEntry> take(const Part& part, const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        auto& own = m_waiting[number_of(part)];
        while (own.empty() && m_more && !stop.stop_requested()) {
            if (!m_dealing)
                deal(lock, stop);
            else
                m_dealt.wait(lock, [&] { return !own.empty() || !m_dealing; });
        }
        return std::exchange(own, {});
    }
    bool is_through(const Part& part) const
    {
        const std::lock_guard lock(m_mutex);
        return !m_more && m_waiting[number_of(part)].empty();
    }

private:
    size_t number_of(const Part& part) const { return m_whole.m_parts[0].get() == &part ? 0 : 1; }
    /// A batch. Without the lock while the source is asked, so that the other gets what waits for it.
    void deal(std::unique_lock<std::mutex>& lock, const std::stop_token& stop)
    {
        m_dealing = true;
        std::exception_ptr fault;
        for (size_t i = 0; i < batch && m_more && !stop.stop_requested(); ++i) {
            SearchEntry entry;
            lock.unlock();
            bool more = false;
            try {
                more = m_source(entry);
            }
            catch (...) {
                fault = std::current_exception();
            }
            lock.lock();
            m_more = more;
            if (more)
                m_waiting[number_of(m_whole.part_of(entry.id))].push_back(std::move(entry));
        }
        m_dealing = false;
        m_dealt.notify_all();
        if (fault)
            std::rethrow_exception(fault);
    }

    mutable std::mutex m_mutex;
    Source m_source;
    const SearchIndex& m_whole;
    std::condition_variable m_dealt;
    bool m_more = true, m_dealing = false;
    std::array<std::deque<SearchEntry>, 2> m_waiting;
};

SearchIndex::SearchIndex()
{
    for (auto& part : m_parts)
        part = std::make_unique<Part>();
}

SearchIndex::~SearchIndex()
{
    forget();
}

SearchIndex::Part& SearchIndex::part_of(std::string_view id) const
{
    return *m_parts[std::hash<std::string_view>{}(id) % m_parts.size()];
}

void SearchIndex::build(Source source)
{
    forget();
    const std::lock_guard lock(m_mutex);
    m_state = State::building;
    m_building = m_parts.size();
    m_whole = true;
    const auto dealer = std::make_shared<Dealer>(std::move(source), *this);
    for (auto& part : m_parts) {
        const std::lock_guard lock_part(part->mutex);
        part->building = true;
    }
    for (auto& part : m_parts)
        part->builder = std::jthread([this, &part, dealer](const std::stop_token& stop) { run(*part, *dealer, stop); });
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
    for (auto& part : m_parts)
        part->builder.request_stop();
    for (auto& part : m_parts) {
        if (part->builder.joinable())
            part->builder.join();
    }
}

void SearchIndex::add(std::string_view kind, std::string_view id, std::string_view text)
{
    auto& part = part_of(id);
    const std::lock_guard lock(part.mutex);
    const IndexPart::Key key(kind, id);
    part.opened().change_later(key, text);
    if (part.building)
        part.newer.insert(key);
}

void SearchIndex::remove(std::string_view kind, std::string_view id)
{
    auto& part = part_of(id);
    const std::lock_guard lock(part.mutex);
    const IndexPart::Key key(kind, id);
    part.opened().change_later(key, std::nullopt);
    if (part.building)
        part.newer.insert(key);
}

size_t SearchIndex::size() const
{
    size_t all = 0;
    for (const auto& part : m_parts) {
        const std::lock_guard lock(part->mutex);
        if (part->index) {
            part->index->catch_up();
            all += part->index->size();
        }
    }
    return all;
}

std::vector<SearchHit> SearchIndex::find(std::string_view typed, size_t limit) const
{
    std::vector<std::unique_lock<std::mutex>> locks;
    std::vector<IndexPart*> parts;
    Ranking::Lengths all;
    for (const auto& part : m_parts) {
        locks.emplace_back(part->mutex);
        if (part->index) {
            part->index->catch_up();
            parts.push_back(&*part->index);
            all += part->index->ranking().lengths();
        }
    }
    if (parts.empty())
        return {};
    const auto question = search_question(typed, [&](std::string_view text) { return Tokenizer::words(parts.front()->connection(), text); });
    if (question.empty())
        return {};
    std::vector<Answers> answers;
    answers.reserve(parts.size());
    for (auto* part : parts) {
        // A text is long or short beside all others, not beside those that happen to lie in its part.
        part->ranking().compare_with(all);
        answers.push_back({part->find(question, limit)});
        answers.back().next();
    }
    std::vector<SearchHit> hits;
    while (hits.size() < limit) {
        Answers* best = nullptr;
        for (auto& each : answers) {
            if (each.more && (!best || each.rank < best->rank))
                best = &each;
        }
        if (!best)
            break;
        SearchHit hit{best->rows.get<std::string>(0), best->rows.get<std::string>(1), {}, {}};
        read_snippet(best->rows.text(2), hit);
        hits.push_back(std::move(hit));
        best->next();
    }
    return hits;
}

void SearchIndex::forget()
{
    stop();
    for (auto& part : m_parts) {
        const std::lock_guard lock(part->mutex);
        part->index.reset();
        part->newer.clear();
    }
    const std::lock_guard lock(m_mutex);
    m_fault = nullptr;
    m_state = State::empty;
}

void SearchIndex::run(Part& part, Dealer& dealer, const std::stop_token& stop)
{
    std::deque<SearchEntry> entries;
    std::exception_ptr fault;
    // One for the whole part: FTS5 then sorts its words once and not for every batch. Others change the part inside it.
    std::optional<Transaction> all;
    try {
        while (!stop.stop_requested() && !(entries = dealer.take(part, stop)).empty()) {
            while (!entries.empty() && !stop.stop_requested()) {
                const std::lock_guard lock(part.mutex);
                if (!all)
                    all.emplace(part.opened().connection());
                for (size_t i = 0; i < batch && !entries.empty(); ++i) {
                    auto& entry = entries.front();
                    const IndexPart::Key key(entry.kind, entry.id);
                    if (!part.newer.contains(key))
                        part.index->put(key, entry.text);
                    wipe(entry.text);
                    entries.pop_front();
                }
            }
        }
    }
    catch (...) {
        // Carried to whoever waits.
        fault = std::current_exception();
    }
    const bool whole = entries.empty() && dealer.is_through(part);
    for (auto& entry : entries)
        wipe(entry.text);
    {
        const std::lock_guard lock(part.mutex);
        try {
            // Also after a fault: what was indexed until then stays.
            if (all)
                all->commit();
        }
        catch (...) {
            fault = std::current_exception();
        }
        all.reset();
        part.newer.clear();
        part.building = false;
    }
    end(std::move(fault), whole);
}

void SearchIndex::end(std::exception_ptr fault, bool whole)
{
    const std::lock_guard lock(m_mutex);
    if (fault)
        m_fault = std::move(fault);
    m_whole = m_whole && whole;
    if (--m_building > 0)
        return;
    m_state = m_fault ? State::failed : m_whole ? State::ready : State::stopped;
    m_over.notify_all();
}

}  // namespace storage
