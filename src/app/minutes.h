// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/documents/documents.h"
#include "domain/talk/talk.h"

namespace app {

using MinutesOptions = DocumentOptions;

/// The minutes of a talk.
class Minutes {
public:
    Minutes(const domain::Case& records, const Law& law, documents::Composer& composer);

    /// What the template sees. In the public edition closed text is left out here, before any template.
    /// Refused ("talk.not_held") while the talk has not been held.
    nlohmann::json view(const domain::TalkId& talk, const MinutesOptions& options) const;
    documents::Composed compose(const domain::TalkId& talk, const MinutesOptions& options) const;

private:
    Documents m_documents;
};

}  // namespace app
