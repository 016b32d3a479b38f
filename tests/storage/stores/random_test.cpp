// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a record holds comes back as it was, saved once or over what was there before.
#include "storage/stores/council.h"
#include "support/catch.h"

using namespace support;
using namespace domain;

namespace {

class Maker {
public:
    Maker(const Council& council, unsigned seed) : m_council(council), m_random(seed) {}

    Plan plan(const std::string& key);
    Talk talk(const std::string& key);
    Action action(const std::string& key, const Talk& talk);

private:
    int upto(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most + 1)); }
    bool maybe() { return upto(1) == 1; }
    base::Text words();
    base::Text maybe_words() { return maybe() ? words() : base::Text(); }
    base::Date date() { return day("2026-01-01").plus_days(upto(360)); }
    std::optional<base::Date> maybe_date() { return maybe() ? std::optional(date()) : std::nullopt; }
    base::Decimal figure() { return *base::Decimal::of_ten_thousandths(static_cast<std::int64_t>(m_random()) - 2000000000); }
    PersonId person() { return std::vector{m_council.kari, m_council.per, m_council.ola, m_council.eva}[static_cast<size_t>(upto(3))]; }
    Decision decision() { return {words(), date(), words(), maybe_words()}; }
    std::optional<OnBehalf> on_behalf();
    Passage passage();
    Indicator indicator();
    Goal goal(const std::string& key, int number);
    SidePreparation side(bool presidium);
    template <class E>
    E any()
    {
        return std::data(Codes<E>::all)[upto(static_cast<int>(std::size(Codes<E>::all)) - 1)].first;
    }

    const Council& m_council;
    std::mt19937 m_random;
};

base::Text Maker::words()
{
    // Letters of two and four bytes, lines, tabs, and lengths about the seal's blocks.
    static const std::vector<std::string> letters{"a", "Å", "\n", " ", "é", "\t", "7", "😀", "|", "\\", "'", "ß"};
    std::string all = "x";
    for (int i = upto(upto(3) == 0 ? 300 : 40); i > 0; --i)
        all += letters[static_cast<size_t>(upto(static_cast<int>(letters.size()) - 1))];
    return base::Text::of(all);
}

std::optional<OnBehalf> Maker::on_behalf()
{
    return maybe() ? std::optional(OnBehalf{person(), any<OnBehalf::Source>(), date(), maybe_date()}) : std::nullopt;
}

Passage Maker::passage()
{
    Passage made{words(), {}, maybe() ? "se-NO" : ""};
    if (maybe())
        made.access = Access::restore(maybe() ? AccessClass::exempt : AccessClass::confidential, "no.offl.23", maybe_words(), maybe_date());
    return made;
}

Indicator Maker::indicator()
{
    const auto low = figure();
    const auto high = *base::Decimal::of_ten_thousandths(low.ten_thousandths() + 1 + upto(100000));
    switch (upto(3)) {
    case 0: return NumberIndicator{maybe_words(), maybe() ? low : high, *base::Decimal::of_ten_thousandths(high.ten_thousandths() + 1)};
    case 1: return BandIndicator{maybe_words(), low, high};
    case 2: return DateIndicator{date()};
    default: return ShareIndicator{maybe_words(), *base::Decimal::of_ten_thousandths(1 + upto(10000000))};
    }
}

Goal Maker::goal(const std::string& key, int number)
{
    Goal made{id_of<GoalId>(key), key, number, words(), maybe_words(), maybe_words(), any<GoalType>(), maybe_words()};
    if (maybe())
        made.source = decision();
    made.indicator = indicator();
    made.data_owner = maybe_words();
    for (int i = upto(3); i > 0; --i)
        made.milestones.push_back({"m" + std::to_string(i), words(), date(), maybe_date()});
    made.deadline = maybe_date();
    made.frames = maybe_words();
    made.risk = maybe_words();
    made.status = any<GoalStatus>();
    made.status_reason = made.status == GoalStatus::dropped ? words() : maybe_words();
    auto last = day("2026-01-01");
    for (int i = upto(4); i > 0; --i) {
        last = last.plus_days(upto(60));
        FollowUp entry{last};
        if (!std::holds_alternative<DateIndicator>(*made.indicator) && maybe())
            entry.value = *base::Decimal::of_ten_thousandths(upto(1000000));
        if (std::holds_alternative<DateIndicator>(*made.indicator) && maybe())
            entry.done = last;
        if ((std::holds_alternative<DateIndicator>(*made.indicator) || std::holds_alternative<BandIndicator>(*made.indicator)) && maybe())
            entry.agreed_percent = *base::Decimal::of_ten_thousandths(upto(1000000));
        if (maybe())
            entry.status = any<GoalStatus>();
        for (auto* each : {&entry.evidence, &entry.self_assessment, &entry.employer_assessment, &entry.agreed_assessment, &entry.disagreement})
            *each = maybe_words();
        made.follow_ups.push_back(entry);
    }
    return made;
}

Plan Maker::plan(const std::string& key)
{
    PlanFields made{id_of<PlanId>(key), key, m_council.appointment, {}, words(), day("2026-01-01"), day("2026-12-31"), 1 + upto(5)};
    if (maybe())
        made.term = maybe() ? m_council.term : m_council.next_term;
    made.scores = maybe();
    for (int i = upto(3); i > 0; --i)
        made.governing_documents.push_back(words());
    for (int i = upto(3); i > 0; --i)
        made.promises.push_back({words(), maybe_date(), any<Promise::Kept>(), maybe_words()});
    const int goals = upto(4);
    for (int i = 1; i <= goals; ++i)
        made.goals.push_back(goal(key + "-" + std::to_string(i), i));
    if (maybe())
        std::shuffle(made.goals.begin(), made.goals.end(), m_random);
    for (int i = upto(3); i > 0; --i) {
        DevelopmentItem item{words(), maybe_words(), maybe_words()};
        if (maybe())
            item.cost = *base::Money::of_minor(upto(1000000000), base::Currency::nok);
        item.mentor = maybe_words();
        item.until = maybe_date();
        item.support = maybe_words();
        item.effect_check = maybe_date();
        made.development.push_back(item);
    }
    made.employer_accepted = maybe_date();
    made.employer_on_behalf = on_behalf();
    made.executive_accepted = maybe_date();
    made.executive_on_behalf = on_behalf();
    made.state = made.goals.empty() ? PlanState::draft : PlanState::proposed;
    return Plan(std::move(made));
}

SidePreparation Maker::side(bool presidium)
{
    SidePreparation made;
    made.by = presidium ? m_council.kari : m_council.ola;
    made.joint = presidium && maybe();
    made.on_behalf = on_behalf();
    if (upto(3) == 0) {
        made.none_entered = date();
        return made;
    }
    for (int i = upto(3); i > 0; --i)
        made.answers.push_back({words(), maybe_words()});
    made.submitted = presidium ? maybe_date() : date();
    return made;
}

Talk Maker::talk(const std::string& key)
{
    TalkFields made{id_of<TalkId>(key), key, m_council.appointment, {}, {}, any<TalkKind>(), TalkState::in_review, day("2026-06-01")};
    if (maybe())
        made.term = maybe() ? m_council.term : m_council.next_term;
    if (upto(3) == 0)
        made.circle = Circle{{m_council.kari, m_council.per}, maybe() ? std::vector{m_council.eva} : std::vector<PersonId>{}};
    if (maybe())
        made.time = base::TimeOfDay::from("23:59");
    if (maybe())
        made.minutes = 1 + upto(400);
    made.place = maybe_words();
    made.invited = maybe() ? std::optional(day("2026-05-01")) : std::nullopt;
    if (maybe())
        made.mandate = m_council.mandate;
    made.participants = {{m_council.kari, Side::presidium, words(), Attendance::present, maybe()}};
    if (maybe())
        made.participants.insert(made.participants.begin(), {m_council.ola, Side::executive, words(), any<Attendance>(), maybe()});
    if (maybe())
        made.preparation = Preparation{maybe(), side(true), side(false)};
    for (int i = upto(4); i > 0; --i) {
        const auto name = "i" + std::to_string(i);
        AgendaItem item{id_of<AgendaItemId>(key + name), name, words(), any<Hat>()};
        if (maybe())
            item.minutes = 1 + upto(90);
        for (int j = upto(3); j > 0; --j)
            item.statements.push_back({maybe() ? Side::presidium : Side::executive, passage()});
        if (maybe())
            item.agreed = passage();
        made.agenda.push_back(item);
    }
    for (int i = upto(3); i > 0; --i) {
        Remark remark{maybe() ? m_council.kari : m_council.ola, date(), passage(), any<Remark::State>()};
        remark.reason = remark.state == Remark::State::declined ? words() : maybe_words();
        remark.settled = maybe_date();
        remark.on_behalf = on_behalf();
        remark.settled_on_behalf = on_behalf();
        made.remarks.push_back(remark);
    }
    made.remark_deadline = day("2026-06-20");
    for (int i = upto(2); i > 0; --i)
        made.disagreement.push_back({m_council.ola, date(), passage(), on_behalf()});
    made.next_talk = maybe() ? std::optional(day("2026-12-01")) : std::nullopt;
    return Talk(std::move(made));
}

Action Maker::action(const std::string& key, const Talk& talk)
{
    ActionFields made{id_of<ActionId>(key), key, talk->id, {}, person(), words(), maybe_date(), any<ActionState>()};
    if (maybe())
        made.term = maybe() ? m_council.term : m_council.next_term;
    if (made.state == ActionState::moved)
        made.due = made.moved_from = date();
    if (made.state != ActionState::open)
        made.settled = date();
    made.note = made.state == ActionState::moved || made.state == ActionState::dropped ? words() : maybe_words();
    return Action(std::move(made));
}

}  // namespace

TEST_CASE("Random records come back equal, saved anew and saved over others")
{
    Council council;
    council.town.room("executive", {RoomKind::own, council.town.id("executive"), {}, council.appointment});
    for (unsigned seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        Maker make(council, seed);
        // A few keys, so that most are changes of what is there: lists of other lengths, other rooms, other order.
        const auto name = std::to_string(seed % 5);
        const auto plan = make.plan("plan" + name);
        const auto talk = make.talk("talk" + name);
        council.save("lead", plan);
        council.save("lead", talk);
        const auto action = make.action("action" + name, talk);
        council.save("lead", action);
        auto lead = council.town.unlock("lead");
        storage::CaseStore store(council.town.db, lead);
        CHECK(store.plans().find(plan->id) == plan);
        CHECK(store.talks().find(talk->id) == talk);
        CHECK(store.talks().find(action->id) == action);
        CHECK_FALSE(council.save("lead", talk).anything());
    }
    const auto loaded = council.load("lead");
    CHECK(loaded.plans == council.whole.plans);
    CHECK(loaded.talks == council.whole.talks);
    CHECK(loaded.actions == council.whole.actions);
    auto lead = council.town.unlock("lead");
    CHECK(storage::CaseStore(council.town.db, lead).check_seals().broken.empty());
    CHECK(council.town.db.integrity(storage::Connection::Check::whole).empty());
}
