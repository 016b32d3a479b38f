// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/file_parts.h"
#include "app/case/session.h"
#include "app/case/watch.h"
#include "app/case/work.h"
#include "base/failure.h"
#include "domain/sight.h"
#include "storage/audit/audit_log.h"
#include "storage/audit/event.h"
#include "storage/audit/late_anchor.h"
#include "storage/sealing/accounts.h"
#include "storage/sealing/rooms.h"
#include "storage/search/search_index.h"
#include "storage/sqlite/transaction.h"
#include "storage/stores/case_store.h"
#include "storage/stores/document_store.h"
#include "storage/stores/draft_store.h"
#include "storage/stores/record_kinds.h"
#include "storage/stores/room_finder.h"

#include <set>

namespace app {

/// What was read while the passphrase became a key, and how the log ended then.
struct ReadAhead {
    storage::Head head;
    storage::SealedRows actions;
    /// Still open, for whoever reads on another thread.
    storage::Connection connection;
};

/// A session from within: only use cases of app that write or look behind the records include this.
struct SessionParts {
    SessionParts(FileParts& file, storage::Keyring unlocked);
    ~SessionParts();

    FileParts& file;
    storage::Keyring keyring;
    storage::AccountSigner signer;
    storage::Accounts accounts;
    storage::Rooms rooms;
    storage::AuditLog log;
    storage::Records hashes;
    storage::RoomFinder finder;
    storage::CaseStore store;
    storage::DraftStore drafts;
    storage::DocumentStore documents;

    std::optional<domain::Account> account;
    /// Stays where it is while the session lasts.
    std::optional<domain::Case> records;
    /// What `records` holds is not what the file holds: a change was undone, or another program wrote.
    bool stale = false;
    /// Goes with the first reading.
    std::optional<ReadAhead> ahead;
    std::optional<Desk> desk;
    std::vector<Notice> notices;
    std::optional<Watch> watch;
    storage::SearchIndex search;
    bool search_built = false;
    /// Who lost the right to a room has been taken out of it, and its new text has new keys.
    bool rooms_tended = false;

    storage::Connection& database() { return file.database(); }
    domain::Case& case_records();
    /// Terms, seats, appointments, accounts, and the talks and agreements that have a circle: what decides who may enter where.
    const domain::CaseFields& rights();
    void rights_changed() { m_rights.reset(); }
    /// A circle that is about to be written, so that its room is made for those who are in it.
    void know_circle(const domain::Talk& talk);
    void know_circle(const domain::Agreement& agreement);
    /// What this account may not enter any more reads as withheld from now on.
    void bar_rooms();
    /// The day may have moved on, or another program may have written. True where records must be read anew.
    bool catch_up();
    /// Whatever was kept of keys, rooms, rights and records may be out of date.
    void forget();
    /// On disk when it returns, and seen by this user. Refused "file.taken_over".
    void commit(storage::Transaction& transaction);
    /// If the log up to there has been found whole, or was written here on what was.
    void raise_anchor(const storage::Head& head);
    /// Waits for what was raised behind a save.
    void settle_anchor();
    /// The talk as this account sees it.
    domain::Talk seen(const domain::Talk& talk) const { return domain::seen_by(domain::side_of((*account)->party), talk, (*account)->person); }

private:
    void look_at_file_row();
    void begin_watch();
    bool may_raise_anchor() const;
    void anchor_failed(const base::Failure& failure);
    domain::Case read_records();
    domain::CaseFields load();
    /// All that can be read where not everything can: what is lost is noticed, and from now on nothing is written.
    domain::CaseFields what_is_left(const base::Failure& failure);
    std::optional<domain::CaseFields> m_rights;
    std::set<storage::RoomId> m_barred;
    /// What SQLite counts when another connection has written.
    std::int64_t m_data_version = 0;
    bool m_anchor_failed = false;
    /// Begun at the first save.
    std::optional<storage::LateAnchor> m_late_anchor;
};

/// "table/row", and what of it is broken.
Notice notice_of(const storage::Loss& loss, std::string code);

/// A Work from within.
struct WorkParts {
    explicit WorkParts(Session& session);
    ~WorkParts();

    Session& session;
    SessionParts& parts;
    storage::Transaction transaction;
    std::vector<domain::Warning> warnings;

    /// A change of a row that is no record of the case (an account, a room): made before it, noted after.
    storage::Change change(std::string kind, std::string id) { return storage::Change(parts.log, parts.hashes, std::move(kind), std::move(id)); }
    /// Logs rooms that were made on the way and lets those in who have a right to them and a key that was compared.
    void settle_rooms();
    /// Whoever has a key and no right any more is taken out of the rooms that this account reads, and those get new keys.
    void tend_rooms();
    /// A circle's rooms that the talk no longer has, and own rooms of accounts that are over, once nothing lies there.
    void close_left_rooms();
    /// As `Work::save` of each, for many at once: they are held against each other only when all are in.
    void save_all(const domain::CaseFields& more);

    template <class Record, class Table, class Write>
    void save(const Record& record, Table domain::CaseFields::*table, std::string_view kind, std::optional<storage::Event> act, Write write);
    void commit();

private:
    friend class Work;
    void follow(const std::string& kind, const std::string& id);

    /// Texts of records as they were before, by kind and id.
    std::set<std::pair<std::string, std::string>> m_texts_before;
    /// Kind and id of what was saved.
    std::set<std::pair<std::string, std::string>> m_saved;
    /// Talks of which the case may now hold what this account cannot read, by id.
    std::set<std::string> m_sight_moved;
    bool m_touched = false;
    bool m_rights_changed = false;
    bool m_tended = false;
    bool m_committed = false;
};

}  // namespace app
