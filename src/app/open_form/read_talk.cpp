// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/reader.h"
#include "app/open_form/signatures.h"

namespace app::open_form {
namespace {

domain::SidePreparation read_side(const Fields& in)
{
    domain::SidePreparation side;
    side.by = in.refers<domain::PersonId>("by", "persons");
    side.joint = in.flag("joint", false);
    side.on_behalf = in.on_behalf("on_behalf");
    in.list("answers", [&](const Fields& answer) { side.answers.push_back({answer.sealed_text("question"), answer.sealed_text("answer")}); });
    side.submitted = in.date("submitted");
    side.none_entered = in.date("none_entered");
    return side;
}

domain::Preparation read_preparation(const Fields& in)
{
    domain::Preparation preparation;
    preparation.blind = in.flag("blind", true);
    in.object("presidium", [&](const Fields& side) { preparation.presidium = read_side(side); });
    in.object("executive", [&](const Fields& side) { preparation.executive = read_side(side); });
    return preparation;
}

domain::AgendaItem read_item(const Fields& in, const std::string& talk_key)
{
    domain::AgendaItem item{.id = in.id<domain::AgendaItemId>("agenda", talk_key), .key = in.plain("key"), .title = in.sealed_text("title")};
    item.hat = in.word("hat", domain::Hat::employer);
    item.minutes = in.whole("minutes");
    in.list("statements", [&](const Fields& statement) {
        item.statements.push_back({statement.word("by", domain::Side::presidium), statement.required_passage("text")});
    });
    item.agreed = in.passage("agreed");
    return item;
}

domain::RatingSheet read_sheet(const Fields& in)
{
    domain::RatingSheet sheet{in.must_refer<domain::PersonId>("person", "persons")};
    sheet.scores = read_scores(in);
    sheet.submitted = in.date("submitted");
    sheet.absent = in.date("absent");
    sheet.on_behalf = in.on_behalf("on_behalf");
    return sheet;
}

domain::RatingPoint read_point(const Fields& in)
{
    domain::RatingPoint point{in.plain("key"), in.sealed_text("title")};
    in.object("agreed", [&](const Fields& agreed) { point.agreed = {agreed.sealed(&Fields::whole, "rating"), agreed.required_passage("text")}; });
    return point;
}

}  // namespace

std::vector<domain::Score> read_scores(const Fields& in)
{
    std::vector<domain::Score> scores;
    in.list("scores", [&](const Fields& score) { scores.push_back({score.plain("point"), score.sealed(&Fields::whole, "value"), score.sealed_text("note")}); });
    return scores;
}

domain::Ratings read_rated(const Fields& in)
{
    domain::Ratings ratings;
    in.object("scale", [&](const Fields& scale) {
        ratings.low = scale.whole("low").value_or(ratings.low);
        ratings.high = scale.whole("high").value_or(ratings.high);
    });
    in.list("points", [&](const Fields& point) { ratings.points.push_back(read_point(point)); });
    return ratings;
}

domain::Ratings read_ratings(const Fields& in)
{
    auto ratings = read_rated(in);
    in.list("panel", [&](const Fields& sheet) { ratings.panel.push_back(read_sheet(sheet)); });
    in.object("self", [&](const Fields& sheet) { ratings.self = read_sheet(sheet); });
    return ratings;
}

domain::GuideFields read_guide(const Fields& in)
{
    domain::GuideFields guide{in.id<domain::GuideId>("guides"), in.plain("key"), in.word("kind", domain::TalkKind::development),
        base::language_from(in.plain("language")).value_or(base::Language::nb), in.text("title"), in.plain("source")};
    in.object("scale", [&](const Fields& scale) {
        guide.low = scale.whole("low").value_or(guide.low);
        guide.high = scale.whole("high").value_or(guide.high);
    });
    in.list("agenda", [&](const Fields& item) {
        guide.agenda.push_back({item.plain("key"), item.text("title"), item.word("hat", domain::Hat::employer), item.whole("minutes")});
    });
    in.list("questions", [&](const Fields& question) {
        guide.questions.push_back({question.plain("key"), question.word("part", domain::GuidePart::talk), question.text("text")});
    });
    in.list("points", [&](const Fields& point) { guide.points.push_back({point.plain("key"), point.text("title")}); });
    return guide;
}

domain::TalkFields read_talk(const Fields& in)
{
    domain::TalkFields talk{
        .id = in.id<domain::TalkId>("talks"),
        .key = in.plain("key"),
        .appointment = in.must_refer<domain::AppointmentId>("appointment", "appointments"),
        .term = in.refers<domain::TermId>("term", "terms"),
        .kind = in.word("kind", domain::TalkKind::development),
        .state = in.word("state", domain::TalkState::planned),
        .date = in.day("date"),
    };
    in.object("circle", [&](const Fields& circle) {
        talk.circle = {circle.refers_to_all<domain::PersonId>("presidium", "persons"), circle.refers_to_all<domain::PersonId>("guests", "persons")};
    });
    talk.time = in.time("time");
    talk.minutes = in.whole("minutes");
    talk.place = in.sealed_text("place");
    talk.invited = in.date("invited");
    talk.mandate = in.refers<domain::MandateId>("mandate", "mandates");
    talk.plan = in.refers<domain::PlanId>("plan", "plans");
    talk.guide = in.plain("guide");
    in.list("participants", [&](const Fields& participant) {
        talk.participants.push_back({participant.must_refer<domain::PersonId>("person", "persons"), participant.word("side", domain::Side::presidium),
            participant.sealed_text("capacity"), participant.word("attendance", domain::Attendance::unknown), participant.flag("signs", false)});
    });
    in.object("preparation", [&](const Fields& preparation) { talk.preparation = read_preparation(preparation); });
    in.object("ratings", [&](const Fields& ratings) { talk.ratings = read_ratings(ratings); });
    in.list("agenda", [&](const Fields& item) { talk.agenda.push_back(read_item(item, talk.key)); });
    in.list("remarks", [&](const Fields& remark) {
        talk.remarks.push_back({remark.must_refer<domain::PersonId>("by", "persons"), remark.day("date"), remark.required_passage("text"),
            remark.word("state", domain::Remark::State::open), remark.sealed_text("reason"), remark.date("settled"), remark.on_behalf("on_behalf"),
            remark.on_behalf("settled_on_behalf")});
    });
    talk.remark_deadline = in.date("remark_deadline");
    in.list("disagreement", [&](const Fields& entry) {
        talk.disagreement.push_back(
            {entry.must_refer<domain::PersonId>("by", "persons"), entry.day("date"), entry.required_passage("text"), entry.on_behalf("on_behalf")});
    });
    talk.next_talk = in.date("next_talk");
    talk.frozen = in.date("frozen");
    talk.signatures = read_signatures(in, "signatures");
    talk.cancelled_reason = in.sealed_text("cancelled_reason");
    return talk;
}

}  // namespace app::open_form
