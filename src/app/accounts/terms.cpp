// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/terms.h"

#include "app/accounts/room_work.h"

#include <algorithm>

namespace app {
namespace {

using domain::RoomKind;
using domain::RoomOf;
using storage::Event;

class Handover {
public:
    Handover(Work& work, domain::TermId term) : m_work(work), m_parts(work.parts().parts), m_term(term), m_today(m_parts.file.clock.today()) {}

    HandedOver run()
    {
        const auto* term = fields().terms.find(m_term);
        if (!term)
            domain::refuse("record.unknown", "term", {{"id", m_term.str()}});
        if (m_today < (*term)->from)
            domain::refuse("term.not_begun", "term", {{"term", (*term)->name.str()}, {"from", (*term)->from.iso()}});
        if ((*term)->to < m_today)
            domain::refuse("term.over", "term", {{"term", (*term)->name.str()}, {"to", (*term)->to.iso()}});
        for (const auto& appointment : fields().appointments) {
            if (!appointment->until || m_today <= *appointment->until)
                m_appointments.push_back(appointment->id);
        }
        for (const auto appointment : m_appointments) {
            make({RoomKind::presidium, {}, m_term, appointment});
            make({RoomKind::dialogue, {}, m_term, appointment});
            let_in({RoomKind::presidium, {}, m_term, appointment});
            let_in({RoomKind::dialogue, {}, m_term, appointment});
            let_in({RoomKind::record, {}, {}, appointment});
        }
        move_actions();
        move_plans();
        if (m_done.rooms_made + m_done.granted + m_done.actions + m_done.plans == 0 && !m_warned)
            domain::refuse("term.nothing_to_do", "term", {{"term", (*term)->name.str()}});
        if (m_done.actions_left + m_done.plans_left > 0)
            warn("term.left", {{"actions", std::to_string(m_done.actions_left)}, {"plans", std::to_string(m_done.plans_left)}});
        for (const auto& name : m_unverified)
            warn("account.not_verified", {{"name", name}});
        return m_done;
    }

private:
    const domain::CaseFields& fields() const { return *m_work.records(); }
    void warn(const char* code, std::map<std::string, std::string> values) { m_work.warnings().push_back({code, "term", std::move(values)}); }
    bool reads(const RoomOf& of)
    {
        const auto room = m_parts.finder.find_existing(of);
        return room && m_parts.keyring.reads(*room);
    }

    void make(const RoomOf& of)
    {
        if (m_parts.finder.find_existing(of))
            return;
        // Whoever sits in it makes its rooms; a secretary only where the new lead has no account yet.
        const auto& actor = m_work.account();
        const bool sits = actor->party == domain::Party::presidium || domain::acts_as_lead(fields(), actor, m_today);
        if (!sits || !domain::may_enter(fields(), actor, of, m_today)) {
            warn("term.rooms_missing", room_work::named(of));
            m_warned = true;
            return;
        }
        m_parts.finder.find(of);
        m_work.parts().settle_rooms();
        ++m_done.rooms_made;
    }

    void let_in(const RoomOf& of)
    {
        const auto room = m_parts.finder.find_existing(of);
        if (!room || !m_parts.keyring.reads(*room))
            return;
        for (const auto& account : fields().accounts) {
            if (room_work::has_key(m_parts, *room, account->id) || !domain::may_enter(fields(), account, of, m_today))
                continue;
            // Whoever was taken out for cause does not come back by an election.
            if (account->party == domain::Party::recovery || room_work::was_removed(m_parts, fields(), *room, account))
                continue;
            const auto* card = m_parts.keyring.introductions().find(account->id);
            if (!card || !card->keys)
                continue;
            if (!room_work::is_verified(m_parts, account->id)) {
                m_unverified.insert(account->name.str());
                m_warned = true;
                continue;
            }
            room_work::grant(m_work, *room, account->id);
            ++m_done.granted;
        }
    }

    /// Of a term that is over; without terms there is nothing to hand over.
    bool is_past(const std::optional<domain::TermId>& term) const { return term && fields().terms.get(*term)->to < fields().terms.get(m_term)->from; }

    void move_actions()
    {
        std::vector<domain::Action> open;
        for (const auto& action : fields().actions) {
            const auto of = domain::room_of(fields(), *action);
            if (action.is_pending() && of.kind == RoomKind::dialogue && is_past(of.term))
                open.push_back(action);
        }
        for (const auto& action : open) {
            const auto old = domain::room_of(fields(), *action);
            if (!reads(old) || !reads({RoomKind::dialogue, {}, m_term, old.appointment})) {
                ++m_done.actions_left;
                continue;
            }
            auto next = *action;
            next.term = m_term;
            m_work.save(domain::Action::restore(std::move(next)), Event::handed_over);
            ++m_done.actions;
        }
    }

    void move_plans()
    {
        std::vector<domain::Plan> running;
        for (const auto& plan : fields().plans) {
            const bool runs = plan->state == domain::PlanState::agreed || plan->state == domain::PlanState::under_follow_up;
            if (runs && is_past(domain::dialogue_of(fields(), *plan).term))
                running.push_back(plan);
        }
        for (const auto& plan : running) {
            if (!reads(domain::dialogue_of(fields(), *plan)) || !reads({RoomKind::dialogue, {}, m_term, plan->appointment})) {
                ++m_done.plans_left;
                continue;
            }
            auto next = *plan;
            next.term = m_term;
            m_work.save(domain::Plan::restore(std::move(next)), Event::handed_over);
            ++m_done.plans;
        }
    }

    Work& m_work;
    SessionParts& m_parts;
    domain::TermId m_term;
    base::Date m_today;
    std::vector<domain::AppointmentId> m_appointments;
    std::set<std::string> m_unverified;
    HandedOver m_done;
    bool m_warned = false;
};

}  // namespace

HandedOver hand_over(Work& work, domain::TermId term)
{
    return Handover(work, term).run();
}

}  // namespace app
