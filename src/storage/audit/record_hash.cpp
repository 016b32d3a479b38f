// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/record_hash.h"

#include "base/failure.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

#include <algorithm>

namespace storage {
namespace {

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

void put_row(Digest& digest, const std::vector<std::string>& columns, const Statement& row)
{
    for (size_t i = 0; i < columns.size(); ++i) {
        const int column = static_cast<int>(i), type = sqlite3_column_type(row.handle(), column);
        if (type == SQLITE_NULL)
            continue;
        digest.text(columns[i]);
        switch (type) {
        case SQLITE_INTEGER: digest.number(row.get<std::int64_t>(column)); break;
        case SQLITE_TEXT: digest.text(row.text(column)); break;
        case SQLITE_BLOB: digest.bytes(row.blob(column)); break;
        default:
            // STRICT tables hold no such value, but a file whose bytes somebody changed may.
            digest.text("real").text(fmt::format("{}", row.get<double>(column)));
        }
    }
    digest.nothing();
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
    Digest digest("radslag/record/1");
    digest.text(kind).text(id);
    bool found = false;
    for (const auto& query : known(kind).queries) {
        auto rows = m_connection.prepare(query.sql);
        rows.bind("id", id);
        std::int64_t count = 0;
        for (; rows.step(); ++count) {
            digest.text(query.table);
            put_row(digest, query.columns, rows);
        }
        if (!found && count == 0)
            return std::nullopt;
        found = true;
    }
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
