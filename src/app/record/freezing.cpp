// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/freezing.h"

#include "app/case/session_parts.h"
#include "app/documents/documents.h"
#include "app/law.h"
#include "domain/hand.h"
#include "storage/audit/head_groups.h"

#include <algorithm>

namespace app {

void Freezing::freeze(domain::TalkId id, std::optional<base::Language> language, const std::vector<domain::PersonId>& signing_order)
{
    const auto& records = m_work.records();
    const domain::Hand by(*records, m_work.account(), m_work.today());
    by.require_employer();
    auto talk = records->talks.get(id);
    by.require_impartial(*talk);
    // What was frozen before it came into this file has no documents here yet.
    if (!talk->is_frozen() || !m_work.parts().parts.documents.list(id.str()).empty()) {
        talk.freeze(m_work.today(), domain::Mandates(domain::list(records->mandates)), signing_order);
        m_work.save(talk, storage::Event::frozen);
    }
    keep("minutes", id.str(), {domain::RoomKind::record, {}, {}, talk->appointment}, language);
}

void Freezing::keep(std::string_view name, std::string_view record, const domain::RoomOf& room, std::optional<base::Language> language)
{
    const auto& records = m_work.records();
    const auto& kind = document_kind(name);
    auto& parts = m_work.parts().parts;
    const auto head = parts.log.head();
    const auto place = parts.finder.find(room);
    m_work.parts().settle_rooms();

    documents::Composer composer(parts.file.opening.templates);
    const Documents documents(records, Law::of(records->municipality->country), composer);
    DocumentOptions options;
    options.language = language.value_or(records->municipality->language);
    options.on = m_work.today();
    options.log_head = storage::head_groups(head.hash);
    for (const auto edition : {domain::Edition::full, domain::Edition::public_}) {
        if (edition == domain::Edition::public_ && !kind.editions)
            continue;
        const storage::DocumentId id(base::Uuid::make(parts.file.clock));
        options.edition = edition;
        options.document_id = id.str();
        auto composed = documents.compose(kind, record, options);
        storage::NewDocument document{std::string(name), std::string(record), edition, *options.language, composed.short_hash, composed.template_hash,
            head.hash, base::Text::of(composed.title), std::move(composed.pdf), id};
        auto change = m_work.parts().change("document", id.str());
        parts.documents.add(document, place);
        change.note(storage::Event::frozen, place.str());
    }
}

std::vector<Frozen> Freezing::of(Session& session, std::string_view record)
{
    std::vector<Frozen> all;
    for (const auto& each : session.parts().documents.list(record)) {
        all.push_back({each.id.str(), each.kind, each.edition, each.language, each.version, each.short_hash, base::hex(each.sha256),
            storage::head_groups(each.audit_head), each.size, each.title.is_withheld() ? std::string() : each.title.str()});
    }
    return all;
}

std::optional<documents::Composed> Freezing::find(Session& session, std::string_view record, domain::Edition edition, base::Language language)
{
    const auto all = of(session, record);
    const auto found = std::find_if(
        all.rbegin(), all.rend(), [&](const auto& each) { return each.kind == "minutes" && each.edition == edition && each.language == language; });
    if (found == all.rend())
        return std::nullopt;
    documents::Composed kept;
    kept.pdf = bytes(session, record, edition, language, "minutes");
    kept.title = found->title;
    kept.file_name = documents::as_file_name(found->title) + ".pdf";
    kept.short_hash = found->short_hash;
    return kept;
}

std::string Freezing::bytes(Session& session, std::string_view record, domain::Edition edition, std::optional<base::Language> language, std::string_view kind)
{
    auto all = session.parts().documents.list(record);
    for (auto each = all.rbegin(); each != all.rend(); ++each) {
        if (each->edition == edition && (!language || each->language == *language) && (kind.empty() || each->kind == kind))
            return session.parts().documents.bytes(each->id);
    }
    domain::refuse("document.not_frozen", std::string(record), {{"edition", std::string(code(edition))}});
}

}  // namespace app
