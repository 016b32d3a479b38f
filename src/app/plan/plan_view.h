// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/documents/document_kinds.h"

namespace app {

/// View data of a goal and development plan. The public edition is the plan as such: goals, promises, results and changes;
/// assessments, development, workload and holiday belong to the dialogue and are not in it.
nlohmann::json plan_view(const DocumentSource& source, DocumentFace& face);
/// The plan as both sides accepted it, before any change. Refuses "plan.not_agreed".
nlohmann::json plan_as_agreed_view(const DocumentSource& source, DocumentFace& face);

}  // namespace app
