// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/recovery_check.h"

#include "base/failure.h"
#include "storage/sealing/groups.h"
#include "storage/sealing/in_transaction.h"
#include "storage/sealing/message.h"

#include <sodium.h>

#include <array>
#include <sstream>

namespace storage {
namespace {

using Salt = std::array<std::uint8_t, 16>;
using Blake = std::array<std::uint8_t, 32>;

/// Nothing where one of them fits no group and place, so that nothing can be made of it.
std::optional<Blake> hash_of_groups(AccountId account, const Salt& salt, const SheetPlaces& places, const TypedGroups& typed)
{
    Message message("radslag/recovery-check/1");
    message.add(account).add(salt);
    for (size_t sheet = 0; sheet < places.size(); ++sheet) {
        for (size_t i = 0; i < places[sheet].size(); ++i) {
            const auto signs = group_at(places[sheet][i], typed[sheet][i]);
            if (!signs)
                return std::nullopt;
            message.add(static_cast<std::uint64_t>(places[sheet][i])).add(signs->bytes());
        }
    }
    return hash_of(message);
}

}  // namespace

void RecoveryChecks::keep(AccountId account, const std::array<std::string_view, 3>& texts, const SheetPlaces& places)
{
    require_transaction(m_connection);
    start_sodium();
    Salt salt{};
    randombytes_buf(salt.data(), salt.size());
    TypedGroups groups;
    std::string words;
    for (size_t sheet = 0; sheet < places.size(); ++sheet) {
        for (size_t i = 0; i < places[sheet].size(); ++i) {
            groups[sheet][i] = group_text(texts[sheet], places[sheet][i]);
            words += (words.empty() ? "" : " ") + std::to_string(places[sheet][i] + 1);
        }
    }
    const auto hash = hash_of_groups(account, salt, places, groups);
    for (auto& sheet : groups) {
        for (auto& group : sheet)
            sodium_memzero(group.data(), group.size());
    }
    if (!hash)
        base::broken("groups.place", words);
    auto insert = m_connection.prepare("INSERT INTO recovery_check (account, places, salt, hash) VALUES (:account, :places, :salt, :hash)");
    insert.bind("account", account).bind("places", words).bind("salt", salt).bind("hash", *hash).run();
}

std::optional<RecoveryChecks::Waiting> RecoveryChecks::waiting()
{
    auto row = m_connection.prepare("SELECT c.account, c.places FROM recovery_check c JOIN account a ON a.id = c.account"
                                    " WHERE a.party = 'recovery' AND a.closed_at IS NULL ORDER BY c.account DESC LIMIT 1");
    if (!row.step())
        return std::nullopt;
    Waiting waiting{row.get<AccountId>(0), {}};
    std::istringstream words(row.get<std::string>(1));
    for (auto& sheet : waiting.places) {
        for (auto& place : sheet) {
            size_t number = 0;
            if (!(words >> number) || number < 1 || number > group_count(36))
                throw base::Failure(base::Failure::Kind::damaged, "storage.damaged", "recovery_check places");
            place = number - 1;
        }
    }
    return waiting;
}

bool RecoveryChecks::matches(AccountId account, const TypedGroups& typed)
{
    const auto kept = waiting();
    if (!kept || kept->account != account)
        return false;
    auto row = m_connection.prepare("SELECT salt, hash FROM recovery_check WHERE account = :account");
    row.bind("account", account);
    if (!row.step())
        return false;
    const auto salt = row.get<Salt>(0);
    const auto hash = row.get<Blake>(1);
    const auto found = hash_of_groups(account, salt, kept->places, typed);
    return found && equal(*found, hash);
}

bool RecoveryChecks::forget(AccountId account)
{
    require_transaction(m_connection);
    return m_connection.prepare("DELETE FROM recovery_check WHERE account = :account").bind("account", account).run() > 0;
}

}  // namespace storage
