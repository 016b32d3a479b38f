// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/build_agreement.h"
#include "domain/agreement/side_post.h"

using namespace build;
using namespace domain;
using base::Date;

namespace {

SidePostFields board()
{
    SidePostFields post{.id = id<SidePostId>("vatn"),
        .key = "vatn",
        .appointment = id<AppointmentId>("kd"),
        .what = t("Styremedlem"),
        .employer = t("Fjellvik Vatn AS"),
        .reported = Date(2026, 9, 10)};
    return post;
}

}  // namespace

TEST_CASE("A side post is reported, consented to, said still to be so each year, and ended")
{
    SidePost post(board());
    CHECK_FALSE(post.reconfirmation_due());
    CHECK(refused([&] { post.reconfirm(Date(2026, 9, 11)); }) == Told{"side_post.wrong_state"});
    CHECK(refused([&] { post.consent(Date(2026, 9, 9)); }) == Told{"field.dates_reversed"});
    post.consent(Date(2026, 9, 24), Decision{t("arbeidsgjevarutvalet"), Date(2026, 9, 24), t("021/26")});
    CHECK(post.reconfirmation_due() == Date(2027, 9, 24));
    CHECK(refused([&] { post.consent(Date(2026, 9, 25)); }) == Told{"side_post.answered"});
    CHECK(refused([&] { post.edit(board()); }) == Told{"side_post.answered"});
    post.reconfirm(Date(2027, 9, 1));
    CHECK(post.reconfirmation_due() == Date(2028, 9, 1));
    CHECK(refused([&] { post.reconfirm(Date(2027, 8, 1)); }) == Told{"side_post.reconfirmed_order"});
    post.end(Date(2028, 1, 31));
    CHECK_FALSE(post.reconfirmation_due());
    CHECK(refused([&] { post.end(Date(2028, 2, 1)); }) == Told{"side_post.wrong_state"});
}

TEST_CASE("Consent is refused with a reason only, and nothing comes after it")
{
    SidePost post(board());
    CHECK(refused([&] { post.refuse_consent(Date(2026, 9, 24), {}); }) == Told{"side_post.reason_missing"});
    CHECK(post->state == SidePostState::reported);
    post.refuse_consent(Date(2026, 9, 24), t("Selskapet leverer til kommunen."));
    CHECK(refused([&] { post.reconfirm(Date(2027, 9, 24)); }) == Told{"side_post.wrong_state"});
    CHECK(refused([&] { post.end(Date(2027, 9, 24)); }) == Told{"side_post.wrong_state"});
}

TEST_CASE("The yearly word of a side post consented to on 29 February is due on 28 February")
{
    auto fields = board();
    fields.reported = Date(2028, 2, 1);
    SidePost post(std::move(fields));
    post.consent(Date(2028, 2, 29));
    CHECK(post.reconfirmation_due() == Date(2029, 2, 28));
}
