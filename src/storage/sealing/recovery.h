// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/account_keys.h"
#include "storage/sealing/groups.h"

#include <array>

namespace storage {

/// The seed of the recovery account. It exists while the sheets are made or typed in, never in the file.
using RecoverySeed = Secret<16>;

/// The recovery account's keys. The file's first account is bound in, so that with another one planted in its place
/// the sheets give other keys than the file has, and nothing opens.
AccountKeys recovery_keys(const RecoverySeed& seed, const SignPublic& root);

/// One of three sheets, any two of which give the seed; one alone says nothing about it. XOR pads: each pair of sheets
/// shares one pad and its counterpart.
class RecoverySheet {
public:
    /// Sixteen groups, four lines of four.
    SecretBytes text() const;
    /// Refuses as from_groups does.
    static RecoverySheet from(std::string_view typed);

    /// 1, 2 or 3.
    int number() const;
    /// Two places to ask for, from 0, when the sheet's holder types back a part of it: chosen anew each time, where the letters are
    /// neither alike on all sheets nor follow from the others, so that each group stands for 20 bits.
    static std::array<size_t, 2> places_to_type_back();

private:
    friend std::array<RecoverySheet, 3> split(const RecoverySeed& seed);
    friend RecoverySeed rebuild(const RecoverySheet& one, const RecoverySheet& other);
    explicit RecoverySheet(SecretBytes bytes) : m_bytes(std::move(bytes)) {}

    /// number 1 | set 3 | pad towards the next sheet 16 | counterpart towards the one before 16
    SecretBytes m_bytes;
};

std::array<RecoverySheet, 3> split(const RecoverySeed& seed);

/// Refuses one sheet typed twice (recovery.same_sheet) and sheets that were not made together (recovery.other_set).
RecoverySeed rebuild(const RecoverySheet& one, const RecoverySheet& other);

}  // namespace storage
