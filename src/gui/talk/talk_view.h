// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "domain/ids.h"
#include "domain/record/edition.h"

#include <chrono>
#include <map>
#include <optional>

namespace gui {

/// What a person has chosen for the preview of minutes.
struct MinutesView {
    domain::Edition edition = domain::Edition::full;
    /// The municipality's written form unless chosen.
    std::optional<base::Language> language;
    std::optional<double> zoom;
    bool as_text = false;
};

/// Where the room stands in a talk.
struct RoomView {
    std::optional<domain::AgendaItemId> item;
    /// Time that has gone on each point.
    std::map<domain::AgendaItemId, std::chrono::milliseconds> used;
};

/// What a person has chosen on the Talks page; outlives the page when the language or other records change.
struct TalksView {
    enum class Step { prepare, talk, minutes };
    /// The one that is chosen in the list.
    std::optional<domain::TalkId> talk;
    /// Its work space stands there instead of the list.
    bool is_open = false;
    /// Nothing: the step of the talk's state.
    std::optional<Step> step;
    MinutesView minutes;
    RoomView room;
};

}  // namespace gui
