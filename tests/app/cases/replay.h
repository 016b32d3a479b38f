// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"
#include "app/case/session.h"
#include "support/temp_dir.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace support {

/// A municipality's years out of tests/cases/<name>.json: where it starts, in the open form, and what its people did day by
/// day, each through a file of acts. A step says who ("as"), when ("on") and what ("acts"), and, where it is so, what is
/// refused ("refused": "code /pointer" each; nothing of the step is done then) or warned of ("warns": codes).
class Replay {
public:
    explicit Replay(const std::string& name);

    /// Everything, to the end of the story; each step that goes otherwise than it says is one line of `faults`.
    void run();
    /// Only what was done up to this day, that day included.
    void run_until(base::Date last);

    app::CaseFile open(std::optional<base::Date> on = {}) const;
    app::Session& as(app::CaseFile& file, const std::string& account) const;
    /// The exports of all accounts together.
    std::string whole() const;
    /// What these say otherwise than tests/data/<name>_whole.json, as a JSON patch; empty where they are alike. There the last
    /// day is the one that counts, the passphrases are published, and frozen documents and ids are left out. With
    /// RADSLAG_APPROVE=1 in the environment the file is written instead.
    std::string otherwise_than_told() const;
    const std::filesystem::path& path() const { return m_path; }
    base::Date last_day() const { return m_last_day; }

    std::vector<std::string> faults;

private:
    void step(const nlohmann::json& step, size_t number);

    TempDir m_folder;
    std::filesystem::path m_path;
    nlohmann::json m_story;
    size_t m_next = 0;
    base::Date m_last_day{2026, 1, 1};
    base::FixedClock m_clock{base::Date(2026, 1, 1)};
};

/// The records that are not what they were once they are written in the open form and read again.
std::string lost_in_form(const domain::Case& records);

}  // namespace support
