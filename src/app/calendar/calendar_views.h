// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/documents/document_kinds.h"

#include <nlohmann/json_fwd.hpp>

namespace app {

// What the templates of the calendar's documents see (docs/interface.md). All of it is plain metadata: nothing that is
// sealed is in it, so each has one edition. The record is the year.

/// The year wheel, with what stands on it as a list.
nlohmann::json wheel_view(const DocumentSource& source, DocumentFace& face);
/// The employer's year on one page, for the council: which tools were used and when, never what was said.
nlohmann::json employers_year_view(const DocumentSource& source, DocumentFace& face);
/// Every deadline of the year, and what is overdue from before.
nlohmann::json deadlines_view(const DocumentSource& source, DocumentFace& face);

}  // namespace app
