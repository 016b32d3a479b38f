// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"
#include "storage/audit/entry.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace storage {

/// One thing that somebody changed behind the program's back. Which fields are filled depends on `what`.
struct Finding {
    enum class What {
        // In the chain of entries: `seq` to `last_seq`.
        entry_edited,       ///< does not hash to what it says
        entry_missing,      ///< no entry of that number
        entry_moved,        ///< was signed as number `other`
        entry_unlinked,     ///< does not follow the entry before it
        signature_wrong,    ///< not signed by the account that it names
        actor_unknown,      ///< names an account without a proved key; `record` is the account
        actor_closed,       ///< signed by an account that the log had closed before; `record` is the account
        tail_cut,           ///< known from elsewhere to have existed, and the log ends before it
        history_rewritten,  ///< known from elsewhere with another hash
        // In the records: `kind`, `record`, and `seq` of the entry that should explain its state.
        record_changed,   ///< is not what its last entry left
        record_older,     ///< is what entry `other` left, and not its last one
        record_missing,   ///< gone without an entry
        record_unlogged,  ///< there without an entry, or after the entry that removed it
        record_gap,       ///< was changed between entries `other` and `seq`, neither of which tells of it
        kind_unknown,     ///< entries about a kind of record that this program does not know
        // In the schema: `kind` is table, index, trigger or view, `record` its name.
        schema_changed,
        schema_missing,
        schema_added,
        schema_version,  ///< `seq` is the version that the file claims, `other` the one its schema belongs to
    };

    What what;
    std::int64_t seq = 0;
    std::int64_t last_seq = 0;
    std::int64_t other = 0;
    std::string kind = {};
    std::string record = {};
    bool operator==(const Finding&) const = default;
};

/// What a check came to. An unfinished one proves nothing beyond `head`.
struct AuditReport {
    /// How far the chain was followed, and how many entries that were.
    Head head{};
    std::int64_t entries = 0;
    std::int64_t records = 0;
    std::vector<Finding> findings = {};
    /// Findings beyond the thousand that are kept.
    std::int64_t more = 0;
    bool stopped = false;

    bool sound() const { return findings.empty() && more == 0 && !stopped; }
    bool has(Finding::What what) const;
    /// Joins entries in a row with the same fault into one finding.
    void add(Finding finding);
    void add(const AuditReport& other);
};

}  // namespace storage

template <>
struct domain::Codes<storage::Finding::What> {
    using W = storage::Finding::What;
    static constexpr std::array all{
        Code<W>{W::entry_edited, "audit.entry_edited"},
        Code<W>{W::entry_missing, "audit.entry_missing"},
        Code<W>{W::entry_moved, "audit.entry_moved"},
        Code<W>{W::entry_unlinked, "audit.entry_unlinked"},
        Code<W>{W::signature_wrong, "audit.signature_wrong"},
        Code<W>{W::actor_unknown, "audit.actor_unknown"},
        Code<W>{W::actor_closed, "audit.actor_closed"},
        Code<W>{W::tail_cut, "audit.tail_cut"},
        Code<W>{W::history_rewritten, "audit.history_rewritten"},
        Code<W>{W::record_changed, "audit.record_changed"},
        Code<W>{W::record_older, "audit.record_older"},
        Code<W>{W::record_missing, "audit.record_missing"},
        Code<W>{W::record_unlogged, "audit.record_unlogged"},
        Code<W>{W::record_gap, "audit.record_gap"},
        Code<W>{W::kind_unknown, "audit.kind_unknown"},
        Code<W>{W::schema_changed, "schema.changed"},
        Code<W>{W::schema_missing, "schema.missing"},
        Code<W>{W::schema_added, "schema.added"},
        Code<W>{W::schema_version, "schema.version"},
    };
};
