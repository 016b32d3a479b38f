// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/hand.h"

namespace app {

/// Signatures under frozen minutes. Each in one's own name; from paper or e-mail another hand types them, marked so and to be
/// confirmed. The secretariat never signs in its own name, and whoever has declared an interest in the talk does not sign
/// ("interest.conflict").
class MinutesSignatures {
public:
    explicit MinutesSignatures(Work& work) : m_work(work) {}

    /// `given`: whose, its state, how, when and with which words (domain/record/signature.h).
    void settle(domain::TalkId talk, domain::Signature given, const std::optional<domain::Behalf>& behalf = {});
    /// To a reservation, by the other side than its signer's. Refuses "signature.own_side".
    void reply(domain::TalkId talk, domain::PersonId signer, base::Text reply);

private:
    domain::Hand hand() const { return {*m_work.records(), m_work.account(), m_work.today()}; }

    Work& m_work;
};

}  // namespace app
