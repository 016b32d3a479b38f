// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/guard.h"
#include "base/own_folder.h"
#include "cli/run.h"
#include "cli/terminal.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>

namespace {

std::string of_environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// As the C library chooses: the first that is set.
std::string locale_of_environment()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (auto value = of_environment(name); !value.empty())
            return value;
    }
    return {};
}

/// Taken out of the environment: whoever may look at a program's environment shall not find it there.
std::optional<cli::Secret> secret_of_environment(const char* name)
{
    char* value = std::getenv(name);
    if (!value)
        return std::nullopt;
    std::string text(value);
    explicit_bzero(value, text.size());
    ::unsetenv(name);
    return cli::Secret(text);
}

std::string name_of_user()
{
    const passwd* entry = ::getpwuid(::getuid());
    return entry && entry->pw_name ? entry->pw_name : of_environment("USER");
}

}  // namespace

int main(int argc, char** argv)
{
    app::guard_process();
    // A limit on file sizes is a full disk like any other, not the end of the program halfway through a file.
    std::signal(SIGXFSZ, SIG_IGN);
    const base::SystemClock clock;
    cli::Terminal terminal;
    cli::World world{std::cout, std::cerr, clock, locale_of_environment(), terminal};
    world.passphrase = secret_of_environment("RADSLAG_PASSPHRASE");
    world.new_passphrase = secret_of_environment("RADSLAG_NEW_PASSPHRASE");
    world.settings = base::own_folder(std::getenv("XDG_DATA_HOME"), std::getenv("HOME"));
    world.user = name_of_user();
    const int code = cli::run({argv + 1, argv + argc}, world);
    return std::cout.flush() ? code : std::max(code, cli::unanswered);
}
