// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/signatures.h"
#include "app/open_form/writer.h"

namespace app::open_form {

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

json Writer::sheet(const domain::RatingSheet& sheet) const
{
    json out{{"person", person(sheet.person)}};
    put_list(out, "scores", sheet.scores, [](const auto& each) {
        json one{{"point", each.point}};
        put(one, "value", each.value);
        put(one, "note", each.note);
        return one;
    });
    put(out, "submitted", sheet.submitted);
    put(out, "absent", sheet.absent);
    mark(out, "on_behalf", sheet.on_behalf);
    return out;
}

json Writer::ratings(const domain::Ratings& ratings) const
{
    json out{{"scale", {{"low", ratings.low}, {"high", ratings.high}}}};
    put_list(out, "points", ratings.points, [](const auto& point) {
        json one{{"key", point.key}, {"title", of(point.title)}};
        if (point.agreed) {
            auto agreed = json::object();
            put(agreed, "rating", point.agreed->rating);
            agreed["text"] = of(point.agreed->text);
            one["agreed"] = std::move(agreed);
        }
        return one;
    });
    put_list(out, "panel", ratings.panel, [&](const auto& each) { return sheet(each); });
    if (ratings.self)
        out["self"] = sheet(*ratings.self);
    return out;
}

json Writer::guide(const domain::GuideFields& guide) const
{
    auto out = head(guide, "guides");
    out["kind"] = code(guide.kind);
    out["language"] = base::code(guide.language);
    out["title"] = guide.title.str();
    put(out, "source", guide.source);
    out["scale"] = json{{"low", guide.low}, {"high", guide.high}};
    put_list(out, "agenda", guide.agenda, [](const auto& item) {
        json one{{"key", item.key}, {"title", item.title.str()}, {"hat", code(item.hat)}};
        put(one, "minutes", item.minutes);
        return one;
    });
    put_list(out, "questions", guide.questions, [](const auto& each) { return json{{"key", each.key}, {"part", code(each.part)}, {"text", each.text.str()}}; });
    put_list(out, "points", guide.points, [](const auto& each) { return json{{"key", each.key}, {"title", each.title.str()}}; });
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
    put(out, "guide", talk.guide);
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
    if (talk.ratings)
        out["ratings"] = ratings(*talk.ratings);
    put_list(out, "agenda", talk.agenda, [&](const auto& each) { return item(talk, each); });
    put_list(out, "remarks", talk.remarks, [&](const auto& remark) {
        json one{{"by", person(remark.by)}, {"date", remark.date.iso()}, {"text", of(remark.passage)}, {"state", code(remark.state)}};
        put(one, "reason", remark.reason);
        put(one, "settled", remark.settled);
        mark(one, "on_behalf", remark.on_behalf);
        mark(one, "settled_on_behalf", remark.settled_on_behalf);
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
    write_signatures(
        out, "signatures", talk.signatures, [&](domain::PersonId id) { return person(id); },
        [&](json& one, const char* name, const std::optional<domain::OnBehalf>& typed) { mark(one, name, typed); });
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

}  // namespace app::open_form
