// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/talk.h"

#include "domain/support/build.h"

using namespace domain;
using namespace build;

namespace {

const std::vector<Mandate> mandates{Mandate(mandate())};
const auto mayor = id<PersonId>("mayor"), executive = id<PersonId>("executive");

Talk frozen(const std::vector<PersonId>& order = {})
{
    auto talk = held_talk();
    talk.send_for_review(base::Date(2027, 3, 4));
    talk.freeze(base::Date(2027, 3, 5), Mandates(mandates), order);
    return talk;
}

Signature signature(PersonId person, base::Date on, Signature::State state = Signature::State::signed_)
{
    Signature given{person};
    given.state = state;
    given.date = on;
    return given;
}

}  // namespace

TEST_CASE("Whoever takes part and signs is asked when the minutes are frozen, and the talk is signed when the last one has")
{
    auto talk = frozen();
    REQUIRE(talk->signatures.size() == 2);
    CHECK(talk->signatures[0].capacity.str() == "i eigenskap av noko");
    talk.settle_signature(signature(executive, base::Date(2027, 3, 6)));
    CHECK(talk->state == TalkState::frozen);
    talk.settle_signature(signature(mayor, base::Date(2027, 3, 8)));
    CHECK(talk->state == TalkState::signed_);
    CHECK(completed(talk->signatures) == base::Date(2027, 3, 8));
}

TEST_CASE("Nobody signs before the minutes are frozen, twice, or out of turn")
{
    auto held = held_talk();
    CHECK(refused([&] { held.settle_signature(signature(mayor, base::Date(2027, 3, 6))); }) == Told{"talk.not_frozen"});
    auto talk = frozen({executive, mayor});
    CHECK(refused([&] { talk.settle_signature(signature(mayor, base::Date(2027, 3, 6))); }) == Told{"signature.order"});
    talk.settle_signature(signature(executive, base::Date(2027, 3, 6)));
    CHECK(refused([&] { talk.settle_signature(signature(executive, base::Date(2027, 3, 6))); }) == Told{"signature.settled"});
    CHECK(refused([&] { talk.settle_signature(signature(id<PersonId>("secretary"), base::Date(2027, 3, 6))); }) == Told{"signature.unknown"});
    CHECK(refused([&] { talk.settle_signature(signature(mayor, base::Date(2027, 3, 1))); }) == Told{"signature.before_frozen"});
}

TEST_CASE("A reservation is kept as written, with the answer beside it, the minutes' text does not change")
{
    auto talk = frozen();
    auto reserved = signature(executive, base::Date(2027, 4, 22), Signature::State::reserved);
    CHECK(refused([&] { talk.settle_signature(reserved); }) == Told{"signature.reservation_missing"});
    reserved.reservation = t("Jag delar inte bilden.\nEnkäten visar motsatsen.");
    talk.settle_signature(reserved);
    const auto before = talk->signatures[1].reservation;
    talk.reply_to_reservation(executive, t("Presidiet har läst reservationen."), base::Date(2027, 4, 28));
    CHECK(talk->signatures[1].reservation == before);
    CHECK(refused([&] { talk.reply_to_reservation(executive, t("En gång till"), base::Date(2027, 4, 29)); }) == Told{"signature.replied"});
    CHECK(refused([&] { talk.reply_to_reservation(mayor, t("?"), base::Date(2027, 4, 29)); }) == Told{"signature.reply_without_reservation"});
    talk.settle_signature(signature(mayor, base::Date(2027, 5, 6)));
    CHECK(talk->state == TalkState::signed_);
}

TEST_CASE("Who refuses gives a reason, and a signature that is withdrawn makes signed minutes frozen again")
{
    auto talk = frozen();
    CHECK(refused([&] { talk.settle_signature(signature(mayor, base::Date(2027, 3, 6), Signature::State::refused)); }) == Told{"signature.reason_missing"});
    talk.settle_signature(signature(mayor, base::Date(2027, 3, 6)));
    talk.settle_signature(signature(executive, base::Date(2027, 3, 7)));
    auto withdrawn = signature(mayor, base::Date(2027, 3, 9), Signature::State::withdrawn);
    withdrawn.reason = t("Eg las feil utgåve.");
    talk.settle_signature(withdrawn);
    CHECK(talk->state == TalkState::frozen);
    talk.settle_signature(signature(mayor, base::Date(2027, 3, 10)));
    CHECK(talk->state == TalkState::signed_);
}

TEST_CASE("Minutes that came in frozen without a list are signed by the participants that sign")
{
    auto fields = *frozen();
    fields.signatures.clear();
    auto talk = Talk::restore(fields);
    CHECK(talk->asked().size() == 2);
    talk.settle_signature(signature(mayor, base::Date(2027, 3, 6)));
    CHECK(talk->signatures.size() == 2);
}

TEST_CASE("A talk that is called signed has all its signatures, and one in review has none")
{
    auto fields = *frozen();
    fields.state = TalkState::signed_;
    CHECK(refused([&] { Talk::restore(fields); }) == Told{"talk.signatures_missing"});
    auto early = *frozen();
    early.state = TalkState::in_review;
    early.frozen.reset();
    CHECK(refused([&] { Talk::restore(early); }) == Told{"talk.signatures_before_frozen"});
}
