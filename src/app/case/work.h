// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/session.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storage {
enum class Event;
}

namespace app {

struct WorkParts;

/// One change by the unlocked account: everything in it happens, or nothing. Undone unless committed.
class Work {
public:
    /// Refused "file.read_only" {why: asked, held, damaged, altered, older; who, since, host}. Takes the right to write at once,
    /// and gives rooms whose readers have changed their new keys.
    explicit Work(Session& session);
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;
    ~Work();

    Session& session() const;
    const domain::Account& account() const;
    base::Date today() const;
    /// With what was saved so far.
    const domain::Case& records() const;

    /// New or changed, with an entry in the log: `created` or `changed`, or the act that is named. Refused where a record
    /// breaks what the whole case requires, or where the account may not write there ("room.missing", "room.not_member").
    void save(const domain::Municipality& municipality);
    void save(const domain::Person& person);
    void save(const domain::Term& term);
    void save(const domain::Seat& seat);
    void save(const domain::Appointment& appointment);
    void save(const domain::Mandate& mandate);
    void save(const domain::Interest& interest);
    void save(const domain::Guide& guide);
    void save(const domain::Delegation& delegation);
    void save(const domain::Instruction& instruction);
    void save(const domain::Accord& accord);
    void save(const domain::Step& step);
    void save(const domain::Waiver& waiver);
    void save(const domain::Agreement& agreement);
    void save(const domain::SidePost& post);
    void save(const domain::SalaryReview& review) { save_salary(review, {}); }
    void save(const domain::SalaryReview& review, storage::Event act) { save_salary(review, act); }
    void save(const domain::Series& series);
    void save(const domain::Plan& plan) { save_plan(plan, {}); }
    void save(const domain::Talk& talk) { save_talk(talk, {}); }
    void save(const domain::Action& action) { save_action(action, {}); }
    void save(const domain::Plan& plan, storage::Event act) { save_plan(plan, act); }
    void save(const domain::Talk& talk, storage::Event act) { save_talk(talk, act); }
    void save(const domain::Action& action, storage::Event act) { save_action(action, act); }
    /// Many at once, held against each other only when all are in: an import, a sample. Accounts, the municipality and the
    /// test day are left out.
    void save_all(const domain::CaseFields& more);
    /// After the accounts' own rows changed (keys, slips, closing).
    void accounts_changed();

    /// An act that changes no record: an export, a shared copy.
    void note(storage::Event act, std::string_view kind, std::string_view record);

    /// What is allowed but questionable, for whoever asked for the change.
    std::vector<domain::Warning>& warnings();

    /// On disk when it returns. Refused "file.taken_over" where another machine took the file meanwhile. After a Failure
    /// nothing is changed, and the texts are still there to be saved elsewhere.
    void commit();

    /// For app's own use cases (session_parts.h).
    WorkParts& parts() { return *m_parts; }

private:
    void save_plan(const domain::Plan& plan, std::optional<storage::Event> act);
    void save_talk(const domain::Talk& talk, std::optional<storage::Event> act);
    void save_action(const domain::Action& action, std::optional<storage::Event> act);
    void save_salary(const domain::SalaryReview& review, std::optional<storage::Event> act);
    std::unique_ptr<WorkParts> m_parts;
};

}  // namespace app
