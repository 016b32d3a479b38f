// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/worker.h"

#include <wx/app.h>

namespace gui {

Worker::~Worker()
{
    {
        std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_jobs.clear();
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Worker::drop_waiting()
{
    std::lock_guard lock(m_mutex);
    m_jobs.clear();
}

void Worker::post(Job job)
{
    {
        std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    // Started at the first job, so that it costs nothing before the first paint.
    if (!m_thread.joinable())
        m_thread = std::thread([this] { loop(); });
    m_wake.notify_one();
}

void Worker::loop()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_stopping)
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job.work();
        wxTheApp->CallAfter([alive = std::weak_ptr(m_alive), done = std::move(job.done)] {
            if (!alive.expired())
                done();
        });
        lock.lock();
    }
}

}  // namespace gui
