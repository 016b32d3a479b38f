// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/agenda.h"

#include "app/case/session_parts.h"
#include "app/talk/preparations.h"
#include "app/talk/prepare_view.h"
#include "app/talk/talks.h"
#include "domain/case.h"

#include <algorithm>

namespace app {
namespace {

using Points = std::vector<domain::AgendaItem>;

Points::iterator point_in(Points& agenda, domain::AgendaItemId item)
{
    const auto found = std::find_if(agenda.begin(), agenda.end(), [&](const auto& each) { return each.id == item; });
    if (found == agenda.end())
        domain::refuse("talk.unknown_item", "agenda");
    return found;
}

Points::iterator place_in(Points& agenda, size_t at)
{
    return agenda.begin() + static_cast<std::ptrdiff_t>(std::min(at, agenda.size()));
}

bool is_to(const domain::PreparationAnswer& answer, const domain::SealedText& title)
{
    return !answer.question.is_withheld() && !title.is_withheld() && answer.question.str() == title.str();
}

/// The account may write in it, in its own name.
bool is_open_to(const PrepareView& view, domain::Side side, const domain::SidePreparation& written)
{
    return view.may_write && view.side == side && !written.on_behalf;
}

}  // namespace

WrittenToPoint written_to(const domain::Case& records, domain::TalkId id, domain::AgendaItemId item, const domain::Account& account, base::Date today)
{
    WrittenToPoint told;
    const auto& talk = records->talks.get(id);
    const auto* point = talk.find_item(item);
    if (!point || !talk->preparation)
        return told;
    const auto view = prepare_view(records, id, &account, today);
    for (const auto side : {domain::Side::presidium, domain::Side::executive}) {
        const auto& written = talk->preparation->of(side);
        const bool is_there = std::any_of(written.answers.begin(), written.answers.end(), [&](const auto& each) { return is_to(each, point->title); });
        (is_open_to(view, side, written) ? told.own : told.others) |= is_there;
        told.may_be_more |= std::any_of(written.answers.begin(), written.answers.end(), [](const auto& each) { return each.question.is_withheld(); });
    }
    return told;
}

domain::AgendaItemId Agenda::add(domain::TalkId talk, base::Text title, domain::Hat hat, size_t at)
{
    domain::AgendaItem item{domain::AgendaItemId(base::Uuid::make(m_work.parts().parts.file.clock)), {}, std::move(title), hat};
    // One of its own for ever: what was agreed on a point is found again by its key.
    item.key = item.id.str();
    const auto id = item.id;
    put_back(talk, std::move(item), at);
    return id;
}

void Agenda::put_back(domain::TalkId talk, domain::AgendaItem item, size_t at)
{
    auto next = *m_work.records()->talks.get(talk);
    next.agenda.insert(place_in(next.agenda, at), std::move(item));
    Talks(m_work).edit(std::move(next));
}

void Agenda::reword(domain::TalkId talk, domain::AgendaItemId item, base::Text title, domain::Hat hat)
{
    auto next = *m_work.records()->talks.get(talk);
    const auto point = point_in(next.agenda, item);
    const auto before = point->title;
    point->title = title;
    point->hat = hat;
    const auto prepared = next.preparation;
    const auto view = prepare_view(m_work.records(), talk, &m_work.account(), m_work.today());
    Talks(m_work).edit(std::move(next));
    if (!prepared || !view.side || before == domain::SealedText(title))
        return;
    const auto& own = prepared->of(*view.side);
    auto answers = own.answers;
    bool is_there = false;
    for (auto& each : answers) {
        if (is_to(each, before)) {
            each.question = title;
            is_there = true;
        }
    }
    if (is_there && is_open_to(view, *view.side, own))
        Preparations(m_work).write(talk, *view.side, std::move(answers));
}

void Agenda::move(domain::TalkId talk, domain::AgendaItemId item, size_t to)
{
    auto next = *m_work.records()->talks.get(talk);
    const auto from = point_in(next.agenda, item);
    auto moved = std::move(*from);
    next.agenda.erase(from);
    next.agenda.insert(place_in(next.agenda, to), std::move(moved));
    Talks(m_work).edit(std::move(next));
}

void Agenda::set_minutes(domain::TalkId talk, domain::AgendaItemId item, std::optional<int> minutes)
{
    auto next = *m_work.records()->talks.get(talk);
    point_in(next.agenda, item)->minutes = minutes;
    Talks(m_work).edit(std::move(next));
}

void Agenda::remove(domain::TalkId talk, domain::AgendaItemId item)
{
    auto next = *m_work.records()->talks.get(talk);
    next.agenda.erase(point_in(next.agenda, item));
    Talks(m_work).edit(std::move(next));
}

}  // namespace app
