// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "domain/agreement/terms.h"
#include "support/catch.h"

#include <algorithm>

using domain::VersionState;
using support::Acting;
using support::Told;

namespace {

/// A severance clause of its own, as the chief and the lead would agree on it now.
std::string severance(const std::string& block, const std::string& key = "etterlon")
{
    return R"({"act": "agreement.add", "key": ")" + key + R"(", "appointment": "kommunedirektor-2026", "kind": "severance", "amends": "arbeidsavtale-2026",
        "title": "Avtale om etterløn", "severance": )"
        + block + R"(, "signatures": [{"person": "hovland", "capacity": "ordførar"}, {"person": "haugland", "capacity": "kommunedirektør", "order": 2}]})";
}

std::string sign(const std::string& key, const std::string& more = "")
{
    return R"({"act": "agreement.sign", "agreement": ")" + key + "\"" + more + "}";
}

const char* const an_amendment = R"([
    {"act": "agreement.add", "key": "tillegg-2", "appointment": "kommunedirektor-2026", "kind": "amendment", "amends": "arbeidsavtale-2026",
     "title": "Tilleggsavtale", "effective": "2027-02-19", "mandate": "sak-005-26", "clauses": [{"key": "follow_up", "text": {"text": "Fire samtalar i året."}}],
     "signatures": [{"person": "hovland", "capacity": "ordførar"}, {"person": "haugland", "capacity": "kommunedirektør", "order": 2}]},
    {"act": "agreement.propose", "agreement": "tillegg-2"}])";

const domain::Agreement& agreement(Acting& acting, const std::string& account, std::string_view key)
{
    return *acting.records(account).agreements.find(key);
}

bool contains(const Told& told, std::string_view code)
{
    return std::any_of(told.begin(), told.end(), [&](const std::string& each) { return each.starts_with(code); });
}

}  // namespace

TEST_CASE("An amendment is written, proposed and signed in its order, and lies over the agreement from then on")
{
    Acting acting;
    acting.run("lead", an_amendment);
    CHECK(acting.refuses_one("chief", sign("tillegg-2")) == "signature.order /0");
    acting.run("lead", "[" + sign("tillegg-2") + "]");
    CHECK(agreement(acting, "chief", "tillegg-2").draft());
    acting.run("chief", "[" + sign("tillegg-2") + "]");
    const auto& made = agreement(acting, "lead", "tillegg-2");
    REQUIRE(made.in_force());
    CHECK(made.in_force()->signed_on == base::Date(2027, 2, 19));
    CHECK(made.in_force()->signatures[1].method == domain::Signature::Method::in_app);
    // The heading came from the country's checklist, in the municipality's written form.
    CHECK(made.in_force()->terms.clauses[0].heading.str() == "Oppfølging");
    CHECK(acting.refuses_one("lead", R"({"act": "agreement.edit", "agreement": "tillegg-2", "title": "Ny"})") == "agreement.signed /0");
    CHECK(acting.refuses_one("lead", R"({"act": "agreement.withdraw", "agreement": "tillegg-2", "reason": "Angrar"})") == "agreement.signed /0");
    CHECK(acting.refuses_one("chief", R"({"act": "agreement.withdraw_signature", "agreement": "tillegg-2", "reason": "Angrar"})") == "agreement.signed /0");
    // Once signed it lies in the record, which HR reads too.
    CHECK(agreement(acting, "hr", "tillegg-2").in_force()->terms.clauses[0].text->text.str() == "Fire samtalar i året.");
}

TEST_CASE("HR does not read a draft, and the executive none that the presidium works on alone")
{
    Acting acting;
    acting.run("lead", R"([{"act": "agreement.add", "key": "utkast", "appointment": "kommunedirektor-2026", "kind": "amendment", "amends": "arbeidsavtale-2026",
        "title": "Utkast", "presidium_alone": true, "clauses": [{"key": "follow_up", "text": {"text": "Løyndom"}}],
        "signatures": [{"person": "hovland", "capacity": "ordførar"}, {"person": "haugland", "capacity": "kommunedirektør"}]}])");
    CHECK(agreement(acting, "hr", "utkast").draft()->terms.title.is_withheld());
    CHECK(agreement(acting, "chief", "utkast").draft()->terms.clauses[0].text->text.is_withheld());
    CHECK(agreement(acting, "deputy", "utkast").draft()->terms.clauses[0].text->text.str() == "Løyndom");
    CHECK(acting.refuses_one("chief", R"({"act": "agreement.edit", "agreement": "utkast", "title": "Min"})") == "act.party /0");
    CHECK(acting.refuses_one("hr", R"({"act": "agreement.edit", "agreement": "utkast", "title": "Min"})") == "act.party /0");
    acting.run("lead", R"([{"act": "agreement.propose", "agreement": "utkast"}])");
    CHECK(agreement(acting, "chief", "utkast").draft()->terms.clauses[0].text->text.str() == "Løyndom");
    CHECK(agreement(acting, "hr", "utkast").draft()->terms.title.is_withheld());
}

TEST_CASE("Checks (a), (b), (c) and an unsaid set-off are refused, with their fields")
{
    Acting acting;
    CHECK(acting.refuses_one("lead", severance(R"({"waiver": true, "set_off": false})")) == "severance.months_missing /0/severance/months");
    CHECK(acting.refuses_one("lead", severance(R"({"months": 6})")) == "severance.set_off_unsaid /0/severance/set_off");
    auto not_top = severance(R"({"waiver": true, "months": 6, "set_off": false})");
    not_top.insert(1, R"("top_leader": false, )");
    CHECK(acting.refuses_one("lead", not_top) == "severance.not_top_leader /0/severance/waiver");
    CHECK(
        acting.refuses_one("lead",
            R"({"act": "agreement.add", "appointment": "kommunedirektor-2026", "kind": "fixed_term", "fixed_term": {"from": "2027-03-01", "until": "2030-02-28"}})")
        == "fixed_term.basis_missing /0/fixed_term/basis; fixed_term.too_short /0/fixed_term/until");
    CHECK(acting.refuses_one("lead", R"({"act": "agreement.add", "appointment": "kommunedirektor-2026", "kind": "employment",
        "pay": [{"key": "lon", "name": "Løn", "amount": {"amount": -100, "currency": "NOK"}, "from": "2027-03-01"}]})")
        == "pay.negative /0/pay/0/amount");
    CHECK(acting.refuses_one("lead", R"({"act": "agreement.add", "appointment": "kommunedirektor-2026", "kind": "amendment", "title": "X"})")
        == "agreement.amends_missing /0");
}

TEST_CASE("Severance needs the council's mandate, a rise above the mandate needs its own resolution")
{
    Acting acting;
    acting.run(
        "lead", "[" + severance(R"({"months": 9, "set_off": true, "triggers": ["mutual"]})") + R"(, {"act": "agreement.propose", "agreement": "etterlon"}])");
    // Case 004/26 carries it.
    acting.run("lead", "[" + sign("etterlon") + "]");
    acting.run("lead", R"([{"act": "mandate.end", "mandate": "sak-004-26", "to": "2027-01-31"}])");
    acting.run("lead", "[" + severance(R"({"months": 12, "set_off": false})", "etterlon-2") + R"(, {"act": "agreement.propose", "agreement": "etterlon-2"}])");
    CHECK(acting.refuses_one("lead", sign("etterlon-2")) == "mandate.lapsed /0");

    const auto pay = [](const std::string& key, const std::string& kroner, const std::string& decision) {
        return R"([{"act": "agreement.add", "key": ")" + key + R"(", "appointment": "kommunedirektor-2026", "kind": "amendment", "amends": "arbeidsavtale-2026",
            "title": "Ny løn", "effective": "2027-02-19")"
            + decision + R"(,
            "pay": [{"key": "fastlon", "name": "Fast årsløn", "amount": {"amount": )"
            + kroner + R"(00, "currency": "NOK"}, "from": "2027-02-19"}],
            "signatures": [{"person": "hovland", "capacity": "ordførar"}, {"person": "haugland", "capacity": "kommunedirektør"}]},
            {"act": "agreement.propose", "agreement": ")"
            + key + R"("}])";
    };
    acting.run("lead", pay("lon-1", "1441785", ""));
    CHECK(acting.refuses_one("lead", sign("lon-1")).empty());
    acting.run("lead", pay("lon-2", "1445000", ""));
    CHECK(acting.refuses_one("lead", sign("lon-2")) == "mandate.pay_over_limit /0");
    acting.run("lead", pay("lon-3", "1445000", R"(, "decision": {"body": "kommunestyret", "date": "2027-02-18", "case_number": "003/27"})"));
    CHECK(acting.refuses_one("lead", sign("lon-3")).empty());
}

TEST_CASE("Signing is one's own, or from paper on behalf, and a reservation is kept and answered by the other side")
{
    Acting acting;
    acting.run("lead", an_amendment);
    CHECK(acting.refuses_one("chief", sign("tillegg-2", R"(, "person": "hovland")")) == "act.other_side /0");
    CHECK(acting.refuses_one("deputy", sign("tillegg-2", R"(, "person": "hovland")")) == "act.on_behalf_required /0");
    acting.run("deputy", "[" + sign("tillegg-2", R"(, "person": "hovland", "on_behalf": {"source": "paper", "of": "2027-02-19"})") + "]");
    CHECK(acting.refuses_one("hr", sign("tillegg-2")) == "signature.unknown /0");
    acting.run("chief", R"([{"act": "agreement.reserve", "agreement": "tillegg-2", "reservation": "To samtalar hadde halde."}])");
    CHECK(acting.refuses_one("chief", R"({"act": "agreement.reply", "agreement": "tillegg-2", "person": "haugland", "text": "Nei"})")
        == "signature.own_side /0/person");
    acting.run("lead", R"([{"act": "agreement.reply", "agreement": "tillegg-2", "person": "haugland", "text": "Vi vil ha fire."}])");
    const auto& made = agreement(acting, "chief", "tillegg-2");
    CHECK(made.in_force()->signatures[1].state == domain::Signature::State::reserved);
    CHECK(made.in_force()->signatures[1].reply.str() == "Vi vil ha fire.");
    CHECK(made.in_force()->signatures[0].on_behalf);
}

TEST_CASE("Whoever has declared an interest in everything signs nothing")
{
    Acting acting;
    acting.run("lead", an_amendment);
    acting.run("lead", R"([{"act": "interest.declare", "person": "hovland", "matter": "I familie", "declared": "2027-02-19"}])");
    CHECK(acting.refuses_one("lead", sign("tillegg-2")) == "interest.conflict /0");
}

TEST_CASE("A new version takes the place of the signed one from its day")
{
    Acting acting;
    acting.run("lead", R"([{"act": "agreement.new_version", "agreement": "arbeidsavtale-2026", "effective": "2027-02-19",
        "notice": {"employer_months": 6, "employee_months": 4}, "probation": null},
        {"act": "agreement.propose", "agreement": "arbeidsavtale-2026"}])");
    CHECK(agreement(acting, "chief", "arbeidsavtale-2026").in_force()->number == 1);
    acting.run("lead", "[" + sign("arbeidsavtale-2026") + "]");
    acting.run("chief", "[" + sign("arbeidsavtale-2026") + "]");
    const auto& made = agreement(acting, "chief", "arbeidsavtale-2026");
    CHECK(made.in_force()->number == 2);
    CHECK(made.find(1)->superseded == base::Date(2027, 2, 19));
    CHECK_FALSE(made.in_force()->terms.probation);
    CHECK(*made.in_force()->terms.notice->employee_months == 4);
    CHECK(made.in_force()->terms.pay == made.find(1)->terms.pay);
}

TEST_CASE("Proposing tells what the checklist misses, and filling begins with the usual texts")
{
    Acting acting;
    const auto told =
        acting.warns("lead", R"([{"act": "agreement.add", "key": "ny", "appointment": "kommunedirektor-2026", "kind": "employment", "title": "Ny avtale",
        "effective": "2027-03-01", "pay": [{"key": "lon", "name": "Løn", "amount": {"amount": 140000000, "currency": "NOK"}, "from": "2027-03-01"}],
        "signatures": [{"person": "hovland", "capacity": "ordførar"}, {"person": "haugland", "capacity": "kommunedirektør"}]},
        {"act": "agreement.propose", "agreement": "ny"}])");
    CHECK(contains(told, "agreement.clause_missing_by"));
    CHECK(contains(told, "agreement.no_decision"));
    acting.run("lead", R"([{"act": "agreement.fill", "agreement": "ny"}])");
    const auto& made = agreement(acting, "chief", "ny");
    CHECK(made.draft()->state == VersionState::draft);
    const auto& clauses = made.draft()->terms.clauses;
    const auto parties = std::find_if(clauses.begin(), clauses.end(), [](const domain::Clause& each) { return each.key == "parties"; });
    REQUIRE(parties != clauses.end());
    CHECK(parties->text->text.str().find("Fjellvik kommune, organisasjonsnummer 912345678") != std::string::npos);
    // Optional texts nobody asked for stay out, and what a block says is not said twice.
    CHECK(std::none_of(clauses.begin(), clauses.end(), [](const domain::Clause& each) { return each.key == "cv_consent" || each.key == "pay"; }));
}

TEST_CASE("A circle gives HR a draft to work on, and takes it back")
{
    Acting acting;
    acting.run("lead", R"([{"act": "agreement.add", "key": "hr-utkast", "appointment": "kommunedirektor-2026", "kind": "exit", "title": "Sluttavtale",
        "clauses": [{"key": "ending", "text": {"text": "Partane er samde."}}],
        "circle": {"presidium": ["hovland"], "guests": ["myklebust"]}}])");
    CHECK(agreement(acting, "hr", "hr-utkast").draft()->terms.title.str() == "Sluttavtale");
    CHECK(agreement(acting, "deputy", "hr-utkast").draft()->terms.title.is_withheld());
    acting.run("hr", R"([{"act": "agreement.edit", "agreement": "hr-utkast", "title": "Sluttavtale, utkast 2"}])");
    CHECK(agreement(acting, "lead", "hr-utkast").draft()->terms.title.str() == "Sluttavtale, utkast 2");
    CHECK(acting.refuses_one("hr", R"({"act": "agreement.circle", "agreement": "hr-utkast", "circle": null})") == "circle.not_yours /0/circle");
    CHECK(acting.refuses_one("lead", R"({"act": "agreement.circle", "agreement": "hr-utkast", "circle": {"presidium": ["hovland", "haugland"]}})")
        == "circle.executive /0/circle/presidium/1");
    acting.run("lead", R"([{"act": "agreement.circle", "agreement": "hr-utkast", "circle": null}])");
    CHECK(agreement(acting, "hr", "hr-utkast").draft()->terms.title.is_withheld());
    CHECK(agreement(acting, "deputy", "hr-utkast").draft()->terms.title.str() == "Sluttavtale, utkast 2");
}

TEST_CASE("An exit agreement needs the last day, and says that the appointment does not know it yet")
{
    Acting acting;
    acting.run("lead", R"([{"act": "agreement.add", "key": "slutt", "appointment": "kommunedirektor-2026", "kind": "exit", "amends": "arbeidsavtale-2026",
        "title": "Sluttavtale", "released": "2027-03-01", "clauses": [{"key": "ending", "text": {"text": "Partane er samde om at arbeidsforholdet sluttar."}}],
        "severance": {"months": 6, "set_off": false, "triggers": ["mutual"], "secrecy": "Partane omtalar ikkje grunnen."},
        "signatures": [{"person": "hovland", "capacity": "ordførar"}, {"person": "haugland", "capacity": "kommunedirektør"}]}])");
    CHECK(acting.refuses_one("lead", R"({"act": "agreement.propose", "agreement": "slutt"})") == "agreement.exit_day_missing /0");
    const auto told =
        acting.warns("lead", R"([{"act": "agreement.edit", "agreement": "slutt", "until": "2027-08-31"}, {"act": "agreement.propose", "agreement": "slutt"}])");
    CHECK(contains(told, "agreement.secrecy_no_limit"));
    acting.run("lead", "[" + sign("slutt") + "]");
    CHECK(contains(acting.warns("chief", "[" + sign("slutt") + "]"), "agreement.appointment_end"));
}

TEST_CASE("The executive reports a side post, the employer consents, and each year it is said anew")
{
    Acting acting;
    acting.run(
        "chief", R"([{"act": "side_post.add", "key": "foredrag", "appointment": "kommunedirektor-2026", "what": "Foredrag", "employer": "KS", "paid": true}])");
    CHECK(acting.refuses_one("chief", R"({"act": "side_post.consent", "side_post": "foredrag"})") == "act.other_side /0");
    CHECK(acting.refuses_one("hr", R"({"act": "side_post.consent", "side_post": "foredrag"})") == "act.party /0");
    CHECK(acting.refuses_one("chief", R"({"act": "side_post.reconfirm", "side_post": "foredrag"})") == "side_post.wrong_state /0");
    acting.run("lead", R"([{"act": "side_post.consent", "side_post": "foredrag"}])");
    CHECK(acting.refuses_one("lead", R"({"act": "side_post.reconfirm", "side_post": "styreverv-vatn"})") == "act.on_behalf_required /0");
    acting.run("chief", R"([{"act": "side_post.reconfirm", "side_post": "styreverv-vatn"}, {"act": "side_post.end", "side_post": "foredrag"}])");
    const auto& posts = acting.records("hr").side_posts;
    CHECK((*posts.find("styreverv-vatn"))->reconfirmed == std::vector{base::Date(2027, 2, 19)});
    CHECK((*posts.find("foredrag"))->state == domain::SidePostState::ended);
    CHECK((*posts.find("foredrag"))->employer.str() == "KS");
}
