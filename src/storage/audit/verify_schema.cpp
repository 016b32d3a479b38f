// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resource.h"
#include "storage/audit/verify.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>
#include <utility>

namespace storage {
namespace {

using What = Finding::What;

/// {kind, name} -> {table it belongs to, the statement that made it}.
using Schema = std::map<std::pair<std::string, std::string>, std::pair<std::string, std::optional<std::string>>>;

Schema schema_of(Connection& connection)
{
    // What SQLite keeps for its own statistics is nobody's schema; its automatic indexes are part of their table.
    auto rows = connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4')");
    Schema schema;
    while (rows.step())
        schema[{rows.get<std::string>(0), rows.get<std::string>(1)}] = {rows.get<std::string>(2), rows.get<std::optional<std::string>>(3)};
    return schema;
}

/// "table.column", of tables alone.
std::vector<std::string> columns_of(Connection& connection)
{
    auto rows = connection.prepare("SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY 1");
    std::vector<std::string> columns;
    while (rows.step())
        columns.push_back(rows.get<std::string>(0));
    return columns;
}

struct Meant {
    Schema schema;
    std::vector<std::string> columns;
};

/// What these scripts make. Every file that is opened is held against it, so it is made once in the life of the program.
const Meant& meant_by(const std::vector<std::string_view>& scripts)
{
    static std::mutex one_at_a_time;
    static std::map<std::vector<std::string>, Meant> known;
    const std::lock_guard lock(one_at_a_time);
    const std::vector<std::string> key(scripts.begin(), scripts.end());
    if (const auto found = known.find(key); found != known.end())
        return found->second;
    auto fresh = Connection::in_memory();
    for (auto script : scripts)
        fresh.run_script(script);
    return known.emplace(key, Meant{schema_of(fresh), columns_of(fresh)}).first->second;
}

}  // namespace

std::optional<std::string> missing_part(Connection& connection, const std::vector<std::string_view>& scripts)
{
    const auto found = columns_of(connection);
    for (const auto& each : meant_by(scripts).columns) {
        if (!std::binary_search(found.begin(), found.end(), each))
            return each;
    }
    return std::nullopt;
}

AuditReport verify_schema(Connection& connection, const std::vector<std::string_view>& scripts)
{
    const auto& meant = meant_by(scripts).schema;
    const auto found = schema_of(connection);

    AuditReport report;
    const auto version = connection.prepare("PRAGMA user_version").value<std::int64_t>();
    if (version != std::ssize(scripts))
        report.add({What::schema_version, version, version, std::ssize(scripts)});
    for (const auto& [name, object] : meant) {
        auto its = found.find(name);
        if (its == found.end())
            report.add({What::schema_missing, 0, 0, 0, name.first, name.second});
        else if (its->second != object)
            report.add({What::schema_changed, 0, 0, 0, name.first, name.second});
    }
    for (const auto& [name, object] : found) {
        if (!meant.contains(name))
            report.add({What::schema_added, 0, 0, 0, name.first, name.second});
    }
    return report;
}

std::vector<std::string_view> schema_scripts()
{
    std::vector<std::string_view> scripts;
    for (auto name : base::resource_names("schema/"))
        scripts.push_back(base::resource(name));
    return scripts;
}

AuditReport verify_whole(Connection& connection, const SigningKeyOf& keys, const Records& records, const ChainCheck& check)
{
    auto chain = check;
    if (chain.from.seq > 0)
        chain.known.push_back(std::exchange(chain.from, {}));
    auto report = verify_chain(connection, keys, chain);
    report.add(verify_records(connection, records, check.stop));
    report.add(verify_schema(connection, schema_scripts()));
    return report;
}

}  // namespace storage
