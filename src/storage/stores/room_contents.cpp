// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/room_contents.h"

#include "storage/stores/sealed_tables.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace storage {

std::map<std::string, std::int64_t> contents_of(Connection& connection, RoomId room)
{
    static constexpr std::pair<std::string_view, std::string_view> tables[] = {{"plan", "plan"}, {"goal", "goal"}, {"promise", "promise"},
        {"follow_up", "result"}, {"assessment", "assessment"}, {"development_item", "development"}, {"workload", "development"}, {"step", "step"},
        {"waiver", "waiver"}, {"accord_signature", "signature"}, {"salary", "salary"}, {"salary_bid", "bid"}, {"salary_outcome", "pay"}, {"talk", "talk"},
        {"answer", "answer"}, {"agenda_item", "item"}, {"statement", "statement"}, {"remark", "remark"}, {"disagreement", "disagreement"},
        {"rating_point", "point"}, {"agreed_statement", "agreed"}, {"rating_score", "rating"}, {"talk_signature", "signature"}, {"action", "action"},
        {"interest", "interest"}, {"agreement_version", "agreement"}, {"agreement_clause", "clause"}, {"pay_item", "pay"}, {"side_post", "side_post"},
        {"agreement_signature", "signature"}, {"document", "document"}};
    std::map<std::string, std::int64_t> counts;
    for (const auto& [table, kind] : tables) {
        auto query = connection.prepare("SELECT count(*) FROM " + std::string(table) + " WHERE room = :room");
        if (const auto count = query.bind("room", room).value<std::int64_t>(); count > 0)
            counts[std::string(kind)] += count;
    }
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
