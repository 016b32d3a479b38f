// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/talk/agenda.h"

namespace app {

/// What has been written, before the talk, to one point of its agenda. It belongs to the words of the point: whoever changes
/// or removes those leaves it as a point of its own, "not on the agenda".
struct WrittenToPoint {
    /// By the account's own side, which may still change it: it goes along with new words.
    bool own = false;
    /// Submitted, by another hand or by the other side: it stays with the old words.
    bool others = false;
    /// Somebody has begun whose answers this account cannot read.
    bool may_be_more = false;

    bool stays() const { return others || may_be_more; }
    bool is_nothing() const { return !own && !stays(); }
};
WrittenToPoint written_to(const domain::Case& records, domain::TalkId talk, domain::AgendaItemId item, const domain::Account& account, base::Date today);

/// The points of a talk that is still to be held, one by one, as Talks::edit. Nothing that was written to a point is deleted
/// with it. Refuses "talk.unknown_item".
class Agenda {
public:
    explicit Agenda(Work& work) : m_work(work) {}

    /// `at`: before which point, counted from 0; at the end where there are fewer.
    domain::AgendaItemId add(domain::TalkId talk, base::Text title, domain::Hat hat, size_t at);
    /// As it was.
    void put_back(domain::TalkId talk, domain::AgendaItem item, size_t at);
    /// What the own side has written goes along, as WrittenToPoint tells.
    void reword(domain::TalkId talk, domain::AgendaItemId item, base::Text title, domain::Hat hat);
    void move(domain::TalkId talk, domain::AgendaItemId item, size_t to);
    void set_minutes(domain::TalkId talk, domain::AgendaItemId item, std::optional<int> minutes);
    void remove(domain::TalkId talk, domain::AgendaItemId item);

private:
    Work& m_work;
};

}  // namespace app
