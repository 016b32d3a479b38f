// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench case [RECORDS…]: what stands between a passphrase and the work, and between a change and the disk. Ratios of
// one run, the two measured by turns. Ends with 1 where a figure is missed.
#include "large_case.h"
#include "measure.h"

#include "app/case/session_parts.h"
#include "app/desk.h"
#include "app/open_form/read.h"
#include "app/talk_list.h"
#include "base/hash.h"
#include "storage/stores/talk_rows.h"

#include <fmt/format.h>
#include <sodium.h>
#include <sqlite3.h>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <type_traits>
#include <variant>

namespace {

using bench::make;
using bench::median;
using bench::passphrase;
using bench::Prose;
using bench::seconds;
using bench::the_clock;

bool all_well = true;

void told(const std::string& what, double value, double wanted, const char* unit)
{
    all_well = all_well && value <= wanted;
    fmt::print("{:<58} {:>9.1f} {} (wanted: at most {:g}){}\n", what, value, unit, wanted, value <= wanted ? "" : "  MISSED");
    std::fflush(stdout);
}

void told_ratio(const std::string& what, double ours, double bare, double wanted)
{
    const double ratio = ours / bare;
    all_well = all_well && ratio <= wanted;
    fmt::print("{:<58} {:>9.2f} ms, bare {:>8.2f} ms: {:.2f} x (wanted: at most {:g}){}\n", what, ours * 1e3, bare * 1e3, ratio, wanted,
        ratio <= wanted ? "" : "  MISSED");
    std::fflush(stdout);
}

double bare_argon2id()
{
    unsigned char key[32];
    const unsigned char salt[crypto_pwhash_SALTBYTES] = {};
    return seconds([&] {
        if (crypto_pwhash(key, sizeof key, passphrase.data(), passphrase.size(), salt, crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                crypto_pwhash_ALG_ARGON2ID13)
            != 0)
            std::abort();
    });
}

/// The same change in the same file by SQLite alone: the statements that a save hands to it, one row of a table and one entry of
/// the log with all their guards and indexes, and what they bind lies ready.
class Bare {
public:
    explicit Bare(const std::filesystem::path& path) : m_connection(storage::Connection::open(path, storage::Connection::Mode::read_write)) {}

    /// Seconds.
    double save(const storage::Table& table, const std::string& id)
    {
        auto row = row_of(fmt::format("SELECT * FROM {} WHERE id = '{}'", table.shape.table, id));
        auto entry = row_of("SELECT * FROM audit ORDER BY seq DESC LIMIT 1");
        std::get<std::int64_t>(row.at("version")) += 1;
        std::get<std::int64_t>(entry.at("seq")) += 1;
        entry["prev"] = entry.at("hash");
        for (const auto* fresh : {"hash", "sig"})
            base::fill_random(std::get<std::vector<std::uint8_t>>(entry.at(fresh)));
        return seconds([&] {
            m_connection.run_script("BEGIN IMMEDIATE");
            run(table.update_all, row);
            run("INSERT INTO audit (seq, at, actor, event, kind, record, room, before, after, prev, hash, sig)"
                " VALUES (:seq, :at, :actor, :event, :kind, :record, :room, :before, :after, :prev, :hash, :sig)",
                entry);
            m_connection.run_script("COMMIT");
        });
    }

private:
    using Value = std::variant<std::monostate, std::int64_t, std::string, std::vector<std::uint8_t>>;
    using Values = std::map<std::string, Value>;

    Values row_of(const std::string& query)
    {
        auto found = m_connection.prepare(query);
        Values row;
        if (!found.step())
            std::abort();
        for (int i = 0; i < sqlite3_column_count(found.handle()); ++i) {
            auto& value = row[sqlite3_column_name(found.handle(), i)];
            switch (sqlite3_column_type(found.handle(), i)) {
            case SQLITE_INTEGER: value = found.get<std::int64_t>(i); break;
            case SQLITE_TEXT: value = std::string(found.text(i)); break;
            case SQLITE_BLOB: value = std::vector<std::uint8_t>(found.blob(i).begin(), found.blob(i).end()); break;
            }
        }
        return row;
    }
    void run(const std::string& sql, const Values& values)
    {
        auto statement = m_connection.prepare(sql);
        for (int i = 1; i <= sqlite3_bind_parameter_count(statement.handle()); ++i) {
            const std::string name = sqlite3_bind_parameter_name(statement.handle(), i) + 1;
            std::visit(
                [&](const auto& value) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                        statement.bind(name, std::optional<std::string>());
                    else
                        statement.bind(name, value);
                },
                values.at(name));
        }
        statement.run();
    }

    storage::Connection m_connection;
};

void measure(const std::filesystem::path& folder, int count, Prose& prose)
{
    const auto path = folder / fmt::format("case-{}.radslag", count), settings = folder / "settings";
    const double making = seconds([&] { make(path, count, prose); });
    fmt::print("\n{} records of 2 KB ({} MB, made in {:.1f} s)\n", count, std::filesystem::file_size(path) >> 20, making);
    app::Opening opening;
    opening.settings = settings;
    std::optional<app::CaseFile> file(std::in_place, path, the_clock, opening);
    // The first time the log is new to this user; afterwards it is known up to its end.
    file->unlock("lead", passphrase);
    while (!file->session()->is_watched())
        ::usleep(10'000);
    file->session()->notices();

    // First use: the list of all talks stands, as `list FILE talks` prints it. Texts are opened when they are asked for.
    std::vector<double> unlocks, bare, texts, whole;
    for (int round = 0; round < 7; ++round) {
        file->lock();
        bare.push_back(bare_argon2id());
        unlocks.push_back(seconds([&] {
            auto& session = file->unlock("lead", passphrase);
            if (app::talk_list(session).empty())
                std::abort();
        }));
        texts.push_back(seconds([&] { file->session()->records(); }));
    }
    told_ratio("unlock to first use (the list of talks)", median(unlocks), median(bare), 1.3);
    fmt::print("{:<58} {:>9.1f} ms\n", "  then all records with all their texts", median(texts) * 1e3);
    for (int round = 0; round < 3; ++round) {
        file->lock();
        whole.push_back(seconds([&] { file->unlock("lead", passphrase).wait_until_searchable(); }));
    }
    told("unlock to searchable", median(whole) * 1e3, count > 10'000 ? 4000 : 900, "ms");

    auto& session = *file->session();
    std::vector<double> searches;
    size_t found = 0;
    for (int round = 0; round < 60; ++round) {
        const auto words = prose.word() + (round % 3 == 0 ? "" : " " + prose.word());
        searches.push_back(seconds([&] { found += session.search(words).size(); }));
    }
    std::sort(searches.begin(), searches.end());
    told("search, the median of 60", median(searches) * 1e3, count > 10'000 ? 200 : 20, "ms");
    fmt::print("{:<58} {:>9.1f} ms, {} found\n", "  the slowest of them", searches.back() * 1e3, found);

    const auto bare_path = folder / "bare.radslag";
    std::filesystem::copy_file(path, bare_path, std::filesystem::copy_options::overwrite_existing);
    Bare raw(bare_path);
    std::vector<double> saves, works, bare_saves, bare_works;
    const auto id = (*session.records()).talks.find("utviklingssamtale-2027")->operator*().id;
    const auto action = (*session.records()).actions[0]->id;
    for (int round = 0; round < 41; ++round) {
        auto fields = **(*session.records()).talks.find(id);
        fields.place = base::Text::of("Rom " + std::to_string(round));
        const auto changed = domain::Talk::restore(std::move(fields));
        auto other = **(*session.records()).actions.find(action);
        other.text = prose.text();
        const auto text = domain::Action::restore(std::move(other));
        bare_saves.push_back(raw.save(storage::table_of<storage::TalkRow>(), id.str()));
        saves.push_back(seconds([&] {
            app::Work work(session);
            work.save(changed);
            work.commit();
        }));
        bare_works.push_back(raw.save(storage::table_of<storage::ActionRow>(), action.str()));
        works.push_back(seconds([&] {
            app::Work work(session);
            work.save(text);
            work.commit();
        }));
    }
    told_ratio("save of a talk", median(saves), median(bare_saves), 1.5);
    told_ratio("save of a text of 2 KB", median(works), median(bare_works), 1.5);
}

}  // namespace

int main(int argc, char** argv)
{
    if (sodium_init() < 0)
        return 2;
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("radslag-bench-{}", ::getpid());
    std::filesystem::create_directory(folder);
    std::vector<int> counts;
    for (int i = 1; i < argc; ++i)
        counts.push_back(std::atoi(argv[i]));
    if (counts.empty())
        counts = {1'000, 10'000, 100'000};
    Prose prose;
    for (const int count : counts)
        measure(folder, count, prose);
    std::filesystem::remove_all(folder);
    return all_well ? 0 : 1;
}
