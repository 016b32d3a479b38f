// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/acts/act.h"

#include <string_view>
#include <vector>

namespace app {

/// What a file of acts did.
struct ActsResult {
    struct One : acts::Done {
        /// "plan.accept"
        std::string act;
    };
    /// In the order of the file.
    std::vector<One> done;
    /// What is allowed but questionable. Fields are JSON pointers into the file: the last act that touched the record.
    std::vector<domain::Warning> warnings;
};

/// A JSON array of acts (templates/acts.schema.json, docs/interface.md), done one after another through the same use cases
/// as the window's: all of them or none. Refuses with every fault in the form of all acts, and every complaint of the
/// first act that is refused; each field is a JSON pointer into the file. On a dry run nothing is written. `folder`: where the files lie that acts name.
ActsResult run_acts(Session& session, std::string_view bytes, bool dry_run, const std::filesystem::path& folder = {});

}  // namespace app
