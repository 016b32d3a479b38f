// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "cli/driver.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

using driver::Desk;
using driver::Json;

namespace {

/// The sample's people at one file, each with an account, one after another.
class Office {
public:
    Office() : file(desk.sample()) {}

    driver::Result act(const std::string& account, const std::string& on, const Json& acts)
    {
        return desk.as(account, {"act", file, desk.write("acts.json", acts.dump()), "--on", on, "--json"});
    }
    void must(const std::string& account, const std::string& on, const Json& acts)
    {
        const auto result = act(account, on, acts);
        INFO(account << " on " << on << ": " << result.err);
        REQUIRE(result.code == 0);
    }
    Json talk(const std::string& account, const std::string& on)
    {
        const auto result = desk.as(account, {"show", file, "haust", "--on", on, "--json"});
        INFO(result.err);
        return result.json().at("record");
    }

    Desk desk;
    std::string file;
};

Json one(Json act)
{
    return Json::array({std::move(act)});
}

bool withheld(const Json& value)
{
    return value.is_object() && value.contains("withheld");
}

}  // namespace

TEST_CASE("A talk from plan to frozen minutes, by all four sides on the command line")
{
    Office office;
    // The secretary plans and invites.
    office.must("lundestad", "2027-05-03",
        Json::array({{{"act", "talk.plan"}, {"key", "haust"}, {"appointment", "kommunedirektor-2026"}, {"kind", "development"}, {"date", "2027-05-20"},
                         {"mandate", "sak-005-26"}, {"blind", true}, {"place", "Møterom 2"},
                         {"participants",
                             {{{"person", "hovland"}, {"side", "presidium"}, {"capacity", "ordførar"}, {"signs", true}},
                                 {{"person", "haugland"}, {"side", "executive"}, {"capacity", "kommunedirektør"}, {"signs", true}}}},
                         {"agenda", Json::array({{{"key", "leiing"}, {"title", "Leiing"}}})}},
            {{"act", "talk.invite"}, {"talk", "haust"}, {"on", "2027-05-03"}}, {{"act", "talk.prepare"}, {"talk", "haust"}}}));
    CHECK(withheld(office.talk("myklebust", "2027-05-03").at("place")));
    CHECK(office.talk("haugland", "2027-05-03").at("place") == "Møterom 2");

    // The executive prepares: nobody reads it before both are in, and the employer's side never by a date.
    const auto answers = [](const char* answer) { return Json::array({{{"question", "Kva er viktigast?"}, {"answer", answer}}}); };
    office.must("haugland", "2027-05-10", one({{"act", "preparation.write"}, {"talk", "haust"}, {"answers", answers("Ro til å leie")}}));
    for (const char* other : {"hovland", "bakkejord", "lundestad", "myklebust"})
        CHECK(office.talk(other, "2027-05-10").dump().find("Ro til") == std::string::npos);
    office.must("haugland", "2027-05-11", one({{"act", "preparation.submit"}, {"talk", "haust"}}));
    CHECK(office.talk("hovland", "2027-05-19").dump().find("Ro til") == std::string::npos);
    CHECK(office.desk.as("hovland", {"search", office.file, "leie", "--on", "2027-05-19", "--json"}).out.find("Ro til") == std::string::npos);
    office.must("hovland", "2027-05-12", one({{"act", "preparation.submit"}, {"talk", "haust"}, {"answers", answers("Tidlegare varsel")}}));
    CHECK(office.talk("hovland", "2027-05-12").dump().find("Ro til") != std::string::npos);
    CHECK(office.talk("haugland", "2027-05-12").dump().find("Tidlegare varsel") != std::string::npos);

    // HR does not act in the dialogue; what is refused leaves nothing behind.
    const auto refused = office.act("myklebust", "2027-05-20", one({{"act", "talk.hold"}, {"talk", "haust"}}));
    CHECK((refused.code == 1 || refused.code == 4));
    CHECK(office.talk("hovland", "2027-05-20").at("state") == "preparing");

    // Held, minuted and out for remarks; the executive has one, and it is accepted.
    office.must("hovland", "2027-05-20",
        Json::array({{{"act", "talk.hold"}, {"talk", "haust"}, {"present", {"hovland", "haugland"}}},
            {{"act", "talk.minute"}, {"talk", "haust"}, {"item", "leiing"}, {"agreed", {{"text", "Vi møtest kvar månad."}}}},
            {{"act", "talk.review"}, {"talk", "haust"}, {"deadline", "2027-05-27"}}}));
    office.must("haugland", "2027-05-21", one({{"act", "remark.add"}, {"talk", "haust"}, {"text", {{"text", "Kvar månad frå juni."}}}}));
    const auto open = office.desk.as("hovland", {"freeze", office.file, "haust", "--on", "2027-05-22", "--json"});
    CHECK(open.code == 1);
    CHECK(open.complaint() == "talk.open_remark");
    office.must("hovland", "2027-05-22", one({{"act", "remark.accept"}, {"talk", "haust"}, {"remark", 0}}));
    CHECK(office.desk.as("hovland", {"freeze", office.file, "haust", "--on", "2027-05-28", "--json"}).code == 0);

    // HR reads the frozen minutes, and still not the rows behind them.
    const auto pdf = office.desk.path("referat.pdf");
    REQUIRE(office.desk.as("myklebust", {"document", office.file, "haust", "--frozen", "-o", pdf, "--on", "2027-05-28"}).code == 0);
    CHECK_THAT(support::text_of(base::read_file(pdf)), ContainsSubstring("Kvar månad frå juni."));
    CHECK(office.talk("myklebust", "2027-05-28").dump().find("Kvar månad") == std::string::npos);
    const auto late = office.act("haugland", "2027-05-29", one({{"act", "remark.add"}, {"talk", "haust"}, {"text", {{"text", "For seint"}}}}));
    CHECK(late.code == 1);
    CHECK(late.json().at("complaints")[0].at("code") == "talk.frozen");

    for (const char* account : {"hovland", "haugland", "myklebust", "lundestad"}) {
        const auto check = office.desk.as(account, {"check", office.file, "--full", "--on", "2027-05-29", "--json"});
        INFO(account << ": " << check.out);
        CHECK(check.code == 0);
    }
}
