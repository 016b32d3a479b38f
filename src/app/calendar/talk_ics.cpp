// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/talk_ics.h"

#include "app/calendar/ics.h"
#include "app/documents/view_words.h"
#include "documents/plain_text.h"
#include "domain/case.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

constexpr int hour = 60, day = 24 * hour;

}  // namespace

std::string talk_ics(const domain::Case& records, const domain::Talk& talk, base::Language language, std::chrono::sys_time<std::chrono::milliseconds> stamp)
{
    auto title = documents::compose_text("templates/calendar/", "talk", language, {{"kind", view::flags(talk->kind)}});
    title.erase(title.find_last_not_of('\n') + 1);
    IcsEvent event{
        talk->id.str(), base::Text::of(title), {}, talk->place.is_withheld() ? base::Text() : talk->place.open(), talk->date, talk->time, talk->minutes};
    // Without a time of day: at nine the day before.
    event.alarms = talk->time ? std::vector{day, hour} : std::vector{15 * hour};
    event.cancelled = talk->state == domain::TalkState::cancelled;
    event.sequence = event.cancelled;
    return write_ics({records->municipality->name, language, records->municipality->country, stamp, {std::move(event)}});
}

}  // namespace app
