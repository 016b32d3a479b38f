// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sentences/rows.h"

namespace app::sentences {
namespace {

constexpr Row rows[] = {
    {"waiver.reason_missing", N_("Say why it does not apply.")},
    {"waiver.subject", N_("{value} names no record. Write it as the list of deadlines does.")},
    {"waiver.whole_statement", N_("A statement of a framework applies as a whole or not at all, so leave out the record and the day.")},
    {"waiver.withdrawn", N_("This was taken back on {date} already.")},
    {"waiver.no_deadline", N_("The calendar asks for nothing of the kind {value} there, so there is nothing to set aside.")},
    {"waiver.no_statement", N_("There is no statement called {value}. Write it with its framework, as no.NO-3.")},
    {"waiver.twice", N_("That is set aside already ({waiver}).")},
    {"waiver.no_appointment", N_("There is no appointment yet that this could belong to.")},
    {"waiver.no_mandate", N_("Nobody has a mandate to hold talks on {date}, so it is not certain who may set this aside.")},
    {"framework.unknown", N_("There is no framework called {value}. What there is: {known}")},
    {"data.damaged", N_("The file {file} in your folder of templates cannot be used: {at} {what}")},
    {"wheel.ending", N_("The name of the file says what is written: .pdf, .svg or .ics.")},
};

}  // namespace

std::span<const Row> of_calendar()
{
    return rows;
}

}  // namespace app::sentences
