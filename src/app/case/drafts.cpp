// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/drafts.h"

#include "app/case/session_parts.h"

namespace app {

void save_draft(Work& work, std::string_view place, std::string_view text)
{
    auto& parts = work.parts().parts;
    domain::RoomOf own{domain::RoomKind::own, work.account()->id, {}, {}};
    for (const auto& each : parts.rights().appointments) {
        if (each->start <= work.today() || !own.appointment)
            own.appointment = each->id;
    }
    if (place.starts_with("talk/")) {
        const auto id = base::Uuid::from(place.substr(5, 36));
        const auto* talk = id ? work.records()->talks.find(domain::TalkId(*id)) : nullptr;
        if (talk)
            own.appointment = (*talk)->appointment;
    }
    parts.drafts.save(place, text, parts.finder.find(own));
}

bool discard_draft(Work& work, std::string_view place)
{
    return work.parts().parts.drafts.discard(place);
}

}  // namespace app
