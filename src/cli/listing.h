// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/accounts/room_access.h"
#include "app/case/case_file.h"
#include "cli/verb.h"
#include "domain/case.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace cli {

/// The kinds of records that are listed out of a case, named as the arrays of the open form.
const std::vector<std::string>& record_kinds();
/// Those of one kind, in their order: ids, keys, states, dates and other plain fields, the same for every account. Every
/// row has every field.
Json rows_of(const domain::CaseFields& records, const std::string& kind);
/// The accounts, as everybody sees them before one is unlocked; and as the records have them.
Json rows_of(const app::CaseFile& file);
Json account_rows(const domain::CaseFields& records);
/// Which room, in plain words of the case: its kind, and whose it is.
Json room_row(const domain::CaseFields& records, const std::string& id, const domain::RoomOf& room);
/// As of the records, without reading them.
Json talk_rows(app::Session& session);
/// All rooms and who reads them.
Json room_rows(app::Session& session);
/// What was frozen of one record, and of all.
Json document_rows(app::Session& session, const std::string& record, const std::string& key);
Json document_rows(app::Session& session);

}  // namespace cli
