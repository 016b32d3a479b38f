// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"
#include "app/talk/agenda.h"
#include "app/talk/prepare_view.h"
#include "support/catch.h"

#include <stdexcept>

using base::Text;
using support::Acting;

namespace {

const char* const two_points = R"([{"act": "talk.plan", "key": "t", "appointment": "kommunedirektor-2026", "kind": "development", "date": "2027-06-10",
    "minutes": 60,
    "participants": [{"person": "hovland", "side": "presidium", "capacity": "ordførar", "signs": true}, {"person": "haugland", "side": "executive", "capacity": "kommunedirektør"}],
    "agenda": [{"key": "sist", "title": "Sidan sist", "minutes": 40}, {"key": "ny", "title": "Noko nytt", "minutes": 25}]}])";

/// That talk, and what the lead has written to "Noko nytt".
struct WithAgenda : Acting {
    WithAgenda()
    {
        run("lead", two_points);
        run("lead", R"([{"act": "preparation.write", "talk": "t", "answers": [{"question": "Noko nytt", "answer": "Mitt"}]}])");
    }
    domain::TalkId talk(app::Session& session) const { return (*session.records()->talks.find("t"))->id; }
    domain::AgendaItemId item(app::Session& session, const std::string& title) const
    {
        for (const auto& each : session.records()->talks.get(talk(session))->agenda) {
            if (each.title.str() == title)
                return each.id;
        }
        throw std::runtime_error(title);
    }
    template <class Change>
    void change(const std::string& account, Change act)
    {
        auto& session = as(account);
        const auto id = talk(session);
        app::Work work(session);
        act(app::Agenda(work), id);
        work.commit();
    }
    std::vector<std::string> points(const std::string& account)
    {
        auto& session = as(account);
        std::vector<std::string> all;
        for (const auto& each : app::prepare_view(session.records(), talk(session), &session.account(), session.today()).points)
            all.push_back(each.title.str() + (each.own ? ": " + *each.own : ""));
        return all;
    }
    app::WrittenToPoint written(const std::string& account, const std::string& title)
    {
        auto& session = as(account);
        return app::written_to(session.records(), talk(session), item(session, title), session.account(), session.today());
    }
};

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("A point of the agenda is added where it is wanted, moved and removed, and what was written to it is kept")
{
    WithAgenda acting;
    std::optional<domain::AgendaItemId> added;
    acting.change("lead", [&](app::Agenda agenda, domain::TalkId id) { added = agenda.add(id, Text::of("Ferien"), domain::Hat::assignment, 1); });
    CHECK(acting.points("lead") == List{"Sidan sist", "Ferien", "Noko nytt: Mitt"});
    acting.change("lead", [&](app::Agenda agenda, domain::TalkId id) { agenda.move(id, *added, 0); });
    CHECK(acting.points("lead") == List{"Ferien", "Sidan sist", "Noko nytt: Mitt"});
    const auto item = acting.item(acting.as("lead"), "Noko nytt");
    acting.change("lead", [&](app::Agenda agenda, domain::TalkId id) { agenda.remove(id, item); });
    CHECK(acting.points("lead") == List{"Ferien", "Sidan sist", "Noko nytt: Mitt"});
    CHECK_THROWS_AS(acting.change("lead", [&](app::Agenda agenda, domain::TalkId id) { agenda.remove(id, item); }), domain::Refused);
}

TEST_CASE("The own answer goes along with new words of its point, and whoever cannot read it is told that there may be one")
{
    WithAgenda acting;
    const auto own = acting.written("lead", "Noko nytt");
    CHECK(own.own);
    CHECK_FALSE(own.stays());
    CHECK(acting.written("lead", "Sidan sist").is_nothing());
    const auto seen = acting.written("chief", "Noko nytt");
    CHECK_FALSE(seen.own);
    CHECK(seen.may_be_more);
    const auto item = acting.item(acting.as("lead"), "Noko nytt");
    acting.change("lead", [&](app::Agenda agenda, domain::TalkId id) { agenda.reword(id, item, Text::of("Noko heilt anna"), domain::Hat::employer); });
    CHECK(acting.points("lead") == List{"Sidan sist", "Noko heilt anna: Mitt"});
    // What is submitted stays with the words it was written to.
    acting.run("lead", R"([{"act": "preparation.submit", "talk": "t"}])");
    CHECK(acting.written("lead", "Noko heilt anna").others);
    acting.change("chief", [&](app::Agenda agenda, domain::TalkId id) { agenda.reword(id, item, Text::of("Noko tredje"), domain::Hat::employer); });
    CHECK(acting.points("lead") == List{"Sidan sist", "Noko tredje", "Noko heilt anna: Mitt"});
}
