// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/preparations.h"

#include "app/case/session_parts.h"

namespace app {
namespace {

using domain::Side;

std::map<std::string, std::string> values_of(Side side)
{
    return {{"side", std::string(code(side))}};
}

domain::SidePreparation written(const domain::Talk& talk, Side side)
{
    return talk->preparation ? talk->preparation->of(side) : domain::SidePreparation();
}

void require_side(Side side)
{
    if (side != Side::presidium && side != Side::executive)
        domain::refuse("talk.not_a_party", "side", values_of(side));
}

}  // namespace

domain::PersonId Preparations::whom(const domain::Talk& talk, Side side) const
{
    const auto& records = *m_work.records();
    if (side == Side::executive)
        return records.appointments.get(talk->appointment)->person;
    for (const auto& seat : records.seats) {
        if (seat->lead && seat->from <= m_work.today() && m_work.today() <= seat->to.value_or(records.terms.get(seat->term)->to))
            return seat->person;
    }
    domain::refuse("field.required", "person");
}

std::pair<domain::PersonId, std::optional<domain::OnBehalf>> Preparations::writer(const domain::Talk& talk, Side side, const TypedFor& whose) const
{
    const auto by = hand();
    by.require_dialogue();
    require_side(side);
    const bool own = by.own_side() == side && (!whose.person || whose.person == m_work.account()->person);
    if (own && !whose.behalf)
        return {by.person(), std::nullopt};
    const auto person = whose.person ? *whose.person : own ? by.person() : whom(talk, side);
    if (by.side_in(*talk, person) != side)
        domain::refuse("act.not_a_party", "person", {{"name", m_work.records()->persons.get(person)->name.str()}});
    const auto mark = by.for_person(person, side, whose.behalf);
    if (mark && by.own_side() && by.own_side() != side && !written(talk, *by.own_side()).is_in())
        domain::refuse("preparation.own_first", "on_behalf", values_of(*by.own_side()));
    // What somebody has begun himself nobody types over.
    const auto before = written(talk, side);
    const bool begun = !before.answers.empty() && !before.joint;
    if (mark && begun && (!before.on_behalf || before.on_behalf->typed_by != mark->typed_by))
        domain::refuse("preparation.other_writer", "", values_of(side));
    return {person, mark};
}

void Preparations::write(domain::TalkId id, Side side, std::vector<domain::PreparationAnswer> answers, const TypedFor& whose)
{
    auto talk = m_work.records()->talks.get(id);
    const auto [person, mark] = writer(talk, side, whose);
    const auto* account = domain::account_of(*m_work.records(), person);
    // Only its owner can make it.
    auto& finder = m_work.parts().parts.finder;
    if (mark && (!account || !finder.find_existing({domain::RoomKind::own, (*account)->id, {}, talk->appointment})))
        domain::refuse("preparation.no_own_room", "", {{"name", m_work.records()->persons.get(person)->name.str()}});
    talk.write_preparation(side, std::move(answers), person, mark);
    m_work.save(talk);
}

void Preparations::share(domain::TalkId id)
{
    const auto by = hand();
    by.require_employer();
    if (!by.own_side())
        domain::refuse("act.other_side", "", values_of(Side::presidium));
    auto talk = m_work.records()->talks.get(id);
    talk.share_preparation(by.person());
    m_work.save(talk, storage::Event::shared);
}

void Preparations::submit(domain::TalkId id, Side side, std::optional<std::vector<domain::PreparationAnswer>> answers, const TypedFor& whose)
{
    auto talk = m_work.records()->talks.get(id);
    const auto [person, mark] = writer(talk, side, whose);
    if (answers)
        talk.write_preparation(side, *std::move(answers), person, mark);
    const auto now = written(talk, side);
    if (now.is_in())
        domain::refuse("preparation.submitted", "", values_of(side));
    if (now.answers.empty())
        domain::refuse("preparation.nothing_written", "", values_of(side));
    if (!now.joint && now.by && now.by != person)
        domain::refuse("preparation.other_writer", "", values_of(side));
    talk.submit_preparation(side, m_work.today());
    m_work.save(talk, storage::Event::submitted);
}

void Preparations::none(domain::TalkId id, Side side)
{
    const auto by = hand();
    by.require_dialogue();
    require_side(side);
    auto talk = m_work.records()->talks.get(id);
    const auto now = written(talk, side);
    const bool mine = by.own_side() == side && (now.joint || now.by == m_work.account()->person);
    if (!now.is_in() && !now.answers.empty() && !mine)
        domain::refuse("preparation.written", "", values_of(side));
    talk.no_preparation_from(side, m_work.today());
    m_work.save(talk);
}

}  // namespace app
