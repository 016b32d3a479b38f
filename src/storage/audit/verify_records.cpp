// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/verify.h"

#include <map>
#include <set>
#include <utility>

namespace storage {
namespace {

using What = Finding::What;

/// The last that the log says of a record.
struct Told {
    std::int64_t seq = 0;
    std::optional<Hash> after;
    bool seen = false;
};

/// The latest entry before the last that left the record as it is now.
std::optional<std::int64_t> entry_that_left(Connection& connection, std::string_view kind, std::string_view id, const Hash& now, std::int64_t before)
{
    return connection.prepare("SELECT seq FROM audit WHERE kind = :kind AND record = :record AND after = :now AND seq < :before ORDER BY seq DESC LIMIT 1")
        .bind("kind", kind)
        .bind("record", id)
        .bind("now", now)
        .bind("before", before)
        .first<std::int64_t>();
}

std::optional<Finding> compare(Connection& connection, std::string_view kind, std::string_view id, const std::optional<Hash>& now, const Told& told)
{
    if (now == told.after)
        return std::nullopt;
    Finding finding{What::record_changed, told.seq, told.seq, 0, std::string(kind), std::string(id)};
    if (!now)
        finding.what = What::record_missing;
    else if (!told.after)
        finding.what = What::record_unlogged;
    else if (auto older = entry_that_left(connection, kind, id, *now, told.seq)) {
        finding.what = What::record_older;
        finding.other = *older;
    }
    return finding;
}

}  // namespace

AuditReport verify_records(Connection& connection, const Records& records, std::stop_token stop)
{
    AuditReport report;
    std::map<std::pair<std::string, std::string>, Told> told;
    std::set<std::string> strangers;
    auto rows = connection.prepare("SELECT seq, kind, record, before, after FROM audit ORDER BY seq");
    while (!stop.stop_requested() && rows.step()) {
        const auto seq = rows.get<std::int64_t>(0);
        auto kind = rows.get<std::string>(1);
        const auto before = rows.get<std::optional<Hash>>(3), after = rows.get<std::optional<Hash>>(4);
        if (!records.knows(kind)) {
            // An entry without hashes tells of an act, not of a record.
            if ((before || after) && strangers.insert(kind).second)
                report.add({What::kind_unknown, seq, seq, 0, kind});
            continue;
        }
        auto id = rows.get<std::string>(2);
        auto& last = told[{kind, id}];
        if (before != last.after)
            report.add({What::record_gap, seq, seq, last.seq, kind, id});
        last.seq = seq;
        last.after = after;
    }
    rows.reset();

    for (const auto& kind : records.kinds()) {
        for (const auto& id : records.ids(kind)) {
            if (stop.stop_requested())
                break;
            auto& last = told[{kind, id}];
            last.seen = true;
            ++report.records;
            if (auto finding = compare(connection, kind, id, records.hash(kind, id), last))
                report.add(*std::move(finding));
        }
    }
    for (const auto& [record, last] : told) {
        if (!last.seen && last.after && !stop.stop_requested())
            report.add({What::record_missing, last.seq, last.seq, 0, record.first, record.second});
    }
    report.stopped = stop.stop_requested();
    return report;
}

AuditReport verify_record(Connection& connection, const Records& records, std::string_view kind, std::string_view id)
{
    AuditReport report;
    report.records = 1;
    Told told;
    auto row = connection.prepare("SELECT seq, after FROM audit WHERE kind = :kind AND record = :record ORDER BY seq DESC LIMIT 1");
    row.bind("kind", kind).bind("record", id);
    if (row.step()) {
        told.seq = row.get<std::int64_t>(0);
        told.after = row.get<std::optional<Hash>>(1);
    }
    if (auto finding = compare(connection, kind, id, records.hash(kind, id), told))
        report.add(*std::move(finding));
    return report;
}

}  // namespace storage
