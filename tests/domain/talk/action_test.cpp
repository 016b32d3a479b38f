// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/action.h"

#include "domain/support/build.h"

using namespace domain;
using namespace build;

namespace {

Action action()
{
    return Action({.id = id<ActionId>("x"),
        .key = "x",
        .talk = id<TalkId>("talk"),
        .owner = id<PersonId>("mayor"),
        .text = t("Sende brev"),
        .due = base::Date(2027, 3, 1)});
}

}  // namespace

TEST_CASE("An action is moved and dropped with a reason, and a moved one is still to be done")
{
    auto one = action();
    CHECK(refused([&] { one.move(base::Date(2027, 4, 1), base::Date(2027, 2, 20), {}); }) == Told{"field.required"});
    one.move(base::Date(2027, 4, 1), base::Date(2027, 2, 20), t("Tala kom seint"));
    CHECK(one->moved_from == base::Date(2027, 3, 1));
    CHECK(one->due == base::Date(2027, 4, 1));
    CHECK(one.is_pending());
    CHECK(refused([&] { one.drop(base::Date(2027, 3, 1), {}); }) == Told{"field.required"});
    one.drop(base::Date(2027, 3, 1), t("Trengst ikkje"));
    CHECK_FALSE(one.is_pending());
    CHECK(refused([&] { one.done(base::Date(2027, 3, 2)); }) == Told{"action.settled"});
}

TEST_CASE("A done action was still to be done until its day")
{
    auto one = action();
    one.done(base::Date(2027, 2, 25));
    CHECK(one.was_pending(base::Date(2027, 2, 24)));
    CHECK_FALSE(one.was_pending(base::Date(2027, 2, 25)));
}

TEST_CASE("An open action is overdue after its date, a done one never")
{
    auto one = action();
    CHECK_FALSE(one.is_overdue(base::Date(2027, 3, 1)));
    CHECK(one.is_overdue(base::Date(2027, 3, 2)));
    one.done(base::Date(2027, 3, 5));
    CHECK_FALSE(one.is_overdue(base::Date(2027, 4, 1)));
}

TEST_CASE("A stored action says when it was settled, and what it was moved from")
{
    auto fields = *action();
    fields.state = ActionState::moved;
    fields.note = t("Seinare");
    CHECK(refused([&] { Action::restore(fields); }) == Told{"field.required", "field.required"});
    fields = *action();
    fields.settled = base::Date(2027, 2, 20);
    CHECK(refused([&] { Action::restore(fields); }) == Told{"action.open_but_settled"});
}
