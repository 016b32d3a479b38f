// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"

#include "domain/talk/talk.h"

#include <algorithm>
#include <set>

namespace domain {
namespace {

void check_participants(const TalkFields& talk, Faults& faults)
{
    std::set<PersonId> seen;
    for (size_t i = 0; i < talk.participants.size(); ++i) {
        const auto& each = talk.participants[i];
        const auto where = at("participants", i);
        require_text(each.capacity, faults, where, "capacity");
        if (!seen.insert(each.person).second)
            faults.add("talk.participant_twice", at(where, "person"));
        if (each.signs && each.side == Side::secretariat)
            faults.add("talk.secretariat_signs", at(where, "signs"));
    }
    if (!talk.was_held() || talk.participants.empty())
        return;
    const bool someone = std::any_of(talk.participants.begin(), talk.participants.end(),
        [](const auto& each) { return each.attendance == Attendance::present && (each.side == Side::presidium || each.side == Side::executive); });
    if (!someone)
        faults.add("talk.nobody_present", "participants");
}

void check_agenda(const TalkFields& talk, Faults& faults)
{
    std::set<std::string_view> keys;
    std::set<AgendaItemId> ids;
    for (size_t i = 0; i < talk.agenda.size(); ++i) {
        const auto& item = talk.agenda[i];
        const auto where = at("agenda", i);
        check_key(item.key, faults, where);
        require_text(item.title, faults, where, "title");
        if (!keys.insert(item.key).second || !ids.insert(item.id).second)
            faults.add("field.key_taken", at(where, "key"), {{"key", item.key}});
        if (item.minutes && (*item.minutes < 1 || *item.minutes > 1440))
            faults.add("field.range", at(where, "minutes"), {{"low", "1"}, {"high", "1440"}});
        for (size_t j = 0; j < item.statements.size(); ++j) {
            const auto statement = at(at(where, "statements"), j);
            check(item.statements[j].passage, faults, at(statement, "text"));
            if (item.statements[j].by != Side::presidium && item.statements[j].by != Side::executive)
                faults.add("talk.not_a_party", at(statement, "by"), {{"side", std::string(code(item.statements[j].by))}});
        }
        if (item.agreed) {
            check(*item.agreed, faults, at(where, "agreed"));
            if (!talk.was_held())
                faults.add("talk.agreed_before_held", at(where, "agreed"), {{"state", std::string(code(talk.state))}});
        }
    }
}

void check_remarks(const TalkFields& talk, Faults& faults)
{
    const bool minuted = talk.was_held() && talk.state != TalkState::held;
    if (!minuted && !talk.remarks.empty())
        faults.add("talk.remarks_before_review", "remarks", {{"state", std::string(code(talk.state))}});
    if (minuted && !talk.remark_deadline)
        faults.add("field.required", "remark_deadline");
    for (size_t i = 0; i < talk.remarks.size(); ++i) {
        const auto& remark = talk.remarks[i];
        const auto where = at("remarks", i);
        check(remark.passage, faults, at(where, "text"));
        if (remark.state == Remark::State::declined)
            require_text(remark.reason, faults, where, "reason");
        if (remark.state == Remark::State::open && talk.is_frozen() && talk.frozen && talk.remark_deadline && *talk.frozen <= *talk.remark_deadline)
            faults.add("talk.open_remark", where, {{"deadline", talk.remark_deadline->iso()}});
    }
    for (size_t i = 0; i < talk.disagreement.size(); ++i)
        check(talk.disagreement[i].passage, faults, at(at("disagreement", i), "text"));
    if (!talk.was_held() && !talk.disagreement.empty())
        faults.add("talk.disagreement_before_held", "disagreement", {{"state", std::string(code(talk.state))}});
}

void check_state(const TalkFields& talk, Faults& faults)
{
    const std::map<std::string, std::string> state{{"state", std::string(code(talk.state))}};
    if (talk.state == TalkState::invited && !talk.invited)
        faults.add("field.required", "invited", state);
    if (talk.invited && *talk.invited > talk.date)
        faults.add("talk.invited_after", "invited", {{"invited", talk.invited->iso()}, {"date", talk.date.iso()}});
    if (talk.is_frozen() != talk.frozen.has_value())
        faults.add(talk.frozen ? "talk.frozen_day_without_state" : "field.required", "frozen", state);
    if (talk.frozen && *talk.frozen < talk.date)
        faults.add("field.dates_reversed", "frozen", {{"from", talk.date.iso()}, {"to", talk.frozen->iso()}});
    if (talk.state == TalkState::cancelled)
        require_text(talk.cancelled_reason, faults, "", "cancelled_reason");
    else if (!talk.cancelled_reason.empty())
        faults.add("talk.reason_but_not_cancelled", "cancelled_reason", state);
    if (talk.next_talk && *talk.next_talk <= talk.date)
        faults.add("field.dates_reversed", "next_talk", {{"from", talk.date.iso()}, {"to", talk.next_talk->iso()}});
    if (talk.remark_deadline && *talk.remark_deadline < talk.date)
        faults.add("field.dates_reversed", "remark_deadline", {{"from", talk.date.iso()}, {"to", talk.remark_deadline->iso()}});
}

void check_signatures(const TalkFields& talk, Faults& faults)
{
    const std::map<std::string, std::string> state{{"state", std::string(code(talk.state))}};
    check(talk.signatures, faults, "signatures");
    if (talk.signatures.empty())
        return;
    if (!talk.is_frozen())
        faults.add("talk.signatures_before_frozen", "signatures", state);
    else if (talk.state == TalkState::signed_ && !all_given(talk.signatures))
        faults.add("talk.signatures_missing", "signatures", state);
    else if (talk.state == TalkState::frozen && all_given(talk.signatures))
        faults.add("talk.all_signed", "state", state);
    for (size_t i = 0; talk.frozen && i < talk.signatures.size(); ++i) {
        const auto& date = talk.signatures[i].date;
        if (date && *date < *talk.frozen)
            faults.add("signature.before_frozen", at(at("signatures", i), "date"), {{"frozen", talk.frozen->iso()}, {"date", date->iso()}});
    }
}

}  // namespace

void check(const TalkFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    if (fields.minutes && (*fields.minutes < 1 || *fields.minutes > 1440))
        faults.add("field.range", "minutes", {{"low", "1"}, {"high", "1440"}});
    check_state(fields, faults);
    check_participants(fields, faults);
    if (fields.preparation)
        check(*fields.preparation, faults, "preparation");
    if (fields.ratings)
        check(*fields.ratings, faults, "ratings");
    if (!fields.guide.empty() && !is_key(fields.guide))
        faults.add("field.key", "guide");
    check_agenda(fields, faults);
    check_remarks(fields, faults);
    check_signatures(fields, faults);
}

std::optional<int> TalkFields::notice() const
{
    return invited ? std::optional(invited->days_until(date)) : std::nullopt;
}

}  // namespace domain
