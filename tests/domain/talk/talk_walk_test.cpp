// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/talk.h"

#include "domain/support/build.h"

#include <random>

using namespace domain;
using namespace build;

namespace {

const std::vector<Mandate> mandates{Mandate(mandate())};
const std::vector<PersonId> people{id<PersonId>("mayor"), id<PersonId>("deputy"), id<PersonId>("executive")};
const auto item = id<AgendaItemId>("item");

class Walk {
public:
    explicit Walk(unsigned seed) : m_random(seed), m_talk(start()) {}

    /// One act, sensible or not. False where it was refused.
    bool step()
    {
        const auto before = m_talk;
        try {
            act();
        }
        catch (const Refused&) {
            // All or nothing.
            REQUIRE(m_talk == before);
            return false;
        }
        look(before);
        return true;
    }
    bool is_over() const { return m_talk->state == TalkState::signed_ || m_talk->state == TalkState::cancelled; }
    TalkState state() const { return m_talk->state; }
    void begin_anew() { m_talk = start(); }

private:
    static Talk start()
    {
        auto fields = build::talk();
        Ratings ratings;
        ratings.points = {{"a", t("A")}, {"b", t("B")}};
        ratings.panel = {{people[0]}, {people[1]}};
        ratings.self = RatingSheet{people[2]};
        fields.ratings = ratings;
        return Talk(fields);
    }
    int any(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }
    PersonId anybody() { return people[static_cast<size_t>(any(3))]; }
    base::Date day() { return base::Date(2027, 2, 10).plus_days(any(60)); }

    void act()
    {
        switch (any(19)) {
        case 0: m_talk.invite(day()); break;
        case 1: m_talk.prepare(); break;
        case 2: m_talk.write_preparation(any(2) ? Side::presidium : Side::executive, {{t("?"), t("!")}}, anybody()); break;
        case 3: m_talk.submit_preparation(any(2) ? Side::presidium : Side::executive, day()); break;
        case 4: m_talk.no_preparation_from(any(2) ? Side::presidium : Side::executive, day()); break;
        case 5: m_talk.hold({participant("mayor", Side::presidium), participant("deputy", Side::presidium), participant("executive", Side::executive)}); break;
        case 6: m_talk.record(item, {t("Vi er samde.")}); break;
        case 7: m_talk.send_for_review(day()); break;
        case 8: m_talk.remark({anybody(), day(), {t("Merknad")}}); break;
        case 9: m_talk.accept_remark(static_cast<size_t>(any(3)), day()); break;
        case 10: m_talk.decline_remark(static_cast<size_t>(any(3)), day(), any(2) ? t("Fordi") : base::Text()); break;
        case 11: m_talk.freeze(day(), Mandates(mandates), any(2) ? people : std::vector<PersonId>()); break;
        case 12: any(8) ? m_talk.disagree({anybody(), day(), {t("Usamd")}}) : m_talk.cancel(t("Sjuk")); break;
        case 13: m_talk.write_rating(anybody(), {{"a", any(7)}, {any(4) ? "b" : "a", any(7)}}); break;
        case 14: m_talk.give_rating(anybody(), day()); break;
        case 15: any(6) ? m_talk.give_rating(anybody(), day()) : m_talk.rating_absent(anybody(), day()); break;
        case 16: m_talk.agree_statement(any(2) ? "a" : "b", {any(7), {t("Vi er samde.")}}); break;
        case 17: sign(); break;
        default: m_talk.reply_to_reservation(anybody(), t("Svar"), day());
        }
    }
    void sign()
    {
        Signature given{anybody()};
        given.state = static_cast<Signature::State>(any(5));
        given.date = day();
        if (any(2))
            given.reservation = t("Atterhald");
        if (any(2))
            given.reason = t("Grunn");
        m_talk.settle_signature(given);
    }

    /// What no sequence of acts may ever bring about.
    void look(const Talk& before)
    {
        const auto& now = *m_talk;
        REQUIRE_FALSE((before->is_frozen() && !now.is_frozen()));
        if (before->is_frozen()) {
            REQUIRE(now.agenda == before->agenda);
            REQUIRE(now.disagreement == before->disagreement);
            REQUIRE(now.remarks == before->remarks);
            REQUIRE(now.ratings == before->ratings);
            REQUIRE(now.participants == before->participants);
        }
        REQUIRE(now.disagreement.size() >= before->disagreement.size());
        for (const auto& point : now.ratings->points)
            REQUIRE((!point.agreed || now.ratings->all_in()));
        REQUIRE((now.state != TalkState::signed_ || all_given(now.signatures)));
        REQUIRE((now.was_held() || !now.agenda[0].agreed));
        for (size_t i = 0; before->is_frozen() && i < now.signatures.size(); ++i) {
            const auto& old = before->asked();
            if (old[i].is_given() && now.signatures[i].state == Signature::State::withdrawn)
                REQUIRE(now.signatures[i].reservation == old[i].reservation);
        }
        // What a record says of itself always holds: it can be stored and read back.
        REQUIRE(Talk::restore(now) == m_talk);
    }

    std::mt19937 m_random;
    Talk m_talk;
};

}  // namespace

TEST_CASE("No sequence of acts reaches a state of a talk that the rules forbid")
{
    Walk walk(20261122);
    int done = 0, is_signed = 0;
    for (int i = 0; i < 100'000; ++i) {
        done += walk.step();
        if (!walk.is_over() && i % 400 != 399)
            continue;
        is_signed += walk.state() == TalkState::signed_;
        walk.begin_anew();
    }
    // The walk goes somewhere.
    CHECK(done > 4'000);
    CHECK(is_signed > 10);
}
