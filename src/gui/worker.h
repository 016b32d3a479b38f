// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace gui {

/// One thread behind the window that runs jobs in the order they came. Owned by what waits for the results: once the
/// worker is gone, no result arrives any more.
class Worker {
public:
    Worker() = default;
    /// Drops what waits and waits for the job that runs.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Runs `make` behind the window; then, on the window's thread, `then` gets its result as a ready future, whose
    /// get() throws what `make` threw.
    template <class Make, class Then>
    void run(Make make, Then then)
    {
        using Result = std::invoke_result_t<Make>;
        auto task = std::make_shared<std::packaged_task<Result()>>(std::move(make));
        post({[task] { (*task)(); }, [task, then] { then(task->get_future()); }});
    }
    /// Jobs that have not begun are forgotten; their `then` never comes.
    void drop_waiting();

private:
    struct Job {
        std::function<void()> work;
        std::function<void()> done;
    };
    void post(Job job);
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    std::thread m_thread;
};

}  // namespace gui
