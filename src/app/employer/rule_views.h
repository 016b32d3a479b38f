// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/documents/document_kinds.h"

namespace app {

/// View data of an instruction: sections with tasks, limits, the decision, when it is looked over. Public by law.
nlohmann::json instruction_view(const DocumentSource& source, DocumentFace& face);
/// View data of an accord: its points, who signs, reservations with the replies to them.
nlohmann::json accord_view(const DocumentSource& source, DocumentFace& face);

}  // namespace app
