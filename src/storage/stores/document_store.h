// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/hash.h"
#include "base/language.h"
#include "domain/record/edition.h"
#include "domain/sealed.h"
#include "storage/audit/entry.h"
#include "storage/sealing/keyring.h"

#include <string>
#include <string_view>
#include <vector>

namespace storage {

using DocumentId = base::Id<struct DocumentTag>;

/// A composed document as it was frozen. It never changes; what was made of the same record later has a higher version.
struct FrozenDocument {
    DocumentId id;
    /// "minutes", and the id of the record it was composed of.
    std::string kind;
    std::string record;
    domain::Edition edition = domain::Edition::full;
    base::Language language = base::Language::nb;
    std::int64_t version = 1;
    RoomId room;
    /// Printed on its pages: of its view data and template, and the head of the log at that moment.
    std::string short_hash;
    Hash template_hash{};
    Hash audit_head{};
    std::int64_t size = 0;
    base::Sha256 sha256{};
    Instant frozen_at{};
    domain::SealedText title;
};

struct NewDocument {
    std::string kind;
    std::string record;
    domain::Edition edition = domain::Edition::full;
    base::Language language = base::Language::nb;
    std::string short_hash = {};
    Hash template_hash{};
    Hash audit_head{};
    base::Text title = {};
    std::string bytes = {};
    /// Printed on its pages; nothing: a new one.
    std::optional<DocumentId> id = {};
};

class DocumentStore {
public:
    DocumentStore(Connection& connection, Keyring& keyring, const base::Clock& clock) : m_connection(connection), m_keyring(keyring), m_clock(clock) {}

    /// The oldest first; of one record, or all.
    std::vector<FrozenDocument> list(std::string_view record = {});
    std::optional<FrozenDocument> find(DocumentId id);
    /// Refused "document.unknown", "record.withheld"; Failure "seal.broken", "document.damaged" where the bytes are not
    /// those of its hash.
    std::string bytes(DocumentId id);
    /// Inside the caller's transaction; a member of the room. Its version is one more than the last one's of the same
    /// record, kind, edition and language.
    DocumentId add(const NewDocument& document, RoomId room);

private:
    std::vector<FrozenDocument> read(std::string_view where, std::string_view value);

    Connection& m_connection;
    Keyring& m_keyring;
    const base::Clock& m_clock;
};

}  // namespace storage
