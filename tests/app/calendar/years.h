// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

namespace support {

/// A municipality whose records go so many years back from the end of `last`: each year a plan of five goals with milestones, promises and
/// development, six talks with minutes, twelve actions and a salary review; a mandate every second year, a term every fourth, a
/// new executive every fifth.
domain::Case case_of_years(int years, int last = 2026);

}  // namespace support
