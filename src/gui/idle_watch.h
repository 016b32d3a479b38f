// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/eventfilter.h>
#include <wx/timer.h>

#include <chrono>
#include <functional>

namespace gui {

/// Notices that nobody has touched keys or mouse for a while. Runs while it is alive.
class IdleWatch : public wxEventFilter {
public:
    IdleWatch(std::chrono::milliseconds limit, std::function<void()> idle);
    IdleWatch(const IdleWatch&) = delete;
    IdleWatch& operator=(const IdleWatch&) = delete;
    ~IdleWatch() override;

    int FilterEvent(wxEvent& event) override;

private:
    std::chrono::milliseconds m_limit;
    std::function<void()> m_idle;
    wxTimer m_timer;
};

}  // namespace gui
