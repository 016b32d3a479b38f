// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accounts.h"

#include "app/accounts/own_rooms.h"
#include "app/case/file_parts.h"
#include "storage/audit/audit_log.h"
#include "storage/sealing/accounts.h"
#include "storage/sqlite/transaction.h"
#include "storage/stores/record_kinds.h"

namespace app {

void redeem(CaseFile& file, std::string_view account, std::string_view slip, std::string_view passphrase)
{
    auto& parts = file.parts();
    parts.require_writable();
    const AccountLine* found = nullptr;
    const auto lines = file.accounts();
    for (const auto& line : lines) {
        const bool named = line.key == account || line.name == account || line.id.str() == account;
        // A closed one of the same name is somebody's lost account.
        if (named && (!found || found->state == AccountLine::State::closed))
            found = &line;
    }
    if (!found)
        domain::refuse("account.unknown", "account", {{"account", std::string(account)}});
    if (found->state == AccountLine::State::closed || found->state == AccountLine::State::expired)
        domain::refuse(found->state == AccountLine::State::closed ? "account.closed" : "account.expired", "account", {{"name", found->name}});
    require_passphrase(passphrase, parts.test);
    const auto key = storage::Slip::from(slip);
    const auto secret = storage::Passphrase::from(passphrase);

    storage::Accounts accounts(parts.database(), parts.clock);
    const storage::Records hashes(parts.database(), storage::record_kinds());
    storage::Transaction transaction(parts.database());
    const auto before = hashes.hash("account", found->id.str());
    accounts.redeem(found->id, key, secret, parts.cost_floor());
    // The account itself answers for its first entry in the log.
    auto keyring = accounts.unlock(found->id, secret, parts.clock.today(), parts.cost_floor());
    const storage::AccountSigner signer(keyring.account(), keyring.keys());
    storage::AuditLog log(parts.database(), signer, parts.clock);
    log.add({storage::Event::account_opened, "account", found->id.str(), {}, before, hashes.hash("account", found->id.str())});
    own_rooms::make_covered(parts.database(), keyring, parts.clock, log);
    transaction.commit();
    parts.read_log_end();
}

}  // namespace app
