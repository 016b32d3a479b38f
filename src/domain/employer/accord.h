// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/employer/look_over.h"
#include "domain/record/signature.h"
#include "domain/valid.h"

#include <string>

namespace domain {

struct CaseFields;
struct RoomOf;
using AccordId = base::Id<struct AccordTag>;

enum class AccordState { draft, proposed, signed_, replaced };
template <>
struct Codes<AccordState> {
    static constexpr Code<AccordState> all[] = {
        {AccordState::draft, "draft"}, {AccordState::proposed, "proposed"}, {AccordState::signed_, "signed"}, {AccordState::replaced, "replaced"}};
};

struct AccordPoint {
    base::Text heading = {};
    base::Text text;
    bool operator==(const AccordPoint&) const = default;
};

/// How chair and executive share the work: a public text that both sign, one record per version.
struct AccordFields {
    AccordId id;
    std::string key;
    AppointmentId appointment;
    base::Text title;
    int version = 1;
    AccordState state = AccordState::draft;
    std::vector<AccordPoint> points = {};
    /// What is said beside a signature lies in the record room.
    std::vector<Signature> signatures = {};
    std::optional<base::Date> next_review = {};
    std::vector<LookOver> look_overs = {};
    std::optional<AccordId> replaces = {};
    bool operator==(const AccordFields&) const = default;
};
/// "accord.no_points" and "accord.signers" (fewer than two) from proposed on, "accord.not_signed" from signed on,
/// "accord.signed_early" for a signature on a draft.
void check(const AccordFields& fields, Faults& faults);

class Accord : public Valid<AccordFields> {
public:
    using Valid::Valid;
    static Accord restore(AccordFields fields) { return Accord(std::move(fields)); }

    /// Draft or proposed and not yet signed by anybody; it is a draft again. Refuses "accord.locked".
    void edit(AccordFields draft);
    void propose();
    /// One who is asked signs, reserves, refuses or withdraws; when the last has signed, the accord is signed.
    void settle(const Signature& given);
    void reply(PersonId person, base::Text answer, base::Date on);
    /// A signed one.
    void look_over(base::Date on, std::optional<base::Date> next);
    void replace_on(base::Date on);
    /// The day the last one signed.
    std::optional<base::Date> signed_on() const { return completed((**this).signatures); }
};
/// References; "accord.one_side" where from proposed on not both the executive and somebody of the employer's side are asked to sign.
void fit(const CaseFields& fields, const Accord& accord, const std::string& path, Faults& faults);
/// Where what is said beside signatures lies.
RoomOf room_of(const CaseFields& fields, const AccordFields& accord);

}  // namespace domain
