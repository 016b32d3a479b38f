// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/refused.h"
#include "storage/stores/room_finder.h"
#include "storage/stores/row.h"
#include "storage/stores/saved.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace storage {

/// Something in the file that is broken, where the rest was still read: a cell ("seal.broken") or a record.
struct Loss {
    std::string code;
    std::string table;
    /// The row's key, or the record's id.
    std::string row;
    /// The column, or the rule that the record breaks.
    std::string what;
};

/// Rows of one table as they lie in the file. Nothing of them is opened, so they can be read before there is a key.
struct SealedRows {
    struct Each {
        /// Without its sealed cells.
        Row row;
        /// One for each sealed column; nothing for NULL.
        std::vector<std::optional<Unopened>> seals;
    };
    std::vector<Each> rows;
};

/// Rows of one table by the text of one of their lead cells, in the order of their places.
using Groups = std::unordered_map<std::string, std::vector<Row>>;

/// Objects of one list, from the rows of a group.
template <class R, class List>
void fill_list(const Groups& groups, const std::string& group, List& list)
{
    const auto found = groups.find(group);
    if (found == groups.end())
        return;
    for (const auto& row : found->second) {
        auto object = R::blank();
        fill<R>(row, object);
        list.push_back(std::move(object));
    }
}

/// The rest of an object, from a second row of its own; its place in the list is the same. Failure where it is gone.
template <class R, class O>
void fill_twin(const Groups& groups, const std::string& group, std::size_t index, O& object)
{
    const auto found = groups.find(group);
    if (found == groups.end() || index >= found->second.size())
        misfit(table_of<R>(), "place");
    fill<R>(found->second[index], object);
}

/// Reads and writes rows with their seals, for one account. Knows nothing of any record.
class RowStore {
public:
    /// Opens what lies at a place, as Keyring does.
    using Opener = std::function<Opened(const Place&, Unopened, Writers)>;

    RowStore(Connection& connection, Opener opener) : m_connection(connection), m_opener(std::move(opener)) {}
    RowStore(Connection& connection, Keyring& keyring, RoomFinder* rooms);

    Connection& connection() { return m_connection; }

    /// All rows, or those of one record, grouped by the lead cell of that number. One query.
    Groups read(const Table& table, std::size_t group, const std::optional<std::string>& record = {});
    /// One by one, in no order: so many texts do not lie in memory twice.
    void each_row(const Table& table, const std::optional<std::string>& record, const std::function<void(Row)>& take);
    /// In the order of their places.
    static SealedRows read_sealed(Connection& connection, const Table& table);
    /// One of them, opened; it goes from there.
    Row open(const Table& table, SealedRows& sealed, std::size_t index);
    /// In the order of their places.
    std::vector<Row> read_rows(const Table& table, const std::optional<std::string>& record = {});
    /// Of heads: those after this place, in order, and no more than so many.
    std::vector<Row> read_page(const Table& table, std::int64_t place, std::size_t most);
    /// Makes each record of its rows and puts it into the list. A record that breaks a rule of its own is a Failure
    /// "record.unsound", or a loss where losses are listed.
    template <class Make, class List>
    void gather(std::string_view kind, const std::string& id, List& list, Make make)
    {
        try {
            list.push_back(make());
        }
        catch (const domain::Refused& refused) {
            unsound(kind, id, refused);
        }
        catch (const base::Failure& failure) {
            unsound(kind, id, failure);
        }
    }

    /// A row as it shall be, and the room it belongs into.
    struct Wanted {
        const Table* table;
        Row row;
        std::optional<domain::RoomOf> room = {};
        bool operator==(const Wanted&) const = default;
    };
    /// Makes the rows of one record in these tables be what is wanted, in the order of the tables; the last is its head's.
    /// `before`: what was wanted of the record as the account has it in hand; tables of which the same is wanted now are not
    /// looked at.
    Saved save(const std::string& record, const std::vector<const Table*>& tables, const std::vector<Wanted>& wanted, const std::vector<Wanted>& before = {});
    /// To the newest epoch of the room, or all of it into another one. Rows that tell nothing go along.
    Saved reseal(const Table& table, RoomId room, std::optional<RoomId> into = {});

    struct Counts {
        std::int64_t opened = 0, withheld = 0;
    };
    Counts& counts() { return m_counts; }
    /// Null: what is broken is a Failure.
    void list_losses(std::vector<Loss>* losses) { m_losses = losses; }

private:
    struct Target;
    Row row_from(const Table& table, const Statement& found);
    /// `seal`: what lies in the sealed column of that number, nothing for NULL.
    template <class Seal>
    void open_seals(const Table& table, Row& row, Seal seal);
    SealedCell open_cell(const Table& table, Place& place, const std::string& column, Unopened sealed);
    domain::RoomKind kind_of(RoomId room);
    void unsound(std::string_view kind, const std::string& id, const domain::Refused& refused);
    void unsound(std::string_view kind, const std::string& id, const base::Failure& failure);

    RoomId target(const std::optional<domain::RoomOf>& room, std::map<domain::RoomOf, RoomId>& found, const std::optional<RoomId>& stored);
    /// For a row that tells nothing: where it belongs if this account reads that, else the account's own.
    RoomId keep(const Wanted& wanted);
    void add(const Wanted& wanted, RoomId room);
    bool change(const Wanted& wanted, const Row& stored, std::map<domain::RoomOf, RoomId>& rooms, Saved& saved);
    void remove(const Table& table, const Row& stored);
    static bool same_in(const Table* table, const std::vector<Wanted>& one, const std::vector<Wanted>& other);
    void write_seals(Statement& statement, const Table& table, const Row& row, RoomId room, std::int64_t version);
    Keyring& keyring();

    Connection& m_connection;
    Opener m_opener;
    Keyring* m_keyring = nullptr;
    RoomFinder* m_finder = nullptr;
    std::map<RoomId, domain::RoomKind> m_kinds;
    std::vector<Loss>* m_losses = nullptr;
    Counts m_counts;
};

/// A record of one row, into a list of Valid<Fields>.
template <class R, class List>
void make_record(RowStore& rows, std::string_view kind, Row row, List& list)
{
    rows.gather(kind, table_of<R>().row_name(row), list, [&] {
        auto fields = R::blank();
        fields.id = lead_of<decltype(fields.id)>(table_of<R>(), row, 0);
        fill<R>(std::move(row), fields);
        return List::value_type::restore(std::move(fields));
    });
}

/// In the order of their places, which stand behind their ids.
template <class R, class List>
void read_records(RowStore& rows, std::string_view kind, List& list, const std::optional<std::string>& id = {})
{
    std::vector<std::pair<std::int64_t, typename List::value_type>> placed;
    List made;
    rows.each_row(table_of<R>(), id, [&](Row row) {
        const auto place = lead_of<std::int64_t>(table_of<R>(), row, 1);
        make_record<R>(rows, kind, std::move(row), made);
        for (auto& record : made)
            placed.emplace_back(place, std::move(record));
        made.clear();
    });
    std::stable_sort(placed.begin(), placed.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    list.reserve(list.size() + placed.size());
    for (auto& each : placed)
        list.push_back(std::move(each.second));
}

template <class R, class Fields>
Saved save_record(RowStore& rows, const Fields& fields, const std::optional<domain::RoomOf>& room = {})
{
    return rows.save(fields.id.str(), {&table_of<R>()}, {{&table_of<R>(), take<R>(fields, {to_cell(fields.id), Cell{}}), room}});
}

}  // namespace storage
