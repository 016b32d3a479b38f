// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/write.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <vector>

namespace app {
namespace {

using json = nlohmann::ordered_json;

class Writer {
public:
    explicit Writer(const domain::Case& whole) : m_case(*whole) {}
    std::string write(const std::vector<FrozenCopy>& documents) const;

private:
    template <class T>
    json head(const T& record, std::string_view kind, std::string_view scope = {}) const
    {
        json out;
        out["key"] = record.key;
        const auto name = scope.empty() ? record.key : std::string(scope) + "/" + record.key;
        if (record.id.uuid() != base::Uuid::derive(m_case.municipality->organisation_number, kind, name))
            out["id"] = record.id.str();
        return out;
    }
    json municipality() const;
    json seat(const domain::SeatFields& seat) const;
    json appointment(const domain::AppointmentFields& appointment) const;
    json mandate(const domain::MandateFields& mandate) const;
    json interest(const domain::InterestFields& interest) const;
    json account(const domain::AccountFields& account) const;
    json plan(const domain::PlanFields& plan) const;
    json change(const domain::PlanFields& plan, const domain::PlanChange& change) const;
    json goal(const domain::PlanFields& plan, const domain::Goal& goal) const;
    json side(const domain::SidePreparation& side) const;
    json talk(const domain::TalkFields& talk) const;
    json item(const domain::TalkFields& talk, const domain::AgendaItem& item) const;
    json action(const domain::ActionFields& action) const;
    json document(const FrozenCopy& document) const;

    std::string person(domain::PersonId id) const { return m_case.persons.get(id)->key; }
    void refer(json& out, const char* name, const std::optional<domain::PersonId>& id) const;
    void refer(json& out, const char* name, const std::optional<domain::TermId>& id) const;
    void mark(json& out, const char* name, const std::optional<domain::OnBehalf>& on_behalf) const;

    const domain::CaseFields& m_case;
};

void put(json& out, const char* name, const base::Text& text)
{
    if (!text.empty())
        out[name] = text.str();
}

json of(const domain::Withheld& withheld)
{
    return {{"withheld", code(withheld.room)}};
}

/// What nobody left out: a text that is empty stands as such.
json of(const domain::SealedText& text)
{
    return text.is_withheld() ? of(*text.withheld()) : json(text.str());
}

void put(json& out, const char* name, const std::string& plain)
{
    if (!plain.empty())
        out[name] = plain;
}

void put(json& out, const char* name, const std::optional<base::Date>& date)
{
    if (date)
        out[name] = date->iso();
}

void put(json& out, const char* name, const std::optional<int>& whole)
{
    if (whole)
        out[name] = *whole;
}

void put(json& out, const char* name, const std::optional<base::Decimal>& figure)
{
    if (figure)
        out[name] = figure->plain();
}

json of(const domain::Decision& decision)
{
    json out;
    put(out, "body", decision.body);
    out["date"] = decision.date.iso();
    put(out, "case_number", decision.case_number);
    put(out, "paragraph", decision.paragraph);
    return out;
}

void put(json& out, const char* name, const std::optional<domain::Decision>& decision)
{
    if (decision)
        out[name] = of(*decision);
}

void put(json& out, const char* name, const std::optional<base::Money>& money)
{
    if (money)
        out[name] = json{{"amount", money->minor()}, {"currency", base::code(money->currency())}};
}

template <class T>
void put(json& out, const char* name, const domain::Sealed<T>& sealed)
{
    if (const auto* withheld = sealed.withheld())
        out[name] = of(*withheld);
    else
        put(out, name, sealed.open());
}

/// Lists that are empty are left out.
template <class Rows, class F>
void put_list(json& out, const char* name, const Rows& rows, F one)
{
    if (rows.begin() == rows.end())
        return;
    auto list = json::array();
    for (const auto& row : rows)
        list.push_back(one(row));
    out[name] = std::move(list);
}

json of(const domain::Passage& passage)
{
    json out;
    out["text"] = of(passage.text);
    if (passage.access.is_closed()) {
        json access;
        access["basis"] = passage.access.basis();
        put(access, "reason", passage.access.reason());
        put(access, "review", passage.access.review());
        out["access"] = std::move(access);
    }
    put(out, "language", passage.language);
    return out;
}

struct IndicatorWriter {
    json& out;
    void operator()(const domain::NumberIndicator& number) const
    {
        put(out, "unit", number.unit);
        out["baseline"] = number.baseline.plain();
        out["target"] = number.target.plain();
    }
    void operator()(const domain::BandIndicator& band) const
    {
        put(out, "unit", band.unit);
        out["low"] = band.low.plain();
        out["high"] = band.high.plain();
    }
    void operator()(const domain::DateIndicator& dated) const { out["due"] = dated.due.iso(); }
    void operator()(const domain::ShareIndicator& share) const
    {
        put(out, "unit", share.unit);
        out["total"] = share.total.plain();
    }
    void operator()(const domain::MilestoneIndicator&) const {}
};

json of(const domain::FollowUp& entry)
{
    json out;
    out["date"] = entry.date.iso();
    put(out, "value", entry.value);
    put(out, "done", entry.done);
    put(out, "agreed_percent", entry.agreed_percent);
    if (entry.status)
        out["status"] = code(*entry.status);
    put(out, "evidence", entry.evidence);
    put(out, "self_assessment", entry.self_assessment);
    put(out, "employer_assessment", entry.employer_assessment);
    put(out, "agreed_assessment", entry.agreed_assessment);
    put(out, "disagreement", entry.disagreement);
    return out;
}

void Writer::refer(json& out, const char* name, const std::optional<domain::PersonId>& id) const
{
    if (id)
        out[name] = person(*id);
}

void Writer::refer(json& out, const char* name, const std::optional<domain::TermId>& id) const
{
    if (id)
        out[name] = m_case.terms.get(*id)->key;
}

void Writer::mark(json& out, const char* name, const std::optional<domain::OnBehalf>& on_behalf) const
{
    if (!on_behalf)
        return;
    json one{{"typed_by", person(on_behalf->typed_by)}, {"source", code(on_behalf->source)}, {"of", on_behalf->of.iso()}};
    put(one, "confirmed", on_behalf->confirmed);
    out[name] = std::move(one);
}

json Writer::side(const domain::SidePreparation& side) const
{
    auto out = json::object();
    refer(out, "by", side.by);
    if (side.joint)
        out["joint"] = true;
    mark(out, "on_behalf", side.on_behalf);
    put_list(out, "answers", side.answers, [](const auto& each) { return json{{"question", of(each.question)}, {"answer", of(each.answer)}}; });
    put(out, "submitted", side.submitted);
    put(out, "none_entered", side.none_entered);
    return out;
}

json Writer::municipality() const
{
    const auto& fields = *m_case.municipality;
    json out;
    out["name"] = fields.name.str();
    out["organisation_number"] = fields.organisation_number;
    out["country"] = code(fields.country);
    out["language"] = base::code(fields.language);
    out["executive_title"] = fields.executive_title.str();
    out["presidium_title"] = fields.presidium_title.str();
    out["notice_days"] = fields.notice_days;
    if (fields.pay_text_allowed)
        out["pay_text_allowed"] = true;
    return out;
}

json Writer::seat(const domain::SeatFields& seat) const
{
    auto out = head(seat, "seats");
    out["person"] = person(seat.person);
    out["term"] = m_case.terms.get(seat.term)->key;
    out["body"] = seat.body.str();
    out["title"] = seat.title.str();
    put(out, "party", seat.party);
    out["from"] = seat.from.iso();
    put(out, "to", seat.to);
    if (seat.deputy_for)
        out["deputy_for"] = m_case.seats.get(*seat.deputy_for)->key;
    if (seat.lead)
        out["lead"] = true;
    return out;
}

json Writer::appointment(const domain::AppointmentFields& appointment) const
{
    auto out = head(appointment, "appointments");
    out["person"] = person(appointment.person);
    out["title"] = appointment.title.str();
    if (appointment.decided_by)
        out["decided_by"] = m_case.mandates.get(*appointment.decided_by)->key;
    put(out, "agreement_signed", appointment.agreement_signed);
    out["start"] = appointment.start.iso();
    put(out, "probation_until", appointment.probation_until);
    put(out, "confirmed", appointment.confirmed);
    put(out, "until", appointment.until);
    return out;
}

json Writer::mandate(const domain::MandateFields& mandate) const
{
    auto out = head(mandate, "mandates");
    put(out, "title", mandate.title);
    out["decision"] = of(mandate.decision);
    out["holder"] = mandate.holder.str();
    put_list(out, "powers", mandate.powers, [](domain::Power power) { return json(code(power)); });
    put(out, "pay_limit_percent", mandate.pay_limit_percent);
    put(out, "votes_for", mandate.votes_for);
    put(out, "votes_against", mandate.votes_against);
    out["valid_from"] = mandate.valid_from.iso();
    put(out, "valid_to", mandate.valid_to);
    put(out, "may_sub_delegate", mandate.may_sub_delegate);
    return out;
}

json Writer::interest(const domain::InterestFields& interest) const
{
    auto out = head(interest, "interests");
    out["person"] = person(interest.person);
    out["matter"] = of(interest.matter);
    out["declared"] = interest.declared.iso();
    put(out, "until", interest.until);
    if (interest.talk)
        out["talk"] = m_case.talks.get(*interest.talk)->key;
    return out;
}

json Writer::account(const domain::AccountFields& account) const
{
    json out{{"key", account.key}, {"name", account.name.str()}, {"party", code(account.party)}};
    refer(out, "person", account.person);
    if (account.let_in)
        out["let_in"] = true;
    put(out, "valid_to", account.valid_to);
    put(out, "closed", account.closed);
    return out;
}

json Writer::change(const domain::PlanFields& plan, const domain::PlanChange& change) const
{
    json out;
    out["date"] = change.date.iso();
    for (const auto& goal : plan.goals) {
        if (goal.id == change.goal)
            out["goal"] = goal.key;
    }
    out["field"] = code(change.field);
    put(out, "milestone", change.milestone);
    out["old_value"] = of(change.old_value);
    out["new_value"] = of(change.new_value);
    put(out, "decision", change.decision);
    put(out, "employer_accepted", change.employer_accepted);
    put(out, "executive_accepted", change.executive_accepted);
    put(out, "reason", change.reason);
    return out;
}

json Writer::plan(const domain::PlanFields& plan) const
{
    auto out = head(plan, "plans");
    out["appointment"] = m_case.appointments.get(plan.appointment)->key;
    refer(out, "term", plan.term);
    out["title"] = of(plan.title);
    out["from"] = plan.from.iso();
    out["to"] = plan.to.iso();
    out["version"] = plan.version;
    out["state"] = code(plan.state);
    if (!plan.scores)
        out["scores"] = false;
    put_list(out, "governing_documents", plan.governing_documents, [](const auto& each) { return of(each); });
    put_list(out, "promises", plan.promises, [](const auto& promise) {
        json one;
        one["text"] = of(promise.text);
        put(one, "due", promise.due);
        one["kept"] = code(promise.kept);
        put(one, "note", promise.note);
        return one;
    });
    put_list(out, "development", plan.development, [&](const auto& each) {
        json one;
        one["need"] = of(each.need);
        put(one, "activity", each.activity);
        put(one, "time", each.time);
        put(one, "cost", each.cost);
        put(one, "mentor", each.mentor);
        put(one, "until", each.until);
        put(one, "support", each.support);
        put(one, "effect_check", each.effect_check);
        if (each.talk)
            one["talk"] = m_case.talks.get(*each.talk)->key;
        return one;
    });
    put(out, "employer_accepted", plan.employer_accepted);
    mark(out, "employer_on_behalf", plan.employer_on_behalf);
    put(out, "executive_accepted", plan.executive_accepted);
    mark(out, "executive_on_behalf", plan.executive_on_behalf);
    put_list(out, "history", plan.history, [&](const auto& each) { return change(plan, each); });
    return out;
}

json Writer::goal(const domain::PlanFields& plan, const domain::Goal& goal) const
{
    auto out = head(goal, "goals");
    out["plan"] = plan.key;
    out["number"] = goal.number;
    out["title"] = of(goal.title);
    put(out, "what", goal.what);
    put(out, "how", goal.how);
    out["type"] = code(goal.type);
    put(out, "area", goal.area);
    put(out, "source", goal.source);
    put(out, "weight", goal.weight);
    if (const auto* withheld = goal.indicator.withheld()) {
        out["indicator"] = of(*withheld);
    }
    else {
        json indicator;
        indicator["type"] = code(*goal.indicator);
        std::visit(IndicatorWriter{indicator}, *goal.indicator);
        out["indicator"] = std::move(indicator);
    }
    put(out, "data_owner", goal.data_owner);
    put_list(out, "milestones", goal.milestones, [](const auto& milestone) {
        json one{{"key", milestone.key}, {"title", of(milestone.title)}, {"due", milestone.due.iso()}};
        put(one, "done", milestone.done);
        return one;
    });
    put(out, "deadline", goal.deadline);
    put(out, "frames", goal.frames);
    put(out, "risk", goal.risk);
    out["status"] = code(goal.status);
    put(out, "status_reason", goal.status_reason);
    put_list(out, "follow_ups", goal.follow_ups, [](const auto& entry) { return of(entry); });
    return out;
}

json Writer::item(const domain::TalkFields& talk, const domain::AgendaItem& item) const
{
    auto out = head(item, "agenda", talk.key);
    out["title"] = of(item.title);
    out["hat"] = code(item.hat);
    put(out, "minutes", item.minutes);
    put_list(out, "statements", item.statements, [](const auto& each) { return json{{"by", code(each.by)}, {"text", of(each.passage)}}; });
    if (item.agreed)
        out["agreed"] = of(*item.agreed);
    return out;
}

json Writer::talk(const domain::TalkFields& talk) const
{
    auto out = head(talk, "talks");
    out["appointment"] = m_case.appointments.get(talk.appointment)->key;
    refer(out, "term", talk.term);
    if (talk.circle) {
        auto circle = json::object();
        auto key = [&](domain::PersonId id) { return json(person(id)); };
        put_list(circle, "presidium", talk.circle->presidium, key);
        put_list(circle, "guests", talk.circle->guests, key);
        out["circle"] = std::move(circle);
    }
    out["kind"] = code(talk.kind);
    out["state"] = code(talk.state);
    out["date"] = talk.date.iso();
    if (talk.time)
        out["time"] = talk.time->iso();
    put(out, "minutes", talk.minutes);
    put(out, "place", talk.place);
    put(out, "invited", talk.invited);
    if (talk.mandate)
        out["mandate"] = m_case.mandates.get(*talk.mandate)->key;
    if (talk.plan)
        out["plan"] = m_case.plans.get(*talk.plan)->key;
    put_list(out, "participants", talk.participants, [&](const auto& each) {
        json one;
        one["person"] = person(each.person);
        one["side"] = code(each.side);
        one["capacity"] = of(each.capacity);
        one["attendance"] = code(each.attendance);
        if (each.signs)
            one["signs"] = true;
        return one;
    });
    if (talk.preparation)
        out["preparation"] =
            json{{"blind", talk.preparation->blind}, {"presidium", side(talk.preparation->presidium)}, {"executive", side(talk.preparation->executive)}};
    put_list(out, "agenda", talk.agenda, [&](const auto& each) { return item(talk, each); });
    put_list(out, "remarks", talk.remarks, [&](const auto& remark) {
        json one{{"by", person(remark.by)}, {"date", remark.date.iso()}, {"text", of(remark.passage)}, {"state", code(remark.state)}};
        put(one, "reason", remark.reason);
        put(one, "settled", remark.settled);
        mark(one, "on_behalf", remark.on_behalf);
        return one;
    });
    put(out, "remark_deadline", talk.remark_deadline);
    put_list(out, "disagreement", talk.disagreement, [&](const auto& each) {
        json one{{"by", person(each.by)}, {"date", each.date.iso()}, {"text", of(each.passage)}};
        mark(one, "on_behalf", each.on_behalf);
        return one;
    });
    put(out, "next_talk", talk.next_talk);
    put(out, "frozen", talk.frozen);
    put(out, "cancelled_reason", talk.cancelled_reason);
    return out;
}

json Writer::action(const domain::ActionFields& action) const
{
    auto out = head(action, "actions");
    out["talk"] = m_case.talks.get(action.talk)->key;
    refer(out, "term", action.term);
    out["owner"] = person(action.owner);
    out["text"] = of(action.text);
    put(out, "due", action.due);
    out["state"] = code(action.state);
    put(out, "settled", action.settled);
    put(out, "moved_from", action.moved_from);
    put(out, "note", action.note);
    return out;
}

json Writer::document(const FrozenCopy& document) const
{
    json out{{"key", document.id.str()}, {"kind", document.kind}, {"record", m_case.talks.get(document.record)->key}};
    out["title"] = of(document.title);
    out["edition"] = code(document.edition);
    out["language"] = base::code(document.language);
    out["version"] = document.version;
    out["short_hash"] = document.short_hash;
    out["template_hash"] = base::hex(document.template_hash);
    out["audit_head"] = base::hex(document.audit_head);
    out["frozen"] = to_utc(document.frozen);
    out["sha256"] = base::hex(document.sha256);
    out["bytes"] = document.bytes.is_withheld() ? of(*document.bytes.withheld()) : json(to_base64(*document.bytes));
    return out;
}

std::string Writer::write(const std::vector<FrozenCopy>& documents) const
{
    json out;
    out["form"] = "radslag-case";
    out["version"] = 1;
    if (m_case.test)
        out["test"] = true;
    put(out, "today", m_case.today);
    out["municipality"] = municipality();
    put_list(out, "persons", m_case.persons, [&](const auto& each) {
        auto one = head(*each, "persons");
        one["name"] = each->name.str();
        put(one, "title", each->title);
        return one;
    });
    put_list(out, "terms", m_case.terms, [&](const auto& each) {
        auto one = head(*each, "terms");
        one["name"] = each->name.str();
        one["from"] = each->from.iso();
        one["to"] = each->to.iso();
        put(one, "election", each->election);
        return one;
    });
    put_list(out, "seats", m_case.seats, [&](const auto& each) { return seat(*each); });
    put_list(out, "appointments", m_case.appointments, [&](const auto& each) { return appointment(*each); });
    put_list(out, "mandates", m_case.mandates, [&](const auto& each) { return mandate(*each); });
    put_list(out, "interests", m_case.interests, [&](const auto& each) { return interest(*each); });
    // What the recovery sheets open is no one's account.
    std::vector<domain::Account> accounts;
    std::copy_if(
        m_case.accounts.begin(), m_case.accounts.end(), std::back_inserter(accounts), [](const auto& each) { return each->party != domain::Party::recovery; });
    put_list(out, "accounts", accounts, [&](const auto& each) { return account(*each); });
    put_list(out, "plans", m_case.plans, [&](const auto& each) { return plan(*each); });
    auto goals = json::array();
    for (const auto& each : m_case.plans) {
        for (const auto& one : each->goals)
            goals.push_back(goal(*each, one));
    }
    if (!goals.empty())
        out["goals"] = std::move(goals);
    put_list(out, "talks", m_case.talks, [&](const auto& each) { return talk(*each); });
    put_list(out, "actions", m_case.actions, [&](const auto& each) { return action(*each); });
    put_list(out, "documents", documents, [&](const auto& each) { return document(each); });
    return out.dump(2) + "\n";
}

}  // namespace

std::string write_open_form(const domain::Case& whole, const std::vector<FrozenCopy>& documents)
{
    return Writer(whole).write(documents);
}

}  // namespace app
