// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/exchange/import_case.h"
#include "app/exchange/text_rooms.h"
#include "app/open_form/read.h"

#include <set>

namespace app {

/// Accounts that write: the importer, and in a test file all that have keys.
using Writing = std::vector<const domain::Account*>;

/// Who imports a form, and who writes what of it: all that can be refused before a file is made.
class ImportPlan {
public:
    /// Refuses. `today` is the day that access goes by.
    ImportPlan(OpenForm form, std::string_view as, std::string_view passphrase, base::Date today);

    const domain::CaseFields& records() const { return *m_form.records; }
    base::Date today() const { return m_today; }
    const domain::Account& importer() const { return *m_importer; }
    /// Empty where the account makes its keys itself.
    const std::string& passphrase_of(const domain::Account& account) const;
    const std::vector<FrozenCopy>& documents() const { return m_form.documents; }
    const std::vector<domain::Warning>& warnings() const { return m_form.warnings; }

private:
    void choose(std::string_view as);
    void choose_person(std::string_view as);
    void check_accounts(domain::Faults& faults) const;
    void check_rooms(domain::Faults& faults) const;
    void leave_out_documents();
    Writing writing() const;
    void check_documents(domain::Faults& faults) const;
    template <class Records>
    void check_rooms(const Records& records, const std::string& kind, domain::Faults& faults) const;

    OpenForm m_form;
    base::Date m_today;
    std::optional<domain::Account> m_importer;
};

/// The first that may enter all these rooms; null where there is none. What may come from outside is left out.
const domain::Account* writer_of(const domain::CaseFields& whole, const Writing& writing, const std::vector<TextRoom>& rooms, base::Date today);
/// The first that may enter this one.
const domain::Account* member_of(const domain::CaseFields& whole, const Writing& writing, const domain::RoomOf& room, base::Date today);

}  // namespace app
