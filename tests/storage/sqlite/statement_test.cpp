// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/connection.h"
#include "storage/sqlite/failure_of.h"
#include "support/catch.h"

#include <sqlite3.h>

#include <limits>

using storage::Bytes;
using storage::Connection;

namespace {

enum class Colour { red, green };
using ThingId = base::Id<struct ThingTag>;

/// Through a column without a type, as STRICT's ANY: what goes in is what lies there.
template <class T>
T round_trip(Connection& connection, const T& value)
{
    return connection.prepare("SELECT :v").bind("v", value).template value<T>();
}

template <class T>
std::string stored_as(Connection& connection, const T& value)
{
    return connection.prepare("SELECT typeof(:v)").bind("v", value).template value<std::string>();
}

}  // namespace

template <>
struct domain::Codes<Colour> {
    static constexpr std::array all{domain::Code<Colour>{Colour::red, "red"}, domain::Code<Colour>{Colour::green, "green"}};
};

TEST_CASE("What is bound comes back as it was")
{
    auto connection = Connection::in_memory();
    CHECK(round_trip(connection, std::numeric_limits<std::int64_t>::min()) == std::numeric_limits<std::int64_t>::min());
    CHECK(round_trip(connection, true));
    CHECK(round_trip(connection, 0.1) == 0.1);
    CHECK(round_trip(connection, std::string("Sámi \0 giella", 14)) == std::string("Sámi \0 giella", 14));
    CHECK(round_trip(connection, std::string()).empty());
    CHECK(round_trip(connection, Bytes{0, 1, 255}) == Bytes{0, 1, 255});
    CHECK(round_trip(connection, std::array<std::uint8_t, 2>{4, 5}) == std::array<std::uint8_t, 2>{4, 5});
    CHECK(round_trip(connection, base::Date(2028, 2, 29)) == base::Date(2028, 2, 29));
    CHECK(round_trip(connection, *base::TimeOfDay::from("09:05")) == *base::TimeOfDay::from("09:05"));
    CHECK(round_trip(connection, base::Text::of("Møte")) == base::Text::of("Møte"));
    CHECK(round_trip(connection, *base::Decimal::from("-0.8")) == *base::Decimal::from("-0.8"));
    CHECK(round_trip(connection, Colour::green) == Colour::green);
    const storage::Instant instant(std::chrono::milliseconds(1'779'093'120'123));
    CHECK(round_trip(connection, instant) == instant);
    const ThingId id(base::Uuid::derive("964982953", "thing", "one"));
    CHECK(round_trip(connection, id) == id);
    CHECK(connection.prepare("SELECT :v").bind("v", "a literal").value<std::string>() == "a literal");
    CHECK(connection.prepare("SELECT :v").bind("v", std::optional<int>(3)).value<std::optional<int>>() == 3);
}

TEST_CASE("Nothing is NULL, and an empty text or blob is not nothing")
{
    auto connection = Connection::in_memory();
    CHECK(stored_as(connection, std::nullopt) == "null");
    CHECK(stored_as(connection, std::optional<base::Date>()) == "null");
    CHECK(stored_as(connection, std::string_view()) == "text");
    CHECK(stored_as(connection, Bytes()) == "blob");
    CHECK(stored_as(connection, std::span<const std::uint8_t>()) == "blob");
    CHECK(connection.prepare("SELECT NULL").value<std::optional<base::Date>>() == std::nullopt);
}

TEST_CASE("A value of another shape is damage, named by its column alone")
{
    auto connection = Connection::in_memory();
    std::string cause;
    auto misfit = [&](auto* type, const std::string& sql) {
        using T = std::remove_pointer_t<decltype(type)>;
        return failure_of([&] { connection.prepare("SELECT " + sql + " AS shape").value<T>(); }, &cause);
    };
    for (const auto& code : {misfit(static_cast<std::int64_t*>(nullptr), "'7'"), misfit(static_cast<std::int64_t*>(nullptr), "NULL"),
             misfit(static_cast<int*>(nullptr), "3000000000"), misfit(static_cast<bool*>(nullptr), "2"), misfit(static_cast<std::string*>(nullptr), "x'41'"),
             misfit(static_cast<std::string*>(nullptr), "NULL"), misfit(static_cast<Bytes*>(nullptr), "'A'"),
             misfit(static_cast<std::array<std::uint8_t, 3>*>(nullptr), "x'4141'"), misfit(static_cast<Colour*>(nullptr), "'blue'"),
             misfit(static_cast<base::Date*>(nullptr), "'2027-02-30'"), misfit(static_cast<base::Uuid*>(nullptr), "'x'"),
             misfit(static_cast<base::Text*>(nullptr), "CAST(x'ff' AS TEXT)"), misfit(static_cast<std::optional<base::Date>*>(nullptr), "'hemmelig'")}) {
        CHECK(code == "storage.damaged");
        CHECK(cause == "column shape holds what it cannot hold");
    }
}

TEST_CASE("Parameters go by name, whatever their order, and one name may stand twice")
{
    auto connection = Connection::in_memory();
    auto row = connection.prepare("SELECT :b || :a || :b").bind("a", "A").bind("b", "B");
    REQUIRE(row.step());
    CHECK(row.text(0) == "BAB");
    CHECK_FALSE(row.step());
}

TEST_CASE("A forgotten, misspelt or oversized parameter is a fault, never a silent NULL")
{
    auto connection = Connection::in_memory();
    CHECK(failure_of([&] { connection.prepare("SELECT :a, :b").bind("a", 1).step(); }) == "storage.unbound");
    CHECK(failure_of([&] { connection.prepare("SELECT :a").bind("b", 1); }) == "storage.parameter");
    CHECK(failure_of([&] { connection.prepare("SELECT :a").bind("a", std::numeric_limits<std::uint64_t>::max()); }) == "storage.parameter");
    // A statement that comes back from the cache has forgotten what it held.
    connection.prepare("SELECT :a").bind("a", 1).step();
    CHECK(failure_of([&] { connection.prepare("SELECT :a").step(); }) == "storage.unbound");
}

TEST_CASE("The same text is prepared once, and twice at the same time when needed")
{
    auto connection = Connection::in_memory();
    connection.run_script("CREATE TABLE t (x INTEGER) STRICT; INSERT INTO t VALUES (1), (2)");
    const std::string sql = "SELECT x FROM t ORDER BY x";
    sqlite3_stmt* kept = nullptr;
    {
        auto outer = connection.prepare(sql);
        kept = outer.handle();
        REQUIRE(outer.step());
        auto inner = connection.prepare(sql);
        CHECK(inner.handle() != kept);
        REQUIRE(inner.step());
        REQUIRE(inner.step());
        CHECK(inner.get<int>(0) == 2);
        CHECK(outer.get<int>(0) == 1);
    }
    auto first = connection.prepare(sql), second = connection.prepare(sql);
    CHECK((first.handle() == kept || second.handle() == kept));
    // Left half-way, it begins anew.
    REQUIRE(first.step());
    CHECK(first.get<int>(0) == 1);
}

TEST_CASE("Running counts what changed and can be repeated with other values")
{
    auto connection = Connection::in_memory();
    connection.run_script("CREATE TABLE t (x INTEGER, y TEXT) STRICT");
    auto insert = connection.prepare("INSERT INTO t VALUES (:x, :y)").bind("y", "same");
    for (int i = 0; i < 3; ++i)
        CHECK(insert.bind("x", i).run() == 1);
    CHECK(connection.prepare("UPDATE t SET x = x + 1 WHERE x > 0").run() == 2);
    CHECK(connection.prepare("UPDATE t SET x = 0 WHERE x > 100").run() == 0);
    CHECK(connection.prepare("SELECT count(*) FROM t WHERE y = 'same'").value<int>() == 3);
    CHECK(connection.prepare("SELECT x FROM t WHERE x > 100").first<int>() == std::nullopt);
    CHECK(failure_of([&] { connection.prepare("SELECT x FROM t WHERE x > 100").value<int>(); }) == "storage.rows");
    CHECK(failure_of([&] { connection.prepare("SELECT x FROM t").run(); }) == "storage.rows");
}

TEST_CASE("After an error the same statement can be used again")
{
    auto connection = Connection::in_memory();
    connection.run_script("CREATE TABLE t (x INTEGER PRIMARY KEY) STRICT");
    auto insert = connection.prepare("INSERT INTO t VALUES (:x)").bind("x", 1);
    insert.run();
    CHECK(failure_of([&] { insert.run(); }) == "storage.constraint");
    CHECK(insert.bind("x", 2).run() == 1);
}

TEST_CASE("What was bound is copied at once and let go with the statement")
{
    auto connection = Connection::in_memory();
    std::string text = "before";
    Bytes bytes{1, 2};
    sqlite3_stmt* kept = nullptr;
    {
        auto row = connection.prepare("SELECT :text, :bytes").bind("text", text).bind("bytes", bytes);
        text = "behind";
        bytes = {8, 9};
        REQUIRE(row.step());
        CHECK(row.text(0) == "before");
        CHECK(row.get<Bytes>(1) == Bytes{1, 2});
        kept = row.handle();
    }
    auto again = connection.prepare("SELECT :text, :bytes");
    REQUIRE(again.handle() == kept);
    char* expanded = sqlite3_expanded_sql(kept);
    CHECK(std::string(expanded) == "SELECT NULL, NULL");
    sqlite3_free(expanded);
}

TEST_CASE("Binding anew begins anew, also between two rows")
{
    auto connection = Connection::in_memory();
    connection.run_script("CREATE TABLE t (x INTEGER) STRICT; INSERT INTO t VALUES (1), (2), (3)");
    auto rows = connection.prepare("SELECT x FROM t WHERE x >= :least ORDER BY x").bind("least", 1);
    REQUIRE(rows.step());
    rows.bind("least", 3);
    REQUIRE(rows.step());
    CHECK(rows.get<int>(0) == 3);
    CHECK_FALSE(rows.step());
}

TEST_CASE("Only one statement is prepared at a time")
{
    auto connection = Connection::in_memory();
    connection.prepare("SELECT 1;\n").step();
    CHECK(failure_of([&] { connection.prepare("SELECT 1; SELECT 2"); }) == "storage.failed");
    CHECK(failure_of([&] { connection.prepare(""); }) == "storage.failed");
    CHECK(failure_of([&] { connection.prepare("-- nothing"); }) == "storage.failed");
}

TEST_CASE("A connection can be moved while its statements live, and goes with the last of them")
{
    auto first = Connection::in_memory();
    first.run_script("CREATE TABLE t (x INTEGER) STRICT; INSERT INTO t VALUES (5)");
    auto row = first.prepare("SELECT x FROM t");
    auto second = std::move(first);
    REQUIRE(row.step());
    CHECK(row.get<int>(0) == 5);
    row = second.prepare("SELECT x + 1 FROM t");
    REQUIRE(row.step());
    CHECK(row.get<int>(0) == 6);
    row.reset();
    second = Connection::in_memory();
    REQUIRE(row.step());
    CHECK(row.get<int>(0) == 6);
}
