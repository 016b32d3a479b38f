// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"
#include "domain/case.h"

namespace app {

/// Of the records of a damaged file, those that still hold together: who speaks of something that is lost is left out,
/// with a notice "file.lost_record". Failure "storage.damaged" where that comes to no end.
domain::Case what_holds_together(domain::CaseFields fields, std::vector<Notice>& notices);

}  // namespace app
