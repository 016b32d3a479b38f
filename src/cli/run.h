// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"

#include <iosfwd>
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
};

/// One call of radslag-cli, without the program's name. Returns the exit code: 0 done, 1 refused (nothing was
/// written), 2 usage, 3 check failed or file damaged, 5 the world (disk, permission).
/// Exit code where the answer could not be written: the world's fault.
inline constexpr int unanswered = 5;

/// Throws nothing: whatever happens is told on `err`, and is the exit code.
int run(const std::vector<std::string>& arguments, World& world);

}  // namespace cli
