// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"
#include "storage/stores/row_store.h"

namespace storage {

/// Municipality, persons, terms, seats, mandates (plain) and declared interests (sealed in the record). Records of one
/// kind come back in the order in which they were first saved.
class EmployerStore {
public:
    explicit EmployerStore(RowStore& rows) : m_rows(rows) {}

    /// Nothing until it was saved once.
    std::optional<domain::Municipality> municipality();
    std::vector<domain::Person> persons();
    std::vector<domain::Term> terms();
    std::vector<domain::Seat> seats();
    std::vector<domain::Mandate> mandates();
    std::vector<domain::Interest> interests();
    /// Accounts as their rows say, closed ones too, in the order in which they came; changed through `Accounts`.
    std::vector<domain::Account> accounts();

    Saved save(const domain::Municipality& municipality);
    Saved save(const domain::Person& person);
    Saved save(const domain::Term& term);
    Saved save(const domain::Seat& seat);
    Saved save(const domain::Mandate& mandate);
    Saved save(const domain::Interest& interest, const domain::CaseFields& whole);

private:
    RowStore& m_rows;
};

}  // namespace storage
