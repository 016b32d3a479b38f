// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"
#include "storage/stores/row_store.h"

namespace storage {

/// Salary reviews, whole, and the series of figures that pay is held against.
class SalaryStore {
public:
    explicit SalaryStore(RowStore& rows) : m_rows(rows) {}

    std::vector<domain::SalaryReview> load_all();
    std::optional<domain::SalaryReview> find(domain::SalaryReviewId id);
    std::vector<domain::Series> series();
    /// `whole` is the case with this review in it: it says where everything lies. See CaseStore for what is refused.
    Saved save(const domain::SalaryReview& review, const domain::CaseFields& whole);
    Saved save(const domain::Series& series);

private:
    std::vector<domain::SalaryReview> read(const std::optional<std::string>& id);

    RowStore& m_rows;
};

}  // namespace storage
