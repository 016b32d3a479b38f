// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/safety.h"

#include <memory>
#include <stop_token>

namespace app {

struct AsideParts;

/// Long work on an open case file that runs on a thread of its own, while the file is used and written as usual. Made on the
/// thread that the file belongs to; may outlive the file, and holds keys of the account that was unlocked, so it must be
/// stopped when the file is locked.
class Aside {
public:
    /// `folder`: where a copy may lie meanwhile, readable by nobody else. Refused "file.damaged" for what was rescued.
    Aside(CaseFile& file, const base::Clock& clock, std::filesystem::path folder);
    Aside(Aside&&) noexcept;
    Aside& operator=(Aside&&) noexcept;
    ~Aside();

    /// A full check of a copy of the file as it stands now: `check` would keep everybody from saving until it is done.
    CheckReport check(std::stop_token stop);
    /// Into the rotating backups; returns where.
    std::filesystem::path back_up();

private:
    std::unique_ptr<AsideParts> m_parts;
};

}  // namespace app
