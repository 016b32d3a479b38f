// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case.h"

#include "domain/agreement/agreement_fit.h"
#include "domain/employer/permit.h"
#include "domain/rules.h"
#include "domain/salary/salary_in_case.h"
#include "domain/talk/talk_fit.h"

#include <algorithm>
#include <set>

namespace domain {
namespace {

template <class T, class IdT>
std::vector<T> rows(const Table<T, IdT>& table)
{
    return {table.begin(), table.end()};
}

/// Goals lie beside their plans in the open form, counted over all plans.
std::string goals_of(size_t first, std::string_view field)
{
    // "goals/3/weight" of a plan whose first goal is number `first` of the file.
    const auto rest = field.substr(6);
    const auto slash = rest.find('/');
    const auto index = first + std::stoul(std::string(rest.substr(0, slash)));
    return "/goals/" + std::to_string(index) + std::string(slash == std::string_view::npos ? std::string_view{} : rest.substr(slash));
}

std::optional<PersonId> typed_by(const std::optional<OnBehalf>& mark)
{
    return mark ? std::optional(mark->typed_by) : std::nullopt;
}

class References {
public:
    References(const CaseFields& fields, Faults& faults) : m_case(fields), m_faults(faults) {}

    template <class T, class IdT>
    void need(const Table<T, IdT>& table, const IdT& id, std::string field)
    {
        if (!table.find(id))
            m_faults.add("case.reference", std::move(field), {{"id", id.str()}});
    }
    template <class T, class IdT>
    void need(const Table<T, IdT>& table, const std::optional<IdT>& id, std::string field)
    {
        if (id)
            need(table, *id, std::move(field));
    }

    void employer();
    void accounts();
    void plan(const Plan& plan, const std::string& path);
    void talk(const Talk& talk, const std::string& path, const std::vector<Interest>& interests);
    void action(const Action& action, const std::string& path);

private:
    const CaseFields& m_case;
    Faults& m_faults;
};

void References::employer()
{
    for (size_t i = 0; i < m_case.seats.size(); ++i) {
        const auto path = "/seats/" + std::to_string(i);
        need(m_case.persons, m_case.seats[i]->person, path + "/person");
        need(m_case.terms, m_case.seats[i]->term, path + "/term");
        need(m_case.seats, m_case.seats[i]->deputy_for, path + "/deputy_for");
    }
    for (size_t i = 0; i < m_case.appointments.size(); ++i) {
        const auto path = "/appointments/" + std::to_string(i);
        need(m_case.persons, m_case.appointments[i]->person, path + "/person");
        need(m_case.mandates, m_case.appointments[i]->decided_by, path + "/decided_by");
    }
    for (size_t i = 0; i < m_case.mandates.size(); ++i) {
        if (m_case.mandates[i]->country != m_case.municipality->country)
            m_faults.add("mandate.other_country", "/mandates/" + std::to_string(i));
    }
    fit_people(m_case, m_faults);
    fit_mandates(m_case, m_faults);
    for (size_t i = 0; i < m_case.interests.size(); ++i) {
        const auto path = "/interests/" + std::to_string(i);
        need(m_case.persons, m_case.interests[i]->person, path + "/person");
        need(m_case.talks, m_case.interests[i]->talk, path + "/talk");
    }
}

void References::plan(const Plan& plan, const std::string& path)
{
    need(m_case.appointments, plan->appointment, path + "/appointment");
    need(m_case.terms, plan->term, path + "/term");
    fit(m_case, plan, path, m_faults);
    need(m_case.persons, typed_by(plan->employer_on_behalf), path + "/employer_on_behalf/typed_by");
    need(m_case.persons, typed_by(plan->executive_on_behalf), path + "/executive_on_behalf/typed_by");
    for (size_t i = 0; i < plan->development.size(); ++i)
        need(m_case.talks, plan->development[i].talk, path + "/development/" + std::to_string(i) + "/talk");
    for (size_t i = 0; i < plan->history.size(); ++i) {
        if (!plan.find_goal(plan->history[i].goal))
            m_faults.add("case.reference", path + "/history/" + std::to_string(i) + "/goal", {{"id", plan->history[i].goal.str()}});
    }
}

void References::talk(const Talk& talk, const std::string& path, const std::vector<Interest>& interests)
{
    need(m_case.appointments, talk->appointment, path + "/appointment");
    need(m_case.terms, talk->term, path + "/term");
    if (talk->circle) {
        for (size_t i = 0; i < talk->circle->presidium.size(); ++i)
            need(m_case.persons, talk->circle->presidium[i], path + "/circle/presidium/" + std::to_string(i));
        for (size_t i = 0; i < talk->circle->guests.size(); ++i)
            need(m_case.persons, talk->circle->guests[i], path + "/circle/guests/" + std::to_string(i));
    }
    if (talk->preparation) {
        for (const auto side : {Side::presidium, Side::executive}) {
            const auto where = path + "/preparation/" + std::string(code(side));
            need(m_case.persons, talk->preparation->of(side).by, where + "/by");
            need(m_case.persons, typed_by(talk->preparation->of(side).on_behalf), where + "/on_behalf/typed_by");
        }
    }
    need(m_case.mandates, talk->mandate, path + "/mandate");
    need(m_case.plans, talk->plan, path + "/plan");
    if (talk->mandate) {
        if (const auto* mandate = m_case.mandates.find(*talk->mandate); mandate && !(*mandate)->powers.contains(Power::hold_talks))
            m_faults.add("mandate.other_power", path + "/mandate", {{"mandate", (*mandate)->key}, {"power", "hold_talks"}});
    }
    const auto* appointment = m_case.appointments.find(talk->appointment);
    for (size_t i = 0; i < talk->participants.size(); ++i) {
        const auto& each = talk->participants[i];
        const auto where = path + "/participants/" + std::to_string(i);
        need(m_case.persons, each.person, where + "/person");
        if (each.side == Side::executive && appointment && each.person != (*appointment)->person)
            m_faults.add("talk.other_executive", where + "/person");
        if (each.signs) {
            if (const auto* interest = conflict_of(each.person, *talk, interests))
                m_faults.add("interest.conflict", where + "/signs", {{"interest", (*interest)->key}, {"matter", matter_of(*interest)}});
        }
    }
    fit_ratings_and_signatures(m_case, *talk, path, interests, m_faults);
    fit_term(m_case, *talk, path, m_faults);
    for (size_t i = 0; i < talk->remarks.size(); ++i) {
        const auto where = path + "/remarks/" + std::to_string(i);
        need(m_case.persons, talk->remarks[i].by, where + "/by");
        need(m_case.persons, typed_by(talk->remarks[i].on_behalf), where + "/on_behalf/typed_by");
    }
    for (size_t i = 0; i < talk->disagreement.size(); ++i) {
        const auto where = path + "/disagreement/" + std::to_string(i);
        need(m_case.persons, talk->disagreement[i].by, where + "/by");
        need(m_case.persons, typed_by(talk->disagreement[i].on_behalf), where + "/on_behalf/typed_by");
    }
}

void References::action(const Action& action, const std::string& path)
{
    need(m_case.talks, action->talk, path + "/talk");
    need(m_case.persons, action->owner, path + "/owner");
    need(m_case.terms, action->term, path + "/term");
}

void References::accounts()
{
    std::set<std::string_view> names;
    std::map<PersonId, Party> parties;
    for (size_t i = 0; i < m_case.accounts.size(); ++i) {
        const auto& account = *m_case.accounts[i];
        const auto path = "/accounts/" + std::to_string(i);
        need(m_case.persons, account.person, path + "/person");
        if (account.closed)
            continue;
        if (!names.insert(account.name.str()).second)
            m_faults.add("account.name_taken", path + "/name", {{"name", account.name.str()}});
        const bool appointed =
            std::any_of(m_case.appointments.begin(), m_case.appointments.end(), [&](const auto& each) { return each->person == account.person; });
        if (account.party == Party::executive && !appointed)
            m_faults.add("account.not_appointed", path + "/person", {{"name", account.name.str()}});
        if (!account.person)
            continue;
        const auto [known, first] = parties.emplace(*account.person, account.party);
        if (!first && known->second != account.party && (known->second == Party::executive || account.party == Party::executive))
            m_faults.add("account.second_party", path + "/party", {{"name", account.name.str()}});
    }
}

/// "/goals/7/key": goals are numbered over all plans.
void goal_taken(const CaseFields& fields, size_t plan, size_t goal, Faults& faults)
{
    size_t number = goal;
    for (size_t i = 0; i < plan; ++i)
        number += fields.plans[i]->goals.size();
    faults.add("field.key_taken", "/goals/" + std::to_string(number) + "/key", {{"key", fields.plans[plan]->goals[goal].key}});
}

template <class T, class IdT, class Record>
std::string path_of(const char* array, const Table<T, IdT>& table, const Record& record)
{
    return std::string(array) + "/" + std::to_string(table.place_of(record->id));
}

void fit(const CaseFields& fields, const SalaryReview& review, const std::string& path, Faults& faults)
{
    fit(fields, *review, path, faults);
}

template <class T, class IdT>
void fit_all(const CaseFields& fields, const char* array, const Table<T, IdT>& table, Faults& faults)
{
    for (size_t i = 0; i < table.size(); ++i)
        fit(fields, table[i], std::string(array) + "/" + std::to_string(i), faults);
}

}  // namespace

void check(const CaseFields& fields, Faults& faults)
{
    if (fields.test != fields.today.has_value())
        faults.add(fields.test ? "field.required" : "case.today_without_test", "/today");
    References references(fields, faults);
    references.employer();
    references.accounts();
    std::set<std::string_view> goal_keys;
    for (size_t i = 0; i < fields.plans.size(); ++i) {
        references.plan(fields.plans[i], "/plans/" + std::to_string(i));
        for (size_t j = 0; j < fields.plans[i]->goals.size(); ++j) {
            if (!goal_keys.insert(fields.plans[i]->goals[j].key).second)
                goal_taken(fields, i, j, faults);
        }
    }
    const auto interests = rows(fields.interests);
    for (size_t i = 0; i < fields.talks.size(); ++i)
        references.talk(fields.talks[i], "/talks/" + std::to_string(i), interests);
    for (size_t i = 0; i < fields.actions.size(); ++i)
        references.action(fields.actions[i], "/actions/" + std::to_string(i));
    fit_all(fields, "/delegations", fields.delegations, faults);
    fit_all(fields, "/instructions", fields.instructions, faults);
    fit_all(fields, "/accords", fields.accords, faults);
    fit_all(fields, "/steps", fields.steps, faults);
    fit_all(fields, "/agreements", fields.agreements, faults);
    fit_all(fields, "/side-posts", fields.side_posts, faults);
    fit_all(fields, "/salary", fields.salary, faults);
    fit_all(fields, "/waivers", fields.waivers, faults);
}

void check_one(const CaseFields& fields, const Plan& plan, Faults& faults)
{
    References(fields, faults).plan(plan, path_of("/plans", fields.plans, plan));
    std::set<std::string_view> taken;
    for (const auto& other : fields.plans) {
        for (const auto& goal : other->goals) {
            if (other->id != plan->id)
                taken.insert(goal.key);
        }
    }
    for (size_t i = 0; i < plan->goals.size(); ++i) {
        if (!taken.insert(plan->goals[i].key).second)
            goal_taken(fields, fields.plans.place_of(plan->id), i, faults);
    }
}

void check_one(const CaseFields& fields, const Talk& talk, Faults& faults)
{
    References(fields, faults).talk(talk, path_of("/talks", fields.talks, talk), rows(fields.interests));
}

void check_one(const CaseFields& fields, const Action& action, Faults& faults)
{
    References(fields, faults).action(action, path_of("/actions", fields.actions, action));
}

void check_one(const CaseFields& fields, const Step& step, Faults& faults)
{
    fit(fields, step, path_of("/steps", fields.steps, step), faults);
}

void check_one(const CaseFields& fields, const Agreement& agreement, Faults& faults)
{
    fit(fields, agreement, path_of("/agreements", fields.agreements, agreement), faults);
}

void check_one(const CaseFields& fields, const SidePost& post, Faults& faults)
{
    fit(fields, post, path_of("/side-posts", fields.side_posts, post), faults);
}

void check_one(const CaseFields& fields, const SalaryReview& review, Faults& faults)
{
    fit(fields, review, path_of("/salary", fields.salary, review), faults);
}

void check_one(const CaseFields& fields, const Waiver& waiver, Faults& faults)
{
    fit(fields, waiver, path_of("/waivers", fields.waivers, waiver), faults);
}

const Appointment& Case::appointment_of(const Talk& talk) const
{
    return (**this).appointments.get(talk->appointment);
}

const Person& Case::executive_of(const Talk& talk) const
{
    return (**this).persons.get(appointment_of(talk)->person);
}

const Mandate* Case::mandate_of(const Talk& talk) const
{
    if (talk->mandate)
        return (**this).mandates.find(*talk->mandate);
    const Mandate* best = nullptr;
    for (const auto& mandate : (**this).mandates) {
        if (mandate->powers.contains(Power::hold_talks) && mandate->covers(talk->date) && (!best || (*best)->valid_from <= mandate->valid_from))
            best = &mandate;
    }
    return best;
}

const Plan* Case::plan_of(const Talk& talk) const
{
    return talk->plan ? (**this).plans.find(*talk->plan) : nullptr;
}

std::vector<DevelopmentItem> Case::development_of(const Talk& talk) const
{
    std::vector<DevelopmentItem> found;
    for (const auto& plan : (**this).plans) {
        for (const auto& item : plan->development) {
            if (item.talk == talk->id)
                found.push_back(item);
        }
    }
    return found;
}

std::vector<const Action*> Case::actions_of(const Talk& talk) const
{
    std::vector<const Action*> found;
    for (const auto& action : (**this).actions) {
        if (action->talk == talk->id)
            found.push_back(&action);
    }
    return found;
}

const Talk* Case::talk_before(const Talk& talk) const
{
    const Talk* before = nullptr;
    for (const auto& each : (**this).talks) {
        if (each->appointment == talk->appointment && each->was_held() && each->date < talk->date && (!before || (*before)->date <= each->date))
            before = &each;
    }
    return before;
}

std::vector<const Action*> Case::earlier_actions(const Talk& talk) const
{
    std::vector<const Action*> found;
    const auto* before = talk_before(talk);
    if (!before)
        return found;
    for (const auto& action : (**this).actions) {
        const auto& opened = (**this).talks.get(action->talk);
        if (opened->appointment == talk->appointment && opened->date < talk->date && action.was_pending((*before)->date))
            found.push_back(&action);
    }
    return found;
}

ActionTally Case::tally_before(base::Date day) const
{
    ActionTally tally;
    for (const auto& action : (**this).actions) {
        if ((**this).talks.get(action->talk)->date >= day)
            continue;
        ++tally.opened;
        tally.done += action->state == ActionState::done;
        tally.moved += action->state == ActionState::moved;
        tally.dropped += action->state == ActionState::dropped;
        tally.open += action->state == ActionState::open;
    }
    return tally;
}

std::vector<Warning> Case::warnings(base::Date on, const PayWords& pay_words) const
{
    std::vector<Warning> all;
    const auto& c = **this;
    const auto mandates = list(c.mandates);
    for (auto& warning : Mandates(mandates).warnings(on)) {
        const auto index = std::find_if(mandates.begin(), mandates.end(), [&](const auto& each) { return each->key == warning.field; });
        warning.field = "/mandates/" + std::to_string(index - mandates.begin()) + "/valid_to";
        all.push_back(std::move(warning));
    }
    for (size_t i = 0, first = 0; i < c.plans.size(); first += c.plans[i]->goals.size(), ++i) {
        for (auto& warning : c.plans[i].warnings()) {
            warning.field = warning.field.starts_with("goals/") ? goals_of(first, warning.field) : "/plans/" + std::to_string(i);
            all.push_back(std::move(warning));
        }
    }
    TalkSettings settings;
    settings.notice_days = c.municipality->notice_days;
    settings.pay_text_allowed = c.municipality->pay_text_allowed;
    settings.pay_words = pay_words;
    for (size_t i = 0; i < c.talks.size(); ++i) {
        const auto path = "/talks/" + std::to_string(i) + "/";
        if (c.talks[i]->kind == TalkKind::development && !settings.pay_text_allowed) {
            auto known = pay_known(c, c.talks[i]->appointment, c.talks[i]->date);
            settings.current_pay = known.current;
            settings.bids = std::move(known.bids);
        }
        for (auto& warning : c.talks[i].warnings(settings)) {
            warning.field = path + warning.field;
            all.push_back(std::move(warning));
        }
        if (c.talks[i]->state != TalkState::cancelled && !mandate_of(c.talks[i]))
            all.push_back({"talk.no_mandate", path + "mandate", {{"talk", c.talks[i]->key}, {"on", c.talks[i]->date.iso()}}});
    }
    return all;
}

void Case::set(Municipality municipality)
{
    auto next = **this;
    next.municipality = std::move(municipality);
    replace(std::move(next));
}

std::vector<Mandate> list(const Table<Mandate, MandateId>& table)
{
    return rows(table);
}

}  // namespace domain
