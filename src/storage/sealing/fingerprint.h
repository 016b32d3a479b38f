// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sealing/account_keys.h"

#include <string>

namespace storage {

/// Eight groups of four digits that stand for an account's public keys, "0412 9930 …": to be compared by voice or on
/// paper, in any language. 106 bits: nobody finds other keys with the same one.
std::string fingerprint(const PublicKeys& keys);

}  // namespace storage
