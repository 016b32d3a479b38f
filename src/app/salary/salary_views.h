// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/documents/document_kinds.h"

#include <nlohmann/json_fwd.hpp>

// View data of a salary review's documents (docs/interface.md). Bargaining positions are left out of public editions as long as
// they are closed, and so is every closed part of the reason. What the reader may not read is refused "record.withheld",
// but in the assessment, where it is left out and said to be.
namespace app {

/// What pay is set by: criteria as both sides see them, the comparison set, claims and offers, pay against norm and prices.
nlohmann::json salary_assessment_view(const DocumentSource& source, DocumentFace& face);
/// Who agreed or set what, why, and who decided. Refuses "salary.not_concluded".
nlohmann::json salary_protocol_view(const DocumentSource& source, DocumentFace& face);
/// To the executive, when it is decided. Refuses "salary.not_decided".
nlohmann::json outcome_letter_view(const DocumentSource& source, DocumentFace& face);

}  // namespace app
