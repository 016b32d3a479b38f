// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/ids.h"
#include "storage/sealing/secret.h"
#include "storage/sqlite/connection.h"

#include <array>
#include <optional>
#include <string>

namespace storage {

/// Two places of each sheet, from 0.
using SheetPlaces = std::array<std::array<size_t, 2>, 3>;
/// What was typed for them.
using TypedGroups = std::array<std::array<std::string, 2>, 3>;

/// What is kept of recovery sheets until somebody has typed two groups of each back, so that this can be done another day. Writing
/// takes part in the caller's transaction.
class RecoveryChecks {
public:
    explicit RecoveryChecks(Connection& connection) : m_connection(connection) {}

    /// `texts`: of the three sheets.
    void keep(AccountId account, const std::array<std::string_view, 3>& texts, const SheetPlaces& places);
    /// Of the open account whose sheets wait, if any. Failure "storage.damaged".
    struct Waiting {
        AccountId account;
        SheetPlaces places;
    };
    std::optional<Waiting> waiting();
    /// All six at once.
    bool matches(AccountId account, const TypedGroups& typed);
    /// True where there was something.
    bool forget(AccountId account);

private:
    Connection& m_connection;
};

}  // namespace storage
