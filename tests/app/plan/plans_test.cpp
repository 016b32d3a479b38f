// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plans.h"

#include "app/acts/acting.h"
#include "support/catch.h"

namespace {

struct ThreeGoals : support::Acting {
    ThreeGoals()
    {
        run("lead", R"([
            {"act": "goal.add", "plan": "plan-2027", "key": "ga", "number": 1, "title": "A", "indicator": {"type": "date", "due": "2027-10-01"}},
            {"act": "goal.add", "plan": "plan-2027", "key": "gb", "number": 2, "title": "B", "indicator": {"type": "date", "due": "2027-10-01"}},
            {"act": "goal.add", "plan": "plan-2027", "key": "gc", "number": 5, "title": "C", "indicator": {"type": "date", "due": "2027-10-01"}}])");
    }
    void change(const std::string& account, const std::function<void(app::Plans&)>& act)
    {
        app::Work work(as(account));
        app::Plans plans(work);
        act(plans);
        work.commit();
    }
    domain::GoalId goal(const std::string& key)
    {
        const auto& goals = plan("lead", "plan-2027")->goals;
        return std::find_if(goals.begin(), goals.end(), [&](const auto& each) { return each.key == key; })->id;
    }
    std::string order()
    {
        std::string all;
        for (const auto& each : plan("lead", "plan-2027")->goals)
            all += each.title.str() + std::to_string(each.number);
        return all;
    }
};

}  // namespace

TEST_CASE("A goal that is given the number of another comes in its place, and those between make room")
{
    ThreeGoals town;
    REQUIRE(town.order() == "A1B2C5");
    const auto plan = town.plan("lead", "plan-2027")->id;
    const auto first = town.goal("ga"), last = town.goal("gc");
    const std::map<domain::GoalId, int> before{{first, 1}, {town.goal("gb"), 2}, {last, 5}};
    town.change("chief", [&](app::Plans& plans) { plans.move(last, 1); });
    CHECK(town.order() == "C1A2B3");
    town.change("lead", [&](app::Plans& plans) { plans.move(last, 3); });
    CHECK(town.order() == "A1B2C3");
    // A number that nobody has moves nobody.
    town.change("lead", [&](app::Plans& plans) { plans.move(first, 9); });
    CHECK(town.order() == "B2C3A9");
    town.change("lead", [&](app::Plans& plans) { plans.renumber(plan, before); });
    CHECK(town.order() == "A1B2C5");
    CHECK_THROWS_AS(town.change("lead", [&](app::Plans& plans) { plans.move(first, 0); }), domain::Refused);
    CHECK_THROWS_AS(town.change("hr", [&](app::Plans& plans) { plans.move(first, 2); }), domain::Refused);
}
