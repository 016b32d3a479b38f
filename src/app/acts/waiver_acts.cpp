// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"
#include "app/calendar/waivers.h"

namespace app::acts {
namespace {

Done add_waiver(ActContext& act)
{
    Waivers waivers(act.work);
    domain::WaiverFields waiver{
        .id = act.in.id<domain::WaiverId>("waivers"),
        .key = act.in.plain("key"),
        .appointment = act.names("appointment") ? act.in.must_refer<domain::AppointmentId>("appointment", "appointments") : waivers.appointment(),
        .of = act.in.word("of", domain::WaiverFields::Of::deadline),
        .rule = act.in.plain("rule"),
        .subject = act.in.plain("subject"),
        .due = act.in.date("due"),
        .reason = act.in.text("reason"),
        .date = act.day_or_today("date"),
    };
    act.require_read();
    waivers.add(waiver);
    return done("waivers", &waiver);
}

Done withdraw_waiver(ActContext& act)
{
    const auto id = act.in.must_refer<domain::WaiverId>("waiver", "waivers");
    const auto on = act.day_or_today("on");
    act.require_read();
    Waivers(act.work).withdraw(id, on);
    return done("waivers", act.records().waivers.get(id));
}

constexpr Act table[] = {
    {"waiver.add", add_waiver, "waivers"},
    {"waiver.withdraw", withdraw_waiver},
};

}  // namespace

std::span<const Act> waiver_acts()
{
    return table;
}

}  // namespace app::acts
