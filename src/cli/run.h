// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "cli/prompt.h"

#include <chrono>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace cli {

/// What the world gives a run of the program; tests give their own.
struct World {
    std::ostream& out;
    std::ostream& err;
    const base::Clock& clock;
    /// "nb_NO.UTF-8", "C.UTF-8" or empty: what the environment says of the user's language.
    std::string locale;
    Prompt& prompt;
    /// RADSLAG_PASSPHRASE and RADSLAG_NEW_PASSPHRASE, where they are set. Used once.
    std::optional<Secret> passphrase = {};
    std::optional<Secret> new_passphrase = {};
    /// The user's own folder for what was seen of each file's log; empty: nothing is kept.
    std::filesystem::path settings = {};
    /// Who runs the program, as the machine calls them.
    std::string user = {};
    /// How long to wait for whoever has a file that shall be written.
    std::chrono::milliseconds patience{5000};
};

/// Exit code where the answer could not be written: the world's fault.
inline constexpr int unanswered = 5;

/// One call of radslag-cli, without the program's name. Returns the exit code: 0 done, 1 refused (nothing was
/// written), 2 usage, 3 check failed or file damaged, 4 wrong passphrase or nothing that was asked for can be opened,
/// 5 the world (disk, permission, somebody else has the file). Throws nothing: whatever happens is told on `err`.
int run(const std::vector<std::string>& arguments, World& world);

}  // namespace cli
