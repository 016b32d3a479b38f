// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/item_clock.h"

#include <utility>

namespace gui {

ItemClock::ItemClock(RoomView& view, std::function<void()> tick) : m_view(view)
{
    m_timer.Bind(wxEVT_TIMER, [this, tick = std::move(tick)](wxTimerEvent&) {
        note();
        tick();
    });
}

void ItemClock::note()
{
    if (!m_running)
        return;
    const auto now = std::chrono::steady_clock::now();
    m_view.used[*m_running] += std::chrono::duration_cast<std::chrono::milliseconds>(now - std::exchange(m_since, now));
}

void ItemClock::start(domain::AgendaItemId item)
{
    note();
    m_running = item;
    m_since = std::chrono::steady_clock::now();
    m_timer.Start(1000);
}

void ItemClock::pause()
{
    note();
    m_running.reset();
    m_timer.Stop();
}

std::chrono::seconds ItemClock::used(domain::AgendaItemId item) const
{
    const auto found = m_view.used.find(item);
    return found == m_view.used.end() ? std::chrono::seconds(0) : std::chrono::duration_cast<std::chrono::seconds>(found->second);
}

}  // namespace gui
