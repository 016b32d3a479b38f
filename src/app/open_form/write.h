// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

#include <string>

namespace app {

/// The open JSON form of a case: two blanks of indent, a final newline, records in their own order, the same bytes
/// for the same case. Ids are left out where they follow from the keys. Reading it gives the same case again.
std::string write_open_form(const domain::Case& whole);

}  // namespace app
