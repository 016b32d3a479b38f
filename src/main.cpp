// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/run.h"

#include <csignal>

int main(int argc, char** argv)
{
    // A limit on file sizes is a full disk like any other, not the end of the program halfway through a file.
    std::signal(SIGXFSZ, SIG_IGN);
    return gui::run(argc, argv);
}
