// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"
#include "app/open_form/reader.h"
#include "app/talk/minutes_signatures.h"
#include "app/talk/panel_ratings.h"

namespace app::acts {
namespace {

using namespace open_form;
using State = domain::Signature::State;

domain::TalkId talk_in(const ActContext& act)
{
    return act.in.must_refer<domain::TalkId>("talk", "talks");
}

Done done_talk(const ActContext& act, domain::TalkId id)
{
    return done("talks", act.records().talks.get(id));
}

/// Names the points and the panel; the executive rates himself unless `self` is false.
Done ask(ActContext& act)
{
    const auto id = talk_in(act);
    auto ratings = read_rated(act.in);
    for (const auto& person : act.in.refers_to_all<domain::PersonId>("panel", "persons"))
        ratings.panel.push_back({person});
    const bool self = act.in.flag("self", true);
    act.require_read();
    if (self)
        ratings.self = domain::RatingSheet{act.records().appointments.get(act.records().talks.get(id)->appointment)->person};
    PanelRatings(act.work).ask(id, std::move(ratings));
    return done_talk(act, id);
}

Done write(ActContext& act)
{
    const auto id = talk_in(act);
    auto scores = read_scores(act.in);
    act.require_read();
    PanelRatings(act.work).write(id, std::move(scores));
    return done_talk(act, id);
}

Done give(ActContext& act)
{
    const auto id = talk_in(act);
    std::optional<std::vector<domain::Score>> scores;
    if (act.names("scores"))
        scores = read_scores(act.in);
    const auto person = act.in.refers<domain::PersonId>("person", "persons");
    const auto behalf = act.behalf();
    act.require_read();
    PanelRatings(act.work).give(id, std::move(scores), person, behalf);
    return done_talk(act, id);
}

Done absent(ActContext& act)
{
    const auto id = talk_in(act);
    const auto person = act.in.must_refer<domain::PersonId>("person", "persons");
    act.require_read();
    PanelRatings(act.work).absent(id, person);
    return done_talk(act, id);
}

Done agree(ActContext& act)
{
    const auto id = talk_in(act);
    const auto point = act.in.plain("point");
    domain::AgreedStatement statement{act.in.whole("rating"), act.in.required_passage("text")};
    act.require_read();
    PanelRatings(act.work).agree(id, point, std::move(statement));
    return done_talk(act, id);
}

/// One's own line, or that of `person`.
Done settle(ActContext& act, State state)
{
    const auto id = talk_in(act);
    const auto behalf = act.behalf();
    const auto person = act.in.refers<domain::PersonId>("person", "persons");
    // From paper is from paper; who signs here signs in the program.
    const auto method = act.in.word("method", behalf ? domain::Signature::Method::paper : domain::Signature::Method::in_app);
    const auto on = act.in.date("on");
    const auto reservation = act.in.text("reservation");
    const auto reason = act.in.text("reason");
    act.require_read();
    domain::Signature given{person ? *person : domain::Hand(act.records(), act.work.account(), act.work.today()).person()};
    given.state = state;
    given.method = method;
    given.date = on ? *on : behalf ? behalf->of : act.work.today();
    given.reservation = reservation;
    given.reason = reason;
    MinutesSignatures(act.work).settle(id, std::move(given), behalf);
    return done_talk(act, id);
}

Done sign(ActContext& act)
{
    return settle(act, State::signed_);
}

Done reserve(ActContext& act)
{
    return settle(act, State::reserved);
}

Done refuse_to_sign(ActContext& act)
{
    return settle(act, State::refused);
}

Done withdraw(ActContext& act)
{
    return settle(act, State::withdrawn);
}

Done reply(ActContext& act)
{
    const auto id = talk_in(act);
    const auto signer = act.in.must_refer<domain::PersonId>("person", "persons");
    auto text = act.in.text("text");
    act.require_read();
    MinutesSignatures(act.work).reply(id, signer, std::move(text));
    return done_talk(act, id);
}

constexpr Act table[] = {
    {"rating.ask", ask},
    {"rating.write", write},
    {"rating.give", give},
    {"rating.absent", absent},
    {"statement.agree", agree},
    {"signature.sign", sign},
    {"signature.reserve", reserve},
    {"signature.refuse", refuse_to_sign},
    {"signature.withdraw", withdraw},
    {"signature.reply", reply},
};

}  // namespace

std::span<const Act> rating_acts()
{
    return table;
}

}  // namespace app::acts
