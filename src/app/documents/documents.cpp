// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/documents.h"

#include "domain/case.h"

#include <nlohmann/json.hpp>

namespace app {

std::pair<const DocumentKind*, std::string> Documents::find(std::string_view name, std::string_view key_or_id) const
{
    const auto* asked = name.empty() ? nullptr : &document_kind(name);
    for (const auto& kind : document_kinds()) {
        if (asked && &kind != asked)
            continue;
        if (auto id = find_record(*m_records, kind.array, key_or_id); !id.empty())
            return {&kind, std::move(id)};
    }
    domain::refuse("record.unknown", std::string(key_or_id));
}

nlohmann::json Documents::view(const DocumentKind& kind, std::string_view record, const DocumentOptions& options, DocumentFace& face) const
{
    if (!kind.editions && options.edition == domain::Edition::public_)
        domain::refuse("document.one_edition", "edition", {{"kind", std::string(kind.name)}});
    return kind.view({m_records, m_law, record, options, options.language.value_or(m_records->municipality->language), m_composer.own_templates()}, face);
}

nlohmann::json Documents::view(const DocumentKind& kind, std::string_view record, const DocumentOptions& options) const
{
    DocumentFace face;
    return view(kind, record, options, face);
}

documents::Composed Documents::compose(const DocumentKind& kind, std::string_view record, const DocumentOptions& options) const
{
    return prepare(kind, record, options)();
}

std::function<documents::Composed()> Documents::prepare(const DocumentKind& kind, std::string_view record, const DocumentOptions& options) const
{
    DocumentFace face;
    auto data = view(kind, record, options, face);
    const auto language = options.language.value_or(m_records->municipality->language);
    const std::string name(kind.name);
    // What is not frozen is named by what it is made of.
    const auto key = std::string(record) + "/" + std::string(code(options.edition)) + "/" + std::string(base::code(language));
    const auto document = options.document_id.empty() ? base::Uuid::derive(m_records->municipality->organisation_number, name, key).str() : options.document_id;
    return [&composer = m_composer, name, language, data = std::move(data), document, face, options] {
        documents::Request request{name, language, data, document, face.version, face.date.iso()};
        if (options.with_data)
            request.attach_as = name + ".json";
        request.signature_fields = options.signature_fields;
        request.log_head = options.log_head;
        return composer.compose(request);
    };
}

}  // namespace app
