// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/draft_store.h"

#include "base/failure.h"
#include "storage/sealing/in_transaction.h"

namespace storage {
namespace {

Place place_of(AccountId account, std::string_view place, RoomId room, std::int64_t version)
{
    return {"draft", account.str() + "|" + std::string(place), "text_c", version, room};
}

}  // namespace

std::vector<DraftStore::Line> DraftStore::list()
{
    auto rows = m_connection.prepare("SELECT place, saved_at FROM draft WHERE account = :account ORDER BY saved_at DESC, place");
    rows.bind("account", m_keyring.account());
    std::vector<Line> lines;
    while (rows.step())
        lines.push_back({rows.get<std::string>(0), rows.get<Instant>(1)});
    return lines;
}

std::optional<std::string> DraftStore::read(std::string_view place)
{
    auto row = m_connection.prepare("SELECT room, version, text_c FROM draft WHERE account = :account AND place = :place");
    row.bind("account", m_keyring.account()).bind("place", place);
    if (!row.step())
        return std::nullopt;
    const auto where = place_of(m_keyring.account(), place, row.get<RoomId>(0), row.get<std::int64_t>(1));
    auto opened = m_keyring.open(where, row.blob(2));
    if (opened.state == Opened::State::broken)
        throw base::Failure(base::Failure::Kind::damaged, "seal.broken", "draft " + where.row + " text_c");
    return opened.state == Opened::State::open ? std::optional(std::move(opened.text)) : std::nullopt;
}

void DraftStore::save(std::string_view place, std::string_view text, RoomId room)
{
    auto last = m_connection.prepare("SELECT version FROM draft WHERE account = :account AND place = :place");
    const auto version = last.bind("account", m_keyring.account()).bind("place", place).first<std::int64_t>().value_or(0) + 1;
    auto upsert = m_connection.prepare("INSERT INTO draft (account, place, room, version, saved_at, text_c)"
                                       " VALUES (:account, :place, :room, :version, :at, :text)"
                                       " ON CONFLICT (account, place) DO UPDATE SET room = excluded.room, version = excluded.version,"
                                       " saved_at = excluded.saved_at, text_c = excluded.text_c");
    upsert.bind("account", m_keyring.account()).bind("place", place).bind("room", room).bind("version", version).bind("at", m_clock.now());
    upsert.bind("text", m_keyring.seal(place_of(m_keyring.account(), place, room, version), text)).run();
}

int DraftStore::hand_on(AccountId from, RoomId room, AccountId to, RoomId into)
{
    require_transaction(m_connection);
    struct Kept {
        std::string place;
        std::string text;
    };
    std::vector<Kept> drafts;
    {
        auto rows = m_connection.prepare("SELECT place, version, text_c FROM draft WHERE account = :from AND room = :room"
                                         " AND place NOT IN (SELECT place FROM draft WHERE account = :to)");
        rows.bind("from", from).bind("room", room).bind("to", to);
        while (rows.step()) {
            auto place = rows.get<std::string>(0);
            auto opened = m_keyring.open(place_of(from, place, room, rows.get<std::int64_t>(1)), rows.blob(2));
            if (opened.state == Opened::State::broken)
                throw base::Failure(base::Failure::Kind::damaged, "seal.broken", "draft " + from.str() + "|" + place + " text_c");
            if (opened.state == Opened::State::open)
                drafts.push_back({std::move(place), std::move(opened.text)});
        }
    }
    for (const auto& draft : drafts) {
        auto update =
            m_connection.prepare("UPDATE draft SET account = :to, room = :into, version = 1, text_c = :text WHERE account = :from AND place = :place");
        update.bind("to", to).bind("into", into).bind("from", from).bind("place", draft.place);
        update.bind("text", m_keyring.seal(place_of(to, draft.place, into, 1), draft.text)).run();
    }
    return static_cast<int>(drafts.size());
}

bool DraftStore::discard(std::string_view place)
{
    auto removal = m_connection.prepare("DELETE FROM draft WHERE account = :account AND place = :place");
    return removal.bind("account", m_keyring.account()).bind("place", place).run() > 0;
}

}  // namespace storage
