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

}  // namespace

std::string export_case(Session& session)
{
    log_export(session);
    return write_open_form(session.records());
}

std::vector<NamedBytes> export_tables(Session& session)
{
    log_export(session);
    const auto& records = session.records();
    return {{"goals.csv", goals_table(records, session.today())}, {"actions.csv", actions_table(records, session.today())}};
}

}  // namespace app
