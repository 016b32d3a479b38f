// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/talk.h"

#include <algorithm>

namespace domain {
namespace {

std::map<std::string, std::string> state_of(const TalkFields& talk)
{
    return {{"talk", talk.key}, {"state", std::string(code(talk.state))}};
}

AgendaItem& item_in(TalkFields& talk, AgendaItemId id)
{
    for (auto& item : talk.agenda) {
        if (item.id == id)
            return item;
    }
    refuse("talk.unknown_item", "agenda");
}

SidePreparation& preparation_in(TalkFields& talk, Side side)
{
    if (side != Side::presidium && side != Side::executive)
        refuse("talk.not_a_party", "preparation", {{"side", std::string(code(side))}});
    if (!talk.preparation)
        talk.preparation.emplace();
    return side == Side::presidium ? talk.preparation->presidium : talk.preparation->executive;
}

void require_before_held(const TalkFields& talk)
{
    if (talk.state > TalkState::preparing)
        refuse("talk.wrong_state", "state", state_of(talk));
}

void require_held(const TalkFields& talk)
{
    if (!talk.was_held())
        refuse("talk.not_held", "state", state_of(talk));
}

Remark& open_remark_in(TalkFields& talk, size_t index)
{
    if (index >= talk.remarks.size())
        refuse("talk.unknown_remark", at("remarks", index));
    if (talk.remarks[index].state != Remark::State::open)
        refuse("talk.remark_settled", at("remarks", index));
    return talk.remarks[index];
}

/// Who is not named signs when he likes, but after those that are.
void put_in_order(std::vector<Signature>& signatures, const std::vector<PersonId>& order)
{
    for (size_t i = 0; i < order.size(); ++i) {
        const auto found = std::find_if(signatures.begin(), signatures.end(), [&](const Signature& each) { return each.person == order[i]; });
        if (found == signatures.end())
            refuse("signature.unknown", at("signing_order", i), {{"id", order[i].str()}});
    }
    if (order.empty())
        return;
    for (auto& each : signatures)
        each.order = static_cast<int>(std::find(order.begin(), order.end(), each.person) - order.begin()) + 1;
    std::stable_sort(signatures.begin(), signatures.end(), [](const Signature& a, const Signature& b) { return a.order < b.order; });
}

}  // namespace

TalkFields Talk::changed() const
{
    if ((**this).is_frozen())
        refuse("talk.frozen", "state", state_of(**this));
    if ((**this).state == State::cancelled)
        refuse("talk.cancelled", "state", state_of(**this));
    return **this;
}

void Talk::plan(TalkFields next)
{
    const auto now = changed();
    require_before_held(now);
    if (next.id != now.id || next.key != now.key)
        refuse("talk.other_record", "id");
    const auto is_blind = [](const TalkFields& talk) { return !talk.preparation || talk.preparation->blind; };
    if (now.preparation && (now.preparation->presidium.submitted || now.preparation->executive.submitted) && is_blind(now) != is_blind(next))
        refuse("preparation.blind_fixed", "blind", {{"talk", now.key}});
    if (now.ratings && !now.ratings->untouched() && next.ratings != now.ratings)
        refuse("rating.begun", "ratings", {{"talk", now.key}});
    next.state = now.state;
    replace(std::move(next));
}

void Talk::wrap_up(std::optional<int> minutes, std::optional<base::Date> next_talk)
{
    auto next = changed();
    require_held(next);
    next.minutes = minutes;
    next.next_talk = next_talk;
    replace(std::move(next));
}

void Talk::invite(base::Date on)
{
    auto next = changed();
    require_before_held(next);
    next.invited = on;
    if (next.state == State::planned)
        next.state = State::invited;
    replace(std::move(next));
}

void Talk::prepare()
{
    auto next = changed();
    require_before_held(next);
    next.state = State::preparing;
    replace(std::move(next));
}

void Talk::write_preparation(Side side, std::vector<PreparationAnswer> answers, std::optional<PersonId> by, std::optional<OnBehalf> on_behalf)
{
    auto next = changed();
    require_before_held(next);
    auto& own = preparation_in(next, side);
    if (own.is_in())
        refuse("preparation.submitted", "preparation", {{"side", std::string(code(side))}});
    const bool shared = own.joint || own.answers.empty();
    if (!shared && own.by && own.by != by)
        refuse("preparation.other_writer", "preparation", {{"side", std::string(code(side))}});
    if (!own.joint || !own.by)
        own.by = by;
    own.answers = std::move(answers);
    own.on_behalf = std::move(on_behalf);
    replace(std::move(next));
}

void Talk::share_preparation(PersonId by)
{
    auto next = changed();
    require_before_held(next);
    auto& own = preparation_in(next, Side::presidium);
    if (own.is_in())
        refuse("preparation.submitted", "preparation", {{"side", std::string(code(Side::presidium))}});
    if (own.answers.empty())
        refuse("preparation.nothing_written", "preparation", {{"side", std::string(code(Side::presidium))}});
    if (own.by && own.by != by)
        refuse("preparation.other_writer", "preparation", {{"side", std::string(code(Side::presidium))}});
    own.by = by;
    own.joint = true;
    replace(std::move(next));
}

void Talk::submit_preparation(Side side, base::Date on)
{
    auto next = changed();
    require_before_held(next);
    auto& own = preparation_in(next, side);
    if (own.is_in())
        refuse("preparation.submitted", "preparation", {{"side", std::string(code(side))}});
    own.submitted = on;
    replace(std::move(next));
}

void Talk::no_preparation_from(Side side, base::Date on)
{
    auto next = changed();
    auto& own = preparation_in(next, side);
    if (own.submitted)
        refuse("preparation.submitted", "preparation", {{"side", std::string(code(side))}});
    own.answers.clear();
    own.none_entered = on;
    replace(std::move(next));
}

void Talk::hold(std::vector<Participant> attendance)
{
    auto next = changed();
    require_before_held(next);
    next.participants = std::move(attendance);
    next.state = State::held;
    replace(std::move(next));
}

void Talk::record(AgendaItemId item, Passage agreed)
{
    auto next = changed();
    require_held(next);
    item_in(next, item).agreed = std::move(agreed);
    replace(std::move(next));
}

void Talk::state(AgendaItemId item, Statement statement)
{
    auto next = changed();
    require_held(next);
    item_in(next, item).statements.push_back(std::move(statement));
    replace(std::move(next));
}

void Talk::send_for_review(base::Date deadline)
{
    auto next = changed();
    require_held(next);
    next.state = State::in_review;
    next.remark_deadline = deadline;
    replace(std::move(next));
}

void Talk::remark(Remark remark)
{
    auto next = changed();
    if (next.state != State::in_review)
        refuse("talk.not_in_review", "state", state_of(next));
    if (next.remark_deadline && remark.date > *next.remark_deadline)
        refuse("talk.remark_too_late", "remarks", {{"deadline", next.remark_deadline->iso()}});
    next.remarks.push_back(std::move(remark));
    replace(std::move(next));
}

void Talk::accept_remark(size_t index, base::Date on, std::optional<OnBehalf> on_behalf)
{
    auto next = changed();
    auto& remark = open_remark_in(next, index);
    remark.state = Remark::State::accepted;
    remark.settled = on;
    remark.settled_on_behalf = std::move(on_behalf);
    replace(std::move(next));
}

void Talk::decline_remark(size_t index, base::Date on, base::Text reason, std::optional<OnBehalf> on_behalf)
{
    auto next = changed();
    auto& remark = open_remark_in(next, index);
    remark.state = Remark::State::declined;
    remark.settled = on;
    remark.settled_on_behalf = std::move(on_behalf);
    remark.reason = std::move(reason);
    replace(std::move(next));
}

void Talk::disagree(Disagreement disagreement)
{
    auto next = changed();
    require_held(next);
    next.disagreement.push_back(std::move(disagreement));
    replace(std::move(next));
}

void Talk::freeze(base::Date on, const Mandates& mandates, const std::vector<PersonId>& signing_order)
{
    auto next = changed();
    if (next.state != State::in_review)
        refuse("talk.not_in_review", "state", state_of(next));
    mandates.require(Power::hold_talks, next.date);
    Faults faults;
    for (size_t i = 0; i < next.remarks.size(); ++i) {
        if (next.remarks[i].state == Remark::State::open && !prints_as_disagreement(next.remarks[i], on))
            faults.add("talk.open_remark", at("remarks", i), {{"deadline", next.remark_deadline->iso()}});
    }
    if (next.participants.empty())
        faults.add("talk.nobody_present", "participants");
    faults.raise();
    next.state = State::frozen;
    next.frozen = on;
    next.signatures = next.asked();
    put_in_order(next.signatures, signing_order);
    replace(std::move(next));
}

void Talk::cancel(base::Text reason)
{
    auto next = changed();
    require_before_held(next);
    next.state = State::cancelled;
    next.cancelled_reason = std::move(reason);
    replace(std::move(next));
}

const AgendaItem* Talk::find_item(AgendaItemId id) const
{
    for (const auto& item : (**this).agenda) {
        if (item.id == id)
            return &item;
    }
    return nullptr;
}

bool Talk::prints_as_disagreement(const Remark& remark, base::Date day) const
{
    // A frozen text says the same for ever, whatever the day it is printed.
    const auto counted = (**this).frozen.value_or(day);
    return remark.state == Remark::State::open && (**this).remark_deadline && *(**this).remark_deadline < counted;
}

std::vector<Disagreement> Talk::disagreement_on(base::Date day) const
{
    auto all = (**this).disagreement;
    for (const auto& remark : (**this).remarks) {
        if (prints_as_disagreement(remark, day))
            all.push_back({remark.by, remark.date, remark.passage, remark.on_behalf});
    }
    return all;
}

std::vector<Warning> Talk::warnings(const TalkSettings& settings) const
{
    const auto& talk = **this;
    std::vector<Warning> warnings;
    if (talk.state == State::cancelled)
        return warnings;
    if (const auto days = talk.notice(); days && *days < settings.notice_days)
        warnings.push_back({"talk.short_notice", "invited", {{"days", std::to_string(*days)}, {"rule", std::to_string(settings.notice_days)}}});
    if (talk.was_held() && talk.participants.empty())
        warnings.push_back({"talk.no_participants", "participants"});
    for (size_t i = 0; talk.ratings && talk.was_held() && i < talk.ratings->points.size(); ++i) {
        const auto& point = talk.ratings->points[i];
        if (!point.agreed)
            warnings.push_back({"statement.missing", at("ratings/points", i), {{"point", point.title.is_withheld() ? point.key : point.title.str()}}});
    }
    if (talk.kind != Kind::development || settings.pay_text_allowed)
        return warnings;
    const auto look = [&](const SealedText& text, const std::string& field) {
        if (text.is_withheld())
            return;
        if (auto word = find_pay_word(text.str(), settings.pay_words); !word.empty())
            warnings.push_back({"talk.pay_text", field, {{"found", word}}});
        else if (auto amount = find_pay_amount(text.str(), settings.current_pay, settings.bids); !amount.empty())
            warnings.push_back({"talk.pay_text", field, {{"found", amount}}});
    };
    for (size_t i = 0; i < talk.agenda.size(); ++i) {
        const auto where = at("agenda", i);
        look(talk.agenda[i].title, at(where, "title"));
        for (size_t j = 0; j < talk.agenda[i].statements.size(); ++j)
            look(talk.agenda[i].statements[j].passage.text, at(at(at(where, "statements"), j), "text"));
        if (talk.agenda[i].agreed)
            look(talk.agenda[i].agreed->text, at(where, "agreed"));
    }
    for (size_t i = 0; talk.ratings && i < talk.ratings->points.size(); ++i) {
        const auto& point = talk.ratings->points[i];
        const auto where = at("ratings/points", i);
        look(point.title, at(where, "title"));
        if (point.agreed)
            look(point.agreed->text.text, at(where, "agreed"));
    }
    for (size_t i = 0; i < talk.signatures.size(); ++i) {
        look(talk.signatures[i].reservation, at(at("signatures", i), "reservation"));
        look(talk.signatures[i].reply, at(at("signatures", i), "reply"));
    }
    for (size_t i = 0; i < talk.remarks.size(); ++i)
        look(talk.remarks[i].passage.text, at(at("remarks", i), "text"));
    for (size_t i = 0; i < talk.disagreement.size(); ++i)
        look(talk.disagreement[i].passage.text, at(at("disagreement", i), "text"));
    return warnings;
}

std::string matter_of(const Interest& interest)
{
    return interest->matter.is_withheld() ? std::string() : interest->matter.str();
}

const Interest* conflict_of(PersonId person, const TalkFields& talk, const std::vector<Interest>& interests)
{
    for (const auto& interest : interests) {
        const bool in_its_days = interest->declared <= talk.date && (!interest->until || talk.date <= *interest->until);
        if (interest->person == person && (interest->talk ? *interest->talk == talk.id : in_its_days))
            return &interest;
    }
    return nullptr;
}

void require_no_conflict(PersonId person, const TalkFields& talk, const std::vector<Interest>& interests)
{
    if (const auto* interest = conflict_of(person, talk, interests))
        refuse("interest.conflict", "person", {{"interest", (*interest)->key}, {"matter", matter_of(*interest)}});
}

}  // namespace domain
