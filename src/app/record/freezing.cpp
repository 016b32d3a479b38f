// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/freezing.h"

#include "app/case/session_parts.h"
#include "app/law.h"
#include "app/minutes.h"
#include "domain/hand.h"
#include "storage/audit/head_groups.h"

#include <algorithm>

namespace app {
namespace {

struct Printed {
    std::string log_head;
    storage::Hash head;
    storage::RoomId room;
};

void keep(Work& work, const Minutes& minutes, domain::TalkId talk, const MinutesOptions& how, const Printed& printed)
{
    auto& parts = work.parts().parts;
    const storage::DocumentId id(base::Uuid::make(parts.file.clock));
    auto options = how;
    options.document_id = id.str();
    options.log_head = printed.log_head;
    auto composed = minutes.compose(talk, options);
    storage::NewDocument document{"minutes", talk.str(), how.edition, *how.language, composed.short_hash, composed.template_hash, printed.head,
        base::Text::of(composed.title), std::move(composed.pdf), id};
    auto change = work.parts().change("document", id.str());
    parts.documents.add(document, printed.room);
    change.note(storage::Event::frozen, printed.room.str());
}

}  // namespace

void Freezing::freeze(domain::TalkId id, std::optional<base::Language> language)
{
    const auto& records = m_work.records();
    const domain::Hand by(*records, m_work.account(), m_work.today());
    by.require_employer();
    auto talk = records->talks.get(id);
    by.require_impartial(*talk);
    auto& parts = m_work.parts().parts;
    const auto head = parts.log.head();
    // What was frozen before it came into this file has no documents here yet.
    if (!talk->is_frozen() || !parts.documents.list(id.str()).empty()) {
        talk.freeze(m_work.today(), domain::Mandates(domain::list(records->mandates)));
        m_work.save(talk, storage::Event::frozen);
    }
    const auto room = parts.finder.find({domain::RoomKind::record, {}, {}, talk->appointment});
    m_work.parts().settle_rooms();

    documents::Composer composer(parts.file.opening.templates);
    const Minutes minutes(records, Law::of(records->municipality->country), composer);
    MinutesOptions options;
    options.language = language.value_or(records->municipality->language);
    options.on = m_work.today();
    for (const auto edition : {domain::Edition::full, domain::Edition::public_}) {
        options.edition = edition;
        keep(m_work, minutes, id, options, {storage::head_groups(head.hash), head.hash, room});
    }
}

std::vector<Frozen> Freezing::of(Session& session, std::string_view record)
{
    std::vector<Frozen> all;
    for (const auto& each : session.parts().documents.list(record)) {
        all.push_back({each.id.str(), each.edition, each.language, each.version, each.short_hash, base::hex(each.sha256), storage::head_groups(each.audit_head),
            each.size, each.title.is_withheld() ? std::string() : each.title.str()});
    }
    return all;
}

std::optional<documents::Composed> Freezing::find(Session& session, std::string_view record, domain::Edition edition, base::Language language)
{
    const auto all = of(session, record);
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const auto& each) { return each.edition == edition && each.language == language; });
    if (found == all.rend())
        return std::nullopt;
    documents::Composed kept;
    kept.pdf = bytes(session, record, edition, language);
    kept.title = found->title;
    kept.file_name = documents::as_file_name(found->title) + ".pdf";
    kept.short_hash = found->short_hash;
    return kept;
}

std::string Freezing::bytes(Session& session, std::string_view record, domain::Edition edition, std::optional<base::Language> language)
{
    auto all = session.parts().documents.list(record);
    for (auto each = all.rbegin(); each != all.rend(); ++each) {
        if (each->edition == edition && (!language || each->language == *language))
            return session.parts().documents.bytes(each->id);
    }
    domain::refuse("document.not_frozen", std::string(record), {{"edition", std::string(code(edition))}});
}

}  // namespace app
