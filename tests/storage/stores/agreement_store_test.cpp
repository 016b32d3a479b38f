// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/council.h"
#include "storage/stores/texts.h"
#include "support/catch.h"

#include <set>

using namespace support;
using namespace domain;

namespace {

const std::string locked = "a signed agreement cannot change";
const std::vector<std::string> tables{
    "agreement_version", "agreement_clause", "pay_item", "notice_terms", "probation", "fixed_term", "retreat_post", "severance", "agreement_signature"};

base::Money kr(std::int64_t kroner)
{
    return *base::Money::of_minor(kroner * 100, base::Currency::nok);
}

/// Every field that an agreement has, as a draft.
AgreementFields full_agreement(const Council& council, const std::string& key = "agreement")
{
    AgreementTerms terms;
    terms.title = text("Arbeidsavtale");
    terms.effective = day("2026-03-02");
    terms.until = day("2032-03-01");
    terms.released = day("2032-02-01");
    terms.pay_review = day("2027-05-01");
    terms.employment_protection = true;
    terms.protection_reason = text("Øvste leiar");
    Clause closed{.key = "employee"};
    closed.heading = text("Arbeidstakar");
    closed.text = Passage{text("Strandgata 14"), Access::restore(AccessClass::exempt, "no.offl.26", text("Adressa"), day("2027-01-01")), "nn"};
    Clause none{.key = "quarantine", .not_applicable = true};
    none.reason = text("Ikkje avtalt");
    terms.clauses = {closed, none};
    PayItem pay{.key = "lon", .kind = PayItem::Kind::addition, .name = text("Tillegg"), .amount = kr(12'000), .per = PayPer::month, .from = day("2026-03-02")};
    pay.text = text("Så lenge oppgåva varer");
    pay.until = day("2028-03-01");
    terms.pay = {pay};
    Notice notice;
    notice.employer_months = 6;
    notice.employee_months = 3;
    notice.employer_months_in_probation = 3;
    notice.employee_months_in_probation = 1;
    notice.terms = text("Arbeidsplikt");
    terms.notice = notice;
    Probation probation{.from = day("2026-03-02"), .until = day("2026-09-02"), .review = day("2026-08-31")};
    probation.months = 6;
    terms.probation = probation;
    FixedTerm term{.from = day("2026-03-02"), .until = day("2032-03-01"), .intention = day("2031-06-01")};
    term.basis = text("Åremål");
    term.intention_months = 9;
    term.afterwards = text("Rådgjevar");
    terms.fixed_term = term;
    RetreatPost retreat{.post = text("Rådgjevar"), .pay = kr(900'000)};
    retreat.terms = text("Same kontor");
    terms.retreat = retreat;
    Severance severance;
    severance.waiver = true;
    severance.months = 9;
    severance.base = PayBase::with_additions;
    severance.triggers = std::set{Severance::Trigger::mutual, Severance::Trigger::lost_confidence};
    severance.start = Severance::Start::from_leaving;
    severance.payment = Severance::Payment::lump_sum;
    severance.set_off = true;
    severance.set_off_from_month = 3;
    severance.set_off_percent = *base::Decimal::from("50.5");
    severance.set_off_terms = text("All inntekt");
    severance.exceptions = text("Avskil");
    severance.ceiling = kr(1'000'000);
    severance.contributions_percent = *base::Decimal::from("14.1");
    severance.secrecy = text("Grunnen");
    severance.from = day("2032-03-02");
    severance.until = day("2032-12-01");
    terms.severance = severance;
    terms.mandate = council.mandate;
    terms.decision = Decision{text("kommunestyret"), day("2026-01-22"), text("004/26"), text("§ 4")};
    AgreementVersion version{.terms = terms};
    Signature lead{council.kari}, chief{council.ola};
    lead.capacity = text("ordførar");
    chief.capacity = text("kommunedirektør");
    chief.order = 2;
    version.signatures = {lead, chief};
    return {.id = id_of<AgreementId>(key), .key = key, .appointment = council.appointment, .term = council.term, .versions = {version}};
}

Signature by(PersonId person, base::Date on, Signature::State state = Signature::State::signed_)
{
    Signature line{person};
    line.state = state;
    line.date = on;
    if (state == Signature::State::reserved)
        line.reservation = text("Med eitt atterhald");
    return line;
}

Agreement signed_one(const Council& council)
{
    Agreement made(full_agreement(council));
    made.propose(day("2026-02-01"));
    made.settle(by(council.kari, day("2026-02-04")));
    made.settle(by(council.ola, day("2026-02-05"), Signature::State::reserved));
    return made;
}

/// The guard's words, another failure's code, or "" where it went through; undone in any case.
std::string tried(Council& council, const std::string& sql)
{
    storage::Transaction undone(council.town.db);
    try {
        council.town.db.run_script(sql);
    }
    catch (const base::Failure& failure) {
        return failure.code() == "storage.guard" ? failure.cause() : failure.code();
    }
    return "";
}

std::vector<std::string> columns(Council& council, const std::string& table)
{
    auto rows = council.town.db.prepare("SELECT name FROM pragma_table_info(:table)");
    rows.bind("table", table);
    std::vector<std::string> names;
    while (rows.step())
        names.push_back(rows.get<std::string>(0));
    return names;
}

}  // namespace

TEST_CASE("An agreement comes back the same in each of its states, with every field")
{
    Council council;
    Agreement agreement(full_agreement(council));
    const auto same = [&] {
        council.save("lead", agreement);
        return council.load("executive").agreements.get(agreement->id) == agreement;
    };
    CHECK(same());
    agreement.propose(day("2026-02-01"));
    CHECK(same());
    agreement.settle(by(council.kari, day("2026-02-04")));
    CHECK(same());
    agreement.settle(by(council.ola, day("2026-02-05"), Signature::State::reserved));
    CHECK(agreement.in_force());
    CHECK(same());
    agreement.reply(1, council.ola, text("Det står som det står"), day("2026-02-06"));
    CHECK(same());
    agreement.add_version(full_agreement(council).versions[0].terms, full_agreement(council).versions[0].signatures);
    CHECK(same());
    agreement.withdraw(day("2026-03-01"), text("Ikkje no"));
    CHECK(same());
    agreement.supersede(day("2027-01-01"));
    CHECK(same());
    CHECK(council.load("lead") == council.whole);
    CHECK_NOTHROW(Case(council.load("lead")));
    const auto words = storage::texts_of(agreement);
    REQUIRE(words.size() == 1);
    for (const auto* word : {"Arbeidsavtale", "Strandgata 14", "Ikkje avtalt", "All inntekt", "Med eitt atterhald", "Det står som det står"})
        CHECK(words[0].text.find(word) != std::string::npos);
}

TEST_CASE("A draft lies with the presidium where that was chosen, then in the dialogue, and in the record once signed")
{
    Council council;
    auto fields = full_agreement(council);
    fields.presidium_alone = true;
    Agreement agreement(fields);
    const auto rooms = [&] {
        std::set<std::string> found;
        for (const auto& table : tables)
            found.insert(council.room_of(table));
        return found;
    };
    council.save("lead", agreement);
    CHECK(rooms() == std::set<std::string>{"presidium"});
    CHECK(council.load("executive").agreements.get(agreement->id)->versions[0].terms.title.is_withheld());
    agreement.propose(day("2026-02-01"));
    council.save("lead", agreement);
    CHECK(rooms() == std::set<std::string>{"dialogue"});
    agreement.settle(by(council.kari, day("2026-02-04")));
    agreement.settle(by(council.ola, day("2026-02-05")));
    council.save("lead", agreement);
    CHECK(rooms() == std::set<std::string>{"record"});
    CHECK(council.load("hr").agreements.get(agreement->id) == agreement);
}

TEST_CASE("No column of a signed agreement can be changed, nor set to NULL, but that it is replaced, answered and confirmed")
{
    Council council;
    council.save("lead", signed_one(council));
    const std::map<std::string, std::set<std::string>> free{{"agreement_version", {"superseded"}}, {"agreement_signature", {"replied", "reply_c"}}};
    for (const auto& table : tables) {
        REQUIRE(council.number("SELECT count(*) FROM " + table) > 0);
        const auto found = free.find(table);
        for (const auto& column : columns(council, table)) {
            INFO(table << "." << column);
            if (found != free.end() && found->second.contains(column))
                continue;
            std::set<std::string> answers;
            for (const std::string& value : std::vector<std::string>{column + " || 'x'", "x'ff'", column + " + 1", "NULL", "1", "'2026-01-01'"}) {
                if (council.number("SELECT count(*) FROM " + table + " WHERE " + column + " IS NOT (" + value + ")") > 0)
                    answers.insert(tried(council, "UPDATE " + table + " SET " + column + " = " + value));
            }
            answers.erase("storage.constraint");
            CHECK(answers == std::set{locked});
        }
        CHECK(tried(council, "DELETE FROM " + table) == locked);
        CHECK(tried(council, "REPLACE INTO " + table + " SELECT * FROM " + table) == locked);
    }
    CHECK(tried(council, "UPDATE agreement SET kind = 'exit'") == locked);
    CHECK(tried(council, "DELETE FROM agreement") == locked);
    CHECK(tried(council, "UPDATE agreement_version SET state = 'draft'") == locked);
    CHECK(tried(council, "UPDATE agreement_version SET superseded = '2027-01-01'") == locked);
    CHECK(tried(council, "UPDATE agreement_version SET state = 'superseded', superseded = '2027-01-01'") == "");
    // The reservation is answered once; the other line has none.
    CHECK(tried(council, "UPDATE agreement_signature SET replied = '2026-03-01' WHERE place = 1") == locked);
    CHECK(tried(council, "UPDATE agreement_signature SET reply_c = x'00' WHERE place = 2") == locked);
    auto answered = signed_one(council);
    answered.reply(1, council.ola, text("Svar"), day("2026-03-01"));
    council.save("lead", answered);
    CHECK(tried(council, "UPDATE agreement_signature SET replied = '2026-03-02' WHERE place = 2") == locked);
}

TEST_CASE("A side post comes back with its yearly words, which stay")
{
    Council council;
    SidePostFields fields{.id = id_of<SidePostId>("post"),
        .key = "post",
        .appointment = council.appointment,
        .what = text("Styremedlem"),
        .employer = text("Vassverket"),
        .reported = day("2026-09-10")};
    fields.terms = text("Fire møte");
    fields.paid = true;
    fields.from = day("2026-10-01");
    fields.on_behalf = OnBehalf{council.kari, OnBehalf::Source::paper, day("2026-09-10")};
    SidePost post(std::move(fields));
    const auto same = [&] {
        council.save("lead", post);
        return council.load("hr").side_posts.get(post->id) == post;
    };
    CHECK(same());
    post.consent(day("2026-09-24"), Decision{text("arbeidsgjevarutvalet"), day("2026-09-24"), text("021/26")});
    CHECK(same());
    post.reconfirm(day("2027-09-20"));
    post.reconfirm(day("2028-09-20"));
    CHECK(same());
    CHECK(council.room_of("side_post") == "record");
    CHECK(tried(council, "DELETE FROM side_post_word") == "a yearly word stays");
    CHECK(tried(council, "UPDATE side_post_word SET day = '2020-01-01'") == "a yearly word stays");
    post.end(day("2028-12-31"));
    CHECK(same());
    CHECK(storage::texts_of(post).at(0).text.find("Vassverket") != std::string::npos);
}
