// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/documents/document_kinds.h"

namespace app {

// What the documents of agreements print; of the newest version that is not withdrawn.

/// Any agreement, whole.
nlohmann::json agreement_view(const DocumentSource& source, DocumentFace& face);
/// Refuse "agreement.other_kind" for an agreement that is no amendment, no exit agreement.
nlohmann::json amendment_view(const DocumentSource& source, DocumentFace& face);
nlohmann::json exit_agreement_view(const DocumentSource& source, DocumentFace& face);
/// What severance costs, reckoned from the pay on the day it begins, else today; and what remains at other incomes. Refuses
/// "severance.none", "severance.no_pay".
nlohmann::json severance_view(const DocumentSource& source, DocumentFace& face);

}  // namespace app
