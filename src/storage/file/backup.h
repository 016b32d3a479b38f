// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sqlite/connection.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace storage {

/// Writes a copy that stands alone and is known to open: through a name of its own, checked, synced, then put in place.
/// Replaces `target` at once or not at all. Failures as of the connection, and "storage.damaged" where the copy is not
/// sound. Not inside a transaction. Open texts are no more open in the copy than in the file.
void write_copy(Connection& source, const std::filesystem::path& target);

/// The rotating backups of one case file, in one folder.
class Backups {
public:
    struct Kept {
        std::filesystem::path path;
        Instant at;
        /// Which state of the file it holds; equal marks mean equal contents.
        std::string mark;
        bool operator==(const Kept&) const = default;
    };

    /// `name` sets one file's backups apart from another's in the same folder; the folder is made when needed.
    Backups(std::filesystem::path folder, std::string name);
    /// In the folder "<file name>.backups" beside the file.
    static Backups beside(const std::filesystem::path& case_file);

    /// Newest first. Other files in the folder are left out.
    std::vector<Kept> list() const;
    /// Makes one now, then thins out.
    Kept make(Connection& source, Instant now) const;
    /// As above, unless the newest one already holds this state.
    std::optional<Kept> make_if_changed(Connection& source, Instant now) const;
    /// The newest that opens and is sound.
    std::optional<Kept> newest_good() const;

    const std::filesystem::path& folder() const { return m_folder; }

private:
    std::filesystem::path m_folder;
    std::string m_name;
};

/// Which of these stay, newest first: the 5 newest, and the newest of each of the last 7 days, 4 weeks and 12 months that
/// have any, by UTC. What is older than 400 days goes, since old copies undo a duty to delete, but never the newest of all.
std::vector<Instant> kept_by_rotation(std::vector<Instant> made, Instant now);

/// What is wrong with a file as a case file of this program's time: nothing if it opens, is ours and whole.
std::vector<std::string> faults_of(const std::filesystem::path& file);

/// Puts a backup in the place of a case file. The caller holds the file's lock and has no connection to it; who writes
/// all the same makes it "storage.busy". The backup is copied and checked first. The file that was there is kept beside
/// it; returns its new name, or nothing where there was none.
std::optional<std::filesystem::path> restore(const std::filesystem::path& backup, const std::filesystem::path& case_file, Instant now);

}  // namespace storage
