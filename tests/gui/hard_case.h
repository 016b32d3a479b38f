// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "support/temp_dir.h"

#include <filesystem>
#include <string>

namespace support {

/// Fjellvik as it is seldom, in the open form.
/// Names of people and of the municipality that fill a line, titles of 200 signs; and a talk planned for today,
/// "oppfolging-2027-02".
std::string long_winded();
/// So many years of plans, goals, talks and actions before those that there are.
std::string after_years(int years);
/// A lead and an executive, and nothing that they have done.
std::string barest();

/// A case file of it in a folder of its own. The lead's passphrase is the published one.
class HardCase {
public:
    explicit HardCase(const std::string& form);
    std::filesystem::path path() const { return m_folder / "fjellvik.radslag"; }
    const std::string& passphrase() const { return m_passphrase; }

private:
    TempDir m_folder;
    base::FixedClock m_clock{base::Date(2027, 2, 19)};
    std::string m_passphrase;
};

}  // namespace support
