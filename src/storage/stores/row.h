// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/failure.h"
#include "domain/record/access.h"
#include "domain/record/on_behalf.h"
#include "storage/sealing/keyring.h"
#include "storage/stores/cells.h"

#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// How a row of a table stands to the record it belongs to.
struct Shape {
    std::string_view table;
    /// The column that holds the record's id.
    std::string_view record;
    /// Columns that are not fields of the object: which row it is (the first `key` of them are its primary key), its place
    /// in its list, and what the store derives.
    std::vector<std::string_view> lead;
    std::size_t key;
    /// A record itself: its place is given when it is first saved, and kept.
    bool head = false;
    Writers writers = Writers::members;
};

/// One sealed cell, opened.
struct SealedCell {
    /// Nothing: NULL, or not to be read.
    std::optional<std::string> text = {};
    /// Set where it may not be read: the room it lies in. With a text it never could: it came into the file withheld.
    std::optional<domain::RoomKind> withheld = {};
    bool operator==(const SealedCell&) const = default;
};

/// One row, apart from the file. Plain and sealed cells are in the order in which the row type names them.
struct Row {
    std::vector<Cell> lead;
    std::vector<Cell> plain = {};
    std::vector<SealedCell> sealed = {};
    // Of a stored one with sealed columns.
    std::optional<RoomId> room = {};
    std::int64_t version = 0;
    /// Of its seals; 0 where it has none.
    std::uint32_t epoch = 0;
    bool operator==(const Row&) const = default;
};

/// A table with its columns and the SQL over them.
struct Table {
    Table(Shape shape_, std::vector<std::string> plain_, std::vector<std::string> sealed_);

    Shape shape;
    std::vector<std::string> plain;
    /// With "_c".
    std::vector<std::string> sealed;
    /// lead, plain, then room, version, sealed where there is any.
    std::string select, insert, update_plain, update_all, remove;

    bool has_seals() const { return !sealed.empty(); }
    std::size_t room_at() const { return shape.lead.size() + plain.size(); }
    /// The key as it stands in the row, parts joined with "|".
    std::string row_name(const Row& row) const;
};

// A row type says once what its columns are:
//
//     struct MilestoneRow {
//         static Shape shape() { return {"milestone", "plan", {"goal", "place", "plan"}, 2}; }
//         static domain::Milestone blank();
//         template <class V, class O> static void fields(V& row, O& milestone) { row.plain("key", milestone.key); … }
//     };
//
// and is visited by who needs names (Names), takes the values out of an object (Take) or puts them into one (Fill).

class Names {
public:
    template <class T>
    void plain(std::string_view name, const T&)
    {
        plains.emplace_back(name);
    }
    template <class T>
    void sealed(std::string_view name, const T&)
    {
        seals.emplace_back(name) += "_c";
    }
    template <class T>
    void passage(std::string_view name, const T&)
    {
        for (const auto* part : {"_access", "_basis", "_review", "_language"})
            plains.push_back(std::string(name) + part);
        seals.emplace_back(name) += "_c";
        seals.push_back(std::string(name) + "_reason_c");
    }
    void on_behalf(std::string_view prefix, const std::optional<domain::OnBehalf>&)
    {
        for (const auto* part : {"typed_by", "typed_from", "typed_of", "confirmed"})
            plains.push_back(std::string(prefix) + part);
    }

    std::vector<std::string> plains, seals;
};

class Take {
public:
    explicit Take(Row& row) : m_row(row) {}

    template <class T>
    void plain(std::string_view, const T& value)
    {
        m_row.plain.push_back(to_cell(value));
    }
    template <class T>
    void sealed(std::string_view, const domain::SealedValue<T>& value)
    {
        if (const auto* closed = value.withheld())
            m_row.sealed.push_back({std::nullopt, closed->room});
        else
            m_row.sealed.push_back({to_sealed(value.open())});
    }
    void passage(std::string_view name, const domain::Passage& passage);
    void passage(std::string_view name, const std::optional<domain::Passage>& passage);
    void on_behalf(std::string_view prefix, const std::optional<domain::OnBehalf>& value);

private:
    Row& m_row;
};

class Fill {
public:
    Fill(const Table& table, const Row& row) : m_table(table), m_row(row) {}
    /// Takes the texts out of the row.
    Fill(const Table& table, Row&& row) : m_table(table), m_row(row), m_spent(&row) {}

    template <class T>
    void plain(std::string_view, T& value)
    {
        auto found = from_cell(m_row.plain[m_plain], static_cast<T*>(nullptr));
        if (!found)
            misfit(m_table.plain[m_plain]);
        value = *std::move(found);
        ++m_plain;
    }
    template <class S>
    void sealed(std::string_view, S& value)
    {
        fill(value, value);
    }
    void passage(std::string_view name, domain::Passage& passage);
    void passage(std::string_view name, std::optional<domain::Passage>& passage);
    void on_behalf(std::string_view prefix, std::optional<domain::OnBehalf>& value);

private:
    template <class S, class T>
    void fill(S& value, const domain::SealedValue<T>&)
    {
        const auto& cell = m_row.sealed[m_sealed];
        if (cell.withheld)
            value = domain::Withheld{*cell.withheld};
        else {
            T found{};
            if (!from_sealed(m_spent ? std::move(m_spent->sealed[m_sealed].text) : cell.text, found))
                misfit(m_table.sealed[m_sealed]);
            value = std::move(found);
        }
        ++m_sealed;
    }
    template <class T>
    T next(T first = {})
    {
        plain("", first);
        return first;
    }
    [[noreturn]] void misfit(const std::string& column) const;

    const Table& m_table;
    const Row& m_row;
    Row* m_spent = nullptr;
    std::size_t m_plain = 0, m_sealed = 0;
};

template <class R>
const Table& table_of()
{
    static const Table table = [] {
        Names names;
        auto blank = R::blank();
        R::fields(names, blank);
        return Table(R::shape(), std::move(names.plains), std::move(names.seals));
    }();
    return table;
}

template <class R, class O>
Row take(const O& object, std::vector<Cell> lead)
{
    Row row{std::move(lead)};
    Take visitor(row);
    R::fields(visitor, object);
    return row;
}

template <class R, class O>
void fill(const Row& row, O& object)
{
    Fill visitor(table_of<R>(), row);
    R::fields(visitor, object);
}

/// The texts go from the row into the object.
template <class R, class O>
void fill(Row&& row, O& object)
{
    Fill visitor(table_of<R>(), std::move(row));
    R::fields(visitor, object);
}

/// In its list, or of its record; 0 where the table knows none.
std::int64_t place_of(const Table& table, const Row& row);

/// Failure "storage.damaged" naming table and column.
[[noreturn]] void misfit(const Table& table, std::string_view column);

/// A lead cell that must be of this type.
template <class T>
T lead_of(const Table& table, const Row& row, std::size_t index)
{
    auto found = from_cell(row.lead[index], static_cast<T*>(nullptr));
    if (!found)
        misfit(table, table.shape.lead[index]);
    return *std::move(found);
}

}  // namespace storage
