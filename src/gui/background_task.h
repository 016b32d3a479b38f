// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/string.h>

#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace gui {

/// One long work behind the window at a time, with a name that a person can see and a way to end it. What it has made
/// comes back to the window's thread.
class BackgroundTask {
public:
    /// What is done on the window's thread when the work is over.
    using Then = std::function<void()>;
    using Work = std::function<Then(std::stop_token)>;

    BackgroundTask() = default;
    /// Stops the work and waits for it.
    ~BackgroundTask();
    BackgroundTask(const BackgroundTask&) = delete;
    BackgroundTask& operator=(const BackgroundTask&) = delete;

    /// Not while another runs. What the work throws is thrown on the window's thread, inside `around`.
    void start(const wxString& name, Work work);
    bool is_running() const { return m_thread.joinable() && !m_is_left; }
    const wxString& name() const { return m_name; }
    /// The person thinks better of it: nothing more is heard of it.
    void leave();
    /// Before what it works on goes: it is over when this returns.
    void end();

    /// Called when a work begins and when it is over.
    std::function<void()> on_change;
    /// Runs what comes back, so that whoever owns the window can tell what went wrong.
    std::function<void(const Then&)> around;

private:
    void over(int number, const Then& then);

    wxString m_name;
    std::jthread m_thread;
    bool m_is_left = false;
    /// Of the work that is under way; what an earlier one brings is not wanted any more.
    int m_number = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace gui
