// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "documents/composer.h"
#include "domain/record/edition.h"
#include "domain/talk/talk.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace domain {
class Case;
}

namespace app {

class Law;

struct MinutesOptions {
    domain::Edition edition = domain::Edition::full;
    /// The municipality's written form unless chosen otherwise.
    std::optional<base::Language> language;
    /// The day that counts as today: from the day after the deadline for remarks, open ones print as disagreement. Left
    /// out, it is the day of the talk. Frozen minutes stay as they were frozen.
    std::optional<base::Date> on = {};
    /// PDF/A-3a that carries the view data the pages print.
    bool with_data = false;
    bool signature_fields = false;
    /// For minutes that are being frozen: where the log ends, as pages print it.
    std::string log_head = {};
    /// The id that their pages print; empty: one that follows from talk, edition and language.
    std::string document_id = {};
};

/// The minutes of a talk: records in, view data out, and from these the PDF.
class Minutes {
public:
    Minutes(const domain::Case& records, const Law& law, documents::Composer& composer);

    /// What the template sees. In the public edition closed text is left out here, before any template.
    /// Refused ("talk.not_held") while the talk has not been held.
    nlohmann::json view(const domain::TalkId& talk, const MinutesOptions& options) const;
    documents::Composed compose(const domain::TalkId& talk, const MinutesOptions& options) const;

private:
    const domain::Case& m_records;
    const Law& m_law;
    documents::Composer& m_composer;
};

}  // namespace app
