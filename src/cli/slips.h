// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/accounts/recovery.h"
#include "app/case/session.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace cli {

/// One page for the account that is invited, from the unlocked one. Returns where, fit to be printed.
std::string write_slip(app::Session& session, std::string_view account, std::string_view groups, const std::filesystem::path& target);

/// The three recovery sheets, still to be written.
struct SheetPages {
    std::array<std::string, 3> pdfs;
};
SheetPages compose(app::Session& session, const app::RecoverySheets& sheets);

}  // namespace cli
