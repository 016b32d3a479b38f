// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/build_agreement.h"

#include <algorithm>

using namespace build;
using namespace domain;
using base::Date;

namespace {

Told checked(AgreementFields fields)
{
    return refused([&] { Agreement made(std::move(fields)); });
}

Told checked(AgreementTerms terms, bool top_leader = true)
{
    auto fields = agreement(std::move(terms));
    fields.top_leader = top_leader;
    return checked(std::move(fields));
}

bool warned(const std::vector<Warning>& warnings, std::string_view code)
{
    return std::any_of(warnings.begin(), warnings.end(), [&](const Warning& each) { return each.code == code; });
}

ClauseRules rules()
{
    ClauseRules rules{.first_days = 7, .second_months = 1, .valid_from = Date(2024, 7, 1)};
    rules.rows.push_back({.key = "parties", .weight = ClauseRule::Weight::must, .group = ClauseRule::Group::first, .kinds = {AgreementKind::employment}});
    rules.rows.push_back({.key = "pay",
        .weight = ClauseRule::Weight::must,
        .group = ClauseRule::Group::first,
        .block = ClauseRule::Block::pay,
        .kinds = {AgreementKind::employment}});
    rules.rows.push_back({.key = "holiday", .weight = ClauseRule::Weight::must, .group = ClauseRule::Group::second, .kinds = {AgreementKind::employment}});
    rules.rows.push_back({.key = "set_off",
        .block = ClauseRule::Block::set_off,
        .when = ClauseRule::When::severance,
        .kinds = {AgreementKind::employment, AgreementKind::severance}});
    rules.rows.push_back({.key = "confidentiality", .secrecy = true, .kinds = {AgreementKind::employment}});
    rules.rows.push_back({.key = "quarantine", .weight = ClauseRule::Weight::optional, .kinds = {AgreementKind::employment}});
    return rules;
}

/// Amendment of 24 September 2026: the side post, and notice from then on.
AgreementFields amendment()
{
    AgreementTerms terms;
    terms.title = t("Tilleggsavtale");
    terms.effective = Date(2026, 9, 24);
    terms.clauses = {clause("side_posts", "Styremedlem i Fjellvik Vatn AS."), clause("board", "Honorar går til styremedlemen.")};
    auto fields = agreement(std::move(terms), "tillegg");
    fields.kind = AgreementKind::amendment;
    fields.amends = id<AgreementId>("avtale");
    return fields;
}

}  // namespace

TEST_CASE("Six months of probation from 2 March 2026 end on 2 September 2026")
{
    CHECK(months_on(Date(2026, 3, 2), 6) == Date(2026, 9, 2));
    CHECK(checked(fjellvik()).empty());
    auto terms = fjellvik();
    terms.probation->until = Date(2026, 9, 1);
    CHECK(checked(terms) == Told{"probation.end_mismatch"});
}

TEST_CASE("A probation's end keeps its day number at month ends and in leap years")
{
    CHECK(months_on(Date(2026, 8, 31), 6) == Date(2027, 2, 28));
    CHECK(months_on(Date(2027, 8, 31), 6) == Date(2028, 2, 29));
    CHECK(months_on(Date(2028, 2, 29), 6) == Date(2028, 8, 29));
    CHECK(months_on(Date(2028, 2, 29), 12) == Date(2029, 2, 28));
    CHECK_FALSE(months_on(Date(2199, 9, 1), 6));
}

TEST_CASE("Probation longer than six months is refused, and one longer than half a temporary post")
{
    auto terms = fjellvik();
    terms.probation->months = 7;
    terms.probation->until = Date(2026, 10, 2);
    CHECK(checked(terms) == Told{"probation.too_long"});

    terms = fjellvik();
    FixedTerm temporary{.form = FixedTerm::Form::temporary, .from = Date(2026, 3, 2), .until = Date(2026, 9, 1)};
    temporary.basis = t("Vikar til ny er tilsett");
    terms.fixed_term = temporary;
    CHECK(checked(terms) == Told{"probation.too_long"});
    terms.probation->months = 3;
    terms.probation->until = Date(2026, 6, 2);
    terms.probation->review = Date(2026, 5, 30);
    CHECK(checked(terms).size() == 1);
    terms.probation->months = 2;
    terms.probation->until = Date(2026, 5, 2);
    terms.probation->review.reset();
    CHECK(checked(terms).empty());
}

TEST_CASE("Notice is three months on the last day of probation, and six the day after")
{
    const auto signed_one = signed_on(agreement(fjellvik()), Date(2026, 2, 5));
    const auto terms = terms_on({&signed_one}, Date(2026, 10, 1));
    CHECK(*employer_notice_on(terms, Date(2026, 9, 2)) == 3);
    CHECK(*employee_notice_on(terms, Date(2026, 3, 2)) == 3);
    CHECK(*employer_notice_on(terms, Date(2026, 9, 3)) == 6);
}

TEST_CASE("(a) A waiver of job protection without months is refused")
{
    auto terms = fjellvik();
    terms.severance->waiver = true;
    CHECK(checked(terms).empty());
    terms.severance->months = std::nullopt;
    CHECK(checked(terms) == Told{"severance.months_missing"});
}

TEST_CASE("(b) Only the top leader can waive job protection")
{
    auto terms = fjellvik();
    terms.severance->waiver = true;
    CHECK(checked(terms, false) == Told{"severance.not_top_leader"});
    terms.severance->waiver = false;
    CHECK(checked(terms, false).empty());
}

TEST_CASE("(c) A fixed term needs its end and its basis, and in Norway six years")
{
    auto terms = fjellvik();
    FixedTerm term{.from = Date(2026, 3, 2)};
    terms.fixed_term = term;
    CHECK(checked(terms) == Told{"fixed_term.end_missing", "fixed_term.basis_missing"});
    terms.fixed_term->basis = t("Åremål etter kommunelova § 13-2");
    terms.fixed_term->until = Date(2032, 2, 29);
    CHECK(checked(terms) == Told{"fixed_term.too_short"});
    terms.fixed_term->until = Date(2032, 3, 1);
    CHECK(checked(terms).empty());

    auto swedish = agreement(terms);
    swedish.country = Country::se;
    for (auto& item : swedish.versions[0].terms.pay)
        item.amount = base::Money::of_minor(10'450'000, base::Currency::sek);
    swedish.versions[0].terms.fixed_term->until = Date(2029, 2, 28);
    CHECK(checked(swedish).empty());

    auto none = agreement(fjellvik());
    none.kind = AgreementKind::fixed_term;
    CHECK(checked(none) == Told{"fixed_term.end_missing"});
}

TEST_CASE("(d) An agreement signed later than seven days after the start warns, on the seventh day not")
{
    const auto late = [&](Date day) { return warned(warnings(*signed_on(agreement(fjellvik()), day), rules(), Date(2026, 3, 2)), "agreement.late"); };
    CHECK_FALSE(late(Date(2026, 2, 5)));
    CHECK_FALSE(late(Date(2026, 3, 9)));
    CHECK(late(Date(2026, 3, 10)));
}

TEST_CASE("(e) An agreement from before the rules says that the employee may ask for what is missing")
{
    CHECK(warned(warnings(*signed_on(agreement(fjellvik()), Date(2024, 6, 30)), rules(), Date(2024, 7, 1)), "agreement.old_contract"));
    CHECK_FALSE(warned(warnings(*signed_on(agreement(fjellvik()), Date(2024, 7, 1)), rules(), Date(2024, 7, 1)), "agreement.old_contract"));
}

TEST_CASE("(f) A promise of secrecy says that it does not limit public access")
{
    auto terms = fjellvik();
    CHECK_FALSE(warned(warnings(agreement(terms), rules(), {}), "agreement.secrecy_no_limit"));
    terms.severance->secrecy = t("Partane omtalar ikkje avtalen.");
    CHECK(warned(warnings(agreement(terms), rules(), {}), "agreement.secrecy_no_limit"));
    terms = fjellvik();
    terms.clauses.push_back(clause("confidentiality"));
    CHECK(warned(warnings(agreement(terms), rules(), {}), "agreement.secrecy_no_limit"));
}

TEST_CASE("Set-off is always an explicit yes or no")
{
    auto terms = fjellvik();
    terms.severance->set_off = std::nullopt;
    CHECK(checked(terms) == Told{"severance.set_off_unsaid"});
    terms.severance->set_off = false;
    terms.severance->set_off_from_month = 4;
    CHECK(checked(terms) == Told{"severance.set_off_without"});
    terms.severance->set_off = Withheld{RoomKind::record};
    CHECK(checked(terms).empty());
}

TEST_CASE("A director outside LAS without severance is warned of, and an agreement without a decision")
{
    auto terms = fjellvik();
    terms.employment_protection = false;
    CHECK_FALSE(warned(warnings(agreement(terms), rules(), {}), "agreement.unprotected_without_severance"));
    terms.severance.reset();
    CHECK(warned(warnings(agreement(terms), rules(), {}), "agreement.unprotected_without_severance"));
    CHECK_FALSE(warned(warnings(agreement(terms), rules(), {}), "agreement.no_decision"));
    terms.decision = std::nullopt;
    CHECK(warned(warnings(agreement(terms), rules(), {}), "agreement.no_decision"));
}

TEST_CASE("Six months of 1 385 000 cost 692 500")
{
    const auto whole = cost(severance(), kr(1'385'000));
    REQUIRE(whole);
    CHECK(whole->gross == kr(692'500));
    CHECK(whole->month == *base::Money::of_minor(11'541'667, base::Currency::nok));
    CHECK(whole->remaining == kr(692'500));
    CHECK(whole->total == kr(692'500));
    auto with_contributions = severance();
    with_contributions.contributions_percent = n("14.1");
    CHECK(cost(with_contributions, kr(1'385'000))->contributions == *base::Money::of_minor(9'764'250, base::Currency::nok));
}

TEST_CASE("Other income is set off from the month agreed, and never more than the month's pay")
{
    auto block = severance(4);
    block.set_off = true;
    block.set_off_from_month = 2;
    block.set_off_percent = n("50");
    // 100 000 a month; the first is not touched, half of 60 000 is taken, then all of it where half of the other is more.
    const auto left = cost(block, kr(1'200'000), {kr(60'000), kr(60'000), kr(300'000)});
    REQUIRE(left);
    CHECK(left->gross == kr(400'000));
    CHECK(left->set_off == kr(130'000));
    CHECK(left->remaining == kr(270'000));
    block.ceiling = kr(250'000);
    CHECK(cost(block, kr(1'200'000), {kr(60'000)})->remaining == kr(250'000));
    CHECK(cost(block, kr(1'200'000))->capped);
    block.set_off = false;
    block.set_off_from_month = std::nullopt;
    block.ceiling = std::nullopt;
    CHECK(cost(block, kr(1'200'000), {kr(60'000), kr(60'000)})->remaining == kr(400'000));
    CHECK(refused([&] { cost(severance(), kr(1'200'000), {}); }).empty());
    auto other = severance();
    other.set_off = true;
    CHECK(refused([&] { cost(other, kr(1'200'000), {*base::Money::of_minor(1, base::Currency::sek)}); }) == Told{"pay.currency"});
}

TEST_CASE("Amounts below nothing, above all reason and in another currency are refused")
{
    auto terms = fjellvik();
    terms.pay = {salary(-1)};
    CHECK(checked(terms) == Told{"pay.negative"});
    terms.pay = {salary(200'000'000)};
    CHECK(checked(terms) == Told{"pay.too_large"});
    terms.pay = {salary()};
    terms.pay[0].amount = base::Money::of_minor(100, base::Currency::eur);
    CHECK(checked(terms) == Told{"pay.currency"});
    terms.pay = {salary(), salary()};
    CHECK(checked(terms) == Told{"pay.twice"});
    terms = fjellvik();
    terms.severance->months = 0;
    CHECK(checked(terms) == Told{"field.range"});
    terms = fjellvik();
    terms.notice->employer_months = std::nullopt;
    CHECK(checked(terms) == Told{"field.required"});
    terms = fjellvik();
    terms.clauses.push_back(clause("parties"));
    CHECK(checked(terms) == Told{"agreement.clause_twice"});
}

TEST_CASE("An agreement is a draft, proposed, and signed when the last one signs, then nothing of it changes")
{
    Agreement made(agreement(fjellvik()));
    CHECK(refused([&] { made.settle(signs("hovland", Date(2026, 2, 5))); }) == Told{"agreement.wrong_state"});
    made.propose(Date(2026, 2, 2));
    CHECK(refused([&] { made.settle(signs("hovland", Date(2026, 2, 1))); }) == Told{"field.dates_reversed"});
    made.settle(signs("hovland", Date(2026, 2, 5)));
    CHECK(refused([&] { made.edit(fjellvik(), both()); }) == Told{"agreement.being_signed"});
    CHECK(refused([&] { made.settle(signs("hovland", Date(2026, 2, 5))); }) == Told{"signature.settled"});
    made.settle(signs("haugland", Date(2026, 2, 6)));
    CHECK(made.in_force());
    CHECK(made.in_force()->signed_on == Date(2026, 2, 6));

    const auto before = made;
    CHECK(refused([&] { made.edit(fjellvik(), both()); }) == Told{"agreement.signed"});
    CHECK(refused([&] { made.propose(Date(2026, 2, 7)); }) == Told{"agreement.signed"});
    CHECK(refused([&] { made.withdraw(Date(2026, 2, 7), t("Angrar")); }) == Told{"agreement.signed"});
    auto taken_back = signs("hovland", Date(2026, 2, 7));
    taken_back.state = Signature::State::withdrawn;
    taken_back.reason = t("Angrar");
    CHECK(refused([&] { made.settle(taken_back); }) == Told{"agreement.signed"});
    CHECK(made == before);
}

TEST_CASE("A proposal that is edited is a draft again, and a signature can be taken back while others wait")
{
    Agreement made(agreement(fjellvik()));
    made.propose(Date(2026, 2, 2));
    made.settle(signs("hovland", Date(2026, 2, 3)));
    auto taken_back = signs("hovland", Date(2026, 2, 4));
    taken_back.state = Signature::State::withdrawn;
    taken_back.reason = t("Oppseiingstida var skriven feil.");
    made.settle(taken_back);
    made.edit(fjellvik(), both());
    CHECK(made.draft()->state == VersionState::draft);
    CHECK(made.draft()->signatures[0].state == Signature::State::waiting);
    made.withdraw(Date(2026, 2, 5), t("Ny avtale i staden"));
    CHECK_FALSE(made.draft());
    CHECK(refused([&] { made.edit(fjellvik(), both()); }) == Told{"agreement.no_draft"});
}

TEST_CASE("A new version replaces the signed one when it is signed itself, from the day it is in force")
{
    auto made = signed_on(agreement(fjellvik()), Date(2026, 2, 5));
    auto next = fjellvik();
    next.effective = Date(2027, 1, 1);
    next.pay.push_back(salary(1'400'000, Date(2027, 1, 1)));
    made.add_version(next, both());
    CHECK(refused([&] { made.add_version(next, both()); }) == Told{"agreement.two_drafts"});
    CHECK(made.draft()->replaces == 1);
    made.propose(Date(2026, 12, 1));
    CHECK(made.in_force()->number == 1);
    made.settle(signs("hovland", Date(2026, 12, 2)));
    made.settle(signs("haugland", Date(2026, 12, 3)));
    CHECK(made.in_force()->number == 2);
    CHECK(made.find(1)->state == VersionState::superseded);
    CHECK(version_on(made, Date(2026, 12, 31))->number == 1);
    CHECK(version_on(made, Date(2027, 1, 1))->number == 2);
    CHECK(*pay_on({&made}, Date(2026, 12, 31)).front().amount == kr(1'385'000));
    CHECK(*pay_on({&made}, Date(2027, 1, 1)).front().amount == kr(1'400'000));
}

TEST_CASE("The amendment of 24 September 2026 lies over the agreement from that day on")
{
    const auto first = signed_on(agreement(fjellvik()), Date(2026, 2, 5));
    const auto added = signed_on(amendment(), Date(2026, 9, 24));
    const Agreements all{&added, &first};
    const auto text_of = [&](Date day) {
        for (const auto& each : terms_on(all, day).clauses) {
            if (each.key == "side_posts")
                return each.text->text.str();
        }
        return std::string();
    };
    CHECK(text_of(Date(2026, 9, 23)) == "Som avtalt.");
    CHECK(text_of(Date(2026, 9, 24)) == "Styremedlem i Fjellvik Vatn AS.");
    CHECK(terms_on(all, Date(2026, 9, 24)).clauses.size() == 3);
    CHECK(terms_on(all, Date(2026, 9, 24)).pay.size() == 1);
    CHECK(terms_on(all, Date(2026, 3, 1)).clauses.empty());

    auto alone = amendment();
    alone.amends.reset();
    CHECK(checked(alone) == Told{"agreement.amends_missing"});
    auto itself = amendment();
    itself.amends = itself.id;
    CHECK(checked(itself) == Told{"agreement.amends_wrong"});
}

TEST_CASE("What another agreement took the place of holds to the day before")
{
    auto first = signed_on(agreement(fjellvik()), Date(2026, 2, 5));
    first.supersede(Date(2028, 1, 1));
    CHECK(version_on(first, Date(2027, 12, 31)));
    CHECK_FALSE(version_on(first, Date(2028, 1, 1)));
    CHECK(refused([&] { first.supersede(Date(2028, 1, 2)); }) == Told{"agreement.not_signed"});
}

TEST_CASE("The checklist says what is there, what is missing and what does not apply, and by when")
{
    auto terms = fjellvik();
    Clause none{.key = "quarantine", .not_applicable = true};
    none.reason = t("Ikkje avtalt");
    terms.clauses.push_back(none);
    const auto lines = checklist(rules(), AgreementKind::employment, terms, both(), Date(2026, 3, 2), Date(2026, 3, 12), Date(2026, 3, 12));
    REQUIRE(lines.size() == 6);
    using S = ChecklistLine::State;
    CHECK(lines[0].state == S::present);
    CHECK(lines[0].due == Date(2026, 3, 9));
    CHECK(lines[0].late);
    CHECK(lines[1].state == S::present);
    CHECK(lines[2].state == S::missing);
    CHECK(lines[2].due == Date(2026, 4, 2));
    CHECK_FALSE(lines[2].late);
    CHECK(lines[3].state == S::present);
    CHECK(lines[4].state == S::missing);
    CHECK(lines[5].state == S::not_applicable);
    CHECK(lines[5].cause == "said");

    terms.severance.reset();
    const auto without = checklist(rules(), AgreementKind::employment, terms, both(), {}, {}, Date(2026, 3, 12));
    CHECK(without[3].cause == "no_severance");
    CHECK(checklist(rules(), AgreementKind::severance, terms, both(), {}, {}, Date(2026, 3, 12)).size() == 1);
}

TEST_CASE("A clause says something or that it does not apply, with the reason, and not both")
{
    auto terms = fjellvik();
    terms.clauses.push_back({.key = "own"});
    CHECK(checked(terms) == Told{"field.required"});
    terms.clauses.back().not_applicable = true;
    CHECK(checked(terms) == Told{"field.required"});
    terms.clauses.back().reason = t("Ikkje avtalt");
    CHECK(checked(terms).empty());
    terms.clauses.back().text = Passage{t("Likevel")};
    CHECK(checked(terms) == Told{"agreement.clause_both"});
}

TEST_CASE("Fixed pay counts in the base of severance, additions where that is said, and a monthly amount twelve times")
{
    auto monthly_pay = salary(10'000);
    monthly_pay.key = "tillegg";
    monthly_pay.kind = PayItem::Kind::addition;
    monthly_pay.per = PayPer::month;
    PayItem phone{.key = "telefon", .kind = PayItem::Kind::benefit, .name = t("Telefon"), .amount = kr(4'000), .from = Date(2026, 3, 2)};
    CHECK(*yearly({salary(), monthly_pay, phone}, PayBase::fixed) == kr(1'385'000));
    CHECK(*yearly({salary(), monthly_pay, phone}, PayBase::with_additions) == kr(1'505'000));
    auto hidden = salary();
    hidden.amount = Withheld{RoomKind::record};
    CHECK(yearly({hidden}, PayBase::fixed).is_withheld());
    CHECK_FALSE(yearly({}, PayBase::fixed).has_value());
}
