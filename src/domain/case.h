// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/agreement/agreement.h"
#include "domain/agreement/appointment.h"
#include "domain/agreement/side_post.h"
#include "domain/calendar/waiver.h"
#include "domain/employer/accord.h"
#include "domain/employer/delegation.h"
#include "domain/employer/instruction.h"
#include "domain/employer/municipality.h"
#include "domain/employer/step.h"
#include "domain/plan/plan.h"
#include "domain/record/account.h"
#include "domain/salary/salary_review.h"
#include "domain/salary/series.h"
#include "domain/table.h"
#include "domain/talk/action.h"
#include "domain/talk/guide.h"
#include "domain/talk/talk.h"

namespace domain {

struct CaseFields {
    Municipality municipality;
    /// A test file: its own day counts as today.
    bool test = false;
    std::optional<base::Date> today = {};
    Table<Person, PersonId> persons = {};
    Table<Term, TermId> terms = {};
    Table<Seat, SeatId> seats = {};
    Table<Appointment, AppointmentId> appointments = {};
    Table<Mandate, MandateId> mandates = {};
    Table<Interest, InterestId> interests = {};
    Table<Plan, PlanId> plans = {};
    Table<Talk, TalkId> talks = {};
    Table<Action, ActionId> actions = {};
    Table<Account, AccountId> accounts = {};
    Table<Delegation, DelegationId> delegations = {};
    Table<Instruction, InstructionId> instructions = {};
    Table<Accord, AccordId> accords = {};
    Table<Step, StepId> steps = {};
    Table<Agreement, AgreementId> agreements = {};
    Table<SidePost, SidePostId> side_posts = {};
    Table<Guide, GuideId> guides = {};
    Table<SalaryReview, SalaryReviewId> salary = {};
    Table<Series, SeriesId> series = {};
    Table<Waiver, WaiverId> waivers = {};

    /// Where records of this kind lie.
    Table<Person, PersonId>& of(const Person&) { return persons; }
    Table<Term, TermId>& of(const Term&) { return terms; }
    Table<Seat, SeatId>& of(const Seat&) { return seats; }
    Table<Appointment, AppointmentId>& of(const Appointment&) { return appointments; }
    Table<Mandate, MandateId>& of(const Mandate&) { return mandates; }
    Table<Interest, InterestId>& of(const Interest&) { return interests; }
    Table<Plan, PlanId>& of(const Plan&) { return plans; }
    Table<Talk, TalkId>& of(const Talk&) { return talks; }
    Table<Action, ActionId>& of(const Action&) { return actions; }
    Table<Account, AccountId>& of(const Account&) { return accounts; }
    Table<Delegation, DelegationId>& of(const Delegation&) { return delegations; }
    Table<Instruction, InstructionId>& of(const Instruction&) { return instructions; }
    Table<Accord, AccordId>& of(const Accord&) { return accords; }
    Table<Step, StepId>& of(const Step&) { return steps; }
    Table<Agreement, AgreementId>& of(const Agreement&) { return agreements; }
    Table<SidePost, SidePostId>& of(const SidePost&) { return side_posts; }
    Table<Guide, GuideId>& of(const Guide&) { return guides; }
    Table<SalaryReview, SalaryReviewId>& of(const SalaryReview&) { return salary; }
    Table<Series, SeriesId>& of(const Series&) { return series; }
    Table<Waiver, WaiverId>& of(const Waiver&) { return waivers; }
    bool operator==(const CaseFields&) const = default;
};
/// What one record says of another: every id exists, no seat of a disqualified person signs, a talk's executive is
/// the appointed one. Fields are JSON pointers of the open form.
void check(const CaseFields& fields, Faults& faults);
/// The same of one record of the case, and of no more: nothing hangs on what stands in these besides their ids.
void check_one(const CaseFields& fields, const Plan& plan, Faults& faults);
void check_one(const CaseFields& fields, const Talk& talk, Faults& faults);
void check_one(const CaseFields& fields, const Action& action, Faults& faults);
void check_one(const CaseFields& fields, const Step& step, Faults& faults);
void check_one(const CaseFields& fields, const Agreement& agreement, Faults& faults);
void check_one(const CaseFields& fields, const SidePost& post, Faults& faults);
void check_one(const CaseFields& fields, const SalaryReview& review, Faults& faults);
void check_one(const CaseFields& fields, const Waiver& waiver, Faults& faults);
inline void check_one(const CaseFields&, const Guide&, Faults&) {}
inline void check_one(const CaseFields&, const Series&, Faults&) {}
/// On any other hangs what is said elsewhere (a seat, a mandate, an account): everything is looked at.
template <class Record>
void check_one(const CaseFields& fields, const Record&, Faults& faults)
{
    check(fields, faults);
}

struct ActionTally {
    int opened = 0, done = 0, moved = 0, dropped = 0, open = 0;
    bool operator==(const ActionTally&) const = default;
};

/// Everything of one municipality's one executive, whole and checked. The case file will stand in its place.
class Case : public Valid<CaseFields> {
public:
    using Valid::Valid;
    static Case restore(CaseFields fields) { return Case(std::move(fields)); }

    /// The executive's side of a talk.
    const Person& executive_of(const Talk& talk) const;
    const Appointment& appointment_of(const Talk& talk) const;
    /// The mandate the talk names, else the one that carries talks on its day.
    const Mandate* mandate_of(const Talk& talk) const;
    /// The plan the talk names.
    const Plan* plan_of(const Talk& talk) const;
    /// Development items agreed in this talk, over all plans.
    std::vector<DevelopmentItem> development_of(const Talk& talk) const;
    /// Opened in this talk, in their order.
    std::vector<const Action*> actions_of(const Talk& talk) const;
    /// What comes back: opened in an earlier talk and still to be done after the talk before this one.
    std::vector<const Action*> earlier_actions(const Talk& talk) const;
    /// The latest talk of the same appointment that was held before this one.
    const Talk* talk_before(const Talk& talk) const;
    /// Over actions opened in talks before this day.
    ActionTally tally_before(base::Date day) const;

    /// Mandates that lapse, and every plan's and talk's own; fields are JSON pointers.
    std::vector<Warning> warnings(base::Date on, const PayWords& pay_words) const;

    void set(Municipality municipality);
    /// The same record with new contents.
    template <class Record>
    void put(Record record)
    {
        const auto id = record->id;
        auto before = m_fields.of(record).put(std::move(record));
        keep(id, before, [&] { m_fields.of(before).put(before); });
    }
    /// A new one. Refuses "field.key_taken".
    template <class Record>
    void add(const Record& record)
    {
        auto& table = m_fields.of(record);
        if (!table.add(record))
            refuse("field.key_taken", "key", {{"key", record->key}});
        keep(record->id, record, [&] { table.take_back(); });
    }

private:
    /// A change that breaks a rule is undone.
    template <class Id, class Record, class Undo>
    void keep(const Id& id, const Record& kind, Undo undo)
    {
        try {
            Faults faults;
            check_one(m_fields, m_fields.of(kind).get(id), faults);
            faults.raise();
        }
        catch (...) {
            undo();
            throw;
        }
    }
};

/// Mandates as a list that can be asked.
std::vector<Mandate> list(const Table<Mandate, MandateId>& table);

}  // namespace domain
