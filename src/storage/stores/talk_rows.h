// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/talk/action.h"
#include "domain/talk/talk.h"
#include "storage/stores/blank.h"
#include "storage/stores/row.h"

// How talks and actions lie in their tables; see row.h.
namespace storage {

struct TalkRow {
    static Shape shape() { return {"talk", "id", {"id", "place", "circle", "blind"}, 1, true}; }
    static domain::TalkFields blank() { return {blank_id<domain::TalkId>(), {}, blank_id<domain::AppointmentId>(), {}, {}, {}, {}, blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& talk)
    {
        row.plain("key", talk.key);
        row.plain("appointment", talk.appointment);
        row.plain("term", talk.term);
        row.plain("kind", talk.kind);
        row.plain("state", talk.state);
        row.plain("day", talk.date);
        row.plain("time", talk.time);
        row.plain("minutes", talk.minutes);
        row.plain("invited", talk.invited);
        row.plain("mandate", talk.mandate);
        row.plain("plan", talk.plan);
        row.plain("remark_deadline", talk.remark_deadline);
        row.plain("next_talk", talk.next_talk);
        row.plain("frozen", talk.frozen);
        row.sealed("meeting_place", talk.place);
        row.sealed("cancelled_reason", talk.cancelled_reason);
    }
};

/// Who takes part where the circle differs.
struct CircleRow {
    static Shape shape() { return {"talk_circle", "talk", {"talk", "half", "place"}, 3}; }
    static domain::PersonId blank() { return blank_id<domain::PersonId>(); }
    template <class V, class O>
    static void fields(V& row, O& person)
    {
        row.plain("person", person);
    }
};

struct ParticipantRow {
    static Shape shape() { return {"participant", "talk", {"talk", "place"}, 2}; }
    static domain::Participant blank() { return {blank_id<domain::PersonId>(), {}, {}}; }
    template <class V, class O>
    static void fields(V& row, O& participant)
    {
        row.plain("person", participant.person);
        row.plain("side", participant.side);
        row.plain("attendance", participant.attendance);
        row.plain("signs", participant.signs);
        row.sealed("capacity", participant.capacity);
    }
};

struct PreparationRow {
    static Shape shape() { return {"preparation", "talk", {"talk", "side"}, 2}; }
    static domain::SidePreparation blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& side)
    {
        row.plain("author", side.by);
        row.plain("joint", side.joint);
        row.plain("submitted", side.submitted);
        row.plain("none_entered", side.none_entered);
        row.on_behalf("", side.on_behalf);
    }
};

struct AnswerRow {
    static Shape shape() { return {"answer", "talk", {"talk", "side", "place"}, 3, false, Writers::anyone}; }
    static domain::PreparationAnswer blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& answer)
    {
        row.sealed("question", answer.question);
        row.sealed("answer", answer.answer);
    }
};

struct AgendaRow {
    static Shape shape() { return {"agenda_item", "talk", {"id", "talk", "place"}, 1}; }
    static domain::AgendaItem blank() { return {blank_id<domain::AgendaItemId>(), {}, {}}; }
    template <class V, class O>
    static void fields(V& row, O& item)
    {
        row.plain("key", item.key);
        row.plain("hat", item.hat);
        row.plain("minutes", item.minutes);
        row.sealed("title", item.title);
        row.passage("agreed", item.agreed);
    }
};

struct StatementRow {
    static Shape shape() { return {"statement", "talk", {"item", "place", "talk"}, 2}; }
    static domain::Statement blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& statement)
    {
        row.plain("side", statement.by);
        row.passage("passage", statement.passage);
    }
};

struct RemarkRow {
    static Shape shape() { return {"remark", "talk", {"talk", "place"}, 2}; }
    static domain::Remark blank() { return {blank_id<domain::PersonId>(), blank_day(), {}}; }
    template <class V, class O>
    static void fields(V& row, O& remark)
    {
        row.plain("author", remark.by);
        row.plain("day", remark.date);
        row.plain("state", remark.state);
        row.plain("settled", remark.settled);
        row.on_behalf("", remark.on_behalf);
        row.passage("passage", remark.passage);
        row.sealed("reason", remark.reason);
    }
};

struct DisagreementRow {
    static Shape shape() { return {"disagreement", "talk", {"talk", "place"}, 2}; }
    static domain::Disagreement blank() { return {blank_id<domain::PersonId>(), blank_day(), {}}; }
    template <class V, class O>
    static void fields(V& row, O& disagreement)
    {
        row.plain("author", disagreement.by);
        row.plain("day", disagreement.date);
        row.on_behalf("", disagreement.on_behalf);
        row.passage("passage", disagreement.passage);
    }
};

struct ActionRow {
    static Shape shape() { return {"action", "id", {"id", "place"}, 1, true}; }
    static domain::ActionFields blank() { return {blank_id<domain::ActionId>(), {}, blank_id<domain::TalkId>(), {}, blank_id<domain::PersonId>(), {}}; }
    template <class V, class O>
    static void fields(V& row, O& action)
    {
        row.plain("key", action.key);
        row.plain("talk", action.talk);
        row.plain("owner", action.owner);
        row.plain("term", action.term);
        row.plain("due", action.due);
        row.plain("state", action.state);
        row.plain("settled", action.settled);
        row.plain("moved_from", action.moved_from);
        row.sealed("text", action.text);
        row.sealed("note", action.note);
    }
};

/// Where the parts of a talk lie.
enum class TalkPart { talk, presidium_answers, executive_answers };

/// Calls each(row type, object, lead cells, part) for every row of a talk, its own row last.
template <class Each>
void each_row(const domain::TalkFields& talk, Each each)
{
    const auto id = to_cell(talk.id);
    const auto numbered = [](const auto& list, auto visit) {
        std::int64_t place = 0;
        for (const auto& one : list)
            visit(one, Cell{++place});
    };
    if (talk.circle) {
        numbered(talk.circle->presidium, [&](const auto& person, const Cell& place) {
            each(CircleRow{}, person, {id, Cell{"presidium"}, place}, TalkPart::talk);
        });
        numbered(talk.circle->guests, [&](const auto& person, const Cell& place) { each(CircleRow{}, person, {id, Cell{"guest"}, place}, TalkPart::talk); });
    }
    numbered(talk.participants, [&](const auto& participant, const Cell& place) { each(ParticipantRow{}, participant, {id, place}, TalkPart::talk); });
    if (talk.preparation) {
        for (const auto side : {domain::Side::presidium, domain::Side::executive}) {
            const auto& prepared = talk.preparation->of(side);
            const auto part = side == domain::Side::presidium ? TalkPart::presidium_answers : TalkPart::executive_answers;
            each(PreparationRow{}, prepared, {id, to_cell(side)}, part);
            numbered(prepared.answers, [&](const auto& answer, const Cell& place) { each(AnswerRow{}, answer, {id, to_cell(side), place}, part); });
        }
    }
    numbered(talk.agenda, [&](const auto& item, const Cell& place) {
        each(AgendaRow{}, item, {to_cell(item.id), id, place}, TalkPart::talk);
        numbered(item.statements, [&](const auto& statement, const Cell& at) { each(StatementRow{}, statement, {to_cell(item.id), at, id}, TalkPart::talk); });
    });
    numbered(talk.remarks, [&](const auto& remark, const Cell& place) { each(RemarkRow{}, remark, {id, place}, TalkPart::talk); });
    numbered(talk.disagreement, [&](const auto& each_one, const Cell& place) { each(DisagreementRow{}, each_one, {id, place}, TalkPart::talk); });
    const auto blind = talk.preparation ? to_cell(talk.preparation->blind) : Cell{};
    each(TalkRow{}, talk, {id, Cell{}, to_cell(talk.circle.has_value()), blind}, TalkPart::talk);
}

}  // namespace storage
