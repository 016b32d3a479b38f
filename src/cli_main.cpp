// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>

namespace {

/// As the C library chooses: the first that is set.
std::string locale_of_environment()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const char* value = std::getenv(name); value && *value)
            return value;
    }
    return {};
}

}  // namespace

int main(int argc, char** argv)
{
    const base::SystemClock clock;
    cli::World world{std::cout, std::cerr, clock, locale_of_environment()};
    // A limit on file sizes is a full disk like any other, not the end of the program halfway through a file.
    std::signal(SIGXFSZ, SIG_IGN);
    const int code = cli::run({argv + 1, argv + argc}, world);
    return std::cout.flush() ? code : std::max(code, cli::unanswered);
}
