// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/typed_in_name.h"

#include "app/calendar/subject_label.h"
#include "domain/case.h"

#include <algorithm>
#include <charconv>

namespace app {
namespace {

using What = TypedInName::What;
using Line = TypedInName::Line;

/// The steps of "remarks/2/settled".
std::vector<std::string> steps_of(const std::string& field)
{
    std::vector<std::string> steps(1);
    for (const char sign : field)
        sign == '/' ? steps.emplace_back() : steps.back() += std::string(1, sign);
    return steps;
}

size_t number_at(const std::vector<std::string>& steps, size_t at)
{
    size_t number = 0;
    if (at < steps.size())
        std::from_chars(steps[at].data(), steps[at].data() + steps[at].size(), number);
    return number;
}

void add_signature(TypedInName& typed, const domain::Signature& line)
{
    using State = domain::Signature::State;
    typed.what = line.state == State::refused ? What::refusal
        : line.state == State::withdrawn      ? What::withdrawal
        : line.state == State::reserved       ? What::reservation
                                              : What::signature;
    typed.lines.push_back({line.capacity, line.state == State::reserved ? line.reservation : line.reason});
}

domain::SealedText said_of(const domain::Score& score)
{
    if (score.value.is_withheld())
        return *score.value.withheld();
    if (score.note.is_withheld())
        return *score.note.withheld();
    const auto figure = score.value ? std::to_string(*score.value) : std::string("–");
    return base::Text::of(score.note.empty() ? figure : figure + ". " + score.note.str());
}

void add_of_talk(TypedInName& typed, const domain::TalkFields& talk, const std::vector<std::string>& steps)
{
    const auto index = number_at(steps, 1);
    if (steps[0] == "preparation") {
        typed.what = What::preparation;
        for (const auto& answer : talk.preparation->of(steps[1] == "executive" ? domain::Side::executive : domain::Side::presidium).answers)
            typed.lines.push_back({answer.question, answer.answer});
    }
    else if (steps[0] == "remarks") {
        const auto& remark = talk.remarks[index];
        const bool is_answer = steps.size() > 2;
        typed.what = !is_answer ? What::remark : remark.state == domain::Remark::State::accepted ? What::accepted_remark : What::declined_remark;
        typed.lines.push_back({is_answer ? remark.passage.text : domain::SealedText(), is_answer ? remark.reason : remark.passage.text});
    }
    else if (steps[0] == "disagreement") {
        typed.what = What::disagreement;
        typed.lines.push_back({{}, talk.disagreement[index].passage.text});
    }
    else if (steps[0] == "ratings") {
        typed.what = What::rating;
        const auto& sheet = steps[1] == "self" ? *talk.ratings->self : talk.ratings->panel[number_at(steps, 2)];
        for (const auto& score : sheet.scores) {
            const auto* point = talk.ratings->find(score.point);
            typed.lines.push_back({point ? point->title : domain::SealedText(), said_of(score)});
        }
    }
    else
        add_signature(typed, talk.signatures[index]);
}

void add_of_plan(TypedInName& typed, const domain::PlanFields& plan, const std::vector<std::string>& steps)
{
    const auto index = number_at(steps, 1);
    if (steps[0] == "history") {
        const auto& change = plan.history[index];
        typed.what = What::change;
        const auto goal = std::find_if(plan.goals.begin(), plan.goals.end(), [&](const auto& each) { return each.id == change.goal; });
        typed.change = PlanEvent{.date = change.date, .kind = PlanEvent::Kind::changed, .goal = goal == plan.goals.end() ? nullptr : &*goal, .change = &change};
        typed.lines.push_back({{}, change.reason});
    }
    else if (steps[0] == "goals") {
        const auto& goal = plan.goals[index];
        const auto& entry = goal.follow_ups[number_at(steps, 3)];
        typed.what = What::assessment;
        typed.lines.push_back({goal.title, steps.back() == "self" ? entry.self_assessment : entry.employer_assessment});
    }
    else {
        typed.what = What::acceptance;
        typed.lines.push_back({{}, plan.title});
    }
}

}  // namespace

std::vector<TypedInName> typed_in_name(const domain::Case& records, const domain::Account& account, base::Date today, base::Language language)
{
    std::vector<TypedInName> all;
    for (auto& mark : domain::unconfirmed(*records)) {
        if (!domain::may_confirm(*records, account, mark, today))
            continue;
        TypedInName typed{.mark = mark};
        typed.of = mark.person ? records->persons.get(*mark.person)->name.str() : std::string();
        typed.typed_by = records->persons.get(mark.mark.typed_by)->name.str();
        typed.record = subject_label(records, {mark.kind, mark.key}, language);
        const auto steps = steps_of(mark.field);
        if (mark.kind == "talks") {
            const auto& talk = **records->talks.find(mark.key);
            typed.talk_kind = talk.kind;
            add_of_talk(typed, talk, steps);
        }
        else if (mark.kind == "plans")
            add_of_plan(typed, **records->plans.find(mark.key), steps);
        else if (mark.kind == "agreements")
            add_signature(typed, (*records->agreements.find(mark.key))->versions[number_at(steps, 1)].signatures[number_at(steps, 3)]);
        else if (mark.kind == "accords")
            add_signature(typed, (*records->accords.find(mark.key))->signatures[number_at(steps, 1)]);
        else {
            const auto& post = **records->side_posts.find(mark.key);
            typed.what = What::side_post;
            typed.lines.push_back({post.what, post.employer});
        }
        std::erase_if(typed.lines, [](const Line& line) { return line.heading.empty() && line.text.empty(); });
        all.push_back(std::move(typed));
    }
    return all;
}

}  // namespace app
