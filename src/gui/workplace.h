// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "app/desk.h"
#include "base/clock.h"
#include "gui/ask_file.h"
#include "gui/attempt.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gui {

/// What the pages of an open case work with. Made by the window when an account is unlocked, gone when it is locked.
class Workplace {
public:
    /// What the window does for its pages.
    struct Host {
        std::function<Notice&()> notice;
        /// At the bottom right: what is under way, or was saved last.
        std::function<void(const wxString&)> status;
        /// Leads to a page by name ("talks") and there to a record by id; an empty id leads to the page alone.
        std::function<void(const std::string& page, const std::string& record)> go_to;
        /// Records have changed: other pages are made anew when they are visited next.
        std::function<void()> changed;
        /// A change was taken back, also on the page in view.
        std::function<void()> undone;
    };
    /// `session`: null where the records can only be read.
    Workplace(app::Desk& desk, app::Session* session, const base::Clock& clock, AskFile ask, Host host);

    app::Desk& desk() const { return m_desk; }
    const domain::CaseFields& records() const;
    app::Session* session() const { return m_session; }
    /// Null where the records can only be read.
    const domain::Account* account() const;
    /// The employer's side, the executive's, or neither (HR, guests, a file that can only be read).
    std::optional<domain::Side> side() const;
    bool can_write() const;
    base::Date today() const;
    Notice& notice() const { return m_host.notice(); }
    void status(const wxString& text) const { m_host.status(text); }
    void go_to(const std::string& page, const std::string& record = {}) const { m_host.go_to(page, record); }
    const AskFile& ask() const { return m_ask; }

    /// Puts a complaint beside its field; false where there is no such field, and it is told above the page.
    using Complain = std::function<bool(const domain::Complaint&)>;
    /// One change through app's use cases: all of it or nothing. True when it lies on the disk; then warnings stand above the
    /// page. False: what was refused stands beside its fields or above the page, and nothing of what was typed is gone.
    bool change(const std::function<void(app::Work&)>& act, const Complain& complain = {});

    /// After a change: how to take it back, by a name such as say("Remove the goal"). Only the latest ones are kept.
    void can_undo(const wxString& name, std::function<void(app::Work&)> inverse);
    /// The name of what would be taken back; empty: nothing.
    wxString undoable() const;
    /// Takes back the latest change that can be; says above the page why it cannot.
    void undo();

    /// Asks where to, saves, and says so at the bottom.
    void save_as_pdf(wxWindow& parent, const wxString& title, const documents::Composed& document) const;
    void save_as(wxWindow& parent, const FileQuestion& question, const std::string& bytes) const;

private:
    struct Undoable {
        wxString name;
        std::function<void(app::Work&)> inverse;
    };
    app::Desk& m_desk;
    app::Session* m_session;
    const base::Clock& m_clock;
    AskFile m_ask;
    Host m_host;
    std::vector<Undoable> m_undo;
};

}  // namespace gui
