// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/behalf.h"
#include "app/accounts/typed_in_name.h"

#include "app/accounts/town.h"
#include "app/calendar/next_steps.h"
#include "support/catch.h"

using namespace app;
using namespace support;
using base::Date;
using base::Text;
using domain::OnBehalf;
using domain::Party;

namespace {

const char* const the_talk = "utviklingssamtale-2027";

/// The secretary types from paper: that the employer's side accepts the plan, a remark of the mayor's and one of the
/// executive's.
struct Typed : Town {
    Typed()
    {
        admit("clerk", "Kåre Lundestad", Party::secretariat, "lundestad", true);
        change("lead", [&](Work& work) { RoomAccess(work).grant_all(id("clerk")); });
        change("clerk", [](Work& work) {
            const OnBehalf paper{person(work, "lundestad"), OnBehalf::Source::paper, Date(2027, 2, 18)};
            auto draft = **work.records()->plans.find("plan-2027");
            auto goal = (*work.records()->plans.find("plan-2026"))->goals[0];
            goal.id = domain::GoalId(base::Uuid::derive("1", "goal", "nytt"));
            goal.key = "nytt";
            goal.number = 1;
            goal.weight = std::nullopt;
            goal.follow_ups.clear();
            draft.goals = {goal};
            domain::Plan plan(draft);
            plan.propose();
            plan.accept_for_employer(Date(2027, 2, 19), paper);
            work.save(plan);
            auto fields = *talk(work.records(), the_talk);
            fields.remarks.push_back({.by = person(work, "hovland"), .date = Date(2027, 2, 19), .passage = {Text::of("Frå ordføraren")}, .on_behalf = paper});
            fields.remarks.push_back({.by = person(work, "haugland"), .date = Date(2027, 2, 19), .passage = {Text::of("Frå direktøren")}, .on_behalf = paper});
            fields.remark_deadline = Date(2027, 3, 1);
            work.save(domain::Talk(fields));
        });
    }
    std::vector<std::string> waiting_for(const std::string& key) const
    {
        return as(key, [](Session& session) {
            std::vector<std::string> all;
            for (const auto& each : unconfirmed(session))
                all.push_back(each.key + " " + each.field);
            return all;
        });
    }
    std::string remark(size_t from_the_end) const
    {
        return as("lead", [&](Session& session) { return "remarks/" + std::to_string(talk(session.records(), the_talk)->remarks.size() - from_the_end); });
    }
};

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("At the first unlock the lead is told what was accepted and said for his side, and the executive what was for him")
{
    const Typed town;
    const auto by_mayor = town.remark(2), by_executive = town.remark(1);
    CHECK(town.waiting_for("lead") == List{"plan-2027 employer", std::string(the_talk) + " " + by_mayor});
    CHECK(town.waiting_for("chief") == List{std::string(the_talk) + " " + by_executive});
    for (const char* key : {"deputy", "hr", "clerk"})
        CHECK(town.waiting_for(key).empty());
}

TEST_CASE("Only whoever it was typed for confirms it, and for the employer's side the lead")
{
    const Typed town;
    const auto by_executive = town.remark(1);
    const auto confirms = [&](const std::string& key, const std::string& kind, const std::string& record, const std::string& field) {
        return town.refused(key, [&](Work& work) { confirm_behalf(work, kind, record, field); });
    };
    for (const char* key : {"clerk", "deputy", "chief", "hr"})
        CHECK(confirms(key, "plans", "plan-2027", "employer") == "behalf.not_yours");
    CHECK(confirms("lead", "talks", the_talk, by_executive) == "behalf.not_yours");
    CHECK(confirms("lead", "plans", "plan-2027", "executive") == "behalf.unknown");
    CHECK(confirms("lead", "plans", "nothing", "employer") == "record.unknown");
    CHECK(confirms("lead", "plans", "plan-2027", "employer").empty());
    CHECK(confirms("lead", "plans", "plan-2027", "employer") == "behalf.unknown");
    CHECK(town.as("hr", [](Session& session) { return (*(*session.records()).plans.find("plan-2027"))->employer_on_behalf->confirmed; }) == Date(2027, 2, 19));

    int confirmed = 0;
    town.change("lead", [&](Work& work) { confirmed = confirm_all_behalf(work); });
    CHECK(confirmed == 1);
    CHECK(town.waiting_for("lead").empty());
    CHECK(town.refused("lead", [](Work& work) { confirm_all_behalf(work, "plans", "plan-2027"); }) == "behalf.unknown");
    CHECK(town.waiting_for("chief").size() == 1);
    CHECK(town.findings() == List());
}

TEST_CASE("What was typed for the executive lies where he reads it")
{
    const Typed town;
    CHECK(town.as("chief", [&](Session& session) {
        const auto seen = talk(session.records(), the_talk);
        return seen->remarks.back().passage.text.str();
    }) == "Frå direktøren");
}

TEST_CASE("Whoever it was typed for sees what it says and who typed it, and it stands among the next steps until it is confirmed")
{
    const Typed town;
    const auto seen = [&](const std::string& key) {
        return town.as(key, [](Session& session) {
            List all;
            for (const auto& each : typed_in_name(session.records(), session.account(), session.access_day(), base::Language::nb))
                all.push_back(each.typed_by + ": " + each.of + ": " + each.lines.at(0).text.str());
            return all;
        });
    };
    CHECK(seen("lead") == List{"Kåre Lundestad: : Mål- og utviklingsplan 2027", "Kåre Lundestad: Ingunn Sætre Hovland: Frå ordføraren"});
    CHECK(seen("chief") == List{"Kåre Lundestad: Eirik Nesbø Haugland: Frå direktøren"});
    CHECK(seen("clerk").empty());

    const auto waiting = [&](const std::string& key) {
        return town.as(key, [](Session& session) {
            const YearCalendar calendar(session.records(), Date(2027, 2, 19));
            List all;
            for (const auto& step : next_steps(calendar, session.records(), &session.account(), base::Language::nb)) {
                if (step.kind == NextStep::Kind::confirm)
                    all.push_back((step.mine ? "mine " : std::string(domain::code(step.owner)) + " ") + std::to_string(step.count));
            }
            return all;
        });
    };
    CHECK(waiting("lead") == List{"mine 2", "executive 1"});
    CHECK(waiting("chief") == List{"mine 1", "presidium 2"});
    CHECK(waiting("clerk") == List{"presidium 2", "executive 1"});
    town.change("lead", [&](Work& work) { confirm_all_behalf(work); });
    CHECK(waiting("lead") == List{"executive 1"});
    CHECK(waiting("clerk") == List{"executive 1"});
}
