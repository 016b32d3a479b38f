// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "domain/codes.h"
#include "domain/ids.h"
#include "domain/record/on_behalf.h"
#include "domain/refused.h"
#include "domain/sealed.h"

#include <optional>
#include <vector>

namespace domain {

/// One who is asked to sign a document, and what came of it. A reservation is signed with the text; a refusal carries its
/// reason; a signature that was given can be withdrawn, and then stands as withdrawn.
struct Signature {
    enum class State { waiting, signed_, reserved, refused, withdrawn };
    enum class Method { paper, electronic, in_app };
    PersonId person;
    /// In which capacity: "ordførar", "kommundirektör".
    SealedText capacity = {};
    /// Who signs first has 1; equal numbers may sign in any order.
    int order = 1;
    State state = State::waiting;
    Method method = Method::paper;
    /// The day it was signed, refused or withdrawn.
    std::optional<base::Date> date = {};
    /// What the reservation says, in the signer's own words; kept as written.
    SealedText reservation = {};
    /// Why it was refused or withdrawn.
    SealedText reason = {};
    /// The other side's answer to a reservation, kept beside it.
    SealedText reply = {};
    std::optional<base::Date> replied = {};
    std::optional<OnBehalf> on_behalf = {};

    /// Signed, with or without a reservation.
    bool is_given() const { return state == State::signed_ || state == State::reserved; }
    bool operator==(const Signature&) const = default;
};
template <>
struct Codes<Signature::State> {
    using S = Signature::State;
    static constexpr Code<S> all[] = {
        {S::waiting, "waiting"}, {S::signed_, "signed"}, {S::reserved, "reserved"}, {S::refused, "refused"}, {S::withdrawn, "withdrawn"}};
};
template <>
struct Codes<Signature::Method> {
    using M = Signature::Method;
    static constexpr Code<M> all[] = {{M::paper, "paper"}, {M::electronic, "electronic"}, {M::in_app, "in_app"}};
};

/// "signature.date_missing", "signature.reservation_missing", "signature.reason_missing", "signature.twice" (one person, two
/// lines), "signature.reply_without_reservation".
void check(const std::vector<Signature>& signatures, Faults& faults, std::string_view path);

/// Signs, reserves, refuses or withdraws as `given` says (person, state, method, date, texts). Refuses "signature.unknown"
/// for somebody who is not asked, "signature.order" while somebody before waits, "signature.settled" where it stands
/// already, "signature.not_given" for withdrawing what was never given, and whatever the check says.
void settle(std::vector<Signature>& signatures, const Signature& given);
/// The other side's answer; refuses "signature.reply_without_reservation" and a second answer ("signature.replied").
void reply(std::vector<Signature>& signatures, PersonId person, base::Text answer, base::Date on);

/// Everybody has signed, with or without a reservation.
bool all_given(const std::vector<Signature>& signatures);
/// The day the last one signed; nothing before that.
std::optional<base::Date> completed(const std::vector<Signature>& signatures);

}  // namespace domain
