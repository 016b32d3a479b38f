// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

#include <string_view>

namespace app {

/// A case from the open JSON form (templates/case.schema.json, docs/interface.md). Refuses with every fault at once;
/// each field is a JSON pointer, each code one of docs/interface.md. Closed texts get their class from the law table
/// of the file's own country.
domain::Case read_open_form(std::string_view bytes);

}  // namespace app
