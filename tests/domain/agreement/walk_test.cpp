// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/build_agreement.h"

#include <algorithm>
#include <array>
#include <random>

using namespace build;
using namespace domain;
using base::Date;

namespace {

/// One act after another on one agreement, as they come: what is refused must have changed nothing.
class Walk {
public:
    explicit Walk(unsigned seed) : m_random(seed), m_agreement(agreement(fjellvik())) {}

    void step()
    {
        const auto before = m_agreement;
        m_day = m_day.plus_days(one_of(3));
        try {
            act(one_of(10));
        }
        catch (const Refused&) {
            CHECK(m_agreement == before);
            ++refused;
        }
        Faults faults;
        check(*m_agreement, faults);
        REQUIRE(faults.none());
        hold(before);
        ++steps;
        if (m_agreement->versions.size() > 6)
            m_agreement = Agreement(agreement(fjellvik()));
    }

    int steps = 0, refused = 0, signed_ones = 0;

private:
    int one_of(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_random); }

    AgreementTerms some_terms()
    {
        auto terms = fjellvik();
        terms.effective = m_day.plus_days(one_of(60) - 30);
        switch (one_of(6)) {
        case 0: terms.severance->waiver = true; break;
        case 1: terms.severance->months = std::nullopt; break;
        case 2: terms.severance->set_off = std::nullopt; break;
        case 3: terms.clauses.push_back(clause("parties")); break;
        default: break;
        }
        return terms;
    }

    Signature some_signature()
    {
        using S = Signature::State;
        static constexpr std::array people{"hovland", "haugland", "ukjend"};
        static constexpr std::array states{S::signed_, S::signed_, S::signed_, S::reserved, S::refused, S::withdrawn, S::waiting};
        auto line = signs(people[static_cast<size_t>(one_of(16)) % 16 < 1 ? 2 : static_cast<size_t>(one_of(2))], m_day);
        line.state = states[static_cast<size_t>(one_of(7))];
        if (one_of(4) != 0) {
            line.reason = t("Grunn");
            line.reservation = line.state == S::reserved ? t("Atterhald") : t("");
        }
        return line;
    }

    void act(int which)
    {
        switch (which) {
        case 0: return m_agreement.edit(some_terms(), both());
        case 1: return m_agreement.add_version(some_terms(), both());
        case 2:
        case 3: return m_agreement.propose(m_day);
        case 4: return m_agreement.withdraw(m_day, one_of(2) ? t("Grunn") : t(""));
        case 5: return one_of(8) == 0 ? m_agreement.supersede(m_day) : void();
        case 6: return m_agreement.reply(one_of(3), id<PersonId>("haugland"), t("Svar"), m_day);
        default: return m_agreement.settle(some_signature());
        }
    }

    /// What was signed is as it was signed; only replies, and that it is replaced, may be added.
    void hold(const Agreement& before)
    {
        REQUIRE(m_agreement->versions.size() >= before->versions.size());
        int in_force = 0, open = 0;
        for (const auto& version : m_agreement->versions) {
            in_force += version.state == VersionState::signed_;
            open += version.is_open();
        }
        CHECK(in_force <= 1);
        CHECK(open <= 1);
        for (size_t i = 0; i < before->versions.size(); ++i) {
            const auto& then = before->versions[i];
            const auto& now = m_agreement->versions[i];
            signed_ones += !then.is_locked() && now.is_locked();
            if (then.is_locked()) {
                CHECK(now.is_locked());
                CHECK(now.terms == then.terms);
                CHECK(now.signed_on == then.signed_on);
                CHECK(all_given(now.signatures));
            }
            if (then.state == VersionState::withdrawn)
                CHECK(now == then);
            if (now.is_locked())
                CHECK(completed(now.signatures) == now.signed_on);
        }
    }

    std::mt19937 m_random;
    Date m_day{2026, 1, 1};
    Agreement m_agreement;
};

}  // namespace

TEST_CASE("No sequence of acts on an agreement reaches a state that the rules forbid")
{
    int steps = 0, refusals = 0, signed_ones = 0;
    for (unsigned seed = 1; seed <= 125; ++seed) {
        Walk walk(seed);
        while (walk.steps < 200)
            walk.step();
        steps += walk.steps;
        refusals += walk.refused;
        signed_ones += walk.signed_ones;
    }
    CHECK(steps == 25'000);
    // The walk would prove nothing if it never came far, or nothing were ever refused.
    CHECK(signed_ones > 100);
    CHECK(refusals > 5'000);
}
