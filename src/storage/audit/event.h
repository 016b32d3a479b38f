// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/codes.h"

#include <array>

namespace storage {

/// What an entry of the audit log says was done. The codes are signed with the entries and never change; later work
/// adds its own at the end.
enum class Event {
    file_created,
    imported,
    exported,
    restored,
    account_invited,
    account_opened,
    account_verified,
    account_closed,
    passphrase_changed,
    recovery_made,
    recovery_declined,
    recovery_used,
    room_opened,
    room_closed,
    epoch_opened,
    granted,
    revoked,
    resealed,
    created,
    changed,
    removed,
    submitted,
    shared,
    handed_over,
    frozen,
    disposed,
};

}  // namespace storage

template <>
struct domain::Codes<storage::Event> {
    using E = storage::Event;
    static constexpr std::array all{
        Code<E>{E::file_created, "file_created"},
        Code<E>{E::imported, "imported"},
        Code<E>{E::exported, "exported"},
        Code<E>{E::restored, "restored"},
        Code<E>{E::account_invited, "account_invited"},
        Code<E>{E::account_opened, "account_opened"},
        Code<E>{E::account_verified, "account_verified"},
        Code<E>{E::account_closed, "account_closed"},
        Code<E>{E::passphrase_changed, "passphrase_changed"},
        Code<E>{E::recovery_made, "recovery_made"},
        Code<E>{E::recovery_declined, "recovery_declined"},
        Code<E>{E::recovery_used, "recovery_used"},
        Code<E>{E::room_opened, "room_opened"},
        Code<E>{E::room_closed, "room_closed"},
        Code<E>{E::epoch_opened, "epoch_opened"},
        Code<E>{E::granted, "granted"},
        Code<E>{E::revoked, "revoked"},
        Code<E>{E::resealed, "resealed"},
        Code<E>{E::created, "created"},
        Code<E>{E::changed, "changed"},
        Code<E>{E::removed, "removed"},
        Code<E>{E::submitted, "submitted"},
        Code<E>{E::shared, "shared"},
        Code<E>{E::handed_over, "handed_over"},
        Code<E>{E::frozen, "frozen"},
        Code<E>{E::disposed, "disposed"},
    };
};
