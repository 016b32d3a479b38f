// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/id.h"

namespace storage {

/// What stands in an object until its row is put into it.
template <class IdT>
IdT blank_id()
{
    return IdT(base::Uuid{});
}
inline base::Date blank_day()
{
    return base::Date(2000, 1, 1);
}

}  // namespace storage
