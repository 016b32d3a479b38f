// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"
#include "app/open_form/reader.h"
#include "app/record/freezing.h"
#include "app/talk/talks.h"

#include <algorithm>

namespace app::acts {
namespace {

using namespace open_form;

domain::TalkId talk_in(const ActContext& act)
{
    return act.in.must_refer<domain::TalkId>("talk", "talks");
}

Done done_talk(const ActContext& act, domain::TalkId id)
{
    return done("talks", act.records().talks.get(id));
}

/// A point of the agenda by its key or UUID. Refuses "talk.unknown_item".
domain::AgendaItemId item_in(const ActContext& act, domain::TalkId talk)
{
    const auto key = act.in.plain("item");
    for (const auto& item : act.records().talks.get(talk)->agenda) {
        if (item.key == key || item.id.str() == key)
            return item.id;
    }
    domain::refuse("talk.unknown_item", "item");
}

size_t remark_in(const ActContext& act)
{
    return static_cast<size_t>(act.in.whole("remark").value_or(0));
}

Done hold(ActContext& act)
{
    const auto id = talk_in(act);
    std::vector<domain::Participant> participants;
    act.in.list("participants", [&](const Fields& in) {
        participants.push_back({in.must_refer<domain::PersonId>("person", "persons"), in.word("side", domain::Side::presidium), in.text("capacity"),
            in.word("attendance", domain::Attendance::unknown), in.flag("signs", false)});
    });
    const auto present = act.in.refers_to_all<domain::PersonId>("present", "persons");
    act.require_read();
    if (!act.names("participants")) {
        if (!act.names("present"))
            domain::refuse("field.required", "participants");
        participants = act.records().talks.get(id)->participants;
    }
    if (act.names("present")) {
        for (auto& each : participants) {
            const bool there = std::find(present.begin(), present.end(), each.person) != present.end();
            each.attendance = there ? domain::Attendance::present : domain::Attendance::absent;
        }
        for (size_t i = 0; i < present.size(); ++i) {
            if (std::none_of(participants.begin(), participants.end(), [&](const auto& each) { return each.person == present[i]; }))
                domain::refuse("talk.no_participant", domain::at("present", i), {{"name", act.records().persons.get(present[i])->name.str()}});
        }
    }
    Talks(act.work).hold(id, std::move(participants));
    return done_talk(act, id);
}

Done minute(ActContext& act)
{
    const auto id = talk_in(act);
    auto agreed = act.in.required_passage("agreed");
    act.require_read();
    Talks(act.work).minute(id, item_in(act, id), std::move(agreed));
    return done_talk(act, id);
}

Done state(ActContext& act)
{
    const auto id = talk_in(act);
    auto text = act.in.required_passage("text");
    const auto by = act.in.word("by", domain::side_of(act.work.account()->party).value_or(domain::Side::presidium));
    act.require_read();
    Talks(act.work).state(id, item_in(act, id), {by, std::move(text)});
    return done_talk(act, id);
}

size_t statement_in(const ActContext& act)
{
    return static_cast<size_t>(act.in.whole("statement").value_or(0));
}

Done take_back(ActContext& act)
{
    const auto id = talk_in(act);
    act.require_read();
    Talks(act.work).take_back_statement(id, item_in(act, id), statement_in(act));
    return done_talk(act, id);
}

/// What both agreed on a point, a statement there, a remark or a disagreement. Refuses "act.which_text".
domain::MinutesText text_in(const ActContext& act, domain::TalkId talk)
{
    using Part = domain::MinutesText::Part;
    std::vector<const char*> named;
    for (const char* each : {"item", "remark", "disagreement"}) {
        if (act.names(each))
            named.push_back(each);
    }
    if (named.size() != 1)
        domain::refuse("act.which_text", named.empty() ? "" : named.back());
    if (act.names("statement") && !act.names("item"))
        domain::refuse("field.required", "item");
    if (act.names("remark"))
        return {Part::remark, {}, remark_in(act)};
    if (act.names("disagreement"))
        return {Part::disagreement, {}, static_cast<size_t>(act.in.whole("disagreement").value_or(0))};
    return {act.names("statement") ? Part::statement : Part::agreed, item_in(act, talk), statement_in(act)};
}

Done access(ActContext& act)
{
    const auto id = talk_in(act);
    auto next = act.act.at("access").is_null() ? domain::Access() : act.in.access("access");
    act.require_read();
    Talks(act.work).set_access(id, text_in(act, id), std::move(next));
    return done_talk(act, id);
}

Done review(ActContext& act)
{
    const auto id = talk_in(act);
    const auto deadline = act.in.day("deadline");
    act.require_read();
    Talks(act.work).review(id, deadline);
    return done_talk(act, id);
}

/// The person that is named, else the account's own.
domain::PersonId author_in(const ActContext& act)
{
    if (const auto by = act.in.refers<domain::PersonId>("by", "persons"))
        return *by;
    act.require_read();
    return domain::Hand(act.records(), act.work.account(), act.work.today()).person();
}

Done remark(ActContext& act)
{
    const auto id = talk_in(act);
    auto text = act.in.required_passage("text");
    const auto behalf = act.behalf();
    const auto by = author_in(act);
    act.require_read();
    Talks(act.work).remark(id, by, std::move(text), behalf);
    return done_talk(act, id);
}

Done accept_remark(ActContext& act)
{
    const auto id = talk_in(act);
    const auto behalf = act.behalf();
    act.require_read();
    Talks(act.work).accept_remark(id, remark_in(act), behalf);
    return done_talk(act, id);
}

Done decline_remark(ActContext& act)
{
    const auto id = talk_in(act);
    const auto behalf = act.behalf();
    auto reason = act.in.text("reason");
    act.require_read();
    Talks(act.work).decline_remark(id, remark_in(act), std::move(reason), behalf);
    return done_talk(act, id);
}

Done disagree(ActContext& act)
{
    const auto id = talk_in(act);
    auto text = act.in.required_passage("text");
    const auto behalf = act.behalf();
    const auto by = author_in(act);
    act.require_read();
    Talks(act.work).disagree(id, by, std::move(text), behalf);
    return done_talk(act, id);
}

Done freeze(ActContext& act)
{
    const auto id = talk_in(act);
    const auto language = base::language_from(act.in.plain("language"));
    const auto order = act.in.refers_to_all<domain::PersonId>("signing_order", "persons");
    act.require_read();
    Freezing(act.work).freeze(id, language, order);
    return done_talk(act, id);
}

constexpr Act table[] = {
    {"talk.hold", hold},
    {"talk.minute", minute},
    {"talk.state", state},
    {"talk.take_back", take_back},
    {"talk.access", access},
    {"talk.review", review},
    {"remark.add", remark},
    {"remark.accept", accept_remark},
    {"remark.decline", decline_remark},
    {"disagreement.add", disagree},
    {"talk.freeze", freeze},
};

}  // namespace

std::span<const Act> minutes_acts()
{
    return table;
}

}  // namespace app::acts
