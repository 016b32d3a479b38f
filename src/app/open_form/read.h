// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/open_form/frozen_copy.h"
#include "domain/case.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A case, and what its file says besides.
struct OpenForm {
    domain::Case records;
    /// What opens the accounts of a test file, by their keys.
    std::map<std::string, std::string> passphrases = {};
    /// Beside the records, in the order in which they were frozen.
    std::vector<FrozenCopy> documents = {};
    /// "form.wordy_key": keys are plain for whoever has the file, so one that reads like a sentence says too much.
    std::vector<domain::Warning> warnings = {};
};

/// A case from the open JSON form (templates/case.schema.json, docs/interface.md). Refuses with every fault at once;
/// each field is a JSON pointer, each code one of docs/interface.md. Closed texts get their class from the law table
/// of the file's own country.
OpenForm read_whole_form(std::string_view bytes);
domain::Case read_open_form(std::string_view bytes);

}  // namespace app
