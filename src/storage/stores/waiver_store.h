// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"
#include "storage/stores/row_store.h"

namespace storage {

/// What is not applicable; its reason is sealed in the dialogue. In the order in which they were first saved.
class WaiverStore {
public:
    explicit WaiverStore(RowStore& rows) : m_rows(rows) {}

    std::vector<domain::Waiver> load_all();
    Saved save(const domain::Waiver& waiver, const domain::CaseFields& whole);

private:
    RowStore& m_rows;
};

}  // namespace storage
