// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file/backup.h"

#include "base/failure.h"
#include "base/files.h"
#include "base/hash.h"
#include "storage/audit/verify.h"
#include "storage/file/disk.h"
#include "storage/file/migration.h"
#include "storage/sqlite/error.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace storage {
namespace {

constexpr size_t newest_kept = 5;
constexpr size_t days_kept = 7;
constexpr size_t weeks_kept = 4;
constexpr size_t months_kept = 12;
constexpr auto longest_kept = std::chrono::days(400);
constexpr std::string_view ending = ".radslag-backup";

std::string stamp(Instant at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(at - day);
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}{:03}Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()), time.hours().count(), time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

/// The inverse of `stamp`: 19 characters.
std::optional<Instant> from_stamp(std::string_view text)
{
    if (text.size() != 19 || text[8] != 'T' || text[18] != 'Z')
        return std::nullopt;
    auto figure = [&](size_t at, size_t length) {
        int value = -1;
        const auto* end = text.data() + at + length;
        return std::from_chars(text.data() + at, end, value).ptr == end ? value : -1;
    };
    const std::array figures{figure(0, 4), figure(4, 2), figure(6, 2), figure(9, 2), figure(11, 2), figure(13, 2), figure(15, 3)};
    if (*std::min_element(figures.begin(), figures.end()) < 0)
        return std::nullopt;
    const auto date = base::Date::from(std::chrono::year(figures[0]) / figures[1] / figures[2]);
    if (!date || figures[3] > 23 || figures[4] > 59 || figures[5] > 59)
        return std::nullopt;
    return Instant(std::chrono::sys_days(date->ymd())) + std::chrono::hours(figures[3]) + std::chrono::minutes(figures[4]) + std::chrono::seconds(figures[5])
        + std::chrono::milliseconds(figures[6]);
}

/// Eight digits that change with every committed change: the file's header counts them, beside its size.
std::string mark_of(Connection& source)
{
    std::array<char, 100> header{};
    // A read through the connection's own handle: opening the file anew would drop its locks.
    auto held = source.prepare("SELECT count(*) FROM sqlite_schema");
    held.step();
    sqlite3_file* file = nullptr;
    sqlite3_file_control(source.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (!file || !file->pMethods)
        base::broken("storage.failed", "a backup of what is not a file");
    if (const int code = file->pMethods->xRead(file, header.data(), static_cast<int>(header.size()), 0); code != SQLITE_OK)
        raise(source.handle(), code, Doing::running);
    const auto hash = base::sha256(std::string_view(header.data(), header.size()));
    return base::hex(std::span(hash).first(4));
}

std::vector<std::string> unfit(Connection& connection)
{
    if (connection.prepare("PRAGMA application_id").value<std::int64_t>() != application_id)
        return {"this is not a case file"};
    return connection.integrity(Connection::Check::whole);
}

/// Guards that were taken away, and triggers that somebody added: by what the file's own version should have.
std::vector<std::string> foreign_to(Connection& connection)
{
    auto scripts = schema_scripts();
    const auto version = connection.prepare("PRAGMA user_version").value<std::int64_t>();
    if (version < 1 || version > std::ssize(scripts))
        return {"no version of a case file"};
    scripts.resize(static_cast<size_t>(version));
    std::vector<std::string> faults;
    for (const auto& finding : verify_schema(connection, scripts).findings)
        faults.push_back(std::string(domain::code(finding.what)) + " " + finding.record);
    return faults;
}

/// A second name for the file, so that it is never without one; a copy where the disk knows no second names.
void keep_under(const std::filesystem::path& name, const std::filesystem::path& file)
{
    std::error_code error;
    std::filesystem::create_hard_link(file, name, error);
    if (!error)
        return;
    std::filesystem::copy_file(file, name, error);
    if (error)
        raise_system(name, error.value());
    sync_file(name);
}

/// Finishes what a dead writer left and makes sure that nobody is at work. What is damaged cannot be asked.
void require_alone(const std::filesystem::path& case_file)
{
    try {
        auto connection = Connection::open(case_file, Connection::Mode::read_write);
        connection.set_patience(std::chrono::seconds(1));
        connection.run_script("BEGIN EXCLUSIVE; ROLLBACK");
    }
    catch (const base::Failure& failure) {
        if (failure.kind() != base::Failure::Kind::damaged)
            throw;
    }
}

template <class Bucket>
void keep_newest_of_each(const std::vector<Instant>& newest_first, size_t most, std::set<Instant>& kept, Bucket bucket)
{
    std::set<std::int64_t> seen;
    for (auto at : newest_first) {
        if (seen.size() == most)
            return;
        if (seen.insert(bucket(at)).second)
            kept.insert(at);
    }
}

}  // namespace

void write_copy(Connection& source, const std::filesystem::path& target)
{
    if (source.in_transaction())
        base::broken("storage.nested", "a copy inside a transaction");
    ScratchFile scratch(target);
    const auto utf8 = scratch.path().u8string();
    source.prepare("VACUUM INTO :path").bind("path", std::string(utf8.begin(), utf8.end())).run();
    {
        auto copy = Connection::open(scratch.path(), Connection::Mode::read_only);
        if (auto findings = copy.integrity(Connection::Check::quick); !findings.empty())
            throw base::Failure(base::Failure::Kind::damaged, "storage.damaged", findings.front());
        for (const char* number : {"PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_schema"}) {
            if (copy.prepare(number).value<std::int64_t>() != source.prepare(number).value<std::int64_t>())
                throw base::Failure(base::Failure::Kind::damaged, "storage.damaged", "the copy is not what it was made of");
        }
    }
    // Who may open the file may open its copy, and nobody else.
    struct stat about {};
    if (::stat(source.path().c_str(), &about) == 0)
        ::chmod(scratch.path().c_str(), about.st_mode & 0777);
    sync_file(scratch.path());
    move_into_place(scratch.path(), target);
}

Backups::Backups(std::filesystem::path folder, std::string name) : m_folder(std::move(folder)), m_name(std::move(name)) {}

Backups Backups::beside(const std::filesystem::path& case_file)
{
    auto folder = case_file;
    folder += ".backups";
    return Backups(folder, case_file.stem().string());
}

std::vector<Backups::Kept> Backups::list() const
{
    std::vector<Kept> found;
    std::error_code error;
    // <name>.<stamp>.<mark>.radslag-backup
    const auto size = m_name.size() + 1 + 19 + 1 + 8 + ending.size();
    for (std::filesystem::directory_iterator each(m_folder, error), end; !error && each != end; each.increment(error)) {
        const auto name = each->path().filename().string();
        if (name.size() != size || !name.starts_with(m_name + ".") || !name.ends_with(ending))
            continue;
        if (auto at = from_stamp(std::string_view(name).substr(m_name.size() + 1, 19)))
            found.push_back({each->path(), *at, name.substr(m_name.size() + 21, 8)});
    }
    std::sort(found.begin(), found.end(), [](const Kept& a, const Kept& b) { return a.at > b.at; });
    return found;
}

Backups::Kept Backups::make(Connection& source, Instant now) const
{
    base::make_folder(m_folder);
    const auto earlier = list();
    // Two in one millisecond, or a clock set back: the newest must still sort as the newest.
    if (!earlier.empty() && now <= earlier.front().at)
        now = earlier.front().at + std::chrono::milliseconds(1);
    const auto mark = mark_of(source);
    Kept made{m_folder / fmt::format("{}.{}.{}{}", m_name, stamp(now), mark, ending), now, mark};
    write_copy(source, made.path);

    std::vector<Instant> all{now};
    for (const auto& each : earlier)
        all.push_back(each.at);
    const auto kept = kept_by_rotation(all, now);
    for (const auto& each : earlier) {
        if (!std::binary_search(kept.rbegin(), kept.rend(), each.at)) {
            std::error_code ignored;
            std::filesystem::remove(each.path, ignored);
        }
    }
    return made;
}

std::optional<Backups::Kept> Backups::make_if_changed(Connection& source, Instant now) const
{
    const auto earlier = list();
    if (!earlier.empty() && earlier.front().mark == mark_of(source))
        return std::nullopt;
    return make(source, now);
}

std::optional<Backups::Kept> Backups::newest_good() const
{
    for (auto& each : list()) {
        if (faults_of(each.path).empty())
            return each;
    }
    return std::nullopt;
}

std::vector<Instant> kept_by_rotation(std::vector<Instant> made, Instant now)
{
    std::sort(made.rbegin(), made.rend());
    std::set<Instant> kept(made.begin(), made.begin() + static_cast<std::ptrdiff_t>(std::min(newest_kept, made.size())));
    auto day_of = [](Instant at) { return std::chrono::floor<std::chrono::days>(at).time_since_epoch().count(); };
    keep_newest_of_each(made, days_kept, kept, day_of);
    // 1 January 1970 was a Thursday; weeks begin on Monday.
    keep_newest_of_each(made, weeks_kept, kept, [&](Instant at) { return (day_of(at) + 3) / 7; });
    keep_newest_of_each(made, months_kept, kept, [](Instant at) {
        const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(at));
        return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
    });
    std::vector<Instant> result(kept.rbegin(), kept.rend());
    while (result.size() > 1 && now - result.back() > longest_kept)
        result.pop_back();
    return result;
}

std::vector<std::string> faults_of(const std::filesystem::path& file)
{
    try {
        auto connection = Connection::open(file, Connection::Mode::read_only);
        auto faults = unfit(connection);
        if (faults.empty())
            faults = foreign_to(connection);
        return faults;
    }
    catch (const base::Failure& failure) {
        return {failure.cause()};
    }
}

std::optional<std::filesystem::path> restore(const std::filesystem::path& backup, const std::filesystem::path& case_file, Instant now)
{
    auto source = Connection::open(backup, Connection::Mode::read_only);
    if (auto faults = unfit(source); !faults.empty())
        throw base::Failure(base::Failure::Kind::damaged, "storage.damaged", faults.front());
    ScratchFile fresh(case_file);
    write_copy(source, fresh.path());

    std::error_code error;
    if (!std::filesystem::exists(case_file, error)) {
        move_into_place(fresh.path(), case_file);
        return std::nullopt;
    }
    require_alone(case_file);
    // A journal with something in it would be played into the restored file.
    auto journal = case_file;
    journal += "-journal";
    if (std::filesystem::exists(journal, error) && std::filesystem::file_size(journal, error) != 0)
        throw base::Failure(base::Failure::Kind::disk, "storage.busy", "another program is in the middle of writing");
    auto aside = case_file;
    aside += "." + stamp(now) + ".replaced";
    keep_under(aside, case_file);
    move_into_place(fresh.path(), case_file);
    return aside;
}

}  // namespace storage
