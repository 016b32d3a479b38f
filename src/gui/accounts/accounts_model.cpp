// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accounts_model.h"

#include "app/accounts/room_access.h"
#include "app/sentence_table.h"
#include "base/words.h"
#include "gui/theme.h"
#include "gui/unlock/unlock_page.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {
namespace {

wxString escaped(wxString text)
{
    text.Replace("&", "&amp;");
    text.Replace("<", "&lt;");
    return text;
}

wxString room_word(domain::RoomKind kind)
{
    const auto english = app::english_name("room", domain::code(kind));
    return english ? say(*english) : wxString();
}

}  // namespace

std::vector<AccountRow> account_rows(app::Session& session)
{
    const auto& records = *session.records();
    std::vector<AccountRow> rows;
    for (auto& line : app::fingerprints(session)) {
        const auto& account = records.accounts.get(line.account);
        AccountRow row{std::move(line)};
        row.until = account->valid_to;
        row.let_in = account->let_in;
        row.is_own = account->id == session.account()->id;
        if (account->closed)
            row.state = AccountRow::State::closed;
        else if (row.until && *row.until < session.access_day())
            row.state = AccountRow::State::expired;
        else if (row.line.fingerprint.empty())
            row.state = AccountRow::State::pending;
        if (const auto* by = row.line.verified_by ? records.accounts.find(*row.line.verified_by) : nullptr)
            row.compared_by = (*by)->name.str();
        rows.push_back(std::move(row));
    }
    std::stable_partition(rows.begin(), rows.end(), [](const AccountRow& row) { return row.state != AccountRow::State::closed; });
    return rows;
}

wxString state_word(const AccountRow& row)
{
    switch (row.state) {
    case AccountRow::State::open:
        return row.until        ? say("until {date}", {{"date", row.until->in_words(window_language())}})
            : row.line.verified ? say("in use")
                                : say("check code not compared");
    case AccountRow::State::pending: return say("has a slip to use");
    case AccountRow::State::closed: return say("closed");
    case AccountRow::State::expired: return say("expired");
    }
    return {};
}

wxString list_cell(const AccountRow& row)
{
    const auto muted = theme::palette().muted.GetAsString(wxC2S_HTML_SYNTAX);
    const auto name = escaped(to_wx(row.line.name)) + (row.is_own ? " (" + say("you") + ")" : wxString());
    auto below = party_word(row.line.party);
    if (row.line.party == domain::Party::secretariat && row.let_in)
        below += dot + say("let in");
    below += dot + state_word(row);
    const auto cell = name + "\n<small><span foreground=\"" + muted + "\">" + escaped(below) + "</span></small>";
    return row.state == AccountRow::State::closed ? "<span foreground=\"" + muted + "\">" + cell + "</span>" : cell;
}

wxString offers_text(app::Session& session, domain::AccountId account, bool& any_ours)
{
    wxString text;
    any_ours = false;
    for (const auto& offer : app::offers(session, account)) {
        std::int64_t texts = 0;
        for (const auto& [kind, count] : offer.texts)
            texts += count;
        any_ours = any_ours || (offer.ours && !offer.removed);
        auto row = room_word(offer.of.kind) + ": " + plural("{count} text", "{count} texts", static_cast<unsigned>(texts), {{"count", std::to_string(texts)}});
        if (offer.removed)
            row += dot + say("taken out of it for cause");
        else if (!offer.ours)
            row += dot + say("somebody else must give it");
        text += (text.empty() ? wxString() : wxString("\n")) + to_wx("– ") + row;
    }
    return text;
}

}  // namespace gui
