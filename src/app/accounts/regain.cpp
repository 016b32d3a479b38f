// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/regain.h"

#include "app/accounts/accounts.h"
#include "app/case/file_parts.h"
#include "storage/sealing/recovery.h"

namespace app {
namespace {

/// Which of the two was mistyped is for the field to say.
void require_sheet(std::string_view typed, const std::string& field, domain::Faults& faults)
{
    try {
        static_cast<void>(storage::RecoverySheet::from(typed));
    }
    catch (const domain::Refused& refused) {
        for (const auto& each : refused.complaints())
            faults.add(each.code, domain::at(field, each.field), each.values);
    }
}

}  // namespace

Regained regain(CaseFile& file, std::string_view account, std::string_view one, std::string_view other, std::string_view passphrase)
{
    file.parts().require_writable();
    const auto lost = file.find_account(account);
    domain::Faults faults;
    require_sheet(one, "one", faults);
    require_sheet(other, "other", faults);
    faults.raise();
    require_passphrase(passphrase, file.is_test());

    const auto slip = [&] {
        Work work(file.unlock_with_sheets(one, other));
        auto made = Accounts(work).invite_anew(lost.id);
        work.commit();
        return made;
    }();
    const auto fresh = slip.account.str();
    redeem(file, fresh, slip.groups, passphrase);
    // Anew, since the account has its keys only now.
    const auto found = recover(file.unlock_with_sheets(one, other), fresh);
    file.lock();
    return {fresh, found};
}

}  // namespace app
