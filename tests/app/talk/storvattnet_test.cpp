// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/run_acts.h"
#include "app/exchange/cases.h"
#include "support/catch.h"

using Catch::Matchers::Contains;

namespace {

/// Storvattnet as a case file, opened by one of its people on a day.
class Storvattnet {
public:
    Storvattnet() { app::import_case(files::bytes("storvattnet.json"), m_path, {}, {}, cases::clock()); }

    app::Session& as(const std::string& key, base::Date on = base::Date(2026, 6, 10))
    {
        app::Opening opening;
        opening.asked_day = on;
        m_file.reset();
        m_file.emplace(m_path, cases::clock(), opening);
        return m_file->unlock(key, "storvattnet " + key);
    }
    const domain::Talk& talk(const std::string& key) { return *as(key).records()->talks.find("utvecklingssamtal-2026"); }
    std::string refused(const std::string& key, base::Date on)
    {
        try {
            as(key, on);
        }
        catch (const domain::Refused& refusal) {
            return refusal.complaints().front().code;
        }
        return "";
    }

private:
    support::TempDir m_dir;
    std::filesystem::path m_path = m_dir / "s.radslag";
    std::optional<app::CaseFile> m_file;
};

}  // namespace

TEST_CASE("The facilitator reads her talk and nothing else, and her access ends by itself on 30 June 2026")
{
    Storvattnet town;
    const auto& talk = town.talk("bergstrand");
    CHECK_FALSE(talk->agenda[0].agreed->text.is_withheld());
    CHECK(talk->signatures.at(2).reservation.str().starts_with("Jag undertecknar"));
    for (const auto& sheet : talk->ratings->panel)
        CHECK(sheet.scores[0].value.is_withheld());
    CHECK(town.as("bergstrand").records()->talks.find("uppfoljning-2025-10")->operator->()->agenda[0].title.is_withheld());
    CHECK(town.refused("bergstrand", base::Date(2026, 6, 30)).empty());
    CHECK(town.refused("bergstrand", base::Date(2026, 7, 1)) == "account.expired");
    CHECK(town.refused("lindqvist", base::Date(2026, 7, 1)).empty());
}

TEST_CASE("The presidium reads the single ratings, and neither the director nor HR ever does")
{
    Storvattnet town;
    CHECK(tally(*town.talk("ahlin")->ratings)[3].mean()->plain() == "2.67");
    CHECK(*town.talk("nordgren")->ratings->self->scores[3].value == 4);
    for (const char* outside : {"nordgren", "wikner", "bergstrand"}) {
        CHECK(tally(*town.talk(outside)->ratings).empty());
        CHECK_THAT(app::export_case(town.as(outside)), !Contains("Två medarbetare har sagt"));
    }
    CHECK_THAT(app::export_case(town.as("sandberg")), Contains("Två medarbetare har sagt"));
}

TEST_CASE("A reservation stays as it was written, whatever is done after it")
{
    Storvattnet town;
    auto& session = town.as("nordgren");
    const auto before = (*session.records()->talks.find("utvecklingssamtal-2026"))->signatures[2].reservation.str();
    app::run_acts(session, R"([{"act": "signature.withdraw", "talk": "utvecklingssamtal-2026", "reason": "Jag vill läsa enkäten igen."}])", false);
    const auto& talk = *session.records()->talks.find("utvecklingssamtal-2026");
    CHECK(talk->state == domain::TalkState::frozen);
    CHECK(talk->signatures[2].reservation.str() == before);
    CHECK(talk->signatures[2].reply.str().starts_with("Presidiet har läst"));
}
