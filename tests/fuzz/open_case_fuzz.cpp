// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes with a case file's name are opened, refused, or said to be damaged: no crash, no fault of ours, no waiting for
// ever. Bytes that begin as a database are the file itself; others say what to change in a small sound one that is made
// anew at the start, the same each time: first rows and cells through SQL without any guard, then bytes and pages.
#include "app/accounts/accounts.h"
#include "app/accounts/room_access.h"
#include "app/case/safety.h"
#include "app/case/session.h"
#include "app/desk.h"
#include "app/exchange/merge_forms.h"
#include "app/open_form/read.h"
#include "base/failure.h"

#include <sodium.h>
#include <sqlite3.h>

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace {

using app::CaseFile;

/// So that what fells the target fells it again.
class SameEachTime {
public:
    static void install()
    {
        static randombytes_implementation same{name, random, nullptr, nullptr, fill, nullptr};
        randombytes_set_implementation(&same);
    }

private:
    static const char* name() { return "same"; }
    static std::uint32_t random()
    {
        static std::uint64_t state = 88172645463325252u;
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return static_cast<std::uint32_t>(state >> 16);
    }
    static void fill(void* into, size_t size)
    {
        for (auto* byte = static_cast<std::uint8_t*>(into); size > 0; --size)
            *byte++ = static_cast<std::uint8_t>(random());
    }
};

const base::FixedClock the_clock{base::Date(2027, 2, 19)};
const std::vector<std::string> keys{"lead", "chief", "hr"};

/// In memory, since each run writes a file; gone at the end.
class Folder {
public:
    Folder()
    {
        std::string name = "/dev/shm/radslag-fuzz-XXXXXX";
        if (!::mkdtemp(name.data()))
            std::abort();
        m_path = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

const std::filesystem::path& folder()
{
    static const Folder made;
    return made.path();
}

std::filesystem::path path()
{
    return folder() / "case.radslag";
}

std::string read_bytes()
{
    std::ifstream in(path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const std::string& bytes)
{
    for (const auto& each : std::filesystem::directory_iterator(folder()))
        std::filesystem::remove_all(each.path());
    std::ofstream(path(), std::ios::binary) << bytes;
}

/// A raw connection, as somebody has it who keeps none of the program's rules.
class Raw {
public:
    Raw()
    {
        if (sqlite3_open(path().c_str(), &m_handle) != SQLITE_OK)
            std::abort();
        run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON");
    }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;
    ~Raw() { sqlite3_close(m_handle); }

    void run(const std::string& sql) { sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr); }
    std::vector<std::string> names(const std::string& sql)
    {
        std::vector<std::string> names;
        sqlite3_exec(
            m_handle, sql.c_str(),
            [](void* into, int, char** values, char**) {
                static_cast<std::vector<std::string>*>(into)->push_back(values[0] ? values[0] : "");
                return 0;
            },
            &names, nullptr);
        return names;
    }

private:
    sqlite3* m_handle = nullptr;
};

std::string made_sound_file()
{
    auto records = *app::read_open_form(app::Desk::sample_form());
    records.accounts = {};
    app::NewCase begin{records, "lead", base::Text::of("Ingunn"), domain::Party::presidium, (*records.persons.find("hovland"))->id, "lead"};
    begin.cheap = true;
    {
        auto file = CaseFile::create(path(), begin, the_clock);
        auto& lead = file.unlock("lead", "lead");
        app::Work work(lead);
        const auto person = [&](const char* key) { return (*work.records()->persons.find(key))->id; };
        app::Accounts accounts(work);
        const auto chief = accounts.admit({"chief", base::Text::of("Eirik"), domain::Party::executive, person("haugland")}, "chief");
        const auto hr = accounts.admit({"hr", base::Text::of("Solveig"), domain::Party::hr, person("myklebust")}, "hr");
        app::RoomAccess access(work);
        access.grant_all(chief);
        access.grant_all(hr);
        work.commit();
        lead.save_draft("note", "Eit utkast");
    }
    {
        Raw raw;
        raw.run("PRAGMA page_size = 512; VACUUM");
    }
    return read_bytes();
}

/// What a step takes its numbers from; zeros at the end.
class Steps {
public:
    Steps(const std::uint8_t* data, size_t size) : m_data(data), m_left(size) {}
    bool more() const { return m_left > 0; }
    unsigned byte() { return m_left > 0 ? --m_left, *m_data++ : 0; }
    unsigned two() { return byte() * 256u + byte(); }
    unsigned four() { return two() * 65536u + two(); }

private:
    const std::uint8_t* m_data;
    size_t m_left;
};

const char* const odd[] = {"NULL", "''", "0", "1", "-1", "2147483648", "9223372036854775807", "-9223372036854775808", "1e300", "zeroblob(0)", "zeroblob(32)",
    "zeroblob(100000)", "randomblob(45)", "CAST(x'ff00fe' AS TEXT)", "CAST(zeroblob(3) AS TEXT)", "'1900-01-01'", "'2199-12-31'", "'2027-02-30'", "'own'",
    "'dialogue'", "'presidium'", "'recovery'", "'draft'", "'agreed'", "'frozen'", "'00000000-0000-0000-0000-000000000000'", "printf('%.*c', 3000, 'x')",
    "'a' || char(0) || 'b'", "char(55296)", "'NaN'", "'-0'", "'1' || char(31) || '2'"};

void change_a_cell(Raw& raw, const std::vector<std::string>& tables, Steps& steps)
{
    const auto& table = tables[steps.byte() % tables.size()];
    const auto columns = raw.names("SELECT name FROM pragma_table_info('" + table + "')");
    if (columns.empty())
        return;
    const auto& column = columns[steps.byte() % columns.size()];
    const auto row = std::to_string(steps.byte());
    const auto nth = [&](const std::string& what, const std::string& number) {
        return "(SELECT " + what + " FROM " + table + " LIMIT 1 OFFSET " + number + " % max(1, (SELECT count(*) FROM " + table + ")))";
    };
    const unsigned deed = steps.byte();
    // A table without rowid is known by its first column.
    const auto id = raw.names("SELECT wr FROM pragma_table_list('" + table + "')") == std::vector<std::string>{"1"} ? columns[0] : "rowid";
    const auto here = " WHERE " + id + " = " + nth(id, row);
    const auto set = "UPDATE " + table + " SET " + column + " = ";
    if (deed < 120)
        raw.run(set + odd[deed % std::size(odd)] + here);
    else if (deed < 160)
        raw.run(set + nth(column, std::to_string(steps.byte())) + here);
    else if (deed < 180)
        raw.run(set + nth(columns[steps.byte() % columns.size()], row) + here);
    else if (deed < 200)
        raw.run(set + "CAST(substr(" + column + ", 1, " + std::to_string(steps.byte()) + ") || " + (deed % 2 ? "x'00'" : "x'41'") + " AS BLOB)" + here);
    else if (deed < 215)
        raw.run("DELETE FROM " + table + here);
    else if (deed < 225)
        raw.run("DELETE FROM " + table);
    else if (deed < 240)
        raw.run("INSERT INTO " + table + " SELECT * FROM " + table + here);
    else
        raw.run(set + column + " + 1" + here);
}

/// Triggers go first, since nobody who forges keeps them; some steps change what makes the tables.
void change_by_sql(Steps& steps)
{
    Raw raw;
    const unsigned count = steps.byte() % 12;
    if (count > 0 && steps.byte() % 4 != 0) {
        for (const auto& trigger : raw.names("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
            raw.run("DROP TRIGGER " + trigger);
    }
    const auto tables = raw.names("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    for (unsigned i = 0; i < count && steps.more(); ++i) {
        const unsigned deed = steps.byte();
        if (deed < 220 && !tables.empty())
            change_a_cell(raw, tables, steps);
        else if (deed < 225)
            raw.run("PRAGMA user_version = " + std::to_string(steps.byte() % 4));
        else if (deed < 228)
            raw.run("PRAGMA application_id = " + std::to_string(steps.byte()));
        else if (deed < 236)
            raw.run("ALTER TABLE " + tables[steps.byte() % tables.size()] + " RENAME TO other");
        else if (deed < 244)
            raw.run("UPDATE sqlite_schema SET sql = replace(sql, 'TEXT', 'INTEGER') WHERE name = '" + tables[steps.byte() % tables.size()] + "'");
        else if (deed < 250)
            raw.run("UPDATE sqlite_schema SET rootpage = " + std::to_string(steps.byte()) + " WHERE name = '" + tables[steps.byte() % tables.size()] + "'");
        else if (deed < 253)
            raw.run("DROP TABLE " + tables[steps.byte() % tables.size()] + "; CREATE VIEW v AS SELECT 1");
        else
            raw.run("CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM audit WHERE seq = new.seq; UPDATE file SET test = 1; END");
    }
}

void change_bytes(std::string& bytes, Steps& steps)
{
    constexpr size_t page = 512;
    while (steps.more() && !bytes.empty()) {
        const unsigned deed = steps.byte();
        const auto at = steps.four() % bytes.size();
        if (deed < 100)
            bytes[at] = static_cast<char>(steps.byte());
        else if (deed < 140)
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << deed % 8));
        else if (deed < 180)
            bytes.replace(at, page / 8, bytes.substr(steps.four() % bytes.size(), page / 8));
        else if (deed < 200)
            bytes.resize(at);
        else if (deed < 225)
            std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at / page * page), std::min(page, bytes.size() - at / page * page), '\0');
        else if (deed < 245)
            bytes.replace(at / page * page, page, bytes.substr(steps.four() % bytes.size() / page * page, page));
        else
            bytes[at % 100] = static_cast<char>(steps.byte());
    }
}

/// Complaints have codes and may say what the file says, but never what is no text.
void require_told(const std::vector<app::Notice>& notices)
{
    for (const auto& notice : notices) {
        if (notice.code.empty())
            std::abort();
    }
}

template <class Doing>
void allowed(Doing doing)
{
    try {
        doing();
    }
    catch (const domain::Refused& refused) {
        if (refused.complaints().empty())
            std::abort();
    }
    catch (const base::Failure& failure) {
        if (failure.kind() == base::Failure::Kind::internal) {
            std::fprintf(stderr, "%s: %s\n", failure.code().c_str(), failure.cause().c_str());
            std::abort();
        }
    }
}

void use(bool read_only)
{
    app::Opening opening;
    opening.read_only = read_only;
    opening.settings = folder() / "settings";
    CaseFile file(path(), the_clock, opening);
    require_told(file.notices());
    file.accounts();
    allowed([&] { require_told(app::check(file, app::CheckDepth::full).findings); });
    for (const auto& key : keys) {
        allowed([&] {
            auto& session = file.unlock(key, key);
            require_told(session.notices());
            allowed([&] { session.records(); });
            allowed([&] { session.drafts(); });
            allowed([&] { session.draft("note"); });
            allowed([&] { require_told(app::check(file, app::CheckDepth::full).findings); });
            if (key != "lead")
                return;
            allowed([&] {
                session.wait_until_searchable();
                session.search("budsjett");
            });
            if (!read_only) {
                allowed([&] {
                    app::Work work(session);
                    if (const auto* action = work.records()->actions.size() > 0 ? &work.records()->actions[0] : nullptr) {
                        auto changed = **action;
                        changed.text = base::Text::of("noko anna");
                        work.save(domain::Action::restore(std::move(changed)));
                    }
                    work.commit();
                });
            }
        });
    }
    file.lock();
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    SameEachTime::install();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::string sound = made_sound_file();
    std::string bytes(reinterpret_cast<const char*>(data), size);
    bool read_only = true;
    if (!bytes.starts_with("SQLite format 3")) {
        Steps steps(data, size);
        read_only = steps.byte() % 4 != 0;
        write_bytes(sound);
        change_by_sql(steps);
        bytes = read_bytes();
        change_bytes(bytes, steps);
    }
    write_bytes(bytes);
    allowed([&] { use(read_only); });
    return 0;
}
