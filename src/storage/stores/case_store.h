// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/stores/agreement_store.h"
#include "storage/stores/employer_store.h"
#include "storage/stores/guide_store.h"
#include "storage/stores/plan_store.h"
#include "storage/stores/rule_store.h"
#include "storage/stores/salary_store.h"
#include "storage/stores/talk_store.h"
#include "storage/stores/waiver_store.h"

#include <functional>

namespace storage {

/// The row that says what the file is. Once, when it is made, inside the caller's transaction.
void found_file(Connection& connection, const base::Clock& clock, domain::Country country, bool test, std::optional<base::Date> today);

/// The records of a case file as one account reads and writes them.
///
/// Reading: what the account cannot open is Withheld. What was changed behind the program's back is a Failure:
/// "seal.broken" {table row column}, "record.unsound" {table id and the rule that it breaks}, "storage.damaged".
///
/// Saving, inside the caller's transaction, writes what differs and seals every row into the room that domain/sight.h
/// names, so a record whose state or circle changed moves by being saved. What is withheld in the record stays in the
/// file as it is; where nothing is there yet, as in a case imported from an export, it is withheld from everybody. Refused:
/// - "record.withheld": a row that this account cannot read would be overwritten, removed or shifted in its list
/// - "room.withheld": it cannot read a row that must be sealed anew, because it moves or because a part of it changed
/// - "room.missing", "room.not_member": RoomFinder, Keyring::seal
/// Failure "storage.guard" where a lock of the schema stands in the way: the domain let something pass.
class CaseStore {
public:
    /// Reads and writes. All must outlive it.
    CaseStore(Connection& connection, Keyring& keyring, RoomFinder& rooms);
    /// Reads only; for the thread that builds the index, and for files opened for reading.
    CaseStore(Connection& connection, Keyring& keyring);
    CaseStore(Connection& connection, const KeyView& keys);
    /// Without any key: all that is sealed is withheld.
    explicit CaseStore(Connection& connection);
    CaseStore(const CaseStore&) = delete;
    CaseStore& operator=(const CaseStore&) = delete;

    /// All records, not yet held against each other (that does Case). With `losses` what is broken is listed there, reads
    /// as withheld, and records that no longer stand are left out, instead of being a Failure.
    domain::CaseFields load(std::vector<Loss>* losses = nullptr);
    /// Opens the last of these actions from one place in the list on, with a store of its own.
    using SecondOpener = std::function<std::vector<domain::Action>(SealedRows& actions, std::size_t from)>;
    /// As load, with actions that were read already; where there are many, two threads open them.
    domain::CaseFields load_with(SealedRows actions, const SecondOpener& second);
    /// For `file.test` and `file.today`. Saves nothing where they say so already.
    Saved save_day(bool test, std::optional<base::Date> today);

    EmployerStore& employer() { return m_employer; }
    AgreementStore& agreements() { return m_agreements; }
    PlanStore& plans() { return m_plans; }
    TalkStore& talks() { return m_talks; }
    GuideStore& guides() { return m_guides; }
    RuleStore& rules() { return m_rules; }
    SalaryStore& salary() { return m_salary; }
    WaiverStore& waivers() { return m_waivers; }

    /// After members of a room were removed for cause: everything in it that this account reads is sealed anew, to the
    /// room's newest epoch. Frozen documents stay as they are. Refused "room.withheld" where it cannot read all of it.
    Saved reseal(RoomId room);
    /// All that lies in one room into another, both read by this account: another account's own room has taken the place of a lost
    /// one's. Refused "room.withheld".
    Saved move(RoomId room, RoomId into);
    /// Opens every seal of the records that it can, and tells which are broken. `opened` and `withheld` count.
    struct Seals {
        std::int64_t opened = 0;
        std::int64_t withheld = 0;
        std::vector<Loss> broken = {};
    };
    Seals check_seals();

private:
    domain::CaseFields load(std::vector<Loss>* losses, const std::function<std::vector<domain::Action>()>& actions);

    RowStore m_rows;
    EmployerStore m_employer{m_rows};
    AgreementStore m_agreements{m_rows};
    PlanStore m_plans{m_rows};
    TalkStore m_talks{m_rows};
    GuideStore m_guides{m_rows};
    RuleStore m_rules{m_rows};
    SalaryStore m_salary{m_rows};
    WaiverStore m_waivers{m_rows};
};

}  // namespace storage
