// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/record_hash.h"

#include "base/failure.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace storage {
namespace {

/// How many records' rows are kept, and how many bytes of one at most.
constexpr size_t most_kept = 8, largest_kept = 256 * 1024;

std::vector<std::string> columns_of(Connection& connection, const std::string& table)
{
    auto rows = connection.prepare("SELECT name FROM pragma_table_info(:table) ORDER BY name");
    rows.bind("table", table);
    std::vector<std::string> names;
    while (rows.step())
        names.push_back(rows.get<std::string>(0));
    return names;
}

std::string query_for(const RecordKind::Part& part, const std::vector<std::string>& columns)
{
    auto sql = fmt::format("SELECT {} FROM {} WHERE {} = :id", fmt::join(columns, ", "), part.table, part.key);
    if (!part.order.empty())
        sql += fmt::format(" ORDER BY {}", fmt::join(part.order, ", "));
    return sql;
}

void put_row(Packed& fields, const std::vector<std::string>& columns, const Statement& row)
{
    for (size_t i = 0; i < columns.size(); ++i) {
        const int column = static_cast<int>(i), type = sqlite3_column_type(row.handle(), column);
        if (type == SQLITE_NULL)
            continue;
        fields.text(columns[i]);
        switch (type) {
        case SQLITE_INTEGER: fields.number(row.get<std::int64_t>(column)); break;
        case SQLITE_TEXT: fields.text(row.text(column)); break;
        case SQLITE_BLOB: fields.bytes(row.blob(column)); break;
        default:
            // STRICT tables hold no such value, but a file whose bytes somebody changed may.
            fields.text("real").text(fmt::format("{}", row.get<double>(column)));
        }
    }
    fields.nothing();
}

}  // namespace

std::vector<RecordKind> ground_kinds()
{
    return {
        {"file", {{"file", "id"}}},
        {"account", {{"account", "id"}}},
        {"room", {{"room", "id"}, {"room_epoch", "room", {"epoch"}}, {"room_grant", "room", {"epoch", "member"}}}},
        {"document", {{"document", "id"}}},
    };
}

Records::Records(Connection& connection, std::vector<RecordKind> kinds) : m_connection(connection)
{
    for (auto& kind : kinds) {
        Known known{std::move(kind), {}};
        for (const auto& part : known.kind.parts) {
            auto columns = columns_of(connection, part.table);
            auto sql = query_for(part, columns);
            known.queries.push_back({part.table, std::move(columns), std::move(sql)});
        }
        m_kinds.push_back(std::move(known));
    }
}

bool Records::knows(std::string_view kind) const
{
    return std::any_of(m_kinds.begin(), m_kinds.end(), [&](const Known& each) { return each.kind.kind == kind; });
}

std::vector<std::string> Records::kinds() const
{
    std::vector<std::string> names;
    for (const auto& each : m_kinds)
        names.push_back(each.kind.kind);
    return names;
}

std::vector<std::string> Records::ids(std::string_view kind) const
{
    const auto& part = known(kind).kind.parts.front();
    auto rows = m_connection.prepare(fmt::format("SELECT {} FROM {} ORDER BY {}", part.key, part.table, part.key));
    std::vector<std::string> found;
    while (rows.step())
        found.push_back(rows.get<std::string>(0));
    return found;
}

std::optional<Hash> Records::hash(std::string_view kind, std::string_view id) const
{
    Seen seen{std::string(kind), std::string(id)};
    for (const auto& query : known(kind).queries)
        seen.parts.push_back({0, read(query, id)});
    return hash_of(seen);
}

std::optional<Hash> Records::hash_again(std::string_view kind, std::string_view id)
{
    auto seen = take_seen(kind, id);
    const auto version = m_connection.data_version();
    const auto& queries = known(kind).queries;
    if (std::exchange(seen.data_version, version) != version)
        seen.parts.clear();
    bool is_new = seen.parts.empty();
    const bool all = is_new;
    seen.parts.resize(queries.size());
    size_t size = 0;
    for (size_t i = 0; i < queries.size(); ++i) {
        auto& part = seen.parts[i];
        const auto writes = m_connection.writes(queries[i].table);
        if (all || part.writes != writes) {
            part = {writes, read(queries[i], id)};
            is_new = true;
        }
        size += part.fields.size();
    }
    if (is_new)
        seen.hash = hash_of(seen);
    const auto hash = seen.hash;
    if (size <= largest_kept)
        m_seen.push_back(std::move(seen));
    return hash;
}

Records::Seen Records::take_seen(std::string_view kind, std::string_view id)
{
    const auto found = std::find_if(m_seen.begin(), m_seen.end(), [&](const Seen& each) { return each.id == id && each.kind == kind; });
    if (found == m_seen.end()) {
        if (m_seen.size() >= most_kept)
            m_seen.erase(m_seen.begin());
        return {std::string(kind), std::string(id)};
    }
    auto seen = std::move(*found);
    m_seen.erase(found);
    return seen;
}

Packed Records::read(const Query& query, std::string_view id) const
{
    Packed fields;
    auto rows = m_connection.prepare(query.sql);
    rows.bind("id", id);
    while (rows.step()) {
        fields.text(query.table);
        put_row(fields, query.columns, rows);
    }
    return fields;
}

std::optional<Hash> Records::hash_of(const Seen& seen)
{
    if (seen.parts.front().fields.empty())
        return std::nullopt;
    Digest digest("radslag/record/1");
    digest.text(seen.kind).text(seen.id);
    for (const auto& part : seen.parts)
        digest.packed(part.fields);
    return digest.done();
}

const Records::Known& Records::known(std::string_view kind) const
{
    for (const auto& each : m_kinds) {
        if (each.kind.kind == kind)
            return each;
    }
    base::broken("audit.kind", std::string(kind));
}

}  // namespace storage
