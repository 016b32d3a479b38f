// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/permit.h"
#include "domain/salary/reviews.h"
#include "domain/salary/series.h"

#include <fmt/format.h>

#include <array>

using namespace domain;
using namespace build;
using base::Currency;
using base::Date;
using base::Money;

namespace {

std::vector<Mandate> fjellvik_mandates()
{
    return {Mandate(mandate())};
}

std::vector<std::string> codes(const std::vector<Warning>& warnings)
{
    std::vector<std::string> codes;
    for (const auto& each : warnings)
        codes.push_back(each.code);
    return codes;
}

Told fields_of(const SalaryReviewFields& fields)
{
    Faults faults;
    check(fields, faults);
    Told told;
    for (const auto& each : faults.all())
        told.push_back(each.code + " " + each.field);
    return told;
}

std::vector<Comparison> compared(std::initializer_list<std::int64_t> amounts)
{
    std::vector<Comparison> set;
    for (const auto amount : amounts)
        set.push_back({t("Ein kommune"), 11'000, t("Eiga innhenting"), Date(2027, 4, 20), kroner(amount)});
    return set;
}

}  // namespace

TEST_CASE("Fjellvik: 1 438 000 is 3.83 per cent up, and two late months come to 8 833.33")
{
    auto one = concluded();
    const auto rise = one.rise();
    REQUIRE(rise);
    CHECK(rise->difference == kroner(53'000));
    CHECK(fmt::format("{:.2f}", rise->percent) == "3.83");
    CHECK(fmt::format("{:.2f}", rise_percent(kroner(1'385'000), kroner(1'455'000))) == "5.05");
    CHECK(one.yearly_effect() == kroner(53'000));
    CHECK_FALSE(one.back_pay());
    const auto mandates = fjellvik_mandates();
    one.decide({Date(2027, 6, 17), decision()}, Mandates(mandates), {"kommunestyret"});
    CHECK(one.months_late() == 2);
    CHECK(one.back_pay()->minor() == 883'333);
}

TEST_CASE("Storvattnet: 108 200 a month is 3.54 per cent up, 44 400 a year, and 7 400 paid late")
{
    SalaryReview one(monthly_review());
    one.bid(bid(Bid::Kind::claim, kroner(110'000, Currency::sek), Date(2026, 5, 20)));
    one.bid(bid(Bid::Kind::offer, kroner(107'600, Currency::sek), Date(2026, 5, 20)));
    CHECK(fmt::format("{:.2f}", rise_percent(kroner(104'500), kroner(110'000))) == "5.26");
    CHECK(fmt::format("{:.2f}", rise_percent(kroner(104'500), kroner(107'600))) == "2.97");
    auto agreed = outcome();
    agreed.concluded = Date(2026, 5, 20);
    agreed.effective = Date(2026, 4, 1);
    one.conclude(agreed, {{"lon", kroner(108'200, Currency::sek)}}, Date(2026, 12, 31), {});
    CHECK(fmt::format("{:.2f}", one.rise()->percent) == "3.54");
    CHECK(one.yearly_effect() == kroner(44'400, Currency::sek));
    const std::vector<Mandate> mandates{Mandate([] {
        auto fields = mandate();
        fields.decision.date = fields.valid_from = Date(2025, 1, 15);
        fields.pay_limit_percent = n("4.0");
        fields.valid_to = Date(2026, 12, 31);
        return fields;
    }())};
    CHECK(one.limit(mandates.front()) == kroner(108'680, Currency::sek));
    one.decide({Date(2026, 5, 26), decision("kommunstyrelsens presidium", Date(2026, 5, 26))}, Mandates(mandates), {"kommunstyrelsen"});
    CHECK(one.back_pay() == kroner(7'400, Currency::sek));
    one.report({t("kommunstyrelsen"), Date(2026, 6, 10), t(""), t("§ 88")});
    CHECK(one->decision.reported_on == Date(2026, 6, 10));
}

TEST_CASE("1 445 000 is outside a mandate of 4.1 per cent: warned of when concluded, refused when decided without the council")
{
    const auto mandates = fjellvik_mandates();
    CHECK(concluded(1'441'785).limit(mandates.front()) == kroner(1'441'785));
    CHECK(codes(concluded(1'441'785).warnings(Mandates(mandates))).empty());
    auto one = concluded(1'445'000);
    REQUIRE(codes(one.warnings(Mandates(mandates))) == Told{"mandate.pay_over_limit"});
    CHECK(one.warnings(Mandates(mandates)).front().values.at("highest") == "144178500 NOK");
    const auto before = one;
    CHECK(refused([&] { one.decide({Date(2027, 6, 17), decision()}, Mandates(mandates), {"kommunestyret"}); }) == Told{"mandate.pay_over_limit"});
    CHECK(one == before);
    one.decide({Date(2027, 6, 17), decision("Kommunestyret")}, Mandates(mandates), {"kommunestyret"});
    CHECK(one->is_decided());
}

TEST_CASE("One øre above the limit is above it")
{
    const auto limit = kroner(1'441'785), above = *Money::of_minor(limit.minor() + 1, Currency::nok), before = kroner(1'385'000);
    CHECK(rise_for_limit(before, limit) == n("4.1"));
    CHECK(rise_for_limit(before, above) > n("4.1"));
    CHECK(highest_pay(mandate(), before) == limit);
    CHECK(highest_pay(mandate(), *Money::of_minor(100'03, Currency::nok))->minor() == 104'13);
}

TEST_CASE("Nobody decides on pay under a mandate that is over, or that is not yet")
{
    const auto mandates = fjellvik_mandates();
    auto late = concluded();
    CHECK(refused([&] {
        late.decide({Date(2027, 11, 1), decision("arbeidsgjevarutvalet", Date(2027, 11, 1))}, Mandates(mandates), {});
    }) == Told{"mandate.lapsed"});
    CHECK(refused([&] { late.decide({Date(2027, 6, 17), decision()}, Mandates({}), {}); }) == Told{"mandate.missing"});
}

TEST_CASE("Back pay counts whole months, from the month of effect through the month of the decision")
{
    CHECK(months_late(Date(2027, 5, 1), Date(2027, 6, 17)) == 2);
    CHECK(months_late(Date(2027, 5, 31), Date(2027, 6, 1)) == 2);
    CHECK(months_late(Date(2027, 6, 1), Date(2027, 6, 17)) == 1);
    CHECK(months_late(Date(2027, 6, 17), Date(2027, 6, 17)) == 0);
    CHECK(months_late(Date(2027, 8, 1), Date(2027, 6, 17)) == 0);
    CHECK(months_late(Date(2026, 12, 1), Date(2027, 1, 31)) == 2);
    CHECK(months_late(Date(2028, 2, 29), Date(2028, 3, 1)) == 2);
    CHECK(back_pay(*Money::of_minor(100, Currency::nok), PayPer::year, 6).minor() == 50);
    CHECK(back_pay(*Money::of_minor(-5'300'000, Currency::nok), PayPer::year, 2).minor() == -883'333);
    CHECK(back_pay(*Money::of_minor(6, Currency::nok), PayPer::year, 1).minor() == 1);
}

TEST_CASE("Quartiles are interpolated as type 7: 1 402 000, 1 430 000 and 1 461 000 for Fjellvik's five")
{
    const auto five = quartiles(compared({1'492'000, 1'365'000, 1'430'000, 1'402'000, 1'461'000}));
    REQUIRE(five);
    CHECK(*five == Quartiles{kroner(1'402'000), kroner(1'430'000), kroner(1'461'000)});
    CHECK(*quartiles(compared({1'000})) == Quartiles{kroner(1'000), kroner(1'000), kroner(1'000)});
    CHECK(*quartiles(compared({1'000, 2'000})) == Quartiles{kroner(1'250), kroner(1'500), kroner(1'750)});
    CHECK(*quartiles(compared({1, 2, 3, 4}))
        == Quartiles{*Money::of_minor(175, Currency::nok), *Money::of_minor(250, Currency::nok), *Money::of_minor(325, Currency::nok)});
    CHECK_FALSE(quartiles({}));
    auto hidden = compared({1, 2});
    hidden[1].amount = Withheld{RoomKind::presidium};
    CHECK_FALSE(quartiles(hidden));
    hidden[0].amount = Withheld{RoomKind::presidium};
    CHECK_FALSE(quartiles(hidden));
}

TEST_CASE("Negative and huge amounts, other currencies, and months for years are refused with their fields")
{
    auto one = review();
    one.elements = {{"a", t("A"), kroner(-1)}, {"b", t("B"), kroner(1'385'000)}, {"c", t("C"), kroner(100'000'001)}, {"d", t("D"), kroner(1, Currency::sek)}};
    CHECK(
        fields_of(one) == Told{"salary.amount_negative elements/0/before", "salary.amount_huge elements/2/before", "salary.other_currency elements/3/before"});

    one = review();
    one.state = SalaryState::bids;
    one.bids = {bid(Bid::Kind::claim, kroner(120'000), Date(2027, 5, 1)), bid(Bid::Kind::claim, kroner(0), Date(2027, 5, 2)),
        bid(Bid::Kind::claim, kroner(-5), Date(2027, 5, 3)), bid(Bid::Kind::claim, kroner(17'000'000), Date(2027, 5, 4)),
        bid(Bid::Kind::claim, kroner(1'400'000), Date(2027, 5, 5))};
    for (auto& each : one.bids)
        each.delivered = each.date;
    one.bids.back().amount = std::nullopt;
    CHECK(fields_of(one)
        == Told{"salary.month_or_year bids/0/amount", "salary.amount_not_positive bids/1/amount", "salary.amount_negative bids/2/amount",
            "salary.month_or_year bids/3/amount", "field.required bids/4/amount"});

    auto monthly = monthly_review();
    monthly.comparison = compared({1'300'000, 110'000});
    for (auto& each : monthly.comparison)
        each.amount = *Money::of_minor(each.amount->minor(), Currency::sek);
    CHECK(fields_of(monthly) == Told{"salary.month_or_year comparison/0/amount"});
}

TEST_CASE("A conclusion names goals or criteria, and when what was closed is looked at anew")
{
    SalaryReview one(review());
    auto without = outcome();
    without.grounds.clear();
    without.reason.clear();
    CHECK(refused([&] {
        one.conclude(without, {{"fastlon", kroner(1'438'000)}}, {}, {});
    }) == Told{"salary.review_date_missing", "field.required", "salary.reason_without_ground"});
    auto strange = outcome();
    strange.grounds = {{{}, "noko-anna"}, {}};
    CHECK(refused([&] {
        one.conclude(strange, {{"fastlon", kroner(1'438'000)}}, Date(2027, 12, 31), {});
    }) == Told{"salary.unknown_criterion", "salary.ground_unclear"});
    CHECK(refused([&] { one.conclude(outcome(), {{"bil", kroner(1'000)}}, Date(2027, 12, 31), {}); }) == Told{"salary.unknown_element"});
    CHECK(one == SalaryReview(review()));
}

TEST_CASE("No change is a result of its own: with a reason and measures, and without new figures")
{
    using Kind = SalaryOutcome::Kind;
    const auto conclude = [](SalaryOutcome what, std::vector<std::pair<std::string, Money>> after) {
        SalaryReview one(review());
        one.conclude(std::move(what), after, Date(2027, 12, 31), {});
        return one;
    };
    CHECK(conclude(outcome(Kind::no_change), {}).rise()->difference == kroner(0));
    auto bare = outcome(Kind::no_change);
    bare.measures = {};
    CHECK(refused([&] { conclude(bare, {}); }) == Told{"field.required"});
    CHECK(refused([&] { conclude(outcome(Kind::no_change), {{"fastlon", kroner(1'400'000)}}); }) == Told{"salary.changed_though_none"});
    CHECK(refused([&] { conclude(outcome(Kind::agreed), {}); }) == Told{"salary.nothing_changed"});
    auto once = outcome(Kind::set_by_employer);
    once.lump_sum = kroner(10'000);
    CHECK(refused([&] { conclude(once, {}); }).empty());
}

TEST_CASE("A sum paid once beside a rise within the limit is warned of where both together lie above it")
{
    const auto mandates = fjellvik_mandates();
    SalaryReview one(review());
    auto what = outcome();
    what.lump_sum = kroner(10'000);
    one.conclude(what, {{"fastlon", kroner(1'438'000)}}, Date(2027, 12, 31), {});
    CHECK(codes(one.warnings(Mandates(mandates))) == Told{"salary.lump_sum"});
    CHECK(codes(one.warnings(Mandates({}))) == Told{"salary.no_mandate"});
}

TEST_CASE("Acts out of order are refused, and leave the review as it was")
{
    const auto mandates = fjellvik_mandates();
    SalaryReview open(review());
    CHECK(refused([&] { open.decide({Date(2027, 6, 17), decision()}, Mandates(mandates), {}); }) == Told{"salary.wrong_state"});
    CHECK(refused([&] { open.notify(Date(2027, 6, 18), {}); }) == Told{"salary.wrong_state"});
    CHECK(refused([&] { open.close(Date(2027, 6, 18)); }) == Told{"salary.wrong_state"});
    CHECK(refused([&] { open.deliver_bid(0, Date(2027, 6, 18)); }) == Told{"salary.unknown_bid"});
    CHECK(refused([&] { open.deliver_comparison(Date(2027, 6, 18)); }) == Told{"salary.nothing_to_deliver"});
    CHECK(refused([&] { open.review_access(Date(2027, 6, 18), {}); }) == Told{"salary.wrong_state"});
    open.bid(bid(Bid::Kind::claim, kroner(1'455'000), Date(2027, 5, 13)));
    CHECK(refused([&] { open.bid(bid(Bid::Kind::offer, kroner(1'420'000), Date(2027, 5, 12))); }) == Told{"salary.bid_not_latest"});
    CHECK(refused([&] { open.bid(bid(Bid::Kind::offer, kroner(1'420'000), Date(2027, 3, 1))); }) == Told{"salary.bid_not_latest"});

    auto done = concluded();
    CHECK(refused([&] { done.bid(bid(Bid::Kind::offer, kroner(1'420'000), Date(2027, 6, 1))); }) == Told{"salary.wrong_state"});
    CHECK(refused([&] {
        done.decide({Date(2027, 5, 1), decision("arbeidsgjevarutvalet", Date(2027, 5, 1))}, Mandates(mandates), {});
    }) == Told{"salary.decided_before"});
    CHECK(refused([&] {
        done.decide({Date(2027, 6, 17), decision("arbeidsgjevarutvalet", Date(2027, 6, 16))}, Mandates(mandates), {});
    }) == Told{"salary.other_day"});
    done.decide({Date(2027, 6, 17), decision()}, Mandates(mandates), {});
    for (const auto& codes : {refused([&] { done.edit(review()); }), refused([&] { done.bid(bid(Bid::Kind::claim, kroner(1), Date(2027, 7, 1))); }),
             refused([&] { done.compare({}); }), refused([&] { done.assess(Side::presidium, {}); }), refused([&] { done.conclude(outcome(), {}, {}, {}); })})
        CHECK(codes == Told{"salary.locked"});
    CHECK(refused([&] { done.reopen(); }) == Told{"salary.wrong_state"});
    CHECK(refused([&] { done.notify(Date(2027, 6, 16), {}); }) == Told{"field.dates_reversed"});
    CHECK(refused([&] { done.notify({}, {}); }) == Told{"field.required"});
    done.notify({}, Date(2027, 6, 18));
    CHECK(done->state == SalaryState::decided);
    done.notify(Date(2027, 6, 18), {});
    done.close(Date(2027, 8, 1));
    CHECK(done->state == SalaryState::closed);
    CHECK(refused([&] { done.close(Date(2027, 8, 1)); }) == Told{"salary.locked"});
}

TEST_CASE("An offer is the presidium's own until it is delivered, a claim is delivered when it is made")
{
    SalaryReview one(review());
    one.bid(bid(Bid::Kind::claim, kroner(1'455'000), Date(2027, 5, 13)));
    one.bid(bid(Bid::Kind::offer, kroner(1'420'000), Date(2027, 5, 13)));
    CHECK(one->bids[0].delivered == Date(2027, 5, 13));
    CHECK_FALSE(one->bids[1].delivered);
    one.deliver_bid(1, Date(2027, 5, 14));
    CHECK(refused([&] { one.deliver_bid(1, Date(2027, 5, 15)); }) == Told{"salary.delivered"});
    one.assess(Side::presidium, {{"leiing", {3, t("Trygg leiing"), {}}}});
    one.deliver_assessment(Date(2027, 5, 14));
    CHECK(refused([&] { one.assess(Side::presidium, {{"leiing", {4, {}, {}}}}); }) == Told{"salary.delivered"});
    one.assess(Side::executive, {{"leiing", {4, t("Eg er tydelegare"), {}}}});
    CHECK(refused([&] { one.assess(Side::executive, {{"leiing", {5, {}, {}}}}); }) == Told{"field.range"});
    CHECK(refused([&] { one.assess(Side::executive, {{"anna", {}}}); }) == Told{"salary.unknown_criterion"});
    auto next = review();
    next.criteria.pop_back();
    next.criteria.push_back({"leiing", t("Leiing og omstilling")});
    one.edit(next);
    CHECK(one->criteria[1].employer.score == CriterionAssessment{3, {}, {}}.score);
    CHECK(one->bids.size() == 2);
}

TEST_CASE("What is withheld breaks no rule, and nothing is decided by who cannot read it")
{
    const auto mandates = fjellvik_mandates();
    auto fields = *concluded();
    for (auto& each : fields.elements)
        each.before = each.after = Withheld{RoomKind::dialogue};
    for (auto& each : fields.bids)
        each.amount = Withheld{RoomKind::dialogue};
    SalaryReview one(fields);
    CHECK_FALSE(one.rise());
    CHECK(one.warnings(Mandates(mandates)).empty());
    CHECK(refused([&] { one.decide({Date(2027, 6, 17), decision()}, Mandates(mandates), {}); }) == Told{"record.withheld"});
}

TEST_CASE("Closed bargaining positions are looked at anew, and then opened or closed for longer")
{
    auto one = concluded();
    CHECK(refused([&] { one.review_access(Date(2027, 12, 31), Date(2027, 12, 31)); }) == Told{"field.dates_reversed"});
    one.review_access(Date(2027, 12, 31), Date(2028, 12, 31));
    CHECK(one->bargaining_review == Date(2028, 12, 31));
    one.review_access(Date(2028, 12, 31), {});
    CHECK(one->bargaining_opened == Date(2028, 12, 31));
    CHECK(refused([&] { one.review_access(Date(2029, 1, 1), {}); }) == Told{"salary.not_closed"});
}

TEST_CASE("A series follows levels by their points and changes by their product")
{
    const Series prices({id<SeriesId>("cpi"), "cpi", SeriesKind::cpi, SeriesMeasure::level, t("KPI"), t("SSB 03013"), Date(2027, 5, 1),
        {{Date(2025, 1, 1), n("130")}, {Date(2026, 1, 1), n("133.9")}, {Date(2027, 1, 1), n("137.8")}}});
    CHECK(*prices.index(Date(2026, 3, 2), Date(2027, 5, 1)) == Approx(102.9126).margin(0.0001));
    CHECK_FALSE(prices.index(Date(2024, 12, 31), Date(2027, 5, 1)));
    Series norm({id<SeriesId>("n"), "n", SeriesKind::norm, SeriesMeasure::change, t("Ramme"), t("TBU"), Date(2027, 5, 1),
        {{Date(2025, 5, 1), n("4.4")}, {Date(2026, 5, 1), n("4.0")}, {Date(2027, 5, 1), n("3.9")}}});
    CHECK(*norm.index(Date(2026, 3, 2), Date(2027, 5, 1)) == Approx(104 * 1.039));
    CHECK(*norm.index(Date(2027, 5, 1), Date(2026, 3, 2)) == Approx(10000 / (104 * 1.039)));
    CHECK(refused([&] { norm.collect(t("TBU"), Date(2027, 4, 30), {{Date(2025, 5, 1), n("4.4")}}); }) == Told{"field.dates_reversed"});
    CHECK(refused([&] {
        norm.collect(t("TBU"), Date(2028, 4, 30), {{Date(2025, 5, 1), n("4.4")}, {Date(2025, 5, 1), n("-100")}});
    }) == Told{"series.order", "field.range"});
    CHECK(refused([&] { norm.collect(t(""), Date(2028, 4, 30), {}); }) == Told{"field.required", "series.no_points"});
}

namespace {

/// A sequence of figures that is the same on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}
    size_t below(size_t count)
    {
        m_state = m_state * 6364136223846793005ull + 1442695040888963407ull;
        return static_cast<size_t>(m_state >> 33) % count;
    }
    /// Mostly in the first weeks, so that something is left for what comes after.
    Date day() { return Date(2027, 4, 1).plus_days(static_cast<int>(below(below(4) ? 30 : 240))); }
    std::optional<Date> some_day() { return below(3) ? std::optional(day()) : std::nullopt; }
    Money amount()
    {
        static constexpr std::array<std::int64_t, 8> amounts{1'385'000, 1'438'000, 1'441'785, 1'441'786, 1'500'000, -3, 90'000, 2'000'000'000};
        return kroner(amounts[below(amounts.size())], below(20) ? Currency::nok : Currency::sek);
    }

private:
    std::uint64_t m_state;
};

void step(SalaryReview& one, Dice& dice, const std::vector<Mandate>& mandates)
{
    static constexpr std::array bodies{"arbeidsgjevarutvalet", "Kommunestyret", "formannskapet"};
    switch (dice.below(16)) {
    case 0: one.edit(review()); break;
    case 1:
    case 2: one.bid(bid(dice.below(2) ? Bid::Kind::claim : Bid::Kind::offer, dice.amount(), dice.day())); break;
    case 3: one.deliver_bid(dice.below(3), dice.day()); break;
    case 4: one.assess(dice.below(2) ? Side::presidium : Side::executive, {{"leiing", {static_cast<int>(dice.below(6)), t("ord"), {}}}}); break;
    case 5: one.deliver_assessment(dice.day()); break;
    case 6: one.compare({{t("Vik"), 9'000, t("Eiga"), dice.day(), dice.amount()}}); break;
    case 7: one.deliver_comparison(dice.day()); break;
    case 8:
    case 9:
    case 10: {
        auto what = outcome(static_cast<SalaryOutcome::Kind>(dice.below(3)));
        what.concluded = dice.day();
        if (dice.below(6) == 0)
            what.grounds.clear();
        std::vector<std::pair<std::string, Money>> after;
        if (dice.below(4))
            after.emplace_back("fastlon", dice.amount());
        one.conclude(what, after, dice.some_day(), dice.some_day());
        break;
    }
    case 11: one.reopen(); break;
    case 12: {
        const auto on = dice.day().plus_days(static_cast<int>(dice.below(60)));
        one.decide({on, decision(bodies[dice.below(bodies.size())], on)}, Mandates(mandates), {"kommunestyret"});
        break;
    }
    case 13: one.notify(dice.day().plus_days(60), dice.some_day()); break;
    case 14: one.close(dice.day().plus_days(90)); break;
    case 15: one.review_access(dice.day(), dice.some_day()); break;
    }
}

/// What must never be, said again without the rules' own code.
void require_sound(const SalaryReview& one)
{
    const auto& review = *one;
    const auto state = review.state;
    REQUIRE(review.outcome.kind.has_value() == (state >= SalaryState::concluded));
    REQUIRE(review.decision.date.has_value() == (state >= SalaryState::decided));
    REQUIRE(review.payroll.has_value() == (state >= SalaryState::notified));
    REQUIRE(review.closed.has_value() == (state == SalaryState::closed));
    REQUIRE((state != SalaryState::bids || !review.bids.empty()));
    for (const auto& each : review.bids) {
        REQUIRE(each.amount->minor() > 23'000'000);
        REQUIRE(each.amount->currency() == Currency::nok);
    }
    if (state < SalaryState::concluded)
        return;
    REQUIRE_FALSE(review.outcome.grounds.empty());
    REQUIRE((review.bargaining_review || review.bargaining_opened));
    const auto after = review.elements.front().after ? *review.elements.front().after : *review.elements.front().before;
    REQUIRE((*review.outcome.kind == SalaryOutcome::Kind::no_change) == (after == kroner(1'385'000)));
    if (state < SalaryState::decided)
        return;
    REQUIRE(*review.decision.date >= *review.outcome.concluded);
    if (review.decision.decision->body.str() != "Kommunestyret") {
        REQUIRE(after <= kroner(1'441'785));
        REQUIRE(*review.decision.date <= Date(2027, 10, 31));
    }
}

}  // namespace

TEST_CASE("No sequence of acts brings a salary review into a state that the rules forbid")
{
    const auto mandates = fjellvik_mandates();
    Dice dice(20270513);
    SalaryReview one(review());
    size_t decided = 0, closed = 0, refusals = 0;
    for (int i = 0; i < 100'000; ++i) {
        const auto before = one;
        try {
            step(one, dice, mandates);
        }
        catch (const Refused&) {
            ++refusals;
            REQUIRE(one == before);
        }
        require_sound(one);
        if (before->is_decided()) {
            REQUIRE(one->elements == before->elements);
            REQUIRE(one->outcome == before->outcome);
            REQUIRE(one->decision == before->decision);
        }
        REQUIRE((one->state >= before->state || (before->state == SalaryState::concluded && one->is_open())));
        decided += one->is_decided() && !before->is_decided();
        closed += one->state == SalaryState::closed && before->state != SalaryState::closed;
        if (i % 100 == 99)
            one = SalaryReview(review());
    }
    CHECK(decided > 100);
    CHECK(closed > 50);
    CHECK(refusals > 10'000);
}
