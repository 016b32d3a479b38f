// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"

#include <stop_token>

namespace app {

enum class CheckDepth {
    /// The log since it was last looked at, and whether the file says what the log says of it.
    quick,
    /// Structure, schema, the whole log, every record against it, keys, every seal that opens, every frozen document.
    full
};

struct CheckReport {
    /// One for each thing that is not as it was left: `code`, `field` is where ("talk/<id>", "audit/17-20", "table/goal"),
    /// values name what was found.
    std::vector<Notice> findings;
    /// How far was looked.
    std::int64_t entries = 0, records = 0, seals = 0, withheld = 0, documents = 0;
    /// Where the log ends, as it is printed on pages: eight groups of five digits.
    std::string head;

    bool sound() const { return findings.empty(); }
    bool has(std::string_view code) const;
};

/// With a session: by its keys, believing nobody whose signatures do not lead back to the file's first account. While
/// locked: what shows without keys. `printed_head`: the log must still hold what a page was printed after; refused
/// "head.unreadable" where that is no head.
CheckReport check(CaseFile& file, CheckDepth depth, std::string_view printed_head = {}, std::stop_token stop = {});

/// A copy that was opened and checked. Refused: file.exists, file.damaged.
void back_up(CaseFile& file, const std::filesystem::path& target);
/// Into the rotating ones beside the file; returns where.
std::filesystem::path back_up(CaseFile& file);

struct BackupLine {
    std::filesystem::path path;
    std::chrono::sys_time<std::chrono::milliseconds> at;
};
/// Newest first, of the file at this path, whether or not it can be opened.
std::vector<BackupLine> backups_of(const std::filesystem::path& file);

/// Puts a checked copy in the file's place; the old file is kept beside it under the name that is returned (empty where
/// there was none). What this user had seen of the log is forgotten with it. The file must not be open; whoever has it
/// elsewhere is refused "file.held". The next account to write logs it: `log_restored`.
std::filesystem::path restore(const std::filesystem::path& backup, const std::filesystem::path& file, const base::Clock& clock, const Opening& opening = {});
void log_restored(Session& session);

struct Recovered {
    /// Rooms that the account reads now, and those of the sheets that it may not have.
    int granted = 0;
    int left_out = 0;
    /// Texts and drafts from the own room of the account whose place it took, where its owner had chosen that the sheets open it.
    int carried = 0;
};
/// The sheets' session lets an account of the right party into the rooms it is in, and brings over what lies in the own room of a
/// lost account that it took the place of, where the sheets open that; the log says that they were used.
/// Refused: recovery.not_sheets, account.unknown, account.no_keys, account.closed.
Recovered recover(Session& sheets, std::string_view account);

}  // namespace app
