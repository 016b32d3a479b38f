// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/documents/document_kinds.h"
#include "documents/composer.h"

#include <functional>
#include <optional>
#include <utility>

namespace app {

/// Documents of every kind: records in, view data out, and from these the PDF. The one way in for programs and for
/// freezing.
class Documents {
public:
    /// All must outlive it.
    Documents(const domain::Case& records, const Law& law, documents::Composer& composer) : m_records(records), m_law(law), m_composer(composer) {}

    /// The kind and the record's id, of a key or UUID. `kind` empty: the first kind that a record of that key has.
    /// Refuses "document.kind", "record.unknown".
    std::pair<const DocumentKind*, std::string> find(std::string_view kind, std::string_view key_or_id) const;

    /// `record`: its id. Refuses "document.one_edition", and whatever the kind's view refuses.
    nlohmann::json view(const DocumentKind& kind, std::string_view record, const DocumentOptions& options) const;
    documents::Composed compose(const DocumentKind& kind, std::string_view record, const DocumentOptions& options) const;
    /// Reads the records now; what comes back makes the pages of it whenever it is called, on any thread, and must not outlive
    /// the composer.
    std::function<documents::Composed()> prepare(const DocumentKind& kind, std::string_view record, const DocumentOptions& options) const;

private:
    nlohmann::json view(const DocumentKind& kind, std::string_view record, const DocumentOptions& options, DocumentFace& face) const;

    const domain::Case& m_records;
    const Law& m_law;
    documents::Composer& m_composer;
};

}  // namespace app
