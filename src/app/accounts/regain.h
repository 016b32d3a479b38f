// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/safety.h"

namespace app {

struct Regained {
    /// The new account, by id, for CaseFile::unlock.
    std::string account;
    Recovered found;
};

/// Who lost the passphrase gets back in with two of the three recovery sheets: a new account of the same name takes the old
/// one's place under a passphrase of its owner's own, and is let into what the sheets open. Nobody is unlocked afterwards. Should it
/// end halfway, the account stands there as invited and the same may be done with it again. Refused: passphrase.short, file.read_only,
/// account.unknown, account.closed, account.may_not_replace, recovery.*, groups.* (fields "one/…", "other/…").
Regained regain(CaseFile& file, std::string_view account, std::string_view one, std::string_view other, std::string_view passphrase);

}  // namespace app
