// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file/damage.h"

#include "base/failure.h"
#include "storage/file/disk.h"
#include "storage/file/migration.h"
#include "storage/sqlite/error.h"
#include "storage/sqlite/transaction.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <functional>
#include <limits>
#include <new>

namespace storage {
namespace {

std::string sql_name(std::string_view name)
{
    std::string result = "\"";
    for (char c : name) {
        result += c;
        if (c == '"')
            result += c;
    }
    return result + '"';
}

struct Shape {
    std::string name, sql;
    std::vector<std::string> columns = {}, key = {};
    bool has_rowid = true;
};

std::string listed(const std::vector<std::string>& names, std::string_view after = "")
{
    std::string result;
    for (const auto& name : names)
        result += fmt::format("{}{}{}", result.empty() ? "" : ", ", sql_name(name), after);
    return result;
}

std::vector<Shape> shapes_of(Connection& damaged)
{
    std::vector<Shape> shapes;
    auto tables = damaged.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid");
    while (tables.step())
        shapes.push_back({tables.get<std::string>(0), tables.get<std::string>(1)});
    for (auto& shape : shapes) {
        auto columns = damaged.prepare("SELECT name, pk FROM pragma_table_info(:table) ORDER BY pk, cid").bind("table", shape.name);
        while (columns.step()) {
            shape.columns.push_back(columns.get<std::string>(0));
            if (columns.get<int>(1) > 0)
                shape.key.push_back(shape.columns.back());
        }
        auto kind = damaged.prepare("SELECT wr FROM pragma_table_list(:table) WHERE schema = 'main'").bind("table", shape.name);
        shape.has_rowid = kind.first<std::int64_t>() == 0;
    }
    return shapes;
}

/// False where the file could not be read on.
bool readable(const std::function<void()>& work)
{
    try {
        work();
        return true;
    }
    catch (const base::Failure& failure) {
        if (failure.kind() != base::Failure::Kind::damaged)
            throw;
        return false;
    }
}

std::optional<std::int64_t> count_rows(Connection& connection, const std::string& table)
{
    std::optional<std::int64_t> count;
    readable([&] { count = connection.prepare(fmt::format("SELECT count(*) FROM {}", sql_name(table))).value<std::int64_t>(); });
    return count;
}

/// Copies the rows of one table and steps over the pages that cannot be read.
class TableReader {
public:
    TableReader(Connection& damaged, Connection& into, const Shape& shape) : m_damaged(damaged), m_into(into), m_shape(shape)
    {
        std::string places = shape.has_rowid ? ":id" : "";
        for (size_t i = 0; i < shape.columns.size(); ++i)
            places += fmt::format("{}:c{}", places.empty() ? "" : ", ", i);
        m_columns = (shape.has_rowid ? "rowid, " : "") + listed(shape.columns);
        m_insert = fmt::format("INSERT OR IGNORE INTO {} ({}) VALUES ({})", sql_name(shape.name), m_columns, places);
    }

    /// False where some part could not be read.
    bool read() { return m_shape.has_rowid ? by_rowid() : by_key(); }

private:
    /// Values go across as they are, without a type of ours between.
    void copy(Statement& row)
    {
        auto insert = m_into.prepare(m_insert);
        int column = 0;
        if (m_shape.has_rowid)
            insert.bind("id", row.get<std::int64_t>(column++));
        for (size_t i = 0; i < m_shape.columns.size(); ++i, ++column) {
            const auto place = fmt::format("c{}", i);
            switch (sqlite3_column_type(row.handle(), column)) {
            case SQLITE_INTEGER: insert.bind(place, row.get<std::int64_t>(column)); break;
            case SQLITE_FLOAT: insert.bind(place, row.get<double>(column)); break;
            case SQLITE_TEXT: insert.bind(place, row.text(column)); break;
            case SQLITE_BLOB: insert.bind(place, row.blob(column)); break;
            default: insert.bind(place, std::nullopt);
            }
        }
        try {
            insert.run();
        }
        catch (const base::Failure& failure) {
            // A row that no longer fits its own table is a lost row.
            if (failure.code() != "storage.constraint")
                throw;
        }
    }

    /// From `next` on, which then stands behind the last row that was read. True when it came to the end.
    bool forward(std::int64_t& next, bool& moved)
    {
        return readable([&] {
            auto rows = m_damaged.prepare(fmt::format("SELECT {} FROM {} NOT INDEXED WHERE rowid >= :from ORDER BY rowid", m_columns, sql_name(m_shape.name)))
                            .bind("from", next);
            while (rows.step()) {
                copy(rows);
                moved = true;
                const auto id = rows.get<std::int64_t>(0);
                if (id == last)
                    return;
                next = id + 1;
            }
        });
    }

    void backward(std::int64_t from, std::int64_t down_to)
    {
        readable([&] {
            auto rows = m_damaged
                            .prepare(fmt::format(
                                "SELECT {} FROM {} NOT INDEXED WHERE rowid < :from AND rowid >= :to ORDER BY rowid DESC", m_columns, sql_name(m_shape.name)))
                            .bind("from", from)
                            .bind("to", down_to);
            while (rows.step())
                copy(rows);
        });
    }

    bool by_rowid()
    {
        std::int64_t next = std::numeric_limits<std::int64_t>::min();
        bool moved = false;
        if (forward(next, moved))
            return true;
        // Where the unreadable pages end is not known: leap farther and farther, then come back from behind.
        std::int64_t hole = std::max<std::int64_t>(next, 0);
        for (std::int64_t leap = 1; hole <= last - leap;) {
            const auto landing = hole + leap;
            next = landing;
            moved = false;
            const bool ended = forward(next, moved);
            if (ended || moved)
                backward(landing, hole);
            if (ended)
                break;
            if (moved)
                hole = next;
            if (!moved && leap > last / 2)
                break;
            leap = moved ? 1 : leap * 2;
        }
        return false;
    }

    /// Without row numbers there is no leaping: from the front as far as it goes, then from the back.
    bool by_key()
    {
        const auto pass = [&](std::string_view order) {
            return readable([&] {
                auto rows = m_damaged.prepare(fmt::format("SELECT {} FROM {} ORDER BY {}", m_columns, sql_name(m_shape.name), listed(m_shape.key, order)));
                while (rows.step())
                    copy(rows);
            });
        };
        if (pass(""))
            return true;
        pass(" DESC");
        return false;
    }

    static constexpr auto last = std::numeric_limits<std::int64_t>::max();

    Connection& m_damaged;
    Connection& m_into;
    const Shape& m_shape;
    std::string m_columns, m_insert;
};

base::Failure nothing_left()
{
    return {base::Failure::Kind::damaged, "storage.damaged", "hardly anything is left of the file"};
}

/// The file's bytes as a database in memory, with what every case file's header must say put right: SQLite turns a file
/// away whose mark is spoilt or whose end is missing, although most of its pages can be read.
Connection in_memory_copy(const std::filesystem::path& file)
{
    constexpr std::string_view header_start("SQLite format 3\0\x10\x00\x01\x01\x00\x40\x20\x20", 24);
    std::ifstream stream(file, std::ios::binary);
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (!stream || error)
        raise_system(file, error ? error.value() : EACCES);
    if (size < 512)
        throw nothing_left();
    auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(size));
    if (!bytes)
        throw std::bad_alloc();
    if (!stream.read(reinterpret_cast<char*>(bytes), static_cast<std::streamsize>(size))) {
        sqlite3_free(bytes);
        raise_system(file, EIO);
    }
    if (judge_unopened(file) == Migration::Result::damaged && std::string_view(reinterpret_cast<char*>(bytes), 16) != header_start.substr(0, 16))
        std::copy(header_start.begin(), header_start.end(), bytes);
    bytes[18] = bytes[19] = 1;
    // A page size of 65536 is written as 1.
    const std::uint64_t page = bytes[16] == 0 && bytes[17] == 1 ? 65536 : bytes[16] * 256u + bytes[17];
    const auto pages = page >= 512 ? size / page : 0;
    if (pages == 0) {
        sqlite3_free(bytes);
        throw nothing_left();
    }
    for (int i = 0; i < 4; ++i)
        bytes[28 + i] = static_cast<unsigned char>(pages >> (24 - 8 * i));

    auto connection = Connection::in_memory();
    const auto used = static_cast<sqlite3_int64>(pages * page);
    if (const int code = sqlite3_deserialize(
            connection.handle(), "main", bytes, used, static_cast<sqlite3_int64>(size), SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY);
        code != SQLITE_OK)
        raise(connection.handle(), code, Doing::opening);
    return connection;
}

void read_around(Connection& damaged, const std::optional<Backups::Kept>& backup, Rescue& rescue)
{
    auto into = Connection::in_memory();
    // What points to a lost row is still worth reading; guards and indexes have nothing to do here.
    into.run_script("PRAGMA foreign_keys = OFF");
    for (const char* number : {"application_id", "user_version"})
        into.run_script(fmt::format("PRAGMA {0} = {1}", number, damaged.prepare(fmt::format("PRAGMA {}", number)).value<std::int64_t>()));
    std::optional<Connection> sound;
    if (backup)
        sound = Connection::open(backup->path, Connection::Mode::read_only);
    const auto shapes = shapes_of(damaged);
    if (shapes.empty())
        throw nothing_left();
    for (const auto& shape : shapes) {
        into.run_script(shape.sql);
        Transaction transaction(into);
        Rescue::Table table{shape.name};
        table.whole = TableReader(damaged, into, shape).read();
        transaction.commit();
        table.read = count_rows(into, shape.name).value_or(0);
        if (!table.whole) {
            // Counting goes through the smallest index, which may be sound where the table is not.
            auto stood = count_rows(damaged, shape.name);
            if (!stood && sound && sound->prepare("SELECT count(*) FROM sqlite_schema WHERE name = :name").bind("name", shape.name).value<int>() > 0)
                stood = count_rows(*sound, shape.name);
            table.lost = std::max<std::int64_t>(0, stood.value_or(0) - table.read);
        }
        rescue.tables.push_back(table);
    }
    into.run_script("PRAGMA query_only = ON");
    rescue.readable = std::move(into);
}

}  // namespace

bool Rescue::anything_lost() const
{
    return !readable || std::any_of(tables.begin(), tables.end(), [](const Table& table) { return !table.whole; });
}

Rescue rescue(const std::filesystem::path& case_file, const Backups& backups)
{
    Rescue rescue;
    rescue.newest_good_backup = backups.newest_good();
    try {
        // Where only a dead writer's half stands in the way, this undoes it.
        Connection::open(case_file, Connection::Mode::read_only);
    }
    catch (const base::Failure& failure) {
        if (failure.kind() != base::Failure::Kind::damaged)
            throw;
        rescue.findings.push_back(failure.cause());
    }
    try {
        auto damaged = in_memory_copy(case_file);
        for (auto& finding : damaged.integrity(Connection::Check::whole))
            rescue.findings.push_back(std::move(finding));
        read_around(damaged, rescue.newest_good_backup, rescue);
    }
    catch (const base::Failure& failure) {
        if (failure.kind() != base::Failure::Kind::damaged)
            throw;
        rescue.tables.clear();
        rescue.findings.push_back(failure.cause());
    }
    return rescue;
}

}  // namespace storage
