// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/writer.h"

namespace app::open_form {

json Writer::waiver(const domain::WaiverFields& waiver) const
{
    auto out = head(waiver, "waivers");
    out["appointment"] = m_case.appointments.get(waiver.appointment)->key;
    out["of"] = code(waiver.of);
    out["rule"] = waiver.rule;
    put(out, "subject", waiver.subject);
    put(out, "due", waiver.due);
    put(out, "reason", waiver.reason);
    out["date"] = waiver.date.iso();
    put(out, "withdrawn", waiver.withdrawn);
    return out;
}

}  // namespace app::open_form
