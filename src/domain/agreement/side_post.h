// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/agreement/ids.h"
#include "domain/employer/decision.h"
#include "domain/ids.h"
#include "domain/record/on_behalf.h"
#include "domain/sealed.h"
#include "domain/valid.h"

#include <vector>

namespace domain {

enum class SidePostState { reported, consented, refused, ended };
template <>
struct Codes<SidePostState> {
    using S = SidePostState;
    static constexpr Code<S> all[] = {{S::reported, "reported"}, {S::consented, "consented"}, {S::refused, "refused"}, {S::ended, "ended"}};
};

/// Other work or office beside the post: what, for whom, whether the employer consents, and each year's "still so".
struct SidePostFields {
    SidePostId id;
    std::string key;
    AppointmentId appointment;
    SealedText what;
    SealedText employer;
    /// How much, paid or not, on what terms.
    SealedText terms = {};
    Sealed<std::optional<bool>> paid = {};
    base::Date reported;
    std::optional<base::Date> from = {};
    SidePostState state = SidePostState::reported;
    /// The day the employer consented or refused, and why where it refused.
    std::optional<base::Date> answered = {};
    SealedText reason = {};
    Sealed<std::optional<Decision>> decision = {};
    /// The amendment that says so.
    std::optional<AgreementId> agreement = {};
    /// Days on which the executive said that it is still so; in order.
    std::vector<base::Date> reconfirmed = {};
    std::optional<base::Date> ended = {};
    std::optional<OnBehalf> on_behalf = {};
    bool operator==(const SidePostFields&) const = default;
};
/// "side_post.answer_missing", "side_post.reason_missing", "side_post.reconfirmed_order", "field.dates_reversed".
void check(const SidePostFields& fields, Faults& faults);

class SidePost : public Valid<SidePostFields> {
public:
    using State = SidePostState;
    using Valid::Valid;
    static SidePost restore(SidePostFields fields) { return SidePost(std::move(fields)); }

    /// What is reported, until it is answered; afterwards refuses "side_post.answered".
    void edit(SidePostFields next);
    void consent(base::Date on, std::optional<Decision> decision = {}, std::optional<AgreementId> agreement = {});
    /// Refuses without a reason.
    void refuse_consent(base::Date on, base::Text reason);
    /// Refuses "side_post.wrong_state" for one that is refused or ended, and a day before the last one.
    void reconfirm(base::Date on);
    void end(base::Date on);

    /// The day the yearly word is due: a year after the consent or the last word; nothing where none is asked for.
    std::optional<base::Date> reconfirmation_due() const;
};

}  // namespace domain
