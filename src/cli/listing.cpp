// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/listing.h"

#include "app/record/freezing.h"

#include <algorithm>
#include <functional>

namespace cli {
namespace {

using domain::CaseFields;

Json of(const std::optional<base::Date>& date)
{
    return date ? Json(date->iso()) : Json();
}

Json of(base::Date date)
{
    return date.iso();
}

Json or_null(const base::Text& text)
{
    return text.empty() ? Json() : Json(text.str());
}

/// The key of what an id refers to.
template <class Table, class IdT>
Json key_in(const Table& table, const std::optional<IdT>& id)
{
    const auto* found = id ? table.find(*id) : nullptr;
    return found ? Json((*found)->key) : Json();
}

template <class Table, class IdT>
Json key_in(const Table& table, const IdT& id)
{
    return key_in(table, std::optional<IdT>(id));
}

template <class Fields>
Json head(const Fields& fields)
{
    return {{"id", fields.id.str()}, {"key", fields.key}};
}

template <class Table, class F>
Json rows(const Table& table, F fill)
{
    auto all = Json::array();
    for (const auto& record : table) {
        auto row = head(*record);
        fill(row, *record);
        all.push_back(std::move(row));
    }
    return all;
}

Json persons(const CaseFields& records)
{
    return rows(records.persons, [](Json& row, const auto& person) {
        row["name"] = person.name.str();
        row["title"] = or_null(person.title);
    });
}

Json terms(const CaseFields& records)
{
    return rows(records.terms, [](Json& row, const auto& term) {
        row["name"] = term.name.str();
        row["from"] = of(term.from);
        row["to"] = of(term.to);
        row["election"] = of(term.election);
    });
}

Json seats(const CaseFields& records)
{
    return rows(records.seats, [&](Json& row, const auto& seat) {
        row["person"] = key_in(records.persons, seat.person);
        row["term"] = key_in(records.terms, seat.term);
        row["body"] = seat.body.str();
        row["title"] = seat.title.str();
        row["lead"] = seat.lead;
        row["from"] = of(seat.from);
        row["to"] = of(seat.to);
        row["deputy_for"] = key_in(records.seats, seat.deputy_for);
    });
}

Json appointments(const CaseFields& records)
{
    return rows(records.appointments, [&](Json& row, const auto& appointment) {
        row["person"] = key_in(records.persons, appointment.person);
        row["title"] = appointment.title.str();
        row["decided_by"] = key_in(records.mandates, appointment.decided_by);
        row["agreement_signed"] = of(appointment.agreement_signed);
        row["start"] = of(appointment.start);
        row["probation_until"] = of(appointment.probation_until);
        row["confirmed"] = of(appointment.confirmed);
        row["until"] = of(appointment.until);
    });
}

Json mandates(const CaseFields& records)
{
    return rows(records.mandates, [](Json& row, const auto& mandate) {
        row["body"] = mandate.decision.body.str();
        row["case_number"] = mandate.decision.case_number.str();
        row["date"] = of(mandate.decision.date);
        row["holder"] = mandate.holder.str();
        row["powers"] = Json::array();
        for (const auto power : mandate.powers)
            row["powers"].push_back(domain::code(power));
        row["valid_from"] = of(mandate.valid_from);
        row["valid_to"] = of(mandate.valid_to);
    });
}

Json interests(const CaseFields& records)
{
    return rows(records.interests, [&](Json& row, const auto& interest) {
        row["person"] = key_in(records.persons, interest.person);
        row["talk"] = key_in(records.talks, interest.talk);
        row["declared"] = of(interest.declared);
        row["until"] = of(interest.until);
    });
}

/// What every version of a rule says: which one it is, and when it was looked over last.
template <class Fields>
void version(Json& row, const Fields& fields)
{
    row["version"] = fields.version;
    row["state"] = domain::code(fields.state);
    row["next_review"] = of(fields.next_review);
    row["looked_over"] = fields.look_overs.empty() ? Json() : of(fields.look_overs.back().on);
    row["in_time"] = fields.look_overs.empty() ? Json() : Json(fields.look_overs.back().in_time());
}

Json delegations(const CaseFields& records)
{
    return rows(records.delegations, [&](Json& row, const auto& delegation) {
        row["adopted"] = delegation.adopted ? of(delegation.adopted->date) : Json();
        row["term"] = key_in(records.terms, delegation.term);
        version(row, delegation);
        row["replaces"] = key_in(records.delegations, delegation.replaces);
    });
}

Json instructions(const CaseFields& records)
{
    return rows(records.instructions, [&](Json& row, const auto& instruction) {
        row["adopted"] = instruction.adopted ? of(instruction.adopted->date) : Json();
        row["valid_from"] = of(instruction.valid_from);
        version(row, instruction);
        row["sections"] = instruction.sections.size();
        row["tasks"] = instruction.task_count();
        row["replaces"] = key_in(records.instructions, instruction.replaces);
    });
}

Json accords(const CaseFields& records)
{
    return rows(records.accords, [&](Json& row, const auto& accord) {
        row["appointment"] = key_in(records.appointments, accord.appointment);
        row["signed"] = of(domain::completed(accord.signatures));
        version(row, accord);
        row["points"] = accord.points.size();
        row["replaces"] = key_in(records.accords, accord.replaces);
    });
}

Json steps(const CaseFields& records)
{
    return rows(records.steps, [&](Json& row, const auto& step) {
        row["kind"] = domain::code(step.kind);
        row["appointment"] = key_in(records.appointments, step.appointment);
        row["due"] = of(step.due);
        row["date"] = of(step.date);
        row["basis"] = step.basis.empty() ? Json() : Json(step.basis);
        row["talk"] = key_in(records.talks, step.talk);
    });
}

Json plans(const CaseFields& records)
{
    return rows(records.plans, [](Json& row, const auto& plan) {
        row["version"] = plan.version;
        row["state"] = domain::code(plan.state);
        row["from"] = of(plan.from);
        row["to"] = of(plan.to);
        row["goals"] = plan.goals.size();
        row["employer_accepted"] = of(plan.employer_accepted);
        row["executive_accepted"] = of(plan.executive_accepted);
    });
}

Json goals(const CaseFields& records)
{
    auto all = Json::array();
    for (const auto& plan : records.plans) {
        for (const auto& goal : plan->goals) {
            auto row = head(goal);
            row["plan"] = plan->key;
            row["number"] = goal.number;
            row["type"] = domain::code(goal.type);
            row["status"] = domain::code(goal.status);
            row["deadline"] = of(goal.deadline);
            row["follow_ups"] = goal.follow_ups.size();
            all.push_back(std::move(row));
        }
    }
    return all;
}

Json lines_of(const std::vector<domain::TalkHeadline>& talks)
{
    auto all = Json::array();
    for (const auto& talk : talks) {
        auto row = head(talk);
        row["kind"] = domain::code(talk.kind);
        row["state"] = domain::code(talk.state);
        row["date"] = of(talk.date);
        row["time"] = talk.time ? Json(talk.time->iso()) : Json();
        row["plan"] = talk.plan ? Json(*talk.plan) : Json();
        row["mandate"] = talk.mandate ? Json(*talk.mandate) : Json();
        row["invited"] = of(talk.invited);
        row["remark_deadline"] = of(talk.remark_deadline);
        row["open_remarks"] = talk.open_remarks;
        row["frozen"] = of(talk.frozen);
        row["next_talk"] = of(talk.next_talk);
        row["circle"] = talk.circle;
        all.push_back(std::move(row));
    }
    return all;
}

Json talks(const CaseFields& records)
{
    return lines_of(domain::headlines(records));
}

Json guides(const CaseFields& records)
{
    return rows(records.guides, [](Json& row, const auto& guide) {
        row["kind"] = domain::code(guide.kind);
        row["title"] = guide.title.str();
        row["language"] = base::code(guide.language);
        row["source"] = guide.source.empty() ? Json() : Json(guide.source);
        row["questions"] = guide.questions.size();
        row["points"] = guide.points.size();
    });
}

Json actions(const CaseFields& records)
{
    return rows(records.actions, [&](Json& row, const auto& action) {
        row["talk"] = key_in(records.talks, action.talk);
        row["owner"] = key_in(records.persons, action.owner);
        row["state"] = domain::code(action.state);
        row["due"] = of(action.due);
        row["settled"] = of(action.settled);
        row["moved_from"] = of(action.moved_from);
    });
}

Json agreements(const CaseFields& records)
{
    return rows(records.agreements, [&](Json& row, const auto& agreement) {
        const domain::Agreement whole(agreement);
        const auto& version = whole.latest();
        row["type"] = domain::code(agreement.kind);
        row["amends"] = key_in(records.agreements, agreement.amends);
        row["version"] = version.number;
        row["state"] = domain::code(version.state);
        row["from"] = of(version.terms.effective);
        row["until"] = of(version.terms.until);
        row["proposed"] = of(version.proposed);
        row["signed"] = of(version.signed_on);
        row["signatures"] = version.signatures.size();
        row["unsigned"] = std::count_if(version.signatures.begin(), version.signatures.end(), [](const auto& line) { return !line.is_given(); });
    });
}

Json side_posts(const CaseFields& records)
{
    return rows(records.side_posts, [&](Json& row, const auto& post) {
        row["state"] = domain::code(post.state);
        row["reported_on"] = of(post.reported);
        row["answered"] = of(post.answered);
        row["agreement"] = key_in(records.agreements, post.agreement);
        row["reconfirmed"] = post.reconfirmed.empty() ? Json() : of(post.reconfirmed.back());
        row["due"] = of(domain::SidePost(post).reconfirmation_due());
        row["until"] = of(post.ended);
    });
}

Json waivers(const CaseFields& records)
{
    return rows(records.waivers, [&](Json& row, const auto& waiver) {
        row["of"] = domain::code(waiver.of);
        row["rule"] = waiver.rule;
        row["subject"] = waiver.subject.empty() ? Json() : Json(waiver.subject);
        row["due"] = of(waiver.due);
        row["date"] = of(waiver.date);
        row["withdrawn"] = of(waiver.withdrawn);
    });
}

Json salary(const CaseFields& records)
{
    return rows(records.salary, [&](Json& row, const auto& review) {
        row["year"] = review.year;
        row["state"] = domain::code(review.state);
        row["appointment"] = key_in(records.appointments, review.appointment);
        row["talk"] = key_in(records.talks, review.talk);
        row["opened"] = of(review.opened);
        row["bids"] = review.bids.size();
        row["outcome"] = review.outcome.kind ? Json(domain::code(*review.outcome.kind)) : Json();
        row["effective"] = of(review.outcome.effective);
        row["concluded"] = of(review.outcome.concluded);
        row["decided"] = of(review.decision.date);
        row["payroll"] = of(review.payroll);
        row["next_review"] = of(review.next_review);
        row["review"] = review.bargaining_opened ? Json() : of(review.bargaining_review);
        row["closed"] = of(review.closed);
    });
}

Json series(const CaseFields& records)
{
    return rows(records.series, [](Json& row, const auto& series) {
        row["kind"] = domain::code(series.kind);
        row["measure"] = domain::code(series.measure);
        row["name"] = series.name.str();
        row["source"] = series.source.str();
        row["collected"] = of(series.collected);
        row["points"] = series.points.size();
        row["from"] = of(series.points.front().date);
        row["to"] = of(series.points.back().date);
    });
}

std::string_view code(app::AccountLine::State state)
{
    using S = app::AccountLine::State;
    switch (state) {
    case S::open: return "open";
    case S::pending: return "pending";
    case S::closed: return "closed";
    case S::expired: return "expired";
    }
    return "";
}

using Kind = std::pair<const char*, Json (*)(const CaseFields&)>;
constexpr Kind kinds[] = {{"persons", persons}, {"terms", terms}, {"seats", seats}, {"appointments", appointments}, {"mandates", mandates},
    {"agreements", agreements}, {"side-posts", side_posts}, {"interests", interests}, {"delegations", delegations}, {"instructions", instructions},
    {"accords", accords}, {"steps", steps}, {"plans", plans}, {"goals", goals}, {"guides", guides}, {"talks", talks}, {"actions", actions}, {"salary", salary},
    {"series", series}, {"waivers", waivers}};

}  // namespace

const std::vector<std::string>& record_kinds()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const auto& kind : kinds)
            all.emplace_back(kind.first);
        return all;
    }();
    return names;
}

Json rows_of(const CaseFields& records, const std::string& kind)
{
    const auto* found = std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& each) { return each.first == kind; });
    return found == std::end(kinds) ? Json::array() : found->second(records);
}

Json rows_of(const app::CaseFile& file)
{
    auto all = Json::array();
    for (const auto& account : file.accounts())
        all.push_back({{"id", account.id.str()}, {"key", account.key}, {"name", account.name}, {"party", domain::code(account.party)},
            {"state", code(account.state)}, {"valid_to", of(account.valid_to)}});
    return all;
}

Json account_rows(const CaseFields& records)
{
    return rows(records.accounts, [](Json& row, const auto& account) { row["name"] = account.name.str(); });
}

Json room_row(const CaseFields& records, const std::string& id, const domain::RoomOf& room)
{
    return {{"id", id.empty() ? Json() : Json(id)}, {"kind", domain::code(room.kind)}, {"account", key_in(records.accounts, room.account)},
        {"term", key_in(records.terms, room.term)}, {"appointment", key_in(records.appointments, room.appointment)},
        {"talk", room.circle ? key_in(records.talks, std::optional(domain::TalkId(room.circle->uuid()))) : Json()},
        {"agreement", room.circle ? key_in(records.agreements, std::optional(domain::AgreementId(room.circle->uuid()))) : Json()}};
}

Json talk_rows(app::Session& session)
{
    return lines_of(session.headlines());
}

Json room_rows(app::Session& session)
{
    const auto& records = *session.records();
    const auto keys = [&](const std::vector<domain::AccountId>& accounts) {
        auto all = Json::array();
        for (const auto account : accounts)
            all.push_back(key_in(records.accounts, account));
        return all;
    };
    auto rooms = Json::array();
    for (const auto& room : app::rooms(session)) {
        auto row = room_row(records, room.id, room.of);
        row["epoch"] = room.epoch;
        row["past"] = room.past;
        row["reads"] = keys(room.reads);
        row["waits"] = keys(room.waits);
        row["removed"] = keys(room.removed);
        row["ended"] = keys(room.due);
        row["sheets"] = room.sheets;
        row["texts"] = room.texts;
        row["fault"] = room.fault.empty() ? Json() : Json(room.fault);
        rooms.push_back(std::move(row));
    }
    return rooms;
}

Json document_rows(app::Session& session, const std::string& record, const std::string& key)
{
    auto all = Json::array();
    for (const auto& frozen : app::Freezing::of(session, record))
        all.push_back(
            {{"id", frozen.id}, {"kind", frozen.kind}, {"record", key}, {"edition", domain::code(frozen.edition)}, {"language", base::code(frozen.language)},
                {"version", frozen.version}, {"hash", frozen.short_hash}, {"sha256", frozen.sha256}, {"head", frozen.log_head}, {"bytes", frozen.size}});
    return all;
}

Json document_rows(app::Session& session)
{
    auto all = Json::array();
    for (const auto& talk : session.records()->talks) {
        for (auto& row : document_rows(session, talk->id.str(), talk->key))
            all.push_back(std::move(row));
    }
    return all;
}

}  // namespace cli
