// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/circle.h"

#include <algorithm>
#include <set>

namespace domain {
namespace {

bool sits_on(const CaseFields& fields, const Seat& seat, base::Date day)
{
    return seat->from <= day && day <= seat->to.value_or(fields.terms.get(seat->term)->to);
}

bool has_seat(const CaseFields& fields, PersonId person, base::Date day)
{
    return std::any_of(fields.seats.begin(), fields.seats.end(), [&](const Seat& seat) { return seat->person == person && sits_on(fields, seat, day); });
}

bool is_secretary(const CaseFields& fields, PersonId person)
{
    return std::any_of(fields.accounts.begin(), fields.accounts.end(),
        [&](const Account& each) { return each->person == person && each->party == Party::secretariat && each->let_in && !each->closed; });
}

std::vector<Interest> interests_of(const CaseFields& fields)
{
    return {fields.interests.begin(), fields.interests.end()};
}

class CircleCheck {
public:
    CircleCheck(const CaseFields& fields, const TalkFields& talk, base::Date today)
        : m_fields(fields), m_talk(talk), m_today(today), m_interests(interests_of(fields))
    {
    }

    void check(const Circle& circle, Faults& faults)
    {
        if (circle.presidium.empty())
            faults.add("circle.empty", "circle/presidium");
        each(circle.presidium, "circle/presidium", true, faults);
        each(circle.guests, "circle/guests", false, faults);
    }

private:
    void each(const std::vector<PersonId>& persons, std::string_view path, bool presidium, Faults& faults)
    {
        for (size_t i = 0; i < persons.size(); ++i) {
            const auto where = at(path, i);
            const auto* person = m_fields.persons.find(persons[i]);
            if (!person) {
                faults.add("case.reference", where, {{"id", persons[i].str()}});
                continue;
            }
            const std::map<std::string, std::string> who{{"person", (*person)->name.str()}};
            if (!m_seen.insert(persons[i]).second)
                faults.add("circle.twice", where, who);
            else if (m_fields.appointments.get(m_talk.appointment)->person == persons[i])
                faults.add("circle.executive", where, who);
            else if (const auto* interest = conflict_of(persons[i], m_talk, m_interests))
                faults.add("interest.conflict", where, {{"interest", (*interest)->key}, {"matter", matter_of(*interest)}});
            else if (presidium && !has_seat(m_fields, persons[i], m_talk.date) && !has_seat(m_fields, persons[i], m_today)
                && !is_secretary(m_fields, persons[i]))
                faults.add("circle.no_seat", where, who);
        }
    }

    const CaseFields& m_fields;
    const TalkFields& m_talk;
    base::Date m_today;
    std::vector<Interest> m_interests;
    std::set<PersonId> m_seen;
};

}  // namespace

Circle proposed_circle(const CaseFields& fields, const TalkFields& talk)
{
    const auto interests = interests_of(fields);
    const auto may_sit = [&](PersonId person) { return !conflict_of(person, talk, interests); };
    Circle circle;
    const auto add = [&](PersonId person) {
        auto& all = circle.presidium;
        if (std::find(all.begin(), all.end(), person) == all.end())
            all.push_back(person);
    };
    for (const auto& seat : fields.seats) {
        if (!sits_on(fields, seat, talk.date) || seat->deputy_for)
            continue;
        if (may_sit(seat->person)) {
            add(seat->person);
            continue;
        }
        const auto deputy = std::find_if(fields.seats.begin(), fields.seats.end(),
            [&](const Seat& each) { return each->deputy_for == seat->id && sits_on(fields, each, talk.date) && may_sit(each->person); });
        if (deputy != fields.seats.end())
            add((*deputy)->person);
    }
    return circle;
}

Talk with_circle(const CaseFields& fields, const Talk& talk, std::optional<Circle> circle, base::Date today)
{
    if (circle) {
        Faults faults;
        CircleCheck(fields, *talk, today).check(*circle, faults);
        faults.raise();
    }
    auto next = *talk;
    next.circle = std::move(circle);
    return Talk(std::move(next));
}

}  // namespace domain
