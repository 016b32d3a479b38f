// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What an account that was imported needs to make its keys. Told once; it is nowhere in the file.
struct ImportedSlip {
    std::string key;
    std::string name;
    domain::Party party = domain::Party::presidium;
    std::optional<base::Date> valid_to = {};
    /// Eight groups of five signs, two lines.
    std::string groups;
};

struct Imported {
    /// The key of the account that imported, which is the file's first.
    std::string account;
    std::vector<ImportedSlip> slips;
    /// "form.wordy_key".
    std::vector<domain::Warning> warnings;
};

/// A new case file from the open JSON form (several exports: merge_forms first). The importer is the account `as`, by key
/// or name; empty: the lead's in a test file, else the only one. A form without accounts gets one for the person `as`, by
/// key or name; empty: the lead.
///
/// In a test file every account with a passphrase gets its keys at once and is let into the rooms that it may enter on the
/// day that counts, and texts are written by whoever of them may; an empty `passphrase` is the one in the form. Elsewhere
/// the others get slips, and what they alone could write is refused.
///
/// Refused, all at once and nothing written, each with its place in the form: what read_whole_form refuses; import.room
/// {room} where no account may make the room that a text belongs in; import.own_room_of_another; import.own_room_of_nobody;
/// account.may_not_invite, account.let_in_by_lead. By field: account.unknown, account.which, account.closed,
/// account.expired ("account"), passphrase.*, and what CaseFile::create refuses ("file").
Imported import_case(std::string_view form, const std::filesystem::path& file, std::string_view as, std::string_view passphrase, const base::Clock& clock,
    const Opening& opening = {});

}  // namespace app
