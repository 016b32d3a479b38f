// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/language.h"

#include <string>

namespace domain {
class Case;
class Talk;
}  // namespace domain

namespace app {

/// A talk for the participants' own calendars, with an alarm the day before and an hour before. It says what kind of talk it
/// is, when and where, and nothing of what it is about: calendars are read by many. A cancelled one takes the earlier away.
std::string talk_ics(const domain::Case& records, const domain::Talk& talk, base::Language language, std::chrono::sys_time<std::chrono::milliseconds> stamp);

}  // namespace app
