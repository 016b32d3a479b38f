// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/slip.h"

#include "base/failure.h"

namespace storage {

Slip Slip::from(std::string_view typed)
{
    return Slip(from_groups(Paper::slip, 16, typed));
}

SecretBytes Slip::text() const
{
    return to_groups(Paper::slip, m_secret.bytes());
}

AccountKeys Slip::key(const AccountCard& invited, const AccountCard& inviter, const SignPublic& root) const
{
    if (!inviter.keys)
        base::broken("slip.inviter", "an inviter without keys");
    auto label = Message("radslag/slip/1").add(invited.id).add(invited.name).add(invited.party).add(invited.created_at).add(invited.valid_to);
    label.add(inviter.id).add(inviter.keys->box).add(inviter.keys->sign).add(root);
    return AccountKeys::from_seed(m_secret, label);
}

}  // namespace storage
