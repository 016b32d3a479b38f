// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What stands between a lost passphrase and a lost case. Until it is confirmed or declined every page says so.
enum class RecoveryState {
    none,
    /// Sheets were made; nobody has shown yet that they can be read.
    unconfirmed,
    confirmed,
    /// In writing, with a reason.
    declined
};
/// Without any account being unlocked.
RecoveryState recovery_state(CaseFile& file);
RecoveryState recovery_state(Session& session);
/// "recovery.none" or "recovery.unconfirmed": what every page says until it is done or declined. Nothing in test files.
std::optional<Notice> recovery_reminder(Session& session);

/// Three sheets, any two of which open what their account was let into. Told once: what stands on them is nowhere in the
/// file, and is wiped when this goes.
class RecoverySheets {
public:
    ~RecoverySheets();
    RecoverySheets(RecoverySheets&&) noexcept;

    domain::AccountId account() const;
    /// `sheet` 1 to 3: sixteen groups of five signs, four lines.
    std::string text(int sheet) const;
    /// The two groups of it to ask for, from 1.
    std::array<int, 2> asked(int sheet) const;

private:
    friend class Recovery;
    struct Parts;
    explicit RecoverySheets(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// Two groups of each sheet, as they were typed back.
using TypedBack = std::array<std::array<std::string, 2>, 3>;
/// Which groups of each sheet are asked for, from 1, while sheets wait to be confirmed, whoever made them and wherever; nothing
/// where none wait.
std::optional<std::array<std::array<int, 2>, 3>> asked_groups(Session& session);

/// Making, confirming and declining recovery sheets, inside one change.
class Recovery {
public:
    explicit Recovery(Work& work) : m_work(work) {}

    /// Whoever is in the rooms of a side makes them (guests do not: recovery.not_yours). `name` is how others read the
    /// sheets' account: "Recovery sheets". Sheets that were never confirmed are closed; confirmed ones last until these are.
    /// The new account is let into every room that this one reads, own rooms left out.
    RecoverySheets make(const base::Text& name);
    /// `typed`: of each sheet, the two groups that were asked for. Refused: recovery.group_differs, field "sheets/2/1";
    /// recovery.not_waiting.
    void confirm(const RecoverySheets& sheets, const TypedBack& typed);
    /// The same another day, for the sheets that wait: only whether all of them are right can be told then, and which do not hang
    /// together. Refused: recovery.not_yours, recovery.not_waiting, recovery.group_differs, recovery.groups_differ.
    void confirm(const TypedBack& typed);
    /// The reason is kept, unchangeable, in the record. Refused: field.required, recovery.confirmed.
    void decline(const base::Text& reason);
    /// Lets the sheets into every room that this account reads and they do not, own rooms left out. Refused:
    /// recovery.no_sheets. Returns how many.
    int let_in();
    /// Whether the sheets open this account's own rooms, which nobody else decides.
    void cover_own(bool cover);

private:
    void require_maker() const;
    const domain::Account& require_sheets() const;
    void forget_check(domain::AccountId account);
    /// Shown to be readable: these count from now on, and no others.
    void settle(domain::AccountId account);
    void close_others(std::optional<domain::AccountId> keep);

    Work& m_work;
};

/// The reason for which recovery was declined last; nothing where it never was, withheld for whoever is not in the record.
std::optional<domain::SealedText> declined_reason(Session& session);

}  // namespace app
