// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "base/id.h"

#include <string>
#include <string_view>

namespace app {

/// A key for a new record of this array of the open form ("goals"): "goal-" and random digits, so that it says nothing of
/// what it names. And the id that goes with the key.
struct FreshKey {
    std::string key;
    base::Uuid id;
};
FreshKey fresh_key(const Work& work, std::string_view array);

}  // namespace app
