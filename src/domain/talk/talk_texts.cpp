// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the minutes one by one: who may read them, and statements that are taken back.
#include "domain/talk/talk.h"

#include <algorithm>

namespace domain {
namespace {

/// `Fields` may be const or not.
template <class Fields>
auto* text_in(Fields& talk, const MinutesText& which)
{
    using Found = decltype(&talk.remarks.front().passage);
    using Part = MinutesText::Part;
    const auto nth = [&](auto& list) -> Found { return which.index < list.size() ? &list[which.index].passage : nullptr; };
    if (which.part == Part::remark)
        return nth(talk.remarks);
    if (which.part == Part::disagreement)
        return nth(talk.disagreement);
    const auto item = std::find_if(talk.agenda.begin(), talk.agenda.end(), [&](const AgendaItem& each) { return each.id == which.item; });
    if (item == talk.agenda.end())
        return Found(nullptr);
    if (which.part == Part::statement)
        return nth(item->statements);
    return item->agreed ? Found(&*item->agreed) : Found(nullptr);
}

/// How an act or a form names it.
const char* field_of(const MinutesText& which)
{
    using Part = MinutesText::Part;
    return which.part == Part::agreed ? "item" : which.part == Part::statement ? "statement" : which.part == Part::remark ? "remark" : "disagreement";
}

}  // namespace

const Passage* Talk::find_text(const MinutesText& text) const
{
    return text_in(**this, text);
}

void Talk::set_access(const MinutesText& text, Access access)
{
    auto next = changed();
    auto* passage = text_in(next, text);
    if (!passage)
        refuse("talk.unknown_text", field_of(text));
    passage->access = std::move(access);
    replace(std::move(next));
}

void Talk::take_back_statement(AgendaItemId item, size_t index)
{
    auto next = changed();
    const auto found = std::find_if(next.agenda.begin(), next.agenda.end(), [&](const AgendaItem& each) { return each.id == item; });
    if (found == next.agenda.end() || index >= found->statements.size())
        refuse("talk.unknown_statement", "statement");
    found->statements.erase(found->statements.begin() + static_cast<std::ptrdiff_t>(index));
    replace(std::move(next));
}

}  // namespace domain
