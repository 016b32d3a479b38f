// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/agreement_store.h"

#include "storage/stores/employer_rows.h"

namespace storage {

std::vector<domain::Appointment> AgreementStore::appointments()
{
    std::vector<domain::Appointment> all;
    read_records<AppointmentRow>(m_rows, "appointment", all);
    return all;
}

Saved AgreementStore::save(const domain::Appointment& appointment)
{
    return save_record<AppointmentRow>(m_rows, *appointment);
}

}  // namespace storage
