// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/waiver_store.h"

#include "domain/sight.h"
#include "storage/stores/waiver_rows.h"

namespace storage {

std::vector<domain::Waiver> WaiverStore::load_all()
{
    std::vector<domain::Waiver> all;
    read_records<WaiverRow>(m_rows, "waiver", all);
    return all;
}

Saved WaiverStore::save(const domain::Waiver& waiver, const domain::CaseFields& whole)
{
    return save_record<WaiverRow>(m_rows, *waiver, domain::room_of(whole, *waiver));
}

}  // namespace storage
