// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/audit/record_hash.h"

namespace storage {

/// Every kind of record of a case file, for the audit: file, account, room, document, recovery_check, municipality, person, term, seat,
/// mandate, appointment, interest, plan, talk, action. All tables but `audit` itself and `draft`, which is not logged.
std::vector<RecordKind> record_kinds();

}  // namespace storage
