// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/session.h"

#include "app/case/drafts.h"
#include "app/case/session_parts.h"
#include "base/failure.h"
#include "storage/stores/texts.h"

#include <deque>

namespace app {
namespace {

using Entries = std::deque<storage::SearchEntry>;

template <class Records>
void add_texts(Entries& entries, const Records& records)
{
    for (const auto& record : records) {
        for (auto& entry : storage::texts_of(record)) {
            if (!entry.text.empty())
                entries.push_back(std::move(entry));
        }
    }
}

bool take(Entries& entries, storage::SearchEntry& entry)
{
    if (entries.empty())
        return false;
    entry = std::move(entries.front());
    entries.pop_front();
    return true;
}

/// The texts of all records, a kind at a time, so that not all of them lie in memory at once.
class Texts {
public:
    Texts(storage::CaseStore& store, std::optional<domain::Side> side, std::optional<domain::PersonId> person) : m_store(store), m_side(side), m_person(person)
    {
    }

    bool next(storage::SearchEntry& entry)
    {
        while (m_ready.empty() && m_kind < kinds)
            fill(m_kind++);
        return take(m_ready, entry);
    }

private:
    static constexpr int kinds = 15;

    void fill(int kind)
    {
        switch (kind) {
        case 0: add_texts(m_ready, m_store.plans().load_all()); break;
        case 1: {
            auto talks = m_store.talks().load_all();
            for (auto& talk : talks)
                talk = domain::seen_by(m_side, talk, m_person);
            add_texts(m_ready, talks);
            break;
        }
        case 2: {
            const auto some = m_store.talks().next_actions(m_last_action);
            add_texts(m_ready, some);
            if (!some.empty())
                --m_kind;
            break;
        }
        case 3: add_texts(m_ready, m_store.employer().persons()); break;
        case 4: add_texts(m_ready, m_store.employer().mandates()); break;
        case 5: add_texts(m_ready, m_store.salary().load_all()); break;
        case 6: add_texts(m_ready, m_store.salary().series()); break;
        case 7: add_texts(m_ready, m_store.agreements().agreements()); break;
        case 8: add_texts(m_ready, m_store.agreements().side_posts()); break;
        case 9: add_texts(m_ready, m_store.waivers().load_all()); break;
        case 10: add_texts(m_ready, m_store.rules().delegations()); break;
        case 11: add_texts(m_ready, m_store.rules().instructions()); break;
        case 12: add_texts(m_ready, m_store.rules().accords()); break;
        case 13: add_texts(m_ready, m_store.rules().steps()); break;
        default: add_texts(m_ready, m_store.employer().interests());
        }
    }

    storage::CaseStore& m_store;
    std::optional<domain::Side> m_side;
    std::optional<domain::PersonId> m_person;
    Entries m_ready;
    int m_kind = 0;
    std::int64_t m_last_action = 0;
};

/// What the builder's thread has for itself.
struct Reader {
    Reader(const std::filesystem::path& path, storage::KeyView view, std::optional<domain::Side> side, std::optional<domain::PersonId> person)
        : connection(storage::Connection::open(path, storage::Connection::Mode::read_only))
        , keys(std::move(view))
        , store(connection, keys)
        , texts(store, side, person)
    {
    }

    storage::Connection connection;
    storage::KeyView keys;
    storage::CaseStore store;
    Texts texts;
};

}  // namespace

Session::Session(std::unique_ptr<SessionParts> parts) : m_parts(std::move(parts)) {}
Session::~Session() = default;

const domain::Account& Session::account() const
{
    return *m_parts->account;
}

std::optional<domain::Side> Session::side() const
{
    return domain::side_of((*m_parts->account)->party);
}

const std::filesystem::path& Session::path() const
{
    return m_parts->file.path;
}

bool Session::read_only() const
{
    return !m_parts->file.why_read_only.empty();
}

const domain::Case& Session::records()
{
    return m_parts->case_records();
}

std::vector<domain::TalkHeadline> Session::headlines()
{
    if (!m_parts->records || m_parts->stale) {
        try {
            return m_parts->store.talks().headlines();
        }
        catch (const base::Failure& failure) {
            // Whoever reads everything finds out what is lost, and says so.
            if (failure.kind() != base::Failure::Kind::damaged)
                throw;
        }
    }
    return domain::headlines(*records());
}

bool Session::refresh()
{
    if (!m_parts->catch_up())
        return false;
    m_parts->case_records();
    if (m_parts->search_built) {
        m_parts->search_built = false;
        build_search();
    }
    return true;
}

Desk& Session::desk()
{
    if (!m_parts->desk)
        m_parts->desk.emplace(records(), m_parts->file.opening.templates);
    m_parts->case_records();
    return *m_parts->desk;
}

base::Date Session::today() const
{
    return m_parts->file.clock.written_day();
}

base::Date Session::access_day() const
{
    return m_parts->file.clock.today();
}

std::vector<Notice> Session::notices()
{
    if (m_parts->watch) {
        for (auto& notice : m_parts->watch->take())
            m_parts->notices.push_back(std::move(notice));
        m_parts->raise_anchor(m_parts->watch->head());
    }
    m_parts->settle_anchor();
    return m_parts->notices;
}

bool Session::is_watched() const
{
    return !m_parts->watch || m_parts->watch->state() != Watch::State::looking;
}

void Session::build_search()
{
    if (m_parts->search_built)
        return;
    m_parts->search_built = true;
    if (m_parts->file.why_read_only == "damaged") {
        // It lies in memory, where no other connection reaches it, or another reading would stop at what is broken.
        auto entries = std::make_shared<Entries>();
        const auto& all = *records();
        add_texts(*entries, all.plans);
        add_texts(*entries, all.talks);
        add_texts(*entries, all.actions);
        add_texts(*entries, all.persons);
        add_texts(*entries, all.mandates);
        add_texts(*entries, all.interests);
        add_texts(*entries, all.salary);
        add_texts(*entries, all.series);
        add_texts(*entries, all.delegations);
        add_texts(*entries, all.instructions);
        add_texts(*entries, all.accords);
        add_texts(*entries, all.steps);
        m_parts->search.build([entries](storage::SearchEntry& entry) { return take(*entries, entry); });
        return;
    }
    // The keys go when the builder is done, stopped or locked out, since the reader is its alone.
    auto view = std::make_shared<storage::KeyView>(m_parts->keyring.view());
    auto reader = std::make_shared<std::optional<Reader>>();
    m_parts->search.build([path = m_parts->file.path, side = side(), person = account()->person, view, reader](storage::SearchEntry& entry) {
        if (!*reader)
            reader->emplace(path, std::move(*view), side, person);
        return (*reader)->texts.next(entry);
    });
}

bool Session::is_searchable() const
{
    using State = storage::SearchIndex::State;
    const auto state = m_parts->search.state();
    if (state == State::failed)
        m_parts->search.wait();
    return state == State::ready;
}

void Session::wait_until_searchable()
{
    build_search();
    m_parts->search.wait();
}

std::vector<Found> Session::search(std::string_view words, size_t limit)
{
    build_search();
    std::vector<Found> found;
    for (auto& hit : m_parts->search.find(words, limit))
        found.push_back({std::move(hit.kind), std::move(hit.id), std::move(hit.snippet), std::move(hit.marks)});
    return found;
}

void Session::save_draft(std::string_view place, std::string_view text)
{
    Work work(*this);
    app::save_draft(work, place, text);
    work.commit();
}

std::optional<std::string> Session::draft(std::string_view place)
{
    return m_parts->drafts.read(place);
}

std::vector<DraftLine> Session::drafts()
{
    std::vector<DraftLine> lines;
    for (auto& line : m_parts->drafts.list())
        lines.push_back({std::move(line.place), line.saved_at});
    return lines;
}

void Session::discard_draft(std::string_view place)
{
    Work work(*this);
    app::discard_draft(work, place);
    work.commit();
}

void Session::change_passphrase(std::string_view old, std::string_view fresh)
{
    m_parts->file.require_writable();
    require_passphrase(fresh, m_parts->file.test);
    Work work(*this);
    auto change = work.parts().change("account", account()->id.str());
    m_parts->accounts.change_passphrase(
        account()->id, storage::Passphrase::from(old), storage::Passphrase::from(fresh), m_parts->file.cost_floor(), m_parts->file.cost_floor());
    change.note(storage::Event::passphrase_changed);
    work.commit();
}

}  // namespace app
