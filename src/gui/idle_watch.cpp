// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/idle_watch.h"

#include <wx/app.h>

namespace gui {

IdleWatch::IdleWatch(std::chrono::milliseconds limit, std::function<void()> idle) : m_limit(limit), m_idle(std::move(idle))
{
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_idle(); });
    wxEvtHandler::AddFilter(this);
    m_timer.StartOnce(static_cast<int>(m_limit.count()));
}

IdleWatch::~IdleWatch()
{
    wxEvtHandler::RemoveFilter(this);
}

int IdleWatch::FilterEvent(wxEvent& event)
{
    const auto type = event.GetEventType();
    if (type == wxEVT_KEY_DOWN || type == wxEVT_CHAR_HOOK || type == wxEVT_MOTION || type == wxEVT_LEFT_DOWN || type == wxEVT_RIGHT_DOWN
        || type == wxEVT_MOUSEWHEEL)
        m_timer.StartOnce(static_cast<int>(m_limit.count()));
    return Event_Skip;
}

}  // namespace gui
