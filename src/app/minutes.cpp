// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/minutes.h"

#include <nlohmann/json.hpp>

namespace app {

Minutes::Minutes(const domain::Case& records, const Law& law, documents::Composer& composer) : m_documents(records, law, composer) {}

nlohmann::json Minutes::view(const domain::TalkId& talk, const MinutesOptions& options) const
{
    return m_documents.view(document_kind("minutes"), talk.str(), options);
}

documents::Composed Minutes::compose(const domain::TalkId& talk, const MinutesOptions& options) const
{
    return m_documents.compose(document_kind("minutes"), talk.str(), options);
}

}  // namespace app
