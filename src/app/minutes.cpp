// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/minutes.h"

#include "app/minutes_view.h"
#include "domain/case.h"

#include <nlohmann/json.hpp>

namespace app {

Minutes::Minutes(const domain::Case& records, const Law& law, documents::Composer& composer) : m_records(records), m_law(law), m_composer(composer) {}

nlohmann::json Minutes::view(const domain::TalkId& id, const MinutesOptions& options) const
{
    const auto& talk = m_records->talks.get(id);
    if (!talk->was_held())
        throw domain::Refused({{"talk.not_held", talk->key}});
    return minutes_view(m_records, talk, m_law, options.edition, options.language.value_or(m_records->municipality->language), options.on.value_or(talk->date));
}

documents::Composed Minutes::compose(const domain::TalkId& id, const MinutesOptions& options) const
{
    const auto data = view(id, options);
    const auto& talk = m_records->talks.get(id);
    const auto language = options.language.value_or(m_records->municipality->language);
    // What is not frozen is named by what it is made of.
    const auto key = talk->id.str() + "/" + std::string(code(options.edition)) + "/" + std::string(base::code(language));
    const auto document =
        options.document_id.empty() ? base::Uuid::derive(m_records->municipality->organisation_number, "minutes", key).str() : options.document_id;
    documents::Request request{"minutes", language, data, document, "1", talk->frozen.value_or(talk->date).iso()};
    if (options.with_data)
        request.attach_as = "minutes.json";
    request.signature_fields = options.signature_fields;
    request.log_head = options.log_head;
    return m_composer.compose(request);
}

}  // namespace app
