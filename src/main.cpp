// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/run.h"

int main(int argc, char** argv)
{
    return gui::run(argc, argv);
}
