// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/work.h"

#include "app/accounts/room_work.h"
#include "app/case/session_parts.h"
#include "base/failure.h"
#include "domain/every_table.h"
#include "storage/stores/room_contents.h"
#include "storage/stores/texts.h"

#include <utility>

namespace app {
namespace {

using storage::Event;

/// Whether anything may be written is asked before the right to write is.
storage::Connection& ready(SessionParts& parts)
{
    parts.file.require_writable();
    return parts.database();
}

/// Whether something of it may now be hidden from who wrote it, or open to who could not read it.
bool moves_sight(const domain::TalkFields& before, const domain::TalkFields& after)
{
    return before.state != after.state || before.date != after.date || before.term != after.term || before.appointment != after.appointment
        || before.circle != after.circle || before.preparation != after.preparation || before.ratings != after.ratings;
}

template <class Record>
std::vector<storage::SearchEntry> texts(const Record& record)
{
    if constexpr (requires { storage::texts_of(record); })
        return storage::texts_of(record);
    else
        return {};
}

}  // namespace

WorkParts::WorkParts(Session& of) : session(of), parts(of.parts()), transaction(ready(parts))
{
    try {
        parts.catch_up();
        parts.file.require_writable();
        if (!parts.rooms_tended)
            tend_rooms();
    }
    catch (...) {
        parts.forget();
        throw;
    }
}

WorkParts::~WorkParts()
{
    if (m_committed)
        return;
    parts.finder.take_made();
    if (m_touched || m_tended)
        parts.forget();
}

void WorkParts::tend_rooms()
{
    auto& ledger = parts.keyring.ledger();
    m_tended = true;
    for (const auto& room : ledger.all()) {
        const auto* card = ledger.room(room);
        if (!card || card->closed_at || !parts.keyring.reads(room))
            continue;
        const auto place = storage::room_of(card->purpose);
        for (const auto& member : parts.rooms.members(room)) {
            const auto* account = parts.rights().accounts.find(member.account);
            const bool reads = member.fault == storage::KeyFault::none && member.account != parts.keyring.account();
            if (!reads || !account || domain::may_enter(parts.rights(), *account, place, parts.file.clock.today()))
                continue;
            auto leaving = change("room", room.str());
            parts.rooms.revoke(room, member.account);
            leaving.note(Event::revoked, room.str());
        }
    }
    for (const auto& room : parts.rooms.due()) {
        auto renewal = change("room", room.str());
        parts.rooms.open_epoch(room);
        renewal.note(Event::epoch_opened, room.str());
    }
    close_left_rooms();
}

void WorkParts::close_left_rooms()
{
    const auto is_left = [this](const domain::RoomOf& place) {
        if (place.kind == domain::RoomKind::own) {
            const auto* owner = place.account ? parts.rights().accounts.find(*place.account) : nullptr;
            return owner && !domain::may_enter(parts.rights(), *owner, place, parts.file.clock.today());
        }
        if (!place.circle)
            return false;
        const auto* talk = parts.rights().talks.find(domain::TalkId(place.circle->uuid()));
        const auto* agreement = parts.rights().agreements.find(domain::AgreementId(place.circle->uuid()));
        return !(talk && (*talk)->circle) && !(agreement && (*agreement)->circle);
    };
    for (const auto& room : parts.keyring.ledger().all()) {
        const auto* card = parts.keyring.ledger().room(room);
        if (!card || card->closed_at || !is_left(storage::room_of(card->purpose)) || !storage::is_empty(parts.database(), room))
            continue;
        auto leaving = change("room", room.str());
        parts.rooms.close(room);
        leaving.note(Event::room_closed, room.str());
    }
}

void WorkParts::settle_rooms()
{
    for (const auto& [room, place] : parts.finder.take_made()) {
        m_touched = true;
        for (const auto& account : parts.rights().accounts) {
            const auto* card = parts.keyring.introductions().find(account->id);
            // Whether the sheets open an own room, its owner says.
            const bool own = account->id == parts.keyring.account() || place.kind == domain::RoomKind::own;
            if (own || !card || !card->keys || !domain::may_enter(parts.rights(), account, place, parts.file.clock.today()))
                continue;
            if (room_work::is_verified(parts, account->id))
                parts.rooms.grant(room, account->id, storage::Reach::all_epochs);
            else
                warnings.push_back({"account.not_verified", "account", {{"name", account->name.str()}}});
        }
        parts.log.add({Event::room_opened, "room", room.str(), room.str(), {}, parts.hashes.hash("room", room.str())});
    }
}

template <class Record, class Table, class Write>
void WorkParts::save(const Record& record, Table domain::CaseFields::*table, std::string_view kind, std::optional<Event> act, Write write)
{
    auto& records = parts.case_records();
    const auto* found = ((*records).*table).find(record->id);
    const auto before = found ? std::optional<Record>(*found) : std::nullopt;
    const bool is_new = !before;
    if (before) {
        for (const auto& entry : texts(*before))
            m_texts_before.insert({entry.kind, entry.id});
    }
    m_touched = true;
    if (is_new)
        records.add(record);
    else
        records.put(record);
    auto change = this->change(std::string(kind), record->id.str());
    const auto saved = write(*records, before ? &*before : nullptr);
    settle_rooms();
    if (!saved.anything())
        return;
    change.note(act.value_or(is_new ? Event::created : Event::changed));
    m_saved.insert({std::string(kind), record->id.str()});
}

void WorkParts::save_all(const domain::CaseFields& more)
{
    auto& records = parts.case_records();
    auto whole = *records;
    domain::every_table(more, [&whole](const char*, const auto& added) {
        for (const auto& record : added) {
            auto& table = whole.of(record);
            if (table.find(record->id))
                table.put(record);
            else if (!table.add(record))
                domain::refuse("field.key_taken", "key", {{"key", record->key}});
        }
    });
    domain::Case next(std::move(whole));

    m_touched = m_rights_changed = true;
    const auto write_each = [&](const auto& table, const auto& before, std::string_view kind, auto write) {
        for (const auto& record : table) {
            auto change = this->change(std::string(kind), record->id.str());
            if (write(record).anything()) {
                change.note(before.find(record->id) ? Event::changed : Event::created);
                m_saved.insert({std::string(kind), record->id.str()});
            }
            settle_rooms();
        }
    };
    auto& store = parts.store;
    const auto& all = *next;
    const auto plain = [](auto& of) { return [&of](const auto& record) { return of.save(record); }; };
    const auto sealed = [&all](auto& of) { return [&of, &all](const auto& record) { return of.save(record, all); }; };
    write_each(more.persons, records->persons, "person", plain(store.employer()));
    write_each(more.terms, records->terms, "term", plain(store.employer()));
    write_each(more.seats, records->seats, "seat", plain(store.employer()));
    write_each(more.mandates, records->mandates, "mandate", plain(store.employer()));
    write_each(more.appointments, records->appointments, "appointment", plain(store.agreements()));
    // Who may enter a room that is made from here on follows from these.
    parts.rights_changed();
    for (const auto& talk : more.talks) {
        if (talk->circle)
            parts.know_circle(talk);
    }
    for (const auto& agreement : more.agreements) {
        if (agreement->circle)
            parts.know_circle(agreement);
    }
    write_each(more.guides, records->guides, "guide", plain(store.guides()));
    write_each(more.talks, records->talks, "talk", sealed(store.talks()));
    write_each(more.plans, records->plans, "plan", sealed(store.plans()));
    write_each(more.interests, records->interests, "interest", sealed(store.employer()));
    write_each(more.actions, records->actions, "action", sealed(store.talks()));
    write_each(more.agreements, records->agreements, "agreement", sealed(store.agreements()));
    write_each(more.side_posts, records->side_posts, "side_post", sealed(store.agreements()));
    write_each(more.delegations, records->delegations, "delegation", plain(store.rules()));
    write_each(more.instructions, records->instructions, "instruction", plain(store.rules()));
    write_each(more.accords, records->accords, "accord", sealed(store.rules()));
    write_each(more.steps, records->steps, "step", sealed(store.rules()));
    write_each(more.waivers, records->waivers, "waiver", sealed(store.waivers()));
    write_each(more.salary, records->salary, "salary", sealed(store.salary()));
    write_each(more.series, records->series, "series", plain(store.salary()));
    records = std::move(next);
    parts.rights_changed();
    parts.stale = true;
}

void WorkParts::commit()
{
    settle_rooms();
    parts.commit(transaction);
    m_committed = true;
    parts.rooms_tended = parts.rooms_tended || m_tended;
    if (m_rights_changed) {
        parts.rights_changed();
        if (const auto* own = parts.rights().accounts.find(parts.keyring.account()))
            parts.account = *own;
        parts.bar_rooms();
    }
    for (const auto& [kind, id] : m_saved)
        follow(kind, id);
    if (!parts.search_built)
        return;
    for (const auto& [kind, id] : m_texts_before)
        parts.search.remove(kind, id);
    const auto& records = *parts.case_records();
    for (const auto& [kind, id] : m_saved) {
        domain::every_table(records, [this, &id = id](const char*, const auto& table) {
            const auto* record = table.find(id);
            for (const auto& entry : record ? texts(*record) : std::vector<storage::SearchEntry>()) {
                if (!entry.text.empty())
                    parts.search.add(entry.kind, entry.id, entry.text);
            }
        });
    }
}

void WorkParts::follow(const std::string& kind, const std::string& id)
{
    // Only in a talk may somebody write what he cannot read, and only there does a rule hide what he could.
    if (kind != "talk" || parts.stale || !m_sight_moved.contains(id))
        return;
    const auto* kept = (*parts.case_records()).talks.find(id);
    if (!kept || (!(*kept)->preparation && !(*kept)->ratings))
        return;
    if (auto stored = parts.store.talks().find((*kept)->id))
        parts.case_records().put(parts.seen(*stored));
}

Work::Work(Session& session) : m_parts(std::make_unique<WorkParts>(session)) {}
Work::~Work() = default;

Session& Work::session() const
{
    return m_parts->session;
}

const domain::Account& Work::account() const
{
    return m_parts->session.account();
}

base::Date Work::today() const
{
    return m_parts->session.today();
}

const domain::Case& Work::records() const
{
    return m_parts->parts.case_records();
}

void Work::save(const domain::Municipality& municipality)
{
    auto& parts = m_parts->parts;
    m_parts->m_touched = true;
    parts.case_records().set(municipality);
    const auto id = parts.database().prepare("SELECT id FROM municipality").value<std::string>();
    auto change = m_parts->change("municipality", id);
    if (parts.store.employer().save(municipality).anything())
        change.note(Event::changed);
}

void Work::save(const domain::Person& person)
{
    m_parts->save(
        person, &domain::CaseFields::persons, "person", {}, [&](const domain::CaseFields&, auto*) { return m_parts->parts.store.employer().save(person); });
}

void Work::save(const domain::Term& term)
{
    m_parts->m_rights_changed = true;
    m_parts->save(term, &domain::CaseFields::terms, "term", {}, [&](const domain::CaseFields&, auto*) { return m_parts->parts.store.employer().save(term); });
    m_parts->parts.rights_changed();
}

void Work::save(const domain::Seat& seat)
{
    m_parts->m_rights_changed = true;
    m_parts->save(seat, &domain::CaseFields::seats, "seat", {}, [&](const domain::CaseFields&, auto*) { return m_parts->parts.store.employer().save(seat); });
    m_parts->parts.rights_changed();
}

void Work::save(const domain::Appointment& appointment)
{
    m_parts->m_rights_changed = true;
    m_parts->save(appointment, &domain::CaseFields::appointments, "appointment", {},
        [&](const domain::CaseFields&, auto*) { return m_parts->parts.store.agreements().save(appointment); });
    m_parts->parts.rights_changed();
}

void Work::save(const domain::Mandate& mandate)
{
    m_parts->save(
        mandate, &domain::CaseFields::mandates, "mandate", {}, [&](const domain::CaseFields&, auto*) { return m_parts->parts.store.employer().save(mandate); });
}

void Work::save(const domain::Interest& interest)
{
    m_parts->save(interest, &domain::CaseFields::interests, "interest", {},
        [&](const domain::CaseFields& whole, auto*) { return m_parts->parts.store.employer().save(interest, whole); });
}

void Work::save(const domain::Agreement& agreement)
{
    if (agreement->circle)
        m_parts->parts.know_circle(agreement);
    m_parts->save(agreement, &domain::CaseFields::agreements, "agreement", {},
        [&](const domain::CaseFields& whole, auto*) { return m_parts->parts.store.agreements().save(agreement, whole); });
}

void Work::save(const domain::SidePost& post)
{
    m_parts->save(post, &domain::CaseFields::side_posts, "side_post", {},
        [&](const domain::CaseFields& whole, auto*) { return m_parts->parts.store.agreements().save(post, whole); });
}

void Work::save(const domain::Delegation& delegation)
{
    m_parts->save(delegation, &domain::CaseFields::delegations, "delegation", {},
        [&](const domain::CaseFields&, auto*) { return m_parts->parts.store.rules().save(delegation); });
}

void Work::save(const domain::Instruction& instruction)
{
    m_parts->save(instruction, &domain::CaseFields::instructions, "instruction", {},
        [&](const domain::CaseFields&, auto*) { return m_parts->parts.store.rules().save(instruction); });
}

void Work::save(const domain::Accord& accord)
{
    m_parts->save(accord, &domain::CaseFields::accords, "accord", {},
        [&](const domain::CaseFields& whole, auto*) { return m_parts->parts.store.rules().save(accord, whole); });
}

void Work::save(const domain::Step& step)
{
    m_parts->save(
        step, &domain::CaseFields::steps, "step", {}, [&](const domain::CaseFields& whole, auto*) { return m_parts->parts.store.rules().save(step, whole); });
}

void Work::save(const domain::Waiver& waiver)
{
    m_parts->save(waiver, &domain::CaseFields::waivers, "waiver", {},
        [&](const domain::CaseFields& whole, auto*) { return m_parts->parts.store.waivers().save(waiver, whole); });
}

void Work::save(const domain::Guide& guide)
{
    m_parts->save(guide, &domain::CaseFields::guides, "guide", {}, [&](const domain::CaseFields&, auto*) { return m_parts->parts.store.guides().save(guide); });
}

void Work::save_salary(const domain::SalaryReview& review, std::optional<Event> act)
{
    m_parts->save(review, &domain::CaseFields::salary, "salary", act,
        [&](const domain::CaseFields& whole, auto*) { return m_parts->parts.store.salary().save(review, whole); });
}

void Work::save(const domain::Series& series)
{
    m_parts->save(
        series, &domain::CaseFields::series, "series", {}, [&](const domain::CaseFields&, auto*) { return m_parts->parts.store.salary().save(series); });
}

void Work::save_plan(const domain::Plan& plan, std::optional<Event> act)
{
    m_parts->save(plan, &domain::CaseFields::plans, "plan", act,
        [&](const domain::CaseFields& whole, const domain::Plan* old) { return m_parts->parts.store.plans().save(plan, whole, old); });
}

void Work::save_talk(const domain::Talk& talk, std::optional<Event> act)
{
    if (talk->circle) {
        m_parts->m_rights_changed = true;
        m_parts->parts.know_circle(talk);
    }
    const auto* before = (*m_parts->parts.case_records()).talks.find(talk->id);
    if (!before || moves_sight(**before, *talk))
        m_parts->m_sight_moved.insert(talk->id.str());
    m_parts->save(talk, &domain::CaseFields::talks, "talk", act,
        [&](const domain::CaseFields& whole, const domain::Talk* old) { return m_parts->parts.store.talks().save(talk, whole, old); });
}

void Work::save_action(const domain::Action& action, std::optional<Event> act)
{
    m_parts->save(action, &domain::CaseFields::actions, "action", act,
        [&](const domain::CaseFields& whole, auto*) { return m_parts->parts.store.talks().save(action, whole); });
}

void Work::save_all(const domain::CaseFields& more)
{
    m_parts->save_all(more);
}

void Work::accounts_changed()
{
    m_parts->m_touched = m_parts->m_rights_changed = true;
    m_parts->parts.forget();
}

void Work::note(Event act, std::string_view kind, std::string_view record)
{
    const std::string of(kind), id(record);
    auto change = m_parts->change(of, id);
    change.note(act);
}

std::vector<domain::Warning>& Work::warnings()
{
    return m_parts->warnings;
}

void Work::commit()
{
    m_parts->commit();
}

}  // namespace app
