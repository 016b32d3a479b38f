// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/own_folder.h"
#include "gui/run.h"

#include <csignal>
#include <cstdlib>

int main(int argc, char** argv)
{
    // A limit on file sizes is a full disk like any other, not the end of the program halfway through a file.
    std::signal(SIGXFSZ, SIG_IGN);
    return gui::run(argc, argv, base::own_folder(std::getenv("XDG_DATA_HOME"), std::getenv("HOME")));
}
