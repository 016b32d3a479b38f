// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/acts/run_acts.h"
#include "app/case/council.h"

#include <string>
#include <string_view>
#include <vector>

namespace support {

/// Fjellvik's case file, with files of acts done by its people: "lead", "chief", "deputy", "hr" and, asked for, the
/// secretary Vigdis ("secretary", let in by the lead).
class Acting {
public:
    /// `alone`: the lead has the only account.
    explicit Acting(bool alone = false);

    /// Whoever is not at the keyboard unlocks first.
    app::Session& as(const std::string& account);
    /// A new account, compared and let in where it has a right to be.
    void admit(const std::string& key, const std::string& name, domain::Party party, const std::string& person);
    void add_secretary() { admit("secretary", "Vigdis Lundestad", domain::Party::secretariat, "lundestad"); }

    app::ActsResult run(const std::string& account, std::string_view acts, bool dry_run = false);
    /// What is refused, "code /pointer" each; nothing of it is done.
    std::vector<std::string> refuses(const std::string& account, std::string_view acts);
    /// Of a single act: the code of its only complaint, else all of them.
    std::string refuses_one(const std::string& account, const std::string& act);
    /// Done, and the codes it warned of.
    std::vector<std::string> warns(const std::string& account, std::string_view acts);

    const domain::CaseFields& records(const std::string& account) { return *as(account).records(); }
    const domain::Talk& talk(const std::string& account, std::string_view key) { return *records(account).talks.find(key); }
    const domain::Plan& plan(const std::string& account, std::string_view key) { return *records(account).plans.find(key); }

    Council council{true};
    app::CaseFile file;
};

using Told = std::vector<std::string>;

}  // namespace support
