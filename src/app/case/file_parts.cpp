// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/file_parts.h"

#include "app/case/place_notice.h"
#include "app/case/session_parts.h"
#include "base/failure.h"
#include "storage/audit/entry.h"
#include "storage/audit/verify.h"
#include "storage/file/damage.h"
#include "storage/file/migration.h"

#include <fmt/format.h>

#include <future>
#include <limits>
#include <thread>

namespace app {
using base::Failure;

std::string utc_text(storage::Instant at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(at - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()), time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::map<std::string, std::string> holder_values(const storage::HeldLock& held)
{
    std::map<std::string, std::string> values{{"who", ""}, {"since", ""}, {"host", ""}};
    if (held.holder)
        values = {{"who", held.holder->who}, {"since", utc_text(held.holder->since)}, {"host", held.holder->host}};
    values["elsewhere"] = held.state == storage::HeldLock::State::elsewhere ? "yes" : "no";
    return values;
}

FileParts::FileParts(std::filesystem::path where, const base::Clock& machine, Opening how)
    : path(std::move(where)), opening(std::move(how)), backups(storage::Backups::beside(path)), clock(machine, opening.asked_day)
{
    if (!opening.settings.empty())
        anchors.emplace(opening.settings / "anchors.json");
    open();
    if (!rescued)
        read_log_end();
}

FileParts::FileParts(std::filesystem::path where, const base::Clock& machine, Opening how, storage::Connection made)
    : path(std::move(where)), opening(std::move(how)), backups(storage::Backups::beside(path)), connection(std::move(made)), clock(machine, opening.asked_day)
{
}

FileParts::~FileParts() = default;

Session& FileParts::begin(storage::Keyring unlocked)
{
    auto next = std::make_unique<Session>(std::make_unique<SessionParts>(*this, std::move(unlocked)));
    session = std::move(next);
    return *session;
}

namespace {

/// Of most files the actions are the greater part. Nothing where they cannot be read: whoever reads them later says so.
std::optional<ReadAhead> read_ahead(const std::filesystem::path& path)
{
    try {
        auto own = storage::Connection::open(path, storage::Connection::Mode::read_only);
        storage::Transaction still(own);
        auto head = storage::head_of(own);
        auto actions = storage::TalkStore::sealed_actions(own);
        still.commit();
        return ReadAhead{std::move(head), std::move(actions), std::move(own)};
    }
    catch (const Failure&) {
        return std::nullopt;
    }
}

}  // namespace

Session& FileParts::unlock(domain::AccountId account, std::string_view passphrase, const std::function<void()>& meanwhile)
{
    storage::Accounts accounts(*connection, clock);
    auto keyring = std::async(std::launch::async,
        [&, today = clock.today(), floor = cost_floor()] { return accounts.unlock(account, storage::Passphrase::from(passphrase), today, floor); });
    if (meanwhile)
        meanwhile();
    // With memory of another thread's: two threads open these rows later, and would else wait for each other's.
    std::future<std::optional<ReadAhead>> ahead;
    if (!rescued)
        ahead = std::async(std::launch::async, [this] { return read_ahead(path); });
    begin(keyring.get());
    if (ahead.valid())
        session->parts().ahead = ahead.get();
    return *session;
}

void FileParts::open()
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        domain::refuse("file.missing", "file", {{"path", path.string()}});
    if (std::filesystem::is_regular_file(path, error) && std::filesystem::file_size(path, error) == 0)
        domain::refuse("file.not_ours", "file", {{"path", path.string()}});
    if (auto notice = notice_of_place(path, opening.read_only, opening.surroundings))
        notices.push_back(*std::move(notice));
    if (opening.read_only)
        be_read_only("asked");
    else
        take_lock();
    try {
        connect();
        migrate();
        // What is as it should be lacks nothing, and is compared once.
        if (!why_read_only.empty() || is_altered())
            require_tables();
        look_at_guards();
        back_up();
        read_file_row();
    }
    catch (const Failure& failure) {
        if (failure.kind() != Failure::Kind::damaged)
            throw;
        rescue();
    }
}

void FileParts::be_read_only(std::string why, std::map<std::string, std::string> values)
{
    lock.reset();
    why_read_only = std::move(why);
    read_only_values = std::move(values);
    read_only_values["why"] = why_read_only;
}

void FileParts::require_writable() const
{
    if (!why_read_only.empty())
        domain::refuse("file.read_only", "file", read_only_values);
}

void FileParts::take_lock()
{
    using namespace std::chrono_literals;
    const auto takeover = opening.take_over ? storage::LockFile::Takeover::from_elsewhere : storage::LockFile::Takeover::no;
    constexpr auto pause = 20ms;
    for (auto waited = 0ms;; waited += pause) {
        try {
            auto taken = storage::LockFile::take(path, storage::holder_here(opening.who, clock.machine_now()), takeover);
            if (auto* ours = std::get_if<storage::LockFile>(&taken)) {
                lock = std::move(*ours);
                return;
            }
            if (waited < opening.patience) {
                std::this_thread::sleep_for(pause);
                continue;
            }
            auto values = holder_values(std::get<storage::HeldLock>(taken));
            notices.push_back({"file.held", "file", values});
            be_read_only("held", std::move(values));
            return;
        }
        catch (const Failure& failure) {
            if (failure.code() != "storage.read_only")
                throw;
            notices.push_back({"file.not_writable", "file", {{"path", path.string()}}});
            be_read_only("disk");
            return;
        }
    }
}

void FileParts::connect()
{
    using storage::Connection;
    if (why_read_only.empty()) {
        try {
            connection = Connection::open(path, Connection::Mode::read_write);
            return;
        }
        catch (const Failure& failure) {
            if (failure.code() != "storage.read_only")
                throw;
            notices.push_back({"file.not_writable", "file", {{"path", path.string()}}});
            be_read_only("disk");
        }
    }
    connection = Connection::open(path, Connection::Mode::read_only);
}

void FileParts::migrate()
{
    using Result = storage::Migration::Result;
    std::string backup;
    const auto migration = storage::migrate(*connection, [&](storage::Connection& older) { backup = backups.make(older, clock.machine_now()).path.string(); });
    const std::map<std::string, std::string> versions{{"from", std::to_string(migration.from)}, {"to", std::to_string(migration.to)}, {"backup", backup}};
    switch (migration.result) {
    case Result::current: return;
    case Result::upgraded: notices.push_back({"file.upgraded", "file", versions}); return;
    case Result::newer_file: domain::refuse("file.newer", "file", versions);
    case Result::created:
    case Result::not_ours: domain::refuse("file.not_ours", "file", {{"path", path.string()}});
    case Result::damaged: throw Failure(Failure::Kind::damaged, migration.code, migration.cause);
    case Result::failed: break;
    }
    if (connection->read_only())
        domain::refuse("file.older", "file", versions);
    throw Failure(Failure::Kind::disk, migration.code, migration.cause);
}

void FileParts::require_tables()
{
    // Somebody took away what every query here believes in; that is damage, and no fault of the program.
    if (const auto missing = storage::missing_part(*connection, storage::schema_scripts()))
        throw Failure(Failure::Kind::damaged, "storage.damaged", "no " + *missing);
}

void FileParts::back_up()
{
    if (!why_read_only.empty())
        return;
    try {
        if (auto made = backups.make_if_changed(*connection, clock.machine_now()))
            notices.push_back({"backup.made", "file", {{"path", made->path.string()}}});
    }
    catch (const Failure& failure) {
        // The copy is what shows most damage. That there is no room for one is no reason to keep people out.
        if (failure.kind() == Failure::Kind::damaged)
            throw;
        notices.push_back({"backup.failed", "file", {{"code", failure.code()}, {"cause", failure.cause()}}});
    }
}

std::map<std::string, std::string> FileParts::say_damaged(const std::string& code, const std::optional<storage::Backups::Kept>& good)
{
    std::map<std::string, std::string> values{{"path", path.string()}, {"backup", ""}, {"at", ""}};
    if (good) {
        values["backup"] = good->path.string();
        values["at"] = utc_text(good->at);
    }
    notices.push_back({good ? code : code + "_no_backup", "file", values});
    return values;
}

void FileParts::look_at_guards()
{
    if (!why_read_only.empty() || !is_altered())
        return;
    be_read_only("altered", say_damaged("file.altered", backups.newest_good()));
}

bool FileParts::is_altered()
{
    try {
        const auto version = connection->prepare("PRAGMA schema_version").value<std::int64_t>();
        if (version != m_schema_version && !storage::verify_schema(*connection, storage::schema_scripts()).sound())
            return true;
        m_schema_version = version;
        // Rows that no guard let in: nothing could ever follow them.
        const auto last = storage::head_of(*connection).seq;
        return last < 0 || last == std::numeric_limits<std::int64_t>::max();
    }
    catch (const Failure& failure) {
        if (failure.kind() != Failure::Kind::damaged)
            throw;
        return true;
    }
}

void FileParts::found_damaged()
{
    if (why_read_only != "damaged")
        be_read_only("damaged", say_damaged("file.damaged", backups.newest_good()));
}

void FileParts::rescue()
{
    connection.reset();
    if (storage::judge_unopened(path) == storage::Migration::Result::not_ours)
        domain::refuse("file.not_ours", "file", {{"path", path.string()}});
    auto saved = storage::rescue(path, backups);
    auto values = say_damaged("file.damaged", saved.newest_good_backup);
    for (const auto& table : saved.tables) {
        if (table.lost > 0 || !table.whole)
            notices.push_back({"file.lost", "file", {{"table", table.name}, {"read", std::to_string(table.read)}, {"lost", std::to_string(table.lost)}}});
    }
    be_read_only("damaged", std::move(values));
    rescued = true;
    try {
        if (saved.readable) {
            connection = std::move(saved.readable);
            require_tables();
            read_file_row();
            read_log_end();
            return;
        }
    }
    catch (const Failure&) {
        // Without these two rows nobody can be let in.
    }
    throw Failure(Failure::Kind::damaged, saved.newest_good_backup ? "file.nothing_readable_backup" : "file.nothing_readable",
        saved.newest_good_backup ? saved.newest_good_backup->path.string() : path.string());
}

void FileParts::read_file_row()
{
    auto row = connection->prepare("SELECT id, country, test, today FROM file");
    if (!row.step())
        throw Failure(Failure::Kind::damaged, "storage.damaged", "the file does not say what it is");
    id = row.get<base::Uuid>(0);
    country = row.get<domain::Country>(1);
    test = row.get<bool>(2);
    if (const auto today = row.get<std::optional<base::Date>>(3); test && today)
        clock.store(*today);
}

void FileParts::read_log_end()
{
    clock.log_ends(connection->prepare("SELECT at FROM audit ORDER BY seq DESC LIMIT 1").first<storage::Instant>());
}

}  // namespace app
