// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/accounts/accounts.h"

#include <wx/string.h>

#include <vector>

namespace gui {

/// An account as the list of accounts shows it.
struct AccountRow {
    enum class State { open, pending, closed, expired };

    app::FingerprintLine line;
    State state = State::open;
    std::optional<base::Date> until = {};
    bool let_in = false;
    bool is_own = false;
    /// Who compared its check code last.
    std::string compared_by = {};

    bool can_be_used() const { return state == State::open; }
};

/// Those in use first, closed ones last; the recovery sheets are no row.
std::vector<AccountRow> account_rows(app::Session& session);

wxString state_word(const AccountRow& row);
/// Name, and below it side and state, as markup.
wxString list_cell(const AccountRow& row);
/// What the account could be let into and what it would then read; empty where it has all that it has a right to.
wxString offers_text(app::Session& session, domain::AccountId account, bool& any_ours);

}  // namespace gui
