// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/room_contents.h"

#include "storage/stores/sealed_tables.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace storage {

namespace {

/// Where people call it otherwise than the table.
std::string_view kind_of(std::string_view table)
{
    static constexpr std::pair<std::string_view, std::string_view> names[] = {{"follow_up", "result"}, {"development_item", "development"},
        {"workload", "development"}, {"agenda_item", "item"}, {"rating_point", "point"}, {"agreed_statement", "agreed"}, {"rating_score", "rating"},
        {"talk_signature", "signature"}, {"accord_signature", "signature"}, {"agreement_signature", "signature"}, {"agreement_version", "agreement"},
        {"agreement_clause", "clause"}, {"pay_item", "pay"}, {"salary_bid", "bid"}, {"salary_outcome", "pay"}};
    const auto* found = std::find_if(std::begin(names), std::end(names), [&](const auto& each) { return each.first == table; });
    return found == std::end(names) ? table : found->second;
}

/// A record is one whatever it says; of its parts those count that say something.
std::string counting(const Table& table)
{
    auto sql = "SELECT count(*) FROM " + std::string(table.shape.table) + " WHERE room = :room";
    if (table.shape.head)
        return sql;
    std::string silent;
    for (const auto& column : table.sealed)
        silent += (silent.empty() ? "" : " AND ") + column + " IS NULL";
    return sql + " AND NOT (" + silent + ")";
}

}  // namespace

std::map<std::string, std::int64_t> contents_of(Connection& connection, RoomId room)
{
    std::map<std::string, std::int64_t> counts;
    const auto add = [&](std::string_view table, const std::string& sql) {
        if (const auto count = connection.prepare(sql).bind("room", room).value<std::int64_t>(); count > 0)
            counts[std::string(kind_of(table))] += count;
    };
    for (const auto* table : sealed_tables())
        add(table->shape.table, counting(*table));
    add("document", "SELECT count(*) FROM document WHERE room = :room");
    return counts;
}

bool is_empty(Connection& connection, RoomId room)
{
    const auto lies_in = [&](std::string_view table) {
        return connection.prepare("SELECT 1 FROM " + std::string(table) + " WHERE room = :room LIMIT 1").bind("room", room).first<std::int64_t>().has_value();
    };
    const auto& tables = sealed_tables();
    return !lies_in("document") && !lies_in("draft")
        && std::none_of(tables.begin(), tables.end(), [&](const Table* table) { return lies_in(table->shape.table); });
}

}  // namespace storage
