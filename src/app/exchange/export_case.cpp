// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/export_case.h"

#include "app/case/session_parts.h"
#include "app/case/work.h"
#include "app/exchange/tables.h"
#include "app/open_form/write.h"

namespace app {
namespace {

/// First the entry: what left the file without one would never show.
void log_export(Session& session)
{
    if (session.read_only())
        return;
    Work work(session);
    work.note(storage::Event::exported, "file", session.parts().file.id->str());
    work.commit();
}

/// Of the case's own records: what the file keeps about itself stays in it.
std::vector<FrozenCopy> documents(Session& session)
{
    std::vector<FrozenCopy> copies;
    auto& store = session.parts().documents;
    for (const auto& each : store.list()) {
        const auto record = base::Uuid::from(each.record);
        if (each.kind != "minutes" || !record || !session.records()->talks.find(domain::TalkId(*record)))
            continue;
        FrozenCopy copy{each.id.uuid(), each.kind, domain::TalkId(*record), each.edition, each.language, each.version, each.short_hash, each.template_hash,
            each.audit_head, each.frozen_at, each.sha256, each.title};
        if (const auto* withheld = each.title.withheld())
            copy.bytes = *withheld;
        else
            copy.bytes = store.bytes(each.id);
        copies.push_back(std::move(copy));
    }
    return copies;
}

}  // namespace

std::string export_case(Session& session)
{
    log_export(session);
    return write_open_form(session.records(), documents(session));
}

std::vector<NamedBytes> export_tables(Session& session)
{
    log_export(session);
    const auto& records = session.records();
    return {
        {"goals.csv", goals_table(records, session.today())}, {"actions.csv", actions_table(records, session.today())}, {"salary.csv", salary_table(records)}};
}

}  // namespace app
