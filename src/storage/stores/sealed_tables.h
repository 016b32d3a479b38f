// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/stores/row.h"

namespace storage {

/// Every table of records with sealed columns.
const std::vector<const Table*>& sealed_tables();

}  // namespace storage
