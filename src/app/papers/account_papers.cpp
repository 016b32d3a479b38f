// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers/account_papers.h"

#include "app/accounts/accounts.h"
#include "app/accounts/room_access.h"
#include "app/papers/papers.h"

#include <cstring>

namespace app {

documents::Composed slip_page(Session& session, std::string_view account, std::string_view groups)
{
    const auto* invited = session.records()->accounts.find(account);
    if (!invited)
        domain::refuse("account.unknown", "account", {{"name", std::string(account)}});
    SlipPaper paper{groups, session.today(), (*invited)->key, (*invited)->name.str(), (*invited)->party};
    paper.until = (*invited)->valid_to;
    paper.from = session.account()->name.str();
    paper.case_file = session.path().filename().string();
    for (const auto& line : fingerprints(session)) {
        if (line.account == session.account()->id)
            paper.from_code = line.fingerprint;
    }
    return session.desk().papers().compose(paper, session.desk().written_form());
}

std::array<documents::Composed, 3> sheet_pages(Session& session, const RecoverySheets& sheets)
{
    RecoveryPaper paper{1, {}, session.today()};
    paper.case_file = session.path().filename().string();
    for (const auto& room : rooms(session)) {
        if (!room.sheets)
            continue;
        if (room.of.kind != domain::RoomKind::own)
            paper.rooms.insert(room.of.kind);
        else if (const auto* owner = room.of.account ? session.records()->accounts.find(*room.of.account) : nullptr)
            paper.own_rooms_of.push_back((*owner)->name.str());
    }
    std::array<documents::Composed, 3> pages;
    for (int number = 1; number <= 3; ++number) {
        auto groups = sheets.text(number);
        paper.number = number;
        paper.groups = groups;
        pages[static_cast<size_t>(number - 1)] = session.desk().papers().compose(paper, session.desk().written_form());
        explicit_bzero(groups.data(), groups.size());
    }
    return pages;
}

}  // namespace app
