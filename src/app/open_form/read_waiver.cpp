// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/reader.h"

namespace app::open_form {

domain::WaiverFields read_waiver(const Fields& in)
{
    return {
        .id = in.id<domain::WaiverId>("waivers"),
        .key = in.plain("key"),
        .appointment = in.must_refer<domain::AppointmentId>("appointment", "appointments"),
        .of = in.word("of", domain::WaiverFields::Of::deadline),
        .rule = in.plain("rule"),
        .subject = in.plain("subject"),
        .due = in.date("due"),
        .reason = in.sealed_text("reason"),
        .date = in.day("date"),
        .withdrawn = in.date("withdrawn"),
    };
}

}  // namespace app::open_form
