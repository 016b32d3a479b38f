// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/ids.h"
#include "gui/talk/talk_view.h"

#include <wx/timer.h>

#include <chrono>
#include <functional>

namespace gui {

/// How long each point of a talk has taken. It runs for one point at a time, and only when somebody has started it.
class ItemClock {
public:
    /// `tick`: each second while it runs.
    ItemClock(RoomView& view, std::function<void()> tick);

    void start(domain::AgendaItemId item);
    void pause();
    bool is_running() const { return m_running.has_value(); }
    std::chrono::seconds used(domain::AgendaItemId item) const;

private:
    void note();

    RoomView& m_view;
    wxTimer m_timer;
    std::optional<domain::AgendaItemId> m_running;
    std::chrono::steady_clock::time_point m_since;
};

}  // namespace gui
