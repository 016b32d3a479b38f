// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/background_task.h"

#include <wx/app.h>

#include <exception>

namespace gui {

BackgroundTask::~BackgroundTask()
{
    on_change = {};
    end();
}

void BackgroundTask::start(const wxString& name, Work work)
{
    // What was left may still be on its way out.
    end();
    m_name = name;
    m_is_left = false;
    const int number = ++m_number;
    m_thread = std::jthread([this, number, alive = std::weak_ptr(m_alive), work = std::move(work)](std::stop_token stop) {
        Then then;
        try {
            then = work(std::move(stop));
        }
        catch (...) {
            then = [fault = std::current_exception()] { std::rethrow_exception(fault); };
        }
        wxTheApp->CallAfter([this, number, alive, then = std::move(then)] {
            if (!alive.expired())
                over(number, then);
        });
    });
    if (on_change)
        on_change();
}

void BackgroundTask::over(int number, const Then& then)
{
    if (number != m_number || !m_thread.joinable())
        return;
    m_thread.join();
    const bool wanted = !m_is_left;
    m_is_left = false;
    if (on_change)
        on_change();
    if (wanted && then)
        around ? around(then) : then();
}

void BackgroundTask::leave()
{
    if (!is_running())
        return;
    m_thread.request_stop();
    m_is_left = true;
    if (on_change)
        on_change();
}

void BackgroundTask::end()
{
    const bool was_running = is_running();
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
    ++m_number;
    m_is_left = false;
    if (was_running && on_change)
        on_change();
}

}  // namespace gui
