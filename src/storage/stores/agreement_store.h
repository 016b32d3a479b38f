// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/agreement/appointment.h"
#include "storage/stores/row_store.h"

namespace storage {

/// Appointments; all plain.
class AgreementStore {
public:
    explicit AgreementStore(RowStore& rows) : m_rows(rows) {}

    std::vector<domain::Appointment> appointments();
    Saved save(const domain::Appointment& appointment);

private:
    RowStore& m_rows;
};

}  // namespace storage
