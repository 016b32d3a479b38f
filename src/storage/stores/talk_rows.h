// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/talk/action.h"
#include "domain/talk/talk.h"
#include "storage/stores/blank.h"
#include "storage/stores/row.h"
#include "storage/stores/signature_fields.h"

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
        row.plain("guide", talk.guide);
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
        row.on_behalf("settled_", remark.settled_on_behalf);
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

/// The scale.
struct RatingRow {
    static Shape shape() { return {"talk_rating", "talk", {"talk"}, 1}; }
    static domain::Ratings blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& ratings)
    {
        row.plain("low", ratings.low);
        row.plain("high", ratings.high);
    }
};

struct RatingPointRow {
    static Shape shape() { return {"rating_point", "talk", {"talk", "place"}, 2}; }
    static domain::RatingPoint blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& point)
    {
        row.plain("key", point.key);
        row.sealed("title", point.title);
    }
};

struct AgreedStatementRow {
    static Shape shape() { return {"agreed_statement", "talk", {"talk", "place"}, 2}; }
    static domain::AgreedStatement blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& statement)
    {
        row.sealed("rating", statement.rating);
        row.passage("text", statement.text);
    }
};

struct RatingSheetRow {
    static Shape shape() { return {"rating_sheet", "talk", {"talk", "half", "place"}, 3}; }
    static domain::RatingSheet blank() { return {blank_id<domain::PersonId>()}; }
    template <class V, class O>
    static void fields(V& row, O& sheet)
    {
        row.plain("person", sheet.person);
        row.plain("submitted", sheet.submitted);
        row.plain("absent", sheet.absent);
        row.on_behalf("", sheet.on_behalf);
    }
};

struct ScoreRow {
    static Shape shape() { return {"rating_score", "talk", {"talk", "half", "sheet", "place"}, 4, false, Writers::anyone}; }
    static domain::Score blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& score)
    {
        row.plain("point", score.point);
        row.sealed("value", score.value);
        row.sealed("note", score.note);
    }
};

struct TalkSignatureRow {
    static Shape shape() { return {"talk_signature", "talk", {"talk", "place"}, 2}; }
    static domain::Signature blank() { return {blank_id<domain::PersonId>()}; }
    template <class V, class O>
    static void fields(V& row, O& signature)
    {
        signature_fields(row, signature);
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

/// Where the parts of a talk lie; one person's ratings with the sheet that they stand on.
struct TalkPart {
    enum Kind { talk, presidium_answers, executive_answers, scores, signatures } kind = talk;
    const domain::RatingSheet* sheet = nullptr;
};

/// The rows of a talk's ratings.
template <class Each, class Numbered>
void each_rating_row(const domain::TalkFields& talk, const Cell& id, Each each, Numbered numbered)
{
    const auto& ratings = *talk.ratings;
    each(RatingRow{}, ratings, {id}, TalkPart{});
    numbered(ratings.points, [&](const auto& point, const Cell& place) {
        each(RatingPointRow{}, point, {id, place}, TalkPart{});
        if (point.agreed)
            each(AgreedStatementRow{}, *point.agreed, {id, place}, TalkPart{});
    });
    const auto sheet_rows = [&](const domain::RatingSheet& sheet, const char* half, const Cell& place) {
        each(RatingSheetRow{}, sheet, {id, Cell{half}, place}, TalkPart{});
        numbered(sheet.scores, [&](const auto& score, const Cell& at) {
            each(ScoreRow{}, score, {id, Cell{half}, place, at}, TalkPart{TalkPart::scores, &sheet});
        });
    };
    numbered(ratings.panel, [&](const auto& sheet, const Cell& place) { sheet_rows(sheet, "panel", place); });
    if (ratings.self)
        sheet_rows(*ratings.self, "self", Cell{std::int64_t{1}});
}

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
        numbered(talk.circle->presidium, [&](const auto& person, const Cell& place) { each(CircleRow{}, person, {id, Cell{"presidium"}, place}, TalkPart{}); });
        numbered(talk.circle->guests, [&](const auto& person, const Cell& place) { each(CircleRow{}, person, {id, Cell{"guest"}, place}, TalkPart{}); });
    }
    numbered(talk.participants, [&](const auto& participant, const Cell& place) { each(ParticipantRow{}, participant, {id, place}, TalkPart{}); });
    if (talk.preparation) {
        for (const auto side : {domain::Side::presidium, domain::Side::executive}) {
            const auto& prepared = talk.preparation->of(side);
            const TalkPart part{side == domain::Side::presidium ? TalkPart::presidium_answers : TalkPart::executive_answers};
            each(PreparationRow{}, prepared, {id, to_cell(side)}, part);
            numbered(prepared.answers, [&](const auto& answer, const Cell& place) { each(AnswerRow{}, answer, {id, to_cell(side), place}, part); });
        }
    }
    numbered(talk.agenda, [&](const auto& item, const Cell& place) {
        each(AgendaRow{}, item, {to_cell(item.id), id, place}, TalkPart{});
        numbered(item.statements, [&](const auto& statement, const Cell& at) { each(StatementRow{}, statement, {to_cell(item.id), at, id}, TalkPart{}); });
    });
    numbered(talk.remarks, [&](const auto& remark, const Cell& place) { each(RemarkRow{}, remark, {id, place}, TalkPart{}); });
    numbered(talk.disagreement, [&](const auto& each_one, const Cell& place) { each(DisagreementRow{}, each_one, {id, place}, TalkPart{}); });
    if (talk.ratings)
        each_rating_row(talk, id, each, numbered);
    numbered(talk.signatures, [&](const auto& one, const Cell& place) { each(TalkSignatureRow{}, one, {id, place}, TalkPart{TalkPart::signatures}); });
    const auto blind = talk.preparation ? to_cell(talk.preparation->blind) : Cell{};
    each(TalkRow{}, talk, {id, Cell{}, to_cell(talk.circle.has_value()), blind}, TalkPart{});
}

}  // namespace storage
