// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/talk/guide.h"
#include "storage/stores/row_store.h"

namespace storage {

/// The municipality's own guides, in the order in which they were first saved.
class GuideStore {
public:
    explicit GuideStore(RowStore& rows) : m_rows(rows) {}

    std::vector<domain::Guide> load_all();
    Saved save(const domain::Guide& guide);

private:
    RowStore& m_rows;
};

}  // namespace storage
