// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/safety.h"
#include "app/case/session_parts.h"
#include "support/temp_dir.h"

#include "base/failure.h"

#include <functional>
#include <string>

namespace support {

/// Fjellvik as a case file on disk, made by its lead Ingunn ("lead"), with accounts for the executive Eirik ("chief"),
/// deputy Torstein ("deputy") and HR's Solveig ("hr"), all let in where they have a right to be. A test file of
/// 19 February 2027; passphrases are "<key> opens it".
class Council {
public:
    explicit Council(bool alone = false);

    app::CaseFile open(app::Opening opening) const;
    /// For writing, with this user's anchors.
    app::CaseFile open() const { return open(writing()); }
    app::CaseFile open_read_only() const;
    app::Opening writing() const;
    static app::Session& unlock(app::CaseFile& file, const std::string& key) { return file.unlock(key, key + " opens it"); }

    /// A new account with keys of its own. It is in no room yet.
    static domain::AccountId add(app::Session& by, const std::string& key, const std::string& name, domain::Party party, const std::string& person,
        std::optional<base::Date> valid_to = {});
    /// Into every room of the maker that it has a right to.
    static void let_in(app::Session& by, domain::AccountId account);

    /// What somebody with the file and no key does: no triggers, no foreign keys, no checks. The triggers are there
    /// again afterwards, as a careful forger would leave them.
    void tamper(const std::function<void(storage::Connection&)>& work) const;
    void tamper(const std::string& sql) const;
    /// The first column of the first row, as text.
    std::string ask(const std::string& sql) const;

    std::filesystem::path path() const { return m_folder / "fjellvik.radslag"; }
    std::filesystem::path settings() const { return m_folder / "settings"; }
    const std::filesystem::path& folder() const { return m_folder.path(); }

    base::FixedClock clock{base::Date(2027, 2, 19)};

private:
    TempDir m_folder;
};

/// The sample's records as the open form has them.
domain::CaseFields fjellvik();
app::NewCase begin_fjellvik();

/// The one action of Fjellvik that is open longest, with another text.
domain::Action reworded(const domain::Case& records, const std::string& text);
bool says(const std::vector<app::Notice>& notices, std::string_view code);
/// The value, or "" where no such notice is.
std::string value(const std::vector<app::Notice>& notices, std::string_view code, const std::string& name);

/// The code of what is refused or fails; "" where all went well.
template <class Doing>
std::string fails(Doing doing)
{
    try {
        doing();
    }
    catch (const domain::Refused& refused) {
        return refused.complaints().front().code;
    }
    catch (const base::Failure& failure) {
        return failure.code();
    }
    return "";
}

}  // namespace support
