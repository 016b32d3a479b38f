// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/reader.h"

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

}  // namespace

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
    in.list("participants", [&](const Fields& participant) {
        talk.participants.push_back({participant.must_refer<domain::PersonId>("person", "persons"), participant.word("side", domain::Side::presidium),
            participant.sealed_text("capacity"), participant.word("attendance", domain::Attendance::unknown), participant.flag("signs", false)});
    });
    in.object("preparation", [&](const Fields& preparation) { talk.preparation = read_preparation(preparation); });
    in.list("agenda", [&](const Fields& item) { talk.agenda.push_back(read_item(item, talk.key)); });
    in.list("remarks", [&](const Fields& remark) {
        talk.remarks.push_back({remark.must_refer<domain::PersonId>("by", "persons"), remark.day("date"), remark.required_passage("text"),
            remark.word("state", domain::Remark::State::open), remark.sealed_text("reason"), remark.date("settled"), remark.on_behalf("on_behalf")});
    });
    talk.remark_deadline = in.date("remark_deadline");
    in.list("disagreement", [&](const Fields& entry) {
        talk.disagreement.push_back(
            {entry.must_refer<domain::PersonId>("by", "persons"), entry.day("date"), entry.required_passage("text"), entry.on_behalf("on_behalf")});
    });
    talk.next_talk = in.date("next_talk");
    talk.frozen = in.date("frozen");
    talk.cancelled_reason = in.sealed_text("cancelled_reason");
    return talk;
}

}  // namespace app::open_form
