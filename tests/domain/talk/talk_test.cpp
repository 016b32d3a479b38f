// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/talk.h"

#include "domain/support/build.h"

using namespace domain;
using namespace build;

namespace {

const auto item = id<AgendaItemId>("item");
const std::vector<Mandate> mandates{Mandate(mandate())};

Talk in_review()
{
    auto talk = held_talk();
    talk.record(item, {t("Vi er samde.")});
    talk.send_for_review(base::Date(2027, 3, 4));
    return talk;
}

}  // namespace

TEST_CASE("A summons on 28 January for 18 February is 21 days, and fewer than the rule warns")
{
    Talk one(talk());
    one.invite(base::Date(2027, 1, 28));
    CHECK(one->notice() == 21);
    CHECK(one.warnings({}).empty());
    one.invite(base::Date(2027, 2, 8));
    CHECK(one->notice() == 10);
    CHECK(one.warnings({}).empty());
    one.invite(base::Date(2027, 2, 9));
    CHECK(one.warnings({}).at(0).code == "talk.short_notice");
    CHECK(refused([&] { one.invite(base::Date(2027, 2, 19)); }) == Told{"talk.invited_after"});
}

TEST_CASE("Nothing is minuted before the talk is held")
{
    Talk one(talk());
    CHECK(refused([&] { one.record(item, {t("For tidleg")}); }) == Told{"talk.not_held"});
    auto fields = talk();
    fields.agenda[0].agreed = Passage{t("For tidleg")};
    CHECK(refused([&] { Talk::restore(fields); }) == Told{"talk.agreed_before_held"});
}

TEST_CASE("A talk is held only when somebody of the two sides is there")
{
    Talk one(talk());
    auto absent = participant("mayor", Side::presidium);
    absent.attendance = Attendance::absent;
    CHECK(refused([&] { one.hold({absent, participant("guest", Side::guest)}); }) == Told{"talk.nobody_present"});
    CHECK(refused([&] { one.hold({absent, participant("executive", Side::executive)}); }).empty());
}

TEST_CASE("The secretariat never signs, and nobody takes part twice")
{
    auto fields = talk();
    fields.participants = {participant("secretary", Side::secretariat), participant("mayor", Side::presidium), participant("mayor", Side::presidium)};
    CHECK(refused([&] { Talk::restore(fields); }) == Told{"talk.secretariat_signs", "talk.participant_twice"});
}

TEST_CASE("Minutes are not frozen while a remark is open and its deadline has not passed")
{
    auto one = in_review();
    one.remark(remark());
    CHECK(refused([&] { one.freeze(base::Date(2027, 3, 4), Mandates(mandates)); }) == Told{"talk.open_remark"});
    one.accept_remark(0, base::Date(2027, 3, 1));
    one.freeze(base::Date(2027, 3, 1), Mandates(mandates));
    CHECK(one->state == TalkState::frozen);
    CHECK(one.disagreement_on(base::Date(2027, 4, 1)).empty());
}

TEST_CASE("An open remark prints as disagreement from the day after its deadline, so nobody can block")
{
    auto one = in_review();
    one.remark(remark("Eg er ikkje samd."));
    CHECK(one.disagreement_on(base::Date(2027, 3, 4)).empty());
    CHECK(one.disagreement_on(base::Date(2027, 3, 5)).at(0).passage.text.str() == "Eg er ikkje samd.");
    one.freeze(base::Date(2027, 3, 5), Mandates(mandates));
    // For ever: also when it is printed as of an earlier day.
    CHECK(one.disagreement_on(base::Date(2027, 3, 1)).size() == 1);
}

TEST_CASE("A remark is declined with a reason, and one that is late or settled is refused")
{
    auto one = in_review();
    one.remark(remark());
    CHECK(refused([&] { one.decline_remark(0, base::Date(2027, 3, 1), {}); }) == Told{"field.required"});
    CHECK(one->remarks[0].state == Remark::State::open);
    one.decline_remark(0, base::Date(2027, 3, 1), t("Referatet gjengir det vi vart samde om."));
    CHECK(refused([&] { one.accept_remark(0, base::Date(2027, 3, 2)); }) == Told{"talk.remark_settled"});
    CHECK(refused([&] { one.accept_remark(7, base::Date(2027, 3, 2)); }) == Told{"talk.unknown_remark"});
    CHECK(refused([&] { one.remark(remark("Seint", base::Date(2027, 3, 5))); }) == Told{"talk.remark_too_late"});
}

TEST_CASE("A frozen talk can be read, never changed")
{
    auto one = in_review();
    one.freeze(base::Date(2027, 3, 5), Mandates(mandates));
    const auto before = one;
    const Told frozen{"talk.frozen"};
    CHECK(refused([&] { one.record(item, {t("Nei")}); }) == frozen);
    CHECK(refused([&] { one.state(item, {Side::executive, {t("Nei")}}); }) == frozen);
    CHECK(refused([&] { one.remark(remark()); }) == frozen);
    CHECK(refused([&] { one.disagree({id<PersonId>("executive"), base::Date(2027, 3, 6), {t("Nei")}}); }) == frozen);
    CHECK(refused([&] { one.send_for_review(base::Date(2027, 4, 1)); }) == frozen);
    CHECK(refused([&] { one.invite(base::Date(2027, 1, 1)); }) == frozen);
    CHECK(refused([&] { one.plan(talk()); }) == frozen);
    CHECK(refused([&] { one.cancel(t("Nei")); }) == frozen);
    CHECK(refused([&] { one.freeze(base::Date(2027, 3, 6), Mandates(mandates)); }) == frozen);
    CHECK(one == before);
}

TEST_CASE("A talk without a mandate on its day cannot be frozen")
{
    auto one = in_review();
    const std::vector<Mandate> none;
    CHECK(refused([&] { one.freeze(base::Date(2027, 3, 5), Mandates(none)); }) == Told{"mandate.missing"});
    auto fields = mandate();
    fields.valid_to = base::Date(2027, 2, 17);
    const std::vector<Mandate> lapsed{Mandate(fields)};
    CHECK(refused([&] { one.freeze(base::Date(2027, 3, 5), Mandates(lapsed)); }) == Told{"mandate.lapsed"});
    CHECK(one->state == TalkState::in_review);
}

TEST_CASE("A stored talk that was frozen over an open remark is refused")
{
    auto one = in_review();
    one.remark(remark());
    auto fields = *one;
    fields.state = TalkState::frozen;
    fields.frozen = base::Date(2027, 3, 4);
    CHECK(refused([&] { Talk::restore(fields); }) == Told{"talk.open_remark"});
    fields.frozen = base::Date(2027, 3, 5);
    CHECK(refused([&] { Talk::restore(fields); }).empty());
    fields.frozen.reset();
    CHECK(refused([&] { Talk::restore(fields); }) == Told{"field.required"});
}

TEST_CASE("A talk is cancelled with a reason, and not once it is held")
{
    Talk one(talk());
    CHECK(refused([&] { one.cancel({}); }) == Told{"field.required"});
    one.cancel(t("Sjukdom"));
    CHECK(refused([&] { one.invite(base::Date(2027, 1, 28)); }) == Told{"talk.cancelled"});
    auto held = held_talk();
    CHECK(refused([&] { held.cancel(t("Sjukdom")); }) == Told{"talk.wrong_state"});
}

TEST_CASE("Who has declared a conflict of interest can neither rate nor sign in that talk")
{
    InterestFields fields{
        .id = id<InterestId>("i"), .key = "i", .person = id<PersonId>("mayor"), .matter = t("Slektskap"), .declared = base::Date(2027, 1, 10)};
    std::vector<Interest> interests{Interest(fields)};
    CHECK(refused([&] { require_no_conflict(id<PersonId>("mayor"), talk(), interests); }) == Told{"interest.conflict"});
    CHECK(refused([&] { require_no_conflict(id<PersonId>("executive"), talk(), interests); }).empty());
    fields.until = base::Date(2027, 2, 17);
    interests = {Interest(fields)};
    CHECK(refused([&] { require_no_conflict(id<PersonId>("mayor"), talk(), interests); }).empty());
    fields.talk = id<TalkId>("talk");
    interests = {Interest(fields)};
    CHECK(refused([&] { require_no_conflict(id<PersonId>("mayor"), talk(), interests); }) == Told{"interest.conflict"});
}

TEST_CASE("A development talk that speaks of pay warns with the word, unless the municipality allows it")
{
    auto one = held_talk();
    one.record(item, {t("Vi tek opp Løna i mai.")});
    TalkSettings settings;
    settings.pay_words = {"løn", "løna", "lønsauke*"};
    REQUIRE(one.warnings(settings).size() == 1);
    CHECK(one.warnings(settings)[0].code == "talk.pay_text");
    CHECK(one.warnings(settings)[0].field == "agenda/0/agreed");
    CHECK(one.warnings(settings)[0].values.at("found") == "Løna");
    settings.pay_text_allowed = true;
    CHECK(one.warnings(settings).empty());
    auto salary = talk();
    salary.kind = TalkKind::salary;
    salary.agenda[0].title = t("Løn");
    settings.pay_text_allowed = false;
    CHECK(Talk(salary).warnings(settings).empty());
}

TEST_CASE("Only whole words of pay are found, and stems where the list says so")
{
    const PayWords words{"løn", "lønsauke*"};
    CHECK(find_pay_word("LØN!", words) == "LØN");
    CHECK(find_pay_word("om lønsauken", words) == "lønsauken");
    CHECK(find_pay_word("det var lønsamt", words).empty());
    CHECK(find_pay_word("", words).empty());
}

TEST_CASE("An amount within 25 per cent of current pay, or equal to a bid, is found, and other amounts are not")
{
    auto nok = [](std::int64_t kroner) { return *base::Money::of_minor(kroner * 100, base::Currency::nok); };
    const auto pay = std::optional(nok(1385000));
    CHECK(find_pay_amount("til 1 438 000 kr frå mai", pay, {}) == "1 438 000");
    CHECK(find_pay_amount("kurs til 48 000 kr", pay, {}).empty());
    CHECK(find_pay_amount("avvik over 2 000 000", pay, {}).empty());
    CHECK(find_pay_amount("2 000 000", pay, {nok(2000000)}) == "2 000 000");
    CHECK(find_pay_amount(std::string(50000, '7'), pay, {}).empty());
}

TEST_CASE("Any text of the minutes is closed and opened again until they are frozen")
{
    const LegalBases bases(std::vector<LegalBasis>{{"no.offl.23", AccessClass::exempt}});
    const auto closed = Access::closed(bases, "no.offl.23", t("Forhandlingar"), base::Date(2028, 2, 18));
    auto one = in_review();
    one.state(item, {Side::executive, {t("Eg bad om to stillingar.")}});
    one.remark({id<PersonId>("executive"), base::Date(2027, 2, 20), {t("Fristen var mai.")}});
    one.disagree({id<PersonId>("executive"), base::Date(2027, 2, 20), {t("Eg er usamd.")}});
    using Part = MinutesText::Part;
    for (const auto& text : {MinutesText{Part::agreed, item}, {Part::statement, item, 0}, {Part::remark, {}, 0}, {Part::disagreement, {}, 0}}) {
        REQUIRE(one.find_text(text));
        one.set_access(text, closed);
        CHECK(one.find_text(text)->access == closed);
        one.set_access(text, {});
        CHECK_FALSE(one.find_text(text)->access.is_closed());
    }
    CHECK(refused([&] { one.set_access({Part::statement, item, 1}, closed); }) == Told{"talk.unknown_text"});
    CHECK(refused([&] { one.set_access({Part::agreed, id<AgendaItemId>("another")}, closed); }) == Told{"talk.unknown_text"});
    one.accept_remark(0, base::Date(2027, 2, 21));
    one.freeze(base::Date(2027, 3, 5), Mandates(mandates));
    CHECK(refused([&] { one.set_access({Part::agreed, item}, closed); }) == Told{"talk.frozen"});
}

TEST_CASE("A statement is taken back until the minutes are frozen, and the others stay")
{
    auto one = in_review();
    one.state(item, {Side::executive, {t("Det eine")}});
    one.state(item, {Side::presidium, {t("Det andre")}});
    one.take_back_statement(item, 0);
    REQUIRE(one.find_item(item)->statements.size() == 1);
    CHECK(one.find_item(item)->statements[0].by == Side::presidium);
    CHECK(refused([&] { one.take_back_statement(item, 1); }) == Told{"talk.unknown_statement"});
}
