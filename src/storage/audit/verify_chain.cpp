// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/failure.h"
#include "storage/audit/event.h"
#include "storage/audit/verify.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <optional>
#include <set>
#include <thread>
#include <unordered_map>

namespace storage {
namespace {

using What = Finding::What;

/// A signature that remains to be checked, apart from the database.
struct Signed {
    std::int64_t seq;
    Hash hash;
    Signature sig;
    SignPublic key;
};

bool is_genuine(const Signed& each)
{
    return is_signed(signed_part(each.hash), each.sig, each.key);
}

/// The numbers of the entries whose signature is wrong, in order.
std::vector<std::int64_t> wrong_among(const std::vector<Signed>& all, unsigned threads, const std::stop_token& stop)
{
    constexpr size_t block = 64;
    std::atomic<size_t> next = 0;
    std::vector<std::vector<std::int64_t>> wrong(std::max(threads, 1u));
    auto work = [&](std::vector<std::int64_t>& mine) {
        for (size_t at; (at = next.fetch_add(block)) < all.size() && !stop.stop_requested();) {
            for (size_t i = at; i < std::min(at + block, all.size()); ++i) {
                if (!is_genuine(all[i]))
                    mine.push_back(all[i].seq);
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (size_t i = 1; i < wrong.size() && i * block < all.size(); ++i)
            others.emplace_back([&work, &mine = wrong[i]] { work(mine); });
        work(wrong[0]);
    }
    std::vector<std::int64_t> together;
    for (const auto& each : wrong)
        together.insert(together.end(), each.begin(), each.end());
    std::sort(together.begin(), together.end());
    return together;
}

/// Finds out where an entry was when it was signed, whose number no longer fits.
class Places {
public:
    explicit Places(std::string_view file) : m_file(file) {}

    std::optional<std::int64_t> of(const Entry& entry)
    {
        // Whoever moves many entries moves them equally far, mostly.
        if (m_shift != 0 && is_place(entry.seq, m_shift) && fits(entry, entry.seq + m_shift))
            return entry.seq + m_shift;
        for (std::int64_t far = 1; far <= reach && m_tries < most_tries; ++far) {
            for (auto shift : {far, -far}) {
                if (is_place(entry.seq, shift) && fits(entry, entry.seq + shift)) {
                    m_shift = shift;
                    return entry.seq + shift;
                }
            }
        }
        return std::nullopt;
    }

private:
    static constexpr std::int64_t reach = 2000, most_tries = 200'000;

    /// A forged number may be the largest there is.
    static bool is_place(std::int64_t seq, std::int64_t shift) { return shift > 0 ? seq <= std::numeric_limits<std::int64_t>::max() - shift : seq > -shift; }
    bool fits(Entry entry, std::int64_t seq)
    {
        ++m_tries;
        entry.seq = seq;
        return entry_hash(m_file, entry) == entry.hash;
    }

    std::string m_file;
    std::int64_t m_shift = 0, m_tries = 0;
};

class Walk {
public:
    Walk(std::string file, const SigningKeyOf& keys, const ChainCheck& check, Head from)
        : m_file(std::move(file)), m_keys(keys), m_check(check), m_places(m_file), m_last(from)
    {
    }

    void entry(const Entry& entry)
    {
        missing_before(entry.seq);
        if (entry_hash(m_file, entry) != entry.hash) {
            if (auto place = m_places.of(entry)) {
                add({What::entry_moved, entry.seq, entry.seq, *place});
                m_linked = false;
            }
            else {
                add({What::entry_edited, entry.seq, entry.seq});
                m_linked = true;
            }
        }
        else {
            if (m_linked && entry.prev != m_last.hash)
                add({What::entry_unlinked, entry.seq, entry.seq});
            m_linked = true;
            if (auto key = key_of(entry.actor))
                m_signed.push_back({entry.seq, entry.hash, entry.sig, *key});
            else
                add({What::actor_unknown, entry.seq, entry.seq, 0, {}, entry.actor});
            if (m_closed.contains(entry.actor))
                add({What::actor_closed, entry.seq, entry.seq, 0, {}, entry.actor});
            if (entry.event == domain::code(Event::account_closed))
                m_closed.insert(entry.record);
        }
        m_last = {entry.seq, entry.hash};
        ++m_report.entries;
        if (m_signed.size() >= 16'384)
            check_signatures();
    }

    /// A row whose columns hold something else than they can.
    void unreadable(std::int64_t seq)
    {
        missing_before(seq);
        add({What::entry_edited, seq, seq});
        m_last.seq = seq;
        m_linked = false;
        ++m_report.entries;
    }

    AuditReport done()
    {
        check_signatures();
        m_report.head = m_last;
        return std::move(m_report);
    }

    void add(Finding finding) { m_report.add(std::move(finding)); }
    /// Before the first entry that is looked at.
    void was_closed(std::string account) { m_closed.insert(std::move(account)); }

private:
    void missing_before(std::int64_t seq)
    {
        if (seq == m_last.seq + 1)
            return;
        add({What::entry_missing, m_last.seq + 1, seq - 1});
        m_linked = false;
    }

    void check_signatures()
    {
        for (auto seq : wrong_among(m_signed, m_check.threads, m_check.stop))
            add({What::signature_wrong, seq, seq});
        m_signed.clear();
    }

    const std::optional<SignPublic>& key_of(const std::string& actor)
    {
        auto found = m_known_keys.find(actor);
        if (found == m_known_keys.end()) {
            auto id = base::Uuid::from(actor);
            found = m_known_keys.emplace(actor, id ? m_keys(AccountId(*id)) : std::nullopt).first;
        }
        return found->second;
    }

    std::string m_file;
    const SigningKeyOf& m_keys;
    const ChainCheck& m_check;
    Places m_places;
    Head m_last;
    /// Whether the next entry's `prev` can be held against the last one's hash.
    bool m_linked = true;
    std::vector<Signed> m_signed;
    std::unordered_map<std::string, std::optional<SignPublic>> m_known_keys;
    std::set<std::string> m_closed;
    AuditReport m_report;
};

/// What the log no longer says of a head that is known from elsewhere.
std::optional<Finding> contradiction(Connection& connection, const Head& known, std::int64_t last)
{
    if (known.seq <= 0)
        return std::nullopt;
    if (known.seq > last)
        return Finding{What::tail_cut, last + 1, known.seq};
    auto row = connection.prepare("SELECT hash FROM audit WHERE seq = :seq");
    row.bind("seq", known.seq);
    if (auto hash = row.first<Bytes>(); hash && !std::equal(hash->begin(), hash->end(), known.hash.begin(), known.hash.end()))
        return Finding{What::history_rewritten, known.seq, known.seq};
    return std::nullopt;
}

std::int64_t number_of_last(Connection& connection)
{
    return connection.prepare("SELECT coalesce(max(seq), 0) FROM audit").value<std::int64_t>();
}

}  // namespace

AuditReport verify_chain(Connection& connection, const SigningKeyOf& keys, const ChainCheck& check)
{
    std::vector<Finding> contradictions;
    const auto last = number_of_last(connection);
    auto from = check.from;
    auto known = check.known;
    known.insert(known.begin(), from);
    for (size_t i = 0; i < known.size(); ++i) {
        if (std::find(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(i), known[i]) != known.begin() + static_cast<std::ptrdiff_t>(i))
            continue;
        if (auto found = contradiction(connection, known[i], last)) {
            contradictions.push_back(*found);
            from = {};
        }
    }

    Walk walk(file_id(connection), keys, check, from);
    auto closings = connection.prepare("SELECT record FROM audit WHERE event = :closed AND seq <= :from");
    closings.bind("closed", Event::account_closed).bind("from", from.seq);
    while (closings.step())
        walk.was_closed(closings.get<std::string>(0));
    auto rows = connection.prepare("SELECT " + std::string(entry_columns) + " FROM audit WHERE seq > :from ORDER BY seq");
    rows.bind("from", from.seq);
    bool stopped = false;
    while (!(stopped = check.stop.stop_requested()) && rows.step()) {
        std::optional<Entry> entry;
        try {
            entry = entry_from(rows);
        }
        catch (const base::Failure& failure) {
            if (failure.code() != "storage.damaged")
                throw;
        }
        if (entry)
            walk.entry(*entry);
        else
            walk.unreadable(rows.get<std::int64_t>(0));
    }
    for (auto& each : contradictions)
        walk.add(std::move(each));
    auto report = walk.done();
    report.stopped = stopped || check.stop.stop_requested();
    return report;
}

}  // namespace storage
