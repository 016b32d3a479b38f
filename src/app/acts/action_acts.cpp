// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"
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

constexpr Act table[] = {
    {"action.add", add, "actions"},
    {"action.done", finish},
    {"action.move", move},
    {"action.drop", drop},
};

}  // namespace

std::span<const Act> action_acts()
{
    return table;
}

}  // namespace app::acts
