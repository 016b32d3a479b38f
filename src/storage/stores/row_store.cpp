// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/row_store.h"

#include "storage/sealing/in_transaction.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

namespace storage {
namespace {

Cell cell_at(const Table& table, const Statement& found, int column, std::string_view name)
{
    switch (sqlite3_column_type(found.handle(), column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return found.get<std::int64_t>(column);
    case SQLITE_TEXT: return found.get<std::string>(column);
    default: misfit(table, name);
    }
}

/// What needs no key.
Row unsealed_part(const Table& table, const Statement& found)
{
    const auto& lead = table.shape.lead;
    Row row;
    row.lead.reserve(lead.size());
    row.plain.reserve(table.plain.size());
    int column = 0;
    for (const auto& name : lead)
        row.lead.push_back(cell_at(table, found, column++, name));
    for (const auto& name : table.plain)
        row.plain.push_back(cell_at(table, found, column++, name));
    if (table.has_seals()) {
        row.room = found.get<RoomId>(column++);
        row.version = found.get<std::int64_t>(column);
    }
    return row;
}

/// Nothing for NULL.
std::optional<Unopened> seal_at(const Table& table, const Statement& found, std::size_t index)
{
    // Behind room and version.
    const auto column = static_cast<int>(table.room_at() + 2 + index);
    return found.is_null(column) ? std::nullopt : std::optional(to_open(found.blob(column)));
}

void bind_cell(Statement& statement, std::string_view name, const Cell& cell)
{
    std::visit(
        [&](const auto& value) {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                statement.bind(name, std::nullopt);
            else
                statement.bind(name, value);
        },
        cell);
}

bool is_given(const Table& table, std::size_t lead)
{
    return table.shape.head && table.shape.lead[lead] == "place";
}

/// The list a row stands in: its key without its place; nothing where the key is none of its place.
std::optional<std::string> list_of(const Table& table, const Row& row)
{
    std::string list;
    bool placed = false;
    for (std::size_t i = 0; i < table.shape.key; ++i) {
        if (table.shape.lead[i] == "place")
            placed = true;
        else
            list +=
                (std::holds_alternative<std::int64_t>(row.lead[i]) ? std::to_string(std::get<std::int64_t>(row.lead[i])) : std::get<std::string>(row.lead[i]))
                + "|";
    }
    return placed ? std::optional(list) : std::nullopt;
}

bool is_closed(const SealedCell& cell)
{
    return cell.withheld && !cell.text;
}

/// Whether something stands there that this account has no key for.
bool is_withheld(const Row& row)
{
    return std::any_of(row.sealed.begin(), row.sealed.end(), is_closed);
}

/// Nothing stands there, or nothing but what came into the file withheld.
bool tells_nothing(const Row& row)
{
    return std::none_of(row.sealed.begin(), row.sealed.end(), [](const SealedCell& cell) { return cell.text && !withheld_from(*cell.text); });
}

bool is_empty(const Row& row)
{
    return std::none_of(row.sealed.begin(), row.sealed.end(), [](const SealedCell& cell) { return cell.text || cell.withheld; });
}

/// As it came into the file: what is withheld stays so.
void keep_withheld(Row& row)
{
    for (auto& cell : row.sealed) {
        if (cell.withheld && !cell.text)
            cell.text = withheld_words(*cell.withheld);
    }
}

[[noreturn]] void refuse_withheld(const char* code, const Table& table, const Row& row)
{
    std::string room;
    for (const auto& cell : row.sealed) {
        if (is_closed(cell))
            room = domain::code(*cell.withheld);
    }
    domain::refuse(code, std::string(table.shape.table), {{"room", room}});
}

bool plainly_equal(const Table& table, const Row& one, const Row& other)
{
    for (std::size_t i = table.shape.key; i < table.shape.lead.size(); ++i) {
        if (!is_given(table, i) && one.lead[i] != other.lead[i])
            return false;
    }
    return one.plain == other.plain;
}

void bind_plain(Statement& statement, const Table& table, const Row& row)
{
    for (std::size_t i = 0; i < table.shape.lead.size(); ++i) {
        if (!is_given(table, i))
            bind_cell(statement, table.shape.lead[i], row.lead[i]);
    }
    for (std::size_t i = 0; i < table.plain.size(); ++i)
        bind_cell(statement, table.plain[i], row.plain[i]);
}

void bind_key(Statement& statement, const Table& table, const Row& row)
{
    for (std::size_t i = 0; i < table.shape.key; ++i)
        bind_cell(statement, table.shape.lead[i], row.lead[i]);
}

}  // namespace

RowStore::RowStore(Connection& connection, Keyring& keyring, RoomFinder* rooms)
    : m_connection(connection)
    , m_opener([&keyring](const Place& place, Unopened sealed, Writers writers) { return keyring.open(place, std::move(sealed), writers); })
    , m_keyring(&keyring)
    , m_finder(rooms)
{
}

Keyring& RowStore::keyring()
{
    if (!m_keyring || !m_finder)
        base::broken("storage.reads_only", "a store without keys for writing");
    return *m_keyring;
}

domain::RoomKind RowStore::kind_of(RoomId room)
{
    if (const auto known = m_kinds.find(room); known != m_kinds.end())
        return known->second;
    const auto kind = m_connection.prepare("SELECT kind FROM room WHERE id = :id").bind("id", room).first<domain::RoomKind>();
    return m_kinds.emplace(room, kind.value_or(domain::RoomKind::own)).first->second;
}

SealedCell RowStore::open_cell(const Table& table, Place& place, const std::string& column, Unopened sealed)
{
    place.column = column;
    auto opened = m_opener(place, std::move(sealed), table.shape.writers);
    if (opened.state == Opened::State::open) {
        ++m_counts.opened;
        const auto withheld = withheld_from(opened.text);
        return {std::move(opened.text), withheld};
    }
    if (opened.state == Opened::State::broken) {
        if (!m_losses)
            throw base::Failure(base::Failure::Kind::damaged, "seal.broken", fmt::format("{} {} {}", place.table, place.row, column));
        m_losses->push_back({"seal.broken", std::string(place.table), place.row, column});
    }
    else
        ++m_counts.withheld;
    return {std::nullopt, kind_of(place.room)};
}

template <class Seal>
void RowStore::open_seals(const Table& table, Row& row, Seal seal)
{
    if (!table.has_seals())
        return;
    Place place{table.shape.table, table.row_name(row), {}, row.version, *row.room};
    row.sealed.reserve(table.sealed.size());
    for (std::size_t i = 0; i < table.sealed.size(); ++i) {
        std::optional<Unopened> sealed = seal(i);
        if (!sealed) {
            row.sealed.emplace_back();
            continue;
        }
        if (const auto header = header_of(bytes_of(*sealed)))
            row.epoch = row.epoch == 0 ? header->epoch : std::min(row.epoch, header->epoch);
        row.sealed.push_back(open_cell(table, place, table.sealed[i], *std::move(sealed)));
    }
}

Row RowStore::row_from(const Table& table, const Statement& found)
{
    auto row = unsealed_part(table, found);
    open_seals(table, row, [&](std::size_t i) { return seal_at(table, found, i); });
    return row;
}

SealedRows RowStore::read_sealed(Connection& connection, const Table& table)
{
    SealedRows sealed;
    auto found = connection.prepare(table.select);
    while (found.step()) {
        SealedRows::Each each{unsealed_part(table, found), {}};
        each.seals.resize(table.sealed.size());
        for (std::size_t i = 0; i < table.sealed.size(); ++i)
            each.seals[i] = seal_at(table, found, i);
        sealed.rows.push_back(std::move(each));
    }
    std::stable_sort(
        sealed.rows.begin(), sealed.rows.end(), [&](const auto& one, const auto& other) { return place_of(table, one.row) < place_of(table, other.row); });
    return sealed;
}

Row RowStore::open(const Table& table, SealedRows& sealed, std::size_t index)
{
    auto& [row, seals] = sealed.rows[index];
    open_seals(table, row, [&seals = seals](std::size_t i) { return std::move(seals[i]); });
    return std::move(row);
}

void RowStore::each_row(const Table& table, const std::optional<std::string>& record, const std::function<void(Row)>& take)
{
    auto found = m_connection.prepare(record ? table.select + fmt::format(" WHERE {} = :record", table.shape.record) : table.select);
    if (record)
        found.bind("record", *record);
    while (found.step())
        take(row_from(table, found));
}

std::vector<Row> RowStore::read_rows(const Table& table, const std::optional<std::string>& record)
{
    std::vector<Row> rows;
    each_row(table, record, [&](Row row) { rows.push_back(std::move(row)); });
    std::stable_sort(rows.begin(), rows.end(), [&](const Row& one, const Row& other) { return place_of(table, one) < place_of(table, other); });
    return rows;
}

std::vector<Row> RowStore::read_page(const Table& table, std::int64_t place, std::size_t most)
{
    auto found = m_connection.prepare(table.select + " WHERE place > :place ORDER BY place LIMIT :most");
    found.bind("place", place).bind("most", most);
    std::vector<Row> rows;
    while (found.step())
        rows.push_back(row_from(table, found));
    return rows;
}

Groups RowStore::read(const Table& table, std::size_t group, const std::optional<std::string>& record)
{
    Groups groups;
    for (auto& row : read_rows(table, record)) {
        const auto* name = std::get_if<std::string>(&row.lead[group]);
        if (!name)
            misfit(table, table.shape.lead[group]);
        groups[*name].push_back(std::move(row));
    }
    return groups;
}

void RowStore::unsound(std::string_view kind, const std::string& id, const domain::Refused& refused)
{
    const auto& first = refused.complaints().front();
    if (!m_losses)
        throw base::Failure(base::Failure::Kind::damaged, "record.unsound", fmt::format("{} {} {} {}", kind, id, first.code, first.field));
    m_losses->push_back({"record.unsound", std::string(kind), id, first.code});
}

void RowStore::unsound(std::string_view kind, const std::string& id, const base::Failure& failure)
{
    if (!m_losses || failure.kind() != base::Failure::Kind::damaged)
        throw failure;
    m_losses->push_back({"record.unsound", std::string(kind), id, failure.cause()});
}

RoomId RowStore::keep(const Wanted& wanted)
{
    const auto& room = wanted.room;
    const auto found = room ? m_finder->find_existing(*room) : std::nullopt;
    if (found && (is_empty(wanted.row) || keyring().reads(*found)))
        return *found;
    if (room && !found) {
        try {
            return m_finder->find(*room);
        }
        catch (const domain::Refused&) {
            // Not this account's to make; a row that tells nothing may lie anywhere.
        }
    }
    return m_finder->find({domain::RoomKind::own, keyring().account(), {}, room ? room->appointment : std::nullopt});
}

RoomId RowStore::target(const std::optional<domain::RoomOf>& room, std::map<domain::RoomOf, RoomId>& found, const std::optional<RoomId>& stored)
{
    if (!room) {
        // Nobody is named whose room it would be: it stays where it is.
        if (!stored)
            domain::refuse("room.missing", "room", {{"room", std::string(domain::code(domain::RoomKind::own))}});
        return *stored;
    }
    if (const auto known = found.find(*room); known != found.end())
        return known->second;
    return found.emplace(*room, m_finder->find(*room)).first->second;
}

void RowStore::write_seals(Statement& statement, const Table& table, const Row& row, RoomId room, std::int64_t version)
{
    Place place{table.shape.table, table.row_name(row), {}, version, room};
    statement.bind("room", room).bind("version", version);
    for (std::size_t i = 0; i < table.sealed.size(); ++i) {
        place.column = table.sealed[i];
        if (row.sealed[i].text)
            statement.bind(table.sealed[i], keyring().seal(place, *row.sealed[i].text, table.shape.writers));
        else
            statement.bind(table.sealed[i], std::nullopt);
    }
}

void RowStore::add(const Wanted& wanted, RoomId room)
{
    const auto& table = *wanted.table;
    auto insert = m_connection.prepare(table.insert);
    bind_plain(insert, table, wanted.row);
    if (table.has_seals()) {
        auto row = wanted.row;
        keep_withheld(row);
        write_seals(insert, table, row, room, 1);
    }
    insert.run();
}

bool RowStore::change(const Wanted& wanted, const Row& stored, std::map<domain::RoomOf, RoomId>& rooms, Saved& saved)
{
    const auto& table = *wanted.table;
    const bool plain = !plainly_equal(table, wanted.row, stored);
    bool anew = false, moves = false;
    RoomId room{base::Uuid{}};
    Row next = wanted.row;
    if (table.has_seals()) {
        // What tells nothing may stay where it was put.
        if (is_withheld(stored) || !tells_nothing(stored) || !tells_nothing(wanted.row))
            room = target(wanted.room, rooms, stored.room);
        else
            room = (is_empty(stored) && wanted.room ? m_finder->find_existing(*wanted.room) : std::nullopt).value_or(*stored.room);
        moves = room != *stored.room;
        anew = moves;
        for (std::size_t i = 0; i < table.sealed.size(); ++i) {
            const auto& before = stored.sealed[i];
            auto& cell = next.sealed[i];
            if (cell.withheld)
                cell = before;
            else if (is_closed(before) && table.shape.writers == Writers::members)
                refuse_withheld("record.withheld", table, stored);
            else
                anew = anew || before.withheld || cell.text != before.text;
        }
    }
    if (!plain && !anew)
        return false;
    // A row is one seal: what changes in it takes the rest along.
    if (anew && is_withheld(next))
        refuse_withheld("room.withheld", table, next);
    auto update = m_connection.prepare(anew ? table.update_all : table.update_plain);
    bind_plain(update, table, next);
    if (anew)
        write_seals(update, table, next, room, stored.version + 1);
    update.run();
    saved.moved += moves;
    return true;
}

void RowStore::remove(const Table& table, const Row& stored)
{
    if (is_withheld(stored) && table.shape.writers == Writers::members)
        refuse_withheld("record.withheld", table, stored);
    auto removal = m_connection.prepare(table.remove);
    bind_key(removal, table, stored);
    removal.run();
}

bool RowStore::same_in(const Table* table, const std::vector<Wanted>& one, const std::vector<Wanted>& other)
{
    const auto of_table = [table](const Wanted& wanted) { return wanted.table == table; };
    auto left = std::find_if(one.begin(), one.end(), of_table), right = std::find_if(other.begin(), other.end(), of_table);
    while (left != one.end() && right != other.end() && *left == *right) {
        left = std::find_if(left + 1, one.end(), of_table);
        right = std::find_if(right + 1, other.end(), of_table);
    }
    return left == one.end() && right == other.end();
}

Saved RowStore::save(const std::string& record, const std::vector<const Table*>& tables, const std::vector<Wanted>& wanted, const std::vector<Wanted>& before)
{
    require_transaction(m_connection);
    if (std::any_of(tables.begin(), tables.end(), [](const Table* table) { return table->has_seals(); }))
        (void)keyring();
    Saved saved;
    std::map<domain::RoomOf, RoomId> rooms;
    // A record may come into the file with parts that were withheld where it came from; later nobody adds what he cannot read.
    const bool is_new = before.empty() && read_rows(*tables.back(), record).empty();
    for (const auto* table : tables) {
        if (!before.empty() && same_in(table, wanted, before))
            continue;
        std::map<std::string, Row> stored;
        for (auto& row : read_rows(*table, record))
            stored.emplace(table->row_name(row), std::move(row));
        std::set<std::string> withheld_lists;
        std::vector<std::pair<const Wanted*, std::optional<Row>>> pairs;
        for (const auto& each : wanted) {
            if (each.table != table)
                continue;
            if (const auto list = list_of(*table, each.row); list && is_withheld(each.row))
                withheld_lists.insert(*list);
            auto found = stored.extract(table->row_name(each.row));
            pairs.emplace_back(&each, found ? std::optional(std::move(found.mapped())) : std::nullopt);
        }
        for (const auto& [name, row] : stored) {
            // Which of the rows that cannot be read has gone cannot be told.
            if (const auto list = list_of(*table, row); list && withheld_lists.contains(*list))
                domain::refuse("record.withheld", std::string(table->shape.table));
            remove(*table, row);
            ++saved.removed;
        }
        for (const auto& [each, row] : pairs) {
            if (row)
                saved.changed += change(*each, *row, rooms, saved);
            else {
                if (!is_new && is_withheld(each->row))
                    refuse_withheld("record.withheld", *table, each->row);
                if (!table->has_seals())
                    add(*each, RoomId(base::Uuid{}));
                else
                    add(*each, tells_nothing(each->row) ? keep(*each) : target(each->room, rooms, std::nullopt));
                ++saved.added;
            }
        }
    }
    return saved;
}

Saved RowStore::reseal(const Table& table, RoomId room, std::optional<RoomId> into)
{
    require_transaction(m_connection);
    const auto* card = keyring().ledger().room(room);
    if (!card || !keyring().reads(room))
        domain::refuse("room.withheld", "room", {{"room", std::string(domain::code(kind_of(room)))}});
    Saved saved;
    std::vector<Row> rows;
    auto found = m_connection.prepare(table.select + " WHERE room = :room");
    found.bind("room", room);
    while (found.step())
        rows.push_back(row_from(table, found));
    for (const auto& row : rows) {
        if (!into && (row.epoch == 0 || row.epoch == card->epoch))
            continue;
        if (is_withheld(row))
            refuse_withheld("room.withheld", table, row);
        auto update = m_connection.prepare(table.update_all);
        bind_plain(update, table, row);
        write_seals(update, table, row, into.value_or(room), row.version + 1);
        update.run();
        ++saved.changed;
        saved.moved += into.has_value();
    }
    return saved;
}

}  // namespace storage
