// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/behalf.h"

#include "domain/rights.h"

#include <algorithm>

namespace domain {
namespace {

/// Every mark of a record with its field; `Fields` may be const or not.
template <class Fields, class Take>
void each_mark_of_plan(Fields& plan, Take take)
{
    take("employer", plan.employer_on_behalf, Side::presidium);
    take("executive", plan.executive_on_behalf, Side::executive);
    for (size_t i = 0; i < plan.history.size(); ++i) {
        take(at(at("history", i), "employer"), plan.history[i].employer_on_behalf, Side::presidium);
        take(at(at("history", i), "executive"), plan.history[i].executive_on_behalf, Side::executive);
    }
    for (size_t i = 0; i < plan.goals.size(); ++i) {
        for (size_t j = 0; j < plan.goals[i].follow_ups.size(); ++j) {
            const auto entry = at(at(at("goals", i), "follow_ups"), j);
            take(at(entry, "self"), plan.goals[i].follow_ups[j].self_on_behalf, Side::executive);
            take(at(entry, "employer"), plan.goals[i].follow_ups[j].employer_on_behalf, Side::presidium);
        }
    }
}

std::optional<PersonId> executive_in(const TalkFields& talk)
{
    const auto found = std::find_if(talk.participants.begin(), talk.participants.end(), [](const Participant& each) { return each.side == Side::executive; });
    return found == talk.participants.end() ? std::nullopt : std::optional(found->person);
}

template <class Fields, class Take>
void each_mark_of_talk(Fields& talk, Take take)
{
    if (talk.preparation) {
        take("preparation/presidium", talk.preparation->presidium.on_behalf, Side::presidium, talk.preparation->presidium.by);
        take("preparation/executive", talk.preparation->executive.on_behalf, Side::executive, talk.preparation->executive.by);
    }
    for (size_t i = 0; i < talk.remarks.size(); ++i) {
        take(at("remarks", i), talk.remarks[i].on_behalf, Side::presidium, std::optional(talk.remarks[i].by));
        // It is the other side that accepts or declines.
        const auto executive = executive_in(talk);
        const bool his = executive && talk.remarks[i].by != executive;
        take(at(at("remarks", i), "settled"), talk.remarks[i].settled_on_behalf, Side::presidium, his ? executive : std::nullopt);
    }
    for (size_t i = 0; i < talk.disagreement.size(); ++i)
        take(at("disagreement", i), talk.disagreement[i].on_behalf, Side::presidium, std::optional(talk.disagreement[i].by));
    if (talk.ratings) {
        for (size_t i = 0; i < talk.ratings->panel.size(); ++i)
            take(at("ratings/panel", i), talk.ratings->panel[i].on_behalf, Side::presidium, std::optional(talk.ratings->panel[i].person));
        if (talk.ratings->self)
            take("ratings/self", talk.ratings->self->on_behalf, Side::executive, std::optional(talk.ratings->self->person));
    }
    for (size_t i = 0; i < talk.signatures.size(); ++i)
        take(at("signatures", i), talk.signatures[i].on_behalf, Side::presidium, std::optional(talk.signatures[i].person));
}

template <class Fields, class Take>
void each_mark_of_agreement(Fields& agreement, Take take)
{
    for (size_t i = 0; i < agreement.versions.size(); ++i) {
        auto& lines = agreement.versions[i].signatures;
        for (size_t j = 0; j < lines.size(); ++j)
            take(at(at(at("versions", i), "signatures"), j), lines[j].on_behalf, lines[j].person);
    }
}

bool waits(const std::optional<OnBehalf>& mark)
{
    return mark && !mark->confirmed;
}

}  // namespace

std::vector<Unconfirmed> unconfirmed(const CaseFields& fields)
{
    std::vector<Unconfirmed> all;
    for (const auto& plan : fields.plans) {
        const auto executive = fields.appointments.get(plan->appointment)->person;
        each_mark_of_plan(*plan, [&](const std::string& field, const std::optional<OnBehalf>& mark, Side side) {
            if (waits(mark))
                all.push_back({"plans", plan->key, field, *mark, side, side == Side::executive ? std::optional(executive) : std::nullopt});
        });
    }
    for (const auto& talk : fields.talks) {
        const auto executive = fields.appointments.get(talk->appointment)->person;
        each_mark_of_talk(*talk, [&](const std::string& field, const std::optional<OnBehalf>& mark, Side side, const std::optional<PersonId>& person) {
            if (waits(mark))
                all.push_back({"talks", talk->key, field, *mark, person == executive ? Side::executive : side, person});
        });
    }
    for (const auto& agreement : fields.agreements) {
        const auto executive = fields.appointments.get(agreement->appointment)->person;
        each_mark_of_agreement(*agreement, [&](const std::string& field, const std::optional<OnBehalf>& mark, PersonId person) {
            if (waits(mark))
                all.push_back({"agreements", agreement->key, field, *mark, person == executive ? Side::executive : Side::presidium, person});
        });
    }
    for (const auto& accord : fields.accords) {
        const auto executive = fields.appointments.get(accord->appointment)->person;
        for (size_t i = 0; i < accord->signatures.size(); ++i) {
            const auto& line = accord->signatures[i];
            if (waits(line.on_behalf))
                all.push_back(
                    {"accords", accord->key, at("signatures", i), *line.on_behalf, line.person == executive ? Side::executive : Side::presidium, line.person});
        }
    }
    for (const auto& post : fields.side_posts) {
        if (waits(post->on_behalf))
            all.push_back({"side-posts", post->key, "reported", *post->on_behalf, Side::executive, fields.appointments.get(post->appointment)->person});
    }
    return all;
}

bool may_confirm(const CaseFields& fields, const Account& account, const Unconfirmed& mark, base::Date today)
{
    if (account->closed || (account->party != Party::presidium && account->party != Party::executive))
        return false;
    const bool own = account->person && account->person == mark.person;
    if (own)
        return true;
    return mark.side == Side::presidium && account->person != mark.mark.typed_by && leads(fields, account, today);
}

Plan with_confirmed(const Plan& plan, std::string_view field, base::Date on)
{
    auto next = *plan;
    bool found = false;
    each_mark_of_plan(next, [&](const std::string& name, std::optional<OnBehalf>& mark, Side) {
        if (name == field && waits(mark)) {
            mark->confirmed = on;
            found = true;
        }
    });
    if (!found)
        refuse("behalf.unknown", "field", {{"key", plan->key}, {"what", std::string(field)}});
    return Plan::restore(std::move(next));
}

Talk with_confirmed(const Talk& talk, std::string_view field, base::Date on)
{
    auto next = *talk;
    bool found = false;
    each_mark_of_talk(next, [&](const std::string& name, std::optional<OnBehalf>& mark, Side, const std::optional<PersonId>&) {
        if (name == field && waits(mark)) {
            mark->confirmed = on;
            found = true;
        }
    });
    if (!found)
        refuse("behalf.unknown", "field", {{"key", talk->key}, {"what", std::string(field)}});
    return Talk::restore(std::move(next));
}

Agreement with_confirmed(const Agreement& agreement, std::string_view field, base::Date on)
{
    auto next = *agreement;
    bool found = false;
    each_mark_of_agreement(next, [&](const std::string& name, std::optional<OnBehalf>& mark, PersonId) {
        if (name == field && waits(mark)) {
            mark->confirmed = on;
            found = true;
        }
    });
    if (!found)
        refuse("behalf.unknown", "field", {{"key", agreement->key}, {"what", std::string(field)}});
    return Agreement::restore(std::move(next));
}

Accord with_confirmed(const Accord& accord, std::string_view field, base::Date on)
{
    auto next = *accord;
    for (size_t i = 0; i < next.signatures.size(); ++i) {
        if (at("signatures", i) != field || !waits(next.signatures[i].on_behalf))
            continue;
        next.signatures[i].on_behalf->confirmed = on;
        return Accord::restore(std::move(next));
    }
    refuse("behalf.unknown", "field", {{"key", accord->key}, {"what", std::string(field)}});
}

SidePost with_confirmed(const SidePost& post, std::string_view field, base::Date on)
{
    auto next = *post;
    if (field != "reported" || !waits(next.on_behalf))
        refuse("behalf.unknown", "field", {{"key", post->key}, {"what", std::string(field)}});
    next.on_behalf->confirmed = on;
    return SidePost::restore(std::move(next));
}

}  // namespace domain
