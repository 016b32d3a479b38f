// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace gui {

/// What the window asks of a page besides being a window. A page is made at the first visit, and anew after another page
/// has changed records; what a person has chosen on it lies in its view, which lives on.
class Page {
public:
    Page() = default;
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;
    virtual ~Page() = default;

    /// Leads to a record by id, as a search hit or another page's link does. Unknown ones are ignored.
    virtual void show_record(const std::string& id) { static_cast<void>(id); }
    /// Before the page goes, whatever the reason: what is half typed is kept as a draft. Must not throw.
    virtual void put_away() {}
};

}  // namespace gui
