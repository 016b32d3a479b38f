// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"
#include "app/desk.h"
#include "domain/case.h"
#include "domain/record/account.h"
#include "domain/talk/headline.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

struct SessionParts;

/// A record that search found.
struct Found {
    /// "plan", "talk", "action" …, and the record's id.
    std::string kind;
    std::string id;
    std::string snippet;
    /// Where in the snippet what was asked for stands: first byte and the one past the last.
    std::vector<std::pair<size_t, size_t>> marks;
};

/// A text that its writer has not yet put where it belongs.
struct DraftLine {
    std::string place;
    std::chrono::sys_time<std::chrono::milliseconds> saved_at;
};

/// A case file as one unlocked account uses it. Ends when the file is locked. Changes go through Work.
class Session {
public:
    explicit Session(std::unique_ptr<SessionParts> parts);
    ~Session();

    const domain::Account& account() const;
    /// The account's side of the dialogue; nothing for HR, guests and the sheets.
    std::optional<domain::Side> side() const;
    const std::filesystem::path& path() const;
    bool read_only() const;

    /// All that there is, as this account sees it: what it cannot open is Withheld, and so is the other side's
    /// preparation while preparing is blind. Read at the first call; it stays where it is and follows each Work.
    const domain::Case& records();
    /// All talks in their order, at once however much the file holds: before anything else is read, from plain columns.
    std::vector<domain::TalkHeadline> headlines();
    /// Takes up what another program has written meanwhile; true when there was something. Records are read anew.
    bool refresh();
    /// Law, minutes and the rest over `records`.
    Desk& desk();

    /// The day that counts as today for what is written: asked for, else a test file's own, else the clock's.
    base::Date today() const;
    /// What access and disposal go by: the latest of the clock, the day asked for and the last entry of the log. In a
    /// test file the day asked for (else its own) stands for the clock.
    base::Date access_day() const;

    /// What unlocking and the watch over the log found: audit.tail_cut, audit.history_rewritten, anchor.unwritable … More may
    /// come while the log is still being looked through in the background. Waits until what was saved is noted in the user's
    /// settings.
    std::vector<Notice> notices();
    /// Whether the log has been looked through as far as it was new to this user.
    bool is_watched() const;

    /// Builds the index in the background, over what this account may read, if that is not yet done.
    void build_search();
    /// True once everything can be found. Failure where building failed.
    bool is_searchable() const;
    void wait_until_searchable();
    /// Best first; from what has been indexed so far.
    std::vector<Found> search(std::string_view words, size_t limit = 50);

    /// Own text on its way: one sealed row for each place, such as "talk/<id>/preparation/2". Saved at once, not logged.
    void save_draft(std::string_view place, std::string_view text);
    std::optional<std::string> draft(std::string_view place);
    std::vector<DraftLine> drafts();
    void discard_draft(std::string_view place);

    /// Refused: passphrase.wrong, passphrase.short, file.read_only.
    void change_passphrase(std::string_view old, std::string_view fresh);

    /// For app's own use cases (session_parts.h).
    SessionParts& parts() { return *m_parts; }

private:
    std::unique_ptr<SessionParts> m_parts;
};

}  // namespace app
