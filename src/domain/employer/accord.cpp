// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/accord.h"

#include "domain/employer/version.h"
#include "domain/rules.h"
#include "domain/sight.h"

#include <algorithm>

namespace domain {
namespace {

bool is_touched(const AccordFields& fields)
{
    return std::any_of(fields.signatures.begin(), fields.signatures.end(), [](const Signature& each) { return each.state != Signature::State::waiting; });
}

}  // namespace

void check(const AccordFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.title, faults, "", "title");
    check_version_number(fields.version, faults);
    for (size_t i = 0; i < fields.points.size(); ++i)
        require_text(fields.points[i].text, faults, at("points", i), "text");
    check(fields.signatures, faults, "signatures");
    check(fields.look_overs, completed(fields.signatures), faults, "look_overs");
    if (fields.state == AccordState::draft) {
        if (is_touched(fields))
            faults.add("accord.signed_early", "signatures", values_of_version(fields));
        return;
    }
    if (fields.points.empty())
        faults.add("accord.no_points", "points", values_of_version(fields));
    if (fields.signatures.size() < 2)
        faults.add("accord.signers", "signatures", values_of_version(fields));
    if (fields.state >= AccordState::signed_ && !all_given(fields.signatures))
        faults.add("accord.not_signed", "signatures", values_of_version(fields));
}

void Accord::edit(AccordFields draft)
{
    if ((**this).state >= AccordState::signed_ || is_touched(**this))
        refuse_locked(**this, "accord");
    draft.state = AccordState::draft;
    replace(std::move(draft));
}

void Accord::propose()
{
    if ((**this).state != AccordState::draft)
        refuse_locked(**this, "accord");
    auto next = **this;
    next.state = AccordState::proposed;
    replace(std::move(next));
}

void Accord::settle(const Signature& given)
{
    if ((**this).state != AccordState::proposed)
        refuse("accord.not_proposed", "state", values_of_version(**this));
    auto next = **this;
    domain::settle(next.signatures, given);
    if (all_given(next.signatures))
        next.state = AccordState::signed_;
    replace(std::move(next));
}

void Accord::reply(PersonId person, base::Text answer, base::Date on)
{
    auto next = **this;
    domain::reply(next.signatures, person, std::move(answer), on);
    replace(std::move(next));
}

void Accord::look_over(base::Date on, std::optional<base::Date> due)
{
    if ((**this).state != AccordState::signed_)
        refuse("accord.not_in_force", "state", values_of_version(**this));
    auto next = **this;
    if (due && *due <= on)
        refuse("field.dates_reversed", "next_review", {{"from", on.iso()}, {"to", due->iso()}});
    next.look_overs.push_back({next.next_review, on});
    next.next_review = due;
    replace(std::move(next));
}

void Accord::replace_on(base::Date on)
{
    look_over(on, std::nullopt);
    auto next = **this;
    next.state = AccordState::replaced;
    replace(std::move(next));
}

RoomOf room_of(const CaseFields&, const AccordFields& accord)
{
    return {.kind = RoomKind::record, .appointment = accord.appointment};
}

}  // namespace domain
