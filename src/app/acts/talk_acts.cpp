// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"
#include "app/case/session_parts.h"
#include "app/open_form/reader.h"
#include "app/talk/agenda.h"
#include "app/talk/guides.h"
#include "app/talk/preparations.h"
#include "app/talk/talks.h"

namespace app::acts {
namespace {

using namespace open_form;
using domain::Side;

domain::TalkId talk_in(const ActContext& act)
{
    return act.in.must_refer<domain::TalkId>("talk", "talks");
}

Done done_talk(const ActContext& act, domain::TalkId id)
{
    return done("talks", act.records().talks.get(id));
}

Done plan_talk(ActContext& act)
{
    auto talk = read_talk(act.in);
    if (act.names("blind"))
        talk.preparation.emplace().blind = act.in.flag("blind", true);
    act.require_read();
    Guides::fill(talk, act.records(), act.work.parts().parts.file.clock);
    Talks(act.work).plan(talk);
    return done("talks", &talk);
}

/// A point that stays keeps its id, and what already stands at it.
std::vector<domain::AgendaItem> merged(const std::vector<domain::AgendaItem>& before, std::vector<domain::AgendaItem> given)
{
    for (auto& item : given) {
        for (const auto& old : before) {
            if (old.key == item.key) {
                item.id = old.id;
                item.statements = old.statements;
                item.agreed = old.agreed;
            }
        }
    }
    return given;
}

Done edit_talk(ActContext& act)
{
    const auto id = talk_in(act);
    const auto given = read_talk(act.in);
    const bool blind = act.in.flag("blind", true);
    act.require_named_read();
    auto next = *act.records().talks.get(id);
    bool before_only = false;
    const auto take = [&](const char* name, auto member) {
        if (!act.names(name))
            return;
        next.*member = given.*member;
        before_only = true;
    };
    using T = domain::TalkFields;
    take("date", &T::date);
    take("time", &T::time);
    take("place", &T::place);
    take("mandate", &T::mandate);
    take("plan", &T::plan);
    take("participants", &T::participants);
    take("guide", &T::guide);
    if (act.names("agenda")) {
        next.agenda = merged(next.agenda, given.agenda);
        before_only = true;
    }
    if (act.names("blind")) {
        if (!next.preparation)
            next.preparation.emplace();
        next.preparation->blind = blind;
        before_only = true;
    }
    if (act.names("guide"))
        Guides::fill(next, act.records(), act.work.parts().parts.file.clock);
    const bool held = next.was_held();
    if (act.names("minutes"))
        next.minutes = given.minutes;
    if (act.names("next_talk"))
        next.next_talk = given.next_talk;
    Talks talks(act.work);
    if (held && !before_only)
        talks.wrap_up(id, next.minutes, next.next_talk);
    else
        talks.edit(next);
    return done_talk(act, id);
}

const domain::AgendaItem& point_in(const ActContext& act, domain::TalkId talk)
{
    const auto key = act.in.plain("item");
    for (const auto& item : act.records().talks.get(talk)->agenda) {
        if (item.key == key || item.id.str() == key)
            return item;
    }
    domain::refuse("talk.unknown_item", "item");
}

size_t place_in(const ActContext& act, const char* name)
{
    return static_cast<size_t>(act.in.whole(name).value_or(9999));
}

Done done_point(const ActContext& act, domain::TalkId talk, domain::AgendaItemId item)
{
    auto result = done_talk(act, talk);
    result.values = {{"item", act.records().talks.get(talk).find_item(item)->key}};
    return result;
}

Done add_point(ActContext& act)
{
    const auto id = talk_in(act);
    auto title = act.in.text("title");
    const auto hat = act.in.word("hat", domain::Hat::employer);
    const auto minutes = act.in.whole("minutes");
    act.require_read();
    Agenda agenda(act.work);
    const auto item = agenda.add(id, std::move(title), hat, place_in(act, "at"));
    if (minutes)
        agenda.set_minutes(id, item, minutes);
    return done_point(act, id, item);
}

Done edit_point(ActContext& act)
{
    const auto id = talk_in(act);
    auto title = act.in.text("title");
    const auto minutes = act.in.whole("minutes");
    act.require_named_read();
    const auto before = point_in(act, id);
    const auto hat = act.in.word("hat", before.hat);
    Agenda agenda(act.work);
    if (act.names("title") || act.names("hat"))
        agenda.reword(id, before.id, act.names("title") ? std::move(title) : before.title.open(), hat);
    if (act.names("minutes"))
        agenda.set_minutes(id, before.id, minutes);
    return done_point(act, id, before.id);
}

Done move_point(ActContext& act)
{
    const auto id = talk_in(act);
    act.require_read();
    const auto item = point_in(act, id).id;
    Agenda(act.work).move(id, item, place_in(act, "to"));
    return done_point(act, id, item);
}

Done remove_point(ActContext& act)
{
    const auto id = talk_in(act);
    act.require_read();
    Agenda(act.work).remove(id, point_in(act, id).id);
    return done_talk(act, id);
}

Done regroup(ActContext& act)
{
    const auto id = talk_in(act);
    std::optional<domain::Circle> circle;
    if (!act.act.at("circle").is_null()) {
        act.in.object("circle", [&](const Fields& in) {
            circle = {in.refers_to_all<domain::PersonId>("presidium", "persons"), in.refers_to_all<domain::PersonId>("guests", "persons")};
        });
    }
    act.require_read();
    Talks(act.work).regroup(id, std::move(circle));
    return done_talk(act, id);
}

Done invite(ActContext& act)
{
    const auto id = talk_in(act);
    const auto on = act.day_or_today("on");
    act.require_read();
    Talks(act.work).invite(id, on);
    return done_talk(act, id);
}

Done prepare(ActContext& act)
{
    const auto id = talk_in(act);
    act.require_read();
    Talks(act.work).prepare(id);
    return done_talk(act, id);
}

Done cancel(ActContext& act)
{
    const auto id = talk_in(act);
    auto reason = act.in.text("reason");
    act.require_read();
    Talks(act.work).cancel(id, std::move(reason));
    return done_talk(act, id);
}

/// The side that is named, else the one that the account speaks for.
Side side_in(const ActContext& act)
{
    return act.in.word("side", domain::side_of(act.work.account()->party).value_or(Side::presidium));
}

std::vector<domain::PreparationAnswer> answers_in(const ActContext& act)
{
    std::vector<domain::PreparationAnswer> answers;
    act.in.list("answers", [&](const Fields& in) { answers.push_back({in.text("question"), in.text("answer")}); });
    return answers;
}

TypedFor typed_for(const ActContext& act)
{
    return {act.in.refers<domain::PersonId>("person", "persons"), act.behalf()};
}

Done write_preparation(ActContext& act)
{
    const auto id = talk_in(act);
    const auto whose = typed_for(act);
    auto answers = answers_in(act);
    const auto side = side_in(act);
    act.require_read();
    Preparations(act.work).write(id, side, std::move(answers), whose);
    return done_talk(act, id);
}

Done share_preparation(ActContext& act)
{
    const auto id = talk_in(act);
    act.require_read();
    Preparations(act.work).share(id);
    return done_talk(act, id);
}

Done submit_preparation(ActContext& act)
{
    const auto id = talk_in(act);
    const auto whose = typed_for(act);
    std::optional<std::vector<domain::PreparationAnswer>> answers;
    if (act.names("answers"))
        answers = answers_in(act);
    const auto side = side_in(act);
    act.require_read();
    Preparations(act.work).submit(id, side, std::move(answers), whose);
    return done_talk(act, id);
}

Done no_preparation(ActContext& act)
{
    const auto id = talk_in(act);
    const auto side = side_in(act);
    act.require_read();
    Preparations(act.work).none(id, side);
    return done_talk(act, id);
}

constexpr Act table[] = {
    {"talk.plan", plan_talk, "talks"},
    {"talk.edit", edit_talk, nullptr, "talks"},
    {"agenda.add", add_point},
    {"agenda.edit", edit_point},
    {"agenda.move", move_point},
    {"agenda.remove", remove_point},
    {"talk.circle", regroup},
    {"talk.invite", invite},
    {"talk.prepare", prepare},
    {"talk.cancel", cancel},
    {"preparation.write", write_preparation},
    {"preparation.share", share_preparation},
    {"preparation.submit", submit_preparation},
    {"preparation.none", no_preparation},
};

}  // namespace

std::span<const Act> talk_acts()
{
    return table;
}

}  // namespace app::acts
