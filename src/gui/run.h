// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gui {

/// The whole program with a window. Returns its exit code.
int run(int argc, char** argv);

}  // namespace gui
