// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/late_anchor.h"

#include <chrono>
#include <utility>

namespace storage {

namespace {

/// Long enough that the next save of somebody who writes does not share the disk with this.
constexpr std::chrono::milliseconds gathering{200};

}  // namespace

LateAnchor::LateAnchor(Anchors anchors, base::Uuid file) : m_anchors(std::move(anchors)), m_file(file) {}

LateAnchor::~LateAnchor()
{
    m_writer.request_stop();
}

void LateAnchor::raise(const Head& head)
{
    const std::lock_guard lock(m_mutex);
    if (m_failed)
        return;
    m_next = head;
    // Not before there is something to write: most sessions only read.
    if (!m_writer.joinable())
        m_writer = std::jthread([this](const std::stop_token& stop) { run(stop); });
    m_changed.notify_all();
}

void LateAnchor::settle()
{
    std::unique_lock lock(m_mutex);
    m_waited_for = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return !m_next && !m_writing; });
    m_waited_for = false;
    if (auto fault = std::exchange(m_fault, nullptr))
        std::rethrow_exception(fault);
}

void LateAnchor::run(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    // Told to stop, it still writes what it was given.
    while (m_changed.wait(lock, stop, [this] { return m_next.has_value(); })) {
        m_changed.wait_for(lock, stop, gathering, [this] { return m_waited_for; });
        const auto head = *std::exchange(m_next, std::nullopt);
        m_writing = true;
        lock.unlock();
        std::exception_ptr fault;
        try {
            m_anchors.raise(m_file, head);
        }
        catch (...) {
            fault = std::current_exception();
        }
        lock.lock();
        m_writing = false;
        if (fault) {
            m_failed = true;
            m_fault = std::move(fault);
            m_next.reset();
        }
        m_changed.notify_all();
    }
}

}  // namespace storage
