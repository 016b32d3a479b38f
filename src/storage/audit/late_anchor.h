// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/audit/anchors.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace storage {

/// Raises one file's anchor behind the work, so that a save does not wait for a second file to be on disk. What it is given
/// was committed before, so the anchor never claims more than the file holds. Where power or the program fails right after a
/// save it may claim less: an older head, whole and true. Saves that follow each other closely are written once. For one thread.
class LateAnchor {
public:
    LateAnchor(Anchors anchors, base::Uuid file);
    LateAnchor(const LateAnchor&) = delete;
    LateAnchor& operator=(const LateAnchor&) = delete;
    /// Waits until what is left is on disk.
    ~LateAnchor();

    /// Returns at once. After a failure nothing is written any more.
    void raise(const Head& head);
    /// Waits until everything is on disk. Throws, once, the Failure that stood in the way.
    void settle();

private:
    void run(const std::stop_token& stop);

    Anchors m_anchors;
    base::Uuid m_file;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    /// Only the last one counts: it is above the others.
    std::optional<Head> m_next;
    bool m_writing = false, m_failed = false, m_waited_for = false;
    std::exception_ptr m_fault;
    std::jthread m_writer;
};

}  // namespace storage
