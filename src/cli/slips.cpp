// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/slips.h"

#include "app/accounts/accounts.h"
#include "app/accounts/room_access.h"
#include "base/files.h"
#include "cli/secret.h"
#include "cli/verb.h"

#include <algorithm>

namespace cli {

std::string write_slip(app::Session& session, std::string_view account, std::string_view groups, const std::filesystem::path& target)
{
    const auto* invited = session.records()->accounts.find(account);
    if (!invited)
        domain::refuse("account.unknown", "account", {{"name", std::string(account)}});
    app::SlipPaper paper{groups, session.today(), (*invited)->key, (*invited)->name.str(), (*invited)->party};
    paper.until = (*invited)->valid_to;
    paper.from = session.account()->name.str();
    paper.case_file = session.path().filename().string();
    for (const auto& line : app::fingerprints(session)) {
        if (line.account == session.account()->id)
            paper.from_code = line.fingerprint;
    }
    base::write_atomically(target, session.desk().papers().compose(paper, session.desk().written_form()).pdf);
    return Call::printable(target.string());
}

SheetPages compose(app::Session& session, const app::RecoverySheets& sheets)
{
    app::RecoveryPaper paper{1, {}, session.today()};
    paper.case_file = session.path().filename().string();
    for (const auto& room : app::rooms(session)) {
        if (!room.sheets)
            continue;
        if (room.of.kind != domain::RoomKind::own)
            paper.rooms.insert(room.of.kind);
        else if (const auto* owner = room.of.account ? session.records()->accounts.find(*room.of.account) : nullptr)
            paper.own_rooms_of.push_back((*owner)->name.str());
    }
    SheetPages pages;
    for (int number = 1; number <= 3; ++number) {
        const Secret groups(sheets.text(number));
        paper.number = number;
        paper.groups = groups.text();
        pages.pdfs[static_cast<size_t>(number - 1)] = session.desk().papers().compose(paper, session.desk().written_form()).pdf;
    }
    return pages;
}

}  // namespace cli
