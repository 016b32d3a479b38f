// SPDX-License-Identifier: GPL-3.0-or-later
// No word of a sealed text lies anywhere but in memory: every file that comes to be around a case file is searched byte for
// byte, and what a person may be shown or a program may log as well.
#include "app/case/council.h"
#include "app/case/guard.h"
#include "app/proof/forger.h"
#include "app/proof/marked_form.h"
#include "support/catch.h"

#include "app/open_form/read.h"

#include <sqlite3.h>

#include <signal.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>

using support::Council;
using support::Forger;
using support::open_word;
using support::sealed_word;

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// As search folds it: small letters without marks.
std::string folded(std::string bytes)
{
    for (size_t at = 0; (at = bytes.find("\xC3\xB8", at)) != std::string::npos;)
        bytes.replace(at, 2, "o");
    for (size_t at = 0; (at = bytes.find("\xC3\x98", at)) != std::string::npos;)
        bytes.replace(at, 2, "o");
    // UTF-16 of either end, once its zeros are out, is Latin-1.
    std::erase(bytes, '\0');
    for (char& c : bytes) {
        if (c == '\xF8' || c == '\xD8')
            c = 'o';
        else if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return bytes;
}

/// In UTF-8 or UTF-16, as written, folded, in capitals; whole, or the first eight letters alone.
bool holds(const std::string& bytes, const std::string& word)
{
    return folded(bytes).find(folded(word).substr(0, 8)) != std::string::npos;
}

std::string big_end_first(long long number, int size)
{
    std::string bytes;
    for (int i = size - 1; i >= 0; --i)
        bytes += static_cast<char>(number >> (8 * i) & 0xff);
    return bytes;
}

/// A sealed figure as text, or as SQLite and the machine keep whole numbers.
bool holds_a_figure(const std::string& bytes)
{
    constexpr long long ten_thousandths = 86753094213;
    for (const auto number : {ten_thousandths, support::sealed_amount}) {
        auto turned = big_end_first(number, 8);
        std::reverse(turned.begin(), turned.end());
        for (const auto& each : {big_end_first(number, 6), turned.substr(0, 6), std::to_string(number)}) {
            if (bytes.find(each) != std::string::npos)
                return true;
        }
    }
    return bytes.find(support::sealed_figure.substr(0, 7)) != std::string::npos;
}

/// Every file below the folder that tells something sealed.
std::vector<std::string> telling(const fs::path& folder)
{
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        const auto bytes = bytes_of(entry.path());
        if (holds(bytes, sealed_word) || holds_a_figure(bytes) || holds(entry.path().filename().string(), sealed_word))
            files.push_back(entry.path().string());
    }
    return files;
}

/// The names of whatever is made in a folder, also what is gone again at once.
class Watched {
public:
    explicit Watched(const fs::path& folder) : m_handle(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        REQUIRE(::inotify_add_watch(m_handle, folder.c_str(), IN_CREATE | IN_MOVED_TO) >= 0);
    }
    ~Watched() { ::close(m_handle); }

    int made()
    {
        alignas(inotify_event) std::array<char, 4096> events;
        for (ssize_t got; (got = ::read(m_handle, events.data(), events.size())) > 0;) {
            for (ssize_t at = 0; at < got; at += static_cast<ssize_t>(sizeof(inotify_event) + reinterpret_cast<inotify_event*>(events.data() + at)->len))
                ++m_made;
        }
        return m_made;
    }

private:
    int m_handle;
    int m_made = 0;
};

/// Where SQLite puts temp files, for as long as this lives; of what the environment says it takes note only once.
class TempFolder {
public:
    explicit TempFolder(const fs::path& folder) { sqlite3_temp_directory = sqlite3_mprintf("%s", folder.c_str()); }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    ~TempFolder()
    {
        sqlite3_free(sqlite3_temp_directory);
        sqlite3_temp_directory = nullptr;
    }
};

/// By another process: whoever closes a database's file in this one drops its locks.
void copy_folder(const fs::path& from, const fs::path& to)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::execlp("cp", "cp", "-r", from.c_str(), to.c_str(), static_cast<char*>(nullptr));
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(status == 0);
}

template <class Told>
std::string said(const std::vector<Told>& notices)
{
    std::string all;
    for (const auto& notice : notices) {
        all += notice.code + " " + notice.field;
        for (const auto& [name, value] : notice.values)
            all += " " + name + "=" + value;
        all += "\n";
    }
    return all;
}

template <class Doing>
std::string said_by(Doing doing)
{
    try {
        return doing();
    }
    catch (const domain::Refused& refused) {
        return std::string(refused.what()) + said(refused.complaints());
    }
    catch (const base::Failure& failure) {
        return std::string(failure.what()) + failure.code() + failure.cause();
    }
}

/// How often the bytes, each changed by `mask`, lie in what this process can write to. They are never put together here.
int times_in_memory(const std::string& masked, char mask)
{
    std::ifstream maps("/proc/self/maps");
    std::ifstream memory("/proc/self/mem", std::ios::binary);
    int found = 0;
    for (std::string line; std::getline(maps, line);) {
        unsigned long from = 0, to = 0;
        char rights[8] = {};
        if (std::sscanf(line.c_str(), "%lx-%lx %7s", &from, &to, rights) != 3 || rights[0] != 'r' || rights[1] != 'w')
            continue;
        std::vector<char> bytes(to - from);
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(from));
        memory.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        // The copy that is searched is changed, so that a later piece of memory does not hold what an earlier one did.
        for (char& c : bytes)
            c = static_cast<char>(c ^ mask);
        for (auto at = bytes.begin(); (at = std::search(at, bytes.end(), masked.begin(), masked.end())) != bytes.end(); ++at)
            ++found;
        // Where the masked one lies, the changed copy has it open.
        ::explicit_bzero(bytes.data(), bytes.size());
    }
    return found;
}

}  // namespace

TEST_CASE("No word or figure of anything sealed lies in the file, its journal, its copies, temp files, lock, anchors or messages")
{
    // First that the searching finds.
    const auto text = "x " + sealed_word + " 7";
    std::string wide, capitals = "QVXYZSLØYNDOM";
    for (char c : std::string("Qvxyzsl\xF8yndom"))
        wide += {c, '\0'};
    CHECK((holds(text, sealed_word) && holds(wide, sealed_word) && holds(std::string(1, '\0') + wide, sealed_word) && holds(capitals, sealed_word)));
    CHECK(holds("qvxyzsloyndom", sealed_word));
    CHECK(!holds("Qvxyz", sealed_word));
    CHECK((holds_a_figure("-8675309.4213") && holds_a_figure("x" + big_end_first(86753094213, 6)) && holds_a_figure(std::to_string(support::sealed_amount))));

    const auto marked = support::marked_form();
    std::string left;
    for (const auto& place : marked.left)
        left += place + "; ";
    INFO("places that could not be filled: " << left);
    CHECK(marked.filled.size() >= 40);

    support::TempDir folder;
    const auto place = folder / "case", temp = folder / "temp";
    fs::create_directories(place);
    fs::create_directories(temp);
    const TempFolder temp_folder(temp);
    Watched watched(temp);
    const auto path = place / "case.radslag";
    const base::FixedClock clock(base::Date(2027, 2, 19));
    app::NewCase begin = support::begin_fjellvik();
    begin.records = *app::read_open_form(marked.form);
    begin.records.accounts = {};
    app::Opening opening;
    opening.settings = place / "settings";
    opening.who = "Ingunn";
    std::string messages;
    {
        auto file = app::CaseFile::create(path, begin, clock, opening);
        auto& lead = Council::unlock(file, "lead");
        Council::let_in(lead, Council::add(lead, "chief", "Eirik", domain::Party::executive, "haugland"));
        lead.save_draft("note", "utkast " + sealed_word);
        {
            app::Work work(lead);
            auto& parts = lead.parts();
            const auto record = parts.finder.find({domain::RoomKind::record, {}, {}, (*lead.records()).appointments[0]->id});
            storage::NewDocument minutes{"minutes", (*lead.records()).talks[0]->id.str(), domain::Edition::full, base::Language::nn, "0123456789ab", {}, {},
                base::Text::of("Referat " + sealed_word), "%PDF-1.7 " + sealed_word};
            const auto document = parts.documents.add(minutes, record).str();
            parts.log.add({storage::Event::frozen, "document", document, record.str(), {}, parts.hashes.hash("document", document)});
            work.commit();
        }
        lead.wait_until_searchable();
        CHECK(lead.search(sealed_word).size() > 10);
        messages += said(lead.notices()) + said(file.notices());
        {
            // In the middle of a change of everything, with the journal full.
            app::Work work(lead);
            const auto actions = work.records()->actions;
            for (const auto& action : actions) {
                auto fields = *action;
                fields.text = base::Text::of("noko anna " + sealed_word);
                work.save(domain::Action::restore(std::move(fields)));
            }
            for (const auto& talk : support::fjellvik().talks) {
                messages += said_by([&] {
                    work.save(talk);
                    return std::string();
                });
            }
            copy_folder(place, folder / "middle");
            CHECK(fs::file_size(folder / "middle" / "case.radslag-journal") > 4096);
        }
        {
            app::Work work(lead);
            work.save(support::reworded(work.records(), "enno noko anna " + sealed_word));
            work.commit();
        }
        app::back_up(file);
        app::back_up(file, place / "copy.radslag");
        messages += said(app::check(file, app::CheckDepth::full).findings);
        CHECK(app::check(file, app::CheckDepth::full).findings == std::vector<app::Notice>{});
    }
    // What is said of damage, too.
    const std::vector<std::string> damages{"UPDATE action SET text_c = zeroblob(77)", "UPDATE goal SET title_c = what_c", "UPDATE talk SET state = 'x'",
        "DELETE FROM seat", "UPDATE account SET wrapped = zeroblob(145)"};
    for (const auto& damage : damages) {
        fs::copy_file(path, place / "damaged.radslag", fs::copy_options::overwrite_existing);
        Forger(place / "damaged.radslag").run(damage);
        messages += said_by([&] {
            app::CaseFile file(place / "damaged.radslag", clock, opening);
            auto text_of = said(file.notices()) + said(app::check(file, app::CheckDepth::full).findings);
            text_of += said_by([&] {
                auto& lead = Council::unlock(file, "lead");
                lead.records();
                return said(lead.notices());
            });
            return text_of + said(app::check(file, app::CheckDepth::full).findings);
        });
    }
    CHECK(telling(folder.path()) == std::vector<std::string>{});
    CHECK(watched.made() == 0);
    CHECK(!holds(messages, sealed_word));
    CHECK(!holds_a_figure(messages));
    CHECK(messages.size() > 500);
    // What lies open is found by the same means, so the searching searches.
    CHECK(holds(bytes_of(path), open_word));
    CHECK(holds(bytes_of(folder / "middle" / "case.radslag"), open_word));

    // Every sealed column holds something, so none was searched in vain.
    auto raw = storage::Connection::open(path, storage::Connection::Mode::read_only);
    std::string empty;
    auto columns = raw.prepare(
        "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name LIKE '%\\_c' ESCAPE '\\' ORDER BY 1, 2");
    int sealed = 0;
    while (columns.step()) {
        const auto table = columns.get<std::string>(0), column = columns.get<std::string>(1);
        ++sealed;
        if (raw.prepare("SELECT count(" + column + ") FROM " + table).value<std::int64_t>() == 0)
            empty += table + "." + column + "; ";
    }
    CHECK(sealed > 45);
    CHECK(empty == "");
}

TEST_CASE("A temp file that SQLite would make is seen by the same watch")
{
    support::TempDir folder;
    const TempFolder temp_folder(folder.path());
    Watched watched(folder.path());
    auto connection = storage::Connection::in_memory();
    connection.run_script(
        "PRAGMA temp_store = FILE; PRAGMA cache_size = 10; CREATE TEMP TABLE t AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
        " WHERE i < 5000) SELECT i, printf('%.*c', 500, 'x') AS x FROM n; CREATE TEMP TABLE u AS SELECT * FROM t ORDER BY x, i DESC");
    CHECK(watched.made() > 0);
}

TEST_CASE("A guarded program leaves no core, and other programs of the user cannot look into it")
{
    support::TempDir folder;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        if (::chdir(folder.path().c_str()) != 0 || !app::guard_process())
            ::_exit(1);
        rlimit limit{1, 1};
        if (::getrlimit(RLIMIT_CORE, &limit) != 0 || limit.rlim_cur != 0 || limit.rlim_max != 0 || ::prctl(PR_GET_DUMPABLE) != 0)
            ::_exit(2);
        ::signal(SIGABRT, SIG_DFL);
        std::abort();
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGABRT);
    CHECK(!WCOREDUMP(status));
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("A passphrase that unlocked a file lies nowhere in memory once it is locked")
{
    constexpr char mask = 0x5a;
    constexpr size_t size = 24;
    support::TempDir folder;
    const auto path = folder / "case.radslag";
    const base::FixedClock clock(base::Date(2027, 2, 19));
    std::string masked(size, '\0');
    for (char& c : masked)
        c = static_cast<char>(('a' + std::rand() % 26) ^ mask);
    const auto open_text = [&](char* into) { std::transform(masked.begin(), masked.end(), into, [](char c) { return static_cast<char>(c ^ mask); }); };
    // The form with which a file is made keeps a passphrase as long as it stands, so another process makes it.
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto begin = support::begin_fjellvik();
        begin.passphrase.assign(size, ' ');
        open_text(begin.passphrase.data());
        ::_exit(support::fails([&] { app::CaseFile::create(path, begin, clock); }).empty() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(status == 0);

    app::CaseFile file(path, clock);
    volatile char typed[size];
    {
        char plain[size];
        open_text(plain);
        std::copy(plain, plain + size, typed);
        // It is found where it lies.
        CHECK(times_in_memory(masked, mask) > 0);
        file.unlock("lead", {plain, size}).records();
        for (volatile char& c : plain)
            c = 0;
        for (volatile char& c : typed)
            c = 0;
    }
    CHECK(times_in_memory(masked, mask) == 0);
    file.lock();
    CHECK(times_in_memory(masked, mask) == 0);
}
