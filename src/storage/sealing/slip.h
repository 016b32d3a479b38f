// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/groups.h"
#include "storage/sealing/introductions.h"

namespace storage {

/// The one-time secret that an inviter hands to somebody on paper. It opens nothing; it lets its holder make the
/// account's keys and sign them.
class Slip {
public:
    static Slip make() { return Slip(Secret<16>::random()); }
    /// Refuses as from_groups does.
    static Slip from(std::string_view typed);
    /// Eight groups, two lines of four.
    SecretBytes text() const;

    /// The key that signs the introduction. Bound in are the invitation's own words, the inviter's key and the first
    /// account's, so that the slip's holder finds out if any of them was changed or planted meanwhile.
    AccountKeys key(const AccountCard& invited, const AccountCard& inviter, const SignPublic& root) const;

private:
    explicit Slip(SecretBytes secret) : m_secret(std::move(secret)) {}
    SecretBytes m_secret;
};

}  // namespace storage
