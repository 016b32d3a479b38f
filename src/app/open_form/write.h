// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/open_form/frozen_copy.h"
#include "domain/case.h"

#include <string>
#include <vector>

namespace app {

/// The open JSON form of a case: two blanks of indent, a final newline, records in their own order, the same bytes
/// for the same case. Ids are left out where they follow from the keys. Reading it gives the same case again.
std::string write_open_form(const domain::Case& whole, const std::vector<FrozenCopy>& documents = {});

}  // namespace app
