// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace app {

/// The exports of several accounts as one: what one withholds another may tell, so those of all accounts make the whole.
/// They must be of the same case in the same state: everything but what is withheld has to be alike, or it is refused
/// "merge.conflict" {file} at its place in the first file. `file` is the number of the file, from 1; so it is with what is
/// wrong in one file alone.
std::string merge_forms(const std::vector<std::string>& forms);

}  // namespace app
