// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/behalf.h"
#include "app/acts/act.h"
#include "app/case/drafts.h"
#include "app/open_form/reader.h"
#include "app/talk/actions.h"

namespace app::acts {
namespace {

using namespace open_form;

domain::ActionId action_in(const ActContext& act)
{
    return act.in.must_refer<domain::ActionId>("action", "actions");
}

Done done_action(const ActContext& act, domain::ActionId id)
{
    return done("actions", act.records().actions.get(id));
}

Done add(ActContext& act)
{
    const auto action = read_action(act.in);
    act.require_read();
    Actions(act.work).add(action);
    return done("actions", &action);
}

Done finish(ActContext& act)
{
    const auto id = action_in(act);
    const auto on = act.day_or_today("on");
    auto note = act.in.text("note");
    act.require_read();
    Actions(act.work).done(id, on, std::move(note));
    return done_action(act, id);
}

Done move(ActContext& act)
{
    const auto id = action_in(act);
    const auto to = act.in.day("to");
    const auto on = act.day_or_today("on");
    auto reason = act.in.text("reason");
    act.require_read();
    Actions(act.work).move(id, to, on, std::move(reason));
    return done_action(act, id);
}

Done drop(ActContext& act)
{
    const auto id = action_in(act);
    const auto on = act.day_or_today("on");
    auto reason = act.in.text("reason");
    act.require_read();
    Actions(act.work).drop(id, on, std::move(reason));
    return done_action(act, id);
}

/// All that stands in one's own name in one record, or in the whole case.
Done confirm(ActContext& act)
{
    const auto plan = act.in.refers<domain::PlanId>("plan", "plans");
    const auto talk = act.in.refers<domain::TalkId>("talk", "talks");
    const auto agreement = act.in.refers<domain::AgreementId>("agreement", "agreements");
    const auto post = act.in.refers<domain::SidePostId>("side_post", "side-posts");
    const auto accord = act.in.refers<domain::AccordId>("accord", "accords");
    act.require_read();
    Done done_one;
    if (agreement)
        done_one = done("agreements", act.records().agreements.get(*agreement));
    else if (accord)
        done_one = done("accords", act.records().accords.get(*accord));
    else if (post)
        done_one = done("side-posts", act.records().side_posts.get(*post));
    else if (plan)
        done_one = done("plans", act.records().plans.get(*plan));
    else if (talk)
        done_one = done("talks", act.records().talks.get(*talk));
    bool any = false;
    for (const auto& each : unconfirmed(act.work.session())) {
        if (!done_one.kind.empty() && (each.kind != done_one.kind || each.key != done_one.key))
            continue;
        confirm_behalf(act.work, each.kind, each.key, each.field);
        any = true;
    }
    if (!any)
        domain::refuse("behalf.nothing", "");
    return done_one;
}

Done keep_draft(ActContext& act)
{
    const auto place = act.in.plain("place");
    const auto text = act.in.text("text");
    act.require_read();
    save_draft(act.work, place, text.str());
    return {"drafts", place, {}};
}

Done drop_draft(ActContext& act)
{
    const auto place = act.in.plain("place");
    act.require_read();
    if (!discard_draft(act.work, place))
        domain::refuse("draft.unknown", "place", {{"place", place}});
    return {"drafts", place, {}};
}

constexpr Act table[] = {
    {"action.add", add, "actions"},
    {"action.done", finish},
    {"action.move", move},
    {"action.drop", drop},
    {"behalf.confirm", confirm},
    {"draft.save", keep_draft},
    {"draft.discard", drop_draft},
};

}  // namespace

std::span<const Act> action_acts()
{
    return table;
}

}  // namespace app::acts
