// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/calendar/waiver.h"
#include "storage/stores/blank.h"
#include "storage/stores/row.h"

// How waivers lie in their table; see row.h.
namespace storage {

struct WaiverRow {
    static Shape shape() { return {"waiver", "id", {"id", "place"}, 1, true}; }
    static domain::WaiverFields blank()
    {
        return {.id = blank_id<domain::WaiverId>(), .key = {}, .appointment = blank_id<domain::AppointmentId>(), .rule = {}, .reason = {}, .date = blank_day()};
    }
    template <class V, class O>
    static void fields(V& row, O& waiver)
    {
        row.plain("key", waiver.key);
        row.plain("appointment", waiver.appointment);
        row.plain("target", waiver.of);
        row.plain("rule", waiver.rule);
        row.plain("subject", waiver.subject);
        row.plain("due", waiver.due);
        row.plain("day", waiver.date);
        row.plain("withdrawn", waiver.withdrawn);
        row.sealed("reason", waiver.reason);
    }
};

}  // namespace storage
