// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "app/salary/salary_presets.h"
#include "base/files.h"
#include "domain/salary/salary_in_case.h"
#include "support/catch.h"

#include <algorithm>
#include <set>

using domain::RoomKind;
using domain::SalaryReview;
using domain::SalaryState;
using support::Acting;
using support::Told;

namespace {

const SalaryReview& review(Acting& acting, const std::string& account)
{
    return *acting.records(account).salary.find("lonsvurdering-2027");
}

std::string act(const std::string& name, const std::string& more = {})
{
    return R"({"act": "salary.)" + name + R"(", "salary": "lonsvurdering-2027")" + (more.empty() ? "" : ", " + more) + "}";
}

std::string file(const std::string& one)
{
    return "[" + one + "]";
}

std::string kroner(int amount)
{
    return R"({"amount": )" + std::to_string(amount) + R"(00, "currency": "NOK"})";
}

std::string conclude(int after, const std::string& more = {})
{
    return act("conclude",
        R"("kind": "agreed", "effective": "2027-01-01", "after": [{"element": "fastlon", "amount": )" + kroner(after)
            + R"(}], "reason": [{"text": "Netto driftsresultat er betra."}, {"text": "Vi har lagt vekt på arbeidsmengda.", "access": {"basis": "no.offl.23"}}],
               "grounds": [{"goal": "g1"}, {"criterion": "resultat"}], "review": "2027-12-31")"
            + more);
}

const std::string decide =
    act("decide", R"("decision": {"body": "arbeidsgjevarutvalet", "date": "2027-02-19", "case_number": "012/27"}, "votes_for": 3, "votes_against": 0)");

/// Claimed, offered, agreed and decided.
void go_through(Acting& acting)
{
    acting.run("chief", file(act("claim", R"("amount": )" + kroner(1'455'000) + R"(, "reason": "Resultata er gode.")")));
    acting.run("lead", file(act("offer", R"("amount": )" + kroner(1'420'000) + R"(, "reason": "Vi vil vere nær ramma.")")));
    acting.run("lead", file(conclude(1'438'000)));
    acting.run("lead", file(decide));
}

}  // namespace

TEST_CASE("An offer, the employer's assessment and the comparison set are the presidium's own until they are handed over")
{
    Acting acting;
    acting.run("lead",
        file(act("offer", R"("amount": )" + kroner(1'420'000) + R"(, "reason": "Nær ramma")") + ","
            + act("assess", R"("assessments": [{"criterion": "leiing", "score": 3, "text": "Trygg"}])") + ","
            + act("compare",
                R"("comparison": [{"municipality": "Vik", "size": 11200, "source": "Eigne tal", "collected": "2027-02-10", "amount": )" + kroner(1'402'000)
                    + "}]")));
    {
        const auto& seen = review(acting, "chief");
        CHECK(seen->bids[0].amount.withheld()->room == RoomKind::presidium);
        CHECK(seen->criteria[1].employer.text.withheld()->room == RoomKind::presidium);
        CHECK(seen->comparison[0].amount.withheld()->room == RoomKind::presidium);
        CHECK(seen->strategy.withheld()->room == RoomKind::presidium);
        CHECK(seen->elements[0].before->minor() == 138'500'000);
    }
    acting.run(
        "chief", file(act("claim", R"("amount": )" + kroner(1'455'000)) + "," + act("assess", R"("assessments": [{"criterion": "leiing", "score": 4}])")));
    for (const auto* what : {"offer", "assessment", "comparison"})
        acting.run("lead", file(act("deliver", R"("what": ")" + std::string(what) + "\"")));
    const auto& seen = review(acting, "chief");
    CHECK(seen->bids[0].amount->minor() == 142'000'000);
    CHECK(*seen->criteria[1].employer.score == 3);
    CHECK(*seen->criteria[1].executive.score == 4);
    CHECK(seen->comparison[0].municipality.str() == "Vik");
    CHECK(seen->strategy.is_withheld());
    CHECK(acting.refuses_one("lead", act("deliver", R"("what": "offer")")) == "salary.unknown_bid /0");
    // HR is no part of it before it is decided.
    const auto& outside = review(acting, "hr");
    CHECK(outside->elements[0].before.withheld()->room == RoomKind::dialogue);
    CHECK(outside->bids[1].amount.withheld()->room == RoomKind::dialogue);
}

TEST_CASE("What is decided lies in the record, what was bid stays where it was, and HR tells payroll")
{
    Acting acting;
    go_through(acting);
    const auto& seen = review(acting, "hr");
    CHECK(seen->state == SalaryState::decided);
    CHECK(seen->elements[0].after->minor() == 143'800'000);
    CHECK(seen->outcome.reason[0].text.str() == "Netto driftsresultat er betra.");
    CHECK(seen->decision.decision->case_number.str() == "012/27");
    CHECK(seen->criteria[0].title.str() == "Oppnådde resultat mot mål");
    CHECK(seen->bids[0].amount.is_withheld());
    // January and February, a twelfth each of 53 000.
    CHECK(seen.back_pay()->minor() == 883'333);
    acting.run("hr", file(act("notify", R"("payroll": "2027-02-19")")));
    CHECK(review(acting, "lead")->state == SalaryState::notified);
    acting.run("lead",
        file(act("report", R"("to": {"body": "kommunestyret", "date": "2027-02-19", "case_number": "013/27"})") + ","
            + act("notify", R"("letter": "2027-02-19")") + "," + act("close", R"("on": "2027-02-19")")));
    CHECK(review(acting, "chief")->state == SalaryState::closed);
    CHECK(review(acting, "chief")->decision.reported->case_number.str() == "013/27");
}

TEST_CASE("1 445 000 is flagged when concluded, refused under the mandate and decided by the council itself")
{
    Acting acting;
    const auto warned = acting.run("lead", file(conclude(1'445'000))).warnings;
    CHECK(std::count_if(warned.begin(), warned.end(), [](const auto& each) { return each.code == "mandate.pay_over_limit"; }) == 1);
    CHECK(acting.refuses_one("lead", decide) == "mandate.pay_over_limit /0");
    CHECK(review(acting, "lead")->state == SalaryState::concluded);
    acting.run("lead", file(act("decide", R"("decision": {"body": "Kommunestyret", "date": "2027-02-19", "case_number": "014/27"})")));
    CHECK(review(acting, "lead")->is_decided());
}

TEST_CASE("No surprises: what was never spoken of before the salary talk is told when it is concluded")
{
    Acting acting;
    const auto result = acting.run("lead", file(conclude(1'438'000)));
    std::set<std::string> told;
    for (const auto& each : result.warnings) {
        if (each.code == "salary.surprise")
            told.insert(each.values.at("criterion"));
        CHECK(each.code != "salary.surprise_goal");
    }
    CHECK(told == std::set<std::string>{"Behov for å halde på kvalifisert arbeidskraft", "Store organisatoriske endringar"});
}

TEST_CASE("Each side bids and assesses for itself, and the secretary on behalf")
{
    Acting acting;
    acting.add_secretary();
    const auto claim = act("claim", R"("amount": )" + kroner(1'455'000)), offer = act("offer", R"("amount": )" + kroner(1'420'000));
    CHECK(acting.refuses_one("chief", offer) == "act.other_side /0");
    CHECK(acting.refuses_one("hr", offer) == "act.party /0");
    CHECK(acting.refuses_one("hr", claim) == "act.party /0");
    CHECK(acting.refuses_one("lead", claim) == "act.on_behalf_required /0");
    CHECK(acting.refuses_one("chief", conclude(1'438'000)) == "act.party /0");
    CHECK(acting.refuses_one("chief", act("compare", R"("comparison": [])")) == "act.party /0");
    CHECK(acting.refuses_one("secretary", act("offer", R"("by": "hovland", "amount": )" + kroner(1'420'000))) == "act.on_behalf_required /0");
    acting.run("secretary",
        file(act("claim", R"("on_behalf": {"source": "email", "of": "2027-02-18"}, "amount": )" + kroner(1'455'000)) + ","
            + act("offer", R"("by": "hovland", "on_behalf": {"source": "paper", "of": "2027-02-19"}, "amount": )" + kroner(1'420'000))));
    const auto& seen = review(acting, "lead");
    CHECK(seen->bids[0].on_behalf->source == domain::OnBehalf::Source::email);
    CHECK(seen->bids[0].by == acting.records("lead").persons.find("haugland")->operator->()->id);
    CHECK(seen->bids[1].by == acting.records("lead").persons.find("hovland")->operator->()->id);
    CHECK(acting.refuses_one(
              "lead", act("claim", R"("date": "2027-03-01", "amount": )" + kroner(1'455'000) + R"(, "on_behalf": {"source": "paper", "of": "2027-02-18"})"))
        == "act.not_yet /0/date");
}

TEST_CASE("A second review of a year that is open is refused, and a new one begins with what the country and the pay now give")
{
    Acting acting;
    CHECK(acting.refuses_one("lead", R"({"act": "salary.open", "appointment": "kommunedirektor-2026", "year": 2027})") == "salary.already_open /0/year");
    go_through(acting);
    acting.run("lead", R"([{"act": "salary.open", "key": "neste", "appointment": "kommunedirektor-2026", "year": 2028}])");
    const auto& next = *acting.records("lead").salary.find("neste");
    REQUIRE(next->elements.size() == 1);
    CHECK(next->elements[0].before->minor() == 143'800'000);
    CHECK(next->criteria.size() == 4);
    CHECK(next->bargaining_basis == "no.offl.23");
    CHECK(next->per == domain::PayPer::year);
    CHECK((*acting.records("lead").mandates.find("sak-005-26"))->id == next->mandate);
}

TEST_CASE("Bad input is refused with every field, and nothing is changed")
{
    Acting acting;
    const auto before = review(acting, "lead");
    CHECK(acting.refuses_one("lead", act("edit", R"("elements": [{"key": "fastlon", "name": "Løn", "before": {"amount": -1, "currency": "NOK"}},
        {"key": "fastlon", "name": "", "before": {"amount": 100, "currency": "SEK"}}])"))
        == "salary.amount_negative /0/elements/0/before; field.key_taken /0/elements/1/key; field.required /0/elements/1/name; salary.other_currency "
           "/0/elements/1/before");
    CHECK(acting.refuses_one("chief", act("claim", R"("amount": )" + kroner(121'000))) == "salary.month_or_year /0/amount");
    CHECK(acting.refuses_one("chief", act("claim", R"("amount": {"amount": 145500000, "currency": "SEK"})")) == "salary.other_currency /0/amount");
    CHECK(acting.refuses_one("lead", act("assess", R"("assessments": [{"criterion": "anna", "score": 3}])")) == "salary.unknown_criterion /0");
    CHECK(acting.refuses_one("lead", act("conclude", R"("kind": "agreed")"))
        == "salary.review_date_missing /0; field.required /0; salary.reason_without_ground /0; field.required /0; salary.nothing_changed /0/kind");
    CHECK(acting.refuses_one("lead", act("edit", R"("talk": "utviklingssamtale-2027")")) == "salary.other_talk /0/talk");
    CHECK(acting.refuses_one("lead", R"({"act": "salary.open", "appointment": "kommunedirektor-2026", "opened": "2026-01-01"})")
        == "salary.before_appointment /0/opened");
    CHECK(acting.refuses_one("lead", act("edit", R"("mandate": "sak-004-26")")) == "salary.other_mandate /0/mandate");
    CHECK(acting.refuses_one("lead", act("edit", R"("bargaining": {"basis": "no.tull.1"})")) == "access.basis_unknown /0/bargaining/basis");
    CHECK(review(acting, "lead") == before);
}

TEST_CASE("Series come from tables beside the acts, and a later collection takes the place of the earlier")
{
    Acting acting;
    base::write_atomically(acting.council.folder() / "kpi.csv", "m\xE5ned;KPI\r\n2026M01;138,1\r\n2027M01;..\r\n");
    const auto import =
        R"([{"act": "series.import", "key": "priser", "kind": "cpi", "measure": "level", "name": "KPI", "source": "SSB 03013", "file": "kpi.csv",
        "columns": {"date": "måned", "value": "KPI"}}])";
    CHECK(acting.refuses("hr", import) == Told{"act.no_folder /0/file"});
    app::run_acts(acting.as("hr"), import, false, acting.council.folder());
    CHECK((*acting.records("lead").series.find("priser"))->points.size() == 1);
    acting.run("chief", R"([{"act": "series.collect", "series": "priser", "csv": "m;v\n2026;138,1\n2027;141,2", "columns": {"date": "1", "value": "2"}}])");
    const auto& series = *acting.records("lead").series.find("priser");
    CHECK(series->points.size() == 2);
    CHECK(series->source.str() == "SSB 03013");
    CHECK(acting.refuses(
              "chief", R"([{"act": "series.collect", "series": "priser", "csv": "m;v\n2026;tull\n2026;1,5\nx;2;3", "columns": {"date": "m", "value": "v"}}])")
        == Told{"csv.cells /0/csv/4", "csv.figure /0/csv/2/v"});
    acting.run("lead",
        file(act("compare",
            R"("csv": "Kommune;Løn;Folk\nVik;1 402 000;11 200\nNes;..;9 800", "columns": {"municipality": "Kommune", "amount": "Løn", "size": "Folk"},
        "source": "Eigne tal", "collected": "2027-02-10")")));
    CHECK(review(acting, "lead")->comparison.size() == 1);
}

TEST_CASE("What is decided cannot be changed in the file either")
{
    Acting acting;
    go_through(acting);
    acting.run("lead", file(act("notify", R"("payroll": "2027-02-19")")));
    auto& database = acting.as("lead").parts().database();
    const auto names = [&](const std::string& sql) {
        auto rows = database.prepare(sql);
        std::vector<std::string> all;
        while (rows.step())
            all.push_back(rows.get<std::string>(0));
        return all;
    };
    const auto tried = [&](const std::string& sql) {
        storage::Transaction undone(database);
        try {
            database.run_script(sql);
        }
        catch (const base::Failure& failure) {
            return failure.code();
        }
        return std::string();
    };
    const std::set<std::string> free{"state", "term", "bargaining_review", "bargaining_opened", "reported", "payroll", "letter", "closed"};
    for (const auto& table : names("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'salary%'")) {
        const auto rows = database.prepare("SELECT count(*) FROM " + table).value<std::int64_t>();
        if (table == "salary_strategy" || table == "salary_report" || rows == 0)
            continue;
        INFO(table);
        CHECK(tried("DELETE FROM " + table) == "storage.guard");
        CHECK(tried("REPLACE INTO " + table + " SELECT * FROM " + table) == "storage.guard");
        for (const auto& column : names("SELECT name FROM pragma_table_info('" + table + "')")) {
            INFO(column);
            if (table == "salary" && free.contains(column))
                continue;
            std::set<std::string> answers;
            for (const std::string& value : std::vector<std::string>{column + " || 'x'", "x'ff'", column + " + 1", "NULL", "'2026-01-01'"}) {
                if (database.prepare("SELECT count(*) FROM " + table + " WHERE " + column + " IS NOT (" + value + ")").value<std::int64_t>() > 0)
                    answers.insert(tried("UPDATE " + table + " SET " + column + " = " + value));
            }
            answers.erase("storage.constraint");
            CHECK(answers == std::set<std::string>{"storage.guard"});
        }
    }
    for (const auto* back : {"open", "concluded", "decided"})
        CHECK(tried("UPDATE salary SET state = '" + std::string(back) + "'") == "storage.guard");
    CHECK(tried("UPDATE salary SET state = 'closed', closed = '2027-03-01'").empty());
}

TEST_CASE("Every country's criteria have each key once, a source, and a day of effect")
{
    for (const auto country : {domain::Country::no, domain::Country::se, domain::Country::fi}) {
        const auto& presets = app::SalaryPresets::of(country);
        std::set<std::string> keys;
        for (const auto& row : presets.rows()) {
            CHECK(keys.insert(row.key).second);
            CHECK_FALSE(row.source.empty());
            for (const auto language : base::all_languages)
                CHECK_FALSE(row.title.at(language).empty());
        }
        CHECK(keys.size() >= 4);
        CHECK(presets.effective(2027).day() == 1);
    }
    CHECK(app::SalaryPresets::of(domain::Country::se).per() == domain::PayPer::month);
    CHECK(app::SalaryPresets::of(domain::Country::no).effective(2027) == base::Date(2027, 5, 1));
}
