// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/panel_ratings.h"

#include "app/case/session_parts.h"

namespace app {
namespace {

const domain::RatingSheet& sheet_of(const domain::Talk& talk, domain::PersonId person)
{
    const auto* sheet = talk->ratings ? talk->ratings->sheet_of(person) : nullptr;
    if (!sheet)
        domain::refuse(talk->ratings ? "rating.not_asked" : "rating.none", talk->ratings ? "person" : "talk", {{"talk", talk->key}});
    return *sheet;
}

}  // namespace

void PanelRatings::require_impartial(const domain::Talk& talk, domain::PersonId person) const
{
    const auto& records = *m_work.records();
    domain::require_no_conflict(person, *talk, {records.interests.begin(), records.interests.end()});
}

void PanelRatings::ask(domain::TalkId id, domain::Ratings ratings)
{
    hand().require_employer();
    auto talk = m_work.records()->talks.get(id);
    talk.rate_by(std::move(ratings));
    m_work.save(talk);
}

void PanelRatings::write(domain::TalkId id, std::vector<domain::Score> scores)
{
    hand().require_dialogue();
    auto talk = m_work.records()->talks.get(id);
    const auto person = hand().person();
    (void)sheet_of(talk, person);
    require_impartial(talk, person);
    talk.write_rating(person, std::move(scores));
    m_work.save(talk);
}

void PanelRatings::give(
    domain::TalkId id, std::optional<std::vector<domain::Score>> scores, std::optional<domain::PersonId> whose, const std::optional<domain::Behalf>& behalf)
{
    const auto by = hand();
    by.require_dialogue();
    auto talk = m_work.records()->talks.get(id);
    const auto person = whose ? *whose : by.person();
    const auto& sheet = sheet_of(talk, person);
    const bool of_executive = talk->ratings->self && talk->ratings->self->person == person;
    const auto mark = by.for_person(person, of_executive ? domain::Side::executive : domain::Side::presidium, behalf);
    require_impartial(talk, person);
    if (mark) {
        const auto* own = m_work.account()->person ? talk->ratings->sheet_of(*m_work.account()->person) : nullptr;
        if (own && !own->is_in())
            domain::refuse("rating.own_first", "on_behalf");
        if (!sheet.scores.empty() && !sheet.is_in() && !sheet.on_behalf)
            domain::refuse("rating.other_writer", "person", {{"name", m_work.records()->persons.get(person)->name.str()}});
        if (!scores)
            domain::refuse("rating.nothing_written", "scores", {{"talk", talk->key}});
    }
    if (scores)
        talk.write_rating(person, *std::move(scores), mark);
    talk.give_rating(person, m_work.today());
    m_work.save(talk, storage::Event::submitted);
}

void PanelRatings::absent(domain::TalkId id, domain::PersonId person)
{
    hand().require_employer();
    auto talk = m_work.records()->talks.get(id);
    talk.rating_absent(person, m_work.today());
    m_work.save(talk);
}

void PanelRatings::agree(domain::TalkId id, std::string_view point, domain::AgreedStatement statement)
{
    hand().require_employer();
    auto talk = m_work.records()->talks.get(id);
    hand().require_impartial(*talk);
    talk.agree_statement(point, std::move(statement));
    m_work.save(talk);
}

}  // namespace app
