// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/talk/lacks.h"
#include "base/files.h"
#include "domain/case.h"
#include "support/catch.h"

using app::Lack;
using What = Lack::What;

namespace {

domain::TalkFields fjellvik(const char* key)
{
    const app::Desk desk(base::read_file(std::string(RADSLAG_TEST_DATA) + "/fjellvik.json"));
    return *desk.records()->talks.get(desk.find_talk(key));
}

std::vector<What> whats(const domain::TalkFields& talk, base::Date today)
{
    std::vector<What> list;
    for (const auto& each : app::lacks(talk, today))
        list.push_back(each.what);
    return list;
}

}  // namespace

TEST_CASE("A talk lacks what comes before its day, then minutes, remarks, signatures")
{
    auto talk = fjellvik("utviklingssamtale-2027");
    const base::Date before(2027, 2, 1);
    talk.state = domain::TalkState::planned;
    talk.invited.reset();
    talk.preparation.reset();
    CHECK(whats(talk, before) == std::vector{What::invitation, What::presidium_preparation, What::executive_preparation});
    CHECK(whats(talk, talk.date) == std::vector{What::invitation, What::presidium_preparation, What::executive_preparation, What::holding});
    CHECK(whats(talk, talk.date.plus_days(1)) == std::vector{What::holding});

    talk.state = domain::TalkState::held;
    talk.agenda[0].agreed.reset();
    talk.agenda[3].agreed.reset();
    const auto held = app::lacks(talk, talk.date);
    REQUIRE(held.size() == 2);
    CHECK(held[0] == Lack{What::texts, 2});
    CHECK(held[1].what == What::review);

    talk.state = domain::TalkState::in_review;
    // Remarks can still be made on the last day itself.
    CHECK(app::lacks(talk, base::Date(2027, 3, 4)) == std::vector{Lack{What::reading, 1, base::Date(2027, 3, 4)}});
    CHECK(whats(talk, base::Date(2027, 3, 5)) == std::vector{What::freezing});
    talk.remarks[0].state = domain::Remark::State::open;
    const auto open = app::lacks(talk, talk.date);
    REQUIRE(open.size() == 1);
    CHECK(open[0] == Lack{What::remarks, 1, base::Date(2027, 3, 4)});

    talk.state = domain::TalkState::frozen;
    CHECK(app::lacks(talk, talk.date) == std::vector{Lack{What::signatures, 4}});
    for (const auto done : {domain::TalkState::signed_, domain::TalkState::archived, domain::TalkState::cancelled}) {
        talk.state = done;
        CHECK(app::lacks(talk, talk.date).empty());
    }
}

TEST_CASE("A side that has prepared, or has nothing to, is not waited for")
{
    auto talk = fjellvik("utviklingssamtale-2027");
    const base::Date before(2027, 2, 1);
    talk.state = domain::TalkState::preparing;
    CHECK(app::lacks(talk, before).empty());
    talk.preparation->executive.submitted.reset();
    CHECK(whats(talk, before) == std::vector{What::executive_preparation});
    talk.preparation->executive.none_entered = before;
    CHECK(app::lacks(talk, before).empty());
}
