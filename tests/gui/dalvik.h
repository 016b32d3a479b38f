// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"
#include "base/clock.h"
#include "support/temp_dir.h"

#include <string>
#include <vector>

namespace support {

/// Dalvik, an invented municipality with a lead, Kari Vik, and a chief executive, Per Dal: a test file in a folder of its own,
/// which nobody has open. Passphrases are "<first name> opens it".
class Dalvik {
public:
    Dalvik();
    std::filesystem::path path() const { return m_folder / "dalvik.radslag"; }
    std::filesystem::path settings() const { return m_folder / "own"; }
    const std::filesystem::path& folder() const { return m_folder.path(); }
    app::CaseFile open(const std::string& who = "Kari Vik") const;
    /// The slip's groups of an account for the executive, made by the lead.
    std::string invite_executive() const;
    /// The groups of three recovery sheets, which nobody has confirmed.
    std::vector<std::string> make_sheets() const;
    /// As it is read out.
    std::string check_code(const std::string& account) const;
    base::FixedClock clock{base::Date(2027, 2, 19)};

private:
    TempDir m_folder;
};

/// The groups of five signs that stand on a page, in their order.
std::vector<std::string> groups_on(const std::filesystem::path& pdf);

}  // namespace support
