// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"
#include "app/agreement/agreements.h"
#include "app/agreement/side_posts.h"
#include "app/open_form/reader.h"
#include "app/open_form/signatures.h"

namespace app::acts {
namespace {

using namespace open_form;
using State = domain::Signature::State;

domain::AgreementId agreement_in(const ActContext& act)
{
    return act.in.must_refer<domain::AgreementId>("agreement", "agreements");
}

Done done_agreement(const ActContext& act, domain::AgreementId id)
{
    return done("agreements", act.records().agreements.get(id));
}

std::optional<domain::Circle> circle_in(const ActContext& act)
{
    std::optional<domain::Circle> circle;
    act.in.object("circle", [&](const Fields& in) {
        circle = domain::Circle{in.refers_to_all<domain::PersonId>("presidium", "persons"), in.refers_to_all<domain::PersonId>("guests", "persons")};
    });
    return circle;
}

/// Takes the terms that the act names; null takes a block or a date away.
void take_named(const ActContext& act, const domain::AgreementTerms& given, domain::AgreementTerms& next)
{
    using T = domain::AgreementTerms;
    const auto take = [&](const char* name, auto member) {
        if (act.names(name))
            next.*member = given.*member;
    };
    take("title", &T::title);
    take("effective", &T::effective);
    take("until", &T::until);
    take("released", &T::released);
    take("pay_review", &T::pay_review);
    take("employment_protection", &T::employment_protection);
    take("protection_reason", &T::protection_reason);
    take("clauses", &T::clauses);
    take("pay", &T::pay);
    take("notice", &T::notice);
    take("probation", &T::probation);
    take("fixed_term", &T::fixed_term);
    take("retreat", &T::retreat);
    take("severance", &T::severance);
    take("mandate", &T::mandate);
    take("decision", &T::decision);
}

Done add(ActContext& act)
{
    auto agreement = read_agreement(act.in, act.records().municipality->country);
    domain::AgreementVersion version{.terms = read_terms(act.in), .signatures = read_signatures(act.in, "signatures")};
    agreement.versions = {std::move(version)};
    const bool fill = act.in.flag("fill", false);
    act.require_read();
    Agreements(act.work).add(agreement, fill);
    return done("agreements", &agreement);
}

/// The draft's terms and signers with what the act names.
template <class Use>
Done with_terms(ActContext& act, Use use)
{
    const auto id = agreement_in(act);
    const auto given = read_terms(act.in);
    auto signatures = read_signatures(act.in, "signatures");
    act.require_named_read();
    const auto& agreement = act.records().agreements.get(id);
    auto next = agreement.latest().terms;
    take_named(act, given, next);
    if (!act.names("signatures"))
        signatures = agreement.latest().signatures;
    use(id, std::move(next), std::move(signatures));
    return done_agreement(act, id);
}

Done edit(ActContext& act)
{
    return with_terms(act, [&](auto id, auto terms, auto signatures) { Agreements(act.work).edit(id, std::move(terms), std::move(signatures)); });
}

Done new_version(ActContext& act)
{
    return with_terms(act, [&](auto id, auto terms, auto signatures) { Agreements(act.work).add_version(id, std::move(terms), std::move(signatures)); });
}

Done fill(ActContext& act)
{
    const auto id = agreement_in(act);
    act.require_read();
    Agreements(act.work).fill(id);
    return done_agreement(act, id);
}

Done propose(ActContext& act)
{
    const auto id = agreement_in(act);
    act.require_read();
    Agreements(act.work).propose(id);
    return done_agreement(act, id);
}

Done settle(ActContext& act, State state)
{
    const auto id = agreement_in(act);
    const auto behalf = act.behalf();
    const auto person = act.in.refers<domain::PersonId>("person", "persons");
    domain::Signature given{person ? *person : domain::Hand(act.records(), act.work.account(), act.work.today()).person()};
    given.state = state;
    given.method = act.in.word("method", behalf ? domain::Signature::Method::paper : domain::Signature::Method::in_app);
    given.date = act.in.date("on");
    given.reservation = act.in.text("reservation");
    given.reason = act.in.text("reason");
    act.require_read();
    Agreements(act.work).settle(id, std::move(given), behalf);
    return done_agreement(act, id);
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

Done withdraw_signature(ActContext& act)
{
    return settle(act, State::withdrawn);
}

Done reply(ActContext& act)
{
    const auto id = agreement_in(act);
    const auto person = act.in.must_refer<domain::PersonId>("person", "persons");
    auto text = act.in.text("text");
    const auto version = act.in.whole("version");
    act.require_read();
    Agreements(act.work).reply(id, version.value_or(act.records().agreements.get(id).latest().number), person, std::move(text));
    return done_agreement(act, id);
}

Done withdraw(ActContext& act)
{
    const auto id = agreement_in(act);
    auto reason = act.in.text("reason");
    act.require_read();
    Agreements(act.work).withdraw(id, std::move(reason));
    return done_agreement(act, id);
}

Done choose_circle(ActContext& act)
{
    const auto id = agreement_in(act);
    auto circle = circle_in(act);
    act.require_named_read();
    Agreements(act.work).regroup(id, std::move(circle));
    return done_agreement(act, id);
}

domain::SidePostId side_post_in(const ActContext& act)
{
    return act.in.must_refer<domain::SidePostId>("side_post", "side-posts");
}

Done done_side_post(const ActContext& act, domain::SidePostId id)
{
    return done("side-posts", act.records().side_posts.get(id));
}

/// Reported today unless it says otherwise.
domain::SidePostFields read_reported(ActContext& act)
{
    const auto on = act.day_or_today("reported");
    domain::SidePostFields post{.id = act.in.id<domain::SidePostId>("side-posts"),
        .key = act.in.plain("key"),
        .appointment = act.in.must_refer<domain::AppointmentId>("appointment", "appointments"),
        .what = act.in.text("what"),
        .employer = act.in.text("employer"),
        .reported = on};
    post.terms = act.in.text("terms");
    if (act.in.has("paid"))
        post.paid = std::optional(act.in.flag("paid", false));
    post.from = act.in.date("from");
    return post;
}

Done add_side_post(ActContext& act)
{
    const auto post = read_reported(act);
    const auto behalf = act.behalf();
    act.require_read();
    SidePosts(act.work).add(post, behalf);
    return done("side-posts", &post);
}

Done edit_side_post(ActContext& act)
{
    const auto id = side_post_in(act);
    const auto given = read_reported(act);
    act.require_named_read();
    auto next = *act.records().side_posts.get(id);
    using P = domain::SidePostFields;
    const auto take = [&](const char* name, auto member) {
        if (act.names(name))
            next.*member = given.*member;
    };
    take("what", &P::what);
    take("employer", &P::employer);
    take("terms", &P::terms);
    take("paid", &P::paid);
    take("from", &P::from);
    take("reported", &P::reported);
    SidePosts(act.work).edit(next);
    return done("side-posts", &next);
}

Done consent(ActContext& act)
{
    const auto id = side_post_in(act);
    const auto on = act.day_or_today("on");
    const auto decision = act.in.decision("decision");
    const auto agreement = act.in.refers<domain::AgreementId>("agreement", "agreements");
    const auto behalf = act.behalf();
    act.require_read();
    SidePosts(act.work).consent(id, on, decision, agreement, behalf);
    return done_side_post(act, id);
}

Done refuse(ActContext& act)
{
    const auto id = side_post_in(act);
    const auto on = act.day_or_today("on");
    auto reason = act.in.text("reason");
    const auto behalf = act.behalf();
    act.require_read();
    SidePosts(act.work).refuse(id, on, std::move(reason), behalf);
    return done_side_post(act, id);
}

Done reconfirm(ActContext& act)
{
    const auto id = side_post_in(act);
    const auto on = act.day_or_today("on");
    const auto behalf = act.behalf();
    act.require_read();
    SidePosts(act.work).reconfirm(id, on, behalf);
    return done_side_post(act, id);
}

Done end(ActContext& act)
{
    const auto id = side_post_in(act);
    const auto on = act.day_or_today("on");
    act.require_read();
    SidePosts(act.work).end(id, on);
    return done_side_post(act, id);
}

constexpr Act table[] = {
    {"agreement.add", add, "agreements"},
    {"agreement.edit", edit, nullptr, "agreements"},
    {"agreement.new_version", new_version},
    {"agreement.fill", fill},
    {"agreement.propose", propose},
    {"agreement.sign", sign},
    {"agreement.reserve", reserve},
    {"agreement.refuse_to_sign", refuse_to_sign},
    {"agreement.withdraw_signature", withdraw_signature},
    {"agreement.reply", reply},
    {"agreement.withdraw", withdraw},
    {"agreement.circle", choose_circle},
    {"side_post.add", add_side_post, "side-posts"},
    {"side_post.edit", edit_side_post, nullptr, "side-posts"},
    {"side_post.consent", consent},
    {"side_post.refuse", refuse},
    {"side_post.reconfirm", reconfirm},
    {"side_post.end", end},
};

}  // namespace

std::span<const Act> agreement_acts()
{
    return table;
}

}  // namespace app::acts
