// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/documents/document_kinds.h"

namespace app {

/// The letter that calls to a talk: when, where, who, what is talked about, how each side prepares and what becomes of the
/// minutes. Refuses "talk.cancelled".
nlohmann::json invitation_view(const DocumentSource& source, DocumentFace& face);
/// What both sides have at hand in a talk: agenda and questions, what was agreed last time, goals, open actions, ground rules
/// (missing until there are any). Refuses "talk.cancelled".
nlohmann::json pack_view(const DocumentSource& source, DocumentFace& face);

}  // namespace app
