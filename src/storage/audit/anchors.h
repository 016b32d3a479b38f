// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/audit/entry.h"

#include <filesystem>
#include <map>
#include <optional>

namespace storage {

/// The highest verified head of each case file that this user has seen, kept outside the files, so that a cut tail is
/// noticed. A small JSON file:
///   {"form": "radslag-anchors", "version": 1, "files": {"<file id>": {"seq": 412, "hash": "<64 hex digits>"}}}
/// Programs that write at the same time wait for each other. A file that is not of this form is refused with Failure
/// "anchors.damaged", and never overwritten.
class Anchors {
public:
    /// Neither the file nor its folder need exist.
    explicit Anchors(std::filesystem::path path) : m_path(std::move(path)) {}

    std::optional<Head> find(base::Uuid file) const;
    /// Keeps the higher one. Only call it with a head that was verified, or written by this program.
    void raise(base::Uuid file, const Head& head);
    /// Whatever stood there: after a restore that the user asked for, knowing what it means.
    void replace(base::Uuid file, const Head& head);

private:
    using All = std::map<std::string, Head>;
    All read() const;
    void write(base::Uuid file, const Head& head, bool only_higher);

    std::filesystem::path m_path;
};

}  // namespace storage
