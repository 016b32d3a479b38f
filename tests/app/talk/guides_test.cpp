// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/guides.h"

#include "app/law.h"
#include "domain/talk/pay_text.h"
#include "support/catch.h"

#include <set>

using app::ShippedGuide;
using domain::GuidePart;

namespace {

base::Text t(std::string_view words)
{
    return base::Text::of(words);
}

size_t count(const domain::GuideFields& guide, GuidePart part)
{
    return static_cast<size_t>(std::count_if(guide.questions.begin(), guide.questions.end(), [&](const auto& each) { return each.part == part; }));
}

}  // namespace

TEST_CASE("There is a guide for every kind of talk, sound in all four written forms, and every question has a key of its own")
{
    std::set<domain::TalkKind> kinds;
    std::set<std::string> titles;
    for (const auto& shipped : ShippedGuide::all()) {
        kinds.insert(shipped.kind());
        for (const auto language : base::all_languages) {
            INFO(shipped.key() << " " << base::code(language));
            const auto guide = shipped.in(language);
            CHECK_NOTHROW(domain::Guide(guide));
            CHECK(guide.kind == shipped.kind());
            for (const auto& question : guide.questions)
                CHECK(question.text.str().find_first_of("{}") == std::string::npos);
        }
    }
    CHECK(kinds.size() == std::size(domain::Codes<domain::TalkKind>::all));
}

TEST_CASE("The two national sets have eighteen questions each: preparation of both sides and the talk itself")
{
    const auto norway = ShippedGuide::find("no_development")->in(base::Language::nb);
    CHECK(count(norway, GuidePart::presidium) == 5);
    CHECK(count(norway, GuidePart::executive) == 5);
    CHECK(count(norway, GuidePart::talk) == 8);
    const auto sweden = ShippedGuide::find("se_development")->in(base::Language::sv);
    CHECK(count(sweden, GuidePart::presidium) == 6);
    CHECK(count(sweden, GuidePart::executive) == 6);
    CHECK(count(sweden, GuidePart::talk) == 6);
    int minutes = 0;
    for (const auto& item : sweden.agenda)
        minutes += *item.minutes;
    CHECK(minutes == 110);
    CHECK(ShippedGuide::find("se_development")->country() == domain::Country::se);
}

TEST_CASE("Pay is not mentioned in the guides for development talk, follow-up and goals")
{
    for (const auto& shipped : ShippedGuide::all()) {
        using K = domain::TalkKind;
        if (shipped.kind() != K::development && shipped.kind() != K::follow_up && shipped.kind() != K::goal_setting)
            continue;
        for (const auto language : base::all_languages) {
            const auto& words = app::Law::of(language == base::Language::sv ? domain::Country::se : domain::Country::no).pay_words(language);
            for (const auto& question : shipped.in(language).questions) {
                INFO(question.text.str());
                CHECK(domain::find_pay_word(question.text.str(), words).empty());
            }
        }
    }
}

TEST_CASE("The questions call the executive what the municipality does, as a whole word and in every form")
{
    const auto& shipped = *ShippedGuide::find("development");
    const auto said = [&](base::Language language, std::string_view title, size_t index) { return shipped.in(language, t(title)).questions[index].text.str(); };
    CHECK(said(base::Language::nn, "rådmann", 0) == "Kva har rådmannen fått til sidan sist som har hatt mest å seie for innbyggjarane?");
    CHECK(said(base::Language::sv, "stadsdirektör", 0) == "Vad har stadsdirektören åstadkommit sedan sist som har betytt mest för invånarna?");
    CHECK(said(base::Language::sv, "kommunchef", 0) == "Vad har kommunchefen åstadkommit sedan sist som har betytt mest för invånarna?");
    CHECK(said(base::Language::en, "rådmann", 0).starts_with("What has the chief executive achieved"));
    const auto salary = ShippedGuide::find("salary")->in(base::Language::nb, t("rådmann"));
    CHECK(salary.questions[0].text.str() == "Hvilke mål er nådd, og hva er rådmannens del av det?");
    // The word inside another word stays.
    for (const auto& question : shipped.in(base::Language::sv, t("kommundirektör")).questions)
        CHECK(question.text.str().find("kommunkommun") == std::string::npos);
}
