// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/document_store.h"

#include "base/failure.h"
#include "domain/refused.h"
#include "storage/sealing/in_transaction.h"

#include <fmt/format.h>

namespace storage {
namespace {

Place place_of(DocumentId id, std::string_view column, std::int64_t version, RoomId room)
{
    return {"document", id.str(), column, version, room};
}

[[noreturn]] void broken(const Place& place)
{
    throw base::Failure(base::Failure::Kind::damaged, "seal.broken", fmt::format("{} {} {}", place.table, place.row, place.column));
}

}  // namespace

std::vector<FrozenDocument> DocumentStore::read(std::string_view where, std::string_view value)
{
    auto rows = m_connection.prepare(fmt::format("SELECT id, kind, record, edition, language, version, room, short_hash, template_hash, audit_head, size,"
                                                 " sha256, frozen_at, title_c FROM document {} ORDER BY frozen_at, id",
        where));
    if (!where.empty())
        rows.bind("value", value);
    std::vector<FrozenDocument> all;
    while (rows.step()) {
        FrozenDocument document{rows.get<DocumentId>(0), rows.get<std::string>(1), rows.get<std::string>(2), rows.get<domain::Edition>(3), base::Language::nb,
            rows.get<std::int64_t>(5), rows.get<RoomId>(6), rows.get<std::string>(7), rows.get<Hash>(8), rows.get<Hash>(9), rows.get<std::int64_t>(10),
            rows.get<base::Sha256>(11), rows.get<Instant>(12), {}};
        const auto language = base::language_from(rows.text(4));
        if (!language)
            throw base::Failure(base::Failure::Kind::damaged, "storage.damaged", "document.language");
        document.language = *language;
        const auto place = place_of(document.id, "title_c", document.version, document.room);
        const auto opened = m_keyring.open(place, rows.blob(13));
        const auto title = opened.state == Opened::State::open ? base::Text::from(opened.text) : std::nullopt;
        if (opened.state == Opened::State::withheld) {
            const auto* room = m_keyring.ledger().room(document.room);
            document.title = domain::Withheld{room ? room->purpose.kind : RoomKind::record};
        }
        else if (title)
            document.title = *title;
        else
            broken(place);
        all.push_back(std::move(document));
    }
    return all;
}

std::vector<FrozenDocument> DocumentStore::list(std::string_view record)
{
    return record.empty() ? read("", "") : read("WHERE record = :value", record);
}

std::optional<FrozenDocument> DocumentStore::find(DocumentId id)
{
    auto found = read("WHERE id = :value", id.str());
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::string DocumentStore::bytes(DocumentId id)
{
    auto row = m_connection.prepare("SELECT version, room, sha256, bytes_c, size FROM document WHERE id = :id");
    row.bind("id", id);
    if (!row.step())
        domain::refuse("document.unknown", "document", {{"document", id.str()}});
    const auto place = place_of(id, "bytes_c", row.get<std::int64_t>(0), row.get<RoomId>(1));
    auto opened = m_keyring.open(place, row.blob(3));
    if (opened.state == Opened::State::withheld) {
        const auto* room = m_keyring.ledger().room(place.room);
        domain::refuse("record.withheld", "document", {{"room", std::string(domain::code(room ? room->purpose.kind : RoomKind::record))}});
    }
    if (opened.state == Opened::State::broken)
        broken(place);
    if (base::sha256(opened.text) != row.get<base::Sha256>(2) || std::ssize(opened.text) != row.get<std::int64_t>(4))
        throw base::Failure(base::Failure::Kind::damaged, "document.damaged", id.str());
    return std::move(opened.text);
}

DocumentId DocumentStore::add(const NewDocument& document, RoomId room)
{
    require_transaction(m_connection);
    const auto language = std::string(base::code(document.language));
    auto last = m_connection.prepare("SELECT coalesce(max(version), 0) FROM document WHERE record = :record AND kind = :kind AND edition = :edition"
                                     " AND language = :language");
    last.bind("record", document.record).bind("kind", document.kind).bind("edition", document.edition).bind("language", language);
    const auto version = last.value<std::int64_t>() + 1;
    const auto id = document.id.value_or(DocumentId(base::Uuid::make(m_clock)));
    auto insert = m_connection.prepare("INSERT INTO document (id, kind, record, edition, language, version, room, short_hash, template_hash, audit_head,"
                                       " size, sha256, title_c, bytes_c, frozen_at) VALUES (:id, :kind, :record, :edition, :language, :version, :room,"
                                       " :short_hash, :template_hash, :audit_head, :size, :sha256, :title, :bytes, :at)");
    insert.bind("id", id).bind("kind", document.kind).bind("record", document.record).bind("edition", document.edition).bind("language", language);
    insert.bind("version", version).bind("room", room).bind("short_hash", document.short_hash).bind("template_hash", document.template_hash);
    insert.bind("audit_head", document.audit_head).bind("size", std::ssize(document.bytes)).bind("sha256", base::sha256(document.bytes));
    insert.bind("title", m_keyring.seal(place_of(id, "title_c", version, room), document.title.str()));
    insert.bind("bytes", m_keyring.seal(place_of(id, "bytes_c", version, room), document.bytes)).bind("at", m_clock.now()).run();
    return id;
}

}  // namespace storage
