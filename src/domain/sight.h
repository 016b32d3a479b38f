// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

namespace domain {

/// Whose circle it is: a talk's or an agreement's.
class CircleId {
public:
    CircleId(TalkId talk) : m_uuid(talk.uuid()) {}
    CircleId(AgreementId agreement) : m_uuid(agreement.uuid()) {}
    explicit CircleId(base::Uuid uuid) : m_uuid(uuid) {}
    const base::Uuid& uuid() const { return m_uuid; }
    std::string str() const { return m_uuid.str(); }
    auto operator<=>(const CircleId&) const = default;

private:
    base::Uuid m_uuid;
};

/// Which room: its kind, and whose it is. own: an account. presidium, dialogue: a term and an appointment (a case
/// without terms has one of each). record: an appointment. circle: a talk or an agreement. hr: the municipality's.
struct RoomOf {
    RoomKind kind = RoomKind::own;
    std::optional<AccountId> account = {};
    std::optional<TermId> term = {};
    std::optional<AppointmentId> appointment = {};
    std::optional<CircleId> circle = {};
    auto operator<=>(const RoomOf&) const = default;
};

/// The term that holds this day; between terms the one before, before them all the first; nothing where there is none.
std::optional<TermId> term_holding(const CaseFields& fields, base::Date day);

// Where the parts of a record lie, in the state it is in.

/// Plan, promises, goals, milestones, history: the dialogue; once agreed, the record.
RoomOf room_of(const CaseFields& fields, const PlanFields& plan);
/// Development items, and what is said of a result: always the dialogue.
RoomOf dialogue_of(const CaseFields& fields, const PlanFields& plan);
/// Measured results: the dialogue; once the plan is closed, the record.
RoomOf results_of(const CaseFields& fields, const PlanFields& plan);
/// Place, agenda, minuted text, remarks: the dialogue, or the talk's own circle.
RoomOf room_of(const CaseFields& fields, const TalkFields& talk);
/// One side's answers: own, the presidium's, or the talk's. Nothing while nobody is named whose own room it would be.
std::optional<RoomOf> room_of(const CaseFields& fields, const TalkFields& talk, Side side);
/// One person's ratings: own; once submitted the presidium's half, the executive's of himself the talk's own. Nothing while
/// there is no account whose own room it would be.
std::optional<RoomOf> room_of(const CaseFields& fields, const TalkFields& talk, const RatingSheet& sheet);
/// What signers write beside their names: the record, or the talk's own circle.
RoomOf signatures_room(const CaseFields& fields, const TalkFields& talk);
/// As its talk, unless it was carried over to a later term.
RoomOf room_of(const CaseFields& fields, const ActionFields& action);
RoomOf room_of(const CaseFields& fields, const InterestFields& interest);
/// A version of an agreement: the dialogue, the presidium's room until it is proposed where that was chosen, or the
/// agreement's own circle; once signed, the record.
RoomOf room_of(const CaseFields& fields, const AgreementFields& agreement, const AgreementVersion& version);
RoomOf room_of(const CaseFields& fields, const SidePostFields& post);

/// Whether the account's right to that room lasts on this day: an open account, a seat that still sits, an appointment
/// that runs, a guest's last day. A past term's rooms stay open to its seats that sit on. Says who is let in by right;
/// whether a key was granted is the file's to know.
bool may_enter(const CaseFields& fields, const Account& account, const RoomOf& room, base::Date today);

/// The account whose own room holds what this person writes; nothing where there is none.
const Account* account_of(const CaseFields& fields, PersonId person);
/// The side of the dialogue that an account speaks for; nothing for those beside it.
std::optional<Side> side_of(Party party);

/// The talk as this side may see it: what the other has submitted is withheld until both are in, where it is blind; ratings
/// until the whole panel is in, but for one's own (`person`).
Talk seen_by(std::optional<Side> reader, const Talk& talk, const std::optional<PersonId>& person = {});

}  // namespace domain
