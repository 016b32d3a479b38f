// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/town.h"
#include "storage/stores/case_store.h"

#include <random>

namespace support {

base::Date day(const std::string& iso);
template <class IdT>
IdT id_of(const std::string& name)
{
    return IdT(base::Uuid::derive("900000001", "test", name));
}

/// A case file in memory with a municipality, four persons, a term, seats, an appointment and a mandate, as a town's lead
/// saved them. Account "lead" is kari, "deputy" per, "executive" ola, "hr" and "secretary" are nobody's. The lead has let
/// the deputy and the executive into what they belong into, and HR into the record.
class Council {
public:
    Council();

    /// In one transaction, as this account; in the case too. Rooms that are made are the account's alone.
    template <class Record>
    storage::Saved save(const std::string& by, const Record& record)
    {
        put(record);
        auto keyring = town.unlock(by);
        storage::RoomFinder rooms(town.db, keyring, town.clock);
        storage::CaseStore store(town.db, keyring, rooms);
        storage::Transaction change(town.db);
        const auto saved = write(store, record);
        change.commit();
        return saved;
    }
    domain::CaseFields load(const std::string& by);
    domain::Plan plan(const std::string& by, domain::PlanId id) { return load(by).plans.get(id); }
    domain::Talk talk(const std::string& by, domain::TalkId id) { return load(by).talks.get(id); }
    /// The kind of room that a row lies in.
    std::string room_of(const std::string& table, const std::string& where = "true");
    std::int64_t number(const std::string& sql);

    Town town;
    domain::TermId term = *town.dialogue.term;
    domain::TermId next_term = id_of<domain::TermId>("next term");
    domain::AppointmentId appointment = *town.dialogue.appointment;
    domain::PersonId kari = id_of<domain::PersonId>("kari"), per = id_of<domain::PersonId>("per"), ola = id_of<domain::PersonId>("ola"),
                     eva = id_of<domain::PersonId>("eva");
    domain::MandateId mandate = id_of<domain::MandateId>("mandate");
    storage::RoomId dialogue_room, record_room, presidium_room;
    /// What was saved, without anything withheld.
    domain::CaseFields whole;

private:
    template <class Record>
    void put(const Record& record)
    {
        auto& table = whole.of(record);
        if (table.find(record->id))
            table.put(record);
        else
            table.add(record);
    }
    storage::Saved write(storage::CaseStore& store, const domain::Person& person) { return store.employer().save(person); }
    storage::Saved write(storage::CaseStore& store, const domain::Term& each) { return store.employer().save(each); }
    storage::Saved write(storage::CaseStore& store, const domain::Seat& seat) { return store.employer().save(seat); }
    storage::Saved write(storage::CaseStore& store, const domain::Mandate& each) { return store.employer().save(each); }
    storage::Saved write(storage::CaseStore& store, const domain::Interest& interest) { return store.employer().save(interest, whole); }
    storage::Saved write(storage::CaseStore& store, const domain::Appointment& each) { return store.agreements().save(each); }
    storage::Saved write(storage::CaseStore& store, const domain::Agreement& each) { return store.agreements().save(each, whole); }
    storage::Saved write(storage::CaseStore& store, const domain::SidePost& each) { return store.agreements().save(each, whole); }
    storage::Saved write(storage::CaseStore& store, const domain::Delegation& each) { return store.rules().save(each); }
    storage::Saved write(storage::CaseStore& store, const domain::Instruction& each) { return store.rules().save(each); }
    storage::Saved write(storage::CaseStore& store, const domain::Accord& each) { return store.rules().save(each, whole); }
    storage::Saved write(storage::CaseStore& store, const domain::Step& each) { return store.rules().save(each, whole); }
    storage::Saved write(storage::CaseStore& store, const domain::Waiver& each) { return store.waivers().save(each, whole); }
    storage::Saved write(storage::CaseStore& store, const domain::Plan& each) { return store.plans().save(each, whole); }
    storage::Saved write(storage::CaseStore& store, const domain::Guide& guide) { return store.guides().save(guide); }
    storage::Saved write(storage::CaseStore& store, const domain::Talk& each) { return store.talks().save(each, whole); }
    storage::Saved write(storage::CaseStore& store, const domain::Action& action) { return store.talks().save(action, whole); }
};

/// A proposed plan with every field that a plan has, and a talk held with every field of its own.
domain::Plan full_plan(const Council& council, const std::string& key = "plan");
domain::Talk full_talk(const Council& council, const std::string& key = "talk");
domain::Action an_action(const Council& council, const domain::Talk& talk, const std::string& key = "action");
/// Agreed by both, with a change in its history, follow-ups and a promise kept.
domain::Plan agreed(domain::Plan plan);
/// Out for remarks and frozen.
domain::Talk frozen(const Council& council, domain::Talk talk);

}  // namespace support
