// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "base/language.h"
#include "documents/composer.h"
#include "domain/record/edition.h"
#include "domain/sight.h"

namespace app {

/// A frozen document, as pages, registers and receipts name it.
struct Frozen {
    /// Printed on its pages.
    std::string id;
    /// "minutes": see documents/document_kinds.h.
    std::string kind;
    domain::Edition edition = domain::Edition::full;
    base::Language language = base::Language::nb;
    std::int64_t version = 1;
    std::string short_hash;
    /// Of the bytes, in hexadecimal digits.
    std::string sha256;
    /// Where the log ended before it was frozen: eight groups of five digits.
    std::string log_head;
    std::int64_t size = 0;
    /// Empty for whoever may not read it.
    std::string title = {};
};

/// Minutes that are done: locked, and kept in both editions as they were composed on that day. They never change.
class Freezing {
public:
    explicit Freezing(Work& work) : m_work(work) {}

    /// By the employer's side; whoever has declared an interest in the talk is refused "interest.conflict". In the
    /// municipality's written form unless chosen otherwise. Refused as domain::Talk::freeze says; "record.withheld" for
    /// whoever cannot read all of it; "talk.frozen" the second time. A talk that was frozen before it was imported gets
    /// the documents that it lacks. `signing_order`: who signs after whom.
    void freeze(domain::TalkId talk, std::optional<base::Language> language = {}, const std::vector<domain::PersonId>& signing_order = {});

    /// Any document as it is composed now, for use cases that lock a record: kept in that room, in both editions where its
    /// kind has two, in the municipality's written form unless chosen otherwise.
    void keep(std::string_view kind, std::string_view record, const domain::RoomOf& room, std::optional<base::Language> language = {});

    /// What was frozen of a record, the oldest first.
    static std::vector<Frozen> of(Session& session, std::string_view record);
    /// The latest minutes of that edition and language as they were frozen, with a name for their file; nothing where there
    /// are none.
    static std::optional<documents::Composed> find(Session& session, std::string_view record, domain::Edition edition, base::Language language);
    /// The bytes as they were frozen, held against their hash; of that kind, or of whichever was frozen last. Refused
    /// "document.not_frozen" where there is none of that edition (and language), "record.withheld"; Failure
    /// "document.damaged".
    static std::string bytes(
        Session& session, std::string_view record, domain::Edition edition, std::optional<base::Language> language = {}, std::string_view kind = {});

private:
    Work& m_work;
};

}  // namespace app
