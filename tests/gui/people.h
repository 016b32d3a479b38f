// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/exchange/sample.h"

#include <string>
#include <utility>

/// Who sits down at the sample.
namespace support {

inline constexpr const char* lead = "Ingunn Sætre Hovland";
inline constexpr const char* deputy = "Torstein Bakkejord";
inline constexpr const char* opposition = "Marit Lien Øvrebø";
inline constexpr const char* chief = "Eirik Nesbø Haugland";
inline constexpr const char* hr = "Solveig Myklebust";
inline constexpr const char* secretary = "Kåre Lundestad";

/// Published with the sample.
inline std::string passphrase_of(const std::string& name)
{
    for (const auto& [each, key] : {std::pair{lead, "hovland"}, std::pair{deputy, "bakkejord"}, std::pair{opposition, "ovrebo"}, std::pair{chief, "haugland"},
             std::pair{hr, "myklebust"}, std::pair{secretary, "lundestad"}}) {
        if (name == each)
            return app::sample_passphrase(key);
    }
    return {};
}

}  // namespace support
