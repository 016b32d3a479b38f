// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/failure_of.h"
#include "storage/sqlite/transaction.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <sys/wait.h>
#include <unistd.h>

#include <thread>

using storage::Connection;
using storage::Transaction;
using Mode = Connection::Mode;

namespace {

int count(Connection& connection)
{
    return connection.prepare("SELECT count(*) FROM t").value<int>();
}

Connection with_table(const std::filesystem::path& path)
{
    auto connection = Connection::open(path, Mode::read_write_create);
    connection.run_script("CREATE TABLE t (x INTEGER) STRICT");
    return connection;
}

}  // namespace

TEST_CASE("What is not committed is undone")
{
    auto connection = Connection::in_memory();
    connection.run_script("CREATE TABLE t (x INTEGER) STRICT");
    {
        Transaction transaction(connection);
        connection.run_script("INSERT INTO t VALUES (1)");
        CHECK(count(connection) == 1);
    }
    CHECK(count(connection) == 0);
    CHECK_FALSE(connection.in_transaction());
    {
        Transaction transaction(connection);
        connection.run_script("INSERT INTO t VALUES (1)");
        transaction.commit();
    }
    CHECK(count(connection) == 1);
}

TEST_CASE("A transaction inside another, and a second commit, are faults of ours")
{
    auto connection = Connection::in_memory();
    Transaction transaction(connection);
    CHECK(failure_of([&] { Transaction inner(connection); }) == "storage.nested");
    CHECK(connection.in_transaction());
    transaction.commit();
    CHECK(failure_of([&] { transaction.commit(); }) == "storage.nested");
}

TEST_CASE("The right to write is taken at the start, so that a change never gives up half-way")
{
    support::TempDir folder;
    auto first = with_table(folder / "a");
    auto second = Connection::open(folder / "a", Mode::read_write);
    second.set_patience(std::chrono::milliseconds(10));
    Transaction transaction(first);
    CHECK(failure_of([&] { Transaction other(second); }) == "storage.busy");
    CHECK(count(second) == 0);
}

TEST_CASE("A commit waits for who still reads, and can be repeated when it waited in vain")
{
    support::TempDir folder;
    auto writing = with_table(folder / "a");
    writing.run_script("INSERT INTO t VALUES (1), (2)");
    writing.set_patience(std::chrono::milliseconds(10));
    auto reading = Connection::open(folder / "a", Mode::read_only);
    Transaction transaction(writing);
    writing.run_script("INSERT INTO t VALUES (3)");
    {
        auto rows = reading.prepare("SELECT x FROM t");
        REQUIRE(rows.step());
        CHECK(failure_of([&] { transaction.commit(); }) == "storage.busy");
        CHECK(writing.in_transaction());
    }
    transaction.commit();
    CHECK(count(reading) == 3);
}

TEST_CASE("On a connection for reading a transaction holds the view still")
{
    support::TempDir folder;
    auto writing = with_table(folder / "a");
    auto reading = Connection::open(folder / "a", Mode::read_only);
    Transaction view(reading);
    CHECK(count(reading) == 0);
    writing.set_patience(std::chrono::milliseconds(10));
    CHECK(failure_of([&] { writing.run_script("INSERT INTO t VALUES (1)"); }) == "storage.busy");
    CHECK(count(reading) == 0);
    view.commit();
    writing.run_script("INSERT INTO t VALUES (1)");
    CHECK(count(reading) == 1);
}

TEST_CASE("Four processes that write at once all succeed and lose nothing")
{
    support::TempDir folder;
    with_table(folder / "a").run_script("INSERT INTO t VALUES (0)");
    constexpr int writers = 4, each = 25;
    std::vector<pid_t> children;
    for (int i = 0; i < writers; ++i) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            int failed = 1;
            try {
                auto connection = Connection::open(folder / "a", Mode::read_write);
                for (int change = 0; change < each; ++change) {
                    Transaction transaction(connection);
                    const int before = connection.prepare("SELECT x FROM t").value<int>();
                    connection.prepare("UPDATE t SET x = :x").bind("x", before + 1).run();
                    transaction.commit();
                }
                failed = 0;
            }
            catch (...) {
            }
            ::_exit(failed);
        }
        children.push_back(child);
    }
    for (pid_t child : children) {
        int status = -1;
        ::waitpid(child, &status, 0);
        CHECK(status == 0);
    }
    auto connection = Connection::open(folder / "a", Mode::read_only);
    CHECK(connection.prepare("SELECT x FROM t").value<int>() == writers * each);
}

TEST_CASE("Another thread can stop a long statement")
{
    auto connection = Connection::in_memory();
    std::thread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        connection.interrupt();
    });
    const auto code = failure_of([&] {
        connection.prepare("WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 100000000) SELECT count(*) FROM c").value<std::int64_t>();
    });
    stopper.join();
    CHECK(code == "storage.interrupted");
}
