// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"
#include "app/case/session.h"
#include "cli/verb.h"

namespace cli {

/// What a verb wants to do with a case file. A reader takes no lock and leaves nothing behind. `noting` writes what it can,
/// such as in the log, and does its work all the same where nothing can be written.
enum class For { reading, writing, noting };

app::Opening opening(const Call& call, For what);
/// Still locked. What the file has to say is told. Where it shall be written and cannot be, the reason is refused before
/// anybody is asked for a passphrase.
app::CaseFile open(Call& call, const std::string& path, For what);
app::CaseFile open(Call& call, const std::string& path, const app::Opening& how);
/// The account that was asked for. Throws NotOpened where the passphrase is not its own.
app::Session& unlock(Call& call, app::CaseFile& file);
/// As the recovery account. `sheets`: the groups of up to two sheets, or files that hold them; the rest are asked for.
app::Session& unlock_with_sheets(Call& call, app::CaseFile& file, const std::vector<std::string>& sheets);
/// The same in two steps, for who needs the passphrase once more.
Secret passphrase_of(Call& call, const app::CaseFile& file);
app::Session& unlock(Call& call, app::CaseFile& file, const Secret& passphrase);
/// Tells what the file has to say. That a backup was made needs nobody's attention.
void tell(Call& call, const app::CaseFile& file);
/// Tells what the session has found since, such as in the log.
void tell(Call& call, app::Session& session);

/// From the file that was named, else the environment, else the keyboard. Throws WrongUse where nobody can be asked.
Secret passphrase(Call& call, std::string_view question);
/// Of an account that is made now: as above, but at the keyboard it is asked for twice. Refused "passphrase.unlike".
Secret chosen_passphrase(Call& call);
/// In place of an account's own: from the file unless that is empty, else the environment, else asked for twice.
Secret new_passphrase(Call& call, const std::string& file);
/// The first line of a file; all of it, for groups.
Secret secret_in(const std::string& file);
Secret whole_secret_in(const std::string& file);
/// Whether a passphrase is at hand or somebody could type one.
bool can_unlock(const Call& call, const app::CaseFile& file);

/// Refused, and the reason is that nothing could be opened.
struct NotOpened : domain::Refused {
    using Refused::Refused;
};
/// The command lacks something that only who typed it can mend.
struct WrongUse : domain::Refused {
    using Refused::Refused;
};
[[noreturn]] void misused(std::string code, std::string field);

}  // namespace cli
