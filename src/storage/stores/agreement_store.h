// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"
#include "storage/stores/row_store.h"

namespace storage {

/// Appointments, all plain; agreements, whole, with their versions; side posts.
class AgreementStore {
public:
    explicit AgreementStore(RowStore& rows) : m_rows(rows) {}

    std::vector<domain::Appointment> appointments();
    Saved save(const domain::Appointment& appointment);

    std::vector<domain::Agreement> agreements() { return read(std::nullopt); }
    std::optional<domain::Agreement> find(domain::AgreementId id);
    /// `whole` is the case with this record in it: it says where everything lies. See CaseStore for what is refused.
    Saved save(const domain::Agreement& agreement, const domain::CaseFields& whole);

    std::vector<domain::SidePost> side_posts();
    Saved save(const domain::SidePost& post, const domain::CaseFields& whole);

private:
    std::vector<domain::Agreement> read(const std::optional<std::string>& id);

    RowStore& m_rows;
};

}  // namespace storage
