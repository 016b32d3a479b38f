// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/talk/headline.h"
#include "storage/stores/row_store.h"

namespace storage {

/// The same as domain::headlines of all records, from plain columns, and opening no more than the titles and capacities that
/// tell whether a talk may be read. In no time, however much the file holds.
std::vector<domain::TalkHeadline> talk_headlines(RowStore& rows);

}  // namespace storage
