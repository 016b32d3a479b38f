// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accounts.h"
#include "app/accounts/recovery.h"
#include "app/accounts/room_access.h"
#include "app/accounts/terms.h"
#include "app/acts/act.h"

namespace app::acts {
namespace {

Done done_with(const ActContext& context, domain::AccountId id)
{
    const auto& account = context.records().accounts.get(id);
    return {"accounts", account->key, id.str()};
}

domain::AccountId account_in(const ActContext& context)
{
    const auto id = context.in.must_refer<domain::AccountId>("account", "accounts");
    context.require_read();
    return id;
}

Done invite(ActContext& context)
{
    const auto& in = context.in;
    Invitation invitation{in.plain("key"), in.text("name"), in.word("party", domain::Party::presidium), in.refers<domain::PersonId>("person", "persons"),
        in.flag("let_in", false), in.date("valid_to")};
    context.require_read();
    Accounts accounts(context.work);
    if (in.has("passphrase"))
        return done_with(context, accounts.admit(invitation, in.plain("passphrase")));
    const auto slip = accounts.invite(invitation);
    auto done = done_with(context, slip.account);
    if (!context.dry_run)
        done.values["slip"] = slip.groups;
    return done;
}

Done invite_anew(ActContext& context)
{
    const auto id = account_in(context);
    const auto slip = Accounts(context.work).invite_anew(id, context.in.plain("key"));
    auto done = done_with(context, slip.account);
    if (!context.dry_run)
        done.values["slip"] = slip.groups;
    return done;
}

Done verify(ActContext& context)
{
    const auto id = account_in(context);
    Accounts(context.work).verify(id, context.in.plain("fingerprint"));
    return done_with(context, id);
}

Done close(ActContext& context)
{
    const auto id = account_in(context);
    Accounts(context.work).close(id);
    return done_with(context, id);
}

Done let_in(ActContext& context)
{
    const auto id = account_in(context);
    Accounts(context.work).let_in(id);
    return done_with(context, id);
}

Done let_out(ActContext& context)
{
    const auto id = account_in(context);
    Accounts(context.work).let_out(id);
    return done_with(context, id);
}

/// A room by its id; or all rooms of a kind, of one term or talk where that is named.
std::vector<std::string> rooms_in(const ActContext& context)
{
    const auto name = context.in.plain("room");
    const auto term = context.in.refers<domain::TermId>("term", "terms");
    const auto talk = context.in.refers<domain::TalkId>("talk", "talks");
    context.require_read();
    const auto kind = domain::from_code<domain::RoomKind>(name);
    if (!kind)
        return {name};
    std::vector<std::string> ids;
    for (const auto& line : rooms(context.work.session())) {
        if (!line.id.empty() && line.of.kind == *kind && (!term || line.of.term == term) && (!talk || line.of.circle == domain::CircleId(*talk)))
            ids.push_back(line.id);
    }
    if (ids.empty())
        domain::refuse("room.unknown", "room", {{"room", name}});
    return ids;
}

Done grant(ActContext& context)
{
    const auto id = account_in(context);
    RoomAccess access(context.work);
    auto done = done_with(context, id);
    const auto fingerprint = context.in.plain("fingerprint");
    if (!context.in.has("room")) {
        done.values["rooms"] = std::to_string(access.grant_all(id, fingerprint));
        return done;
    }
    const auto named = rooms_in(context);
    for (const auto& room : named)
        access.grant(id, room, fingerprint);
    done.values["rooms"] = std::to_string(named.size());
    return done;
}

Done revoke(ActContext& context)
{
    const auto id = account_in(context);
    RoomAccess access(context.work);
    for (const auto& room : rooms_in(context))
        access.revoke(id, room);
    return done_with(context, id);
}

Done hand_over(ActContext& context)
{
    const auto id = context.in.must_refer<domain::TermId>("term", "terms");
    context.require_read();
    const auto handed = app::hand_over(context.work, id);
    auto result = acts::done("terms", context.records().terms.get(id));
    result.values = {{"rooms_made", std::to_string(handed.rooms_made)}, {"granted", std::to_string(handed.granted)},
        {"actions", std::to_string(handed.actions)}, {"plans", std::to_string(handed.plans)}};
    return result;
}

Done decline_recovery(ActContext& context)
{
    const auto reason = context.in.text("reason");
    context.require_read();
    Recovery(context.work).decline(reason);
    return done_with(context, context.work.account()->id);
}

Done let_in_sheets(ActContext& context)
{
    auto done = done_with(context, context.work.account()->id);
    done.values["rooms"] = std::to_string(Recovery(context.work).let_in());
    return done;
}

Done cover_own(ActContext& context)
{
    const bool cover = context.in.flag("cover", true);
    context.require_read();
    Recovery(context.work).cover_own(cover);
    return done_with(context, context.work.account()->id);
}

}  // namespace

std::span<const Act> account_acts()
{
    static constexpr Act acts[] = {
        {"account.invite", invite, "accounts"},
        {"account.invite_anew", invite_anew},
        {"account.verify", verify},
        {"account.close", close},
        {"account.let_in", let_in},
        {"account.let_out", let_out},
        {"room.grant", grant},
        {"room.revoke", revoke},
        {"term.hand_over", hand_over},
        {"recovery.decline", decline_recovery},
        {"recovery.let_in", let_in_sheets},
        {"recovery.cover_own", cover_own},
    };
    return acts;
}

}  // namespace app::acts
