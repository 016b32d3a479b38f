// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/language.h"
#include "base/text.h"
#include "domain/ids.h"
#include "domain/record/edition.h"

#include <map>
#include <optional>
#include <string>

namespace app {

/// How a document is asked for, whatever its kind.
struct DocumentOptions {
    domain::Edition edition = domain::Edition::full;
    /// The municipality's written form unless chosen otherwise.
    std::optional<base::Language> language = {};
    /// The day that counts as today. Of minutes: from the day after the deadline for remarks, open ones print as
    /// disagreement; left out, it is the day of the talk. What is frozen stays as it was frozen.
    std::optional<base::Date> on = {};
    /// PDF/A-3a that carries the view data the pages print.
    bool with_data = false;
    bool signature_fields = false;
    /// For a document that is being frozen: where the log ends, as pages print it.
    std::string log_head = {};
    /// The id that its pages print; empty: one that follows from kind, record, edition and language.
    std::string document_id = {};
    /// Of minutes: what is being written on points of the agenda, in place of what was agreed; empty takes it out.
    std::map<domain::AgendaItemId, base::Text> typed = {};
};

}  // namespace app
